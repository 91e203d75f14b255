"""A programme as report: the values that the workbook and the two pages show."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from wijkkoers.appraisal.programme.explanation import explain_programme
from wijkkoers.appraisal.programme.result import Choice
from wijkkoers.base.reasons import Reason
from wijkkoers.cli.studies.heading import heading_of
from wijkkoers.cli.studies.programme_run import ProgrammeRun
from wijkkoers.reports.weighing.content import ChoiceRow, OutRow, ProgrammeReport

BINDING = ("knelt-", "tekort-")
WARNED = ("programma-tijd-op", "programma-niets-gevonden", "kosten-na-einde", "startjaren-voorlopig")
LEFT_TO_TABLES = ("buiten-", "knelt-", "tekort-")


def programme_report(run: ProgrammeRun, *, path: str, language: str, today: date) -> ProgrammeReport:
    """Return the report of a run."""
    programme, result = run.programme, run.result
    shares = run.core.shares if run.core else {}
    spend = {payer: tuple(result.spend_eur.get((payer, year), 0.0) for year in programme.years) for payer in programme.payers}
    budgets = {payer: tuple(programme.budgets_eur.get((payer, year), 0.0) for year in programme.years) for payer in programme.payers}
    return ProgrammeReport(
        heading=heading_of(run.file, result.provenance, path=path, language=language, today=today),
        years=programme.years,
        value=result.value,
        bound=result.bound,
        gap=result.gap,
        choice=_rows(result.choice, dict(shares)),
        out=tuple(OutRow(one.measure, _reason_of(run, index), one.price, shares.get(one.measure)) for index, one in enumerate(run.outside)),
        spend=spend,
        budgets=budgets,
        goals=dict(result.effects),
        binding=tuple(reason for reason in run.reasons if reason.kind.startswith(BINDING)),
        near_optimal=tuple((near.value, _rows(near.choice, {})) for near in run.near),
        reasons=tuple(reason for reason in run.reasons if not reason.kind.startswith(LEFT_TO_TABLES) and reason.kind not in WARNED),
        warnings=tuple(reason for reason in run.reasons if reason.kind in WARNED),
        carry_over=programme.carry_over,
    )


def _reason_of(run: ProgrammeRun, index: int) -> Reason:
    found = explain_programme(run.programme, run.result, outside=run.outside[index : index + 1])
    return next(reason for reason in found if reason.kind.startswith("buiten-"))


def _rows(choices: Iterable[Choice], shares: dict[str, float]) -> tuple[ChoiceRow, ...]:
    return tuple(ChoiceRow(choice.measure, choice.count, choice.year, shares.get(choice.measure)) for choice in choices)
