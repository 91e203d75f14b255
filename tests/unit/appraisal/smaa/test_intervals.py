"""Weights within bounds: tight bounds, the choice of a method, and draws that keep to them."""

from __future__ import annotations

import numpy as np
import pytest

from wijkkoers.appraisal.smaa.intervals import BLOCK, BoxMethod, box_plan, centre_of_box, draw_in_box, span_of_box, tighten

LOW, HIGH = np.array([0.2, 0.0, 0.0]), np.array([0.5, 0.6, 1.0])


def test_bounds_become_those_that_the_others_leave_room_for() -> None:
    low, high = tighten(np.array([0.1, 0.2, 0.0]), np.array([1.0, 1.0, 0.3]))
    assert low == pytest.approx([0.1, 0.2, 0.0])
    assert high == pytest.approx([0.8, 0.9, 0.3])


def test_a_weight_without_room_becomes_one_value() -> None:
    low, high = tighten(np.array([0.5, 0.0, 0.0]), np.array([0.5, 1.0, 1.0]))
    assert low[0] == high[0] == 0.5


def test_the_centre_lies_within_the_bounds_and_makes_one() -> None:
    centre = centre_of_box(LOW, HIGH)
    assert centre.sum() == pytest.approx(1)
    assert (centre >= LOW).all()
    assert (centre <= HIGH).all()


def test_the_span_has_a_point_per_free_weight() -> None:
    assert span_of_box(LOW, HIGH).shape == (3, 3)
    assert span_of_box(LOW, HIGH).sum(axis=1) == pytest.approx(1)
    assert span_of_box(*tighten(np.array([0.4, 0.6]), np.array([0.4, 0.6]))).tolist() == [[0.4, 0.6]]


@pytest.mark.parametrize(
    ("low", "high", "method"),
    [
        (LOW, HIGH, BoxMethod.FROM_LOW),
        (np.zeros(3), np.array([0.4, 0.4, 0.4]), BoxMethod.FROM_HIGH),
        (np.full(20, 0.03), np.full(20, 0.07), BoxMethod.HIT_AND_RUN),
    ],
)
def test_the_method_follows_from_the_bounds(low: np.ndarray, high: np.ndarray, method: BoxMethod) -> None:
    plan = box_plan(low, high)
    assert plan.method is method
    drawn = draw_in_box(plan, 1, 0, 2000)
    assert drawn.sum(axis=0) == pytest.approx(1)
    assert (drawn >= low[:, None] - 1e-12).all()
    assert (drawn <= high[:, None] + 1e-12).all()


def test_hit_and_run_and_rejection_have_the_same_mean() -> None:
    plan = box_plan(LOW, HIGH)
    exact = draw_in_box(plan, 1, 0, 20_000).mean(axis=1)
    chains = draw_in_box(type(plan)(LOW, HIGH, BoxMethod.HIT_AND_RUN), 1, 0, 20_000).mean(axis=1)
    assert chains == pytest.approx(exact, abs=0.01)


def test_a_block_can_be_drawn_on_its_own_and_only_at_its_start() -> None:
    plan = box_plan(LOW, HIGH)
    both = draw_in_box(plan, 1, 0, BLOCK + 100)
    assert draw_in_box(plan, 1, BLOCK, 100).tolist() == both[:, BLOCK:].tolist()
    with pytest.raises(ValueError, match="multiple"):
        draw_in_box(plan, 1, 5, 100)
