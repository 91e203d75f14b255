"""What is known about the weights, and draws from all weights that agree with it.

Weights are non-negative and sum to 1. Without information every such set is equally likely. Information that makes another simplex of
it (a full order, the mixtures of the sets of the parties) is drawn as shares over the corners of that simplex; so it costs no more.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

import numpy as np
from numpy.typing import NDArray

from wijkkoers.appraisal.matrix import WeightSet
from wijkkoers.appraisal.smaa.intervals import BoxPlan, box_plan, draw_in_box, span_of_box, tighten
from wijkkoers.appraisal.smaa.streams import Words, stream_key, words
from wijkkoers.base.errors import InputError
from wijkkoers.base.labels import align, check_unique
from wijkkoers.base.seeds import generator

Floats = NDArray[np.float64]
Integers = NDArray[np.int64]

WHOLE = 2**32
"""Shares are whole numbers that make this together, so that sums of them are exact in any order."""

HALF_WORD = np.uint64(32)


@dataclass(frozen=True, slots=True)
class NoInformation:
    """Every set of weights is equally likely."""


@dataclass(frozen=True, slots=True)
class OrdinalInformation:
    """An order of the criteria, the most important first, in tiers.

    Every weight of a tier is at least every weight of the next. Within a tier the weights are equal (`is_equal_within`) or their
    order is not known.
    """

    tiers: tuple[tuple[str, ...], ...]
    is_equal_within: bool = False


@dataclass(frozen=True, slots=True)
class IntervalInformation:
    """Bounds (0-1) of single weights; a criterion that is not named lies between 0 and 1. Uniform over what is left."""

    bounds: Mapping[str, tuple[float, float]]


@dataclass(frozen=True, slots=True)
class PartyInformation:
    """The weight sets of the parties, all mixtures of them equally likely (a Dirichlet distribution with ones over the sets)."""

    sets: tuple[WeightSet, ...]


Information = NoInformation | OrdinalInformation | IntervalInformation | PartyInformation


class Drawing(StrEnum):
    """How the shares of a weight space are made."""

    SIMPLEX = "simplex"
    SOBOL = "sobol"
    TIERS = "rangorde"
    BOX = "grenzen"


@dataclass(frozen=True, slots=True)
class WeightSpace:
    """All weights that agree with the information: shares over `corners`, shape (corners, criteria).

    `span` holds weight sets, shape (points, criteria), whose affine hull is that of the space: scores that are equal on all of these
    are equal on the whole space.
    """

    corners: Floats
    span: Floats
    drawing: Drawing
    seed: int
    tiers: tuple[int, ...] = ()
    box: BoxPlan | None = None


def weight_space(information: Information, criteria: Sequence[str], seed: int, *, is_sobol: bool = False) -> WeightSpace:
    """Return the checked space of weights for these criteria, in their order.

    Raises InputError: `namen-ongelijk`, `naam-dubbel`, `rangorde-leeg`, `grenzen-onmogelijk` (not 0 <= low <= high <= 1),
    `grenzen-leeg` (no weights sum to 1 within the bounds), `geen-gewichtensets`, `sobol-niet-mogelijk` (bounds, or tiers without order).
    """
    space = _space(information, tuple(criteria), seed)
    if not is_sobol:
        return space
    if space.drawing is not Drawing.SIMPLEX:
        raise InputError("sobol-niet-mogelijk", drawing=space.drawing.value)
    return WeightSpace(space.corners, space.span, Drawing.SOBOL, seed)


def draw_shares(space: WeightSpace, first: int, count: int) -> Integers:
    """Return shares over the corners as whole numbers that make WHOLE together, shape (corners, draws).

    The draws `first` up to `first + count`: the same in whatever stretch they are made, when `first` is a multiple of the block size.
    """
    if space.drawing is Drawing.SIMPLEX:
        return spacings(stream_key(space.seed, "gewichten"), len(space.corners), first, count)
    if space.drawing is Drawing.SOBOL:
        return _whole(_stick_breaking(space, first, count))
    if space.drawing is Drawing.TIERS:
        plain = spacings(stream_key(space.seed, "gewichten"), len(space.corners), first, count)
        return _in_tiers(plain, space.tiers)
    if space.box is None:
        raise ValueError("a space within bounds has a plan of drawing")
    return _whole(draw_in_box(space.box, space.seed, first, count))


def draw_weights(space: WeightSpace, first: int, count: int) -> Floats:
    """Return drawn weights, shape (draws, criteria); each row sums to 1."""
    parts = draw_shares(space, first, count).astype(np.float64)
    return np.asarray((parts / parts.sum(axis=0)).T @ space.corners)


def spacings(key: np.uint64, corners: int, first: int, count: int) -> Integers:
    """Return shares that are uniform on the simplex: the gaps between sorted uniform numbers (Devroye 1986, chapter 5), exact to 2**-32."""
    if corners == 1:
        return np.full((1, count), WHOLE, dtype=np.int64)
    per_draw = corners // 2
    pairs = words(key, first * per_draw, count * per_draw).reshape(count, per_draw)
    cuts = np.sort(_halves(pairs)[:, : corners - 1], axis=1).T
    bounds = np.concatenate([np.zeros((1, count), np.int64), cuts, np.full((1, count), WHOLE, np.int64)])
    return np.diff(bounds, axis=0)


def _halves(pairs: Words) -> Integers:
    """Return the low and then the high 32 bits of every word, side by side."""
    both = np.empty((pairs.shape[0], 2 * pairs.shape[1]), dtype=np.int64)
    both[:, 0::2] = pairs & np.uint64(0xFFFFFFFF)
    both[:, 1::2] = pairs >> HALF_WORD
    return both


def _space(information: Information, criteria: tuple[str, ...], seed: int) -> WeightSpace:
    whole = np.eye(len(criteria))
    if isinstance(information, NoInformation):
        return WeightSpace(whole, whole, Drawing.SIMPLEX, seed)
    if isinstance(information, OrdinalInformation):
        return _ordinal_space(information, criteria, seed)
    if isinstance(information, PartyInformation):
        if not information.sets:
            raise InputError("geen-gewichtensets")
        rows = [party.values[align(criteria, party.criteria, "criterium")] for party in sorted(information.sets, key=lambda one: one.id)]
        return WeightSpace(np.array(rows), np.array(rows), Drawing.SIMPLEX, seed)
    return _interval_space(information, criteria, seed)


def _ordinal_space(information: OrdinalInformation, criteria: tuple[str, ...], seed: int) -> WeightSpace:
    named = [name for tier in information.tiers for name in tier]
    if not all(information.tiers) or not named:
        raise InputError("rangorde-leeg")
    check_unique(named, "criterium")
    align(criteria, named, "criterium")
    sizes = tuple(len(tier) for tier in information.tiers)
    if information.is_equal_within or max(sizes) == 1:
        corners = np.zeros((len(sizes), len(criteria)))
        for row in range(len(sizes)):
            members = [criteria.index(name) for tier in information.tiers[: row + 1] for name in tier]
            corners[row, members] = 1 / len(members)
        return WeightSpace(corners, corners, Drawing.SIMPLEX, seed)
    order = np.zeros((len(criteria), len(criteria)))
    tiers = [sorted(tier, key=criteria.index) for tier in information.tiers]
    for row, name in enumerate(name for tier in tiers for name in tier):
        order[row, criteria.index(name)] = 1.0
    return WeightSpace(order, np.eye(len(criteria)), Drawing.TIERS, seed, sizes)


def _interval_space(information: IntervalInformation, criteria: tuple[str, ...], seed: int) -> WeightSpace:
    unknown = [name for name in information.bounds if name not in criteria]
    if unknown:
        raise InputError("namen-ongelijk", what="criterium", missing="-", extra=", ".join(unknown))
    for name, (low, high) in information.bounds.items():
        if not 0 <= low <= high <= 1:
            raise InputError("grenzen-onmogelijk", criterion=name, low=low, high=high)
    bounds = np.array([information.bounds.get(name, (0.0, 1.0)) for name in criteria], dtype=np.float64)
    if bounds[:, 0].sum() > 1 + 1e-12 or bounds[:, 1].sum() < 1 - 1e-12:
        raise InputError("grenzen-leeg", low_sum=float(bounds[:, 0].sum()), high_sum=float(bounds[:, 1].sum()))
    lowest, highest = tighten(bounds[:, 0], bounds[:, 1])
    span = span_of_box(lowest, highest)
    if len(span) == 1:
        return WeightSpace(span, span, Drawing.SIMPLEX, seed)
    return WeightSpace(np.eye(len(criteria)), span, Drawing.BOX, seed, (), box_plan(lowest, highest))


def _in_tiers(plain: Integers, sizes: tuple[int, ...]) -> Integers:
    """Give the largest shares to the first tier and so on, within a tier in the order in which they were drawn (which is random)."""
    order = np.argsort(-plain, axis=0, kind="stable")
    start = 0
    for size in sizes:
        order[start : start + size] = np.sort(order[start : start + size], axis=0)
        start += size
    return np.take_along_axis(plain, order, axis=0)


def _stick_breaking(space: WeightSpace, first: int, count: int) -> Floats:
    """Return shares from Sobol points, shape (corners, draws): of what is left, each corner takes a Beta(1, corners that follow) part."""
    corners = len(space.corners)
    if corners == 1:
        return np.ones((1, count))
    from scipy.stats import qmc

    points = qmc.Sobol(d=corners - 1, scramble=True, rng=generator(space.seed, "smaa", "sobol"))
    if first:
        points.fast_forward(first)
    size = count if first else 1 << (count - 1).bit_length()
    uniform = points.random(size)[:count].T
    left = np.ones(count)
    found = np.empty((corners, count))
    for row in range(corners - 1):
        found[row] = left * (1 - (1 - uniform[row]) ** (1 / (corners - 1 - row)))
        left -= found[row]
    found[-1] = left
    return found


def _whole(parts: Floats) -> Integers:
    """Return shares as whole numbers that make WHOLE together; the largest takes what rounding leaves."""
    rounded = np.rint(parts * WHOLE).astype(np.int64)
    largest = parts.argmax(axis=0)
    rounded[largest, np.arange(parts.shape[1])] += WHOLE - rounded.sum(axis=0)
    return rounded
