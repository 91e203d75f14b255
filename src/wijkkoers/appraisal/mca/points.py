"""Weights from points: a hundred points over the criteria, or a direct rating of each.

Source: direct rating and point allocation, Von Winterfeldt and Edwards (1986), Decision Analysis and Behavioral Research, chapter 8.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from wijkkoers.appraisal.matrix import Floats, WeightSet, weight_set
from wijkkoers.appraisal.provenance import Provenance, digest_of
from wijkkoers.base.reasons import Reason, reason

POINTS = 100.0
"""What the points of one party should add up to."""

ROUNDING = 1e-9
"""Sums that differ less than this part are equal: the decimals of the machine are not an error of entry."""


@dataclass(frozen=True, slots=True)
class PointWeights:
    """Normalised weights with the points as entered, the criteria without weight, and the notes that must be seen."""

    weights: WeightSet
    points: tuple[float, ...]
    without_weight: tuple[str, ...]
    reasons: tuple[Reason, ...]
    provenance: Provenance


def normalise_points(points: Floats) -> Floats:
    """Return weights that sum to 1 from points, shape (criteria,), none negative and not all zero."""
    weights: Floats = points / points.sum()
    return weights


def explain_sum(weights: WeightSet, expected_sum: float = POINTS) -> tuple[Reason, ...]:
    """Return `som-gewichten` when the entered sum differs from the expected one, and `gewicht-nul` for criteria without weight."""
    found = []
    if abs(weights.entered_sum - expected_sum) > ROUNDING * expected_sum:
        found.append(reason("som-gewichten", set=weights.id, entered_sum=weights.entered_sum, expected_sum=expected_sum))
    return (*found, *explain_zeros(weights))


def explain_zeros(weights: WeightSet) -> tuple[Reason, ...]:
    """Return `gewicht-nul` with the criteria that have no weight, when there are any."""
    without = find_weightless(weights)
    return (reason("gewicht-nul", set=weights.id, criteria=without),) if without else ()


def find_weightless(weights: WeightSet) -> tuple[str, ...]:
    """Return the criteria with weight 0."""
    return tuple(criterion for criterion, value in zip(weights.criteria, weights.values, strict=True) if value == 0)


def weigh_by_points(id: str, label: str, points: Mapping[str, float]) -> PointWeights:
    """Return weights from points that should add up to 100; another sum is normalised with a visible note.

    Raises InputError as `weight_set` does.
    """
    return _weigh("punten", weight_set(id, label, points), points, expected_sum=POINTS)


def weigh_directly(id: str, label: str, ratings: Mapping[str, float]) -> PointWeights:
    """Return weights from a rating of each criterion on any scale from 0; only the ratios count.

    Raises InputError as `weight_set` does.
    """
    return _weigh("directe-waardering", weight_set(id, label, ratings), ratings, expected_sum=None)


def _weigh(method: str, weights: WeightSet, points: Mapping[str, float], expected_sum: float | None) -> PointWeights:
    reasons = explain_zeros(weights) if expected_sum is None else explain_sum(weights, expected_sum)
    entered = tuple(float(value) for value in points.values())
    provenance = Provenance(method, digest_of(method, weights.id, dict(zip(points, entered, strict=True))))
    return PointWeights(weights, entered, find_weightless(weights), reasons, provenance)
