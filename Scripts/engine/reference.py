"""The runtime in numpy, to the bit: what Swift and C must answer. Also writes the test vectors.

`reference.py WEIGHTS VECTORS`
"""
import sys

import numpy as np

import arithmetic as A
import text as T
import weightfile

F = np.float32


class Reference:
    def __init__(self, path):
        self.t, c = weightfile.read(path)
        (self.width, self.layers, self.heads, self.inner, self.window, self.count, self.shapes, self.arc, self.relation,
         self.link) = c

    def child(self, node, byte):
        first, end = self.t["trie.first"][node], self.t["trie.first"][node + 1]
        for i in range(first, end):
            if self.t["trie.byte"][i] == byte:
                return i
        return -1

    def match(self, part):
        """Longest match from the left over UTF-8 bytes."""
        raw, out, at = part.encode(), [], 0
        while at < len(raw):
            node, best, end = (0 if at == 0 else 1), -1, at
            for i in range(at, len(raw)):
                node = self.child(node, raw[i])
                if node < 0:
                    break
                if self.t["trie.piece"][node] >= 0:
                    best, end = self.t["trie.piece"][node], i + 1
            if best < 0:
                return [int(self.t["marks"][2])]
            out.append(int(best))
            at = end
        return out

    def pieces(self, word):
        parts, run = [], ""
        for c in word:
            row = self.t["characters"][ord(c)] if ord(c) < T.LAST_MAPPED else (2, ord(c), 0, 0)
            replaced = "".join(chr(x) for x in row[1:] if x)
            if row[0] == 1:
                run += replaced
            elif row[0] == 2:
                parts += ([run] if run else []) + [replaced]
                run = ""
        parts += [run] if run else []
        unknown = int(self.t["marks"][2])
        out = [p for part in parts for p in (self.match(part) if len(part) <= 100 else [unknown])]
        return (out or [unknown])[:16]

    def inputs(self, words, gaps):
        """(piece numbers, shape rows, first piece of each word) of one window."""
        ids, shapes, first = [int(self.t["marks"][0])], [0], []
        for w, g in zip(words, gaps):
            first.append(len(ids))
            kind = T.letter_kind(w)
            for n, p in enumerate(self.pieces(w)):
                ids.append(p)
                shapes.append(T.shape(kind, g, n == 0))
        return ids + [int(self.t["marks"][1])], shapes + [0], first

    def encode(self, ids, shapes, keep=lambda name, value: None):
        t = self.t
        n = len(ids)
        x = t["pieces.weight"][ids].astype(F) * t["pieces.scale"][ids][:, None] + t["positions"][:n]
        x = A.norm(x + t["shapes"][shapes], t["norm.gamma"], t["norm.beta"])
        keep("embedded", x)
        size = self.width // self.heads
        for i in range(self.layers):
            at = f"layer{i}."
            qkv = A.linear(x, t, at + "qkv")
            keep(at + "qkv", qkv)
            context = np.empty((n, self.width), F)
            for h in range(self.heads):
                q, k, v = (qkv[:, j * self.width + h * size:][:, :size] for j in range(3))
                s = A.dots(q, k)
                p = A.exp(s - s.max(-1, keepdims=True))
                inverse = F(1) / A.lane_sum(p)
                c = p[:, 0, None] * v[0]
                for j in range(1, n):
                    c = c + p[:, j, None] * v[j]
                context[:, h * size:(h + 1) * size] = c * inverse[:, None]
            keep(at + "context", context)
            x = A.norm(x + A.linear(context, t, at + "out"), t[at + "norm1.gamma"], t[at + "norm1.beta"])
            keep(at + "attended", x)
            inner = A.gelu(A.linear(x, t, at + "up"))
            keep(at + "inner", inner)
            x = A.norm(x + A.linear(inner, t, at + "down"), t[at + "norm2.gamma"], t[at + "norm2.beta"])
            keep(at + "output", x)
        return x

    def tags(self, states):
        """{head: scores} of words."""
        scores = A.linear(states, self.t, "tags")
        names = weightfile.strings(self.t["parts.names"])
        return dict(zip(names, np.split(scores, np.cumsum(self.t["parts"])[:-1], -1))), scores

    def arcs(self, states):
        """(arc scores (words, 1 + words), relation halves of dependents, of heads with the root first)."""
        tree = np.maximum(A.linear(states, self.t, "tree"), F(0))
        dep, head, rdep, rhead = np.split(tree, [self.arc, 2 * self.arc, 2 * self.arc + self.relation], -1)
        head = np.concatenate([self.t["arc.root"][None], head])
        rhead = np.concatenate([self.t["relation.root"][None], rhead])
        return A.dots(A.linear(dep, self.t, "arc"), head), rdep, rhead

    def relations(self, rdep, rhead, heads):
        return A.linear(rdep + rhead[heads], self.t, "relation")

    def links(self, states, contents):
        """For content words: scores of (none, word…) as the cue, and as the source."""
        cue_key, source_key, to_cue, to_source = np.split(A.linear(states, self.t, "link"), 4, -1)
        none = self.t["link.none"]
        return (A.dots(to_cue[contents], np.concatenate([none[:1], cue_key])),
                A.dots(to_source[contents], np.concatenate([none[1:], source_key])))


