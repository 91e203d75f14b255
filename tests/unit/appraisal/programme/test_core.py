"""The doubtful part of a programme, solved by itself."""

from __future__ import annotations

import numpy as np
from tests.unit.appraisal.programme.cases import a_measure, a_programme

from wijkkoers.appraisal.programme.bound import find_prices, relax
from wijkkoers.appraisal.programme.core import improve_core
from wijkkoers.appraisal.programme.form import build_form
from wijkkoers.appraisal.programme.highs import Settings

FORM = build_form(a_programme(*(a_measure(f"m{place}", 10.0 - place, 55.0 - 5 * place) for place in range(8)), budget_eur=60.0))
GAIN = FORM.gain[0]


def test_nothing_known_is_improved_to_the_best_of_the_part() -> None:
    relaxation = relax(FORM)
    prices = find_prices(FORM, relaxation, GAIN, Settings())
    found, _seconds = improve_core(FORM, relaxation, GAIN, np.zeros(FORM.number_of_columns), prices.prices, Settings())
    assert 0 < GAIN @ found <= prices.bound


def test_known_columns_are_never_made_worse() -> None:
    relaxation = relax(FORM)
    prices = find_prices(FORM, relaxation, GAIN, Settings())
    known, _seconds = improve_core(FORM, relaxation, GAIN, np.zeros(FORM.number_of_columns), prices.prices, Settings())
    again, _seconds = improve_core(FORM, relaxation, GAIN, known, prices.prices, Settings())
    assert GAIN @ again >= GAIN @ known
