"""Counts over a stretch of draws: how often which rank, who beats whom, and the weights that favour each alternative.

All counts are whole numbers, so that stretches may be made anywhere and added in any order with the same result. This module makes
them with numpy; `kernels` makes the same numbers, bit for bit, in one compiled pass.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Any

import numpy as np
from numpy.typing import NDArray

from wijkkoers.appraisal.smaa.streams import Words, shares
from wijkkoers.appraisal.smaa.weights import WeightSpace, draw_shares
from wijkkoers.appraisal.uncertainty.distributions import Kind, quantile_between

Floats = NDArray[np.float64]
AnyFloats = NDArray[np.floating[Any]]
Integers = NDArray[np.int64]
Keys = NDArray[np.int32] | NDArray[np.uint32] | NDArray[np.uint64]

COUNTING_LIMIT = 40
"""Up to so many alternatives a rank is found by comparing all pairs, above it by sorting packed keys."""

SHORT_KEYS = 256
"""Up to so many alternatives the score and the place of an alternative fit in a key of 32 bits."""

CHUNK = 4096
"""Draws that the numpy pass handles at a time."""

QUARTER = 0.25
"""A score is at most WHOLE; a quarter of it fits in 31 bits."""


class Engine(StrEnum):
    """What makes the counts; both give the same numbers."""

    NUMPY = "numpy"
    COMPILED = "gecompileerd"


@dataclass(frozen=True, slots=True)
class ScoreBands:
    """Values of every alternative on every criterion, on a scale of 0 to 1 over all: low, mid and high, shape (alternatives, criteria).

    `keys` is the stream of each value with a bandwidth; equal keys in a column mean that the alternatives move together.
    """

    kind: Kind
    low: Floats
    mid: Floats
    high: Floats
    keys: Words


@dataclass(frozen=True, slots=True)
class SmaaJob:
    """All that a stretch of draws needs; it can be sent to another process.

    `values` are the scores on the corners of the weight space, shape (alternatives, corners), between 0 and 1, in the order in which
    chance ties are decided. `sizes` says how many equal alternatives each row stands for. With `bands` the values are uncertain and
    are drawn per criterion; `values` is then not used.
    """

    values: Floats
    sizes: Integers
    space: WeightSpace
    engine: Engine
    has_pairs: bool = True
    bands: ScoreBands | None = None

    @property
    def places(self) -> int:
        """Return the number of ranks."""
        return int(self.sizes.sum())

    @property
    def precision(self) -> type[np.float64] | type[np.float32]:
        """Return the precision of the scores: single is finer than packed keys can tell apart."""
        return np.float32 if len(self.sizes) > COUNTING_LIMIT and self.bands is None else np.float64


@dataclass(frozen=True, slots=True)
class Tally:
    """Counts of one stretch.

    `starts` (rows, ranks): how often a row takes up the ranks from this one on. `wins` (rows, rows): how often the row beats the
    column. `favourable` (rows, corners): sum of the shares, in parts of WHOLE, over the draws in which the row is first.
    """

    draws: int
    starts: Integers
    wins: Integers
    favourable: Integers

    def plus(self, other: Tally) -> Tally:
        """Return the counts of both stretches together."""
        return Tally(self.draws + other.draws, self.starts + other.starts, self.wins + other.wins, self.favourable + other.favourable)


def empty_tally(job: SmaaJob) -> Tally:
    """Return counts of no draws."""
    rows, corners = len(job.sizes), len(job.space.corners)
    shape = (rows, rows) if job.has_pairs else (0, 0)
    return Tally(0, np.zeros((rows, job.places), np.int64), np.zeros(shape, np.int64), np.zeros((rows, corners), np.int64))


def tally_stretch(job: SmaaJob, stretch: tuple[int, int]) -> Tally:
    """Return the counts of the draws `first` up to `first + count`."""
    if job.engine is Engine.COMPILED:
        from wijkkoers.appraisal.smaa.kernels import tally_compiled

        return tally_compiled(job, stretch)
    return tally_plain(job, stretch)


def tally_plain(job: SmaaJob, stretch: tuple[int, int]) -> Tally:
    """Return the counts of a stretch, made with numpy."""
    first, count = stretch
    total = empty_tally(job)
    for start in range(first, first + count, CHUNK):
        size = min(CHUNK, first + count - start)
        drawn = draw_shares(job.space, start, size)
        scores = draw_scores(job, drawn, start)
        total = total.plus(_tally_scores(job, drawn, (scores * QUARTER).astype(np.int32)))
    return replace(total, draws=count)


def draw_scores(job: SmaaJob, drawn: Integers, first: int) -> AnyFloats:
    """Return scores in parts of WHOLE, shape (rows, draws): one product at a time, as the compiled pass does it."""
    if job.bands is None:
        return weigh(job.values[:, :, None].astype(job.precision), drawn.astype(job.precision))
    weights = weigh(np.ascontiguousarray(job.space.corners.T)[:, :, None], drawn.astype(np.float64))
    return weigh(draw_values(job.bands, first, drawn.shape[1]), weights)


def weigh(values: AnyFloats, weights: AnyFloats) -> AnyFloats:
    """Return sums over the criteria, shape (rows, draws), of values (rows, criteria, draws or 1) times weights (criteria, draws)."""
    total = np.zeros((values.shape[0], weights.shape[1]), dtype=values.dtype)
    for column in range(values.shape[1]):
        total += values[:, column] * weights[column]
    return total


def draw_values(bands: ScoreBands, first: int, count: int) -> Floats:
    """Return drawn values, shape (rows, criteria, draws); equal keys give equal shares."""
    rows, criteria = bands.mid.shape
    found = np.empty((rows, criteria, count))
    for row in range(rows):
        for column in range(criteria):
            low, mid, high = bands.low[row, column], bands.mid[row, column], bands.high[row, column]
            if low == high:
                found[row, column] = mid
            else:
                uniform = shares(bands.keys[row, column], first, count)
                found[row, column] = quantile_between(bands.kind, low, mid, high, uniform)
    return found


def sorting_keys(scores: NDArray[np.int32]) -> Keys:
    """Return keys per draw, shape (rows, draws), whose descending order is that of the scores; a tie goes to the lower row."""
    rows = len(scores)
    bits = max(rows - 1, 1).bit_length()
    if rows <= SHORT_KEYS:
        places = np.arange((1 << bits) - 1, (1 << bits) - 1 - rows, -1, dtype=np.uint32)
        return ((scores.astype(np.uint32) >> np.uint32(max(bits - 1, 0))) << np.uint32(bits)) | places[:, None]
    places = np.arange((1 << bits) - 1, (1 << bits) - 1 - rows, -1, dtype=np.uint64)
    return (scores.astype(np.uint64) << np.uint64(32)) | places[:, None]


def _order(scores: NDArray[np.int32]) -> Integers:
    """Return per draw the rows from first to last, shape (rows, draws)."""
    if len(scores) <= COUNTING_LIMIT:
        return np.argsort(-scores, axis=0, kind="stable")
    return np.argsort(sorting_keys(scores), axis=0)[::-1]


def _tally_scores(job: SmaaJob, drawn: Integers, scores: NDArray[np.int32]) -> Tally:
    rows, count = scores.shape
    order = _order(scores)
    starts = np.zeros_like(order)
    starts[1:] = np.cumsum(job.sizes[order], axis=0)[:-1]
    places = job.places
    counted = np.bincount((order * places + starts).ravel(), minlength=rows * places).reshape(rows, places)
    favourable = np.zeros((rows, len(drawn)), np.int64)
    np.add.at(favourable, order[0], drawn.T)
    wins = np.zeros((rows, rows) if job.has_pairs else (0, 0), np.int64)
    if job.has_pairs:
        keys = scores if rows <= COUNTING_LIMIT else sorting_keys(scores)
        for row in range(rows - 1):
            above = np.count_nonzero(keys[row] >= keys[row + 1 :], axis=1)
            wins[row, row + 1 :] = above
            wins[row + 1 :, row] = count - above
    return Tally(count, counted, wins, favourable)
