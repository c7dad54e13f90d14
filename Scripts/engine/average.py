"""Averages models of one run: `average.py EARLIER LATER OUT`.

The later weights know the training texts better, the earlier ones other texts; half-way between them lies a model that is
as good as the better of the two nearly everywhere.
"""
import sys

import torch


def main():
    earlier, later = (torch.load(path, weights_only=False) for path in sys.argv[1:3])
    a, b = (x.get("average", x["masters"]) for x in (earlier, later))
    torch.save({"masters": {name: (a[name] + b[name]) / 2 for name in b}, "layers": later["layers"]}, sys.argv[3])


if __name__ == "__main__":
    main()
