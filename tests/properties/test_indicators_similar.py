"""Laws of similar areas, with brute force beside them: equal to itself, symmetric, free of units, and the nearest are the nearest."""

from __future__ import annotations

from math import sqrt
from statistics import fmean, pstdev
from time import thread_time

import numpy as np
import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from wijkkoers.base.missing import present
from wijkkoers.indicators.matrix import FigureMatrix, figure_matrix
from wijkkoers.indicators.similar import find_similar

cells = st.one_of(st.none(), st.integers(-50, 50).map(float))
Rows = list[list[float | None]]
tables = st.integers(2, 5).flatmap(lambda width: st.lists(st.lists(cells, min_size=width, max_size=width), min_size=2, max_size=12))


def made(rows: Rows) -> FigureMatrix:
    names = [f"i{place}" for place in range(len(rows[0]))]
    figures = {
        f"BU{place:02}": {name: present(value) for name, value in zip(names, row, strict=True) if value is not None}
        for place, row in enumerate(rows)
    }
    return figure_matrix(figures, names)


def distances(matrix: FigureMatrix, area: str, least_common: int = 1) -> dict[str, float]:
    found = find_similar(matrix, area, number=len(matrix.areas), least_common=least_common)
    return {item.area: item.distance for item in found.nearest}


def slow_distances(rows: Rows, own: int, least_common: int) -> dict[str, float]:
    """The definition, one pair and one indicator at a time."""
    spreads = []
    for column in range(len(rows[0])):
        values = [row[column] for row in rows]
        known = [value for value in values if value is not None]
        spreads.append((fmean(known), pstdev(known)) if known else (0.0, 0.0))
    found = {}
    for place, row in enumerate(rows):
        pairs = [(mine, theirs, sd) for mine, theirs, (_, sd) in zip(rows[own], row, spreads, strict=True)]
        steps = [((theirs - mine) / sd) ** 2 for mine, theirs, sd in pairs if mine is not None and theirs is not None and sd > 0]
        if place != own and len(steps) >= least_common:
            found[f"BU{place:02}"] = sqrt(sum(steps) / len(steps))
    return found


@given(tables, st.integers(1, 3))
def test_distances_are_those_of_brute_force(rows: Rows, least_common: int) -> None:
    assert distances(made(rows), "BU00", least_common) == pytest.approx(slow_distances(rows, 0, least_common), abs=1e-9)


@given(tables, st.integers(1, 4))
def test_the_nearest_are_the_nearest_of_all(rows: Rows, number: int) -> None:
    matrix = made(rows)
    every = sorted((round(distance, 9), area) for area, distance in distances(matrix, "BU00").items())
    assert [item.area for item in find_similar(matrix, "BU00", number, 1).nearest] == [area for _, area in every[:number]]


@given(tables)
def test_an_equal_area_lies_at_no_distance(rows: Rows) -> None:
    found = distances(made([rows[0], *rows]), "BU00")
    assert found.get("BU01", 0.0) == 0.0


@given(tables)
def test_two_areas_lie_as_far_from_each_other_both_ways(rows: Rows) -> None:
    matrix = made(rows)
    assert distances(matrix, "BU00").get("BU01") == pytest.approx(distances(matrix, "BU01").get("BU00"))


@given(tables, st.integers(1, 1000), st.integers(-100, 100))
def test_another_unit_changes_no_distance(rows: Rows, scale: int, shift: int) -> None:
    changed: Rows = [[None if row[0] is None else row[0] * scale + shift, *row[1:]] for row in rows]
    assert distances(made(changed), "BU00") == pytest.approx(distances(made(rows), "BU00"), abs=1e-9)


@given(tables)
def test_what_the_indicators_add_is_the_whole_distance(rows: Rows) -> None:
    for item in find_similar(made(rows), "BU00", least_common=1).nearest:
        squares = [reason.deviations**2 for reason in item.differences]
        assert item.distance == pytest.approx(sqrt(fmean(squares)))
        assume(item.distance > 0)
        assert sum(reason.share for reason in item.differences) == pytest.approx(1)


def test_all_buurten_of_the_country_are_compared_in_less_than_50_ms() -> None:
    rng = np.random.default_rng(7)
    codes = tuple(f"BU{place:08}" for place in range(14_574))
    values = rng.normal(size=(len(codes), 10))
    matrix = FigureMatrix(codes, tuple("abcdefghij"), values, rng.random(values.shape) > 0.1)
    times = []
    for _ in range(20):
        started = thread_time()
        find_similar(matrix, codes[-1], number=10)
        times.append(thread_time() - started)
    assert min(times) < 0.05
