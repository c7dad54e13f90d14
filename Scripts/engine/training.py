"""Trains an engine: `training.py --shared FOLDER --out FOLDER/NAME …`.

The parameters that compute are bfloat16; the optimiser keeps and moves float32 masters and copies them back. A checkpoint
is written every few minutes and picked up again when the same command is run anew. Seeds are fixed; the schedule is a
short rise and a linear fall over `--steps`, or over `--minutes` of work where that comes first, so that a slow machine
still ends with a finished model.
"""
import argparse
import contextlib
import json
import pickle
import random
import time
from pathlib import Path

import numpy as np
import torch

import corpora
import evaluation
import losses
import model as M
import quantisation as Q
import text as T
import windows as W
from exchange import Exchange

REPEAT = {"ewt_train": 2.2, "conll2003": 1.7, "conll04": 0.7, "crossner_politics": 3.0, "crossner_science": 1.0, "crossner_ai": 0.5,
          "crossner_music": 0.8, "crossner_literature": 1.0, "dwie": 1.0, "worldwide": 0.9, "wnut17": 0.3, "ieer": 0.7,
          "polnear": 1.4, "gap": 0.5, "redocred": 1.0, "knowledgenet": 0.7, "gold": 3.0, "plover": 3.0, "conll04.pairs": 1.0,
          "crossre.pairs": 1.0, "own": 4.0}
GUM = 2.2
"""How often a pass goes through a corpus: by how near it is to what is asked for, and how little of it there is."""


def documents(shared, cache):
    """The corpora, read once and kept."""
    cache = Path(cache)
    if not cache.exists():
        cache.parent.mkdir(parents=True, exist_ok=True)
        cache.write_bytes(pickle.dumps(corpora.load(shared)))
    return pickle.loads(cache.read_bytes())


def tensors(batch):
    return {k: torch.from_numpy(v) if isinstance(v, np.ndarray) else v for k, v in batch.items()}


class Together:
    """Processes, one a core, that add up their gradients after every step."""

    def __init__(self, rank, world, meeting):
        self.rank, self.world = rank, world
        if world > 1:
            import torch.distributed as dist
            self.dist = dist
            dist.init_process_group("gloo", init_method=f"file://{meeting.absolute()}", rank=rank, world_size=world)

    def mean(self, gradients):
        if self.world == 1:
            return
        flat = torch.cat([g.flatten() for g in gradients])
        self.dist.all_reduce(flat)
        flat /= self.world
        for g, part in zip(gradients, flat.split([g.numel() for g in gradients])):
            g.copy_(part.view_as(g))

    def agreed(self, value):
        """The first process's value, for everybody."""
        if self.world == 1:
            return value
        t = torch.tensor([value], dtype=torch.float64)
        self.dist.broadcast(t, 0)
        return float(t[0])


class Optimiser:
    """AdamW on float32 masters of bfloat16 parameters."""

    def __init__(self, model, encoder_rate, head_rate, decay=0.01):
        self.pairs = [(n, p, p.detach().float().clone()) for n, p in model.named_parameters() if p.requires_grad]
        is_encoder = lambda n: n.split(".")[0] in ("layers", "norm", "positions")
        groups = []
        for encoder, rate in ((True, encoder_rate), (False, head_rate)):
            for decays in (True, False):
                ps = [m for n, p, m in self.pairs if is_encoder(n) == encoder and (m.dim() > 1 and "shapes" not in n) == decays]
                groups.append({"params": ps, "lr": rate, "rate": rate, "weight_decay": decay if decays else 0.0})
        self.average = [m.clone() for _, _, m in self.pairs]      # what is measured and shipped: steadier than the last step
        self.steps = 0
        self.adam = torch.optim.AdamW(groups, betas=(0.9, 0.98), eps=1e-6, fused=True)

    def step(self, factor, together, clip=1.0):
        for _, p, m in self.pairs:
            m.grad = p.grad.float() if p.grad is not None else torch.zeros_like(m)
            p.grad = None
        together.mean([m.grad for _, _, m in self.pairs])
        torch.nn.utils.clip_grad_norm_([m for _, _, m in self.pairs], clip)
        for g in self.adam.param_groups:
            g["lr"] = g["rate"] * factor
        self.adam.step()
        with torch.no_grad():
            for _, p, m in self.pairs:
                p.copy_(m)
            self.steps += 1
            keep = min(0.997, (self.steps + 1) / (self.steps + 10))
            torch._foreach_lerp_(self.average, [m for _, _, m in self.pairs], 1 - keep)

    def masters(self):
        return {n: m for n, _, m in self.pairs}

    def averaged(self):
        return {n: a.clone() for (n, _, _), a in zip(self.pairs, self.average)}

    @contextlib.contextmanager
    def as_averaged(self):
        """Within this, the network computes with the averaged weights."""
        with torch.no_grad():
            for (_, p, _), a in zip(self.pairs, self.average):
                p.copy_(a)
        yield
        with torch.no_grad():
            for _, p, m in self.pairs:
                p.copy_(m)


