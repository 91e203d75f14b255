"""Rank acceptability without draws: two criteria (or two corners of the weight space), unit vectors, and dominance.

With two corners all weights lie on a line. Along it the order of the alternatives changes only where two scores cross; so the shares
are lengths between crossings.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from wijkkoers.base.errors import InputError

Floats = NDArray[np.float64]

DECIMALS = 12
"""Scores that agree to so many decimals are equal."""


@dataclass(frozen=True, slots=True)
class ExactShares:
    """Exact shares along the line between two corners; `places` are the crossings with 0 and 1.

    `rank_acceptability` (alternatives, ranks), `pairwise` (alternatives, alternatives, 0 on the diagonal, ties shared equally),
    `central` the middle share of the first corner per alternative that is ever first, else None.
    """

    rank_acceptability: Floats
    pairwise: Floats
    central: tuple[float | None, ...]
    places: tuple[float, ...]


def exact_two(values: Floats) -> ExactShares:
    """Return the exact shares for scores on two corners, shape (alternatives, 2), the share of the first uniform on 0 to 1.

    For two criteria without information the corners are the criteria themselves. Alternatives with equal scores share their ranks.
    Raises InputError `tabel-vorm` when there are not two columns or fewer than two rows.
    """
    if values.ndim != 2 or values.shape[1] != 2 or values.shape[0] < 2:
        raise InputError("tabel-vorm", rows=values.shape[0], columns=values.shape[-1])
    places = _crossings(values)
    rows = len(values)
    ranks, pairs = np.zeros((rows, rows)), np.zeros((rows, rows))
    first, moment = np.zeros(rows), np.zeros(rows)
    for start, end in pairwise(places):
        middle, length = (start + end) / 2, end - start
        order, wins = shares_at(values @ np.array([middle, 1 - middle]))
        ranks += length * order
        pairs += length * wins
        first += length * (order[:, 0] > 0)
        moment += length * middle * (order[:, 0] > 0)
    central = tuple(float(moment[row] / first[row]) if first[row] > 0 else None for row in range(rows))
    return ExactShares(ranks, pairs, central, tuple(places))


def shares_at(scores: Floats) -> tuple[Floats, Floats]:
    """Return for one set of scores the share of each rank (alternatives, ranks) and of each pair; equal scores share equally."""
    rounded = np.round(scores, DECIMALS)
    above = rounded[:, None] > rounded[None, :]
    is_equal = rounded[:, None] == rounded[None, :]
    starts, sizes = above.sum(axis=0), is_equal.sum(axis=1)
    ranks = np.zeros((len(scores), len(scores)))
    for row, (start, size) in enumerate(zip(starts, sizes, strict=True)):
        ranks[row, start : start + size] = 1 / size
    wins = above + 0.5 * is_equal
    np.fill_diagonal(wins, 0)
    return ranks, wins


def rank_order_centroid(count: int) -> Floats:
    """Return the mean of all weights w1 >= w2 >= ... (Edwards and Barron 1994): also the central weights of the best of unit vectors."""
    return np.cumsum(1 / np.arange(count, 0, -1))[::-1] / count


def find_dominated(values: Floats) -> NDArray[np.bool_]:
    """Return whether each row is dominated: some other row is nowhere lower and somewhere higher. Such a row is never first alone."""
    never_lower = (values[:, None, :] >= values[None, :, :]).all(axis=2)
    somewhere_higher = (values[:, None, :] > values[None, :, :]).any(axis=2)
    return np.asarray((never_lower & somewhere_higher).any(axis=0))


def _crossings(values: Floats) -> list[float]:
    """Return the places on 0 to 1 where two scores cross, with both ends, rising."""
    slope, level = values[:, 0] - values[:, 1], values[:, 1]
    rise = slope[:, None] - slope[None, :]
    gap = level[None, :] - level[:, None]
    crossing = gap[np.abs(rise) > 0] / rise[np.abs(rise) > 0]
    inside = crossing[(crossing > 0) & (crossing < 1)]
    return [0.0, *np.unique(np.round(inside, 15)).tolist(), 1.0] if inside.size else [0.0, 1.0]
