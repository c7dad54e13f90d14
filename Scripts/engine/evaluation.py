"""Measures an engine on the parts set aside for that. Names and contents are compared as stretches of text."""
import re
from collections import Counter, defaultdict

import numpy as np
import torch

import labels as L
import losses
import text as T
import windows as W

TYPE = {"PER": "PER", "ORG": "ORG", "LOC": "LOC", "COUNTRY": "LOC", "PLACE": "LOC"}
NAME_SETS = ["conll2003.testa", "dwie.dev", "crossner_politics.dev", "worldwide.held"]
LEADING = re.compile(r"^(?:the|a|an)\s+", re.I)
TRAILING = re.compile(r"\s*(?:['’]s|['’])$")


def f1(tp, predicted, gold):
    return round(200 * tp / max(1, predicted + gold), 2)


def trimmed(text, start, end):
    m = LEADING.match(text[start:end])
    if m and m.end() < end - start:
        start += m.end()
    m = TRAILING.search(text[start:end])
    if m and m.start():
        end = start + m.start()
    return start, end


def surface(document):
    """A text for documents that only have words: enough for the rough sentence rules."""
    text, spans = "", []
    for w, g in zip(document.words, document.gaps):
        text += ("", " ", "\n", "\n\n")[g] if text else ""
        spans.append((len(text), len(text) + len(w)))
        text += w
    return text, spans


@torch.no_grad()
def run(net, documents, pieces, alphabet, heads, rough_cuts=False, pre=lambda x: x):
    """Scores of the named heads for every word of every document, as {document number: {head: array}}."""
    if rough_cuts:
        import dataclasses
        documents = [dataclasses.replace(d, cuts=T.sentence_starts(*surface(d))) for d in documents]
    windows = W.cut(documents, pieces)
    order = sorted(range(len(windows)), key=lambda i: windows[i].pieces)
    stores = [defaultdict(lambda n=len(d.words): [None] * n) for d in documents]
    at = 0
    while at < len(order):
        length = (windows[order[min(len(order) - 1, at + 31)]].pieces + 2 + 15) // 16 * 16
        chosen = order[at:at + 32]
        at += 32
        raw = W.gather(documents, windows, chosen, length, pieces, alphabet)
        batch = {k: torch.from_numpy(v) if isinstance(v, np.ndarray) else v for k, v in raw.items()}
        out = net(batch, pre=pre)
        if "tree" in heads:
            sentence = torch.where(batch["sentence"] >= 0, batch["sentence"], batch["rough"])
            arcs = losses.within_sentence(out["arcs"], batch, sentence)
            chosen_heads = arcs.argmax(-1)
            relations = net.relations_of(out, batch["windows"], chosen_heads, pre).argmax(-1)
            for i, (d, k) in enumerate(batch["where"]):
                base = k - int(batch["index"][i])
                h = int(chosen_heads[i])
                stores[d]["tree"][k] = (k if h == 0 else base + h - 1, int(relations[i]))
        for h in heads:
            if h in out:
                values = out[h].numpy()
                for i, (d, k) in enumerate(batch["where"]):
                    stores[d][h][k] = values[i]
        if "antecedents" in heads:
            told = torch.nonzero(batch["clusters"][:, 1] == 3).flatten()
            if len(told):
                s, right, open_ = losses.antecedents(net, out, batch, told)
                best = s.masked_fill(~open_, -1e4)
                for i, row, r, o in zip(told.tolist(), best, right, open_):
                    d, k = batch["where"][i]
                    stores[d]["antecedents"][k] = (bool(r[row[1:].argmax() + 1]) if o[1:].any() else False, bool(r[1:].any()))
        if "links" in heads:
            begins = out["content"].argmax(-1) == 1
            at_words = torch.nonzero(begins).flatten()
            if len(at_words):
                window = batch["windows"][at_words]
                cue, source = (s.masked_fill(~losses.present(batch, window), -1e4).argmax(-1)
                               for s in net.links_of(out, batch, at_words, window))
                for i, c, s in zip(at_words.tolist(), cue.tolist(), source.tolist()):
                    d, k = batch["where"][i]
                    base = k - int(batch["index"][i])
                    stores[d]["links"][k] = (base + c - 1 if c else -1, base + s - 1 if s else -1)
    return stores


LEGAL = np.full((len(L.NAMES), len(L.NAMES)), 0.0)
for i, a in enumerate(L.NAMES):
    for j, b in enumerate(L.NAMES):
        if b[0] == "I" and a[1:] != b[1:]:
            LEGAL[i, j] = -1e4


