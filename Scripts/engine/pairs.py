"""Reads corpora of relations into pairs of words and the ties and acts that may hold from the first to the second.

A corpus that does not mark a tie leaves it open where it says nothing, as with names. Nothing here ships: the pairs only make
the encoder's states tell who stands how to whom.
"""
import gzip
import json
import random
from collections import defaultdict
from pathlib import Path

import corpora as C
import labels as L
import text as T

EVERYTHING = (1 << len(L.PAIRS)) - 1
NEAR = 60           # words between two mentions of a pair
NEGATIVES = 3       # pairs without a tie for each with one, and this many more a sentence


def bits(names):
    return sum(1 << L.PAIRS.index(n) for n in names)


ACTS = bits(L.ACTS)

# Label → ties from head to tail (`<`: from tail to head). Two names leave it open which of the two it is.
KNOWLEDGENET = {
    "EMPLOYEE_OR_MEMBER_OF": "position member_of", "PLACE_OF_RESIDENCE": "lives_in", "SPOUSE": "family",
    "PLACE_OF_BIRTH": "born_in", "EDUCATED_AT": "educated_at", "HEADQUARTERS": "based_in", "CHILD_OF": "family",
    "FOUNDED_BY": "< founded", "CEO": "< position", "NATIONALITY": "nationality", "POLITICAL_AFFILIATION": "member_of",
    "SUBSIDIARY_OF": "part_of"}
CONLL04 = {"Live_In": "lives_in nationality", "Located_In": "part_of", "Work_For": "position member_of", "OrgBased_In": "based_in",
           "Kill": "assault"}
CROSSRE = {"role": "position member_of founded agree consult support", "part-of": "part_of member_of", "win-defeat": "rival assault",
           "opposite": "rival accuse reject threaten assault", "social": "family associate",
           "physical": "lives_in born_in based_in part_of", "general-affiliation": "nationality based_in member_of", "origin": "founded"}
REDOCRED = {
    "P131": "part_of", "P17": "part_of based_in", "P27": "nationality", "P150": "< part_of", "P527": "< part_of member_of",
    "P361": "part_of", "P463": "member_of", "P3373": "family", "P40": "family", "P26": "family", "P22": "family", "P25": "family",
    "P19": "born_in", "P69": "educated_at", "P54": "member_of", "P749": "part_of", "P355": "< part_of", "P127": "< owns",
    "P6": "< position", "P35": "< position", "P108": "position member_of", "P102": "member_of", "P551": "lives_in",
    "P159": "based_in", "P488": "< position", "P112": "< founded", "P740": "based_in", "P36": "< part_of", "P1376": "part_of",
    "P241": "member_of", "P39": "position", "P276": "part_of based_in", "P30": "part_of", "P118": "member_of",
    "P1001": "based_in position"}
PLOVER = {"DEMAND": "request", "DISAPPROVE": "accuse", "FIGHT": "assault", "INVESTIGATE": "accuse"}
NEVER_IN = {
    "conll04": bits(["none", "rival", "associate", "family", "founded", "owns", "born_in", "educated_at", "nationality"]) | ACTS & ~bits(["assault"]),
    "crossre": bits(["none"]) | ACTS,
    "redocred": bits(["none", "associate", "rival", "position"]) | ACTS,
    "dwie": bits(["none", "lives_in", "born_in", "educated_at", "associate", "founded", "owns"]) | ACTS,
    "gold": bits(["none"])}
"""What may still hold between two mentions of which a corpus says nothing."""


def read(path):
    with gzip.open(path, "rt", encoding="utf-8") as f:
        yield from map(json.loads, f)


def told(table, label):
    """(mask, whether it runs from tail to head) of a corpus's label; no mask where it is none of ours."""
    names = table.get(label, "").split()
    back = names[:1] == ["<"]
    return bits(names[back:]), back


