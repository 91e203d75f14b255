"""As early as the limits allow, where years are worth the same."""

from __future__ import annotations

import numpy as np
from tests.unit.appraisal.programme.cases import a_measure, a_programme

from wijkkoers.appraisal.programme import Precedence
from wijkkoers.appraisal.programme.form import Form, build_form
from wijkkoers.appraisal.programme.result import read_choice
from wijkkoers.appraisal.programme.solve import solve
from wijkkoers.appraisal.programme.timing import start_early


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
