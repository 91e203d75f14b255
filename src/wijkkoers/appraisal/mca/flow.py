"""Flows of PROMETHEE on one criterion by sorting and prefix sums: O(M log M) time and O(M) memory instead of all pairs.

With scores sorted, the alternatives that one alternative beats by more than a threshold are a prefix, so a jump needs a count and a ramp a
count and a sum of scores. The Gaussian has no such sums and goes over the pairs, in blocks of bounded size.
"""

from __future__ import annotations

import numpy as np

from wijkkoers.appraisal.matrix import Floats
from wijkkoers.appraisal.mca.order import tolerance_of
from wijkkoers.appraisal.mca.preference import Jump, Piece, Preference, Ramp, Shape, degree_of, pieces_of

BLOCK_CELLS = 2_000_000
"""Differences held at a time by shapes that need all pairs (16 MB)."""


FROM_ROWS = 5_000
"""From this number of alternatives on, compiled code adds up; below it starting the compiled code costs more than it saves."""


def flows_of(scores: Floats, preference: Preference) -> tuple[Floats, Floats]:
    """Return the leaving and the entering flow of one criterion, both of shape (alternatives,), as a mean over the other alternatives.

    `scores` (alternatives,) with more is better, at least two. A difference within `tolerance_of` the scores of a jump is not beyond it.
    """
    if preference.shape is Shape.GAUSSIAN:
        leaving, entering = _flows_over_pairs(scores, preference)
    else:
        leaving, entering = _flows_over_prefixes(scores, preference)
    others = scores.size - 1
    return leaving / others, entering / others


def _flows_over_prefixes(scores: Floats, preference: Preference) -> tuple[Floats, Floats]:
    order = np.argsort(scores)
    middle = 0.5 * (scores[order[0]] + scores[order[-1]])
    ascending = scores[order] - middle
    descending = np.ascontiguousarray(-ascending[::-1])
    tolerance = tolerance_of(scores)
    sorted_leaving, sorted_entering = np.zeros_like(ascending), np.zeros_like(ascending)
    for piece in pieces_of(preference):
        sorted_leaving += _sum_below(ascending, piece, tolerance)
        sorted_entering += _sum_below(descending, piece, tolerance)[::-1]
    leaving, entering = np.empty_like(scores), np.empty_like(scores)
    leaving[order], entering[order] = sorted_leaving, sorted_entering
    return leaving, entering


def _sum_below(ascending: Floats, piece: Piece, tolerance: float) -> Floats:
    """Return for every score the sum of the piece over its lead on all lower scores, in ascending order."""
    if ascending.size >= FROM_ROWS:
        return _sum_compiled(ascending, piece, tolerance)
    if isinstance(piece, Jump):
        below = np.searchsorted(ascending, ascending - (piece.at + tolerance), side="left")
        return np.asarray(piece.height * below, dtype=np.float64)
    return _sum_ramp(ascending, piece)


def _sum_compiled(ascending: Floats, piece: Piece, tolerance: float) -> Floats:
    from wijkkoers.appraisal.mca import kernels

    if isinstance(piece, Jump):
        found: Floats = kernels.sum_jump(ascending, piece.at + tolerance, piece.height)
    else:
        found = kernels.sum_ramp(ascending, piece.start, piece.end)
    return found


def _sum_ramp(ascending: Floats, ramp: Ramp) -> Floats:
    fully = np.searchsorted(ascending, ascending - ramp.end, side="right")
    partly = np.maximum(np.searchsorted(ascending, ascending - ramp.start, side="left"), fully)
    prefix = np.concatenate(([0.0], np.cumsum(ascending)))
    ramped = (partly - fully) * (ascending - ramp.start) - (prefix[partly] - prefix[fully])
    return np.asarray(fully + ramped / (ramp.end - ramp.start), dtype=np.float64)


def _flows_over_pairs(scores: Floats, preference: Preference) -> tuple[Floats, Floats]:
    leaving, entering = np.zeros_like(scores), np.zeros_like(scores)
    rows = max(1, BLOCK_CELLS // scores.size)
    for start in range(0, scores.size, rows):
        block = slice(start, start + rows)
        degree = degree_of(preference, scores[block, None] - scores[None, :])
        leaving[block] = degree.sum(axis=1)
        entering += degree.sum(axis=0)
    return leaving, entering
