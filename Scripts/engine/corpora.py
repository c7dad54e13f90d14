"""Reads the corpora into one form: documents of words with whatever labels each corpus gives.

A corpus says less than the engine learns: CoNLL-2003 knows places but not countries, no other set than PolNeAR marks
attribution. What is not said is left open (a mask of allowed name tags, -1 elsewhere), and no loss is taken from it.
"""
import gzip
import hashlib
import json
import re
from collections import Counter, defaultdict
from dataclasses import dataclass, field
from pathlib import Path

import labels as L
import pairs
import text as T

NOT_NAMES = {"time", "role", "money", "none", "Date", "Money", "ethnicity-adj"}
OPEN_UNDER_O = {   # types that a corpus does not mark, or marks now and then
    "conll2003": [], "conll04": [], "wnut17": ["NORP"], "ieer": ["NORP", "OTHER"], "dwie": [], "worldwide": [],
    "crossner": ["NORP"], "uner_ewt": ["NORP", "OTHER"]}
OTHER_MAY_BE_NORP = {"conll2003", "conll04", "crossner"}
HELD_GUM_NEWS = 5
ALSO_LEARNT = {"ieer.dev", "crossner_ai.dev", "crossner_literature.dev", "crossner_music.dev", "crossner_science.dev"}
"""Parts called dev that nothing is measured on."""
COREFERENCE = {"whole": 1, "named": 2, "asked": 3, "offered": 4}
"""How a mention's entity is learnt: `whole`, all words before it are candidates, because the text's mentions are all marked;
`named`, only marked words before it; `asked`, a pronoun of GAP, the marked words on both sides; `offered`, only as a candidate."""


@dataclass
class Document:
    """Words of one text; every label list is parallel to `words` or empty."""
    id: str
    corpus: str
    words: list
    gaps: list
    spans: list = field(default_factory=list)        # code point offsets, where the text is at hand
    cuts: list = field(default_factory=list)         # first words of rough sentences: windows may be cut there
    names: list = field(default_factory=list)        # masks of allowed tags, 0 where nothing is known
    upos: list = field(default_factory=list)
    xpos: list = field(default_factory=list)
    features: list = field(default_factory=list)
    heads: list = field(default_factory=list)        # document index of the head, the word's own for a root
    relations: list = field(default_factory=list)
    sentences: list = field(default_factory=list)    # number of the true sentence each word stands in
    attribution: list = field(default_factory=list)  # (cue, source, content) tag numbers
    links: list = field(default_factory=list)        # (content's, cue's, source's first word)
    clusters: list = field(default_factory=list)     # (number of the entity or -1, how it is to be learnt: see COREFERENCE)
    pairs: list = field(default_factory=list)        # (word of one mention, word of another, mask of allowed ties and acts)
    text: str = ""
    gold: list = field(default_factory=list)


def lines(path):
    with gzip.open(path, "rt", encoding="utf-8") as f:
        for line in f:
            yield json.loads(line)


def held_back(identifier, one_in=10):
    """Whether a document of a set without a dev part is kept for measuring: by a hash of its name."""
    return int(hashlib.sha256(identifier.encode()).hexdigest(), 16) % one_in == 0


def words_of(record):
    """Own tokens of a record's text, with gaps and rough sentence starts."""
    text = record["text"]
    spans = T.tokens(text)
    gaps = [T.gap_kind(text[(spans[i - 1][1] if i else 0):s]) for i, (s, _) in enumerate(spans)]
    if gaps:
        gaps[0] = 3
    return spans, gaps


def covered(spans, start, end):
    """Indices of the tokens that overlap a stretch of text, as a range."""
    lo, hi = 0, len(spans)
    while lo < hi:
        mid = (lo + hi) // 2
        lo, hi = (mid + 1, hi) if spans[mid][1] <= start else (lo, mid)
    at = lo
    while at < len(spans) and spans[at][0] < end:
        at += 1
    return range(lo, at)


def cut_points(record, text, spans):
    """Given sentence starts where the set has them, and rough rules within long stretches."""
    rough = T.sentence_starts(text, spans)
    given = record.get("sentences") or []
    if len(given) > 1:
        starts = [record["tokens"][i][0] for i in given]
        return sorted({covered(spans, s, s + 1)[0] for s in starts if len(covered(spans, s, s + 1))} | {0})
    return rough


