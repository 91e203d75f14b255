"""What it is worth to know more before choosing."""

from __future__ import annotations

import numpy as np
import pytest

from wijkkoers.appraisal.uncertainty.information import Floats, value_information, value_of_input, value_of_perfect_information
from wijkkoers.base.errors import InputError

DRAWS = 20_000
RNG = np.random.default_rng(5)
KEY, OTHER = RNG.uniform(-1, 1, DRAWS), RNG.uniform(-1, 1, DRAWS)
OUTCOMES = np.array([np.zeros(DRAWS), KEY])
"""Doing nothing, or a plan worth `KEY`: knowing it is worth the mean of its positive side, 1/4."""


def test_perfect_information_is_the_best_per_draw_beyond_the_best_mean() -> None:
    assert value_of_perfect_information(np.array([[1.0, 5.0], [4.0, 3.0]])) == 4.5 - 3.5


def test_knowing_what_decides_is_worth_all_of_it() -> None:
    found = value_information(["nul", "plan"], OUTCOMES, {"ander": OTHER, "sleutel": KEY}, seed=1)
    assert [one.input for one in found.inputs] == ["sleutel", "ander"]
    assert found.perfect_value == pytest.approx(0.25, abs=0.01)
    assert found.inputs[0].value == pytest.approx(found.perfect_value, rel=0.02)
    assert found.chance_best == pytest.approx(0.5, abs=0.02)


def test_knowing_what_does_not_matter_is_worth_no_more_than_noise() -> None:
    found = value_information(["nul", "plan"], OUTCOMES, {"ander": OTHER, "sleutel": KEY}, seed=1)
    assert [one.exceeds_noise for one in found.inputs] == [True, False]


def test_knowing_half_of_a_sum_is_worth_less_than_all() -> None:
    found = value_information(["nul", "plan"], np.array([np.zeros(DRAWS), KEY + OTHER]), {"a": KEY, "b": OTHER}, seed=1)
    # of a sum of two uniforms the positive side has mean 1/3, of one of them 1/4
    assert found.perfect_value == pytest.approx(1 / 3, abs=0.01)
    assert [one.value for one in found.inputs] == pytest.approx([0.25, 0.25], abs=0.015)


def test_choice_that_always_wins_makes_information_worthless() -> None:
    found = value_information(["nul", "plan"], np.array([np.zeros(DRAWS), KEY + 2]), {"a": KEY}, seed=1)
    assert (found.choice, found.perfect_value, found.inputs[0].value) == ("plan", pytest.approx(0), pytest.approx(0))


def test_value_of_an_input_is_that_of_the_best_mean_per_class() -> None:
    outcomes = np.array([[0.0, 0.0, 0.0, 0.0], [-2.0, 3.0, -4.0, 5.0]])
    assert value_of_input(outcomes, np.array([1.0, 3.0, 2.0, 4.0]), 2) == (0 + 8) / 4 - 0.5


@pytest.mark.parametrize(
    ("code", "outcomes", "draws"),
    [
        ("tabel-vorm", OUTCOMES[:1], KEY),
        ("tabel-vorm", OUTCOMES, KEY[:5]),
        ("trekkingen-te-weinig", OUTCOMES[:, :99], KEY[:99]),
        ("uitkomst-niet-eindig", np.where(KEY > 0.9, np.nan, OUTCOMES), KEY),
    ],
)
def test_impossible_table_is_refused(code: str, outcomes: Floats, draws: Floats) -> None:
    with pytest.raises(InputError, match=code):
        value_information(["nul", "plan"], outcomes, {"a": draws}, seed=1)
