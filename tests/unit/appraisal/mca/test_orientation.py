"""After turning, more is better on every criterion."""

from __future__ import annotations

import pytest
from tests.unit.appraisal.mca.tables import banded, made

from wijkkoers.appraisal.mca.orientation import orient, orient_range
from wijkkoers.base.errors import InputError


def test_less_is_better_turns_the_sign_and_a_target_becomes_minus_the_distance() -> None:
    assert orient(made([[1, 2, 3], [4, 5, 9]], "+-=", target=5)).tolist() == [[1, -2, -2], [4, -5, -4]]


def test_scores_of_the_matrix_stay_as_they_are() -> None:
    matrix = made([[1, 2], [3, 4]], "--")
    orient(matrix)
    assert matrix.mid.tolist() == [[1, 2], [3, 4]]


def test_worst_and_best_of_a_range_follow_the_direction() -> None:
    worst, best = orient_range(banded([[(1, 2, 4), (1, 2, 4)], [(0, 0, 0), (0, 0, 0)]], "+-"))
    assert (worst[0].tolist(), best[0].tolist()) == ([1, -4], [4, -1])


def test_range_around_a_target_can_be_right_on_it() -> None:
    worst, best = orient_range(banded([[(1, 2, 8)], [(6, 7, 9)]], "=", target=5))
    assert (worst.ravel().tolist(), best.ravel().tolist()) == ([-4, -4], [0, -1])


@pytest.mark.parametrize(("target", "code"), [(None, "doel-ontbreekt"), (float("inf"), "doel-niet-eindig")])
def test_target_that_is_no_number_is_named(target: float | None, code: str) -> None:
    with pytest.raises(InputError) as error:
        orient(made([[1], [2]], "=", target=target))
    assert (error.value.code, error.value.values) == (code, {"criterion": "k0"})


def test_steps_without_a_target_order_the_scores_by_their_value() -> None:
    steps = ((0, 0), (10, 1), (30, 0))
    matrix = banded([[(0, 5, 15)], [(20, 20, 20)]], "=", steps=steps)
    worst, best = orient_range(matrix)
    assert (orient(matrix).ravel().tolist(), worst.ravel().tolist(), best.ravel().tolist()) == ([0.5, 0.5], [0, 0.5], [1, 0.5])
