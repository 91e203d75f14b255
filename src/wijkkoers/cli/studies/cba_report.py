"""An MKBA as report: the values that the workbook and the two pages show."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from wijkkoers.appraisal.cba.cashflow import price_of
from wijkkoers.appraisal.cba.result import AlternativeResult, CbaResult, LineResult
from wijkkoers.appraisal.cba.study import BuildUp, Line
from wijkkoers.appraisal.cba.tornado import Moved, Swing
from wijkkoers.base.issues import Issue
from wijkkoers.base.ranges import exact
from wijkkoers.base.reasons import Reason
from wijkkoers.cli.studies.cba_run import CbaRun
from wijkkoers.cli.studies.heading import heading_of
from wijkkoers.reports.weighing.content import CbaAlternativeRow, CbaLineRow, CbaReport, GapRow, PmRow, TornadoRow

MOVED = {
    "nl": {
        Moved.QUANTITY: "{name}: hoeveelheid",
        Moved.PRICE: "{name}: prijs",
        Moved.RATE: "Disconteringsvoet 1 procentpunt lager of hoger",
        Moved.HORIZON: "Horizon 10 jaar korter of langer",
        Moved.EFFECT: "{name}: de helft van het effect",
        Moved.ALL_BENEFITS: "Alle baten de helft",
    },
    "en": {
        Moved.QUANTITY: "{name}: quantity",
        Moved.PRICE: "{name}: price",
        Moved.RATE: "Discount rate 1 percentage point lower or higher",
        Moved.HORIZON: "Horizon 10 years shorter or longer",
        Moved.EFFECT: "{name}: half the effect",
        Moved.ALL_BENEFITS: "All benefits halved",
    },
}


SCHEMES_EN = {
    "2015": "the scheme of 2015: 3 %",
    "2021": "the scheme of 2020: 2.25 %",
    "2025": "the scheme of 2025: 2.8 % through year 35, then 1.8 %",
    "eigen": "own scheme",
}
EXPLAINED = ("schema-niet-nagekeken", "waterbed-onbekend", "dubbeltelling")
"""Warnings that the explanation gives as well, per alternative and with the amount at stake."""


def cba_report(run: CbaRun, *, path: str, language: str, today: date) -> CbaReport:
    """Return the report of a run."""
    result, study = run.result, run.study
    heading = heading_of(run.file, run.chances.provenance if run.chances else result.provenance, path=path, language=language, today=today)
    labels = {swing_id(swing): swing_label(swing, dict(heading.names), language) for swing in run.tornado.swings}
    steps = [rate for rate, _until in study.scheme.steps]
    starts = [0, *(until + 1 for _rate, until in study.scheme.steps if until is not None)]
    return CbaReport(
        heading=replace(heading, names=dict(heading.names) | labels),
        base_year=result.base_year,
        price_year=result.price_year,
        scheme=SCHEMES_EN.get(study.scheme.id, study.scheme.label) if language == "en" else study.scheme.label,
        scheme_steps=tuple(zip(starts, steps, strict=True)),
        timing=result.timing,
        entry=result.entry,
        factors=tuple(result.factors.tolist()),
        actors=result.actors,
        null=result.null,
        alternatives=tuple(_alternative(run, one) for one in result.alternatives),
        lines=tuple(_line(run, line) for line in study.lines if line.is_priced),
        pm=tuple(
            PmRow(id, effect.label, effect.actor, effect.category, effect.mark.sign.value, effect.mark.reason) for id, effect in result.pm
        ),
        tornado=_tornado(run),
        gaps=tuple(
            GapRow(one.id, found.investor, one.gaps.short[found.investor], found.beneficiary, found.amount_eur)
            for one in result.alternatives
            for found in one.gaps.agreements
        ),
        break_evens=_break_evens(run),
        control=result.control_eur,
        reasons=run.reasons,
        warnings=tuple(as_reason(issue) for issue in result.warnings if issue.code not in EXPLAINED),
    )


def as_reason(issue: Issue) -> Reason:
    """Return an issue as a reason of the same kind."""
    return Reason(issue.code, issue.values)


def swing_id(swing: Swing) -> str:
    """Return the id under which a report names what a swing moves."""
    return f"{swing.moved.value}/{swing.name}"


def swing_label(swing: Swing, names: dict[str, str], language: str) -> str:
    """Return in words what a swing moves: the line, or the lines, and what of it."""
    lines = [names.get(line, line) for line in swing.lines]
    subject = lines[0] if len(lines) == 1 else names.get(swing.name.rpartition("/")[2], lines[0] if lines else swing.name)
    return MOVED[language][swing.moved].format(name=subject)


def _alternative(run: CbaRun, one: AlternativeResult) -> CbaAlternativeRow:
    chances = run.chances.of(one.id) if run.chances else None
    return CbaAlternativeRow(
        id=one.id,
        ncw=one.ncw,
        costs=one.costs,
        benefits=one.benefits,
        bcr=one.bcr,
        per_actor={actor: found.ncw for actor, found in one.per_actor.items()},
        per_category=_per_category(run.result, one),
        per_year=tuple(one.per_year.tolist()),
        per_actor_per_year={actor: tuple(found.per_year.tolist()) for actor, found in one.per_actor.items()},
        per_household_group={group: value.mid for group, value in one.per_household_group.items()},
        p5=chances.total.p5 if chances else None,
        p50=chances.total.p50 if chances else None,
        p95=chances.total.p95 if chances else None,
        chance_below_zero=chances.chance_negative if chances else None,
    )


def _per_category(result: CbaResult, one: AlternativeResult) -> dict[tuple[str, str], float]:
    return {
        (actor, category): float(one.matrix[row, column])
        for row, actor in enumerate(result.actors)
        for column, category in enumerate(one.categories)
    }


def _line(run: CbaRun, line: Line) -> CbaLineRow:
    found = _result_of(run.result, line.id)
    return CbaLineRow(
        id=line.id,
        alternative=line.alternative,
        name=line.label,
        category=line.category,
        actor=line.actor,
        to_actor=line.to_actor,
        kind=line.kind.value,
        quantity=line.quantity,
        unit=line.unit,
        price=price_of(line, run.study),
        growth_per_year=line.growth_per_year,
        growth_from=line.growth_from,
        start_year=line.start_year,
        years=line.years if line.years is not None else run.study.horizon_years - line.start_year + 1,
        build_up=line.build_up.value,
        build_up_years=line.build_up_years if line.build_up is BuildUp.LINEAR else 0,
        factor=line.attribution * line.additionality * (1 - (line.waterbed_share or 0.0)),
        is_cost=found.is_cost if found else False,
        present_value=found.value if found else exact(0.0),
        source=line.source,
        note=line.note,
    )


def _result_of(result: CbaResult, id: str) -> LineResult | None:
    return next((line for one in result.alternatives for line in one.lines if line.id == id), None)


def _tornado(run: CbaRun) -> tuple[TornadoRow, ...]:
    return tuple(
        TornadoRow(id, swing_id(swing), swing.ncw_low[place], swing.ncw_high[place])
        for place, id in enumerate(run.tornado.alternatives)
        for swing in run.tornado.of(id)
    )


def _break_evens(run: CbaRun) -> dict[str, dict[str, float | None]]:
    found: dict[str, dict[str, float | None]] = {}
    for one in run.break_evens:
        found.setdefault(one.alternative, {})[one.line] = one.amount_eur
    return found
