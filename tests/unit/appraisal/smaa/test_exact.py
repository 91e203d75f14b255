"""Shares without draws."""

from __future__ import annotations

import numpy as np
import pytest

from wijkkoers.appraisal.smaa.exact import exact_two, find_dominated, rank_order_centroid, shares_at
from wijkkoers.base.errors import InputError


def test_two_criteria_give_lengths_between_crossings() -> None:
    # Scores w, 1 - w and 0.6: the third is first between the crossings 0.4 and 0.6.
    found = exact_two(np.array([[1.0, 0.0], [0.0, 1.0], [0.6, 0.6]]))
    assert found.places == pytest.approx((0, 0.4, 0.5, 0.6, 1))
    assert found.rank_acceptability == pytest.approx(np.array([[0.4, 0.1, 0.5], [0.4, 0.1, 0.5], [0.2, 0.8, 0.0]]))
    assert found.pairwise == pytest.approx(np.array([[0, 0.5, 0.4], [0.5, 0, 0.4], [0.6, 0.6, 0]]))
    assert found.central == pytest.approx((0.8, 0.2, 0.5))


def test_an_alternative_that_is_never_first_has_no_central_weights() -> None:
    assert exact_two(np.array([[0.9, 0.8], [0.5, 0.4]])).central == (0.5, None)


def test_equal_alternatives_share_their_ranks() -> None:
    found = exact_two(np.array([[1.0, 0.0], [1.0, 0.0], [0.0, 1.0]]))
    assert found.rank_acceptability == pytest.approx(np.array([[0.25, 0.5, 0.25], [0.25, 0.5, 0.25], [0.5, 0.0, 0.5]]))


def test_scores_at_one_set_of_weights_give_whole_ranks() -> None:
    ranks, wins = shares_at(np.array([0.2, 0.9, 0.2]))
    assert ranks.tolist() == [[0, 0.5, 0.5], [1, 0, 0], [0, 0.5, 0.5]]
    assert wins.tolist() == [[0, 0, 0.5], [1, 0, 1], [0.5, 0, 0]]


def test_rank_order_centroid_is_that_of_edwards_and_barron() -> None:
    assert rank_order_centroid(3) == pytest.approx([11 / 18, 5 / 18, 2 / 18])


def test_dominated_rows_are_found_and_equal_rows_are_not() -> None:
    assert find_dominated(np.array([[0.9, 0.8], [0.9, 0.7], [0.0, 1.0], [0.9, 0.8]])).tolist() == [False, True, False, False]


@pytest.mark.parametrize("shape", [(1, 2), (3, 3), (4,)])
def test_a_table_of_another_form_is_refused(shape: tuple[int, ...]) -> None:
    with pytest.raises(InputError, match="tabel-vorm"):
        exact_two(np.zeros(shape))
