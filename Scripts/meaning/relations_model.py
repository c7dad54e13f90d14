"""The network of the relation scorer: sums of features' rows and words' projections, a hidden layer, answers."""
import collections

import numpy as np
import torch
from torch import nn
from torch.nn.functional import binary_cross_entropy_with_logits, cross_entropy

from relations_data import PREDICATES, STATUSES

ROLES = 5
MEANING_ROLES = 3


class Bags:
    """Features of rows as numbers of a vocabulary, one array for all."""

    def __init__(self, features, vocabulary):
        keys = np.array(sorted(vocabulary), dtype=np.uint32)
        self.size = len(keys)
        lengths, parts = [], []
        for row in features:
            at = np.minimum(np.searchsorted(keys, row), len(keys) - 1)
            known = at[keys[at] == row]
            lengths.append(len(known))
            parts.append(known)
        self.start = np.concatenate([[0], np.cumsum(lengths)])
        self.numbers = np.concatenate(parts).astype(np.int64)

    def batch(self, rows, drop=0.0, random=None):
        count = self.start[rows + 1] - self.start[rows]
        first = np.concatenate([[0], np.cumsum(count)[:-1]]).astype(np.int64)
        numbers = self.numbers[np.repeat(self.start[rows] - first, count) + np.arange(count.sum())]
        if drop:
            keep = random.random(len(numbers)) >= drop
            first = np.concatenate([[0], np.cumsum(keep)])[first]
            numbers = numbers[keep]
        return torch.from_numpy(numbers), torch.from_numpy(first)


def vocabulary(features, documents, rows, least):
    """The features that occur in at least `least` of the rows and in two documents."""
    count, last, spread = collections.Counter(), {}, collections.Counter()
    for i in rows:
        for f in np.unique(features[i]).tolist():
            count[f] += 1
            if last.get(f) != documents[i]:
                spread[f] += 1
                last[f] = documents[i]
    return sorted(f for f, n in count.items() if n >= least and spread[f] > 1)


class Network(nn.Module):
    def __init__(self, features, width, hidden, dropout):
        super().__init__()
        self.rows = nn.EmbeddingBag(features, hidden, mode="sum")
        nn.init.normal_(self.rows.weight, 0, 0.03)
        self.bias = nn.Parameter(torch.zeros(hidden))
        self.words = nn.Linear(width, hidden, bias=False)
        nn.init.normal_(self.words.weight, 0, 0.02)
        self.out = nn.Linear(hidden, len(PREDICATES) + len(STATUSES))
        nn.init.constant_(self.out.bias, -2.0)
        self.dropout = nn.Dropout(dropout)

    def forward(self, numbers, first, words):
        h = self.rows(numbers, first) + self.bias + self.words(words)
        z = self.out(self.dropout(torch.relu(h)))
        return z[:, :len(PREDICATES)], z[:, len(PREDICATES):]


def train(data, rows, settings, seed=0):
    """A network that has learned from some rows, with its vocabulary: units for predicates, and units for statuses."""
    known = vocabulary(data.features, data.document, rows, settings["least"])
    bags = Bags(data.features, known)
    random = np.random.default_rng(seed)
    torch.manual_seed(seed)
    y, asked = torch.from_numpy(data.y.astype(np.float32)), torch.from_numpy(data.allowed & (data.y >= 0)).float()

    def predicates(z, _, b):
        loss = binary_cross_entropy_with_logits(z, y[b].clamp(min=0), reduction="none")
        return (loss * asked[b]).sum(1)

    several = [fitted(data, bags, np.asarray(rows), settings, settings["hidden"], settings["epochs"], random, predicates)
               for _ in range(settings["networks"])]
    told = np.array([i for i in rows if data.status[i] >= 0])
    status = torch.from_numpy(data.status.astype(np.int64))
    often = np.bincount(data.status[told], minlength=len(STATUSES)) + 1.0
    balance = torch.tensor((often.sum() / often) ** settings["balance"], dtype=torch.float32)

    def statuses(_, t, b):
        return cross_entropy(t, status[b], weight=balance, reduction="none")

    other = fitted(data, bags, told, settings, settings["status_hidden"], settings["status_epochs"], random, statuses)
    return joined(several, other), known


def fitted(data, bags, rows, s, hidden, epochs, random, cost):
    """A network of some hidden units that has learned to cost little."""
    inputs, weight = torch.from_numpy(data.inputs), torch.from_numpy(data.weight)
    width = inputs.shape[1]
    parts = torch.tensor([d.shape[1] for d in data.directions] + [data.meanings.shape[1]] * MEANING_ROLES)
    net = Network(bags.size, width, hidden, s["dropout"])
    optimizer = torch.optim.AdamW(
        [{"params": [net.rows.weight], "weight_decay": s["row_decay"]},
         {"params": [p for n, p in net.named_parameters() if n != "rows.weight"], "weight_decay": s["decay"]}],
        lr=s["rate"])
    steps = epochs * -(-len(rows) // s["batch"])
    schedule = torch.optim.lr_scheduler.OneCycleLR(optimizer, s["rate"], total_steps=steps, pct_start=0.1)
    for _ in range(epochs):
        order = random.permutation(rows)
        for low in range(0, len(order), s["batch"]):
            b = order[low:low + s["batch"]]
            numbers, first = bags.batch(b, s["feature_drop"], random)
            keep = (torch.rand(len(b), len(parts)) >= s["word_drop"]).float()
            z, t = net(numbers, first, inputs[b] * keep.repeat_interleave(parts, 1))
            loss = (cost(z, t, b) * weight[b]).sum() / len(b)
            optimizer.zero_grad()
            loss.backward()
            optimizer.step()
            schedule.step()
    return net.eval()


def joined(several, other):
    """One network of the units of all: for predicates what several answer on average, for statuses what the other answers."""
    count = len(PREDICATES)
    parts = [net.state_dict() for net in [*several, other]]
    ends = np.cumsum([0] + [len(p["bias"]) for p in parts])
    net = Network(parts[0]["rows.weight"].shape[0], parts[0]["words.weight"].shape[1], int(ends[-1]), 0.0)
    out = torch.zeros(count + len(STATUSES), int(ends[-1]))
    for k, p in enumerate(parts[:-1]):
        out[:count, ends[k]:ends[k + 1]] = p["out.weight"][:count] / len(several)
    out[count:, ends[-2]:] = parts[-1]["out.weight"][count:]
    bias = torch.cat([sum(p["out.bias"][:count] for p in parts[:-1]) / len(several), parts[-1]["out.bias"][count:]])
    net.load_state_dict({
        "rows.weight": torch.cat([p["rows.weight"] for p in parts], 1), "bias": torch.cat([p["bias"] for p in parts]),
        "words.weight": torch.cat([p["words.weight"] for p in parts]), "out.weight": out, "out.bias": bias})
    return net.eval()


def answer(net, known, data, rows):
    """Logits of predicates and of statuses."""
    bags = Bags([data.features[i] for i in rows], known)
    out, status = [], []
    with torch.no_grad():
        for low in range(0, len(rows), 1024):
            b = np.arange(low, min(low + 1024, len(rows)))
            numbers, first = bags.batch(b)
            z, t = net(numbers, first, torch.from_numpy(data.inputs[np.asarray(rows)[b]]))
            out.append(z.numpy())
            status.append(t.numpy())
    return np.concatenate(out), np.concatenate(status)
