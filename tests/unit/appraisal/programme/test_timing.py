"""As early as the limits allow, and least after the last year, where years are worth the same."""

from __future__ import annotations

import numpy as np
from tests.unit.appraisal.programme.cases import a_measure, a_programme

from wijkkoers.appraisal.programme import Measure, Precedence, Programme
from wijkkoers.appraisal.programme.form import Form, build_form
from wijkkoers.appraisal.programme.highs import Settings
from wijkkoers.appraisal.programme.result import read_choice
from wijkkoers.appraisal.programme.solve import solve, total_gain
from wijkkoers.appraisal.programme.timing import settle_starts, start_early


def late(form: Form) -> np.ndarray:  # type: ignore[type-arg]
    columns = np.zeros(form.number_of_columns)
    columns[form.started[:, -1]] = 1.0
    return columns


def test_measures_move_to_the_first_years_that_have_room() -> None:
    programme = a_programme(a_measure("a", cost_eur=80.0), a_measure("b", cost_eur=80.0), budget_eur=90.0, carry_over=True)
    form = build_form(programme)
    found = read_choice(programme, form, start_early(form, late(form)))
    assert [(one.measure, one.year) for one in found] == [("a", 2026), ("b", 2027)]


def test_waiting_measures_keep_their_distance() -> None:
    programme = a_programme(a_measure("b", 1.0, 1.0), a_measure("a", 1.0, 1.0), relations=(Precedence("a", "b", 1),))
    assert [(one.measure, one.year) for one in solve(programme).choice] == [("a", 2026), ("b", 2027)]


def test_nothing_moves_where_years_differ_in_worth() -> None:
    form = build_form(a_programme(a_measure("a"), discount_rate=0.01))
    assert start_early(form, late(form)).tolist() == late(form).tolist()


def settled(programme: Programme, columns: np.ndarray, **settings: float) -> tuple[list[tuple[str, int]], bool]:  # type: ignore[type-arg]
    form = build_form(programme)
    found, is_proven = settle_starts(programme, form, columns, total_gain(programme, form)[None, :], Settings(**settings))  # type: ignore[arg-type]
    return [(one.measure, one.year) for one in read_choice(programme, form, found)], is_proven


def test_least_cost_after_the_last_year_goes_before_an_early_start_of_others() -> None:
    long = Measure("lang", "Lang", {"doel": 1.0}, costs_eur={"gemeente": (80.0, 10.0, 10.0)})
    programme = a_programme(a_measure("kort", cost_eur=80.0), long, budget_eur=90.0)
    form = build_form(programme)
    columns = np.ones(form.number_of_columns)
    columns[form.started[1, 0]] = 0.0
    result = solve(programme)
    assert settled(programme, columns) == ([("lang", 2026), ("kort", 2027)], True)
    assert (result.after_eur, result.is_settled) == ({}, True)


def test_several_units_start_as_early_as_all_of_them_can() -> None:
    programme = a_programme(a_measure("a", 1.0, 40.0, max_count=5), a_measure("b", 1.0, 50.0), budget_eur=130.0)
    result = solve(programme)
    assert sum(one.count * (one.year - 2026) for one in result.choice) == 3
    assert result.is_settled


def test_value_of_a_discounted_programme_is_kept() -> None:
    programme = a_programme(a_measure("a", 9.0), a_measure("b", 1.0), discount_rate=0.05)
    assert [(one.measure, one.year) for one in solve(programme).choice] == [("a", 2026), ("b", 2027)]


def test_stop_by_time_leaves_the_schedule_unproven() -> None:
    rows = [a_measure(f"m{place}", 10.0 + place % 7, 37.0 + 3 * place) for place in range(60)]
    result = solve(a_programme(*rows, budget_eur=290.0, discount_rate=0.05), time_limit_s=0.01)
    assert not (result.is_time_stopped and result.is_settled)