def names(path, known=None):
    """A set of `names/`. `known` maps the spelling of a place to COUNTRY or PLACE, for sets that say only LOC."""
    corpus = re.sub(r"\..*", "", path.name)
    key = "crossner" if corpus.startswith("crossner") else corpus
    for record in lines(path):
        text = record["text"]
        spans, gaps = words_of(record)
        words = [text[s:e] for s, e in spans]
        under_o = 1 | sum(L.FREE[t] for t in OPEN_UNDER_O[key])
        masks = [under_o] * len(words)
        for start, end, label, original in record["spans"]:
            inside = covered(spans, start, end)
            if original in NOT_NAMES:
                for i in inside:
                    masks[i] |= L.FREE["OTHER"]
        for start, end, label, original in record["spans"]:
            if original in NOT_NAMES:
                continue
            types = [label]
            if label == "LOC":
                settled = (known or {}).get(text[start:end])
                types = [settled] if settled else ["COUNTRY", "PLACE"]
            elif label == "OTHER" and key in OTHER_MAY_BE_NORP:
                types = ["OTHER", "NORP"]
            for n, i in enumerate(covered(spans, start, end)):
                masks[i] = L.name_bits(types, n == 0)
        yield Document(f"{corpus}/{record['id']}", corpus, words, gaps, spans, cut_points(record, text, spans),
                       names=masks, text=text, gold=[s for s in record["spans"] if s[3] not in NOT_NAMES])


def known_places(folder):
    """Spellings that DWIE and CrossNER (training parts) always call a country, or always another place."""
    seen = defaultdict(Counter)
    for path in [folder / "names/dwie.train.jsonl.gz", *sorted((folder / "names").glob("crossner_*.train.jsonl.gz"))]:
        for record in lines(path):
            for start, end, label, _ in record["spans"]:
                if label in ("COUNTRY", "PLACE"):
                    seen[record["text"][start:end]][label] += 1
    settled = {}
    for form, counts in seen.items():
        label, most = counts.most_common(1)[0]
        if most >= 0.97 * sum(counts.values()):
            settled[form] = label
            settled[form.upper()] = label
    return settled


ENTITY = re.compile(r"\((\d+)-[^()]*(\))?|(\d+)\)")


def clusters_of(columns, heads):
    """GUM's entities: for each word (entity, `whole`) where it is the head of a mention, else (-1, 0)."""
    found = [(-1, 0)] * len(columns)
    open_ = defaultdict(list)

    def close(number, end):
        if not open_[number]:
            return
        start = open_[number].pop()
        for k in range(start, end + 1):
            if not start <= heads[k] <= end or heads[k] == k:
                found[k] = (number, COREFERENCE["whole"])
                return

    for k, misc in enumerate(columns):
        at = misc.find("Entity=")
        if at < 0:
            continue
        for number, single, closed in ENTITY.findall(misc[at + 7:].split("|")[0]):
            if closed:
                close(int(closed), k)
            else:
                open_[int(number)].append(k)
                if single:
                    close(int(number), k)
    return found


def treebank(path):
    """A CoNLL-U file as documents; words of a contraction are words of their own."""
    document, sentence, new_paragraph, number = None, [], False, 0
    glued_to, marks = {}, []

    def finished():
        if path.name.startswith("gum_"):
            document.clusters = clusters_of(marks, document.heads)
        marks.clear()
        return document

    def close():
        nonlocal sentence, number, new_paragraph, glued_to
        if not sentence:
            return
        base = len(document.words)
        document.cuts.append(base)
        for k, (columns, glued) in enumerate(sentence):
            gap = 0 if glued else 1
            if k == 0 and gap:
                gap = 3 if new_paragraph else 1
            document.words.append(columns[1])
            document.gaps.append(gap)
            document.upos.append(columns[3])
            document.xpos.append(columns[4])
            document.features.append(L.features(columns[5]))
            head = int(columns[6])
            document.heads.append(base + (head - 1 if head else k))
            document.relations.append(columns[7])
            document.sentences.append(number)
            marks.append(columns[9])
        number += 1
        sentence, new_paragraph = [], False

    glued = False
    contraction_end, contraction_glued = 0, False
    with gzip.open(path, "rt", encoding="utf-8") as f:
        for line in f:
            line = line.rstrip("\n")
            if line.startswith("# newdoc"):
                if document:
                    yield finished()
                document = Document(line.split("= ")[-1], path.name.split(".")[0], [], [])
                new_paragraph, number, glued = True, 0, False
            elif line.startswith("# newpar") and "newpar_" not in line:
                new_paragraph = True
            elif not line:
                close()
            elif line[0] != "#":
                columns = line.split("\t")
                if "-" in columns[0]:
                    contraction_end = int(columns[0].split("-")[1])
                    contraction_start = int(columns[0].split("-")[0])
                    contraction_glued = "SpaceAfter=No" in columns[9]
                    inside = (contraction_start, contraction_end, contraction_glued)
                    glued_to = {i: True for i in range(contraction_start, contraction_end)}
                    glued_to[contraction_end] = contraction_glued
                    continue
                if "." in columns[0]:
                    continue
                sentence.append((columns, glued))
                number_in = int(columns[0])
                glued = glued_to.pop(number_in) if number_in in glued_to else "SpaceAfter=No" in columns[9]
    close()
    if document:
        yield finished()


