"""Distillation of ELECTRE III: an order drawn out of credibilities by lowering the level that counts, from the top or from the bottom.

Source: Roy (1978), Cahiers du CERO 20(1):3-24; Belton & Stewart (2002), Multiple Criteria Decision Analysis, ch. 8.
"""

from __future__ import annotations

import numpy as np

from wijkkoers.appraisal.matrix import Floats
from wijkkoers.appraisal.mca.order import TOLERANCE, Ranks
from wijkkoers.appraisal.mca.value import Bools

BASE = 0.3
SLOPE = -0.15


def discriminate(level: Floats | float) -> Floats | float:
    """Return s(level) = 0.3 - 0.15 level: credibilities closer than this do not differ."""
    return BASE + SLOPE * level


def distil(credibility: Floats, from_bottom: bool = False) -> Ranks:
    """Return positions from 1 (best), shape (alternatives,); equal positions are not told apart by the distillation."""
    found = np.zeros(len(credibility), dtype=np.int64)
    drawn = 0
    while not found.all():
        drawn += 1
        left = np.flatnonzero(found == 0)
        found[_draw(credibility, left, from_bottom)] = drawn
    return drawn + 1 - found if from_bottom else found


def _draw(credibility: Floats, rows: Ranks, from_bottom: bool) -> Ranks:
    """Return the rows that one distillation draws out of `rows`."""
    level = _highest(credibility, rows, np.inf)
    while rows.size > 1 and level > 0:
        level = _highest(credibility, rows, float(level - discriminate(level)))
        qualities = _qualities(credibility, rows, level)
        rows = rows[qualities == (qualities.min() if from_bottom else qualities.max())]
    return rows


def _highest(credibility: Floats, rows: Ranks, below: float) -> float:
    inner = credibility[np.ix_(rows, rows)][~np.eye(rows.size, dtype=bool)]
    return float(inner[inner < below - TOLERANCE].max(initial=0.0))


def _qualities(credibility: Floats, rows: Ranks, level: float) -> Ranks:
    """Return how many rows each outranks minus how many outrank it, at this level."""
    inner = credibility[np.ix_(rows, rows)]
    beats = (inner > level + TOLERANCE) & (inner > inner.T + discriminate(inner) + TOLERANCE)
    return np.asarray(beats.sum(axis=1) - beats.sum(axis=0), dtype=np.int64)


def beats_in_both(descending: Ranks, ascending: Ranks) -> Bools:
    """Return the partial order of two orders, shape (alternatives, alternatives): better in one, no worse in the other."""
    top = descending[None, :] - descending[:, None]
    bottom = ascending[None, :] - ascending[:, None]
    return (top >= 0) & (bottom >= 0) & (top + bottom > 0)
