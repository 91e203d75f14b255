"""Random numbers by counting."""

from __future__ import annotations

import numpy as np
import pytest

from wijkkoers.appraisal.smaa.streams import shares, stream_key, words


def test_words_are_those_of_splitmix64() -> None:
    # First outputs of the published generator for seed 1234567; its first counter is one step on.
    assert words(np.uint64(1234567), 1, 3).tolist() == [6457827717110365317, 3203168211198807973, 9817491932198370423]


def test_any_stretch_of_a_stream_can_be_made_on_its_own() -> None:
    key = stream_key(1, "gewichten")
    assert words(key, 5, 3).tolist() == words(key, 0, 8)[5:].tolist()


def test_streams_differ_by_seed_and_by_name() -> None:
    assert len({int(stream_key(*names)) for names in ((1, "a"), (2, "a"), (1, "b"), (1, "a", "b"))}) == 4


def test_shares_are_uniform_between_zero_and_one() -> None:
    found = shares(stream_key(3, "proef"), 0, 100_000)
    assert found.min() > 0
    assert found.max() < 1
    counts, _ = np.histogram(found, bins=10, range=(0, 1))
    assert counts == pytest.approx(10_000, abs=500)
