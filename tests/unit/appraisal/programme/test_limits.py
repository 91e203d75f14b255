"""Limits that bind, and one euro more."""

from __future__ import annotations

import pytest
from tests.unit.appraisal.programme.cases import a_measure, a_programme

from wijkkoers.appraisal.programme import solve, with_budget


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
    harmful = a_measure("a", -1.0, 0.0)
    [limit] = solve(a_programme(harmful, minimum=-0.0)).binding
    assert limit.kind == "minimum"
    assert limit.slack == 0.0


def test_more_budget_can_be_tried() -> None:
    programme = a_programme(a_measure("a", cost_eur=120.0, latest=2026))
    assert solve(programme).choice == ()
    assert len(solve(with_budget(programme, "gemeente", 2026, 20.0)).choice) == 1