def one_pass(train, exchange, pieces, rng):
    """Documents and windows of a pass through the corpora, each as often as REPEAT says and each time with other names and cuts."""
    chosen = []
    for number, d in enumerate(train):
        times = GUM if d.corpus.startswith("gum") else REPEAT.get(d.corpus, 1.0)
        for _ in range(int(times) + (rng.random() < times - int(times))):
            chosen.append(exchange(number, d, rng))
    return chosen, W.cut(chosen, pieces, rng)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--shared", required=True)
    parser.add_argument("--out", required=True)
    parser.add_argument("--cache", required=True)
    parser.add_argument("--layers", default="0,1,2")
    parser.add_argument("--steps", type=int, default=6000)
    parser.add_argument("--minutes", type=float, default=1e9)
    parser.add_argument("--batch", type=int, default=2048)
    parser.add_argument("--encoder-rate", type=float, default=3e-4)
    parser.add_argument("--head-rate", type=float, default=1e-3)
    parser.add_argument("--start", help="weights to start from instead of the base")
    parser.add_argument("--keep", type=int, nargs="*", default=[], help="steps at which the average is kept, as at-STEP.pt")
    parser.add_argument("--drop", type=float, default=0.2, help="share of the states hidden; half of it within the layers")
    parser.add_argument("--quantised", action="store_true", help="compute with 8-bit weights and 7-bit activations")
    parser.add_argument("--seed", type=int, default=7)
    parser.add_argument("--rank", type=int, default=0, help="which of --world processes that share the work this is")
    parser.add_argument("--world", type=int, default=1)
    parser.add_argument("--no-measure", action="store_true")
    parser.add_argument("--tail", type=float, default=0.02, help="share of the learning rate left at the end")
    parser.add_argument("--measure-every", type=float, default=15, help="minutes")
    a = parser.parse_args()
    torch.set_num_threads(1)
    torch.manual_seed(a.seed)
    rng = random.Random(a.seed)
    out = Path(a.out)
    out.mkdir(parents=True, exist_ok=True)
    together = Together(a.rank, a.world, out / "meeting")
    train, dev = documents(a.shared, a.cache)
    pieces = T.Pieces(M.vocabulary())
    alphabet = W.Alphabet(train)
    exchange = Exchange(train)
    layers = tuple(int(x) for x in a.layers.split(","))
    net = M.Engine(alphabet, layers).start_from_base()
    if a.start:
        net.load_state_dict(torch.load(a.start, weights_only=False)["masters"], strict=False)
    net = net.to(torch.bfloat16)
    net.pieces.weight.requires_grad_(False)
    optimiser = Optimiser(net, a.encoder_rate, a.head_rate)
    if a.start:
        loaded = torch.load(a.start, weights_only=False)["masters"]
        for n, _, m in optimiser.pairs:
            if n in loaded:
                m.data.copy_(loaded[n])
        optimiser.average = [m.clone() for _, _, m in optimiser.pairs]
    step, spent, passes, queue = 0, 0.0, 0, []
    checkpoint = out / "checkpoint.pt"
    if checkpoint.exists():
        saved = torch.load(checkpoint, weights_only=False)
        step, spent = saved["step"], saved["spent"]
        for n, p, m in optimiser.pairs:
            m.data.copy_(saved["masters"][n])
            p.data.copy_(m)
        optimiser.average = [saved["average"][n] for n, _, _ in optimiser.pairs]
        optimiser.steps = step
        optimiser.adam.load_state_dict(saved["adam"])
        rng.setstate(saved["rng"])
        passes, queue = saved["passes"], saved["queue"]
    log = open(out / ("log.txt" if a.rank == 0 else f"log{a.rank}.txt"), "a")

    def say(text):
        line = time.strftime("%H:%M:%S ") + text
        print(line, flush=True)
        log.write(line + "\n")
        log.flush()

    def save():
        state = {"masters": {n: m.detach().clone() for n, m in optimiser.masters().items()}, "adam": optimiser.adam.state_dict(),
                 "average": optimiser.averaged(),
                 "step": step, "spent": spent, "rng": rng.getstate(), "passes": passes, "queue": queue, "layers": layers}
        torch.save(state, str(checkpoint) + ".new")
        Path(str(checkpoint) + ".new").rename(checkpoint)

    def measure():
        net.eval()
        with optimiser.as_averaged():
            figures = evaluation.everything(net, dev, pieces, alphabet)
        net.train()
        say(f"step {step} " + json.dumps(figures))

    pre = Q.activations if a.quantised else (lambda x: x)
    def pass_number(n):
        return one_pass(train, exchange, pieces, random.Random(1000 * a.seed + n))

    read, windows = pass_number(passes) if passes else ([], [])
    say(f"documents {len(train)}, steps {a.steps}, layers {layers}")
    sums, seen, shown = {}, 0, time.time()
    last_save = last_measure = clock = time.time()
    net.train()
    while True:
        progress = together.agreed(max(step / a.steps, spent / 60 / a.minutes))
        if progress >= 1:
            break
        if not queue:
            passes += 1
            read, windows = pass_number(passes)
            queue = W.batches(windows, a.batch, rng)
            queue = queue[:len(queue) // a.world * a.world][a.rank::a.world]
        length, chosen = queue.pop()
        batch = tensors(W.gather(read, windows, chosen, length, pieces, alphabet, rng))
        if a.quantised:
            Q.weights_in(net, optimiser.masters())
        o = net(batch, a.drop, pre)
        parts = losses.told(net, o, batch, pre)
        words = len(batch["rows"])
        loss = sum(losses.WEIGHTS[k] * v for k, v in parts.items()) / words
        loss.backward()
        step += 1
        warm = min(1.0, step / 150)
        optimiser.step(warm * max(a.tail, 1 - progress), together)
        for k, v in parts.items():
            s = sums.setdefault(k, [0.0, 0])
            s[0] += float(v.detach())
            s[1] += words
        seen += int(batch["sizes"].sum())
        now = time.time()
        spent += now - clock
        clock = now
        if step % 100 == 0:
            say(f"step {step} progress {progress:.3f} pieces/s {seen / (now - shown):.0f} "
                + " ".join(f"{k} {s / n:.4f}" for k, (s, n) in sums.items()))
            sums, seen, shown = {}, 0, now
        if a.rank:
            continue
        if step in a.keep:
            torch.save({"masters": optimiser.averaged(), "layers": layers}, out / f"at-{step}.pt")
        if now - last_save > 240:
            save()
            last_save = now
        if now - last_measure > a.measure_every * 60:
            measure()
            last_measure = clock = shown = time.time()
    if a.rank:
        return
    save()
    torch.save({"masters": optimiser.averaged(), "layers": layers}, out / "final.pt")
    if not a.no_measure:
        measure()


if __name__ == "__main__":
    main()
