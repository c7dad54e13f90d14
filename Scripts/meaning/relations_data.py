"""What the relation scorer learns from: candidates as entente-candidates wrote them, and labels laid beside them."""
import collections, glob, json, os, re

import numpy as np

TIES = "position member_of nationality lives_in born_in educated_at family associate rival part_of based_in founded owns".split()
ACTS = ("agree consult support concede cooperate aid retreat request accuse reject threaten protest sanction mobilize "
        "coerce assault").split()
PREDICATES = TIES + ACTS
NUMBER = {p: i for i, p in enumerate(PREDICATES)}
SYMMETRIC = {"family", "associate", "rival", "consult", "cooperate"}
STATUSES = "actual past planned hypothetical negated".split()
TYPES = ["person", "country", "organization", "place"]
TITLES = re.compile(r"^(the|a|an|mr|mrs|ms|miss|dr|sir|lord|lady|president|vice-president|senator|sen|rep|gov|"
                    r"governor|minister|secretary|general|gen|judge|justice|king|queen|prince|pope|professor|prof)\.?\s+")
ROW = ("subject object sentence subject_word object_word trigger clause between_low between_high "
       "subject_start subject_end object_start object_end beside beside beside beside").split()
WIDTH = len(ROW)


def allows(predicate, s, o):
    """Predicate.allows of Finding.swift."""
    return {
        "position": s == "person" and o != "person",
        "member_of": s != "place" and o == "organization",
        "nationality": s == "person" and o == "country",
        "lives_in": s == "person" and o in ("place", "country"),
        "born_in": s == "person" and o in ("place", "country"),
        "educated_at": s == "person" and o == "organization",
        "family": s == o == "person",
        "associate": s == o == "person",
        "rival": s == o != "place",
        "part_of": s == o == "organization" or s == "place" and o in ("place", "country"),
        "based_in": s == "organization" and o in ("place", "country"),
        "founded": s in ("person", "organization") and o == "organization",
        "owns": s != "place" and o == "organization",
    }.get(predicate, s != "place" and o != "place")


ALLOWED = np.array([[[allows(p, s, o) for p in PREDICATES] for o in TYPES] for s in TYPES])


def normal(name):
    """A name as the scorer of the gold compares it."""
    n = re.sub(r"\s+", " ", name.lower().replace("’", "'")).strip(" .,'\"")
    n = re.sub(r"'s$", "", n).replace(".", "")
    while True:
        m = TITLES.sub("", n)
        if m == n or not m:
            return n
        n = m


def keys(entity):
    return {normal(x) for x in [entity["name"], *entity["aliases"]] if normal(x)}


