"""The counts of `tally` in one compiled pass, the same bit for bit.

A pass works on tiles of draws that stay in the cache: random words, sorted gaps, scores, ranks, counts. No product is fused with a sum
and no sum is reordered, so that numpy and every machine find the same scores. Loops take four or eight rows at a time and keep counters
at 32 bits, so that the compiler can work on eight draws at once. Compiled code is kept on disk; only `tally` and `warming` import this
module, so that nobody pays for numba who does not need it.
"""

from __future__ import annotations

from functools import cache
from typing import Any

import numpy as np

from wijkkoers.appraisal.smaa import rank_kernels as ranking
from wijkkoers.appraisal.smaa import score_kernels as scoring
from wijkkoers.appraisal.smaa.compiling import compiled
from wijkkoers.appraisal.smaa.streams import GOLDEN, stream_key
from wijkkoers.appraisal.smaa.tally import COUNTING_LIMIT, Integers, SmaaJob, Tally, empty_tally
from wijkkoers.appraisal.smaa.weights import Drawing, draw_shares
from wijkkoers.appraisal.uncertainty.distributions import Kind

TILE = 512
"""Draws per tile where ranks are counted."""

WIDE_TILE = 256
"""Draws per tile where keys are sorted."""


def tally_compiled(job: SmaaJob, stretch: tuple[int, int]) -> Tally:
    """Return the counts of a stretch, equal to those of `tally_plain`."""
    first, count = stretch
    counts = _Counts(job)
    source, scores = _source(job, first, count), _scoring(job)
    run = _run_narrow if len(job.sizes) <= COUNTING_LIMIT else _run_wide
    tile = TILE if len(job.sizes) <= COUNTING_LIMIT else WIDE_TILE
    full = count // tile * tile
    if full:
        run(job, (first, 0, full, tile), source, scores, counts)
    if count > full:
        run(job, (first, full, count - full, count - full), source, scores, counts)
    return counts.tally(count)


class _Counts:
    """The arrays in which a stretch is counted: four copies of the ranks, so that one count need not wait for the next."""

    def __init__(self, job: SmaaJob) -> None:
        """Start at nothing."""
        self.blank = empty_tally(job)
        rows, corners = len(job.sizes), len(job.space.corners)
        self.starts = np.zeros((4, rows, job.places), np.int32)
        self.by_place = np.zeros((rows, rows), np.int32)
        self.wins = np.zeros((rows, rows), np.int64)
        self.favourable = np.zeros((rows, corners), np.float64)

    def tally(self, count: int) -> Tally:
        """Return the counts; those of the favourable weights are whole numbers below 2**53, so exact."""
        upper = np.triu(self.wins, 1)
        wins = upper + np.tril(count - upper.T, -1) if self.blank.wins.size else self.blank.wins
        starts = self.starts.sum(axis=0, dtype=np.int64)
        if self.by_place.any():
            starts += self.by_place.T
        return Tally(count, starts, wins, self.favourable.astype(np.int64))


