"""Weights from a rank order of the criteria alone: rank order centroid (default) and rank sum.

Source: Edwards and Barron (1994), SMARTS and SMARTER, Organizational Behavior and Human Decision Processes 60:306-325 (centroid);
Stillwell, Seaver and Edwards (1981), the same journal 28:62-77 (rank sum).
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import StrEnum

import numpy as np

from wijkkoers.appraisal.matrix import LARGEST, Floats, WeightSet, weight_set
from wijkkoers.appraisal.provenance import Provenance, digest_of
from wijkkoers.base.errors import InputError


class RankRule(StrEnum):
    """How places become weights."""

    CENTROID = "rangorde-zwaartepunt"
    SUM = "rangsom"


@dataclass(frozen=True, slots=True)
class RankWeights:
    """Weights with the place of each criterion (1 is the most important, ties share the mean of their places)."""

    weights: WeightSet
    rule: RankRule
    places: tuple[float, ...]
    tied: tuple[tuple[str, ...], ...]
    provenance: Provenance


def centroid_weights(ranks: Floats) -> Floats:
    """Return rank order centroid weights, shape (criteria,), from ranks of which the lowest is the most important.

    The weight of place i of n is (1/i + ... + 1/n) / n: the mean of all weights in that order. Ties share the mean weight of the places
    that they take up, which is the mean of all weights in which their own order is left open.
    """
    number = len(ranks)
    by_place = np.cumsum(1.0 / np.arange(number, 0, -1))[::-1] / number
    return _share_ties(ranks, by_place)


def rank_sum_weights(ranks: Floats) -> Floats:
    """Return rank sum weights, shape (criteria,): the last place gets 1 part, the one before 2, and so on; ties share the mean."""
    number = len(ranks)
    return _share_ties(ranks, np.arange(number, 0, -1) / (number * (number + 1) / 2))


def places_of(ranks: Floats) -> Floats:
    """Return places 1..n, the lowest rank first; ties share the mean of the places that they take up."""
    return _share_ties(ranks, np.arange(1.0, len(ranks) + 1))


def _share_ties(ranks: Floats, by_place: Floats) -> Floats:
    _distinct, inverse = np.unique(ranks, return_inverse=True)
    in_order = inverse[np.argsort(inverse, kind="stable")]
    shared: Floats = (np.bincount(in_order, weights=by_place) / np.bincount(in_order))[inverse]
    return shared


RULES: Mapping[RankRule, Callable[[Floats], Floats]] = {RankRule.CENTROID: centroid_weights, RankRule.SUM: rank_sum_weights}


def weigh_by_ranking(id: str, label: str, ranks: Mapping[str, float], rule: RankRule = RankRule.CENTROID) -> RankWeights:
    """Return weights from a rank per criterion: 1 for the most important; equal ranks are ties, gaps between ranks mean nothing.

    Raises InputError `geen-criteria`, `rang-ongeldig` (not finite or below 1).
    """
    if not ranks:
        raise InputError("geen-criteria")
    for criterion, rank in ranks.items():
        if not 1 <= rank <= LARGEST:
            raise InputError("rang-ongeldig", set=label, criterion=criterion, value=float(rank))
    entered = np.array(list(ranks.values()), dtype=np.float64)
    weights = weight_set(id, label, dict(zip(ranks, RULES[rule](entered).tolist(), strict=True)))
    groups: dict[float, list[str]] = {}
    for criterion, rank in ranks.items():
        groups.setdefault(float(rank), []).append(criterion)
    tied = tuple(tuple(groups[rank]) for rank in sorted(groups) if len(groups[rank]) > 1)
    provenance = Provenance(rule.value, digest_of(rule.value, id, {criterion: float(rank) for criterion, rank in ranks.items()}))
    return RankWeights(weights, rule, tuple(places_of(entered).tolist()), tied, provenance)
