"""Scores as a part of the largest or of the sum: the scalings that published weighted sums and products use. Only for positive scores."""

from __future__ import annotations

from enum import StrEnum

import numpy as np

from wijkkoers.appraisal.matrix import DecisionMatrix, Direction, Floats
from wijkkoers.appraisal.mca.order import SMALLEST_SPREAD
from wijkkoers.appraisal.mca.value import Bools
from wijkkoers.base.errors import InputError


class Normalisation(StrEnum):
    """How scores of different units are made to add up."""

    ANCHORS = "ankers"
    MAX = "grootste"
    SUM = "som"


BLOCK = 64
"""Rows taken side by side when the extremes of a narrow table are sought."""


def extremes_of(scores: Floats) -> tuple[Floats, Floats]:
    """Return the lowest and the highest score of every criterion, both (criteria,); `scores` (alternatives, criteria).

    Sixty-four rows are read as one long row, because numpy works through long rows much faster than through narrow columns.
    """
    rows, columns = scores.shape
    whole = rows // BLOCK * BLOCK
    if whole < 2 * BLOCK or not scores.flags.c_contiguous:
        return scores.min(axis=0), scores.max(axis=0)
    wide, rest = scores[:whole].reshape(-1, BLOCK * columns), scores[whole:]
    lowest, highest = wide.min(axis=0).reshape(BLOCK, columns), wide.max(axis=0).reshape(BLOCK, columns)
    return np.vstack((lowest, rest)).min(axis=0), np.vstack((highest, rest)).max(axis=0)


def scale_ratio(scores: Floats, is_less: Bools, normalisation: Normalisation) -> Floats:
    """Return positive scores as a part of the largest (MAX) or of the sum (SUM) of their column, shape (alternatives, criteria).

    Where less is better (`is_less`, shape (criteria,)) the score x is first inverted to 1/x, so MAX gives smallest/x.
    """
    inverted = np.where(is_less, 1.0 / scores, scores) if is_less.any() else scores
    size = inverted.max(axis=0) if normalisation is Normalisation.MAX else inverted.sum(axis=0)
    return np.asarray(inverted / size, dtype=np.float64)


def ratio_values(matrix: DecisionMatrix, normalisation: Normalisation) -> Floats:
    """Return `scale_ratio` of the mid scores, checked.

    Raises InputError: `score-niet-positief` (alternative, criterion, score), `doel-past-niet` (criterion) for a target, which has no ratio.
    """
    for criterion in matrix.criteria:
        if criterion.direction is Direction.TARGET:
            raise InputError("doel-past-niet", criterion=criterion.id, normalisation=str(normalisation))
    is_wrong = matrix.mid <= SMALLEST_SPREAD
    if is_wrong.any():
        row, column = np.argwhere(is_wrong)[0]
        names = {"alternative": matrix.alternatives[row], "criterion": matrix.criteria[column].id}
        raise InputError("score-niet-positief", score=float(matrix.mid[row, column]), **names)
    is_less = np.array([criterion.direction is Direction.LESS for criterion in matrix.criteria])
    return scale_ratio(matrix.mid, is_less, normalisation)
