"""The bound from prices on limits."""

from __future__ import annotations

import numpy as np
import pytest
from tests.unit.appraisal.programme.cases import a_measure, a_programme

import wijkkoers.appraisal.programme.bound as module
from wijkkoers.appraisal.programme import Programme, solve
from wijkkoers.appraisal.programme.bound import bound_at, find_prices, relax, start_rates
from wijkkoers.appraisal.programme.form import build_form
from wijkkoers.appraisal.programme.highs import Settings, run_relaxed
from wijkkoers.appraisal.programme.search import model_of
from wijkkoers.appraisal.programme.solve import total_gain


def many(number: int = 40) -> Programme:
    rng = np.random.Generator(np.random.PCG64(7))
    amounts = rng.uniform(10, 90, (number, 2))
    measures = [a_measure(f"m{place}", float(worth), float(cost)) for place, (worth, cost) in enumerate(amounts)]
    return a_programme(*measures, budget_eur=300.0, carry_over=True, discount_rate=0.03)


def test_exact_prices_give_the_value_of_the_relaxed_model() -> None:
    form = build_form(many())
    gain = total_gain(many(), form)
    relaxed = run_relaxed(model_of(form, gain), Settings())
    assert find_prices(form, relax(form), gain, Settings()).bound == pytest.approx(relaxed.value)


@pytest.mark.parametrize("price", [0.0, 0.1, 1.0, 50.0])
def test_any_prices_give_a_bound(price: float) -> None:
    form = build_form(many())
    relaxation = relax(form)
    best = solve(many()).value
    assert best is not None
    assert bound_at(relaxation, total_gain(many(), form), np.full(relaxation.upper.size, price)) >= best


def test_prices_of_a_sample_are_polished_to_near_the_exact_bound(monkeypatch: pytest.MonkeyPatch) -> None:
    programme = many(400)
    form = build_form(programme)
    relaxation, gain = relax(form), total_gain(programme, form)
    exact = find_prices(form, relaxation, gain, Settings())
    monkeypatch.setattr(module, "EXACT_UP_TO", 0)
    monkeypatch.setattr(module, "SAMPLE", 100)
    polished = find_prices(form, relaxation, gain, Settings())
    assert not polished.is_exact
    assert exact.bound - 1e-6 <= polished.bound <= exact.bound * 1.005


def test_rate_of_a_start_is_all_it_yields_from_that_year_on() -> None:
    form = build_form(a_programme(a_measure("a", 8.0, earliest=2027), discount_rate=0.25))
    rates = start_rates(relax(form), form.gain[0])
    assert rates[0] == pytest.approx([-np.inf, 6.4, 5.12])