def best_path(scores, legal):
    """The best sequence of tags (Viterbi) under `legal`, which is 0 where the second may follow the first, else hopeless."""
    s = scores - scores.max(-1, keepdims=True)
    s = s - np.log(np.exp(s).sum(-1, keepdims=True))
    best, back = s[0] + legal[0], []
    for row in s[1:]:
        step = best[:, None] + legal
        back.append(step.argmax(0))
        best = step.max(0) + row
    tags = [int(best.argmax())]
    for b in reversed(back):
        tags.append(int(b[tags[-1]]))
    return tags[::-1]


def best_tags(scores):
    """Name tags of consecutive words: I- follows only its own type."""
    return best_path(scores, LEGAL)


def spans_of(tags):
    """(first word, end word, type) of names in a sequence of tag numbers."""
    out, start = [], None
    for i, t in enumerate(tags + [0]):
        tag = L.NAMES[t]
        if start is not None and tag[0] != "I":
            out.append((start, i, L.NAMES[tags[start]][2:]))
            start = None
        if tag[0] == "B":
            start = i
    return out


def second_look(document, scores, weight=0.6):
    """The document pass: a capitalised word's tag scores lean towards the average of the same word in this document."""
    p = np.exp(scores - scores.max(-1, keepdims=True))
    p /= p.sum(-1, keepdims=True)
    groups = defaultdict(list)
    for i, w in enumerate(document.words):
        if len(w) > 1 and w[0].isupper():
            groups[w].append(i)
    types = len(L.NAME_TYPES)
    mixed = p.copy()
    for same in groups.values():
        if len(same) < 2:
            continue
        begin, inside = p[same, 1::2], p[same, 2::2]
        both = begin + inside
        total = both.sum(-1, keepdims=True)
        average = both.mean(0)
        for n, i in enumerate(same):
            share = begin[n].sum() / max(total[n, 0], 1e-9)
            new = (1 - weight) * both[n] + weight * average
            mixed[i, 1::2] = new * share
            mixed[i, 2::2] = new * (1 - share)
            mixed[i, 0] = max(1e-9, 1 - new.sum())
    return np.log(np.maximum(mixed, 1e-9))


def agree(document, spans):
    """After the second look: one type for one surface form, and a surname belongs to the person who bears it."""
    form = lambda s: " ".join(document.words[s[0]:s[1]])
    votes = defaultdict(Counter)
    for s in spans:
        votes[form(s)][s[2]] += 1
    surnames = {document.words[s[1] - 1] for s in spans if s[2] == "PER" and s[1] - s[0] > 1}
    out = []
    for s in spans:
        counts = votes[form(s)]
        kind, most = counts.most_common(1)[0]
        if sum(counts.values()) < 3 or most <= sum(counts.values()) / 2:
            kind = s[2]
        if s[1] - s[0] == 1 and document.words[s[0]] in surnames and s[2] in ("ORG", "OTHER"):
            kind = "PER"
        out.append((s[0], s[1], kind))
    return out


def names(documents, stores, look):
    """(F1 of names, F1 of countries or None) over documents with texts."""
    counts, by_type, countries, marked = [0, 0, 0], defaultdict(lambda: [0, 0, 0]), [0, 0, 0], False
    for d, store in zip(documents, stores):
        if not d.words:
            continue
        scores = np.stack(store["names"])
        if look:
            scores = second_look(d, scores)
        spans = spans_of(best_tags(scores))
        if look:
            spans = agree(d, spans)
        place = lambda s: trimmed(d.text, d.spans[s[0]][0], d.spans[s[1] - 1][1])
        found = {(*place(s), TYPE[s[2]]) for s in spans if s[2] in TYPE}
        gold = {(*trimmed(d.text, s[0], s[1]), TYPE[s[2]]) for s in d.gold if s[2] in TYPE}
        counts[0] += len(found & gold); counts[1] += len(found); counts[2] += len(gold)
        for t in ("PER", "ORG", "LOC"):
            f, g = {x for x in found if x[2] == t}, {x for x in gold if x[2] == t}
            b = by_type[t]
            b[0] += len(f & g); b[1] += len(f); b[2] += len(g)
        if any(s[2] == "COUNTRY" for s in d.gold):
            f = {place(s) for s in spans if s[2] == "COUNTRY"}
            g = {trimmed(d.text, s[0], s[1]) for s in d.gold if s[2] == "COUNTRY"}
            countries[0] += len(f & g); countries[1] += len(f); countries[2] += len(g)
    return f1(*counts), {t: f1(*b) for t, b in by_type.items()}, f1(*countries) if countries[2] else None


