"""The model with columns "started in year t"."""

from __future__ import annotations

import numpy as np
import pytest
from tests.unit.appraisal.programme.cases import a_measure, a_programme

from wijkkoers.appraisal.programme import Exclusion, Precedence, Programme
from wijkkoers.appraisal.programme.bound import relax
from wijkkoers.appraisal.programme.form import build_form
from wijkkoers.appraisal.programme.highs import Settings, run
from wijkkoers.appraisal.programme.search import model_of
from wijkkoers.appraisal.programme.yearly import run_yearly

CASES = [
    a_programme(a_measure("a", 5.0, 60.0), a_measure("b", 4.0, 60.0, earliest=2027), a_measure("c", 3.0, 50.0, latest=2027)),
    a_programme(a_measure("a", 5.0, 30.0, max_count=4), a_measure("b", 9.0), relations=(Exclusion(("a", "b")),)),
    a_programme(a_measure("a", -1.0, is_fixed=True), a_measure("b", 9.0), relations=(Precedence("a", "b", 1),), discount_rate=0.1),
]


@pytest.mark.parametrize("programme", CASES)
def test_both_kinds_of_columns_give_the_same_best(programme: Programme) -> None:
    form = build_form(programme)
    by_year = run(model_of(form, form.gain[0]), Settings())
    in_year = run_yearly(form, relax(form), form.gain[0], Settings())
    assert (in_year.value, in_year.bound) == pytest.approx((by_year.value, by_year.bound))
    assert in_year.columns is not None
    assert form.gain[0] @ in_year.columns == pytest.approx(by_year.value)


def test_start_is_understood_in_columns_by_year() -> None:
    form = build_form(CASES[0])
    best = run_yearly(form, relax(form), form.gain[0], Settings()).columns
    assert best is not None
    again = run_yearly(form, relax(form), form.gain[0], Settings(), np.rint(best))
    assert again.value == pytest.approx(float(form.gain[0] @ best))
