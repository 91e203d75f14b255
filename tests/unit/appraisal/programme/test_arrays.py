"""A programme as arrays."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from tests.unit.appraisal.programme.cases import YEARS, a_measure, a_programme

from wijkkoers.appraisal.programme import Goal, Measure, Precedence
from wijkkoers.appraisal.programme.arrays import cost_after_eur, digest_of_programme, goal_weights, to_arrays

LONG = Measure("lang", "Lang", {"doel": 2.0}, earliest=2027, costs_eur={"gemeente": (10.0, 20.0, 30.0, 40.0)})


def test_costs_stand_by_offset_after_the_start_and_stop_at_the_horizon() -> None:
    arrays = to_arrays(a_programme(LONG, a_measure("a", cost_eur=5.0)))
    np.testing.assert_array_equal(arrays.cost[:, 0], [[10.0, 20.0, 30.0], [5.0, 0.0, 0.0]])


def test_years_of_starting_are_places_in_the_horizon() -> None:
    arrays = to_arrays(a_programme(LONG, a_measure("a", latest=2050)))
    assert arrays.first.tolist() == [1, 0]
    assert arrays.last.tolist() == [2, 2]


def test_later_start_is_discounted_by_whole_years() -> None:
    assert to_arrays(a_programme(LONG, discount_rate=0.1)).factor == pytest.approx([1.0, 1 / 1.1, 1 / 1.21])


def test_costs_after_the_last_year_are_told_apart() -> None:
    assert cost_after_eur(LONG, "gemeente", 2027, YEARS[-1]) == 70.0


def test_weights_follow_the_goals() -> None:
    programme = replace(a_programme(LONG), goals=(Goal("doel", "Doel", 3.0), Goal("b", "B", 0.5)))
    assert goal_weights(programme).tolist() == [3.0, 0.5]


@pytest.mark.parametrize(
    "change",
    [
        {"carry_over": True},
        {"discount_rate": 0.01},
        {"relations": (Precedence("lang", "a", 1),)},
        {"goals": (Goal("doel", "Doel", 1.0, 2.0),)},
    ],
)
def test_digest_changes_with_everything_that_matters(change: dict[str, object]) -> None:
    programme = a_programme(LONG, a_measure("a"))
    other = replace(programme, **change)  # type: ignore[arg-type]
    assert digest_of_programme(programme, to_arrays(programme)) != digest_of_programme(other, to_arrays(other))
