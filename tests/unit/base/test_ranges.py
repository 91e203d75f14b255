"""A bandwidth is finite and ordered, and scaling it keeps it so."""

from __future__ import annotations

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wijkkoers.base.ranges import Range, exact

bounds = st.lists(st.floats(-1e9, 1e9), min_size=3, max_size=3).map(sorted)


@pytest.mark.parametrize("wrong", [(2, 1, 3), (1, 3, 2), (3, 2, 1)])
def test_bounds_out_of_order_are_refused(wrong: tuple[float, float, float]) -> None:
    with pytest.raises(ValueError, match="low to high"):
        Range(*wrong)


@pytest.mark.parametrize("wrong", [math.nan, math.inf, -math.inf])
def test_bound_that_is_not_finite_is_refused(wrong: float) -> None:
    with pytest.raises(ValueError, match="finite"):
        Range(wrong, wrong, wrong)


def test_exact_figure_has_no_bandwidth() -> None:
    assert exact(3) == Range(3.0, 3.0, 3.0)
    assert exact(3).is_exact
    assert not Range(1, 2, 3).is_exact


def test_negative_factor_turns_the_range_round() -> None:
    assert Range(1, 2, 4).scaled(-2) == Range(-8, -4, -2)


@given(bounds, st.floats(-1e3, 1e3))
def test_scaled_range_is_still_a_range(line: list[float], factor: float) -> None:
    scaled = Range(*line).scaled(factor)
    assert scaled.low <= scaled.mid <= scaled.high
