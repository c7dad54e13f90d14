"""What each head is taught with: labels where a corpus has them, a teacher's opinion where one was asked."""
import torch
import torch.nn.functional as F

WEIGHTS = {"names": 1.0, "upos": 0.3, "xpos": 0.2, "features": 0.3, "first": 0.5, "arcs": 1.0, "relations": 0.6,
           "cue": 0.6, "source": 0.6, "content": 1.0, "links": 0.5, "antecedents": 0.4}
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


def hard(model, out, batch, pre):
    """Sums of the losses that the corpora's own labels give."""
    total = {}
    scores = out["names"]
    told = batch["names"] > 0
    if told.any():
        s = scores[told]
        ok = allowed(batch["names"][told], s.shape[1])
        total["names"] = (s.logsumexp(-1) - s.masked_fill(~ok, NONE).logsumexp(-1)).sum()
    for k in CLASSES:
        if (batch[k] >= 0).any():
            total[k] = F.cross_entropy(out[k], batch[k], ignore_index=-1, reduction="sum")
    if (batch["attribution"] >= 0).any():
        for layer, k in enumerate(ATTRIBUTION):
            total[k] = F.cross_entropy(out[k], batch["attribution"][:, layer], ignore_index=-1, reduction="sum")
    told = batch["heads"] >= 0
    if told.any():
        arcs = within_sentence(out["arcs"], batch, batch["sentence"])
        total["arcs"] = F.cross_entropy(arcs[told], batch["heads"][told], reduction="sum")
        sub = {"relation_dependent": out["relation_dependent"][told], "relation_head": out["relation_head"]}
        relations = model.relations_of(sub, batch["windows"][told], batch["heads"][told], pre)
        total["relations"] = F.cross_entropy(relations, batch["relations"][told], ignore_index=-1, reduction="sum")
    if len(batch["links"]):
        content, window, cue, source = batch["links"].T
        for s, gold in zip(model.links_of(out, batch, content, window), (cue, source)):
            told = gold >= 0
            if told.any():
                s = s.masked_fill(~present(batch, window), NONE)
                total["links"] = total.get("links", 0) + F.cross_entropy(s[told], gold[told], reduction="sum")
    told = torch.nonzero((batch["clusters"][:, 1] > 0) & (batch["clusters"][:, 1] < 4)).flatten()
    if len(told):
        s, right, open_ = antecedents(model, out, batch, told)
        total["antecedents"] = (s.masked_fill(~open_, NONE).logsumexp(-1) - s.masked_fill(~right, NONE).logsumexp(-1)).sum()
    return total


def antecedents(model, out, batch, told):
    """(scores, which columns are right, which are candidates) for mentions; column 0 is "nothing before it"."""
    s = model.antecedents_of(out, batch, told)
    window = batch["windows"][told]
    B, W = len(batch["ids"]), s.shape[1] - 1
    grid = torch.full((B, W + 1), -1)
    grid[batch["windows"], batch["index"] + 1] = batch["clusters"][:, 0]
    number = grid[window]
    exists = present(batch, window)
    place = torch.arange(W + 1)[None, :]
    at = batch["index"][told][:, None] + 1
    kind = batch["clusters"][told, 1][:, None]
    before = (place < at) | ((kind == 3) & (place != at))
    open_ = exists & before & ((number >= 0) | (kind == 1))
    right = open_ & (number == batch["clusters"][told, 0][:, None])
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


def soft(model, out, batch, teacher, pre):
    """Sums of cross entropies against a teacher's distributions, for heads and words where it was asked."""
    total = {}
    for k in ("names", *CLASSES, *ATTRIBUTION):
        p = teacher[k].float().softmax(-1)
        loss = -(p * out[k].log_softmax(-1)).sum(-1)
        if k == "names":
            # What a corpus rules out stays ruled out: its own labels go first, the teacher fills what is open.
            told = batch["names"] > 0
            ok = allowed(batch["names"], p.shape[1]) | ~told[:, None]
            q = p * ok
            q = q / q.sum(-1, keepdim=True).clamp_min(1e-6)
            loss = -(q * out[k].log_softmax(-1)).sum(-1)
        elif k in ATTRIBUTION:
            loss = loss * torch.where(batch["attribution"][:, 0] >= 0, 0.5, 1.0)
        else:
            loss = loss * torch.where(batch["upos"] >= 0, 0.5, 1.0)
        total[k] = loss.sum()
    open_ = batch["heads"] < 0
    if open_.any():
        arcs = within_sentence(out["arcs"], batch, batch["rough"])[open_]
        W = arcs.shape[1]
        p = teacher["arcs"][open_, :W].float().softmax(-1)
        total["arcs"] = -(p * arcs.log_softmax(-1)).sum()
        heads = teacher["heads"][open_].long().clamp_max(W - 1)
        sub = {"relation_dependent": out["relation_dependent"][open_], "relation_head": out["relation_head"]}
        s = model.relations_of(sub, batch["windows"][open_], heads, pre)
        total["relations"] = -(teacher["relations"][open_].float().softmax(-1) * s.log_softmax(-1)).sum()
    return total