class Pairs:
    """Gathers what is said of ordered pairs of words; what is never said becomes a negative, in part."""

    def __init__(self):
        self.said = defaultdict(int)

    def say(self, a, b, mask, back=False, only_way=True):
        if back:
            a, b = b, a
        if a == b or abs(a - b) > NEAR:
            return
        self.said[a, b] |= mask
        both = mask & bits(L.BOTH_WAYS)
        if mask == EVERYTHING:
            self.said[b, a] = EVERYTHING
        elif both:
            self.said[b, a] |= both | (bits(["none"]) if mask != both else 0)
        elif only_way and (b, a) not in self.said:
            self.said[b, a] = 0

    def all(self, groups, nothing, rng):
        """With negatives among the mentions of each group (a sentence), drawn at random."""
        out = [(a, b, mask or nothing) for (a, b), mask in self.said.items()]
        for mentions in groups:
            mentions = sorted(set(mentions))
            silent = [(a, b) for a in mentions for b in mentions if a != b and abs(a - b) <= NEAR and (a, b) not in self.said]
            told_ = sum((a, b) in self.said for a in mentions for b in mentions)
            rng.shuffle(silent)
            out += [(a, b, nothing) for a, b in silent[:NEGATIVES * (1 + told_)]]
        return out


def from_tokens(record, corpus):
    """A document whose words are a corpus's tokens, with blanks between them as written English has them."""
    words = [w for w in record["tokens"]]
    glued = {",", ".", ";", ":", "?", "!", ")", "]", "'s", "n't", "'", "%"}
    gaps = [3] + [0 if w in glued or words[i] in ("(", "[", "$") else 1 for i, w in enumerate(words[1:])]
    starts = record.get("sent_starts") or [0]
    return C.Document(f"{corpus}/{record['id']}", corpus, words, gaps, cuts=list(starts))


def sentences(record, count):
    starts = list(record.get("sent_starts") or [0]) + [count]
    number = [0] * count
    for n, (a, b) in enumerate(zip(starts, starts[1:])):
        number[a:b] = [n] * (b - a)
    return number


def sentence_sets(path, corpus, table, rng):
    """CoNLL04 and CrossRE: mentions and relations of single sentences."""
    nothing = NEVER_IN[corpus]
    for record in read(path):
        d = from_tokens(record, corpus)
        heads = [C.head_word(d.words, range(s["start"], s["end"])) for s in record["spans"]]
        found = Pairs()
        for r in record["relations"]:
            mask, back = told(table, r["label"])
            found.say(heads[r["head"]], heads[r["tail"]], mask or EVERYTHING, back, only_way=bool(mask))
        parties = [h for h, s in zip(heads, record["spans"]) if s["map"] != "OTHER"]
        d.pairs = found.all([parties], nothing, rng)
        if d.pairs:
            yield d


def knowledgenet(path):
    """Facts of single sentences; negatives are only the facts' other direction, since what else was looked for is not said."""
    for record in read(path):
        spans, gaps = C.words_of(record)
        words = [record["text"][s:e] for s, e in spans]
        found = Pairs()
        for fact in record["facts"]:
            mask, back = told(KNOWLEDGENET, fact["label"])
            ends = [C.covered(spans, *fact[k]) for k in ("subject", "object")]
            if mask and all(len(e) for e in ends):
                found.say(*(C.head_word(words, e) for e in ends), mask, back)
        if found.said:
            yield C.Document(f"knowledgenet/{record['id']}", "knowledgenet", words, gaps, spans,
                             T.sentence_starts(record["text"], spans), pairs=found.all([], bits(["none"]) | ACTS, None))


def redocred(path, known, rng):
    """Wikipedia articles: names, and relations between entities, taken where both stand in one sentence."""
    free = L.FREE["OTHER"] | L.FREE["NORP"]
    types = {"PER": ["PER"], "ORG": ["ORG"], "MISC": ["OTHER", "NORP"], "TIME": None, "NUM": None}
    for record in read(path):
        d = from_tokens(record, "redocred")
        d.names = [1 | free] * len(d.words)
        number = sentences(record, len(d.words))
        at = defaultdict(lambda: defaultdict(list))      # sentence → entity → its words there
        for s in record["spans"]:
            inside = range(s["start"], s["end"])
            settled = known.get(" ".join(d.words[s["start"]:s["end"]]))
            allowed = types.get(s["label"], [settled] if settled else ["COUNTRY", "PLACE", "NORP"])
            if allowed is None:
                continue
            for n, k in enumerate(inside):
                d.names[k] = L.name_bits(allowed, n == 0)
            if s["label"] != "MISC":
                at[number[s["start"]]][s["entity"]].append(C.head_word(d.words, inside))
        of = defaultdict(list)
        for r in record["relations"]:
            of[r["head_entity"], r["tail_entity"]].append(r["label"])
        found = Pairs()
        for entities in at.values():
            for (head, tail), labels in of.items():
                if head in entities and tail in entities:
                    a, b = min(((a, b) for a in entities[head] for b in entities[tail]), key=lambda p: abs(p[0] - p[1]))
                    for label in labels:
                        mask, back = told(REDOCRED, label)
                        found.say(a, b, mask or EVERYTHING, back, only_way=bool(mask))
        groups = [[k for ks in entities.values() for k in ks] for entities in at.values()]
        d.pairs = found.all(groups, NEVER_IN["redocred"], rng)
        yield d


