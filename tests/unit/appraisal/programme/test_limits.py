"""Limits that bind, and one euro more."""

from __future__ import annotations

from dataclasses import replace

import pytest
from tests.unit.appraisal.programme.cases import a_measure, a_programme

from wijkkoers.appraisal.programme import Goal, Measure, Objective, solve, with_budget


def test_budget_without_slack_has_the_price_of_one_euro_more() -> None:
    result = solve(a_programme(a_measure("a", 3.0, 10.0, max_count=99, latest=2026)))
    [limit] = result.binding
    assert (limit.kind, limit.name, limit.year) == ("budget", "gemeente", 2026)
    assert (limit.amount, limit.slack) == (100.0, 0.0)
    assert limit.price == pytest.approx(0.3)


def test_with_carry_over_an_early_euro_is_worth_no_less_than_a_late_one() -> None:
    result = solve(a_programme(a_measure("a", 3.0, 10.0, max_count=99), carry_over=True, discount_rate=0.05))
    prices = [limit.price for limit in sorted(result.binding, key=lambda limit: limit.year or 0)]
    assert prices == pytest.approx([0.3, 0.3 / 1.05, 0.3 / 1.05**2])


def test_ample_budget_does_not_bind() -> None:
    assert solve(a_programme(a_measure("a"), budget_eur=500.0)).binding == ()


def test_minimum_that_costs_value_binds() -> None:
    harmful = Measure("a", "A", {"doel": -3.0, "rust": 1.0}, max_count=4)
    programme = replace(a_programme(harmful), goals=(Goal("doel", "Doel"), Goal("rust", "Rust", 0.0, 2.0)))
    [limit] = solve(programme).binding
    assert (limit.kind, limit.name, limit.slack, limit.price) == ("minimum", "rust", 0.0, pytest.approx(3.0))


def test_limit_without_slack_of_which_more_yields_nothing_does_not_bind() -> None:
    assert solve(a_programme(a_measure("a", latest=2026), budget_eur=100.0)).binding == ()
    assert solve(a_programme(a_measure("a", -1.0, 0.0), minimum=0.0)).binding == ()


def test_limit_of_a_later_goal_tells_the_goal_that_it_holds_back() -> None:
    goals = (Goal("groen", "Groen"), Goal("wonen", "Wonen"))
    free = Measure("vrij", "Vrij", {"groen": 1.0}, latest=2026)
    dear = Measure("duur", "Duur", {"wonen": 2.0}, costs_eur={"gemeente": (10.0,)}, max_count=99, latest=2026)
    ordered = replace(a_programme(free, dear), goals=goals, objective=Objective.ORDER, order=("groen", "wonen"))
    [limit] = solve(ordered).binding
    assert (limit.year, limit.stage, limit.price) == (2026, "wonen", pytest.approx(0.2))


def test_more_budget_can_be_tried() -> None:
    programme = a_programme(a_measure("a", cost_eur=120.0, latest=2026))
    assert solve(programme).choice == ()
    assert len(solve(with_budget(programme, "gemeente", 2026, 20.0)).choice) == 1
