"""Writes the scorer's weights as Sources/Extraction/Relations/Scoring/README.md describes the file."""
import os
import sys

import numpy as np

sys.path.append(os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "engine"))
import weightfile

# In the order of relations_model.ROLES.
NAMES = ["subject", "object", "trigger", "clause", "between"]


def quantised(matrix, axis):
    """8-bit numbers and what one step of each means, along an axis."""
    scale = np.abs(matrix).max(axis=axis, keepdims=True) / 127
    scale[scale == 0] = 1
    return np.rint(matrix / scale).astype(np.int8), scale.astype(np.float32).reshape(-1)


def write(path, net, known, data, calibration, step):
    real = lambda array: np.asarray(array, dtype=np.float32)
    rows, row_scales = quantised(net.rows.weight.detach().numpy(), 0)
    words = net.words.weight.detach().numpy()
    ends = np.cumsum([d.shape[1] for d in data.directions])
    words, meanings = np.split(words[:, :ends[-1]], ends[:-1], axis=1), words[:, ends[-1]:]
    tensors = {"features": np.asarray(known, np.uint32), "rows": rows, "rows.scales": row_scales, "bias": real(net.bias.detach())}
    for role, name in enumerate(NAMES):
        matrix = words[role] @ data.directions[role].T
        tensors[f"{name}.weights"], tensors[f"{name}.scales"] = quantised(matrix, 1)
        tensors[f"{name}.bias"] = real(-(matrix @ data.middle[role]))
    tensors |= {"lemmas": np.asarray(data.known_lemmas, np.uint32), "meanings": np.asarray(data.meanings, np.int8),
                "meanings.weights": real(meanings.T / step), "output": real(net.out.weight.detach().numpy().T),
                "output.bias": real(net.out.bias.detach()), "slopes": real(calibration.slopes),
                "offsets": real(calibration.offsets), "read": real(calibration.read), "thresholds": real(calibration.thresholds)}
    weightfile.write(path, tensors)
