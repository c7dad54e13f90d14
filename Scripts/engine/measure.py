"""Measures an exported file as it ships: weights read back from 8 bits, activations quantised to 7.

`measure.py --file engine.weights --shared FOLDER --cache FILE`, or `--weights final.pt` for the floats before export.
"""
import argparse
import json

import torch

import evaluation
import export
import labels as L
import model as M
import quantisation as Q
import text as T
import training
import weightfile
import windows as W


def from_file(path, alphabet):
    """The network with the values that the file holds."""
    t, config = weightfile.read(path)
    width, layers, heads = config[:3]
    net = M.Engine(alphabet, tuple(range(layers))).start_from_base()
    state = net.state_dict()
    tensor = lambda name: torch.from_numpy(t[name].copy())
    kept = export.kept_pieces(M.vocabulary())
    state["pieces.weight"][kept] = tensor("pieces.weight").float() * tensor("pieces.scale")[:, None]
    state["positions.weight"], state["shapes.weight"] = tensor("positions"), tensor("shapes")
    state["norm.weight"], state["norm.bias"] = tensor("norm.gamma"), tensor("norm.beta")

    def linear(to, name, scale=None):
        w, b = tensor(name + ".weight").float() * tensor(name + ".scale")[:, None], tensor(name + ".bias")
        if scale:
            w[:width] *= scale
            b[:width] *= scale
        state[to + ".weight"], state[to + ".bias"] = w, b

    for i in range(layers):
        linear(f"layers.{i}.qkv", f"layer{i}.qkv", (width / heads) ** 0.5)
        for part in ("out", "up", "down"):
            linear(f"layers.{i}.{part}", f"layer{i}.{part}")
        for n in ("norm1", "norm2"):
            state[f"layers.{i}.{n}.weight"], state[f"layers.{i}.{n}.bias"] = tensor(f"layer{i}.{n}.gamma"), tensor(f"layer{i}.{n}.beta")
    for name in ("tags", "tree", "arc", "relation", "link", "mention"):
        linear(name, name)
    state["arc_root"], state["relation_root"], state["link_none"] = tensor("arc.root"), tensor("relation.root"), tensor("link.none")
    net.load_state_dict(state)
    return net


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--file")
    parser.add_argument("--weights")
    parser.add_argument("--shared", required=True)
    parser.add_argument("--cache", required=True)
    parser.add_argument("--share", type=float, default=1, help="of each set's documents, for a quick look")
    a = parser.parse_args()
    torch.set_num_threads(1)
    train, dev = training.documents(a.shared, a.cache)
    alphabet = W.Alphabet(train)
    pieces = T.Pieces(M.vocabulary())
    dev = {name: documents[:max(5, round(a.share * len(documents)))] for name, documents in dev.items()}
    if a.file:
        net, pre = from_file(a.file, alphabet), Q.activations
    else:
        net, pre = export.load(a.weights, alphabet), (lambda x: x)
    for name, figures in evaluation.everything(net.eval(), dev, pieces, alphabet, pre).items():
        print(name, json.dumps(figures))


if __name__ == "__main__":
    main()
