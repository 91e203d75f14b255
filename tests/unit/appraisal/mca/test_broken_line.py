"""A broken line gives every score its value and every band its extremes."""

from __future__ import annotations

import numpy as np
import pytest

from wijkkoers.appraisal.mca.broken_line import Outside, interpolate, interpolate_band

POINTS, VALUES = np.array([0.0, 10.0, 20.0]), np.array([0.0, 1.0, 0.0])


def test_scores_between_points_lie_on_the_line() -> None:
    assert interpolate(np.array([5.0, 10.0, 12.5]), POINTS, VALUES).tolist() == [0.5, 1, 0.75]


@pytest.mark.parametrize(("outside", "expected"), [(Outside.CLIP, [0, 0]), (Outside.INTERPOLATE, [-0.5, -1])])
def test_scores_beyond_the_line_are_clipped_or_go_on(outside: Outside, expected: list[float]) -> None:
    assert interpolate(np.array([-5.0, 30.0]), POINTS, VALUES, outside).tolist() == expected


def test_jump_before_the_last_point_is_kept_when_clipped() -> None:
    points, values = np.array([0.0, 1.0, 1.0]), np.array([0.0, 0.2, 1.0])
    assert interpolate(np.array([0.5, 1.0, 2.0]), points, values).tolist() == pytest.approx([0.1, 1, 1])


def test_table_keeps_its_shape() -> None:
    assert interpolate(np.array([[5.0, 10.0], [0.0, 20.0]]), POINTS, VALUES).tolist() == [[0.5, 1], [0, 0]]


def test_band_over_the_top_reaches_the_top() -> None:
    low, mid, high = interpolate_band((np.array([5.0]), np.array([6.0]), np.array([18.0])), POINTS, VALUES)
    assert (low.tolist(), mid.tolist(), high.tolist()) == (pytest.approx([0.2]), pytest.approx([0.6]), [1])


def test_line_of_the_smallest_width_gives_numbers() -> None:
    assert interpolate(np.array([0.0, 5e-324]), np.array([0.0, 5e-324]), np.array([0.0, 1.0])).tolist() == [0, 1]
