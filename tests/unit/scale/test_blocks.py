"""Blocks cover a run once."""

from __future__ import annotations

import pytest

from wijkkoers.scale.blocks import split_blocks


def test_blocks_cover_everything_once_in_order() -> None:
    assert split_blocks(250, 100) == ((0, 100), (100, 100), (200, 50))


def test_nothing_makes_no_blocks() -> None:
    assert split_blocks(0) == ()


@pytest.mark.parametrize(("total", "size"), [(-1, 10), (10, 0)])
def test_sizes_that_mean_nothing_are_refused(total: int, size: int) -> None:
    with pytest.raises(ValueError, match="blocks"):
        split_blocks(total, size)