def _source(job: SmaaJob, first: int, count: int) -> tuple[Any, ...]:
    """Return what shares are made of: a key, the steps and the sorting network, or drawn shares."""
    corners = len(job.space.corners)
    if job.space.drawing is Drawing.SIMPLEX and corners > 1:
        drawn, key = np.empty((corners, 0), np.float64), stream_key(job.space.seed, "gewichten")
    else:
        drawn, key = draw_shares(job.space, first, count).astype(np.float64), np.uint64(0)
    steps = np.arange(max(TILE, WIDE_TILE), dtype=np.uint64) * np.uint64(max(corners // 2, 1)) * GOLDEN
    return key, steps, sorting_network(corners - 1), drawn


def _scoring(job: SmaaJob) -> tuple[Any, ...]:
    """Return what scores are made of: values on the corners, or the weights of the corners and the bands."""
    if job.bands is None:
        none, keys = np.zeros((0, 0)), np.zeros((0, 0), np.uint64)
        return np.array(job.values, dtype=job.precision, order="C"), none, none, none, keys, False
    bands = job.bands
    corners = np.array(job.space.corners.T, order="C")
    layers = tuple(np.array(layer, order="C") for layer in (bands.low, bands.mid, bands.high))
    return corners, *layers, np.array(bands.keys, order="C"), bands.kind is Kind.TRIANGULAR


@cache
def sorting_network(size: int) -> Integers:
    """Return the pairs to compare and swap, in order, that sort so many rows (Batcher's odd-even merge; Knuth volume 3, 5.2.2 M)."""
    pairs = [pair for step, gap in _merge_steps(size) for pair in _merge_pairs(size, step, gap)]
    return np.array(pairs, dtype=np.int64).reshape(-1, 2)


def _merge_steps(size: int) -> list[tuple[int, int]]:
    powers = [1 << bit for bit in range(max(size - 1, 0).bit_length())]
    return [(step, step >> shift) for step in powers for shift in range(step.bit_length())]


def _merge_pairs(size: int, step: int, gap: int) -> list[tuple[int, int]]:
    starts = range(gap % step, size - gap, 2 * gap)
    lows = [start + shift for start in starts for shift in range(min(gap, size - start - gap))]
    return [(low, low + gap) for low in lows if low // (2 * step) == (low + gap) // (2 * step)]


Span = tuple[int, int, int, int]
"""First draw of the stretch, how far the tiles start in it, how many draws they cover, draws per tile."""


def _run_narrow(job: SmaaJob, span: Span, source: tuple[Any, ...], scores: tuple[Any, ...], counts: _Counts) -> None:
    sizes = np.array(job.sizes, dtype=np.int32)
    _count_tiles(span, source, scores, sizes, (counts.starts, counts.wins, counts.favourable))


def _run_wide(job: SmaaJob, span: Span, source: tuple[Any, ...], scores: tuple[Any, ...], counts: _Counts) -> None:
    """Make keys, let numpy sort them (its sort uses the widest registers there are), count; tile by tile."""
    first, offset, count, tile = span
    rows = len(job.sizes)
    keys, turned = np.empty((rows, tile), np.uint32), np.empty((tile, rows), np.uint32)
    shares = np.empty((len(job.space.corners), tile))
    sizes = np.array(job.sizes, dtype=np.int32)
    for start in range(offset, offset + count, tile):
        _make_keys((first, start), source, scores, shares, keys, turned)
        turned.sort(axis=1)
        ranking.count_sorted(turned, sizes, counts.starts, counts.by_place)
        ranking.add_favourable_sorted(turned, shares, counts.favourable)
        if job.has_pairs:
            ranking.count_key_pairs(keys, counts.wins)


@compiled
def _count_tiles(span: Any, source: Any, scores: Any, sizes: Any, counts: Any) -> None:
    first, offset, count, tile = span
    starts, wins, favourable = counts
    rows, corners = len(sizes), favourable.shape[1]
    shares = np.empty((corners, tile))
    marks, ranks = np.empty((rows, tile), np.int32), np.empty((rows, tile), np.int32)
    winner = np.zeros(tile, np.int32)
    has_equals = sizes.max() > 1
    for start in range(offset, offset + count, tile):
        scoring.fill_shares(source, first, start, shares)
        scoring.score_tile(scores, shares, first + start, marks)
        ranking.rank_tile(marks, ranks, wins)
        ranking.find_winners(ranks, winner)
        if has_equals:
            ranking.rank_equals(marks, sizes, ranks)
        ranking.count_ranks(ranks, starts)
        ranking.add_favourable(shares, winner, favourable)


@compiled
def _make_keys(place: Any, source: Any, scores: Any, shares: Any, keys: Any, turned: Any) -> None:
    first, start = place
    marks = np.empty(keys.shape, np.int32)
    scoring.fill_shares(source, first, start, shares)
    scoring.score_tile(scores, shares, first + start, marks)
    ranking.pack_keys(marks, keys)
    ranking.turn(keys, turned)
