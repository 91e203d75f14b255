"""Equal scores share the best rank, and rounding makes no difference."""

from __future__ import annotations

import numpy as np
import pytest

from wijkkoers.appraisal.mca.order import first_of, rank_scores


@pytest.mark.parametrize(
    ("scores", "ranks"),
    [([3.0, 1.0, 2.0], [1, 3, 2]), ([1.0, 2.0, 2.0, 0.0], [3, 1, 1, 4]), ([5.0, 5.0, 5.0], [1, 1, 1])],
)
def test_equal_scores_share_the_best_rank(scores: list[float], ranks: list[int]) -> None:
    assert rank_scores(np.array(scores)).tolist() == ranks


def test_lower_may_be_better() -> None:
    assert rank_scores(np.array([3.0, 1.0, 2.0]), is_lower_better=True).tolist() == [3, 1, 2]


def test_rounding_makes_no_difference_of_rank() -> None:
    assert rank_scores(np.array([0.3, 0.1 + 0.2, 0.2])).tolist() == [1, 1, 3]
    assert rank_scores(np.array([3e6, 3e6 + 1e-9])).tolist() == [1, 1]


def test_real_difference_counts() -> None:
    assert rank_scores(np.array([0.5, 0.5 + 1e-9])).tolist() == [2, 1]


def test_first_are_all_with_rank_one_in_the_order_given() -> None:
    assert first_of("ABC", np.array([1, 3, 1])) == ("A", "C")
