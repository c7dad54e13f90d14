"""Cuts documents into windows of at most 126 word pieces and gathers windows into batches.

A window holds whole rough sentences that follow one another, so the encoder sees the neighbours of a sentence and the
sentence head has boundaries to find. A sentence longer than a window is cut.
"""
import random
from dataclasses import dataclass

import numpy as np

import labels as L
import text as T

PIECES = 126


@dataclass
class Window:
    document: int
    start: int          # words [start, end) of the document
    end: int
    pieces: int         # word pieces, without the two marks


class Alphabet:
    """Numbers of the tags that training texts use; rare relations and features keep their numbers too."""

    def __init__(self, documents):
        sort = lambda values: sorted(set(values))
        self.xpos = sort(x for d in documents for x in d.xpos)
        self.features = sort(x for d in documents for x in d.features)
        self.relations = sort(x for d in documents for x in d.relations)
        number = lambda values: {v: i for i, v in enumerate(values)}
        self.upos = number(L.UPOS)
        self.xpos_of, self.features_of, self.relations_of = map(number, (self.xpos, self.features, self.relations))


def cut(documents, pieces, offset=None):
    """Windows of all documents. With a random generator as `offset`, each document's first window is cut short, so
    that epochs see different neighbourhoods."""
    windows = []
    for number, d in enumerate(documents):
        sizes = [len(pieces.of(w)) for w in d.words]
        bounds = d.cuts[1:] + [len(d.words)]
        start, used = 0, 0
        begin = 0
        room = PIECES if offset is None else offset.randint(30, PIECES)
        for end in bounds:
            size = sum(sizes[begin:end])
            if used and used + size > room:
                windows.append(Window(number, start, begin, used))
                start, used, room = begin, 0, PIECES
            if size > room:
                for i in range(begin, end):
                    if used + sizes[i] > PIECES:
                        windows.append(Window(number, start, i, used))
                        start, used = i, 0
                    used += sizes[i]
                room = PIECES
            else:
                used += size
            begin = end
        if used:
            windows.append(Window(number, start, len(d.words), used))
    return windows


def batches(windows, size, shuffle):
    """Windows of like length together, about `size` pieces a batch; lengths are padded to multiples of 16."""
    padded = lambda w: (w.pieces + 2 + 15) // 16 * 16
    order = list(range(len(windows)))
    shuffle.shuffle(order)
    open_, out = {}, []
    for i in order:
        n = padded(windows[i])
        bucket = open_.setdefault(n, [])
        bucket.append(i)
        if len(bucket) * n >= size:
            out.append((n, bucket))
            open_[n] = []
    out += [(n, b) for n, b in open_.items() if b]
    shuffle.shuffle(out)
    return out


IGNORE = -1
HIDDEN = 0.06
"""Share of the pieces that training does not see."""


def gather(documents, windows, chosen, length, pieces, alphabet, noise=None):
    """Arrays of one batch. Word-level arrays are flat over all windows' words; `noise` (a random generator) hides
    pieces and letter shapes now and then."""
    B = len(chosen)
    ids = np.zeros((B, length), np.int64)
    shapes = np.zeros((B, length), np.int64)
    sizes = np.zeros(B, np.int64)
    rows, columns, word_windows, word_index = [], [], [], []
    names, sentence_first, rough = [], [], []
    upos, xpos, features, heads, relations, sentence = [], [], [], [], [], []
    attribution, links, clusters, pairs = [], [], [], []
    document_words = []
    for b, i in enumerate(chosen):
        w = windows[i]
        d = documents[w.document]
        ids[b, 0] = pieces.cls
        at = 1
        shout = whisper = flat = False
        if noise is not None:
            draw = noise.random()
            shout, whisper = draw < 0.015, 0.015 <= draw < 0.035
            flat = noise.random() < 0.15
        base = len(rows)
        for k in range(w.start, w.end):
            word = d.words[k]
            kind = T.letter_kind(word)
            if shout and kind in (1, 2, 4, 5, 6):
                kind = 3
            if whisper and kind in (2, 3, 4, 5, 6):
                kind = 1
            gap = d.gaps[k]
            if flat and gap > 1:
                gap = 1
            rows.append(b)
            columns.append(at)
            for n, p in enumerate(pieces.of(word)):
                hidden = noise is not None and noise.random() < HIDDEN
                ids[b, at] = pieces.mask if hidden else p
                shapes[b, at] = T.shape(kind, gap, n == 0)
                at += 1
        ids[b, at] = pieces.sep
        sizes[b] = at + 1
        n = w.end - w.start
        word_windows += [b] * n
        word_index += range(n)
        document_words += [(w.document, k) for k in range(w.start, w.end)]
        sl = slice(w.start, w.end)
        names += d.names[sl] if d.names else [0] * n
        if d.upos:
            upos += [alphabet.upos[x] for x in d.upos[sl]]
            xpos += [alphabet.xpos_of.get(x, IGNORE) for x in d.xpos[sl]]
            features += [alphabet.features_of.get(x, IGNORE) for x in d.features[sl]]
            for k in range(w.start, w.end):
                h = d.heads[k]
                inside = w.start <= h < w.end
                heads.append(IGNORE if not inside else 0 if h == k else h - w.start + 1)
                relations.append(alphabet.relations_of.get(d.relations[k], IGNORE) if inside else IGNORE)
            numbers = d.sentences[sl]
            sentence += numbers
            sentence_first += [int(k == 0 or d.sentences[k - 1] != d.sentences[k]) for k in range(w.start, w.end)]
        else:
            for column in (upos, xpos, features, heads, relations, sentence_first, sentence):
                column += [IGNORE] * n
        rough_cuts = set(d.cuts)
        rough += np.cumsum([int(k in rough_cuts and k > w.start) for k in range(w.start, w.end)]).tolist()
        attribution += d.attribution[sl] if d.attribution else [[IGNORE] * 3] * n
        clusters += d.clusters[sl] if d.clusters else [(-1, 0)] * n
        for content, cue, source in d.links:
            if w.start <= content < w.end:
                to = lambda x: 0 if x < 0 else x - w.start + 1 if w.start <= x < w.end else IGNORE
                links.append((base + content - w.start, b, to(cue), to(source)))
        for first, second, mask in d.pairs:
            if w.start <= first < w.end and w.start <= second < w.end:
                pairs.append((base + first - w.start, base + second - w.start, mask))
    array = lambda x, t=np.int64: np.asarray(x, t)
    return {"ids": ids, "shapes": shapes, "sizes": sizes, "rows": array(rows), "columns": array(columns),
            "windows": array(word_windows), "index": array(word_index), "names": array(names),
            "upos": array(upos), "xpos": array(xpos), "features": array(features), "heads": array(heads),
            "relations": array(relations), "sentence": array(sentence), "rough": array(rough),
            "first": array(sentence_first), "attribution": array(attribution).reshape(-1, 3),
            "links": array(links).reshape(-1, 4), "clusters": array(clusters).reshape(-1, 2), "pairs": array(pairs).reshape(-1, 3), "where": document_words}