def pronouns(path):
    """GAP: a pronoun and two names, of which one, the other or neither is meant."""
    import csv
    with gzip.open(path, "rt", encoding="utf-8") as f:
        for row in csv.DictReader(f, delimiter="\t", quoting=csv.QUOTE_NONE):
            record = {"text": row["Text"], "id": row["ID"]}
            spans, gaps = words_of(record)
            clusters = [(-1, 0)] * len(spans)
            for key, number in (("A", 1 if row["A-coref"] == "TRUE" else 2), ("B", 1 if row["B-coref"] == "TRUE" else 2)):
                start = int(row[key + "-offset"])
                inside = covered(spans, start, start + len(row[key]))
                if len(inside):
                    clusters[inside[-1]] = (number, COREFERENCE["offered"])
            start = int(row["Pronoun-offset"])
            inside = covered(spans, start, start + len(row["Pronoun"]))
            if len(inside):
                clusters[inside[0]] = (1, COREFERENCE["asked"])
            yield Document(f"gap/{row['ID']}", "gap", [row["Text"][s:e] for s, e in spans], gaps, spans,
                           T.sentence_starts(row["Text"], spans), clusters=clusters, text=row["Text"])


def linked(documents, path):
    """Adds DWIE's entities to its documents: each name's likely head word bears the entity's number."""
    entities = {r["id"]: r["entities"] for r in lines(path)}
    for d in documents:
        d.clusters = [(-1, 0)] * len(d.words)
        for number, entity in enumerate(entities.get(d.id.split("/")[1], [])):
            for start, end in entity["mentions"]:
                inside = covered(d.spans, start, end)
                if len(inside):
                    d.clusters[head_word(d.words, inside)] = (number, COREFERENCE["named"])
    return documents


def head_word(words, inside):
    """The word of a name that speaks for it: the last one, or the last before `of`, `for`, `in`."""
    of = next((k for k in inside[1:] if words[k] in ("of", "for", "in")), None)
    last = inside[-1] if of is None else of - 1
    return last - 1 if words[last] in ("'s", "’s") and last > inside[0] else last


def speech(path):
    """PolNeAR: cue, source and content of every attribution."""
    for record in lines(path):
        text = record["text"]
        spans, gaps = words_of(record)
        tags = [[0, 0, 0] for _ in spans]
        links = []
        for s in record["statements"]:
            first = []
            for layer, key in enumerate(("cue", "speaker", "content")):
                span = s.get(key)
                inside = covered(spans, *span) if span else []
                first.append(inside[0] if len(inside) else -1)
                for n, i in enumerate(inside):
                    if tags[i][layer] != 1:
                        tags[i][layer] = 1 if n == 0 else 2
            cue, source, content = first
            if content >= 0:
                links.append((content, cue, source))
        yield Document(f"polnear/{record['id']}", "polnear", [text[s:e] for s, e in spans], gaps, spans,
                       T.sentence_starts(text, spans), attribution=tags, links=links, text=text,
                       gold=[s["content"] for s in record["statements"]])


def load(shared):
    """(training documents, {name: measuring documents}) of everything under the shared folder."""
    folder = Path(shared) / "corpora"
    known = known_places(folder)
    train, dev = [], {}
    for path in sorted((folder / "names").glob("*.jsonl.gz")):
        documents = list(names(path, known))
        name = path.name.replace(".jsonl.gz", "")
        if name.startswith("dwie"):
            linked(documents, folder / "documents" / path.name)
        if name == "worldwide.train":
            dev["worldwide.held"] = [d for d in documents if held_back(d.id)]
            train += [d for d in documents if not held_back(d.id)]
        elif ".train" in name or name in ALSO_LEARNT:
            train += documents
        else:
            dev[name] = documents
    for path in sorted((folder / "syntax").glob("*.conllu.gz")):
        documents = list(treebank(path))
        name = path.name.split(".")[0]
        if name == "ewt_dev":
            dev["ewt_dev"] = documents
        elif name == "gum_news":
            dev["gum_news.held"] = documents[:HELD_GUM_NEWS]
            train += documents[HELD_GUM_NEWS:]
        else:
            train += documents
    train += list(speech(folder / "speech/polnear.train.jsonl.gz"))
    dev["polnear.dev"] = list(speech(folder / "speech/polnear.dev.jsonl.gz"))
    train += list(pronouns(folder / "coreference/gap.development.tsv.gz"))
    train += pairs.load(Path(shared), train, known)
    dev["gap.validation"] = list(pronouns(folder / "coreference/gap.validation.tsv.gz"))
    return train, dev
