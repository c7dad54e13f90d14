"""The file of weights: a header, a directory, then tensors at multiples of 64 bytes. See the format's own page."""
import struct

import numpy as np

MAGIC = b"ENTENTE1"
KINDS = {np.dtype(np.uint8): 0, np.dtype(np.int8): 1, np.dtype(np.int32): 2, np.dtype(np.float32): 3, np.dtype(np.uint32): 4}
TYPES = {v: k for k, v in KINDS.items()}


def write(path, tensors, config=()):
    """`tensors` maps names (at most 31 ASCII bytes) to arrays of one or two dimensions, strings or lists of strings."""
    ready = {}
    for name, value in tensors.items():
        if isinstance(value, list):
            value = "\n".join(value)
        if isinstance(value, str):
            value = np.frombuffer(value.encode(), np.uint8)
        ready[name] = np.ascontiguousarray(value)
    at = (64 + 64 * len(ready) + 63) // 64 * 64
    directory, bodies = b"", []
    for name, array in ready.items():
        rows, columns = (1, array.shape[0]) if array.ndim == 1 else array.shape
        directory += struct.pack("<32sIIIIQQ", name.encode(), KINDS[array.dtype], array.ndim, rows, columns, at, array.nbytes)
        bodies.append((at, array))
        at = (at + array.nbytes + 63) // 64 * 64
    with open(path, "wb") as f:
        f.write(struct.pack("<8sIIQ", MAGIC, 1, len(ready), at) + struct.pack("<10I", *(list(config) + [0] * 10)[:10]))
        f.write(directory)
        for start, array in bodies:
            f.seek(start)
            f.write(array.tobytes())
        f.truncate(at)


def read(path):
    raw = open(path, "rb").read()
    magic, version, count, size = struct.unpack_from("<8sIIQ", raw)
    assert magic == MAGIC and version == 1 and size == len(raw)
    config = struct.unpack_from("<10I", raw, 24)
    out = {}
    for i in range(count):
        name, kind, ndim, rows, columns, at, length = struct.unpack_from("<32sIIIIQQ", raw, 64 + 64 * i)
        array = np.frombuffer(raw, TYPES[kind], length // TYPES[kind].itemsize, at)
        out[name.rstrip(b"\0").decode()] = array if ndim == 1 else array.reshape(rows, columns)
    return out, config


def strings(tensor):
    return bytes(tensor).decode().split("\n")
