"""From bound and start to the best columns."""

from __future__ import annotations

import numpy as np
from scipy import sparse
from tests.unit.appraisal.programme.cases import a_measure, a_programme

from wijkkoers.appraisal.programme.form import build_form
from wijkkoers.appraisal.programme.highs import Outcome, Settings
from wijkkoers.appraisal.programme.search import close, find_best, model_of, with_columns, with_rows

FORM = build_form(a_programme(a_measure("a", 3.0), a_measure("b", 2.0), a_measure("c", 1.0), latest := a_measure("d", 0.5)))
GAIN = FORM.gain[0]


def test_best_columns_come_with_a_bound() -> None:
    found = find_best(FORM, GAIN, Settings())
    assert found.value == found.bound == 6.0


def test_good_enough_start_needs_no_solver() -> None:
    quick = find_best(FORM, GAIN, Settings(gap=0.5))
    assert quick.bound >= quick.value


def test_known_columns_win_from_worse_ones_of_the_solver() -> None:
    known = find_best(FORM, GAIN, Settings()).columns
    outcome = Outcome(np.zeros(FORM.number_of_columns), 0.0, 7.0, False, True, 1.0)
    found = close(FORM, GAIN, outcome, known, bound=6.5)
    assert (found.value, found.bound, found.is_time_stopped) == (6.0, 6.5, True)


def test_columns_of_the_solver_that_break_a_limit_are_not_taken() -> None:
    outcome = Outcome(np.ones(FORM.number_of_columns), 6.5, 7.0, False, False, 1.0)
    assert close(FORM, GAIN, outcome, None).columns is None


def test_rows_and_columns_are_added_at_the_end() -> None:
    model = with_columns(model_of(FORM, GAIN), np.array([5.0, 6.0]), is_integer=True)
    model = with_rows(model, sparse.csr_matrix((1, model.low.size)), [9.0])
    assert model.high[-2:].tolist() == [5.0, 6.0]
    assert model.upper[-1] == 9.0
    assert model.matrix.shape == (FORM.upper.size + 1, FORM.number_of_columns + 2)
