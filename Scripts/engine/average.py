"""Averages models of one run: `average.py OUT MODEL…`.

The later weights know the training texts better, the earlier ones other texts; between them lies a model that is as good as
the better of the two nearly everywhere.
"""
import sys

import torch


def main():
    out, *paths = sys.argv[1:]
    models = [torch.load(path, weights_only=False) for path in paths]
    weights = [m.get("average", m["masters"]) for m in models]
    # A head that only the later legs have is theirs alone.
    has = {name: [w[name] for w in weights if name in w] for name in weights[-1]}
    torch.save({"masters": {n: sum(ws) / len(ws) for n, ws in has.items()}, "layers": models[-1]["layers"]}, out)


if __name__ == "__main__":
    main()
