"""What each head is taught with: labels, where a corpus has them."""
import torch
import torch.nn.functional as F

WEIGHTS = {"names": 1.0, "upos": 0.3, "xpos": 0.2, "features": 0.3, "first": 0.5, "arcs": 1.0, "relations": 0.6,
           "cue": 0.6, "source": 0.6, "content": 1.0, "links": 0.5, "antecedents": 0.4, "pairs": 1.0}
ATTRIBUTION = ("cue", "source", "content")
CLASSES = ("upos", "xpos", "features", "first")
NONE = -1e4


def allowed(masks, count):
    """Bit masks as a boolean table."""
    return (masks[:, None] >> torch.arange(count)) & 1 > 0


def within_sentence(arcs, batch, number):
    """Arc scores with every head outside the word's own sentence ruled out; column 0, the root, stays."""
    B, W = len(batch["ids"]), arcs.shape[1] - 1
    grid = torch.full((B, W), -2)
    grid[batch["windows"], batch["index"]] = number
    same = grid[batch["windows"]] == number[:, None]
    return torch.cat([arcs[:, :1], arcs[:, 1:].masked_fill(~same, NONE)], 1)


def told(model, out, batch, pre):
    """{head: sum of its losses over the words whose labels the corpora tell}."""
    total = {}
    scores = out["names"]
    known = batch["names"] > 0
    if known.any():
        s = scores[known]
        ok = allowed(batch["names"][known], s.shape[1])
        total["names"] = (s.logsumexp(-1) - s.masked_fill(~ok, NONE).logsumexp(-1)).sum()
    for k in CLASSES:
        if (batch[k] >= 0).any():
            total[k] = F.cross_entropy(out[k], batch[k], ignore_index=-1, reduction="sum")
    if (batch["attribution"] >= 0).any():
        for layer, k in enumerate(ATTRIBUTION):
            total[k] = F.cross_entropy(out[k], batch["attribution"][:, layer], ignore_index=-1, reduction="sum")
    known = batch["heads"] >= 0
    if known.any():
        arcs = within_sentence(out["arcs"], batch, batch["sentence"])
        total["arcs"] = F.cross_entropy(arcs[known], batch["heads"][known], reduction="sum")
        sub = {"relation_dependent": out["relation_dependent"][known], "relation_head": out["relation_head"]}
        relations = model.relations_of(sub, batch["windows"][known], batch["heads"][known], pre)
        total["relations"] = F.cross_entropy(relations, batch["relations"][known], ignore_index=-1, reduction="sum")
    if len(batch["links"]):
        content, window, cue, source = batch["links"].T
        for s, gold in zip(model.links_of(out, batch, content, window), (cue, source)):
            known = gold >= 0
            if known.any():
                s = s.masked_fill(~present(batch, window), NONE)
                total["links"] = total.get("links", 0) + F.cross_entropy(s[known], gold[known], reduction="sum")
    asked = torch.nonzero((batch["clusters"][:, 1] > 0) & (batch["clusters"][:, 1] < 4)).flatten()
    if len(asked):
        s, right, open_ = antecedents(model, out, batch, asked)
        total["antecedents"] = (s.masked_fill(~open_, NONE).logsumexp(-1) - s.masked_fill(~right, NONE).logsumexp(-1)).sum()
    if len(batch["pairs"]):
        first, second, masks = batch["pairs"].T
        s = model.ties_of(out, first, second)
        total["pairs"] = (s.logsumexp(-1) - s.masked_fill(~allowed(masks, s.shape[1]), NONE).logsumexp(-1)).sum()
    return total


def antecedents(model, out, batch, asked):
    """(scores, which columns are right, which are candidates) for mentions; column 0 is "nothing before it"."""
    s = model.antecedents_of(out, batch, asked)
    window = batch["windows"][asked]
    B, W = len(batch["ids"]), s.shape[1] - 1
    grid = torch.full((B, W + 1), -1)
    grid[batch["windows"], batch["index"] + 1] = batch["clusters"][:, 0]
    number = grid[window]
    exists = present(batch, window)
    place = torch.arange(W + 1)[None, :]
    at = batch["index"][asked][:, None] + 1
    kind = batch["clusters"][asked, 1][:, None]
    before = (place < at) | ((kind == 3) & (place != at))
    open_ = exists & before & ((number >= 0) | (kind == 1))
    right = open_ & (number == batch["clusters"][asked, 0][:, None])
    open_[:, 0] = True
    right[:, 0] = ~right[:, 1:].any(-1)
    return s, right, open_


def present(batch, window):
    """Which columns (none, word...) of a window exist."""
    B, W = len(batch["ids"]), int(batch["index"].max()) + 1
    grid = torch.zeros(B, W + 1, dtype=torch.bool)
    grid[:, 0] = True
    grid[batch["windows"], batch["index"] + 1] = True
    return grid[window]
