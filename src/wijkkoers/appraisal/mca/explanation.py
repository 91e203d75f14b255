"""Why a weighing comes out as it does, as data: contributions, differences, firmness of the first place, and who agrees.

Every explanation is a `Reason` with a kind and the values that KINDS names for it; `reports` makes the sentences. Values are ids and
unrounded numbers; `set` is the id of a set of weights (`about` that, or of a criterion); `criteria` and the numbers beside them stand in
one order.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from wijkkoers.appraisal.matrix import Floats
from wijkkoers.appraisal.mca.additive import AdditiveResult
from wijkkoers.appraisal.mca.indistinct import CERTAIN, THRESHOLD, Indistinct, IndistinctPair, Rule, find_indistinct
from wijkkoers.appraisal.mca.overturn import Outcome, Overturn, Overturns, dominators_of, find_overturns
from wijkkoers.appraisal.mca.stability import Stability, counted_columns, find_stability
from wijkkoers.base.errors import InputError
from wijkkoers.base.reasons import Reason, reason

KINDS: dict[str, tuple[str, ...]] = {
    # notes on how the weights were given
    "som-gewichten": ("set", "entered_sum", "expected_sum"),
    "gewicht-nul": ("set", "criteria"),
    "swing-geen-100": ("set", "criteria", "highest"),
    "paren-niet-omkeerbaar": ("about", "pairs"),
    "paren-niet-consistent": ("about", "ratio", "acceptable", "first", "second", "given", "fitting"),
    "paren-zonder-toevalsindex": ("about", "count"),
    "bwm-afwijking": ("set", "criterion", "best", "worst", "given", "fitting", "ratio"),
    # many people
    "meningsgroepen": ("count", "sizes", "silhouette"),
    "meningsgroepen-verborgen": ("least_people",),
    "criteria-verdelen": ("criteria", "shares", "mean_distance"),
    # one weighing: who is first and why
    "eerste-plaats": ("set", "alternative", "total"),
    "eerste-plaats-gedeeld": ("set", "alternatives", "total"),
    "bijdragen": ("set", "alternative", "total", "criteria", "contributions"),
    "verschil-twee": ("set", "first", "second", "difference", "criteria", "contributions"),
    "gedomineerd": ("better", "worse", "criteria"),
    # how firm that is
    "gewicht-interval": ("set", "criterion", "weight", "low", "high", "winner", "winners_below", "winners_above"),
    "eerste-plaats-vast": ("set", "criterion", "winner"),
    "omslag-kleinste": ("set", "winner", "rival", "moved", "criteria", "weights", "new_weights"),
    "omslag-onmogelijk": ("set", "winner", "rival", "dominators"),
    "omslag-nooit": ("set", "winner"),
    "niet-onderscheidbaar-verschil": ("set", "first", "second", "difference", "threshold"),
    "niet-onderscheidbaar-winkans": ("set", "first", "second", "difference", "chance", "certain"),
    "niet-onderscheidbaar-bandbreedte": ("set", "first", "second", "difference", "first_low", "first_high", "second_low", "second_high"),
    # criteria that do not matter
    "criterium-zonder-verschil": ("criterion",),
    "criterium-zonder-invloed": ("set", "criterion"),
    "criterium-weglaatbaar": ("set", "criterion"),
    # more sets of weights
    "partijen-eens": ("sets", "winner"),
    "partijen-oneens": ("winners", "sets"),
}
"""Every kind of explanation of a weighing with the names of its values, in the order of an explanation."""

DIGITS = 12
"""Contributions that agree to so many decimals are equal and stand in the order of the criteria."""

SAME_PLACE = 1e-9
"""Weights that differ less than this are the same."""


@dataclass(frozen=True, slots=True)
class WeighingDetails:
    """One weighed sum with all that is looked up to explain it."""

    result: AdditiveResult
    stability: Stability
    overturns: Overturns
    indistinct: Indistinct


def examine_weighing(
    result: AdditiveResult, win_chances: Floats | None = None, threshold: float = THRESHOLD, certain: float = CERTAIN
) -> WeighingDetails:
    """Return the firmness, the smallest overturning changes and the pairs that cannot be told apart of one weighted sum.

    Raises InputError as `find_indistinct` does.
    """
    indistinct = find_indistinct(result, win_chances, threshold, certain)
    return WeighingDetails(result, find_stability(result), find_overturns(result), indistinct)


def explain_weighing(weighings: Sequence[WeighingDetails]) -> tuple[Reason, ...]:
    """Return the explanation of the same alternatives under one or more sets of weights, each kind as KINDS describes it.

    First per set, in the order given; then what holds for every set: dominance, criteria on which nothing differs, agreement. Raises
    InputError `geen-gewichtensets` and, when the weighings are not of the same alternatives and criteria, `weging-ongelijk`.
    """
    if not weighings:
        raise InputError("geen-gewichtensets")
    first = weighings[0].result
    for weighing in weighings[1:]:
        if (weighing.result.alternatives, weighing.result.criteria) != (first.alternatives, first.criteria):
            raise InputError("weging-ongelijk", first=first.weight_set, second=weighing.result.weight_set)
    per_set = [note for weighing in weighings for note in explain_one(weighing)]
    return (*per_set, *explain_dominance(first), *explain_constants(first), *explain_agreement([one.result for one in weighings]))


def explain_one(weighing: WeighingDetails) -> tuple[Reason, ...]:
    """Return the explanation of one weighted sum: first place, contributions, differences with the first, firmness, indistinct pairs."""
    result = weighing.result
    best, others = result.best[0], [name for name in result.alternatives if name != result.best[0]]
    return (
        _first_place(result),
        *(explain_contributions(result, name) for name in result.alternatives),
        *(explain_difference(result, best, name) for name in others),
        *_explain_intervals(weighing.stability),
        *_explain_overturns(weighing.overturns),
        *(note for pair in weighing.indistinct.pairs for note in _explain_pair(result, weighing.indistinct, pair)),
        *_explain_idle(weighing.stability),
    )


def explain_contributions(result: AdditiveResult, alternative: str) -> Reason:
    """Return `bijdragen`: what each criterion adds to the total of one alternative, the largest first."""
    return _parts("bijdragen", result, result.contributions[_row(result, alternative)], alternative=alternative)


def explain_difference(result: AdditiveResult, first: str, second: str) -> Reason:
    """Return `verschil-twee`: what each criterion adds to total of first minus second, the largest in size first; they sum to it."""
    apart = result.contributions[_row(result, first)] - result.contributions[_row(result, second)]
    return _parts("verschil-twee", result, apart, first=first, second=second)


def explain_dominance(result: AdditiveResult) -> tuple[Reason, ...]:
    """Return `gedomineerd` for each pair in which one is nowhere worse and somewhere better, with the criteria on which it is better.

    It compares values, so no weights play a part; criteria that distinguish nothing are left out.
    """
    columns = counted_columns(result)
    values = result.values[:, columns]
    return tuple(
        reason(
            "gedomineerd",
            better=result.alternatives[row],
            worse=worse,
            criteria=tuple(result.criteria[columns[place]] for place in np.flatnonzero(values[row] > values[number])),
        )
        for number, worse in enumerate(result.alternatives)
        for row in dominators_of(values, number)
    )


def explain_constants(result: AdditiveResult) -> tuple[Reason, ...]:
    """Return `criterium-zonder-verschil` for each criterion that counts and on which all alternatives have the same value."""
    spans = np.ptp(result.values, axis=0)
    return tuple(reason("criterium-zonder-verschil", criterion=result.criteria[at]) for at in counted_columns(result) if spans[at] == 0)


def explain_agreement(results: Sequence[AdditiveResult]) -> tuple[Reason, ...]:
    """Return `partijen-eens` when all sets have the same first place, `partijen-oneens` with who puts what first; nothing for one set.

    A shared first place counts as one outcome of its own.
    """
    sides: dict[tuple[str, ...], list[str]] = {}
    for result in results:
        sides.setdefault(result.best, []).append(result.weight_set)
    if len(results) < 2:
        return ()
    if len(sides) == 1:
        return (reason("partijen-eens", sets=tuple(result.weight_set for result in results), winner=results[0].best),)
    ordered = sorted(sides.items(), key=lambda side: -len(side[1]))
    return (reason("partijen-oneens", winners=tuple(best for best, _ in ordered), sets=tuple(tuple(sets) for _, sets in ordered)),)


def find_stray_values(reasons: Sequence[Reason]) -> Iterator[tuple[str, str]]:
    """Yield (kind, name) for every value that does not fit KINDS, and (kind, "") for a kind that KINDS lacks."""
    for note in reasons:
        known = KINDS.get(note.kind)
        if known is None:
            yield note.kind, ""
        else:
            yield from ((note.kind, name) for name in sorted({*known} ^ {*note.values}))


def _row(result: AdditiveResult, alternative: str) -> int:
    if alternative not in result.alternatives:
        raise InputError("alternatief-onbekend", name=alternative)
    return result.alternatives.index(alternative)


def _parts(kind: str, result: AdditiveResult, parts: Floats, **names: str) -> Reason:
    order = np.argsort(-np.round(np.abs(parts), DIGITS), kind="stable")
    order = order[np.isin(order, counted_columns(result))]
    total = {"bijdragen": "total", "verschil-twee": "difference"}[kind]
    criteria, amounts = tuple(result.criteria[place] for place in order), tuple(parts[order].tolist())
    return Reason(kind, {"set": result.weight_set, **names, total: float(parts.sum()), "criteria": criteria, "contributions": amounts})


def _first_place(result: AdditiveResult) -> Reason:
    total = float(result.totals.max())
    if len(result.best) > 1:
        return reason("eerste-plaats-gedeeld", set=result.weight_set, alternatives=result.best, total=total)
    return reason("eerste-plaats", set=result.weight_set, alternative=result.best[0], total=total)


def _explain_intervals(found: Stability) -> Iterator[Reason]:
    columns = zip(found.criteria, found.weights.tolist(), found.low.tolist(), found.high.tolist(), found.runs, strict=True)
    for criterion, weight, low, high, run in columns:
        if (low, high) == (0.0, 1.0):
            yield reason("eerste-plaats-vast", set=found.weight_set, criterion=criterion, winner=found.winner)
            continue
        below = next((part.winners for part in reversed(run) if part.high <= low + SAME_PLACE), ())
        above = next((part.winners for part in run if part.low >= high - SAME_PLACE), ())
        yield reason(
            "gewicht-interval",
            set=found.weight_set,
            criterion=criterion,
            weight=weight,
            low=low,
            high=high,
            winner=found.winner,
            winners_below=below,
            winners_above=above,
        )


def _explain_overturns(found: Overturns) -> Iterator[Reason]:
    if found.nearest is None:
        yield reason("omslag-nooit", set=found.weight_set, winner=found.winner)
    for rival in found.rivals:
        if rival.outcome is Outcome.POSSIBLE:
            yield _explain_change(found, rival)
        elif rival.outcome is Outcome.IMPOSSIBLE:
            yield reason("omslag-onmogelijk", set=found.weight_set, winner=found.winner, rival=rival.rival, dominators=rival.dominators)


def _explain_change(found: Overturns, rival: Overturn) -> Reason:
    """Return `omslag-kleinste`: the part of the weight that moves, and old and new weights of the criteria that change."""
    new = found.weights if rival.weights is None else rival.weights
    change = np.abs(new - found.weights)
    changed = [place for place in np.argsort(-np.round(change, DIGITS), kind="stable") if change[place] > SAME_PLACE]
    return reason(
        "omslag-kleinste",
        set=found.weight_set,
        winner=found.winner,
        rival=rival.rival,
        moved=float(change.sum() / 2),
        criteria=tuple(found.criteria[place] for place in changed),
        weights=tuple(found.weights[changed].tolist()),
        new_weights=tuple(new[changed].tolist()),
    )


def _explain_pair(result: AdditiveResult, found: Indistinct, pair: IndistinctPair) -> Iterator[Reason]:
    rows = _row(result, pair.first), _row(result, pair.second)
    (first_low, second_low), (first_high, second_high) = (side[list(rows)].tolist() for side in (result.totals_low, result.totals_high))
    ranges = {"first_low": first_low, "first_high": first_high, "second_low": second_low, "second_high": second_high}
    extra: Mapping[Rule, Mapping[str, float | None]] = {
        Rule.DIFFERENCE: {"threshold": found.threshold},
        Rule.CHANCE: {"chance": pair.chance, "certain": found.certain},
        Rule.RANGE: ranges,
    }
    shared = {"set": found.weight_set, "first": pair.first, "second": pair.second, "difference": pair.difference}
    for rule in pair.rules:
        yield Reason(f"niet-onderscheidbaar-{rule.value}", {**shared, **extra[rule]})


def _explain_idle(found: Stability) -> Iterator[Reason]:
    """Yield the criteria of which no weight, or only leaving them out, leaves the whole order as it is."""
    for criterion, keeps, keeps_without in zip(found.criteria, found.keeps_order, found.keeps_order_without, strict=True):
        if keeps:
            yield reason("criterium-zonder-invloed", set=found.weight_set, criterion=criterion)
        elif keeps_without:
            yield reason("criterium-weglaatbaar", set=found.weight_set, criterion=criterion)
