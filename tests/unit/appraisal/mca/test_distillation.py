"""Distillation draws orders out of credibilities, from the top and from the bottom."""

from __future__ import annotations

import numpy as np
import pytest

from wijkkoers.appraisal.mca.distillation import beats_in_both, discriminate, distil


@pytest.mark.parametrize(("level", "step"), [(0, 0.3), (1, 0.15), (0.8, 0.18)])
def test_discrimination_threshold_is_the_published_line(level: float, step: float) -> None:
    assert discriminate(level) == pytest.approx(step)


@pytest.mark.parametrize("from_bottom", [False, True])
def test_clear_order_is_drawn_one_by_one(from_bottom: bool) -> None:
    credibility = np.array([[1.0, 0.9, 0.9], [0.1, 1.0, 0.9], [0.1, 0.1, 1.0]])
    assert distil(credibility, from_bottom).tolist() == [1, 2, 3]


@pytest.mark.parametrize("height", [0.0, 0.5, 1.0])
def test_alternatives_that_are_equally_credible_share_one_position(height: float) -> None:
    assert distil(np.where(np.eye(3, dtype=bool), 1.0, height)).tolist() == [1, 1, 1]


def test_lead_below_the_discrimination_threshold_does_not_count() -> None:
    assert distil(np.array([[1.0, 0.9], [0.8, 1.0]])).tolist() == [1, 1]


def test_orders_that_contradict_leave_a_pair_incomparable() -> None:
    found = beats_in_both(np.array([1, 2, 2]), np.array([2, 1, 2]))
    assert found.tolist() == [[False, False, True], [False, False, True], [False, False, False]]
