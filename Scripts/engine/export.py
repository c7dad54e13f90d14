"""Turns a trained model into the one file that ships: `export.py --weights final.pt --shared FOLDER --cache FILE --out FILE`."""
import argparse

import numpy as np
import torch

import labels as L
import model as M
import quantisation as Q
import text as T
import training
import weightfile
import windows as W


def kept_pieces(names):
    """Vocabulary numbers of the pieces that go into the file."""
    return [i for i, p in enumerate(names) if T.kept(p)]


def trie(pieces):
    """Pieces by their UTF-8 bytes as one trie in breadth-first order: children of a node stand together, by rising byte.
    Node 0 begins words, node 1 continues them; `first` has one entry more than there are nodes."""
    roots = [{}, {}]
    for number, p in enumerate(pieces):
        if p.startswith("[") and p.endswith("]") and len(p) > 2:
            continue
        node, raw = (roots[1], p[2:]) if p.startswith("##") and len(p) > 2 else (roots[0], p)
        for byte in raw.encode():
            node = node.setdefault(byte, {})
        node[-1] = number
    order, first, bytes_, piece = list(roots), [], [0, 0], []
    at = 0
    while at < len(order):
        node = order[at]
        piece.append(node.get(-1, -1))
        first.append(len(order))
        for byte in sorted(k for k in node if k >= 0):
            order.append(node[byte])
            bytes_.append(byte)
        at += 1
    first.append(len(order))
    return np.array(first, np.int32), np.array(bytes_, np.uint8), np.array(piece, np.int32)


def characters():
    """Row c: kind (0 dropped, 1 part of a word, 2 a part of its own) and up to three replacements, 0 where none."""
    table = np.zeros((T.LAST_MAPPED, 4), np.uint32)
    for code in range(T.LAST_MAPPED):
        if 0xD800 <= code < 0xE000:
            continue
        kind, replaced = T.map_character(chr(code))
        table[code, 0] = kind
        for i, c in enumerate(replaced[:3]):
            table[code, 1 + i] = ord(c)
    return table


def linear(out, name, weight, bias):
    q, scale = Q.rows(weight)
    q = q.numpy().astype(np.int8)
    out[name + ".weight"] = q
    out[name + ".scale"] = scale.flatten().numpy()
    out[name + ".bias"] = bias.numpy()
    out[name + ".sum"] = q.astype(np.int32).sum(-1).astype(np.int32)


def export(net, alphabet, path, extra=None):
    s = {k: v.detach().float() for k, v in net.state_dict().items()}
    names = M.vocabulary()
    kept = kept_pieces(names)
    pieces = [names[i] for i in kept]
    out = {}
    q, scale = Q.rows(s["pieces.weight"][kept])
    out["pieces.weight"] = q.numpy().astype(np.int8)
    out["pieces.scale"] = scale.flatten().numpy()
    out["positions"] = s["positions.weight"].numpy()
    out["shapes"] = s["shapes.weight"].numpy()
    out["norm.gamma"], out["norm.beta"] = s["norm.weight"].numpy(), s["norm.bias"].numpy()
    width = out["positions"].shape[1]
    heads = net.layers[0].heads
    for i in range(len(net.layers)):
        at, to = f"layers.{i}.", f"layer{i}."
        w, b = s[at + "qkv.weight"].clone(), s[at + "qkv.bias"].clone()
        w[:width] *= (width / heads) ** -0.5
        b[:width] *= (width / heads) ** -0.5
        linear(out, to + "qkv", w, b)
        for part in ("out", "up", "down"):
            linear(out, to + part, s[at + part + ".weight"], s[at + part + ".bias"])
        for n in ("norm1", "norm2"):
            out[to + n + ".gamma"], out[to + n + ".beta"] = s[at + n + ".weight"].numpy(), s[at + n + ".bias"].numpy()
    for head in ("tags", "tree", "arc", "relation", "link", "mention"):
        linear(out, head, s[head + ".weight"], s[head + ".bias"])
    out["arc.root"], out["relation.root"], out["link.none"] = s["arc_root"].numpy(), s["relation_root"].numpy(), s["link_none"].numpy()
    out["trie.first"], out["trie.byte"], out["trie.piece"] = trie(pieces)
    out["characters"] = characters()
    out["marks"] = np.array([pieces.index(x) for x in ("[CLS]", "[SEP]", "[UNK]")], np.int32)
    out["parts"] = np.array([n for _, n in net.parts], np.int32)
    out["parts.names"] = [k for k, _ in net.parts]
    out["labels.names"], out["labels.upos"], out["labels.xpos"] = L.NAMES, L.UPOS, alphabet.xpos
    out["labels.features"], out["labels.relations"] = alphabet.features, alphabet.relations
    out.update(extra or {})
    weightfile.write(path, out, [width, len(net.layers), heads, net.layers[0].up.out_features, 128, len(pieces), T.SHAPES,
                                 M.ARC, M.RELATION, M.LINK])


def load(weights, alphabet):
    saved = torch.load(weights, weights_only=False)
    net = M.Engine(alphabet, saved["layers"]).start_from_base()
    net.load_state_dict(saved.get("average", saved["masters"]), strict=False)
    return net


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--weights", help="none: the base with untrained heads")
    parser.add_argument("--shared", required=True)
    parser.add_argument("--cache", required=True)
    parser.add_argument("--out", required=True)
    a = parser.parse_args()
    train, _ = training.documents(a.shared, a.cache)
    alphabet = W.Alphabet(train)
    if a.weights:
        net = load(a.weights, alphabet)
    else:
        torch.manual_seed(1)
        net = M.Engine(alphabet).start_from_base()
    export(net, alphabet, a.out)


if __name__ == "__main__":
    main()
