"""Infeasible is an answer: which limits, and by how much."""

from __future__ import annotations

import pytest
from tests.unit.appraisal.programme.cases import a_measure, a_programme

from wijkkoers.appraisal.programme import Exclusion, Precedence, Shortage, Status, solve


def test_minimum_out_of_reach_tells_how_much_is_lacking() -> None:
    result = solve(a_programme(a_measure("a", 4.0), minimum=10.0))
    assert result.status is Status.INFEASIBLE
    assert result.value is result.gap is result.bound is None
    assert result.shortages == (Shortage("minimum", "doel", None, pytest.approx(6.0)),)


def test_budget_too_small_for_a_fixed_measure_tells_what_is_lacking() -> None:
    result = solve(a_programme(a_measure("a", cost_eur=130.0, is_fixed=True, latest=2026)))
    assert result.shortages == (Shortage("budget", "gemeente", 2026, pytest.approx(30.0)),)


def test_with_carry_over_one_amount_mends_all_later_years() -> None:
    result = solve(a_programme(a_measure("a", cost_eur=450.0, is_fixed=True, latest=2026), carry_over=True))
    assert result.shortages == (Shortage("budget", "gemeente", 2026, pytest.approx(350.0)),)


def test_two_fixed_measures_that_exclude_each_other_are_named() -> None:
    fixed = a_measure("a", is_fixed=True), a_measure("b", is_fixed=True)
    result = solve(a_programme(*fixed, relations=(Exclusion(("a", "b")),)))
    [short] = result.shortages
    assert (short.kind, short.measures) == ("uitsluiting", ("a", "b"))


def test_fixed_measure_whose_forerunner_comes_too_late_names_the_relation() -> None:
    measures = a_measure("a", earliest=2028), a_measure("b", latest=2027, is_fixed=True)
    [short] = solve(a_programme(*measures, relations=(Precedence("a", "b"),))).shortages
    assert (short.kind, short.measures, short.short_by) == ("voorrang", ("a", "b"), 1.0)
