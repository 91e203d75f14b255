"""Compiling ahead."""

from __future__ import annotations

from wijkkoers.appraisal.smaa.kernels import _count_tiles, _make_keys
from wijkkoers.appraisal.smaa.warming import warm_kernels


def test_after_warming_both_ways_of_ranking_are_compiled() -> None:
    warm_kernels()
    assert _count_tiles.signatures  # type: ignore[attr-defined]
    assert _make_keys.signatures  # type: ignore[attr-defined]