def dwie(path, documents, left_out, rng):
    """Adds DWIE's ties to its documents, where both names stand in one sentence."""
    by_id = {d.id.split("/")[1]: d for d in documents if d.corpus == "dwie"}
    for record in read(path):
        d = by_id.get(record["id"])
        if d is None or any(record["id"] in x for x in left_out):
            continue
        number = sentences({"sent_starts": d.cuts}, len(d.words))
        at = defaultdict(lambda: defaultdict(list))
        for e in record["entities"]:
            for span in e["mentions"]:
                inside = C.covered(d.spans, *span)
                if len(inside):
                    at[number[inside[0]]][e["id"]].append(C.head_word(d.words, inside))
        found = Pairs()
        for entities in at.values():
            for r in record["relations"]:
                if r["s"] in entities and r["o"] in entities:
                    a, b = min(((a, b) for a in entities[r["s"]] for b in entities[r["o"]]), key=lambda p: abs(p[0] - p[1]))
                    found.say(a, b, bits([r["p"]]))
        groups = [[k for ks in entities.values() for k in ks] for entities in at.values()]
        d.pairs = found.all(groups, NEVER_IN["dwie"], rng)


def gold(folder, rng):
    """This project's own articles: a relation where its evidence names both ends."""
    for path in sorted((folder / "gold").glob("*.json")):
        record = json.loads(path.read_text())
        text = (folder / "text" / (record["doc"] + ".txt")).read_text()
        spans, gaps = C.words_of({"text": text})
        words = [text[s:e] for s, e in spans]
        cuts = T.sentence_starts(text, spans)
        number = sentences({"sent_starts": cuts}, len(words))
        mentions = {e["id"]: occurrences(text, spans, words, e) for e in record["entities"]}
        found, open_ = Pairs(), set()
        for r in record["relations"]:
            start = text.find(r["evidence"])
            inside = C.covered(spans, start, start + len(r["evidence"])) if start >= 0 else range(0)
            if not len(inside):
                continue
            sentence = [k for k in range(len(words)) if number[inside[0]] <= number[k] <= number[inside[-1]]]
            ends = []
            for key in ("s", "o"):
                there = [k for k in mentions[r[key]] if k in inside] or [k for k in mentions[r[key]] if k in sentence]
                ends.append(there)
            if all(ends):
                a, b = min(((a, b) for a in ends[0] for b in ends[1]), key=lambda p: abs(p[0] - p[1]))
                found.say(a, b, bits([r["p"]]), only_way=False)
        related = {(r["s"], r["o"]) for r in record["relations"]}
        for s, o in related | {(o, s) for s, o in related}:
            open_ |= {(a, b) for a in mentions[s] for b in mentions[o]}
        groups = defaultdict(list)
        for ks in mentions.values():
            for k in ks:
                groups[number[k]].append(k)
        pairs = [p for p in found.all(groups.values(), NEVER_IN["gold"], rng) if p[:2] in found.said or p[:2] not in open_]
        yield C.Document(f"gold/{record['doc']}", "gold", words, gaps, spans, cuts, pairs=pairs, text=text)


def occurrences(text, spans, words, entity):
    """Words that speak for an entity: wherever one of its names stands, longest names first."""
    taken, heads = set(), set()
    for alias in sorted(set(entity["aliases"]) | {entity["name"]}, key=len, reverse=True):
        at = text.find(alias)
        while at >= 0 and alias:
            inside = C.covered(spans, at, at + len(alias))
            whole = len(inside) and spans[inside[0]][0] == at and spans[inside[-1]][1] == at + len(alias)
            if whole and not taken & set(inside):
                taken |= set(inside)
                heads.add(C.head_word(words, inside))
            at = text.find(alias, at + 1)
    return sorted(heads)


