"""The network of the relation scorer: sums of features' rows and words' projections, a hidden layer, answers."""
import collections

import numpy as np
import torch
from torch import nn
from torch.nn.functional import binary_cross_entropy_with_logits, cross_entropy

from relations_data import PREDICATES, STATUSES

ROLES = 5


class Bags:
    """Features of rows as numbers of a vocabulary, one array for all."""

    def __init__(self, features, vocabulary):
        keys = np.array(sorted(vocabulary), dtype=np.uint32)
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
    """A network that has learned from some rows, with its vocabulary."""
    torch.manual_seed(seed)
    random = np.random.default_rng(seed)
    s = settings
    rows = np.asarray(rows)
    known = vocabulary(data.features, data.document, rows, s["least"])
    bags = Bags(data.features, known)
    inputs = torch.from_numpy(data.inputs)
    width = inputs.shape[1]
    net = Network(len(known), width, s["hidden"], s["dropout"])
    optimizer = torch.optim.AdamW(
        [{"params": [net.rows.weight], "weight_decay": s["row_decay"]},
         {"params": [p for n, p in net.named_parameters() if n != "rows.weight"], "weight_decay": s["decay"]}],
        lr=s["rate"])
    steps = s["epochs"] * -(-len(rows) // s["batch"])
    schedule = torch.optim.lr_scheduler.OneCycleLR(optimizer, s["rate"], total_steps=steps, pct_start=0.1)
    y, status = torch.from_numpy(data.y.astype(np.float32)), torch.from_numpy(data.status.astype(np.int64))
    known_y = torch.from_numpy(data.allowed & (data.y >= 0)).float()
    weight = torch.from_numpy(data.weight)
    for _ in range(s["epochs"]):
        order = random.permutation(rows)
        for low in range(0, len(order), s["batch"]):
            b = order[low:low + s["batch"]]
            numbers, first = bags.batch(b, s["feature_drop"], random)
            keep = (torch.rand(len(b), ROLES) >= s["word_drop"]).float()
            z, t = net(numbers, first, inputs[b] * keep.repeat_interleave(width // ROLES, 1))
            loss = binary_cross_entropy_with_logits(z, y[b].clamp(min=0), reduction="none")
            loss = (loss * known_y[b] * weight[b][:, None]).sum() / len(b)
            told = status[b] >= 0
            if told.any():
                loss = loss + s["status"] * (cross_entropy(t[told], status[b][told], reduction="none")
                                             * weight[b][told]).sum() / len(b)
            optimizer.zero_grad()
            loss.backward()
            optimizer.step()
            schedule.step()
    net.eval()
    return net, known


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
