"""Best-worst method: weights from comparing all criteria with the most and the least important one only.

Source: Rezaei (2015), Omega 53:49-57 (the ratio model); Rezaei (2016), Omega 64:126-130 (the linear model, and interval weights);
Liang, Brunelli and Rezaei (2020), Omega 96:102175 (the ratio of the input itself).
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

import numpy as np
from scipy.optimize import linprog

from wijkkoers.appraisal.matrix import Floats, WeightSet, weight_set
from wijkkoers.appraisal.provenance import Provenance, digest_of
from wijkkoers.base.errors import InputError
from wijkkoers.base.labels import align
from wijkkoers.base.reasons import Reason, reason

LARGEST_RATIO = 1000.0
"""Ratios beyond this are errors of entry: the scale runs from 1 to 9."""

HALVINGS = 100
"""Steps of the bisection: after these the interval is smaller than the spacing of the numbers."""


class BestWorstModel(StrEnum):
    """What ksi bounds: the differences w_B - a w (linear), or the ratios w_B / w - a (ratio, the model of 2015)."""

    LINEAR = "lineair"
    RATIO = "verhouding"


@dataclass(frozen=True, slots=True)
class BestWorstWeights:
    """Weights with the largest deviation `ksi`, the bounds of each weight, and how consistent the judgements are.

    Ratio model only (None under the linear one): `low` and `high`, shape (criteria,), are what each weight may be at this ksi, equal when
    there is one answer, and `consistency_ratio` is ksi / the largest ksi for this best-to-worst ratio. `input_ratio` is that of the
    judgements themselves: 0 when consistent, at most 1 for judgements between 1 and the best-to-worst ratio; `least_fitting` is the
    criterion that sets it.
    """

    weights: WeightSet
    model: BestWorstModel
    ksi: float
    low: Floats | None
    high: Floats | None
    consistency_ratio: float | None
    input_ratio: float
    least_fitting: str | None
    reasons: tuple[Reason, ...]
    provenance: Provenance


def linear_best_worst(best_to_others: Floats, others_to_worst: Floats) -> tuple[Floats, float]:
    """Return weights (sum 1) and ksi of the linear model; both vectors have shape (criteria,), the best and worst have 1 there.

    Minimise ksi with |w_best - best_to_others w| <= ksi and |w - others_to_worst w_worst| <= ksi.
    """
    best, worst = _best(best_to_others), _worst(others_to_worst, best_to_others)
    differences = _differences(best_to_others, others_to_worst, best, worst)
    number = len(best_to_others)
    rows = np.vstack([differences, -differences])
    bounds = np.column_stack([rows, np.full(len(rows), -1.0)])
    cost = np.append(np.zeros(number), 1.0)
    total = np.append(np.ones(number), 0.0)[None]
    found = linprog(cost, A_ub=bounds, b_ub=np.zeros(len(rows)), A_eq=total, b_eq=[1.0], bounds=(0, None), method="highs")
    weights = np.maximum(found.x[:number], 0.0)
    return weights / weights.sum(), max(float(found.x[number]), 0.0)


def ratio_ksi(best_to_others: Floats, others_to_worst: Floats) -> float:
    """Return the smallest ksi of the ratio model: |w_best / w - best_to_others| <= ksi and |w / w_worst - others_to_worst| <= ksi.

    A ksi will do when one ratio w_best / w_worst lies within what every criterion allows, which grows with ksi: so bisection finds it.
    """
    low, high = 0.0, float(max(best_to_others.max(), others_to_worst.max()))
    if _is_wide_enough(0.0, best_to_others, others_to_worst):
        return 0.0
    for _step in range(HALVINGS):
        middle = (low + high) / 2
        low, high = (low, middle) if _is_wide_enough(middle, best_to_others, others_to_worst) else (middle, high)
    return high


def ratio_best_worst(best_to_others: Floats, others_to_worst: Floats) -> tuple[Floats, float, Floats, Floats]:
    """Return weights (sum 1), ksi, and the lowest and highest each weight may be at that ksi, shape (criteria,), of the ratio model.

    The weights come from the middles of the bounds of w / w_worst, so they themselves keep within ksi; the middles of the bounds of the
    weights, which Rezaei (2016) takes, need not. With one answer the two are the same.
    """
    ksi = ratio_ksi(best_to_others, others_to_worst)
    least, most = _bounds_to_worst(ksi, best_to_others, others_to_worst)
    low, high = least / (least + most.sum() - most), most / (most + least.sum() - least)
    low.setflags(write=False)
    high.setflags(write=False)
    middles = (least + most) / 2
    return middles / middles.sum(), ksi, low, high


def largest_ksi(best_to_worst: float) -> float:
    """Return the ksi of the least consistent judgements with this best-to-worst ratio (Rezaei 2015, table 1): 4.47 for 8."""
    return float((1 + 2 * best_to_worst - np.sqrt(1 + 8 * best_to_worst)) / 2)


def input_ratios(best_to_others: Floats, others_to_worst: Floats) -> Floats:
    """Return |a_best,j a_j,worst - a_best,worst| / (a_best,worst^2 - a_best,worst) per criterion; 0 when best and worst are equal."""
    across = float(others_to_worst[_best(best_to_others)])
    scale = across * across - across
    found: Floats = np.abs(best_to_others * others_to_worst - across) / (scale if scale > 0 else 1.0)
    found[[_best(best_to_others), _worst(others_to_worst, best_to_others)]] = 0.0
    return found


def weigh_by_best_worst(
    id: str,
    label: str,
    best_to_others: Mapping[str, float],
    others_to_worst: Mapping[str, float],
    model: BestWorstModel = BestWorstModel.LINEAR,
) -> BestWorstWeights:
    """Return weights from how many times the best is each criterion, and how many times each criterion is the worst.

    The best criterion has 1 in the first, the worst has 1 in the second. Raises InputError `te-weinig-criteria` (< 2), `namen-ongelijk`,
    `bwm-verhouding` (not 1..1000), `bwm-beste-slechtste` (no 1 in a vector, or best-to-worst differs between the two).
    """
    criteria = tuple(best_to_others)
    first, second = _checked(label, best_to_others, others_to_worst)
    values, ksi, low, high = _solve(model, first, second)
    across = float(second[_best(first)])
    limit = largest_ksi(across)
    ratio = None if model is BestWorstModel.LINEAR else (ksi / limit if limit > 0 else 0.0)
    fitting = input_ratios(first, second)
    worst_ratio, place = float(fitting.max()), int(np.argmax(fitting))
    least = criteria[place] if worst_ratio > 0 else None
    notes = (_deviation(id, criteria, first, second, place),) if least else ()
    weights = weight_set(id, label, dict(zip(criteria, values.tolist(), strict=True)))
    provenance = Provenance(f"bwm-{model.value}", digest_of("bwm", model.value, id, criteria, first, second))
    return BestWorstWeights(weights, model, ksi, low, high, ratio, worst_ratio, least, notes, provenance)


def _solve(model: BestWorstModel, first: Floats, second: Floats) -> tuple[Floats, float, Floats | None, Floats | None]:
    return ratio_best_worst(first, second) if model is BestWorstModel.RATIO else (*linear_best_worst(first, second), None, None)


def _best(best_to_others: Floats) -> int:
    return int(np.argmin(best_to_others))


def _worst(others_to_worst: Floats, best_to_others: Floats) -> int:
    """Return the place of the worst: 1 in its own vector, and the largest in the other when there are more of those."""
    lowest = np.flatnonzero(others_to_worst == others_to_worst.min())
    return int(lowest[np.argmax(best_to_others[lowest])])


def _differences(first: Floats, second: Floats, best: int, worst: int) -> Floats:
    """Return rows whose product with the weights is w_best - a w and w - a w_worst, without those that are always 0."""
    unit = np.eye(len(first))
    rows = np.vstack([unit[best] - first[:, None] * unit, unit - second[:, None] * unit[worst]])
    kept: Floats = rows[np.abs(rows).max(axis=1) > 0]
    return kept


def _room(ksi: float, first: Floats, second: Floats) -> tuple[float, float]:
    """Return the lowest and highest w_best / w_worst that every criterion allows at this ksi; there is none when they cross."""
    across = float(second[_best(first)])
    others = np.ones(len(first), dtype=bool)
    others[[_best(first), _worst(second, first)]] = False
    lows = np.maximum(first[others] - ksi, 0.0) * np.maximum(second[others] - ksi, 0.0)
    highs = (first[others] + ksi) * (second[others] + ksi)
    return max(float(lows.max(initial=0.0)), across - ksi), min(float(highs.min(initial=np.inf)), across + ksi)


def _is_wide_enough(ksi: float, first: Floats, second: Floats) -> bool:
    low, high = _room(ksi, first, second)
    return low <= high


def _bounds_to_worst(ksi: float, first: Floats, second: Floats) -> tuple[Floats, Floats]:
    """Return the lowest and highest w / w_worst of each criterion at the smallest ksi, where w_best / w_worst has one value left."""
    across = sum(_room(ksi, first, second)) / 2
    above = np.divide(across, first - ksi, out=np.full(len(first), np.inf), where=first > ksi)
    least, most = np.maximum(second - ksi, across / (first + ksi)), np.minimum(second + ksi, above)
    for place, value in ((_best(first), across), (_worst(second, first), 1.0)):
        least[place] = most[place] = value
    return np.minimum(least, most), np.maximum(least, most)


def _checked(label: str, best_to_others: Mapping[str, float], others_to_worst: Mapping[str, float]) -> tuple[Floats, Floats]:
    criteria = tuple(best_to_others)
    if len(criteria) < 2:
        raise InputError("te-weinig-criteria", count=len(criteria))
    order = align(criteria, tuple(others_to_worst), "criterium")
    first = np.array(list(best_to_others.values()), dtype=np.float64)
    second = np.array(list(others_to_worst.values()), dtype=np.float64)[order]
    for criterion, there, back in zip(criteria, first, second, strict=True):
        for value in (there, back):
            if not 1 <= value <= LARGEST_RATIO:
                raise InputError("bwm-verhouding", set=label, criterion=criterion, value=float(value))
    if first.min() != 1 or second.min() != 1 or second[_best(first)] != first[_worst(second, first)]:
        raise InputError("bwm-beste-slechtste", set=label)
    return first, second


def _deviation(id: str, criteria: tuple[str, ...], first: Floats, second: Floats, place: int) -> Reason:
    best, worst = criteria[_best(first)], criteria[_worst(second, first)]
    return reason(
        "bwm-afwijking",
        set=id,
        criterion=criteria[place],
        best=best,
        worst=worst,
        given=float(second[_best(first)]),
        fitting=float(first[place] * second[place]),
        ratio=float(input_ratios(first, second)[place]),
    )
