"""Costs per unit of effect, and what each further unit costs between the options that are worth considering.

Source: Drummond et al. (2015), Methods for the Economic Evaluation of Health Care Programmes, ch. 5, on dominance and increments.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from wijkkoers.appraisal.provenance import Provenance, digest_of
from wijkkoers.base.errors import InputError
from wijkkoers.base.labels import align, check_unique
from wijkkoers.base.ranges import Range
from wijkkoers.base.reasons import Reason, reason

METHOD = "kosteneffectiviteit"


@dataclass(frozen=True, slots=True)
class Step:
    """From one efficient option to the next: what is added, and `cost_per_unit_eur` of it. The first step starts at nothing."""

    start: str | None
    end: str
    extra_cost_eur: float
    extra_effect: float
    cost_per_unit_eur: float


@dataclass(frozen=True, slots=True)
class CostEffectiveness:
    """Costs per unit of effect with their bandwidth; None where the effect is, or may be, zero or negative (see `remarks`).

    `steps` run over the efficient options by rising effect. Remarks: `geen-effect` (alternative, effect), `effect-onzeker` (alternative,
    low), `gedomineerd` (alternative, by) and `gedomineerd-door-mengsel` (alternative, low, high: the two options that beat it together).
    """

    alternatives: tuple[str, ...]
    cost_eur: tuple[Range, ...]
    effect: tuple[Range, ...]
    unit: str
    ratio_eur: tuple[Range | None, ...]
    steps: tuple[Step, ...]
    remarks: tuple[Reason, ...]
    provenance: Provenance


def ratio_of(cost_eur: Range, effect: Range) -> Range | None:
    """Return costs per unit of effect: mid by mid, and the widest band of the two; None unless the whole effect is above zero."""
    if effect.low <= 0:
        return None
    low = min(cost_eur.low / effect.low, cost_eur.low / effect.high)
    high = max(cost_eur.high / effect.low, cost_eur.high / effect.high)
    return Range(low, cost_eur.mid / effect.mid, high)


def judge_cost_effectiveness(costs_eur: Mapping[str, Range], effects: Mapping[str, Range], unit: str = "") -> CostEffectiveness:
    """Return costs per unit of effect of every alternative, and the increments between the efficient ones.

    `costs_eur` are present values, more effect is better. Raises InputError: `naam-leeg`, `namen-ongelijk`, `te-weinig-alternatieven`.
    """
    names = check_unique(list(costs_eur), "alternatief")
    if not names:
        raise InputError("te-weinig-alternatieven", count=0)
    places = align(names, list(effects), "alternatief")
    cost, effect = tuple(costs_eur.values()), tuple(list(effects.values())[place] for place in places)
    ratios = tuple(map(ratio_of, cost, effect))
    points = {name: (c.mid, e.mid) for name, c, e in zip(names, cost, effect, strict=True)}
    efficient, dropped = efficient_of(points)
    remarks = (*_doubts(names, effect), *dropped)
    figures = tuple((c.low, c.mid, c.high, e.low, e.mid, e.high) for c, e in zip(cost, effect, strict=True))
    provenance = Provenance(METHOD, digest_of(METHOD, names, figures, unit))
    return CostEffectiveness(names, cost, effect, unit, ratios, steps_of(points, efficient), remarks, provenance)


def _doubts(names: tuple[str, ...], effects: tuple[Range, ...]) -> list[Reason]:
    found = []
    for name, effect in zip(names, effects, strict=True):
        if effect.mid <= 0:
            found.append(reason("geen-effect", alternative=name, effect=effect.mid))
        elif effect.low <= 0:
            found.append(reason("effect-onzeker", alternative=name, low=effect.low))
    return found


Points = Mapping[str, tuple[float, float]]


def efficient_of(points: Points) -> tuple[list[str], list[Reason]]:
    """Return the efficient options by rising effect, and why the others are out; points are (cost, effect).

    Out are options without effect, options that another beats on cost and effect, and options above the line between two others (from
    doing nothing on): a mix of those two gives the same effect for less.
    """
    candidates = sorted((name for name in points if points[name][1] > 0), key=lambda name: (points[name][1], -points[name][0]))
    beaten = {name: _beaten_by(points, name) for name in candidates}
    dropped = [reason("gedomineerd", alternative=name, by=better) for name, better in beaten.items() if better is not None]
    chain: list[list[str]] = []
    for name in (name for name in candidates if beaten[name] is None):
        if chain and points[chain[-1][0]] == points[name]:
            chain[-1].append(name)
            continue
        while chain and _slope(points, chain[-2][0] if len(chain) > 1 else None, chain[-1][0]) > _slope(points, chain[-1][0], name):
            out = chain.pop()
            low = chain[-1][0] if chain else None
            dropped += [reason("gedomineerd-door-mengsel", alternative=twin, low=low, high=name) for twin in out]
        chain.append([name])
    return [name for twins in chain for name in twins], dropped


def _beaten_by(points: Points, name: str) -> str | None:
    cost, effect = points[name]
    for other, (other_cost, other_effect) in points.items():
        is_no_worse = other_cost <= cost and other_effect >= effect
        if other != name and is_no_worse and (other_cost < cost or other_effect > effect):
            return other
    return None


def _slope(points: Points, start: str | None, end: str) -> float:
    cost, effect = (0.0, 0.0) if start is None else points[start]
    return (points[end][0] - cost) / (points[end][1] - effect)


def steps_of(points: Points, efficient: list[str]) -> tuple[Step, ...]:
    """Return the increments between options of rising effect, the first from nothing; equal options share one step."""
    found: list[Step] = []
    start: str | None = None
    for end in efficient:
        cost, effect = (0.0, 0.0) if start is None else points[start]
        extra_cost, extra_effect = points[end][0] - cost, points[end][1] - effect
        if extra_effect > 0:
            found.append(Step(start, end, extra_cost, extra_effect, extra_cost / extra_effect))
            start = end
    return tuple(found)