class Dump:
    """The three files of entente-candidates: documents, rows of numbers and features, states of words."""

    def __init__(self, folder):
        self.documents = [json.loads(l) for l in open(f"{folder}/documents.jsonl", encoding="utf-8")]
        raw = np.fromfile(f"{folder}/candidates.bin", dtype=np.int32)
        rows, features, of, at = [], [], [], 0
        first_word = 0
        self.first_row = []
        for number, d in enumerate(self.documents):
            d["first_word"] = first_word
            first_word += len(d["tokens"])
            self.first_row.append(len(rows))
            for _ in range(d["candidates"]):
                count = raw[at + WIDTH]
                rows.append(raw[at:at + WIDTH])
                features.append(raw[at + WIDTH + 1:at + WIDTH + 1 + count].view(np.uint32))
                of.append(number)
                at += WIDTH + 1 + count
        self.first_row.append(len(rows))
        self.rows = np.array(rows, dtype=np.int32).reshape(-1, WIDTH)
        self.features = features
        self.document = np.array(of, dtype=np.int32)
        width = (os.path.getsize(f"{folder}/states.bin") // max(first_word, 1)) - 8
        self.states = np.memmap(f"{folder}/states.bin", mode="r",
                                dtype=np.dtype([("q", "u1", width), ("scale", "<f4"), ("zero", "<i4")]))


def bytes_of(text):
    """For each code point its byte offset, and the end."""
    offsets = np.zeros(len(text) + 1, dtype=np.int64)
    np.cumsum([len(c.encode("utf-8", "surrogatepass")) for c in text], out=offsets[1:])
    return offsets


class Label:
    """One stated relation: entities by number in the dump's document (None where not found), bytes of the sentence."""
    __slots__ = "subject predicate object status span names asserted".split()

    def __init__(self, subject, predicate, object, status, span, names=None, asserted=None):
        self.subject, self.predicate, self.object = subject, predicate, object
        self.status, self.span, self.names, self.asserted = status, span, names, asserted


def gold_labels(document, path):
    """Labels of an article of gold/: entity level, with the evidence's bytes."""
    gold = json.load(open(path, encoding="utf-8"))
    place = {}
    for g, p in align(gold["entities"], document["entities"]).items():
        place[g] = p
    text = document["text"]
    offset = bytes_of(text)
    labels = []
    for r in gold["relations"]:
        at = text.find(r["evidence"]) if r.get("evidence") else -1
        span = (int(offset[at]), int(offset[at + len(r["evidence"])])) if at >= 0 else None
        labels.append(Label(place.get(r["s"]), r["p"], place.get(r["o"]), r["status"], span, (r["s"], r["o"]),
                            r.get("asserted_by")))
    return labels


def align(gold, predicted):
    """Gold id → number of predicted entity, as score.py does it."""
    pairs = []
    for number, p in enumerate(predicted):
        for g in gold:
            if p["type"] == g["type"]:
                shared = len(keys(p) & keys({"name": g["name"], "aliases": g.get("aliases", [])}))
                if shared:
                    pairs.append((normal(p["name"]) == normal(g["name"]), shared, number, g["id"]))
    pairs.sort(key=lambda x: (-x[0], -x[1], x[2], str(x[3])))
    to, used = {}, set()
    for _, _, p, g in pairs:
        if g not in to and p not in used:
            to[g] = p
            used.add(p)
    return to


def find_entity(name, document, index):
    """The entity that a name means; a person by its last words too."""
    n = normal(name)
    if n in index:
        return index[n]
    persons = [(k, e) for k, e in index.items() if document["entities"][e]["type"] == "person"]
    found = {e for k, e in persons if k.endswith(" " + n) or n.endswith(" " + k)}
    return found.pop() if len(found) == 1 else None


def name_index(document):
    index = {}
    for number, e in enumerate(document["entities"]):
        index.setdefault(normal(e["name"]), number)
    for number, e in enumerate(document["entities"]):
        for a in e["aliases"]:
            if normal(a):
                index.setdefault(normal(a), number)
    return index


def own_labels(dump, table):
    """Labels of the articles annotated for this project (labels.tsv). Returns {document number: labels}."""
    by = collections.defaultdict(list)
    for row in table:
        by[row[0]].append(row)
    found = {}
    for number, d in enumerate(dump.documents):
        if d["id"] not in by:
            continue
        index, offset, labels = name_index(d), bytes_of(d["text"]), []
        for row in by[d["id"]]:
            if len(row) < 8:
                continue
            _, low, high, subject, predicate, object_, status, asserted = row[:8]
            span = (int(offset[int(low)]), int(offset[int(high)])) if low else None
            s, o = find_entity(subject, d, index), find_entity(object_, d, index)
            if s is None or s != o:
                labels.append(Label(s, predicate, o, status, span, (normal(subject), normal(object_)),
                                    normal(asserted) or None))
        found[number] = labels
    return found


def targets(dump, number, labels):
    """Rows' labels: y [rows, predicates] of 1, 0 and −1 (unknown), and the status of each row, −1 where unknown."""
    low, high = dump.first_row[number], dump.first_row[number + 1]
    d = dump.documents[number]
    rows = dump.rows[low:high]
    y = np.zeros((high - low, len(PREDICATES)), dtype=np.int8)
    status = np.full(high - low, -1, dtype=np.int8)
    where = collections.defaultdict(list)
    for i, row in enumerate(rows):
        where[row[0], row[1]].append(i)
    held = []
    for l in labels:
        if l.subject is None or l.object is None:
            continue
        p = NUMBER[l.predicate]
        pairs = [(l.subject, l.object)] + ([(l.object, l.subject)] if l.predicate in SYMMETRIC else [])
        for pair in pairs:
            for i in where.get(pair, []):
                s = d["sentences"][rows[i][2]]
                inside = l.span is not None and min(s[1], l.span[1]) - max(s[0], l.span[0]) > 0.5 * min(
                    s[1] - s[0], l.span[1] - l.span[0])
                if inside:
                    held.append((i, p, STATUSES.index(l.status)))
                elif y[i, p] == 0:
                    y[i, p] = -1
    for i, p, s in held:
        y[i, p] = 1
        status[i] = s
    return y, status


EVENTS = {"demand": "request", "disapprove": "accuse", "investigate": "accuse", "fight": "assault"}


def event_targets(dump, number, record):
    """Rows' labels from a record of PLOVER's gold standard: its actors and recipients do one thing; else nothing is known."""
    low, high = dump.first_row[number], dump.first_row[number + 1]
    d = dump.documents[number]
    y = np.full((high - low, len(PREDICATES)), -1, dtype=np.int8)
    predicate = EVENTS.get(record["event"].lower(), record["event"].lower())
    offset = bytes_of(d["text"])

    def entities(parties):
        found = set()
        for party in parties if isinstance(parties, list) else []:
            at = d["text"].find(party["actorText"])
            if at < 0:
                continue
            start, end = offset[at], offset[at + len(party["actorText"])]
            found |= {e for e, x in enumerate(d["entities"]) if any(start <= m[0] and m[1] <= end for m in x["mentions"])}
        return found

    actors, recipients = entities(record["source"]), entities(record["target"])
    for i, row in enumerate(dump.rows[low:high]):
        s, o = row[:2]
        if predicate in NUMBER and (s in actors and o in recipients
                                    or predicate in SYMMETRIC and o in actors and s in recipients):
            y[i, len(TIES):] = 0
            y[i, NUMBER[predicate]] = 1
    return y, np.full(high - low, -1, dtype=np.int8)


def corpus_targets(dump, number, article):
    """Rows' labels from another corpus: what it labels, what it looked for and did not find, and else nothing known."""
    low, high = dump.first_row[number], dump.first_row[number + 1]
    d = dump.documents[number]
    offset = bytes_of(d["text"])
    y = np.full((high - low, len(PREDICATES)), -1, dtype=np.int8)
    where = collections.defaultdict(list)
    for i, row in enumerate(dump.rows[low:high]):
        where[row[0], row[1]].append(i)

    def entity(span):
        start, end = offset[span[0]], offset[span[1]]
        best = max(((min(m[1], end) - max(m[0], start), -abs(m[1] - m[0] - end + start), -e)
                    for e, x in enumerate(d["entities"]) for m in x["mentions"]), default=(0, 0, 0))
        return -best[2] if best[0] > 0 else None

    for start, end, predicates in article["asked"]:
        for i, row in enumerate(dump.rows[low:high]):
            # A sentence that leaves an end out was not asked about it.
            if (row[[9, 11]] >= 0).all() and offset[start] <= d["sentences"][row[2]][0] < offset[end]:
                y[i, [NUMBER[p] for p in predicates]] = 0
    held = []
    for subject, object_, predicate, unsure in article["labels"]:
        s, o = entity(subject), entity(object_)
        for pair in [(s, o)] + ([(o, s)] if predicate in SYMMETRIC else []):
            for i in where.get(pair, []):
                a, b = d["sentences"][dump.rows[low + i][2]]
                if a <= offset[subject[0]] < b or a <= offset[object_[0]] < b:
                    held.append((i, NUMBER[predicate]))
                    y[i, :len(TIES)] = np.where(y[i, :len(TIES)] == 1, 1, 0)
                    y[i, [NUMBER[p] for p in unsure.split()]] = -1
    for i, p in held:
        y[i, p] = 1
    return y, np.full(high - low, -1, dtype=np.int8)