SAMPLES = [
    "The Russian foreign minister Sergei Lavrov said on Monday that NATO wasn't ready for talks. \"We'll wait,\" he told Reuters in Moscow.",
    "Café owners in São Paulo — Brazil's largest city — paid $17,000 (10%) to O'Neill & Co.\n\nU.S.-backed forces, according to Mr. Müller, don't agree: it’s over at 8:30.",
    "Yes.",
    "In a speech before the General Assembly of the United Nations, the President of the European Commission, Jean-Claude Juncker, "
    "called on member states to accept more refugees, warning that Europe could not look away while thousands drowned in the Mediterranean, "
    "and he praised Germany, Sweden and Austria, whose chancellor Werner Faymann had met Hungarian Prime Minister Viktor Orban a day earlier; "
    "critics in Budapest, Warsaw and Prague rejected the plan. Reuters reported that 120,000 people 北京 zqxjkvbw supercalifragilistic would move.",
]


def vectors(path, out):
    r = Reference(path)
    kept = {}
    for i, text in enumerate(SAMPLES):
        spans = T.tokens(text)
        words = [text[s:e] for s, e in spans]
        gaps = [3] + [T.gap_kind(text[spans[k - 1][1]:spans[k][0]]) for k in range(1, len(spans))]
        at = f"{i}."
        kept[at + "text"] = text
        offsets = np.cumsum([0] + [len(c.encode()) for c in text])
        kept[at + "words"] = np.array([[offsets[s], offsets[e]] for s, e in spans], np.int32)
        kept[at + "gaps"] = np.array(gaps, np.int32)
        ids, shapes, first = r.inputs(words, gaps)
        assert len(ids) <= 128, len(ids)
        for name, value in (("pieces", ids), ("shapes", shapes), ("first", first)):
            kept[at + name] = np.array(value, np.int32)
        def keep(name, value):
            """All steps of the shortest text, the first layer's of another, only the outcome of the rest."""
            if i == 2 or i == 0 and name.startswith(("embedded", "layer0")) or name == f"layer{r.layers - 1}.output":
                kept[at + name] = value
        x = r.encode(ids, shapes, keep)
        states = x[first]
        parts, scores = r.tags(states)
        kept[at + "tags"] = scores
        arcs, rdep, rhead = r.arcs(states)
        kept[at + "arcs"] = arcs
        heads = arcs.argmax(-1)
        kept[at + "heads"] = heads.astype(np.int32)
        kept[at + "relations"] = r.relations(rdep, rhead, heads)
        contents = np.arange(0, len(words), 5)
        kept[at + "link.contents"] = contents.astype(np.int32)
        kept[at + "link.cue"], kept[at + "link.source"] = r.links(states, contents)
        kept[at + "mention"] = A.linear(states, r.t, "mention")
    x = np.linspace(-9, 9, 1001).astype(F)
    kept["gelu.x"], kept["gelu.y"] = x, A.gelu(x)
    x = -np.linspace(0, 95, 1001).astype(F)
    kept["exp.x"], kept["exp.y"] = x, A.exp(x)
    weightfile.write(out, kept)


if __name__ == "__main__":
    vectors(*sys.argv[1:3])
