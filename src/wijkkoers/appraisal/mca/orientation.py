"""Raw scores turned so that more is better: what methods that only compare need, without making values of them."""

from __future__ import annotations

import numpy as np

from wijkkoers.appraisal.matrix import Criterion, DecisionMatrix, Direction, Floats
from wijkkoers.appraisal.mca.broken_line import interpolate_band
from wijkkoers.base.errors import InputError


def orient(matrix: DecisionMatrix) -> Floats:
    """Return the mid scores with more is better, shape (alternatives, criteria), in the units of the criteria.

    Less is better turns the sign; a target becomes minus the distance to it, or the value of its steps when there is no target but steps.
    Raises InputError `doel-ontbreekt` or `doel-niet-eindig`.
    """
    signs = np.array([-1.0 if criterion.direction is Direction.LESS else 1.0 for criterion in matrix.criteria])
    oriented: Floats = matrix.mid * signs
    for column, criterion in enumerate(matrix.criteria):
        if criterion.direction is Direction.TARGET:
            oriented[:, column] = _orient_target(matrix, column)[1]
    return oriented


def orient_range(matrix: DecisionMatrix) -> tuple[Floats, Floats]:
    """Return the worst and the best that every score can be, with more is better, both of shape (alternatives, criteria).

    Raises InputError `doel-ontbreekt` or `doel-niet-eindig`.
    """
    worst, best = matrix.low.copy(), matrix.high.copy()
    for column, criterion in enumerate(matrix.criteria):
        low, high = matrix.low[:, column], matrix.high[:, column]
        if criterion.direction is Direction.LESS:
            worst[:, column], best[:, column] = -high, -low
        elif criterion.direction is Direction.TARGET:
            worst[:, column], _middle, best[:, column] = _orient_target(matrix, column)
    return worst, best


def _orient_target(matrix: DecisionMatrix, column: int) -> tuple[Floats, Floats, Floats]:
    """Return the worst, middle and best of one criterion with a target: by its steps when it has only those, else minus the distance."""
    criterion = matrix.criteria[column]
    low, mid, high = matrix.low[:, column], matrix.mid[:, column], matrix.high[:, column]
    if criterion.target is None and criterion.steps:
        points, values = np.array(criterion.steps, dtype=np.float64).T
        return interpolate_band((low, mid, high), points, values)
    target = target_of(criterion)
    worst = -np.maximum(np.abs(low - target), np.abs(high - target))
    best = -np.maximum(0.0, np.maximum(low - target, target - high))
    return worst, -np.abs(mid - target), best


def target_of(criterion: Criterion) -> float:
    """Return the target of a criterion whose direction is a target; raises InputError `doel-ontbreekt` or `doel-niet-eindig`."""
    if criterion.target is None:
        raise InputError("doel-ontbreekt", criterion=criterion.id)
    if not np.isfinite(criterion.target):
        raise InputError("doel-niet-eindig", criterion=criterion.id)
    return criterion.target
