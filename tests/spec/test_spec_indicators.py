"""Runs the worked cases of `indicators-*.yaml`: real figures in, the printed or hand-made figure out."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import pytest
import yaml

from wijkkoers.base.missing import present
from wijkkoers.indicators.combine import combine
from wijkkoers.indicators.compare import difference, index_100, position
from wijkkoers.indicators.derived import FUNCTIONS
from wijkkoers.indicators.trend import YearFigure, summarise, theil_sen_slope

Case = Mapping[str, Any]


def read_cases() -> list[Case]:
    files = sorted(Path(__file__).parent.glob("indicators-*.yaml"))
    return [case for file in files for case in yaml.safe_load(file.read_text(encoding="utf-8"))]


CASES = read_cases()


def figures(case: Case, field: str = "input") -> list[Any]:
    return [present(value) for value in case.get(field, [])]


def change_per_year(case: Case) -> float | None:
    points = [YearFigure(year, figure) for year, figure in zip(case["years"], figures(case), strict=True)]
    summary = summarise(points)
    return summary.change_per_year if summary else None


RUN: dict[str, Callable[[Case], float | None]] = {
    **{id: lambda case, function=function: function(*figures(case)).value for id, function in FUNCTIONS.items()},
    "som": lambda case: combine("som", figures(case)).value,
    "gewogen": lambda case: combine("gewogen", figures(case), figures(case, "weights")).value,
    "index-100": lambda case: index_100(*figures(case)),
    "verschil": lambda case: difference(*figures(case)),
    "positie": lambda case: position(*case["input"], case["peers"]),
    "helling": lambda case: theil_sen_slope(case["years"], case["input"]),
    "verandering-per-jaar": change_per_year,
}


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["id"])
def test_worked_case_gives_the_expected_figure(case: Case) -> None:
    assert RUN[case["function"]](case) == pytest.approx(case["expected"], abs=case["tolerance"], rel=0)


def test_every_worked_case_names_its_source_once() -> None:
    assert all(case["source"] for case in CASES)
    assert len({case["id"] for case in CASES}) == len(CASES)
