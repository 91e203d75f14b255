"""Arguments for and against "at least as good as", over all pairs: what ELECTRE I and II share.

Source: Roy (1968), RIRO 2(8):57-75; Roy & Bertier (1973). All arrays have shape (alternatives, alternatives): row against column.
"""

from __future__ import annotations

from enum import StrEnum

import numpy as np

from wijkkoers.appraisal.matrix import DecisionMatrix, Floats, WeightSet
from wijkkoers.appraisal.mca.order import SMALLEST_SPREAD, TOLERANCE
from wijkkoers.appraisal.mca.orientation import orient
from wijkkoers.base.errors import InputError

MOST_ALTERNATIVES = 2000
"""All pairs of more alternatives than this do not fit in reasonable memory; ELECTRE is meant for a short list."""


class PairScale(StrEnum):
    """What a disadvantage is measured by: the range of its own criterion, or sum-scaled scores and the widest range of all (published)."""

    RANGE = "bereik"
    SUM = "som"


def concordance_of(scores: Floats, weights: Floats) -> Floats:
    """Return the weight of the criteria on which the row is at least as good as the column; the diagonal is 1.

    `scores` (alternatives, criteria) with more is better. Scores within 1e-12 of their column's largest size are equal.
    """
    found = np.zeros((len(scores), len(scores)))
    for column, weight in zip(scores.T, weights, strict=True):
        slack = TOLERANCE * max(1.0, float(np.abs(column).max()))
        found += weight * (column[:, None] >= column[None, :] - slack)
    return found


def discordance_of(scaled: Floats) -> Floats:
    """Return the largest disadvantage of the row against the column, as a part (0-1) of the widest range; 0 without a disadvantage."""
    widest = float((scaled.max(axis=0) - scaled.min(axis=0)).max())
    found = np.zeros((len(scaled), len(scaled)))
    for column in scaled.T:
        np.maximum(found, column[None, :] - column[:, None], out=found)
    return found / widest if widest > 0 else found


def scale_pairs(matrix: DecisionMatrix, scale: PairScale) -> Floats:
    """Return oriented mid scores that can be compared across criteria, shape (alternatives, criteria).

    Raises InputError: `doel-ontbreekt`, `te-veel-alternatieven` (count, limit), `som-nul` (criterion) under SUM.
    """
    if len(matrix.alternatives) > MOST_ALTERNATIVES:
        raise InputError("te-veel-alternatieven", count=len(matrix.alternatives), limit=MOST_ALTERNATIVES)
    scores = orient(matrix)
    divisors = np.abs(scores.sum(axis=0)) if scale is PairScale.SUM else scores.max(axis=0) - scores.min(axis=0)
    if scale is PairScale.SUM and divisors.min() <= SMALLEST_SPREAD:
        raise InputError("som-nul", criterion=matrix.criterion_ids[int(np.argmin(divisors))])
    return np.asarray(np.divide(scores, divisors, out=np.zeros_like(scores), where=divisors > SMALLEST_SPREAD), dtype=np.float64)


def prepare_pairs(matrix: DecisionMatrix, weights: WeightSet, scale: PairScale) -> tuple[Floats, Floats, Floats]:
    """Return weights (criteria,), concordance and discordance; raises what `scale_pairs` raises, and `namen-ongelijk`."""
    given = weights.for_matrix(matrix)
    scaled = scale_pairs(matrix, scale)
    return given, concordance_of(orient(matrix), given), discordance_of(scaled)


def check_level(name: str, level: float) -> None:
    """Raise InputError `drempel-buiten-bereik` (name, value) for a level outside 0-1."""
    if not 0 <= level <= 1:
        raise InputError("drempel-buiten-bereik", name=name, value=float(level))
