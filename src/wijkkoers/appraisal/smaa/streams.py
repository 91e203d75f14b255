"""Random numbers by counting: any stretch of a stream can be made anywhere, and numpy and compiled code make the same bits.

Number n of a stream is the SplitMix64 mixture of `key + n * golden` (Steele, Lea and Flood 2014, Fast splittable pseudorandom number
generators, OOPSLA); the key comes from the stored seed and the name of the stream.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from wijkkoers.base.seeds import generator

Words = NDArray[np.uint64]

GOLDEN = np.uint64(0x9E3779B97F4A7C15)
FIRST_FACTOR = np.uint64(0xBF58476D1CE4E5B9)
SECOND_FACTOR = np.uint64(0x94D049BB133111EB)


def stream_key(seed: int, *names: str) -> np.uint64:
    """Return the key of a named stream under a stored seed."""
    return np.uint64(generator(seed, "smaa", *names).integers(0, 2**64, dtype=np.uint64))


def words(key: np.uint64, first: int, count: int) -> Words:
    """Return `count` words of 64 random bits of a stream, from number `first` on."""
    mixed = np.arange(first, first + count, dtype=np.uint64)
    mixed *= GOLDEN
    mixed += key
    mixed ^= mixed >> np.uint64(30)
    mixed *= FIRST_FACTOR
    mixed ^= mixed >> np.uint64(27)
    mixed *= SECOND_FACTOR
    mixed ^= mixed >> np.uint64(31)
    return mixed


def shares(key: np.uint64, first: int, count: int) -> NDArray[np.float64]:
    """Return uniform shares strictly between 0 and 1, of 52 bits, shape (count,)."""
    return ((words(key, first, count) >> np.uint64(12)).astype(np.float64) + 0.5) * 2.0**-52
