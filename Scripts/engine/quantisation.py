"""8-bit weights a row and 7-bit activations a word piece, as training sees them.

Forward as the runtime computes, backward as if nothing had happened (the straight-through estimator).
"""
import torch


class _Activations(torch.autograd.Function):
    @staticmethod
    def forward(ctx, x):
        y = x.float()
        low = y.amin(-1, keepdim=True).clamp_max(0)
        high = y.amax(-1, keepdim=True).clamp_min(0)
        span = (high - low).clamp_min(1e-9)
        zero = torch.round(-low * (127 / span))
        q = (torch.round(y * (127 / span)) + zero).clamp(0, 127)
        return ((q - zero) * (span / 127)).to(x.dtype)

    @staticmethod
    def backward(ctx, gradient):
        return gradient


activations = _Activations.apply


def rows(weight):
    """(8-bit rows, their scales) of a float32 matrix."""
    scale = weight.abs().amax(-1, keepdim=True).clamp_min(1e-9) / 127
    return torch.round(weight / scale).clamp(-127, 127), scale


QUANTISED = ("layers.", "tags.", "tree.", "arc.", "relation.", "link.", "mention.")


@torch.no_grad()
def weights_in(net, masters):
    """Puts the quantised values of the masters into the network's computing parameters."""
    for name, p in net.named_parameters():
        if name.endswith("weight") and p.dim() == 2 and name.startswith(QUANTISED) and name in masters:
            q, scale = rows(masters[name])
            p.copy_(q * scale)
