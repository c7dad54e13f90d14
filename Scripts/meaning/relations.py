"""Trains the relation scorer: relations.py SHARED WORK, after entente-candidates has written WORK/dump.

Prints figures of cross-validation by whole articles, then learns from all and writes WORK/relations.weights.
"""
import collections, csv, json, multiprocessing, os, sys, time

import numpy as np
import torch

from relations_data import (ALLOWED, NUMBER, PREDICATES, STATUSES, SYMMETRIC, TIES, TYPES, Dump, corpus_targets, event_targets,
                            gold_labels, own_labels, targets)
from relations_model import ROLES, answer, train
import meanings
import relations_corpora
import relations_file

SETTINGS = dict(networks=3, hidden=28, least=42, epochs=9, batch=1024, rate=6e-3, row_decay=1e-2, decay=1e-2, dropout=0.4,
                feature_drop=0.3, word_drop=0.5, status_hidden=8, status_epochs=16, balance=0.3)
FOLDS = 3
# What a label of another corpus weighs beside one made for this project.
OTHERS = 0.2
# And what an article weighs that was annotated in full, with more care than one labelled fast.
CAREFUL = 3.0
# Directions of each role's states that are learned from: all of them would be learned by heart.
DIRECTIONS = 40
# One step of a meaning's numbers, as the network sees it.
MEANING = 40.0


class Data:
    """Rows to learn from, of several articles."""

    def __init__(self, dump, cache):
        self.dump = dump
        self.features, self.rows, self.y, self.status, self.weight, self.allowed = [], [], [], [], [], []
        self.document, self.words, self.lemmas = [], [], []
        self.known_lemmas, self.meanings = meanings.table(dump.documents, cache)
        self.place = {n: i for i, n in enumerate(self.known_lemmas.tolist())}

    def add(self, number, y, status, weight=1.0):
        low, high = self.dump.first_row[number], self.dump.first_row[number + 1]
        d = self.dump.documents[number]
        types = [TYPES.index(e["type"]) for e in d["entities"]]
        for i in range(low, high):
            if (y[i - low] < 0).all():
                continue
            row = self.dump.rows[i]
            self.features.append(self.dump.features[i])
            self.rows.append(row)
            first = d["first_word"]
            self.words.append([w + first if w >= 0 else -1 for w in row[3:7]] + [row[7] + first, row[8] + first])
            self.lemmas.append([self.lemma_row(d, w) for w in [*row[5:7], *row[13:17]]])
            self.y.append(y[i - low])
            self.status.append(status[i - low])
            self.allowed.append(ALLOWED[types[row[0]], types[row[1]]])
            self.weight.append(weight)
            self.document.append(number)

    def lemma_row(self, document, word):
        return self.place.get(meanings.number(document["lemmas"][word]), -1) if word >= 0 else -1

    def finish(self):
        for name in ["lemmas", "rows", "y", "status", "allowed", "document", "words"]:
            setattr(self, name, np.array(getattr(self, name)))
        self.weight = np.array(self.weight, dtype=np.float32)
        self.middle, self.directions, self.inputs = [], [], []
        for role in range(ROLES):
            states, filled = self.states_of(role)
            middle, spread = states[filled].mean(0), states[filled].std(0) + 1e-3
            _, values, axes = np.linalg.svd(((states[filled] - middle) / spread)[::5], full_matrices=False)
            axes = axes[:DIRECTIONS].T / spread[:, None] / (values[:DIRECTIONS].mean() / np.sqrt(filled.sum() / 5))
            self.middle.append(middle)
            self.directions.append(axes)
            self.inputs.append((states - middle) @ axes * filled[:, None])
        for columns in [slice(0, 1), slice(1, 2), slice(2, 6)]:
            at = self.lemmas[:, columns]
            sums = (self.meanings[at].astype(np.float32) * (at >= 0)[:, :, None]).sum(1)
            self.inputs.append(sums / np.maximum((at >= 0).sum(1), 1)[:, None] / MEANING)
        self.inputs = np.concatenate(self.inputs, 1).astype(np.float32)

    def vectors(self, words):
        s = self.dump.states[words]
        return (s["q"].astype(np.float32) - s["zero"][:, None]) * s["scale"][:, None]

    def states_of(self, role):
        """The state that fills a role in each row, and whether any does."""
        if role < 4:
            filled = self.words[:, role] >= 0
            unique, back = np.unique(np.maximum(self.words[:, role], 0), return_inverse=True)
            return self.vectors(unique)[back], filled
        low, high = self.words[:, 4], self.words[:, 5]
        filled = high > low
        states = np.zeros((len(low), self.dump.states["q"].shape[1]), dtype=np.float32)
        for i in np.nonzero(filled)[0]:
            states[i] = self.vectors(slice(low[i], high[i])).mean(0)
        return states, filled


