"""The compiled loops of the greedy start, on limits of one row."""

from __future__ import annotations

import numpy as np

from wijkkoers.appraisal.programme.filling import Plan, fill, start_sooner, swap

INT = np.int64


def a_plan(worth: list[list[float]], takes: list[list[float]], counts: list[int] | None = None) -> Plan:
    """Measures x years of worth; every start takes `takes` of two rows, one row per year."""
    number, years = len(worth), len(worth[0])
    return Plan(
        order=np.arange(number),
        years=np.argsort(-np.array(worth), axis=1, kind="stable"),
        grid=np.arange(number * years).reshape(number, years),
        worth=np.array(worth),
        counts=np.array(counts or [1] * number, dtype=INT),
        first_column=np.full(number * years, -1, dtype=INT),
        pointers=np.arange(number * years + 1, dtype=INT),
        rows=np.tile(np.arange(years), number).astype(INT),
        amounts=np.array(takes, dtype=np.float64).ravel(),
    )


def started(begun: np.ndarray) -> list[int]:  # type: ignore[type-arg]
    return np.flatnonzero(begun).tolist()  # type: ignore[no-any-return]


def test_what_fits_is_taken_in_order_and_in_the_best_year() -> None:
    plan = a_plan([[3.0, 2.0], [3.0, 2.0], [3.0, 2.0]], [[1.0, 1.0]] * 3)
    begun, left, slack = np.zeros(6), plan.counts.copy(), np.array([1.0, 1.0])
    assert fill(plan, begun, left, slack)
    assert started(begun) == [0, 3]
    assert left.tolist() == [0, 0, 1]
    assert slack.tolist() == [0.0, 0.0]


def test_units_of_one_measure_spread_over_years() -> None:
    plan = a_plan([[3.0, 2.0]], [[1.0, 1.0]], [5])
    begun, left, slack = np.zeros(2), plan.counts.copy(), np.array([2.0, 1.0])
    fill(plan, begun, left, slack)
    assert begun.tolist() == [2.0, 1.0]
    assert left.tolist() == [2]


def test_measure_moves_to_an_earlier_year_that_has_room() -> None:
    plan = a_plan([[3.0, 2.0]], [[1.0, 1.0]])
    begun, left, slack = np.array([0.0, 1.0]), np.array([0]), np.array([1.0, 0.0])
    assert start_sooner(plan, begun, left, slack)
    assert begun.tolist() == [1.0, 0.0]
    assert slack.tolist() == [0.0, 1.0]


def test_measure_that_is_worth_more_takes_the_place_of_another() -> None:
    plan = a_plan([[3.0], [9.0]], [[1.0], [1.0]])
    begun, left, slack = np.array([1.0, 0.0]), np.array([0, 1]), np.array([0.0])
    assert swap(plan, begun, left, slack)
    assert (begun.tolist(), left.tolist(), slack.tolist()) == ([0.0, 1.0], [1, 0], [0.0])


def test_swap_that_does_not_fit_is_not_made() -> None:
    plan = a_plan([[3.0], [9.0]], [[1.0], [2.0]])
    begun, left, slack = np.array([1.0, 0.0]), np.array([0, 1]), np.array([0.5])
    assert not swap(plan, begun, left, slack)
    assert (begun.tolist(), slack.tolist()) == ([1.0, 0.0], [0.5])
