"""Why an MKBA comes out as it does, as reasons with plain values; `reports` makes the sentences."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from wijkkoers.appraisal.cba.breakeven import BreakEven, find_break_evens
from wijkkoers.appraisal.cba.chances import Chances
from wijkkoers.appraisal.cba.result import AlternativeResult, CbaResult, PmResult
from wijkkoers.appraisal.cba.tornado import Moved, Swing, Tornado, order_of
from wijkkoers.appraisal.uncertainty.information import Information
from wijkkoers.base.reasons import Reason

LARGEST_SHOWN = 3
LEAST_EUR = 0.005

KINDS: Mapping[str, tuple[str, ...]] = {
    "mkba-uitkomst": ("alternative", "low_eur", "mid_eur", "high_eur", "scheme", "horizon_years", "price_year"),
    "mkba-kosten-baten": ("alternative", "costs_eur", "benefits_eur", "bcr_low", "bcr_mid", "bcr_high", "cost_lines"),
    "mkba-zonder-bcr": ("alternative", "why"),
    "mkba-teken-onzeker": ("alternative", "low_eur", "high_eur"),
    "mkba-winnaar": ("alternative", "actor", "low_eur", "mid_eur", "high_eur"),
    "mkba-verliezer": ("alternative", "actor", "low_eur", "mid_eur", "high_eur"),
    "mkba-gat": ("alternative", "investor", "short_eur"),
    "mkba-meelifter": ("alternative", "actor", "gain_eur"),
    "mkba-verzilvering": ("alternative", "investor", "beneficiary", "category", "amount_eur"),
    "mkba-kasbehoefte": ("alternative", "actor", "peak_eur", "payback_years"),
    "mkba-kasbehoefte-blijft": ("alternative", "actor", "peak_eur", "horizon_years"),
    "mkba-onzekerheid": ("alternative", "moved", "name", "lines", "low_eur", "high_eur"),
    "mkba-omslagpunt": ("alternative", "line", "entered_eur", "amount_eur"),
    "mkba-omslagpunt-binnen-bandbreedte": ("alternative", "line", "entered_eur", "amount_eur"),
    "mkba-geen-omslagpunt": ("alternative",),
    "mkba-pm": ("alternative", "line", "label", "actor", "sign", "why"),
    "mkba-dubbeltelling": ("alternative", "group", "lines", "amount_eur"),
    "mkba-waterbed-afgetrokken": ("alternative", "amount_eur"),
    "mkba-waterbed-onbekend": ("alternative", "lines", "amount_eur"),
    "mkba-waterbed-omslag": ("alternative", "share"),
    "mkba-volgorde": ("order", "amounts_eur"),
    "mkba-volgorde-vast": ("runs",),
    "mkba-volgorde-kantelt": ("moved", "name", "lines", "owners", "movers", "changes", "runs"),
    "mkba-kans": ("alternative", "p5_eur", "p50_eur", "p95_eur", "chance_negative", "chance_first", "draws", "seed"),
    "mkba-schema-niet-nagekeken": ("scheme", "remark"),
}
"""The kinds of reasons and the names of their values; amounts in EUR, shares and chances 0-1, ids for actors, lines and alternatives."""

KNOWLEDGE_KINDS: Mapping[str, tuple[str, ...]] = {
    "mkba-informatie-alles": ("choice", "amount_eur", "chance_best"),
    "mkba-informatie-invoer": ("input", "amount_eur"),
    "mkba-informatie-geen": ("choice",),
}
"""The kinds that `explain_knowledge` adds."""


def explain_cba(result: CbaResult, tornado: Tornado | None = None, chances: Chances | None = None) -> tuple[Reason, ...]:
    """Return the reasons of a result in reading order; without tornado or chances those parts are left out.

    Per alternative: outcome, costs and benefits, uncertainty, who gains and loses, gaps and agreements, cash need, break-even points,
    effects without a price, double counts, waterbed. Then the effects without a price of nul, the order of the alternatives, what turns it.
    """
    break_evens = find_break_evens(result)
    found: list[Reason] = []
    for alternative in result.alternatives:
        found += _outcome(result, alternative)
        found += _chance(alternative, chances)
        found += _uncertainty(alternative, tornado)
        found += _sides(alternative)
        found += _cash(result, alternative)
        found += _break_even(alternative, break_evens)
        found += _honesty(alternative)
    found += [_without_price(result.null, item) for item in result.null_pm]
    found += _order(result, tornado)
    found += [_make("mkba-schema-niet-nagekeken", issue.values) for issue in result.warnings if issue.code == "schema-niet-nagekeken"]
    return tuple(found)


def _make(kind: str, values: Mapping[str, Any]) -> Reason:
    return Reason(kind, {name: values[name] for name in KINDS[kind]})


def _reason(kind: str, *values: Any) -> Reason:
    return Reason(kind, dict(zip(KINDS[kind], values, strict=True)))


def _outcome(result: CbaResult, one: AlternativeResult) -> Iterator[Reason]:
    ncw = one.ncw
    yield _reason("mkba-uitkomst", one.id, ncw.low, ncw.mid, ncw.high, result.scheme, result.horizon_years, result.price_year)
    if one.bcr is None:
        yield _reason("mkba-zonder-bcr", one.id, one.bcr_reason)
    else:
        bcr = one.bcr
        yield _reason("mkba-kosten-baten", one.id, one.costs.mid, one.benefits.mid, bcr.low, bcr.mid, bcr.high, result.cost_lines)
    if ncw.low < 0 < ncw.high:
        yield _reason("mkba-teken-onzeker", one.id, ncw.low, ncw.high)


def _chance(one: AlternativeResult, chances: Chances | None) -> Iterator[Reason]:
    if chances is not None:
        row = chances.of(one.id)
        spread = row.total
        yield _reason(
            "mkba-kans", one.id, spread.p5, spread.p50, spread.p95, row.chance_negative, row.chance_first, chances.draws, chances.seed
        )


def _uncertainty(one: AlternativeResult, tornado: Tornado | None) -> Iterator[Reason]:
    if tornado is None:
        return
    place = tornado.alternatives.index(one.id)
    ranges = [swing for swing in tornado.of(one.id) if swing.moved not in (Moved.EFFECT, Moved.ALL_BENEFITS)]
    for swing in ranges[:LARGEST_SHOWN]:
        low, high = sorted((swing.ncw_low[place], swing.ncw_high[place]))
        yield _reason("mkba-onzekerheid", one.id, str(swing.moved), swing.name, swing.lines, low, high)


def _sides(one: AlternativeResult) -> Iterator[Reason]:
    for actor, found in sorted(one.per_actor.items(), key=lambda item: -item[1].ncw.mid):
        if abs(found.ncw.mid) > LEAST_EUR:
            kind = "mkba-winnaar" if found.ncw.mid > 0 else "mkba-verliezer"
            yield _reason(kind, one.id, actor, found.ncw.low, found.ncw.mid, found.ncw.high)
    for actor, short in one.gaps.short.items():
        yield _reason("mkba-gat", one.id, actor, short)
    for actor, gain in one.gaps.free.items():
        yield _reason("mkba-meelifter", one.id, actor, gain)
    for ask in one.gaps.agreements:
        yield _reason("mkba-verzilvering", one.id, ask.investor, ask.beneficiary, ask.category, ask.amount_eur)


def _cash(result: CbaResult, one: AlternativeResult) -> Iterator[Reason]:
    for actor, found in one.per_actor.items():
        if found.peak_need_eur <= LEAST_EUR:
            continue
        if found.payback_years is None:
            yield _reason("mkba-kasbehoefte-blijft", one.id, actor, found.peak_need_eur, result.horizon_years)
        else:
            yield _reason("mkba-kasbehoefte", one.id, actor, found.peak_need_eur, found.payback_years)


def _break_even(one: AlternativeResult, break_evens: tuple[BreakEven, ...]) -> Iterator[Reason]:
    own = [point for point in break_evens if point.alternative == one.id and point.amount_eur is not None]
    if not own:
        yield _reason("mkba-geen-omslagpunt", one.id)
    for point in own[:LARGEST_SHOWN]:
        kind = "mkba-omslagpunt-binnen-bandbreedte" if point.is_within_range else "mkba-omslagpunt"
        yield _reason(kind, one.id, point.line, point.entered_eur, point.amount_eur)


def _without_price(alternative: str, item: PmResult) -> Reason:
    return _reason("mkba-pm", alternative, item.line, item.label, item.actor, str(item.mark.sign), item.mark.reason)


def _honesty(one: AlternativeResult) -> Iterator[Reason]:
    for item in one.pm:
        yield _without_price(one.id, item)
    for double in one.double_counts:
        yield _reason("mkba-dubbeltelling", one.id, double.group, double.lines, double.effect_eur)
    bed = one.waterbed
    if bed.subtracted_eur:
        yield _reason("mkba-waterbed-afgetrokken", one.id, bed.subtracted_eur)
    if bed.unknown_lines:
        yield _reason("mkba-waterbed-onbekend", one.id, bed.unknown_lines, bed.unknown_effect_eur)
    if bed.turning_share is not None:
        yield _reason("mkba-waterbed-omslag", one.id, bed.turning_share)


def _order(result: CbaResult, tornado: Tornado | None) -> Iterator[Reason]:
    amounts = {result.null: 0.0} | {one.id: one.ncw.mid for one in result.alternatives}
    yield _reason("mkba-volgorde", result.ranking, tuple(amounts[id] for id in result.ranking))
    if tornado is None:
        return
    if not tornado.rank_changes:
        yield _reason("mkba-volgorde-vast", tornado.runs)
    turning = sorted((swing for swing in tornado.swings if any(swing.turns)), key=lambda swing: not _turns_first(tornado, swing))
    for swing in turning[:LARGEST_SHOWN]:
        yield _turning(result, tornado, swing)


def _turning(result: CbaResult, tornado: Tornado, swing: Swing) -> Reason:
    """Tell what turns the order, in which alternatives its lines stand, and which alternatives (nul among them) change places."""
    homes = {line.id: one.id if line.weight > 0 else result.null for one in result.alternatives for line in one.lines}
    owners = () if swing.moved is Moved.ALL_BENEFITS else tuple(dict.fromkeys(homes[line] for line in swing.lines))
    ranks = [order_of(values) for values in (tornado.ncw_eur, swing.ncw_low, swing.ncw_high)]
    names = (*tornado.alternatives, result.null)
    movers = tuple(name for place, name in enumerate(names) if len({rank[place] for rank in ranks}) > 1)
    moved = str(swing.moved), swing.name, swing.lines
    return _reason("mkba-volgorde-kantelt", *moved, owners, movers, tornado.rank_changes, tornado.runs)


def _turns_first(tornado: Tornado, swing: Swing) -> bool:
    """Whether another alternative, or nul, comes first at one of the ends."""
    leaders = [[rank == 1 for rank in order_of(values)] for values in (tornado.ncw_eur, swing.ncw_low, swing.ncw_high)]
    return leaders[0] != leaders[1] or leaders[0] != leaders[2]


def explain_knowledge(information: Information) -> tuple[Reason, ...]:
    """Return what it is worth to know more before choosing: all at once, and the inputs that are worth more than noise."""
    choice, value = information.choice, information.perfect_value
    if value <= LEAST_EUR:
        return (Reason("mkba-informatie-geen", {"choice": choice}),)
    whole = Reason("mkba-informatie-alles", {"choice": choice, "amount_eur": value, "chance_best": information.chance_best})
    telling = [found for found in information.inputs if found.exceeds_noise][:LARGEST_SHOWN]
    return (whole, *(Reason("mkba-informatie-invoer", {"input": one.input, "amount_eur": one.value}) for one in telling))
