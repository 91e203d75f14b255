"""Loops from scores to counts, on a tile that can be checked by hand."""

from __future__ import annotations

import numpy as np

from wijkkoers.appraisal.smaa.rank_kernels import count_ranks, find_winners, rank_equals, rank_tile

MARKS = np.array([[5, 1, 7], [5, 2, 8], [4, 3, 8]], dtype=np.int32)


def test_ranks_count_the_rows_above_and_a_tie_goes_to_the_lower_row() -> None:
    ranks, wins = np.empty((3, 3), np.int32), np.zeros((3, 3), np.int64)
    rank_tile(MARKS, ranks, wins)
    assert ranks.tolist() == [[0, 2, 2], [1, 1, 0], [2, 0, 1]]
    assert [wins[0, 1], wins[0, 2], wins[1, 2]] == [1, 1, 2]


def test_ranks_count_equal_alternatives_with_their_number() -> None:
    ranks = np.empty((3, 3), np.int32)
    rank_equals(MARKS, np.array([1, 2, 1], dtype=np.int32), ranks)
    assert ranks.tolist() == [[0, 3, 3], [1, 1, 0], [3, 0, 2]]


def test_the_winner_is_the_row_with_rank_zero() -> None:
    winner = np.zeros(3, np.int32)
    find_winners(np.array([[0, 2, 2], [1, 1, 0], [2, 0, 1]], dtype=np.int32), winner)
    assert winner.tolist() == [0, 2, 1]


def test_every_rank_is_counted_once() -> None:
    starts = np.zeros((4, 2, 2), np.int32)
    count_ranks(np.array([[0, 0, 1, 0, 1], [1, 1, 0, 1, 0]], dtype=np.int32), starts)
    assert starts.sum(axis=0).tolist() == [[3, 2], [2, 3]]
