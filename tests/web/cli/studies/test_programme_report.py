from __future__ import annotations

from datetime import date

from tests.web.cli.studies import files
from tests.web.cli.studies.test_programme_run import SETTINGS

from wijkkoers.cli.studies.programme_report import programme_report
from wijkkoers.cli.studies.programme_run import run_programme
from wijkkoers.reports.weighing.content import ProgrammeReport


def report(language: str = "nl") -> ProgrammeReport:
    run = run_programme(files.programme(), SETTINGS)
    return programme_report(run, path="p.yaml", language=language, today=date(2026, 11, 22))


def test_choice_spending_and_budget_stand_per_year() -> None:
    found = report()
    assert {row.measure: (row.count, row.year) for row in found.choice} == {"woning": (98, 2027), "concierge": (2, 2027)}
    assert (found.spend, found.budgets) == ({"corporatie": (5_000_000.0,)}, {"corporatie": (5_000_000.0,)})


def test_what_binds_stands_apart_from_the_outcome() -> None:
    found = report()
    assert [note.kind for note in found.binding] == ["knelt-budget"]
    assert not any(note.kind.startswith(("knelt-", "buiten-")) for note in found.reasons)
