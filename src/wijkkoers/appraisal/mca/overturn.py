"""The smallest change of the weights that puts another alternative first, by linear programme; or that no weights ever can.

Source: the distance between a weight vector and the set of weights that favour an alternative, Rios Insua and French (1991), European
Journal of Operational Research 54:176-190.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

import numpy as np
from scipy.optimize import linprog

from wijkkoers.appraisal.matrix import Floats
from wijkkoers.appraisal.mca.additive import AdditiveResult
from wijkkoers.appraisal.mca.stability import EQUAL, counted_columns
from wijkkoers.appraisal.provenance import Provenance, digest_of

LEAST_LEAD = 1e-7
"""A lead below this under the best weights for an alternative is within the tolerance of the solver, so it counts as none."""

STEP = 1e-3
"""The part of the weight that is moved to see whether a row comes ahead beside the nearest weights."""


DIGITS = 12
"""Leads that agree to so many decimals are equal: rounding in the last place does not choose between two smallest changes."""


class Distance(StrEnum):
    """How a change of weights is measured."""

    SUM = "som"
    """All changes added up (L1); half of it is the weight that moves."""
    LARGEST = "grootste"
    """The largest change of one weight (L-infinity)."""


class Outcome(StrEnum):
    """Whether other weights can put a rival first."""

    POSSIBLE = "mogelijk"
    IMPOSSIBLE = "onmogelijk"
    EQUAL = "gelijk"


@dataclass(frozen=True, slots=True)
class Overturn:
    """What it takes to put one rival first.

    `distance` and `weights`, shape (criteria,), are None unless the outcome is POSSIBLE; at these weights the rival shares the first
    place, any step further it has it alone. More than one change may be the smallest; this is one of them. `dominators` are the
    alternatives that are nowhere worse and somewhere better; when it is empty and the outcome IMPOSSIBLE, others together keep it down.
    """

    rival: str
    outcome: Outcome
    distance: float | None
    weights: Floats | None
    dominators: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Overturns:
    """What it takes for every rival, the nearest first, then those that never come first; `weights` are the present ones."""

    weight_set: str
    winner: str
    measure: Distance
    criteria: tuple[str, ...]
    weights: Floats
    rivals: tuple[Overturn, ...]
    provenance: Provenance

    @property
    def nearest(self) -> Overturn | None:
        """The rival that takes the smallest change, None when no weights put another first."""
        return next((rival for rival in self.rivals if rival.outcome is Outcome.POSSIBLE), None)


def largest_lead(values: Floats, row: int) -> float:
    """Return the largest lead (negative when it never leads) that any weights give a row of values over all rows that differ from it.

    `values` has shape (alternatives, criteria). Without rows that differ the lead is infinite.
    """
    behind = _others(values, row) - values[row]
    if not len(behind):
        return float("inf")
    number = values.shape[1]
    cost = np.append(np.zeros(number), -1.0)
    rows = np.column_stack([behind, np.ones(len(behind))])
    total = np.append(np.ones(number), 0.0)[None]
    limits = [(0, None)] * number + [(None, None)]
    found = linprog(cost, A_ub=rows, b_ub=np.zeros(len(rows)), A_eq=total, b_eq=[1.0], bounds=limits, method="highs")
    return -float(found.fun)


def nearest_weights(values: Floats, weights: Floats, row: int, measure: Distance = Distance.SUM) -> tuple[Floats, float] | None:
    """Return the nearest weights (sum 1, none negative) at which a row of values is first, and their distance; None when there are none.

    `values` (alternatives, criteria), `weights` (criteria,), sum 1. Coming first means: at least as high as every other row, and higher
    than all rows that differ from it at weights as near as one likes.
    """
    quick = _overtake(values, weights, row) if measure is Distance.SUM else None
    if quick is not None:
        return quick, float(np.abs(quick - weights).sum())
    nearest = _solve(values, weights, row, measure)
    if nearest is None or not (_leads_beside(values, nearest, row) or largest_lead(values, row) > LEAST_LEAD):
        return None
    change = np.abs(nearest - weights)
    return nearest, float(change.sum() if measure is Distance.SUM else change.max())


def find_overturns(result: AdditiveResult, measure: Distance = Distance.SUM) -> Overturns:
    """Return what it takes to put each other alternative first under a weighted sum; criteria that distinguish nothing are left out."""
    columns = counted_columns(result)
    values, weights = result.values[:, columns], result.weights[columns]
    winner = result.alternatives.index(result.best[0])
    rivals = [_judge(result.alternatives, values, weights, (winner, row), measure) for row in range(len(values)) if row != winner]
    order = sorted(rivals, key=lambda rival: (rival.distance is None, rival.distance or 0.0))
    names = tuple(result.criteria[column] for column in columns)
    weights.setflags(write=False)
    provenance = Provenance("omslag", digest_of("omslag", measure.value, result.provenance.digest))
    return Overturns(result.weight_set, result.best[0], measure, names, weights, tuple(order), provenance)


def dominators_of(values: Floats, row: int) -> list[int]:
    """Return the rows of values (alternatives, criteria) that are nowhere below a row and somewhere above it."""
    ahead = values - values[row]
    return np.flatnonzero((ahead >= 0).all(axis=1) & (ahead > 0).any(axis=1)).tolist()


def _overtake(values: Floats, weights: Floats, row: int) -> Floats | None:
    """Return the nearest weights (L1) at which a row draws level with the present first, when no third row is in the way there.

    With one row to overtake the cheapest way is to move weight to the criterion where it is furthest ahead, from where it is furthest
    behind first (of criteria alike the first one). None when the row leads already, can never lead, or another row needs overtaking too:
    then the programme decides.
    """
    totals = values @ weights
    first = int(np.argmax(totals))
    ahead = np.round(values[row] - values[first], DIGITS)
    gap, to = float(totals[first] - totals[row]), int(np.argmax(ahead))
    if gap <= EQUAL or ahead[to] <= LEAST_LEAD:
        return None
    order = np.argsort(ahead, kind="stable")
    gains = ahead[to] - ahead[order]
    gained = np.cumsum(gains * weights[order]) - gains * weights[order]
    moved = np.clip(np.divide(gap - gained, gains, out=np.zeros_like(gains), where=gains > 0), 0.0, weights[order])
    nearest = weights.copy()
    nearest[order] -= moved
    nearest[to] += moved.sum()
    heights = np.delete(values, [first, row], axis=0) @ nearest
    return nearest if (heights < values[row] @ nearest - EQUAL).all() else None


def _solve(values: Floats, weights: Floats, row: int, measure: Distance) -> Floats | None:
    """Return the nearest weights at which a row is at least as high as all that differ from it, by linear programme."""
    number = len(weights)
    apart = np.eye(number) if measure is Distance.SUM else np.ones((number, 1))
    unit, width = np.eye(number), apart.shape[1]
    behind = _others(values, row) - values[row]
    rows = np.block([[behind, np.zeros((len(behind), width))], [unit, -apart], [-unit, -apart]])
    room = np.concatenate([np.zeros(len(behind)), weights, -weights])
    cost = np.append(np.zeros(number), np.ones(width))
    total = np.append(np.ones(number), np.zeros(width))[None]
    found = linprog(cost, A_ub=rows, b_ub=room, A_eq=total, b_eq=[1.0], bounds=(0, None), method="highs")
    if found.x is None:
        return None
    nearest = np.maximum(found.x[:number], 0.0)
    return np.asarray(nearest / nearest.sum(), dtype=np.float64)


def _leads_beside(values: Floats, weights: Floats, row: int) -> bool:
    """Return whether a small step from these weights towards one criterion alone puts a row ahead of all that differ from it."""
    beside = (1 - STEP) * weights[:, None] + STEP * np.eye(len(weights))
    ahead = (values[row] - _others(values, row)) @ beside
    return bool((ahead > LEAST_LEAD).all(axis=0).any())


def _others(values: Floats, row: int) -> Floats:
    others: Floats = values[(values != values[row]).any(axis=1)]
    return others


def _judge(names: tuple[str, ...], values: Floats, weights: Floats, rows: tuple[int, int], measure: Distance) -> Overturn:
    winner, rival = rows
    if (values[winner] == values[rival]).all():
        return Overturn(names[rival], Outcome.EQUAL, None, None, ())
    dominators = tuple(names[row] for row in dominators_of(values, rival))
    found = None if dominators else nearest_weights(values, weights, rival, measure)
    if found is None:
        return Overturn(names[rival], Outcome.IMPOSSIBLE, None, None, dominators)
    found[0].setflags(write=False)
    return Overturn(names[rival], Outcome.POSSIBLE, found[1], found[0], ())
