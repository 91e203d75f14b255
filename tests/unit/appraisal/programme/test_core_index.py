"""In how many optimal programmes a measure sits."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from tests.unit.appraisal.programme.cases import a_programme

from wijkkoers.appraisal.programme import Goal, Measure, find_core_index
from wijkkoers.appraisal.programme.core_index import draw_weights
from wijkkoers.base.errors import InputError
from wijkkoers.base.seeds import generator

ONE = Measure("een", "Een", {"a": 1.0}, costs_eur={"gemeente": (100.0,)}, latest=2026)
OTHER = Measure("ander", "Ander", {"b": 1.0}, costs_eur={"gemeente": (100.0,)}, latest=2026)
FREE = Measure("vrij", "Vrij", {"a": 1.0, "b": 1.0})
HARM = Measure("schade", "Schade", {"a": -1.0})
PROGRAMME = replace(a_programme(ONE, OTHER, FREE, HARM), goals=(Goal("a", "A"), Goal("b", "B")))


def test_measure_that_is_always_in_is_core_and_harm_is_never_in() -> None:
    core = find_core_index(PROGRAMME, draws=20, seed=1)
    assert (core.shares["vrij"], core.shares["schade"]) == (1.0, 0.0)
    assert core.shares["een"] + core.shares["ander"] == pytest.approx(1.0)
    assert (core.draws, core.solved, core.proven) == (20, 20, 20)


def test_given_weights_decide_exactly() -> None:
    core = find_core_index(PROGRAMME, weights=np.array([[0.9, 0.1], [0.8, 0.2], [0.7, 0.3], [0.2, 0.8]]))
    assert (core.shares["een"], core.shares["ander"]) == (0.75, 0.25)


def test_same_seed_gives_the_same_index() -> None:
    assert find_core_index(PROGRAMME, draws=8, seed=3) == find_core_index(PROGRAMME, draws=8, seed=3)


def test_order_of_entry_does_not_change_the_index() -> None:
    turned = replace(PROGRAMME, measures=PROGRAMME.measures[::-1], goals=PROGRAMME.goals[::-1])
    assert find_core_index(turned, draws=8, seed=3).shares == find_core_index(PROGRAMME, draws=8, seed=3).shares
    weights = np.array([[0.9, 0.1], [0.8, 0.2], [0.7, 0.3], [0.2, 0.8]])
    assert find_core_index(turned, weights=weights[:, ::-1]).shares == find_core_index(PROGRAMME, weights=weights).shares


def test_drawn_weights_lie_evenly_on_the_simplex() -> None:
    weights = draw_weights(3, 20_000, generator(1, "proef"))
    np.testing.assert_allclose(weights.sum(axis=1), 1.0)
    np.testing.assert_allclose(weights.mean(axis=0), 1 / 3, atol=0.01)
    np.testing.assert_allclose((weights[:, 0] < 0.5).mean(), 0.75, atol=0.015)


@pytest.mark.parametrize("weights", [np.ones((2, 3)), np.array([[np.nan, 1.0]]), np.empty((0, 2))])
def test_weights_that_do_not_fit_are_refused(weights: np.ndarray) -> None:  # type: ignore[type-arg]
    with pytest.raises(InputError) as caught:
        find_core_index(PROGRAMME, weights=weights)
    assert caught.value.code == "gewichten-vorm"


def test_no_draws_are_refused() -> None:
    with pytest.raises(InputError) as caught:
        find_core_index(PROGRAMME, draws=0)
    assert caught.value.code == "trekkingen-ongeldig"