def key(s, p, o):
    return (p, *sorted((str(s), str(o)))) if p in SYMMETRIC else (p, str(s), str(o))


def stated(labels):
    """What a document states: key → statuses; ends that were not found keep their names."""
    found = collections.defaultdict(set)
    for l in labels:
        s = l.subject if l.subject is not None else f"?{l.names[0]}"
        o = l.object if l.object is not None else f"?{l.names[1]}"
        found[key(s, l.predicate, o)].add(l.status)
    return found


def merged(data, rows, z, t):
    """What RelationSelector makes of answers: document → key → (logit, row, status, whether a rule reads it), sentences' odds
    added up."""
    place = {(data.document[i], *data.rows[i][[2, 0, 1]]): k for k, i in enumerate(rows)}
    found = collections.defaultdict(dict)
    for k, i in enumerate(rows):
        s, o, sentence = data.rows[i][[0, 1, 2]]
        reverse = place.get((data.document[i], sentence, o, s))
        for p in np.nonzero(data.allowed[i])[0]:
            name = PREDICATES[p]
            value = z[k][p]
            if name in SYMMETRIC and reverse is not None:
                if o < s:
                    continue
                value = (value + z[reverse][p]) / 2
            found[data.document[i]].setdefault(key(s, name, o), []).append((value, k))
    for d in found:
        read = {key(r["s"], r["p"], r["o"]) for r in data.dump.documents[d]["rules"]}
        for at, values in found[d].items():
            best = max(values)[1]
            status = STATUSES[t[best].argmax()]
            found[d][at] = (np.logaddexp.reduce([v for v, _ in values]), best,
                            status if status != "past" or at[0] in TIES else "actual", at in read)
    return found


def counts(found, gold, believed):
    tally = {c: np.zeros(3, dtype=int) for c in ["relations", "with status", "not actual", "ties", "acts"]}

    def add(name, g, p):
        tally[name] += [len(g & p), len(p - g), len(g - p)]

    for d, g in gold.items():
        p = {k: v for k, v in found.get(d, {}).items() if believed(k[0], v)}
        add("relations", set(g), set(p))
        gs, ps = {(k, s) for k, v in g.items() for s in v}, {(k, v[2]) for k, v in p.items()}
        add("with status", gs, ps)
        add("not actual", {x for x in gs if x[1] != "actual"}, {x for x in ps if x[1] != "actual"})
        add("ties", {k for k in g if k[0] in TIES}, {k for k in p if k[0] in TIES})
        add("acts", {k for k in g if k[0] not in TIES}, {k for k in p if k[0] not in TIES})
    return tally


def figures(tally):
    out = []
    for name, (tp, fp, fn) in tally.items():
        p, r = tp / max(tp + fp, 1), tp / max(tp + fn, 1)
        out.append(f"{name} P {100 * p:.1f} R {100 * r:.1f} F1 {200 * p * r / max(p + r, 1e-9):.1f}")
    return "   ".join(out)


def platt(z, read, y):
    """Slope, offset and what being read by a rule adds, that make a logit a probability (Platt 1999), by Newton's steps, each
    bounded."""
    x = np.stack([z, np.ones(len(z)), read], 1)
    w = np.array([1.0, 0.0, 0.0])
    for _ in range(100):
        p = 1 / (1 + np.exp(-np.clip(x @ w, -40, 40)))
        h = x.T @ (x * (p * (1 - p) + 1e-6)[:, None]) + np.diag([1, 0, 1])
        w = w - np.clip(np.linalg.solve(h, x.T @ (p - y)), -0.2, 0.2)
    return w


def f1(tally):
    tp, fp, fn = tally
    return 2 * tp / max(2 * tp + fp + fn, 1)


def read(shared, work):
    dump = Dump(os.path.join(work, "dump"))
    data, gold, groups = Data(dump, os.path.join(work, "meanings.npz")), {}, {}
    table = [r for r in csv.reader(open(os.path.join(os.path.dirname(__file__), "labels.tsv"), encoding="utf-8"),
                                   delimiter="\t", quoting=csv.QUOTE_NONE) if r and not r[0].startswith("#")]
    own = own_labels(dump, table)
    events = [json.loads(l) for l in open(os.path.join(shared, "corpora/events/plover_gsr.dev.jsonl"), encoding="utf-8")]
    events = {e["id"]: e for e in events}
    others = {a["id"]: a for a in relations_corpora.articles(shared)}
    for number, d in enumerate(dump.documents):
        path = os.path.join(shared, "gold/train/gold", f"{d['id']}.json")
        if os.path.exists(path):
            labels, groups[number] = gold_labels(d, path), "gold"
        elif number in own:
            labels, groups[number] = own[number], "own"
        elif d["id"] in events:
            data.add(number, *event_targets(dump, number, events[d["id"]]))
            continue
        elif d["id"] in others:
            data.add(number, *corpus_targets(dump, number, others[d["id"]]), OTHERS)
            continue
        else:
            continue
        gold[number] = stated(labels)
        data.add(number, *targets(dump, number, labels), CAREFUL if groups[number] == "gold" else 1.0)
    data.finish()
    return data, gold, groups


