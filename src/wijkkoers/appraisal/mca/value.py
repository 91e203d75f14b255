"""A value between 0 and 1 for every score, with the bounds it was made with: stated anchors, local extremes, a target or steps.

Every value function is one broken line through (raw score, value) points, so that a bandwidth of scores gives an exact bandwidth of
values. A score outside stated anchors gets the value of the nearest anchor *and a remark*: the anchors were agreed upon before the scores
were known, and an error would stop a whole weighing on one remarkable alternative. A criterion on which all alternatives have the same
score, bandwidth included, says nothing, whatever its bounds; it is left out, with a remark, and has no value.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

import numpy as np
from numpy.typing import NDArray

from wijkkoers.appraisal.matrix import Criterion, DecisionMatrix, Direction, Floats
from wijkkoers.appraisal.mca.broken_line import Outside, interpolate_band
from wijkkoers.appraisal.mca.order import SMALLEST_SPREAD
from wijkkoers.appraisal.mca.orientation import target_of
from wijkkoers.base.errors import InputError
from wijkkoers.base.reasons import Reason, reason

Bools = NDArray[np.bool_]

MOST_REMARKS = 20
"""Scores outside their anchors that get a remark each, per criterion."""


class Origin(StrEnum):
    """Where the bounds of a value function come from."""

    STATED = "vast"
    LOCAL = "lokaal"
    STEPS = "treden"


@dataclass(frozen=True, slots=True)
class Scale:
    """The value function of one criterion: a broken line through `points` (raw scores, ascending) and `values` at those points.

    Two points at one raw score are a jump; the score itself has the later value.
    """

    criterion: str
    origin: Origin
    points: tuple[float, ...]
    values: tuple[float, ...]

    @property
    def bounds(self) -> tuple[float, float]:
        """The lowest and highest raw score of the scale, in the unit of the criterion."""
        return self.points[0], self.points[-1]


@dataclass(frozen=True, slots=True)
class ValueTable:
    """Values of all scores, with the scales that made them.

    `low`, `mid` and `high` have shape (alternatives, criteria) and follow `alternatives` and `criteria`. Where `is_counted` (shape
    (criteria,)) is False the criterion distinguishes nothing and has no values: the columns hold 0 and `scales` holds None.
    """

    alternatives: tuple[str, ...]
    criteria: tuple[str, ...]
    low: Floats
    mid: Floats
    high: Floats
    is_counted: Bools
    scales: tuple[Scale | None, ...]
    remarks: tuple[Reason, ...]

    def value_of(self, alternative: str, criterion: str) -> float | None:
        """Return the mid value of one score, None when the criterion is left out. Raises ValueError for an unknown name."""
        column = self.criteria.index(criterion)
        return float(self.mid[self.alternatives.index(alternative), column]) if self.is_counted[column] else None


def scale_of(criterion: Criterion, lowest: float, highest: float) -> Scale | None:
    """Return the scale of a criterion whose scores run from `lowest` to `highest`, None when nothing distinguishes them.

    Raises InputError: `treden-onbruikbaar`, `treden-tegen-richting`, `ankers-onbruikbaar`, `doel-ontbreekt`, `doel-niet-eindig`,
    `doel-buiten-ankers`.
    """
    if criterion.steps is not None:
        return _scale_of_steps(criterion)
    origin = Origin.LOCAL if criterion.anchors is None else Origin.STATED
    low, high = (lowest, highest) if criterion.anchors is None else criterion.anchors
    if origin is Origin.STATED and not (np.isfinite([low, high]).all() and high - low > SMALLEST_SPREAD):
        raise InputError("ankers-onbruikbaar", criterion=criterion.id, low=float(low), high=float(high))
    if criterion.direction is Direction.TARGET:
        return _scale_of_target(criterion, origin, low, high)
    if high - low <= SMALLEST_SPREAD:
        return None
    values = (1.0, 0.0) if criterion.direction is Direction.LESS else (0.0, 1.0)
    return Scale(criterion.id, origin, (float(low), float(high)), values)


def _scale_of_target(criterion: Criterion, origin: Origin, low: float, high: float) -> Scale | None:
    """Return 1 at the target and 0 at the anchors; local: 0 at the largest distance that occurs, on both sides alike."""
    target = target_of(criterion)
    if origin is Origin.LOCAL:
        reach = max(abs(low - target), abs(high - target))
        if high - low <= SMALLEST_SPREAD or reach <= SMALLEST_SPREAD:
            return None
        low, high = target - reach, target + reach
    if not low <= target <= high:
        raise InputError("doel-buiten-ankers", criterion=criterion.id, target=target, low=float(low), high=float(high))
    line = [(float(low), 0.0), (float(target), 1.0), (float(high), 0.0)]
    kept = [point for point in line if point[0] != target or point[1] == 1.0]
    return Scale(criterion.id, origin, tuple(x for x, _ in kept), tuple(y for _, y in kept))


def _scale_of_steps(criterion: Criterion) -> Scale:
    points = np.array([point for point, _ in criterion.steps or ()], dtype=np.float64)
    values = np.array([value for _, value in criterion.steps or ()], dtype=np.float64)
    is_finite = np.isfinite(points).all() and np.isfinite(values).all()
    is_ordered = points.size >= 2 and (np.diff(points) >= 0).all() and points[-1] - points[0] > SMALLEST_SPREAD
    if not (is_finite and is_ordered and (values >= 0).all() and (values <= 1).all()):
        raise InputError("treden-onbruikbaar", criterion=criterion.id)
    steps = np.diff(values)
    is_against = {Direction.MORE: (steps < 0).any(), Direction.LESS: (steps > 0).any()}.get(criterion.direction, False)
    if is_against:
        raise InputError("treden-tegen-richting", criterion=criterion.id, direction=str(criterion.direction))
    return Scale(criterion.id, Origin.STEPS, tuple(points.tolist()), tuple(values.tolist()))


def distinguishes(matrix: DecisionMatrix, rows: Sequence[int] | None = None) -> Bools:
    """Return which criteria tell the alternatives (or only those of these rows) apart, shape (criteria,).

    A criterion does not when the low, the mid and the high scores are each the same for all: then a bandwidth says nothing either. Equal
    mid scores with different bandwidths do distinguish.
    """
    own = slice(None) if rows is None else list(rows)
    spreads = [layer[own].max(axis=0) - layer[own].min(axis=0) for layer in (matrix.low, matrix.mid, matrix.high)]
    return np.asarray(np.max(spreads, axis=0) > SMALLEST_SPREAD, dtype=np.bool_)


def values_of(matrix: DecisionMatrix, outside: Outside = Outside.CLIP) -> ValueTable:
    """Return the value of every score, 0-1, with its bandwidth; local bounds are the lowest low and the highest high score at hand.

    A criterion that does not distinguish (`distinguishes`) is not counted, under stated bounds and steps as much as under local ones.
    `outside` holds for steps only: beyond stated anchors a value is always 0 or 1. Remarks: `criterium-constant` (criterion),
    `score-buiten-schaal` (alternative, criterion, score, low, high) and, past the first twenty, `scores-buiten-schaal` (criterion, count).
    Raises InputError as `scale_of` does.
    """
    lowest, highest = matrix.low.min(axis=0), matrix.high.max(axis=0)
    possible = map(scale_of, matrix.criteria, lowest.tolist(), highest.tolist())
    scales = tuple(scale if tells else None for scale, tells in zip(possible, distinguishes(matrix), strict=True))
    low, mid, high = (np.zeros_like(matrix.mid) for _ in range(3))
    remarks: list[Reason] = []
    for column, scale in enumerate(scales):
        if scale is None:
            remarks.append(reason("criterium-constant", criterion=matrix.criteria[column].id))
            continue
        low[:, column], mid[:, column], high[:, column] = _value_column(matrix, column, scale, outside)
        remarks += _remarks_outside(matrix, column, scale)
    for table in (low, mid, high):
        table.setflags(write=False)
    is_counted = np.array([scale is not None for scale in scales])
    return ValueTable(matrix.alternatives, matrix.criterion_ids, low, mid, high, is_counted, scales, tuple(remarks))


def _value_column(matrix: DecisionMatrix, column: int, scale: Scale, outside: Outside) -> tuple[Floats, Floats, Floats]:
    beyond = outside if scale.origin is Origin.STEPS else Outside.CLIP
    band = (matrix.low[:, column], matrix.mid[:, column], matrix.high[:, column])
    return interpolate_band(band, np.array(scale.points), np.array(scale.values), beyond)


def _remarks_outside(matrix: DecisionMatrix, column: int, scale: Scale) -> list[Reason]:
    low, high = scale.bounds
    criterion, scores = matrix.criteria[column].id, matrix.mid[:, column]
    rows = np.flatnonzero((matrix.low[:, column] < low) | (matrix.high[:, column] > high))
    names = matrix.alternatives
    found = [
        reason("score-buiten-schaal", alternative=names[row], criterion=criterion, score=float(scores[row]), low=low, high=high)
        for row in rows[:MOST_REMARKS]
    ]
    if rows.size > MOST_REMARKS:
        found.append(reason("scores-buiten-schaal", criterion=criterion, count=int(rows.size)))
    return found
