"""What is read from a solved programme."""

from __future__ import annotations

import pytest
from tests.unit.appraisal.programme.cases import a_measure, a_programme

from wijkkoers.appraisal.programme import Choice, Measure, Together, solve
from wijkkoers.appraisal.programme.result import gap_between


def test_spend_stands_in_the_years_in_which_it_falls() -> None:
    long = Measure("lang", "Lang", {"doel": 1.0}, earliest=2027, costs_eur={"gemeente": (60.0, 30.0, 20.0)})
    result = solve(a_programme(long, discount_rate=0.1))
    assert result.choice == (Choice("lang", 1, 2027),)
    assert result.spend_eur == {("gemeente", 2026): 0.0, ("gemeente", 2027): 60.0, ("gemeente", 2028): 30.0}
    assert result.after_eur == {"gemeente": 20.0}


def test_opening_together_makes_two_measures_fit() -> None:
    both = a_measure("a", cost_eur=60.0, latest=2026), a_measure("b", cost_eur=60.0, latest=2026)
    together = Together(("a", "b"), "gemeente", 20.0)
    assert len(solve(a_programme(*both)).choice) == 1
    result = solve(a_programme(*both, relations=(together,)))
    assert len(result.choice) == 2
    assert result.saved_eur == 20.0
    assert result.spend_eur["gemeente", 2026] == 100.0


def test_units_of_one_measure_are_counted_over_years() -> None:
    result = solve(a_programme(a_measure("a", cost_eur=40.0, max_count=9)))
    assert result.counts == {"a": 6}
    assert result.effects == {"doel": 6.0}


def test_executors_work_is_told_per_year() -> None:
    busy = Measure("a", "A", {"doel": 1.0}, use={"ploeg": (2.0, 1.0)})
    capacity = {("ploeg", year): 2.0 for year in (2026, 2027, 2028)}
    result = solve(a_programme(busy, executors=("ploeg",), capacity=capacity, discount_rate=0.1))
    assert result.used == {("ploeg", 2026): 2.0, ("ploeg", 2027): 1.0, ("ploeg", 2028): 0.0}


@pytest.mark.parametrize(("value", "bound", "gap"), [(100.0, 101.0, 0.01), (0.0, 5.0, 1.0), (5.0, 5.0, 0.0), (-10.0, -9.0, 0.1)])
def test_gap_is_a_share_of_the_value(value: float, bound: float, gap: float) -> None:
    assert gap_between(value, bound) == pytest.approx(gap)
