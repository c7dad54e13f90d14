#!/usr/bin/env python3
"""Scores CoNLL-U read from raw text, as the CoNLL 2018 shared task did; standard library only.

    conll18.py input GOLD.conllu[.gz] [--first N]              prints {"id", "text"} lines for `entente parse`
    conll18.py score GOLD.conllu[.gz] PREDICTED.conllu [--first N]

Words are aligned by the characters that they cover, white space left out; within a written token that stands for several
words (`don't`) by their longest common subsequence. A word is right where the aligned one bears the same tag (UPOS), the same head
(UAS), the same head and universal relation (LAS); a sentence where one of the other side covers the same characters. Figures are F1.
`--first N` takes the first N documents.
"""
import argparse
import gzip
import json
import sys
from dataclasses import dataclass, field


@dataclass
class Word:
    start: int            # characters of the text without white space, half open
    end: int
    form: str
    upos: str
    head: int             # number of the head in the document, -1 for a root
    relation: str
    within: bool          # part of a written token that stands for several words


@dataclass
class Document:
    id: str = ""
    text: str = ""
    characters: str = ""
    tokens: list = field(default_factory=list)       # spans
    sentences: list = field(default_factory=list)    # spans
    words: list = field(default_factory=list)


def bare(text):
    return "".join(text.split())


def documents(path):
    """Documents of a CoNLL-U file. Their text has a blank line between paragraphs, and blanks where no `SpaceAfter=No` is."""
    opened = gzip.open(path, "rt", encoding="utf-8") if str(path).endswith(".gz") else open(path, encoding="utf-8")
    found, before, rows = [], "", []

    def close():
        nonlocal before
        if not rows:
            return
        d, base, begin = found[-1], len(found[-1].words), len(found[-1].characters)
        inside, last = None, 0                       # span and last word of the written token under way
        for row in rows:
            if "." in row[0]:
                continue
            if not ("-" not in row[0] and inside and int(row[0]) <= last):
                start = len(d.characters)
                d.text += before * bool(d.text) + row[1]
                d.characters += bare(row[1])
                span = (start, len(d.characters))
                d.tokens.append(span)
                before = "" if "SpaceAfter=No" in row[9].split("|") else " "
                inside = None
                if "-" in row[0]:
                    inside, last = span, int(row[0].split("-")[1])
                    continue
            span = inside or d.tokens[-1]
            head = int(row[6])
            d.words.append(Word(*span, bare(row[1]).lower(), row[3], base + head - 1 if head else -1, row[7].split(":")[0], bool(inside)))
        d.sentences.append((begin, len(d.characters)))
        rows.clear()

    with opened as lines:
        for line in lines:
            line = line.rstrip("\n")
            if line.startswith("# newdoc") or not found:
                found.append(Document(line.split("= ", 1)[-1]))
                before = ""
            if line.startswith("# newpar") and not line.startswith("# newpar_"):
                before = "\n\n"
            if not line:
                close()
            elif line[0] != "#":
                rows.append(line.split("\t"))
        close()
    return found


def common(a, b):
    """Pairs of a longest common subsequence of two short lists of words, by their forms."""
    length = [[0] * (len(b) + 1) for _ in range(len(a) + 1)]
    for i in range(len(a) - 1, -1, -1):
        for j in range(len(b) - 1, -1, -1):
            length[i][j] = length[i + 1][j + 1] + 1 if a[i].form == b[j].form else max(length[i + 1][j], length[i][j + 1])
    i = j = 0
    while i < len(a) and j < len(b):
        if a[i].form == b[j].form:
            yield i, j
            i, j = i + 1, j + 1
        elif length[i + 1][j] >= length[i][j + 1]:
            i += 1
        else:
            j += 1


def aligned(gold, system):
    """{number of a gold word: number of the system's}."""
    pairs, i, j = {}, 0, 0
    a, b = gold.words, system.words
    while i < len(a) and j < len(b):
        if a[i].within or b[j].within:
            # Everything up to where both sides have reached the end of the written tokens that overlap here.
            i0, j0, end = i, j, max(a[i].end if a[i].within else 0, b[j].end if b[j].within else 0)
            while (i < len(a) and a[i].start < end) or (j < len(b) and b[j].start < end):
                if i < len(a) and (j == len(b) or a[i].start <= b[j].start):
                    end = max(end, a[i].end) if a[i].within else end
                    i += 1
                else:
                    end = max(end, b[j].end) if b[j].within else end
                    j += 1
            pairs.update((i0 + x, j0 + y) for x, y in common(a[i0:i], b[j0:j]))
        elif (a[i].start, a[i].end) == (b[j].start, b[j].end):
            pairs[i] = j
            i, j = i + 1, j + 1
        elif a[i].start <= b[j].start:
            i += 1
        else:
            j += 1
    return pairs


def score(gold, system):
    """F1 of each measure, in percent, over documents in the same order."""
    right = dict.fromkeys(("tokens", "sentences", "words", "upos", "uas", "las"), 0)
    counts = {k: [0, 0] for k in right}
    for g, s in zip(gold, system, strict=True):
        if g.characters != s.characters:
            at = next((k for k, (x, y) in enumerate(zip(g.characters, s.characters)) if x != y), 0)
            raise SystemExit(f"{g.id}: the texts differ at {g.characters[at:at + 40]!r}, {s.characters[at:at + 40]!r}")
        for k in ("tokens", "sentences"):
            right[k] += len(set(getattr(g, k)) & set(getattr(s, k)))
            counts[k][0] += len(getattr(g, k))
            counts[k][1] += len(getattr(s, k))
        pairs = aligned(g, s)
        for i, j in pairs.items():
            a, b = g.words[i], s.words[j]
            attached = b.head == (-1 if a.head < 0 else pairs.get(a.head, -2))
            right["words"] += 1
            right["upos"] += a.upos == b.upos
            right["uas"] += attached
            right["las"] += attached and a.relation == b.relation
        for k in ("words", "upos", "uas", "las"):
            counts[k][0] += len(g.words)
            counts[k][1] += len(s.words)
    return {k: round(200 * right[k] / max(1, sum(counts[k])), 2) for k in right}


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("what", choices=("input", "score"))
    parser.add_argument("gold")
    parser.add_argument("predicted", nargs="?")
    parser.add_argument("--first", type=int)
    a = parser.parse_args()
    gold = documents(a.gold)[:a.first]
    if a.what == "input":
        for d in gold:
            print(json.dumps({"id": d.id, "text": d.text}, ensure_ascii=False))
    else:
        json.dump(score(gold, documents(a.predicted)), sys.stdout)
        print()


if __name__ == "__main__":
    main()
