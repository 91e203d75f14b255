"""TOPSIS: nearness to the best and farness from the worst that occurs. A second opinion; the outcome turns on the normalisation.

Sources: Hwang & Yoon (1981), Multiple Attribute Decision Making; Opricovic & Tzeng (2004), EJOR 156(2) on what the normalisation does.
Vector normalisation is the published default. Min-max is offered beside it because software differs in this and then names other winners.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

import numpy as np

from wijkkoers.appraisal.matrix import DecisionMatrix, Floats, WeightSet
from wijkkoers.appraisal.mca.normalisation import extremes_of
from wijkkoers.appraisal.mca.order import SMALLEST_SPREAD, Ranks, first_of, rank_scores
from wijkkoers.appraisal.mca.orientation import orient
from wijkkoers.appraisal.mca.trace import trace
from wijkkoers.appraisal.mca.value import Bools
from wijkkoers.appraisal.provenance import Provenance
from wijkkoers.base.errors import InputError
from wijkkoers.base.reasons import Reason, reason

METHOD = "topsis"
FROM_ROWS = 5_000
"""From this number of alternatives on, compiled code measures; below it starting the compiled code costs more than it saves."""


class Scaling(StrEnum):
    """How TOPSIS makes columns comparable: divided by their length, or by their range."""

    VECTOR = "vector"
    MINMAX = "minmax"


@dataclass(frozen=True, slots=True)
class TopsisResult:
    """Closeness to the best, 0-1, shape (alternatives,), with the distances it is made of.

    `divisors` (criteria,) is what scores were divided by, in the unit of the criterion; `ideal` and `anti_ideal` (criteria,) are the best
    and worst weighted normalised score, with more is better (so negative where less is better under VECTOR).
    """

    alternatives: tuple[str, ...]
    criteria: tuple[str, ...]
    weight_set: str
    scaling: Scaling
    weights: Floats
    divisors: Floats
    ideal: Floats
    anti_ideal: Floats
    distance_best: Floats
    distance_worst: Floats
    scores: Floats
    ranks: Ranks
    remarks: tuple[Reason, ...]
    provenance: Provenance

    @property
    def best(self) -> tuple[str, ...]:
        """The alternatives with rank 1."""
        return first_of(self.alternatives, self.ranks)


def divisors_of(scores: Floats, scaling: Scaling, best: Floats, worst: Floats) -> Floats:
    """Return what every column is divided by, shape (criteria,): its Euclidean length or its range (`best` - `worst`)."""
    return np.asarray(np.sqrt(np.einsum("ij,ij->j", scores, scores)) if scaling is Scaling.VECTOR else best - worst, dtype=np.float64)


def distances_to_both(scores: Floats, factors: Floats, best: Floats, worst: Floats) -> tuple[Floats, Floats]:
    """Return the Euclidean distances of all rows to `best` and to `worst`, with every difference times its factor; both (alternatives,)."""
    if len(scores) < FROM_ROWS:
        return _distances_to(scores, factors, best), _distances_to(scores, factors, worst)
    from wijkkoers.appraisal.mca import kernels

    near, far = kernels.distances_to_both(scores, factors, best, worst)
    return near, far


def _distances_to(scores: Floats, factors: Floats, point: Floats) -> Floats:
    apart = scores - point
    apart *= factors
    return np.asarray(np.sqrt(np.einsum("ij,ij->i", apart, apart)), dtype=np.float64)


def closeness_of(scores: Floats, weights: Floats, scaling: Scaling = Scaling.VECTOR) -> Floats:
    """Return TOPSIS closeness without the explanation, shape (alternatives,); `scores` (alternatives, criteria) with more is better.

    For screening long lists. At least one criterion with weight must distinguish the alternatives.
    """
    worst, best = extremes_of(scores)
    divisors = divisors_of(scores, scaling, best, worst)
    factors = np.divide(weights, divisors, out=np.zeros_like(weights), where=best - worst > SMALLEST_SPREAD)
    near, far = distances_to_both(scores, factors, best, worst)
    return np.asarray(far / (near + far), dtype=np.float64)


def weigh_topsis(matrix: DecisionMatrix, weights: WeightSet, scaling: Scaling = Scaling.VECTOR) -> TopsisResult:
    """Return the closeness of every alternative under one set of weights, from the mid scores.

    Remark `criterium-constant` (criterion) for a column that adds nothing. Raises InputError: `namen-ongelijk`, `doel-ontbreekt`,
    `geen-onderscheid`.
    """
    given = weights.for_matrix(matrix)
    scores = orient(matrix)
    worst, best = extremes_of(scores)
    is_counted = best - worst > SMALLEST_SPREAD
    divisors = divisors_of(scores, scaling, best, worst)
    factors = np.divide(given, divisors, out=np.zeros_like(given), where=is_counted)
    if not (factors > 0).any():
        raise InputError("geen-onderscheid")
    to_best, to_worst = distances_to_both(scores, factors, best, worst)
    closeness = to_worst / (to_best + to_worst)
    remarks = constant_remarks(matrix.criterion_ids, is_counted)
    ranks = rank_scores(closeness)
    shared = (matrix.alternatives, matrix.criterion_ids, weights.id, scaling, given, divisors, best * factors, worst * factors)
    return TopsisResult(*shared, to_best, to_worst, closeness, ranks, remarks, trace(METHOD, matrix, weights, scaling=str(scaling)))


def constant_remarks(criteria: tuple[str, ...], is_counted: Bools) -> tuple[Reason, ...]:
    """Return the remark `criterium-constant` (criterion) for every criterion on which all alternatives are equal."""
    return tuple(reason("criterium-constant", criterion=name) for name, counts in zip(criteria, is_counted, strict=True) if not counts)
