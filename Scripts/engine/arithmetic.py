"""The runtime's float arithmetic, to the bit: fixed orders, no fused multiply-add, own exp and GELU.

Everything is IEEE float32 with round to nearest even. The Swift and C side does the same operations in the same order, so
one set of test vectors holds for AVX-512, AVX2, NEON and plain C alike.
"""
import numpy as np

F = np.float32

LOG2E = F(1.44269504)
EXP2 = [F(x) for x in (1.0, 0.693147182, 0.240226507, 0.0555041087, 0.00961812911, 0.00133335581)]
"""2^f on [-1/2, 1/2]: the Taylor coefficients (ln 2)^k / k!, error below 3e-6."""

GELU_LIMIT = F(4.0)
GELU = [F(x) for x in (0.397870243, -0.0645543858, 0.00876367837, -0.000812184997, 4.77636495e-05, -1.58881585e-06, 2.25880026e-08)]
"""Φ(c) = 1/2 + c·P(c²) on [-4, 4]; these are the coefficients of P that fit_gelu found."""


def fit_gelu(limit=4.0, degree=6):
    """Coefficients of P in Φ(c) = 1/2 + c·P(c²) on [-limit, limit], with Φ(limit) = 1 exactly, by reweighted least
    squares towards the least greatest error of x·Φ(x) (1.9e-4)."""
    from math import erf
    k = np.arange(1, 4001)
    c = limit * 0.5 * (1 - np.cos(np.pi * k / 4000))
    u = c * c
    target = np.array([0.5 * erf(x / 2 ** 0.5) for x in c]) / c
    weight = np.ones_like(c)
    base = np.stack([(u - limit ** 2) * (u / limit ** 2) ** i for i in range(degree)], 1)
    for _ in range(200):
        w = weight * u
        q, *_ = np.linalg.lstsq(base * w[:, None], (target - 0.5 / limit) * w, rcond=None)
        error = np.abs((base @ q - target + 0.5 / limit) * u)
        weight *= (error / error.max() + 1e-3) ** 0.15
        weight /= weight.max()
    poly = np.polynomial.Polynomial([0.5 / limit])
    scaled = np.polynomial.Polynomial([0, 1 / limit ** 2])
    for i, x in enumerate(q):
        poly = poly + np.polynomial.Polynomial([-limit ** 2, 1]) * float(x) * scaled ** i
    return [F(x) for x in poly.coef]


def exp(x):
    """e^x for x <= 0 (clamped at -87)."""
    t = np.maximum(x, F(-87.0)) * LOG2E
    n = np.rint(t)
    f = t - n
    p = np.full_like(f, EXP2[5])
    for c in EXP2[4::-1]:
        p = p * f + c
    return (p.view(np.int32) + (n.astype(np.int32) << 23)).view(F)


def gelu(x):
    c = np.minimum(np.maximum(x, -GELU_LIMIT), GELU_LIMIT)
    u = c * c
    p = np.full_like(u, GELU[6])
    for a in GELU[5::-1]:
        p = p * u + a
    return x * (F(0.5) + c * p)


def lane_sum(x):
    """Sum over the last axis: 16 lanes, lane l adding x[l], x[l + 16], … in rising order, then lanes l + (l + 8), (l + 4),
    (l + 2), (l + 1)."""
    n = x.shape[-1]
    if n % 16:
        x = np.concatenate([x, np.zeros((*x.shape[:-1], 16 - n % 16), F)], -1)
    x = x.reshape(*x.shape[:-1], -1, 16)
    s = x[..., 0, :]
    for i in range(1, x.shape[-2]):
        s = s + x[..., i, :]
    for half in (8, 4, 2, 1):
        s = s[..., :half] + s[..., half:2 * half]
    return s[..., 0]


def norm(x, gamma, beta, eps=F(1e-12)):
    part = F(1.0) / F(x.shape[-1])
    mean = lane_sum(x) * part
    d = x - mean[:, None]
    variance = lane_sum(d * d) * part
    inverse = F(1.0) / np.sqrt(variance + eps)
    return (d * inverse[:, None]) * gamma + beta


def quantise(x):
    """(numbers 0 to 127, scale, zero) of each row."""
    low = np.minimum(x.min(-1), F(0))
    high = np.maximum(x.max(-1), F(0))
    span = np.maximum(high - low, F(1e-9))
    inverse = F(127.0) / span
    scale = span * F(1.0 / 127.0)
    zero = np.rint(-low * inverse).astype(np.int32)
    q = np.rint(x * inverse[:, None]).astype(np.int32) + zero[:, None]
    return np.clip(q, 0, 127), scale, zero


def linear(x, t, name):
    """y = W x + b with W in 8-bit rows and x quantised a row (a word piece) at a time."""
    q, scale, zero = quantise(x)
    w = t[name + ".weight"].astype(np.float64)        # float64 holds these integer sums exactly
    acc = np.rint(q.astype(np.float64) @ w.T).astype(np.int64).astype(np.int32)
    acc = acc - zero[:, None] * t[name + ".sum"][None, :]
    return (acc.astype(F) * t[name + ".scale"]) * scale[:, None] + t[name + ".bias"]


def dots(a, b):
    """a[i]·b[j] for all i and j, added up in rising order of the shared index."""
    s = a[:, None, 0] * b[None, :, 0]
    for k in range(1, a.shape[-1]):
        s = s + a[:, None, k] * b[None, :, k]
    return s