def plover(path):
    """PLOVER's gold records: the act from each source to each target."""
    for line in path.open(encoding="utf-8"):
        record = json.loads(line)
        text = record["text"]
        spans, gaps = C.words_of(record)
        words = [text[s:e] for s, e in spans]
        heads = {}
        for side in ("source", "target"):
            heads[side] = []
            for actor in (a for a in record[side] or [] if isinstance(a, dict)):
                at = text.find(actor.get("actorText") or "\n")
                if at >= 0:
                    inside = C.covered(spans, at, at + len(actor["actorText"]))
                    heads[side] += [C.head_word(words, inside)] if len(inside) else []
        act = PLOVER.get(record["event"], record["event"].lower())
        if act not in L.ACTS:
            continue
        found = Pairs()
        if not record["target"]:
            for a in heads["source"]:
                for b in heads["source"]:
                    found.say(a, b, bits([act]), only_way=False)
        for a in heads["source"]:
            for b in heads["target"]:
                found.say(a, b, bits([act]))
        if found.said:
            yield C.Document("plover/" + record["id"], "plover", words, gaps, spans, T.sentence_starts(text, spans),
                             pairs=found.all([], bits(["none"]), None))


LABELLED = ("speech/polnear.train", "documents/dwie.train", "text/reuters21578", "names/worldwide.train")


def own(table, corpora, rng):
    """Articles that this project labelled (Scripts/meaning/labels.tsv): a row is a sentence's place, two names, what is said of them."""
    rows = defaultdict(list)
    for line in table.read_text(encoding="utf-8").splitlines():
        columns = line.split("\t")
        if not line.startswith("#"):
            rows[columns[0]].append(columns[1:])
    for record in (r for name in LABELLED for r in read(corpora / f"{name}.jsonl.gz")):
        said = [r for r in rows.pop(record["id"], []) if r[0] and r[3] in L.PAIRS]
        if not said or C.held_back(f"worldwide/{record['id']}"):
            continue
        text = record["text"]
        spans, gaps = C.words_of(record)
        words = [text[s:e] for s, e in spans]
        heads = {n: occurrences(text, spans, words, {"name": n, "aliases": [n.split()[-1]]}) for r in said for n in (r[2], r[4])}
        found, groups = Pairs(), {}
        for start, end, subject, predicate, object_, *_ in said:
            inside = C.covered(spans, int(start), int(end))
            ends = [[k for k in heads[n] if k in inside] for n in (subject, object_)]
            groups[start] = [k for ks in heads.values() for k in ks if k in inside]
            if all(ends):
                a, b = min(((a, b) for a in ends[0] for b in ends[1]), key=lambda p: abs(p[0] - p[1]))
                found.say(a, b, bits([predicate]), only_way=False)
        yield C.Document(f"own/{record['id']}", "own", words, gaps, spans, T.sentence_starts(text, spans),
                         pairs=found.all(groups.values(), NEVER_IN["gold"], rng))


def load(shared, documents, known):
    """Documents with pairs; DWIE's get theirs where they are. Articles of gold/dev stay out."""
    rng = random.Random(5)
    folder = shared / "corpora/relations"
    out = []
    for name, corpus, table in (("conll04.train", "conll04", CONLL04), ("crossre_politics.train", "crossre", CROSSRE),
                                ("crossre_news.train", "crossre", CROSSRE), ("crossre_ext_news.train", "crossre", CROSSRE)):
        out += sentence_sets(folder / f"{name}.jsonl.gz", corpus, table, rng)
    for d in out:
        d.corpus += ".pairs"
    out += knowledgenet(folder / "knowledgenet.train.jsonl.gz")
    out += redocred(folder / "redocred.dev.jsonl.gz", known, rng)
    out += gold(shared / "gold/train", rng)
    out += plover(shared / "corpora/events/plover_gsr.dev.jsonl")
    out += own(Path(__file__).parent.parent / "meaning/labels.tsv", shared / "corpora", rng)
    dwie(shared / "corpora/documents/dwie.train.jsonl.gz", documents, [p.stem for p in (shared / "gold/dev/gold").glob("*.json")], rng)
    return out
