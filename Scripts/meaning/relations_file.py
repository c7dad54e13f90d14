"""Writes the scorer's weights as Sources/Extraction/Relations/Scoring/README.md describes the file."""
import struct

import numpy as np

from relations_model import ROLES


def quantised(matrix, axis):
    """8-bit numbers and what one step of each means, along an axis."""
    scale = np.abs(matrix).max(axis=axis, keepdims=True) / 127
    scale[scale == 0] = 1
    return np.rint(matrix / scale).astype(np.int8), scale.astype(np.float32).reshape(-1)


def write(path, net, known, data, slopes, offsets, thresholds, step):
    rows, row_scales = quantised(net.rows.weight.detach().numpy(), 0)
    hidden = rows.shape[1]
    words = net.words.weight.detach().numpy()
    ends = np.cumsum([d.shape[1] for d in data.directions])
    words, meanings = np.split(words[:, :ends[-1]], ends[:-1], axis=1), words[:, ends[-1]:]
    width = data.directions[0].shape[0]
    out = net.out.weight.detach().numpy()
    with open(path, "wb") as f:
        def put(array, kind):
            f.write(b"\0" * (-f.tell() % 4))
            f.write(np.ascontiguousarray(array, dtype=kind).tobytes())

        f.write(b"ENTREL02")
        f.write(struct.pack("<7I", len(known), hidden, width, ROLES, out.shape[0], *data.meanings.shape))
        put(known, "<u4")
        put(rows, "i1")
        put(row_scales, "<f4")
        put(net.bias.detach().numpy(), "<f4")
        for role in range(ROLES):
            matrix = words[role] @ data.directions[role].T
            numbers, scales = quantised(matrix, 1)
            put(numbers, "i1")
            put(scales, "<f4")
            put(-(matrix @ data.middle[role]), "<f4")
        put(data.known_lemmas, "<u4")
        put(data.meanings, "i1")
        put(meanings.T / step, "<f4")
        put(out.T, "<f4")
        put(net.out.bias.detach().numpy(), "<f4")
        put(slopes, "<f4")
        put(offsets, "<f4")
        put(thresholds, "<f4")
