"""The greedy start."""

from __future__ import annotations

import numpy as np
import pytest
from tests.unit.appraisal.programme.cases import a_measure, a_programme

from wijkkoers.appraisal.programme import Exclusion, Precedence, Programme, Together, solve
from wijkkoers.appraisal.programme.bound import find_prices, relax
from wijkkoers.appraisal.programme.form import build_form
from wijkkoers.appraisal.programme.highs import Settings
from wijkkoers.appraisal.programme.result import read_choice
from wijkkoers.appraisal.programme.solve import total_gain
from wijkkoers.appraisal.programme.start import complete, find_start, is_feasible, taking_of


def greedy(programme: Programme) -> tuple[float, dict[str, int]]:
    form = build_form(programme)
    relaxation, gain = relax(form), total_gain(programme, form)
    prices = find_prices(form, relaxation, gain, Settings())
    columns = find_start(form, relaxation, gain, prices.prices)
    if columns is None:
        return -np.inf, {}
    return float(gain @ columns), {one.measure: one.count for one in read_choice(programme, form, columns)}


def test_start_fills_the_budget_with_what_yields_most() -> None:
    value, counts = greedy(a_programme(*(a_measure(f"m{place}", 10.0 - place, 100.0) for place in range(6))))
    assert (value, set(counts)) == (27.0, {"m0", "m1", "m2"})


def test_start_keeps_to_relations() -> None:
    relations = (Precedence("a", "b", 1), Exclusion(("b", "c")))
    _value, counts = greedy(a_programme(a_measure("a", 1.0), a_measure("b", 9.0), a_measure("c", 3.0), relations=relations))
    assert set(counts) == {"a", "b"}


def test_start_takes_several_units_and_their_first() -> None:
    programme = a_programme(a_measure("a", 5.0, 10.0, max_count=7), a_measure("b", 3.0), relations=(Exclusion(("a", "b")),))
    assert greedy(programme) == (35.0, {"a": 7})


def test_start_that_misses_a_minimum_is_none() -> None:
    assert greedy(a_programme(a_measure("a", 4.0), minimum=5.0)) == (-np.inf, {})


def test_start_of_a_later_year_takes_only_from_that_year_on() -> None:
    form = build_form(a_programme(a_measure("a", cost_eur=60.0), carry_over=True))
    taking = taking_of(form, relax(form))
    assert taking.amounts.toarray().tolist() == [[1.0, 0.0, 0.0], [1.0, 1.0, 0.0], [1.0, 1.0, 1.0]]
    assert taking.upper == pytest.approx([100 / 60, 200 / 60, 300 / 60])


def test_start_is_never_better_than_the_best() -> None:
    programme = a_programme(*(a_measure(f"m{place}", 10.0 - place % 7, 30.0 + 5 * place) for place in range(30)))
    assert greedy(programme)[0] <= (solve(programme).value or 0.0) + 1e-9


def test_savings_follow_from_the_starts() -> None:
    form = build_form(a_programme(a_measure("a"), a_measure("b"), relations=(Together(("a", "b"), "gemeente", 10.0),)))
    same, apart = [0, 1, 1, 0, 1, 1, 0, 0, 0], [1, 1, 1, 0, 1, 1, 9, 9, 9]
    assert complete(form, np.array(same, dtype=float))[6:].tolist() == [0.0, 1.0, 0.0]
    assert complete(form, np.array(apart, dtype=float))[6:].tolist() == [0.0, 0.0, 0.0]


def test_columns_beyond_a_budget_are_not_feasible() -> None:
    form = build_form(a_programme(a_measure("a"), a_measure("b")))
    assert is_feasible(form, np.array([1.0, 1, 1, 0, 1, 1]))
    assert not is_feasible(form, np.array([1.0, 1, 1, 1, 1, 1]))