def learned(part):
    """What networks learn from the articles outside a fold, and answer to those inside; from all articles where the part is None."""
    data, fold, settings = part
    if fold is None:
        return train(data, np.arange(len(data.y)), settings, seed=0)
    return answer(*train(data, np.nonzero(~fold)[0], settings, seed=0), data, np.nonzero(fold)[0])


def side_by_side(work, parts):
    """[work(part)], a process a core; the processes see what is in memory, only results travel."""
    global task
    task = lambda number: work(parts[number])
    with multiprocessing.get_context("fork").Pool(min(len(parts), os.cpu_count())) as pool:
        return pool.map(run_task, range(len(parts)), chunksize=1)


def run_task(number):
    return task(number)


class Calibration:
    """Slope, offset, what a rule adds and threshold of each predicate, one for all ties and one for all acts."""

    def __init__(self, found, gold):
        count = len(PREDICATES)
        self.slopes, self.offsets, self.read, self.thresholds = np.ones(count), np.zeros(count), np.zeros(count), np.ones(count)
        for name, group in [("ties", TIES), ("acts", [p for p in PREDICATES if p not in TIES])]:
            told = [(v[0], v[3], k in gold[d]) for d in gold for k, v in found[d].items() if k[0] in group and v[0] > -9]
            numbers = [NUMBER[p] for p in group]
            self.slopes[numbers], self.offsets[numbers], self.read[numbers] = platt(*np.array(told, dtype=float).T)

            def score(threshold):
                self.thresholds[numbers] = threshold
                return f1(counts(found, gold, lambda p, v: p in group and self.believes(p, v))[name])

            # The curve is flat: of those that are about as good, the one that leaves out least.
            curve = {t: score(t) for t in np.arange(0.1, 0.7, 0.025)}
            self.thresholds[numbers] = min(t for t, value in curve.items() if value >= max(curve.values()) - 0.005)
            n = numbers[0]
            print(f"{name}: slope {self.slopes[n]:.3f}, offset {self.offsets[n]:.3f}, read {self.read[n]:.3f}, "
                  f"threshold {self.thresholds[n]:.3f}")

    def believes(self, predicate, value):
        n = NUMBER[predicate]
        logit = self.slopes[n] * value[0] + self.offsets[n] + self.read[n] * value[3]
        return 1 / (1 + np.exp(-logit)) >= self.thresholds[n]


def report(found, gold, groups, calibration):
    for group in ["gold", "own"]:
        chosen = {d: g for d, g in gold.items() if groups[d] == group}
        print(group, figures(counts(found, chosen, calibration.believes)), flush=True)


def main(shared, work):
    torch.set_num_threads(1)
    began = time.time()
    data, gold, groups = read(shared, work)
    print(f"{len(gold)} articles, {len(data.y)} candidates, {(data.y == 1).sum()} labels")
    documents = sorted(gold)
    folds = [np.isin(data.document, documents[fold::FOLDS]) for fold in range(FOLDS)]
    (net, known), *answers = side_by_side(learned, [(data, fold, SETTINGS) for fold in [None, *folds]])
    z, t = np.zeros((len(data.y), len(PREDICATES)), np.float32), np.zeros((len(data.y), len(STATUSES)), np.float32)
    for fold, (predicates, statuses) in zip(folds, answers):
        z[fold], t[fold] = predicates, statuses
    found = merged(data, np.arange(len(z)), z, t)
    # Readers of the careful articles hold less to be stated; theirs is the measure.
    calibration = Calibration(found, {d: g for d, g in gold.items() if groups[d] == "gold"})
    report(found, gold, groups, calibration)
    relations_file.write(os.path.join(work, "relations.weights"), net, known, data, calibration, step=MEANING)
    print(f"{len(known)} features, {os.path.getsize(os.path.join(work, 'relations.weights'))} bytes, "
          f"{time.time() - began:.0f} s")


if __name__ == "__main__":
    main(*sys.argv[1:3])
