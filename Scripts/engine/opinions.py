"""A teacher's opinions, asked once and kept: the scores of every head for every word of the texts a student learns from.

`opinions.py --weights teacher/final.pt --shared FOLDER --cache FILE --out FOLDER [--part 0 --parts 2]`
Several processes may each take a part. Scores are float16 arrays on disk, one row a word, windows one after the other.
"""
import argparse
import math
import pickle
import random
import time
from pathlib import Path

import numpy as np
import torch

import export
import losses
import model as M
import text as T
import training
import windows as W

PLAIN_SHARE = 0.4
TREE_COLUMNS = 128


def windows_to_ask(train, pieces):
    """Fixed windows, the same for every process: everything labelled, and a share of the plain texts."""
    rng = random.Random(11)
    chosen = [w for w in W.cut(train, pieces, random.Random(5))]
    keep = {i for i, d in enumerate(train) if d.corpus != "plain" or rng.random() < PLAIN_SHARE}
    return [w for w in chosen if w.document in keep]


def columns(net):
    sizes = dict(net.parts)
    return {**sizes, "arcs": TREE_COLUMNS, "relations": net.relation.out_features}


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--weights", nargs="+", required=True, help="one model, or several whose probabilities are averaged")
    parser.add_argument("--shared", required=True)
    parser.add_argument("--cache", required=True)
    parser.add_argument("--out", required=True)
    parser.add_argument("--part", type=int, default=0)
    parser.add_argument("--parts", type=int, default=1)
    a = parser.parse_args()
    torch.set_num_threads(1)
    out = Path(a.out)
    out.mkdir(parents=True, exist_ok=True)
    train, _ = training.documents(a.shared, a.cache)
    pieces = T.Pieces(M.vocabulary())
    alphabet = W.Alphabet(train)
    nets = [export.load(w, alphabet).to(torch.bfloat16).eval() for w in a.weights]
    net = nets[0]
    average = lambda scores: torch.stack([s.log_softmax(-1) for s in scores]).logsumexp(0) - math.log(len(nets))
    windows = windows_to_ask(train, pieces)
    starts = np.cumsum([0] + [w.end - w.start for w in windows])
    made = out / "made"
    if a.part == 0:
        for name, width in {**columns(net), "heads": 1}.items():
            kind = np.uint8 if name == "heads" else np.float16
            np.lib.format.open_memmap(out / f"{name}.npy", "w+", kind, (int(starts[-1]), width)).flush()
        (out / "windows.pkl").write_bytes(pickle.dumps(windows))
        made.touch()
    while not made.exists():
        time.sleep(1)
    maps = {p.stem: np.lib.format.open_memmap(p, "r+") for p in out.glob("*.npy")}
    order = sorted(range(len(windows)), key=lambda i: windows[i].pieces)
    groups = [order[i:i + 32] for i in range(0, len(order), 32)][a.part::a.parts]
    with torch.no_grad():
        for number, chosen in enumerate(groups):
            length = (max(windows[i].pieces for i in chosen) + 2 + 15) // 16 * 16
            batch = training.tensors(W.gather(train, windows, chosen, length, pieces, alphabet))
            said = [n(batch) for n in nets]
            o = {name: average([s[name] for s in said]) for name, _ in net.parts}
            arcs = average([losses.within_sentence(s["arcs"], batch, batch["rough"]) for s in said]).clamp_min(losses.NONE)
            heads = arcs.argmax(-1)
            relations = average([n.relations_of(s, batch["windows"], heads) for n, s in zip(nets, said)])
            rows = np.concatenate([np.arange(starts[i], starts[i + 1]) for i in chosen])
            for name, _ in net.parts:
                maps[name][rows] = o[name].numpy().astype(np.float16)
            wide = np.full((len(rows), TREE_COLUMNS), losses.NONE, np.float16)
            wide[:, :arcs.shape[1]] = arcs.numpy().astype(np.float16)
            maps["arcs"][rows] = wide
            maps["heads"][rows] = heads.numpy().astype(np.uint8)[:, None]
            maps["relations"][rows] = relations.numpy().astype(np.float16)
            if number % 100 == 0:
                print(f"{number} of {len(groups)}", flush=True)
    for m in maps.values():
        m.flush()


class Opinions:
    """What the teacher said, by window."""
    repeat = {"plain": 1.0, "polnear": 1.0, "gold": 2.0, "gap": 2.0}

    def __init__(self, folder):
        folder = Path(folder)
        self.windows = pickle.loads((folder / "windows.pkl").read_bytes())
        self.starts = np.cumsum([0] + [w.end - w.start for w in self.windows])
        self.maps = {p.stem: np.load(p, mmap_mode="r") for p in folder.glob("*.npy")}

    def __getitem__(self, key):
        return getattr(self, key)

    def of(self, chosen):
        rows = np.concatenate([np.arange(self.starts[i], self.starts[i + 1]) for i in chosen])
        out = {k: torch.from_numpy(np.ascontiguousarray(m[rows])) for k, m in self.maps.items()}
        out["heads"] = out["heads"].flatten()
        return out


if __name__ == "__main__":
    main()
