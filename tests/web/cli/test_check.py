"""`wijkkoers check`: finds what is not in order, and says what to do."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from django.core import checks
from tests.web.cli.conftest import Run

from wijkkoers.base.errors import InputError
from wijkkoers.base.issues import Issue, IssueList, Level, Where
from wijkkoers.cli import check

pytestmark = pytest.mark.django_db


def test_everything_is_in_order_as_it_comes(run: Run) -> None:
    outcome = run("check")
    assert (outcome.code, "NIET IN ORDE" in outcome.out, outcome.out.count("in orde")) == (0, False, len(check.CHECKS))


def test_fault_in_the_handbook_is_named(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    found = [Issue(Level.ERROR, "eenheid-onbekend", Where(file="indicators/wonen.yaml", column="woz-waarde"))]
    monkeypatch.setattr("wijkkoers.handbook.checks.find_problems", lambda *things: found)
    outcome = run("check")
    assert (
        outcome.code,
        "NIET IN ORDE  handboek" in outcome.out,
        "indicators/wonen.yaml  woz-waarde: eenheid-onbekend" in outcome.out,
    ) == (
        1,
        True,
        True,
    )


def test_fault_in_the_method_is_named_and_a_warning_is_not(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    where = Where(file="knooppunt", sheet="beeld-van-de-wijk", column="goal")
    found = [Issue(Level.ERROR, "prose_copied", where, {"other": "knooppunt x goal"}), Issue(Level.WARNING, "knooppunt_in_compass_only")]
    monkeypatch.setattr("wijkkoers.handbook.checks_process.find_process_problems", lambda *things: found)
    outcome = run("check")
    told = "knooppunt beeld-van-de-wijk goal: prose_copied {'other': 'knooppunt x goal'}"
    assert (outcome.code, "NIET IN ORDE  werkwijze" in outcome.out, told in outcome.out, "compass_only" in outcome.out) == (
        1,
        True,
        True,
        False,
    )


def test_method_that_cannot_be_read_is_named(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse() -> None:
        issues = IssueList()
        issues.error("handbook_file_not_yaml", Where(file="methods/kompas.yaml", row=3))
        raise InputError("handbook_invalid", issues=issues)

    monkeypatch.setattr("wijkkoers.handbook.load_process.load_process", refuse)
    outcome = run("check")
    assert (outcome.code, "methods/kompas.yaml  : handbook_file_not_yaml" in outcome.out) == (1, True)


def test_fault_in_the_settings_is_named(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(checks, "run_checks", lambda: [checks.Warning("iets klopt niet", id="proef.W001")])
    outcome = run("check")
    assert (outcome.code, "proef.W001: iets klopt niet" in outcome.out) == (1, True)


def test_database_that_lags_behind_is_named_and_not_touched(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("django.db.migrations.executor.MigrationExecutor.migration_plan", lambda self, targets: ["een", "twee"])
    outcome = run("check")
    assert (outcome.code, "loopt 2 stappen achter" in outcome.out) == (1, True)


def test_new_database_is_in_order_because_the_first_start_fills_it(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("django.db.migrations.executor.MigrationExecutor.migration_plan", lambda self, targets: ["een", "twee"])
    monkeypatch.setattr("django.db.migrations.recorder.MigrationRecorder.applied_migrations", lambda self: {})
    assert run("check").code == 0


def test_fonts_that_lack_are_named(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    def lack() -> Path:
        raise InputError("lettertype-ontbreekt", folder="x", files="y", remedy="z")

    monkeypatch.setattr("wijkkoers.reports.fonts.fonts_folder", lack)
    outcome = run("check")
    assert (outcome.code, "het lettertype voor de praatplaat ontbreekt" in outcome.out) == (1, True)


def test_map_files_that_lack_are_named(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("django.contrib.staticfiles.finders.find", lambda name: None)
    outcome = run("check")
    assert (outcome.code, outcome.out.count("ontbreekt; draai `make setup`")) == (1, 2)


def test_check_does_not_bring_the_database_up_to_date(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*words: Any, **options: Any) -> None:
        pytest.fail("the database was changed")

    monkeypatch.setattr("django.core.management.call_command", refuse)
    assert run("check").code == 0
