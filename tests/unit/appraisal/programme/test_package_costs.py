"""Costs of measures per year: once at the start, yearly over the duration; what is not known adds nothing and is marked."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest

from wijkkoers.appraisal.programme.package_costs import Lack, PackageMeasure, cost_measures, range_of, spread_eur
from wijkkoers.base.ranges import Range, exact

YEARS = range(2027, 2031)


def measure(**fields: Any) -> PackageMeasure:
    known: dict[str, Any] = {"cost_once_eur": exact(100), "cost_yearly_eur": exact(10), "start_year": 2028, "duration_years": 2}
    return PackageMeasure("m", **{**known, **fields})


def mids(**fields: Any) -> tuple[list[float], float, float]:
    costs = cost_measures([measure(**fields)], YEARS)
    return costs.yearly_eur[0, :, 1].tolist(), float(costs.beyond_eur[0, 1]), float(costs.unplaced_eur[0, 1])


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        ({}, ([0, 110, 10, 0], 0, 0)),
        ({"duration_years": 9}, ([0, 110, 10, 10], 60, 0)),
        ({"start_year": 2025, "duration_years": 3}, ([10, 0, 0, 0], 120, 0)),
        ({"start_year": 2040}, ([0, 0, 0, 0], 120, 0)),
        ({"start_year": None}, ([0, 0, 0, 0], 0, 120)),
        ({"duration_years": None}, ([0, 100, 0, 0], 0, 0)),
        ({"cost_once_eur": None}, ([0, 10, 10, 0], 0, 0)),
        ({"cost_yearly_eur": None}, ([0, 100, 0, 0], 0, 0)),
    ],
)
def test_costs_fall_in_their_years_beyond_them_or_in_none(fields: dict[str, Any], expected: tuple[list[float], float, float]) -> None:
    assert mids(**fields) == expected


@pytest.mark.parametrize(
    ("fields", "open_years"),
    [
        ({}, []),
        ({"cost_once_eur": None}, [2028]),
        ({"cost_yearly_eur": None}, [2028, 2029]),
        ({"duration_years": None}, [2028, 2029, 2030]),
        ({"duration_years": None, "cost_yearly_eur": exact(0)}, []),
        ({"cost_once_eur": None, "start_year": None}, []),
    ],
)
def test_years_with_a_cost_that_is_not_known_are_marked(fields: dict[str, Any], open_years: list[int]) -> None:
    found = cost_measures([measure(**fields)], YEARS).open_years[0]
    assert [year for year, is_open in zip(YEARS, found, strict=True) if is_open] == open_years


@pytest.mark.parametrize(
    ("fields", "lacks"),
    [
        ({}, ()),
        ({"cost_once_eur": None, "start_year": None}, (Lack.COST_ONCE, Lack.START)),
        ({"cost_yearly_eur": None, "duration_years": None}, (Lack.COST_YEARLY, Lack.DURATION)),
        ({"cost_yearly_eur": exact(0), "duration_years": None}, ()),
    ],
)
def test_a_measure_says_what_is_not_known_of_it(fields: dict[str, Any], lacks: tuple[Lack, ...]) -> None:
    assert measure(**fields).lacks == lacks


def test_low_mid_and_high_go_their_own_way() -> None:
    costs = cost_measures([measure(cost_once_eur=Range(1, 2, 4), cost_yearly_eur=Range(10, 20, 40))], YEARS)
    assert costs.yearly_eur[0, 1].tolist() == [11, 22, 44]
    assert costs.total_eur[0].tolist() == [21, 42, 84]


@pytest.mark.parametrize(
    ("shares", "is_whole"), [({"a": 1.0}, True), ({"a": 0.333333, "b": 0.666667}, True), ({"a": 0.99}, False), ({}, False)]
)
def test_shares_are_whole_when_they_add_up_to_one(shares: dict[str, float], is_whole: bool) -> None:
    assert measure(shares=shares).has_whole_shares is is_whole


def test_no_measures_cost_nothing() -> None:
    assert cost_measures([], YEARS).yearly_eur.shape == (0, 4, 3)


def test_arrays_are_spread_by_the_years_after_the_start() -> None:
    once, per_year = np.array([[1.0, 2.0, 3.0]]), np.array([[10.0, 20.0, 30.0]])
    within, outside = spread_eur(once, per_year, np.array([[-1, 0, 1]]), np.array([3]))
    assert (within[0, :, 0].tolist(), outside[0].tolist()) == ([0, 11, 10], [10, 20, 30])


def test_bounds_become_a_range() -> None:
    assert range_of(np.array([1.0, 2.0, 3.0])) == Range(1, 2, 3)
