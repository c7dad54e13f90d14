"""Exchanges names in training texts for others of the same corpus and kind, so that the words around a name have to tell what it is."""
import copy
from collections import defaultdict

import corpora as C

SHARE = {"conll2003": 0.25, "conll04": 0.25, "wnut17": 0.3, "worldwide": 0.2, "dwie": 0.15, "ieer": 0.2,
         "crossner_politics": 0.45, "crossner_science": 0.3, "crossner_ai": 0.3, "crossner_music": 0.3, "crossner_literature": 0.3}
"""Of a document's different names, how many are exchanged."""


def kin(corpus):
    """Corpora that mark the same kinds of names share one pool."""
    return "crossner" if corpus.startswith("crossner") else corpus


class Exchange:
    def __init__(self, documents):
        self.pool = defaultdict(list)      # (corpus, original label) → [(words, gaps, name masks)]
        self.places = {}                   # number of a document → [(first word, end, label)]
        for number, d in enumerate(documents):
            if d.corpus not in SHARE:
                continue
            found = []
            for start, end, _, label in d.gold:
                inside = C.covered(d.spans, start, end)
                if len(inside) and (not found or inside[0] >= found[-1][1]):
                    found.append((inside[0], inside[-1] + 1, label))
                    name = slice(inside[0], inside[-1] + 1)
                    self.pool[kin(d.corpus), label].append((d.words[name], d.gaps[name], d.names[name]))
            self.places[number] = found

    def __call__(self, number, d, rng):
        """The document with some of its names exchanged, the same name always for the same one; itself where nothing changes."""
        places = self.places.get(number)
        share = SHARE.get(d.corpus, 0)
        if not places or rng.random() < 0.2:
            return d
        given, changes = {}, []
        for start, end, label in places:
            key = tuple(d.words[start:end]), label
            if key not in given:
                given[key] = rng.choice(self.pool[kin(d.corpus), label]) if rng.random() < share else None
            if given[key]:
                changes.append((start, end, given[key]))
        return replaced(d, changes) if changes else d


def replaced(d, changes):
    """A copy with other words in the places of some names; what hung on a name hangs on the new one's head word."""
    new = copy.copy(d)
    new.words, new.gaps, new.names, new.clusters, new.spans, new.gold = [], [], [], [], [], []
    moved, at = {}, 0

    def keep(end):
        for column in ("words", "gaps", "names", "clusters"):
            getattr(new, column).extend(getattr(d, column)[at:end])

    for start, end, (words, gaps, names) in changes:
        moved.update((k, len(new.words) + k - at) for k in range(at, start))
        keep(start)
        begin = len(new.words)
        new.words += words
        new.gaps += [d.gaps[start], *gaps[1:]]
        new.names += names
        head = C.head_word(new.words, range(begin, len(new.words)))
        moved.update((k, head) for k in range(start, end))
        if d.clusters:
            column = [(-1, 0)] * len(words)
            column[head - begin] = max(d.clusters[start:end], key=lambda c: c[1])
            new.clusters += column
        if start in d.cuts:
            moved["cut", start] = begin
        at = end
    moved.update((k, len(new.words) + k - at) for k in range(at, len(d.words)))
    keep(len(d.words))
    new.cuts = [moved.get(("cut", k), moved[k]) for k in d.cuts]
    new.pairs = [(moved[a], moved[b], mask) for a, b, mask in d.pairs]
    return new
