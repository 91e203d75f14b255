"""Runs the worked cases of `indicators-*.yaml`: real figures in, the printed or hand-made figure out."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import pytest
import yaml

from wijkkoers.base.missing import present
from wijkkoers.indicators.combine import Rule, combine
from wijkkoers.indicators.compare import difference, index_100, position
from wijkkoers.indicators.composite import Component, compose
from wijkkoers.indicators.conversion import Part, convert
from wijkkoers.indicators.corporatiebuurt import judge_corporatiebuurt
from wijkkoers.indicators.derived import FUNCTIONS
from wijkkoers.indicators.matrix import FigureMatrix, figure_matrix
from wijkkoers.indicators.quadrant import Quadrant, judge_quadrants
from wijkkoers.indicators.similar import find_similar
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


def quadrant(case: Case) -> Quadrant:
    years = range(2021, 2026)
    series = {
        code: [YearFigure(year, present(value)) for year, value in zip(years, values, strict=True)]
        for code, values in case["areas"].items()
    }
    return judge_quadrants(series, "laag")[case["area"]]


def matrix(case: Case) -> FigureMatrix:
    names = ["woz-waarde", "aandeel-koop", "aandeel-eengezins"]
    return figure_matrix({code: dict(zip(names, map(present, row), strict=True)) for code, row in case["table"].items()}, names)


def distance(case: Case) -> float:
    own, other = case["pair"]
    return next(found.distance for found in find_similar(matrix(case), own, number=9).nearest if found.area == other)


def composite(case: Case) -> float | None:
    figures = matrix(case)
    parts = [Component(name, "hoog", weight) for name, weight in zip(figures.indicators, case["weights"], strict=False)]
    own = dict(zip(figures.indicators, map(present, case["table"][case["area"]]), strict=True))
    return compose(parts, own, figures.spreads()).score


def converted(rule: Rule, case: Case) -> float | None:
    pieces = zip(figures(case), case["share"], case["cover"], strict=True)
    return convert(rule, [Part(figure, share, cover) for figure, share, cover in pieces]).figure.value


RUN: dict[str, Callable[[Case], float | str | None]] = {
    **{id: lambda case, function=function: function(*figures(case)).value for id, function in FUNCTIONS.items()},
    "som": lambda case: combine("som", figures(case)).value,
    "gewogen": lambda case: combine("gewogen", figures(case), figures(case, "weights")).value,
    "index-100": lambda case: index_100(*figures(case)),
    "verschil": lambda case: difference(*figures(case)),
    "positie": lambda case: position(*case["input"], case["peers"]),
    "helling": lambda case: theil_sen_slope(case["years"], case["input"]),
    "verandering-per-jaar": change_per_year,
    **{f"omrekenen-{rule}": lambda case, rule=rule: converted(rule, case) for rule in ("som", "gewogen", "niet")},
    "corporatiebuurt": lambda case: judge_corporatiebuurt(*figures(case)).is_above,
    "stand": lambda case: quadrant(case).state,
    "trend": lambda case: quadrant(case).trend,
    "vak": lambda case: quadrant(case).field,
    "gelijkenis": distance,
    "samengesteld": composite,
}


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["id"])
def test_worked_case_gives_the_expected_figure(case: Case) -> None:
    expected = case["expected"]
    wanted = expected if isinstance(expected, str) else pytest.approx(expected, abs=case["tolerance"], rel=0)
    assert RUN[case["function"]](case) == wanted


def test_every_function_of_the_handbook_has_a_worked_case() -> None:
    assert set(FUNCTIONS) <= {case["function"] for case in CASES}


def test_every_worked_case_names_its_source_once() -> None:
    assert all(case["source"] for case in CASES)
    assert len({case["id"] for case in CASES}) == len(CASES)