def syntax(documents, stores, alphabet):
    words = upos = features = xpos = uas = las = 0
    for d, store in zip(documents, stores):
        for k in range(len(d.words)):
            words += 1
            upos += L.UPOS[store["upos"][k].argmax()] == d.upos[k]
            xpos += alphabet.xpos[store["xpos"][k].argmax()] == d.xpos[k]
            features += alphabet.features[store["features"][k].argmax()] == d.features[k]
            head, relation = store["tree"][k]
            uas += head == d.heads[k]
            las += head == d.heads[k] and alphabet.relations[relation] == d.relations[k]
    part = lambda x: round(100 * x / words, 2)
    return {"upos": part(upos), "xpos": part(xpos), "features": part(features), "uas": part(uas), "las": part(las)}


def sentences(documents, stores):
    """F1 of exact sentences from the sentence head alone; what the program makes of raw text, conll18.py tells."""
    tp = found = gold = 0
    for d, store in zip(documents, stores):
        n = len(d.words)
        begins = [k for k in range(n) if k == 0 or store["first"][k][1] > store["first"][k][0]]
        true = [k for k in range(n) if k == 0 or d.sentences[k] != d.sentences[k - 1]]
        a = set(zip(begins, begins[1:] + [n]))
        b = set(zip(true, true[1:] + [n]))
        tp += len(a & b); found += len(a); gold += len(b)
    return f1(tp, found, gold)


LEGAL_BIO = np.array([[0, 0, -1e4], [0, 0, 0], [0, 0, 0]])


def bio_spans(scores):
    """Stretches of B I I … over a whole document, windows joined: I only after B or I."""
    tags = best_path(np.stack(scores).astype(np.float64), LEGAL_BIO)
    out, start = [], None
    for i, t in enumerate(tags + [0]):
        if start is not None and t != 2:
            out.append((start, i))
            start = None
        if t == 1:
            start = i
    return out


def attribution(documents, stores):
    """F1 of contents at an overlap of one half, as score.py speech counts them."""
    iou = lambda a, b: max(0, min(a[1], b[1]) - max(a[0], b[0])) / max(1, max(a[1], b[1]) - min(a[0], b[0]))
    tp = found = gold = 0
    for d, store in zip(documents, stores):
        free = [(d.spans[s][0], d.spans[e - 1][1]) for s, e in bio_spans(store["content"])]
        found += len(free)
        gold += len(d.gold)
        for g in d.gold:
            best = max(free, key=lambda s: iou(g, s), default=None)
            if best and iou(g, best) >= 0.5:
                free.remove(best)
                tp += 1
    return f1(tp, found, gold)


def pronouns(stores):
    """Share of GAP's pronouns with a name to find for which the higher of the two names is the right one, in one window."""
    asked = [x for s in stores for x in s.get("antecedents", []) if x]
    return round(100 * sum(right for right, there in asked if there) / max(1, sum(there for _, there in asked)), 2)


def everything(net, dev, pieces, alphabet, pre=lambda x: x):
    """All figures, as {set: figures}."""
    out = {}
    for name in NAME_SETS:
        stores = run(net, dev[name], pieces, alphabet, ["names"], pre=pre)
        plain, _, _ = names(dev[name], stores, False)
        looked, kinds, countries = names(dev[name], stores, True)
        out[name] = [plain, looked, kinds] + ([countries] if countries else [])
    for name in ("ewt_dev", "gum_news.held"):
        out[name] = syntax(dev[name], run(net, dev[name], pieces, alphabet, ["upos", "xpos", "features", "tree"], pre=pre), alphabet)
        stores = run(net, dev[name], pieces, alphabet, ["first"], rough_cuts=True, pre=pre)
        out[name]["sentences"] = sentences(dev[name], stores)
    stores = run(net, dev["polnear.dev"], pieces, alphabet, ["content"], pre=pre)
    out["polnear.dev"] = attribution(dev["polnear.dev"], stores)
    if "gap.validation" in dev:
        out["gap.validation"] = pronouns(run(net, dev["gap.validation"], pieces, alphabet, ["antecedents"], pre=pre))
    return out
