"""Ties of other corpora, mapped to SCHEMA's: articles with labels by code points. Their weight is below that of own labels."""
import collections, gzip, json, os

# label: predicate, whether subject and object change places, what else of the same pair may hold unlabelled
KNOWLEDGENET = {
    "SPOUSE": ("family", False, ""), "CHILD_OF": ("family", False, ""), "PLACE_OF_RESIDENCE": ("lives_in", False, "born_in position"),
    "PLACE_OF_BIRTH": ("born_in", False, "lives_in"), "EDUCATED_AT": ("educated_at", False, "position"),
    "HEADQUARTERS": ("based_in", False, ""), "FOUNDED_BY": ("founded", True, "position owns"), "CEO": ("position", True, "founded"),
    "NATIONALITY": ("nationality", False, "position lives_in"), "POLITICAL_AFFILIATION": ("member_of", False, "position"),
    "SUBSIDIARY_OF": ("part_of", False, ""),
}
# Where places lie is left out: these sets go by what the world is like, not by what the sentence says.
CONLL04 = {"Live_In": ("lives_in", False, "position nationality"), "OrgBased_In": ("based_in", False, ""),
           "Kill": ("assault", False, "")}
REDOCRED = {
    "P19": ("born_in", False, "lives_in"), "P26": ("family", False, ""), "P40": ("family", False, ""), "P22": ("family", False, ""),
    "P25": ("family", False, ""), "P3373": ("family", False, ""), "P69": ("educated_at", False, "position"),
    "P102": ("member_of", False, "position"), "P551": ("lives_in", False, "position born_in"), "P112": ("founded", True, "position owns"),
    "P127": ("owns", True, "founded"), "P749": ("part_of", False, ""), "P355": ("part_of", True, "owns"),
    "P159": ("based_in", False, ""), "P6": ("position", True, ""), "P35": ("position", True, ""), "P488": ("position", True, ""),
}


def read(shared, name):
    with gzip.open(os.path.join(shared, f"corpora/relations/{name}.jsonl.gz"), "rt", encoding="utf-8") as f:
        return [json.loads(line) for line in f]


def joined(tokens):
    """A text of tokens, and the first and past the last code point of each."""
    text, places = "", []
    for t in tokens:
        if text and t not in {",", ".", ";", ":", ")", "'s", "’s", "?", "!", "%"} and not text.endswith("("):
            text += " "
        places.append((len(text), len(text) + len(t)))
        text += t
    return text, places


def knowledgenet(shared):
    documents = collections.defaultdict(list)
    for row in read(shared, "knowledgenet.train"):
        documents[row["doc"]].append(row)
    for doc, rows in documents.items():
        text, labels, asked = "", [], []
        for row in sorted(rows, key=lambda r: int(r["id"].rsplit("/", 1)[1])):
            start = len(text)
            for fact in row["facts"]:
                if fact["label"] in KNOWLEDGENET:
                    predicate, turned, unsure = KNOWLEDGENET[fact["label"]]
                    ends = [tuple(start + x for x in fact[e]) for e in ("subject", "object")]
                    labels.append((*(ends[::-1] if turned else ends), predicate, unsure))
            told = {KNOWLEDGENET[f["label"]][0] for f in row["facts"] if f["label"] in KNOWLEDGENET}
            text += row["text"] + " "
            asked.append((start, len(text), sorted(told)))
        yield {"id": f"knowledgenet/{doc}", "text": text, "labels": labels, "asked": asked}


def conll04(shared):
    for row in read(shared, "conll04.train"):
        text, places = joined(row["tokens"])
        spans = [(places[s["start"]][0], places[s["end"] - 1][1]) for s in row["spans"]]
        labels = [(spans[r["head"]], spans[r["tail"]], CONLL04[r["label"]][0], CONLL04[r["label"]][2])
                  for r in row["relations"] if r["label"] in CONLL04]
        asked = [(0, len(text), ["lives_in", "based_in"])]
        yield {"id": row["id"], "text": text, "labels": labels, "asked": asked}


def redocred(shared):
    for row in read(shared, "redocred.dev"):
        text, places = joined(row["tokens"])
        ends = [*row["sent_starts"][1:], len(row["tokens"])]
        of = [next(i for i, end in enumerate(ends) if t < end) for t in range(len(row["tokens"]))]
        spans = collections.defaultdict(lambda: collections.defaultdict(list))
        for s in row["spans"]:
            spans[s["entity"]][of[s["start"]]].append((places[s["start"]][0], places[s["end"] - 1][1]))
        labels = []
        for r in row["relations"]:
            if r["label"] not in REDOCRED:
                continue
            predicate, turned, unsure = REDOCRED[r["label"]]
            head, tail = spans[r["head_entity"]], spans[r["tail_entity"]]
            for sentence in r["evidence"]:
                for pair in [(a, b) for a in head.get(sentence, []) for b in tail.get(sentence, [])]:
                    labels.append((*(pair[::-1] if turned else pair), predicate, unsure))
        yield {"id": row["id"], "text": text, "labels": labels, "asked": []}


def articles(shared):
    for corpus in (knowledgenet, conll04, redocred):
        yield from corpus(shared)
