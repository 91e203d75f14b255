"""The weighted sum of values: the default, because everybody can follow it and every total falls apart into contributions.

Sources: Fishburn (1967), Operations Research 15(3); for the other normalisations Kracka, Brauers & Zavadskas (2010), Engineering
Economics 21(4). With anchors a total lies between 0 and 1; with MAX and SUM only its order and its ratios mean something.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from wijkkoers.appraisal.matrix import DecisionMatrix, Floats, WeightSet
from wijkkoers.appraisal.mca.broken_line import Outside
from wijkkoers.appraisal.mca.normalisation import Normalisation, extremes_of, ratio_values
from wijkkoers.appraisal.mca.order import SMALLEST_SPREAD, Ranks, first_of, rank_scores
from wijkkoers.appraisal.mca.trace import trace
from wijkkoers.appraisal.mca.value import Bools, Scale, values_of
from wijkkoers.appraisal.provenance import Provenance
from wijkkoers.base.errors import InputError
from wijkkoers.base.reasons import Reason, reason

METHOD = "gewogen-som"


@dataclass(frozen=True, slots=True)
class AdditiveResult:
    """Totals with all they are made of.

    `values` and `contributions` have shape (alternatives, criteria), `weights` (criteria,) sums to 1 over the criteria that count;
    `totals`, `totals_low` and `totals_high` have shape (alternatives,) and equal the sums of the contributions. `ranks` share the best
    rank. `scales` is None under MAX and SUM, and per criterion where that criterion is left out.
    """

    alternatives: tuple[str, ...]
    criteria: tuple[str, ...]
    weight_set: str
    normalisation: Normalisation
    weights: Floats
    values: Floats
    contributions: Floats
    totals: Floats
    totals_low: Floats
    totals_high: Floats
    ranks: Ranks
    scales: tuple[Scale | None, ...] | None
    remarks: tuple[Reason, ...]
    provenance: Provenance

    @property
    def best(self) -> tuple[str, ...]:
        """The alternatives with rank 1."""
        return first_of(self.alternatives, self.ranks)


def add_values(scores: Floats, weights: Floats, low: Floats, high: Floats, is_less: Bools) -> Floats:
    """Return the weighted sum of linear values between bounds, shape (alternatives,), without making the table of values.

    `scores` (alternatives, criteria); `weights`, `low`, `high` and `is_less` (criteria,). Scores lie within their bounds and low < high,
    except where low == high: that criterion adds nothing.
    """
    width = high - low
    slopes = np.divide(weights, width, out=np.zeros_like(width), where=width > SMALLEST_SPREAD)
    slopes = np.where(is_less, -slopes, slopes)
    origin = np.where(is_less, high, low)
    return np.asarray(scores @ slopes - origin @ slopes, dtype=np.float64)


def add_local(scores: Floats, weights: Floats, is_less: Bools) -> Floats:
    """Return `add_values` between the extremes of each column, without the explanation: for screening long lists."""
    low, high = extremes_of(scores)
    return add_values(scores, weights, low, high, is_less)


def counted_weights(weights: Floats, is_counted: Bools) -> Floats:
    """Return the weights with those that are not counted shared out over the rest, shape (criteria,).

    Raises InputError `geen-onderscheid` when no criterion with weight distinguishes the alternatives.
    """
    kept = np.where(is_counted, weights, 0.0)
    total = float(kept.sum())
    if total <= 0:
        raise InputError("geen-onderscheid")
    return kept if is_counted.all() else kept / total


def weight_remarks(weights: WeightSet, given: Floats, is_counted: Bools, criteria: tuple[str, ...]) -> tuple[Reason, ...]:
    """Return the visible notes on weights: `gewicht-herverdeeld` (set, criterion, weight) for each criterion that is left out."""
    return tuple(
        reason("gewicht-herverdeeld", set=weights.id, criterion=criterion, weight=float(weight))
        for criterion, weight, is_kept in zip(criteria, given, is_counted, strict=True)
        if not is_kept and weight > 0
    )


def weigh_additive(
    matrix: DecisionMatrix, weights: WeightSet, normalisation: Normalisation = Normalisation.ANCHORS, outside: Outside = Outside.CLIP
) -> AdditiveResult:
    """Return the weighted sum of every alternative under one set of weights.

    ANCHORS uses `values_of` and carries bandwidths through; MAX and SUM use the mid scores only. Raises InputError: `namen-ongelijk`,
    `geen-onderscheid`, and those of `values_of` or `ratio_values`.
    """
    given = weights.for_matrix(matrix)
    provenance = trace(METHOD, matrix, weights, normalisation=str(normalisation), outside=str(outside))
    shared = (matrix.alternatives, matrix.criterion_ids, weights.id, normalisation)
    if normalisation is not Normalisation.ANCHORS:
        values = ratio_values(matrix, normalisation)
        parts = values * given
        totals = parts.sum(axis=1)
        return AdditiveResult(*shared, given, values, parts, totals, totals, totals, rank_scores(totals), None, (), provenance)
    table = values_of(matrix, outside)
    used = counted_weights(given, table.is_counted)
    parts = table.mid * used
    totals = parts.sum(axis=1)
    low, high = table.low @ used, table.high @ used
    remarks = table.remarks + weight_remarks(weights, given, table.is_counted, table.criteria)
    return AdditiveResult(*shared, used, table.mid, parts, totals, low, high, rank_scores(totals), table.scales, remarks, provenance)
