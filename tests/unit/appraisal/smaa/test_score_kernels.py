"""Loops from random words to scores."""

from __future__ import annotations

import numpy as np

from wijkkoers.appraisal.smaa.kernels import sorting_network
from wijkkoers.appraisal.smaa.score_kernels import fill_shares, mix
from wijkkoers.appraisal.smaa.streams import GOLDEN, words
from wijkkoers.appraisal.smaa.weights import spacings

KEY = np.uint64(99)


def test_words_are_those_of_the_numpy_stream() -> None:
    with np.errstate(over="ignore"):
        found = [int(mix(KEY + np.uint64(number) * GOLDEN)) for number in range(5)]
    assert found == words(KEY, 0, 5).tolist()


def test_shares_are_the_spacings_of_numpy() -> None:
    for corners in (2, 5, 8):
        steps = np.arange(64, dtype=np.uint64) * np.uint64(corners // 2) * GOLDEN
        shares = np.empty((corners, 64))
        fill_shares((KEY, steps, sorting_network(corners - 1), np.empty((corners, 0))), 100, 28, shares)
        assert shares.tolist() == spacings(KEY, corners, 128, 64).tolist()


def test_drawn_shares_are_taken_over() -> None:
    drawn, shares = np.arange(20.0).reshape(2, 10), np.empty((2, 4))
    fill_shares((KEY, np.zeros(1, np.uint64), sorting_network(1), drawn), 0, 5, shares)
    assert shares.tolist() == drawn[:, 5:9].tolist()
