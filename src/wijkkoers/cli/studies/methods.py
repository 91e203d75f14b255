"""The methods that `wijkkoers weeg --methode` knows: the default, and second opinions for experts."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from wijkkoers.appraisal.matrix import DecisionMatrix, WeightSet
from wijkkoers.appraisal.mca.additive import weigh_additive
from wijkkoers.appraisal.mca.electre3 import rank_electre3
from wijkkoers.appraisal.mca.order import Ranks
from wijkkoers.appraisal.mca.product import weigh_product
from wijkkoers.appraisal.mca.promethee import weigh_promethee
from wijkkoers.appraisal.mca.spotis import weigh_spotis
from wijkkoers.appraisal.mca.topsis import weigh_topsis
from wijkkoers.appraisal.mca.vikor import weigh_vikor

DEFAULT = "gewogen-som"


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a method makes of one weight set: totals where it has them (None for a method that only ranks), and ranks, 1 is best."""

    totals: Mapping[str, float] | None
    ranks: Mapping[str, int]


def _outcome(matrix: DecisionMatrix, totals: object, ranks: Ranks) -> Outcome:
    worth = None if totals is None else {id: float(value) for id, value in zip(matrix.alternatives, totals, strict=True)}  # type: ignore[call-overload]
    return Outcome(worth, {id: int(rank) for id, rank in zip(matrix.alternatives, ranks, strict=True)})


def _sum(matrix: DecisionMatrix, weights: WeightSet) -> Outcome:
    found = weigh_additive(matrix, weights)
    return _outcome(matrix, found.totals, found.ranks)


def _product(matrix: DecisionMatrix, weights: WeightSet) -> Outcome:
    found = weigh_product(matrix, weights)
    return _outcome(matrix, found.totals, found.ranks)


def _topsis(matrix: DecisionMatrix, weights: WeightSet) -> Outcome:
    found = weigh_topsis(matrix, weights)
    return _outcome(matrix, found.scores, found.ranks)


def _vikor(matrix: DecisionMatrix, weights: WeightSet) -> Outcome:
    found = weigh_vikor(matrix, weights)
    return _outcome(matrix, found.q, found.ranks)


def _promethee(matrix: DecisionMatrix, weights: WeightSet) -> Outcome:
    found = weigh_promethee(matrix, weights)
    return _outcome(matrix, found.net, found.ranks)


def _spotis(matrix: DecisionMatrix, weights: WeightSet) -> Outcome:
    found = weigh_spotis(matrix, weights)
    return _outcome(matrix, found.totals, found.ranks)


def _electre3(matrix: DecisionMatrix, weights: WeightSet) -> Outcome:
    return _outcome(matrix, None, rank_electre3(matrix, weights).ranks)


METHODS: Mapping[str, Callable[[DecisionMatrix, WeightSet], Outcome]] = {
    DEFAULT: _sum,
    "gewogen-product": _product,
    "topsis": _topsis,
    "vikor": _vikor,
    "promethee": _promethee,
    "spotis": _spotis,
    "electre3": _electre3,
}
"""By the name that a user types; VIKOR and SPOTIS are distances, so there a lower total is better."""
