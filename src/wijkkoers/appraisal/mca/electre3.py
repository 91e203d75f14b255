"""ELECTRE III: how credible it is that one alternative is at least as good as another, and two orders distilled from that.

Sources: Roy (1978), Cahiers du CERO 20(1):3-24; Figueira, Mousseau & Roy (2005), ELECTRE methods, in Multiple Criteria Decision Analysis.
Discrimination threshold s(level) = 0.3 - 0.15 level. Every pair array has shape (alternatives, alternatives): row against column.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np

from wijkkoers.appraisal.matrix import DecisionMatrix, Floats, WeightSet
from wijkkoers.appraisal.mca.concordance import MOST_ALTERNATIVES
from wijkkoers.appraisal.mca.distillation import beats_in_both, distil
from wijkkoers.appraisal.mca.order import Ranks, first_of
from wijkkoers.appraisal.mca.orientation import orient
from wijkkoers.appraisal.mca.trace import trace
from wijkkoers.appraisal.mca.value import Bools
from wijkkoers.appraisal.provenance import Provenance
from wijkkoers.base.errors import InputError

METHOD = "electre-3"


@dataclass(frozen=True, slots=True)
class Thresholds:
    """Differences, in the unit of the criterion: not felt up to `indifference`, clear from `preference`, unacceptable from `veto`."""

    indifference: float = 0.0
    preference: float = 0.0
    veto: float | None = None


@dataclass(frozen=True, slots=True)
class Electre3Result:
    """Concordance, credibility (both 0-1, diagonal 1) and the orders distilled from it.

    `descending` and `ascending` (alternatives,) are positions from 1 in the two distillations. `is_better` is the final partial order:
    better in one and no worse in the other. `ranks` is one more than the number of alternatives that are better in that sense.
    """

    alternatives: tuple[str, ...]
    criteria: tuple[str, ...]
    weight_set: str
    weights: Floats
    thresholds: tuple[Thresholds, ...]
    concordance: Floats
    credibility: Floats
    descending: Ranks
    ascending: Ranks
    is_better: Bools
    ranks: Ranks
    provenance: Provenance

    @property
    def best(self) -> tuple[str, ...]:
        """The alternatives with rank 1: nothing is better in the partial order."""
        return first_of(self.alternatives, self.ranks)


def agreement_of(lags: Floats, thresholds: Thresholds) -> Floats:
    """Return how far one criterion agrees (0-1) that the row is at least as good; `lags` is how far the row lags behind the column."""
    q, p = thresholds.indifference, thresholds.preference
    if p > q:
        return np.clip((p - lags) / (p - q), 0.0, 1.0)
    return np.where(lags <= q, 1.0, 0.0)


def objection_of(lags: Floats, thresholds: Thresholds) -> Floats:
    """Return how far one criterion objects (0-1): 0 up to the preference threshold, 1 from the veto on; 0 without a veto."""
    p, v = thresholds.preference, thresholds.veto
    if v is None:
        return np.zeros_like(lags)
    if v > p:
        return np.clip((lags - p) / (v - p), 0.0, 1.0)
    return np.where(lags > p, 1.0, 0.0)


def credibility_of(scores: Floats, weights: Floats, thresholds: tuple[Thresholds, ...]) -> tuple[Floats, Floats]:
    """Return concordance and credibility; `scores` (alternatives, criteria) with more is better, `weights` sum to 1.

    Only criteria that object more than the whole agrees weaken the credibility.
    """
    columns = list(zip(scores.T, weights, thresholds, strict=True))
    concordance = np.zeros((len(scores), len(scores)))
    for column, weight, limits in columns:
        concordance += weight * agreement_of(column[None, :] - column[:, None], limits)
    concordance = np.minimum(concordance, 1.0)
    credibility = concordance.copy()
    room = np.maximum(1.0 - concordance, np.finfo(np.float64).tiny)
    for column, _weight, limits in columns:
        objection = objection_of(column[None, :] - column[:, None], limits)
        credibility *= np.where(objection > concordance, (1.0 - objection) / room, 1.0)
    return concordance, credibility


def rank_electre3(matrix: DecisionMatrix, weights: WeightSet, thresholds: Mapping[str, Thresholds] | None = None) -> Electre3Result:
    """Return credibility and distillations of the mid scores; a criterion without thresholds feels every difference and has no veto.

    Raises InputError: `namen-ongelijk`, `doel-ontbreekt`, `te-veel-alternatieven`, `drempel-onbekend-criterium` (criterion),
    `drempels-volgorde` (method, criterion) unless 0 <= indifference <= preference <= veto.
    """
    if len(matrix.alternatives) > MOST_ALTERNATIVES:
        raise InputError("te-veel-alternatieven", count=len(matrix.alternatives), limit=MOST_ALTERNATIVES)
    used = _thresholds_of(matrix, thresholds or {})
    given = weights.for_matrix(matrix)
    concordance, credibility = credibility_of(orient(matrix), given, used)
    descending, ascending = distil(credibility), distil(credibility, from_bottom=True)
    is_better = beats_in_both(descending, ascending)
    ranks = is_better.sum(axis=0).astype(np.int64) + 1
    provenance = trace(METHOD, matrix, weights, thresholds=tuple(map(repr, used)))
    shared = (matrix.alternatives, matrix.criterion_ids, weights.id, given, used, concordance, credibility)
    return Electre3Result(*shared, descending, ascending, is_better, ranks, provenance)


def _thresholds_of(matrix: DecisionMatrix, stated: Mapping[str, Thresholds]) -> tuple[Thresholds, ...]:
    for name, limits in stated.items():
        if name not in matrix.criterion_ids:
            raise InputError("drempel-onbekend-criterium", criterion=name)
        order = (0.0, limits.indifference, limits.preference, *(() if limits.veto is None else (limits.veto,)))
        if not np.isfinite(order).all() or list(order) != sorted(order):
            raise InputError("drempels-volgorde", method=METHOD, criterion=name)
    return tuple(stated.get(name, Thresholds()) for name in matrix.criterion_ids)
