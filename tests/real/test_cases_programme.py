"""Published knapsacks with several budgets, through the same model: one year, every budget a payer."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest
import yaml

from wijkkoers.appraisal.programme import Goal, Measure, Programme, Status, solve
from wijkkoers.appraisal.programme.form import build_form
from wijkkoers.appraisal.programme.highs import Settings, run_relaxed
from wijkkoers.appraisal.programme.search import model_of
from wijkkoers.appraisal.programme.solve import total_gain

Case = Mapping[str, Any]
IDS = (
    "orlib_mknap1_1",
    "orlib_mknap1_2",
    "orlib_mknap1_4",
    "orlib_mknap1_5",
    "orlib_mknap1_7",
    "lorie_savage_nine_projects",
    "burkardt_knapsack_p07",
)


@pytest.fixture(scope="module")
def cases(testdata: Path) -> dict[str, Case]:
    file = testdata / "cases" / "appraisal" / "portfolio.yaml"
    return {case["id"]: case for case in yaml.safe_load(file.read_text(encoding="utf-8"))}


def to_programme(case: Case) -> Programme:
    given = case["input"]
    payers = tuple(f"budget {number}" for number in range(given["m"]))
    measures = tuple(
        Measure(
            id=str(place + 1),
            label=f"project {place + 1}",
            effects={"waarde": value},
            costs_eur={payer: (given["use"][number][place],) for number, payer in enumerate(payers)},
        )
        for place, value in enumerate(given["value"])
    )
    budgets = {(payer, 2025): given["capacity"][number] for number, payer in enumerate(payers)}
    return Programme((2025,), measures, (Goal("waarde", "waarde"),), payers, budgets)


def test_every_published_case_is_run(cases: dict[str, Case]) -> None:
    assert set(cases) == set(IDS)


@pytest.mark.parametrize("id", IDS)
def test_published_optimum_is_found_and_proven(cases: dict[str, Case], id: str) -> None:
    case = cases[id]
    result = solve(to_programme(case))
    assert result.status is Status.BEST
    assert result.value == pytest.approx(case["expected"]["optimum"], abs=max(case["atol"], 1e-9), rel=0)
    if "selected" in case["expected"]:
        assert sorted(int(name) for name in result.counts) == case["expected"]["selected"]


def test_published_relaxed_optimum_and_duals_are_found(cases: dict[str, Case]) -> None:
    case = cases["lorie_savage_nine_projects"]
    programme = to_programme(case)
    form = build_form(programme)
    relaxed = run_relaxed(model_of(form, total_gain(programme, form)), Settings())
    assert relaxed.value == pytest.approx(case["expected"]["lp_optimum"], abs=case["atol"])
    assert relaxed.prices == pytest.approx(case["expected"]["lp_duals"], abs=case["atol"])
    prices = {limit.name: limit.price for limit in solve(programme).binding}
    assert [prices["budget 0"], prices["budget 1"]] == pytest.approx(case["expected"]["lp_duals"], abs=case["atol"])
