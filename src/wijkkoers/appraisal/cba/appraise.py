"""The MKBA itself: from a study to its result, every alternative against the nulalternatief (FR-C3)."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from math import fsum

import numpy as np
from numpy.typing import NDArray

from wijkkoers.appraisal.cba.bandwidth import Part, bandwidth_of, shared_inputs
from wijkkoers.appraisal.cba.cashflow import LineFlow, flows_of, profile_of
from wijkkoers.appraisal.cba.checks import check_study
from wijkkoers.appraisal.cba.discount import factors, irr, payback_years
from wijkkoers.appraisal.cba.gaps import find_gaps
from wijkkoers.appraisal.cba.result import (
    ActorResult,
    AlternativeResult,
    CbaResult,
    DoubleCount,
    Gaps,
    LineResult,
    PmResult,
    TransferResult,
    Waterbed,
)
from wijkkoers.appraisal.cba.study import Alternative, Kind, Line, Study
from wijkkoers.appraisal.provenance import Provenance, digest_of
from wijkkoers.base.issues import Issue, IssueList
from wijkkoers.base.ranges import Range, exact

Floats = NDArray[np.float64]
Weighted = tuple[LineFlow, int]
"""A flow and whether it is added (1) or, being of the nulalternatief, subtracted (-1)."""

LOST_CENTS_EUR = 1e-9


def appraise(study: Study) -> CbaResult:
    """Return the result of a study: NCW of each alternative against nul, low, mid and high, and what lies behind it.

    Low and high set every input at its unfavourable or favourable end at once: an extreme, no probability (see `result`).
    Raises InputError with the first error that `checks.find_problems` names; its warnings are in the result.
    """
    issues = check_study(study)
    discount = factors(study.scheme, study.horizon_years, study.timing)
    flows = flows_of(study)
    found = [_appraise_one(study, alternative, flows, discount) for alternative in study.compared]
    order = sorted((-one.ncw.mid, place) for place, one in enumerate(found))
    ranks = {place: rank for rank, (_value, place) in enumerate(order, start=1)}
    ranked = tuple(replace(one, rank=ranks[place]) for place, one in enumerate(found))
    _warn_of_double_counts(ranked, issues)
    return CbaResult(
        scheme=study.scheme.id,
        timing=str(study.timing),
        entry=str(study.entry),
        base_year=study.base_year,
        price_year=study.price_year,
        horizon_years=study.horizon_years,
        null=study.null,
        actors=study.actor_ids,
        cost_lines=tuple(line.id for line in study.lines if is_cost_line(study, line)),
        factors=discount,
        alternatives=ranked,
        null_pm=_pm_results(study, study.null),
        warnings=tuple(issues),
        provenance=Provenance("mkba", digest_of_study(study)),
    )


def is_cost_line(study: Study, line: Line) -> bool:
    """Whether a line counts below the stroke of the BCR."""
    return line.is_priced and line.kind is Kind.COST and (study.cost_lines is None or line.id in study.cost_lines)


def digest_of_study(study: Study) -> str:
    """Return the digest of everything that was entered."""
    index = study.price_index
    return digest_of(repr(replace(study, price_index=None)), {} if index is None else {str(y): v for y, v in index.by_year.items()})


def weighted_flows(study: Study, alternative: str, flows: Iterable[LineFlow]) -> tuple[Weighted, ...]:
    """Return the flows that make the difference between an alternative and nul: its own, and those of nul subtracted."""
    weights = {alternative: 1, study.null: -1}
    return tuple((flow, weights[flow.line.alternative]) for flow in flows if flow.line.alternative in weights)


def _appraise_one(study: Study, alternative: Alternative, flows: Sequence[LineFlow], discount: Floats) -> AlternativeResult:
    own = weighted_flows(study, alternative.id, flows)
    parts = [Part(flow, flow.sign * weight) for flow, weight in own]
    ncw, shared = bandwidth_of(parts), shared_inputs(parts)
    lines = tuple(_line_result(study, pair, _ncw_alone(part, parts, shared, ncw.mid)) for pair, part in zip(own, parts, strict=True))
    actors = {actor: _actor_result(own, actor, discount) for actor in study.actor_ids}
    categories = tuple(dict.fromkeys(flow.line.category for flow, _weight in own))
    counted = list(zip(lines, parts, strict=True))
    costs = bandwidth_of([Part(part.flow, -part.factor) for line, part in counted if line.is_cost])
    benefits = bandwidth_of([part for line, part in counted if not line.is_cost])
    bcr, reason = _ratio(benefits, costs)
    per_year = np.sum([actor.per_year for actor in actors.values()], axis=0)
    annuity = float(discount[1:].sum())
    return AlternativeResult(
        id=alternative.id,
        label=alternative.label,
        ncw=ncw,
        costs=costs,
        benefits=benefits,
        bcr=bcr,
        bcr_reason=reason,
        annuity_eur=ncw.mid / annuity,
        irr_per_year=irr(per_year),
        per_actor=actors,
        per_household_group=_by_key(own, lambda _line, group: group),
        per_category={name: bandwidth_of([part for part in parts if part.flow.line.category == name]) for name in categories},
        categories=categories,
        matrix=_matrix(own, study.actor_ids, categories),
        per_year=per_year,
        per_year_present=per_year * discount,
        lines=lines,
        transfers=_transfers(own),
        pm=_pm_results(study, alternative.id),
        double_counts=_double_counts(own),
        waterbed=_waterbed(own, discount, study.horizon_years, ncw.mid),
        gaps=_gaps(study, own, {id: actor.ncw.mid for id, actor in actors.items()}, categories),
        control_eur=fsum(actor.ncw.mid for actor in actors.values()) - ncw.mid,
        transfer_control_eur=_transfer_control(own, study.actor_ids),
        rank=0,
    )


def _ncw_alone(part: Part, parts: Sequence[Part], shared: frozenset[str], ncw: float) -> Range:
    """Return the NCW when only the inputs of one line move, with the lines that share them."""
    inputs = frozenset(part.flow.line.inputs)
    moved = [part] if shared.isdisjoint(inputs) else [other for other in parts if not inputs.isdisjoint(other.flow.line.inputs)]
    effect = bandwidth_of(moved, inputs)
    rest = ncw - effect.mid
    return Range(min(rest + effect.low, ncw), ncw, max(rest + effect.high, ncw))


def _line_result(study: Study, pair: Weighted, ncw_alone: Range) -> LineResult:
    flow, weight = pair
    line = flow.line
    return LineResult(
        id=line.id,
        label=line.label,
        kind=line.kind,
        category=line.category,
        actor=line.actor,
        to_actor=line.to_actor,
        weight=weight,
        amount=flow.amount,
        value=flow.value,
        effect=flow.value.scaled(flow.sign * weight) if flow.sign else exact(0.0),
        ncw_alone=ncw_alone,
        present=flow.present,
        per_year=flow.amount.mid * flow.profile,
        is_cost=is_cost_line(study, line),
    )


def _ratio(benefits: Range, costs: Range) -> tuple[Range | None, str]:
    if costs.mid <= LOST_CENTS_EUR or costs.low <= LOST_CENTS_EUR:
        return None, "geen-kosten" if costs.high <= LOST_CENTS_EUR else "kosten-niet-positief"
    ends = [benefit / cost for benefit in (benefits.low, benefits.high) for cost in (costs.low, costs.high)]
    return Range(min(ends), benefits.mid / costs.mid, max(ends)), ""


def _by_key(own: Iterable[Weighted], key: Callable[[str, str], str]) -> dict[str, Range]:
    parts: dict[str, list[Part]] = {}
    for flow, weight in own:
        for actor, group, sign in flow.sides():
            if key(actor, group):
                parts.setdefault(key(actor, group), []).append(Part(flow, sign * weight))
    return {name: bandwidth_of(found) for name, found in parts.items()}


def _actor_result(own: Iterable[Weighted], actor: str, discount: Floats) -> ActorResult:
    parts, per_year = [], np.zeros(len(discount))
    for flow, weight in own:
        for name, _group, sign in flow.sides():
            if name == actor:
                parts.append(Part(flow, sign * weight))
                per_year += sign * weight * flow.amount.mid * flow.profile
    total = np.cumsum(per_year)
    lowest = max(0.0, -float(total.min()))
    return ActorResult(bandwidth_of(parts), per_year, total, lowest, payback_years(per_year), payback_years(per_year, discount))


def _matrix(own: Iterable[Weighted], actors: Sequence[str], categories: Sequence[str]) -> Floats:
    found = np.zeros((len(actors), len(categories)))
    for flow, weight in own:
        for actor, _group, sign in flow.sides():
            found[actors.index(actor), categories.index(flow.line.category)] += sign * weight * flow.value.mid
    return found


def _transfers(own: Iterable[Weighted]) -> tuple[TransferResult, ...]:
    return tuple(
        TransferResult(
            flow.line.id, flow.line.actor, flow.line.to_actor, flow.value.scaled(weight), weight * flow.amount.mid * flow.profile
        )
        for flow, weight in own
        if flow.line.kind is Kind.TRANSFER
    )


def _transfer_control(own: Sequence[Weighted], actors: Sequence[str]) -> float:
    sums = {actor: 0.0 * own[0][0].profile for actor in actors} if own else {}
    for flow, weight in own:
        if flow.line.kind is Kind.TRANSFER:
            for actor, _group, sign in flow.sides():
                sums[actor] = sums[actor] + sign * weight * flow.amount.mid * flow.profile
    return float(np.abs(np.sum(list(sums.values()), axis=0)).max()) if sums else 0.0


def _pm_results(study: Study, alternative: str) -> tuple[PmResult, ...]:
    return tuple(
        PmResult(line.id, line.label, line.kind, line.category, line.actor, line.pm)
        for line in study.lines_of(alternative)
        if line.pm is not None
    )


def _double_counts(own: Iterable[Weighted]) -> tuple[DoubleCount, ...]:
    groups: dict[str, list[LineFlow]] = {}
    for flow, weight in own:
        if weight > 0 and flow.line.double_count_group:
            groups.setdefault(flow.line.double_count_group, []).append(flow)
    return tuple(
        DoubleCount(group, tuple(flow.line.id for flow in flows), fsum(flow.sign * flow.value.mid for flow in flows))
        for group, flows in groups.items()
        if len(flows) > 1
    )


def _warn_of_double_counts(alternatives: Iterable[AlternativeResult], issues: IssueList) -> None:
    for alternative in alternatives:
        for found in alternative.double_counts:
            lines = ", ".join(found.lines)
            issues.warn("dubbeltelling", alternative=alternative.id, group=found.group, lines=lines, amount_eur=found.effect_eur)


def _waterbed(own: Iterable[Weighted], discount: Floats, horizon_years: int, ncw: float) -> Waterbed:
    subtracted, unknown = [], {}
    for flow, weight in own:
        share = flow.line.waterbed_share
        if share:
            gross = profile_of(replace(flow.line, waterbed_share=None), horizon_years) @ discount
            subtracted.append(flow.sign * weight * flow.amount.mid * float(gross) * share)
        elif share is None and weight > 0 and flow.line.kind is Kind.BENEFIT:
            unknown[flow.line.id] = flow.value.mid
    whole = fsum(unknown.values())
    turning = ncw / whole if whole > 0 and 0 <= ncw <= whole else None
    return Waterbed(fsum(subtracted), tuple(unknown), whole, turning)


def _gaps(study: Study, own: Sequence[Weighted], ncw: dict[str, float], categories: Sequence[str]) -> Gaps:
    costs = _by_key([pair for pair in own if pair[0].line.kind is Kind.COST], lambda actor, _group: actor)
    bearers = [actor for actor, balance in costs.items() if balance.mid < -LOST_CENTS_EUR]
    paid = _by_key([pair for pair in own if pair[0].line.kind is Kind.TRANSFER], lambda actor, _group: actor)
    payers = [*bearers, *(actor for actor, balance in paid.items() if balance.mid < -LOST_CENTS_EUR)]
    investors = [actor for actor in study.actor_ids if actor in (bearers if study.investors is None else study.investors)]
    matrix = _matrix(own, study.actor_ids, categories)
    largest = {actor: categories[int(row.argmax())] for actor, row in zip(study.actor_ids, matrix, strict=True)} if categories else {}
    return find_gaps(ncw, investors, payers, largest)


def issues_of(result: CbaResult, code: str) -> tuple[Issue, ...]:
    """Return the warnings of a result with this code."""
    return tuple(issue for issue in result.warnings if issue.code == code)
