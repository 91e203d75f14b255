"""Draws from one stored seed, per input by name: adding an input does not move the draws of the others."""

from __future__ import annotations

import hashlib

import numpy as np

SEED_LIMIT = 2**63


def seed_of(seed: int, *names: str) -> np.random.SeedSequence:
    """Return the seed sequence of one named input under a stored seed (0 <= seed < 2**63)."""
    if not 0 <= seed < SEED_LIMIT:
        raise ValueError(f"a seed lies between 0 and {SEED_LIMIT - 1}, not {seed!r}")
    spread = hashlib.sha256("\x1f".join(names).encode()).digest()
    return np.random.SeedSequence([seed, *np.frombuffer(spread, dtype=np.uint32).tolist()])


def generator(seed: int, *names: str) -> np.random.Generator:
    """Return the generator of one named input under a stored seed; the same names give the same draws on every machine."""
    return np.random.Generator(np.random.PCG64DXSM(seed_of(seed, *names)))
