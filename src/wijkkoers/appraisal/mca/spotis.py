"""SPOTIS: the weighted distance to the ideal point within stated bounds. Adding an alternative never turns the order of the others.

Source: Dezert, Tchamova, Han & Tacnet (2020), The SPOTIS rank reversal free method, 23rd International Conference on Information Fusion.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from wijkkoers.appraisal.matrix import Criterion, DecisionMatrix, Direction, Floats, WeightSet
from wijkkoers.appraisal.mca.order import SMALLEST_SPREAD, Ranks, first_of, rank_scores
from wijkkoers.appraisal.mca.orientation import target_of
from wijkkoers.appraisal.mca.trace import trace
from wijkkoers.appraisal.provenance import Provenance
from wijkkoers.base.errors import InputError

METHOD = "spotis"


@dataclass(frozen=True, slots=True)
class SpotisResult:
    """Weighted distances to the ideal, shape (alternatives,); the smallest is best.

    `distances` (alternatives, criteria) is the part of the width of the bounds that separates a score from the ideal; `ideal` and
    `bounds` (low, high) are per criterion, in its own unit.
    """

    alternatives: tuple[str, ...]
    criteria: tuple[str, ...]
    weight_set: str
    weights: Floats
    bounds: tuple[tuple[float, float], ...]
    ideal: Floats
    distances: Floats
    totals: Floats
    ranks: Ranks
    provenance: Provenance

    @property
    def best(self) -> tuple[str, ...]:
        """The alternatives with rank 1."""
        return first_of(self.alternatives, self.ranks)


def distances_to_ideal(scores: Floats, low: Floats, high: Floats, ideal: Floats) -> Floats:
    """Return |score - ideal| as a part of high - low > 0, shape (alternatives, criteria); the other arguments have shape (criteria,)."""
    return np.asarray(np.abs(scores - ideal) / (high - low), dtype=np.float64)


def weigh_spotis(matrix: DecisionMatrix, weights: WeightSet) -> SpotisResult:
    """Return the SPOTIS distances of the mid scores; the anchors of the criteria are the bounds, a target is the ideal.

    Raises InputError: `namen-ongelijk`, `ankers-ontbreken` (criterion), `ankers-onbruikbaar` (criterion, low, high), `score-buiten-ankers`
    (alternative, criterion, score, low, high; SPOTIS keeps its promise only within the bounds), `doel-ontbreekt`, `doel-buiten-ankers`.
    """
    given = weights.for_matrix(matrix)
    low, high = np.array([_bounds_of(criterion) for criterion in matrix.criteria]).T
    ideal = np.array([_ideal_of(criterion) for criterion in matrix.criteria])
    _check_within(matrix, low, high)
    distances = distances_to_ideal(matrix.mid, low, high, ideal)
    totals = distances @ given
    ranks = rank_scores(totals, is_lower_better=True)
    bounds = tuple(zip(low.tolist(), high.tolist(), strict=True))
    provenance = trace(METHOD, matrix, weights)
    return SpotisResult(matrix.alternatives, matrix.criterion_ids, weights.id, given, bounds, ideal, distances, totals, ranks, provenance)


def _bounds_of(criterion: Criterion) -> tuple[float, float]:
    if criterion.anchors is None:
        raise InputError("ankers-ontbreken", criterion=criterion.id, method=METHOD)
    low, high = criterion.anchors
    if not (np.isfinite([low, high]).all() and high - low > SMALLEST_SPREAD):
        raise InputError("ankers-onbruikbaar", criterion=criterion.id, low=float(low), high=float(high))
    return low, high


def _ideal_of(criterion: Criterion) -> float:
    low, high = _bounds_of(criterion)
    if criterion.direction is not Direction.TARGET:
        return low if criterion.direction is Direction.LESS else high
    target = target_of(criterion)
    if not low <= target <= high:
        raise InputError("doel-buiten-ankers", criterion=criterion.id, target=target, low=float(low), high=float(high))
    return target


def _check_within(matrix: DecisionMatrix, low: Floats, high: Floats) -> None:
    is_outside = (matrix.mid < low) | (matrix.mid > high)
    if is_outside.any():
        row, column = np.argwhere(is_outside)[0]
        names = {"alternative": matrix.alternatives[row], "criterion": matrix.criteria[column].id}
        figures = {"score": float(matrix.mid[row, column]), "low": float(low[column]), "high": float(high[column])}
        raise InputError("score-buiten-ankers", **names, **figures)
