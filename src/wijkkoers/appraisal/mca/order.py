"""Ranks from scores: equal scores share the best rank, and what differs less than the tolerance is equal."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from wijkkoers.appraisal.matrix import Floats

Ranks = NDArray[np.int64]

TOLERANCE = 1e-12
"""Scores that differ by no more than this part of the largest score (or of 1) are equal: it covers rounding, never a real difference."""

SMALLEST_SPREAD = 1e-100
"""Scores of one criterion that differ by no more than this are equal; dividing by less would leave the range of the machine."""


def tolerance_of(scores: Floats) -> float:
    """Return the difference below which these scores are equal: 1e-12 of the largest in size, or 1e-12 when all are below 1."""
    return TOLERANCE * max(1.0, float(np.abs(scores).max(initial=0.0)))


def rank_scores(scores: Floats, is_lower_better: bool = False) -> Ranks:
    """Return ranks from 1, shape (alternatives,): one more than the number of alternatives that are really better (1, 2, 2, 4).

    `scores` has shape (alternatives,) and is finite; two scores within `tolerance_of` are equal.
    """
    merits = -scores if is_lower_better else scores
    ascending = np.sort(merits)
    return merits.size - np.searchsorted(ascending, merits + tolerance_of(scores), side="right").astype(np.int64) + 1


def first_of(names: Sequence[str], ranks: Ranks) -> tuple[str, ...]:
    """Return the names with rank 1, in the order given; there is always at least one."""
    return tuple(name for name, rank in zip(names, ranks, strict=True) if rank == 1)
