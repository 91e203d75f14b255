"""Runs the worked cases of `appraisal-programme*.yaml`: measures and budgets in, the best programme and its explanation out."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest
import yaml

from wijkkoers.appraisal.programme import Goal, Measure, Programme, Status, Together, find_alternatives, find_why_out, solve

Case = Mapping[str, Any]


def read_cases() -> list[Case]:
    files = sorted(Path(__file__).parent.glob("appraisal-programme*.yaml"))
    return [case for file in files for case in yaml.safe_load(file.read_text(encoding="utf-8"))]


CASES = read_cases()


def cases_with(part: str) -> list[Any]:
    return [pytest.param(case, id=case["id"]) for case in CASES if part in case["expected"]]


def to_programme(case: Case) -> Programme:
    goals = {goal: None for fields in case["measures"].values() for goal in fields["effects"]}
    together = case.get("together")
    return Programme(
        years=tuple(case["years"]),
        measures=tuple(
            Measure(
                id, id, fields["effects"], fields.get("units", 1), costs_eur={payer: tuple(row) for payer, row in fields["costs"].items()}
            )
            for id, fields in case["measures"].items()
        ),
        goals=tuple(Goal(goal, goal, 1.0, case.get("minima", {}).get(goal)) for goal in goals),
        payers=tuple(case["budgets"]),
        budgets_eur={
            (payer, year): amount for payer, row in case["budgets"].items() for year, amount in zip(case["years"], row, strict=True)
        },
        carry_over=case.get("carry_over", False),
        discount_rate=case.get("discount_rate", 0.0),
        relations=(Together(**{**together, "measures": tuple(together["measures"])}),) if together else (),
    )


@pytest.mark.parametrize("case", cases_with("counts"))
def test_worked_case_gives_the_expected_value_and_choice(case: Case) -> None:
    result = solve(to_programme(case))
    assert result.status is Status.BEST
    assert result.value == pytest.approx(case["expected"]["value"], abs=case["tolerance"])
    assert result.counts == case["expected"]["counts"]


@pytest.mark.parametrize("case", cases_with("price"))
def test_worked_case_gives_the_price_of_one_euro_more(case: Case) -> None:
    found = {f"{limit.name}-{limit.year}": limit.price for limit in solve(to_programme(case)).binding}
    assert found == pytest.approx(case["expected"]["price"], abs=case["tolerance"])


@pytest.mark.parametrize("case", cases_with("starts"))
def test_worked_case_starts_in_the_expected_years(case: Case) -> None:
    assert {one.measure: one.year for one in solve(to_programme(case)).choice} == case["expected"]["starts"]


@pytest.mark.parametrize("case", cases_with("alternative"))
def test_worked_case_shows_the_trade(case: Case) -> None:
    programme, wanted = to_programme(case), case["expected"]["alternative"]
    first, *_ = find_alternatives(programme, solve(programme), within=wanted["within"])
    assert {change.measure: [change.before, change.after] for change in first.changes} == wanted["changes"]
    assert first.loss == pytest.approx(wanted["loss"], abs=case["tolerance"])


@pytest.mark.parametrize("case", cases_with("out"))
def test_worked_case_tells_why_a_measure_is_out(case: Case) -> None:
    programme = to_programme(case)
    found = {one.measure: [one.reason.value, one.price] for one in find_why_out(programme, solve(programme))}
    assert found == {name: [reason, pytest.approx(price)] for name, (reason, price) in case["expected"]["out"].items()}


@pytest.mark.parametrize("case", cases_with("shortage"))
def test_worked_case_tells_what_is_short(case: Case) -> None:
    result = solve(to_programme(case))
    kind, name, short_by = case["expected"]["shortage"]
    assert result.status is Status.INFEASIBLE
    assert [(one.kind, one.name, one.short_by) for one in result.shortages] == [
        (kind, name, pytest.approx(short_by, abs=case["tolerance"]))
    ]


def test_every_worked_case_names_its_source_once() -> None:
    assert all(case["source"] for case in CASES)
    assert len({case["id"] for case in CASES}) == len(CASES)
