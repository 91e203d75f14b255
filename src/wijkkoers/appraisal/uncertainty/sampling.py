"""Draws of uncertain inputs from one stored seed, each input by its own name.

The draws of an input depend on the seed, its name and its group only. So adding an input does not move the others, and an input that
several alternatives share is drawn once for all of them (common random numbers). Any stretch of draws can be made on its own: draw
number 70,000 is the same in whatever block it is made.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

import numpy as np
from numpy.typing import NDArray
from scipy.special import ndtr, ndtri

from wijkkoers.appraisal.uncertainty.distributions import Distribution, Floats, Kind, quantile
from wijkkoers.base.errors import InputError
from wijkkoers.base.labels import check_unique
from wijkkoers.base.seeds import generator

BLOCK_DRAWS = 65_536
"""Size of the blocks in which long runs are made."""

RESOLUTION = 2.0**-53
SOBOL_BITS = 32
SOBOL_INPUTS = 10_000
"""Sobol points exist in some 21,000 dimensions; inputs and groups have every other one."""


class Method(StrEnum):
    """How the shares between 0 and 1 are made: pseudo-random, or Sobol points with a random digital shift per input."""

    RANDOM = "toeval"
    SOBOL = "sobol"


@dataclass(frozen=True, slots=True)
class UncertainInput:
    """One named input; inputs with the same `group` move together, as the group says."""

    name: str
    figure: Distribution
    group: str | None = None


@dataclass(frozen=True, slots=True)
class CorrelatedGroup:
    """Inputs that move together: the correlation (0-1) between every two of them in a Gaussian copula; 1 is fully common."""

    name: str
    correlation: float = 1.0


@dataclass(frozen=True, slots=True)
class DrawPlan:
    """What is drawn and how: the inputs, their groups, the stored seed and the method. Made by `draw_plan`, which checks."""

    inputs: tuple[UncertainInput, ...]
    groups: tuple[CorrelatedGroup, ...]
    seed: int
    method: Method


@dataclass(frozen=True, slots=True)
class Draws:
    """Draws of all inputs: `values` has shape (inputs, draws), each row in the unit of its input."""

    names: tuple[str, ...]
    values: Floats
    first: int = 0

    def of(self, name: str) -> Floats:
        """Return the draws of one input, shape (draws,). Raises InputError `invoer-onbekend`."""
        if name not in self.names:
            raise InputError("invoer-onbekend", name=name)
        found: Floats = self.values[self.names.index(name)]
        return found


def draw_plan(
    inputs: Sequence[UncertainInput], groups: Sequence[CorrelatedGroup] = (), *, seed: int, method: Method | str = Method.RANDOM
) -> DrawPlan:
    """Return a checked plan of draws.

    With Sobol points the place of an input counts as well: new inputs go at the end of the list, then the others keep their draws.
    Raises InputError: `naam-dubbel`, `naam-leeg`, `groep-onbekend`, `groep-samenhang` (correlation outside 0-1), `te-veel-invoer`.
    """
    check_unique([item.name for item in inputs], "invoer")
    known = check_unique([group.name for group in groups], "groep")
    for group in groups:
        if not 0 <= group.correlation <= 1:
            raise InputError("groep-samenhang", group=group.name, correlation=group.correlation)
    for item in inputs:
        if item.group is not None and item.group not in known:
            raise InputError("groep-onbekend", name=item.name, group=item.group)
    if method == Method.SOBOL and max(len(inputs), len(groups)) > SOBOL_INPUTS:
        raise InputError("te-veel-invoer", count=max(len(inputs), len(groups)), most=SOBOL_INPUTS)
    return DrawPlan(tuple(inputs), tuple(groups), seed, Method(method))


def draw_inputs(plan: DrawPlan, draws: int) -> Draws:
    """Return the first `draws` draws of every input. Raises InputError `trekkingen-te-weinig` below 1."""
    if draws < 1:
        raise InputError("trekkingen-te-weinig", draws=draws, least=1)
    return draw_block(plan, 0, draws)


def blocks_of(draws: int, size: int = BLOCK_DRAWS) -> tuple[tuple[int, int], ...]:
    """Return the blocks (first draw, number of draws) that together make up a run."""
    return tuple((first, min(size, draws - first)) for first in range(0, draws, size))


def draw_block(plan: DrawPlan, first: int, count: int) -> Draws:
    """Return the draws `first` up to `first + count` of every input: the same figures in whatever block they are made."""
    stream = _Stream(plan, first, count, _sobol_points(plan, first, count) if plan.method is Method.SOBOL else None)
    commons = {group.name: ndtri(stream.group_shares(group.name)) for group in plan.groups}
    correlations = {group.name: group.correlation for group in plan.groups}
    values = np.empty((len(plan.inputs), count))
    for row, item in enumerate(plan.inputs):
        if item.figure.kind is Kind.EXACT:
            values[row] = item.figure.mid
        elif item.group is None:
            values[row] = quantile(item.figure, stream.input_shares(item.name))
        else:
            mixed = _mix(commons[item.group], correlations[item.group], stream, item.name)
            values[row] = quantile(item.figure, mixed)
    return Draws(tuple(item.name for item in plan.inputs), values, first)


@dataclass(frozen=True, slots=True)
class _Stream:
    """One stretch of the uniform shares of every input and group, each from its own named generator."""

    plan: DrawPlan
    first: int
    count: int
    points: NDArray[np.int64] | None

    def input_shares(self, name: str) -> Floats:
        """Return the shares of an input; in the Sobol sequence inputs have the even dimensions."""
        place = 2 * [item.name for item in self.plan.inputs].index(name) if self.points is not None else 0
        return self._shares(generator(self.plan.seed, "trekking", "invoer", name), place)

    def group_shares(self, name: str) -> Floats:
        """Return the shares that a group has in common; in the Sobol sequence groups have the odd dimensions."""
        place = 2 * [group.name for group in self.plan.groups].index(name) + 1
        return self._shares(generator(self.plan.seed, "trekking", "groep", name), place)

    def _shares(self, rng: np.random.Generator, place: int) -> Floats:
        """Return shares strictly between 0 and 1."""
        if self.points is not None:
            shift = int(rng.integers(1 << SOBOL_BITS))
            return np.asarray(((self.points[place] ^ shift) + 0.5) * 2.0**-SOBOL_BITS)
        rng.bit_generator.advance(self.first)  # type: ignore[attr-defined]
        return np.maximum(rng.random(self.count), RESOLUTION / 2)


def _mix(common: Floats, correlation: float, stream: _Stream, name: str) -> Floats:
    """Return the shares of one member of a group: the group's, or a normal mixture with its own (one-factor Gaussian copula)."""
    mixed = common
    if correlation < 1:
        mixed = np.sqrt(correlation) * common + np.sqrt(1 - correlation) * ndtri(stream.input_shares(name))
    shares: Floats = np.clip(ndtr(mixed), RESOLUTION, 1 - RESOLUTION)
    return shares


def _sobol_points(plan: DrawPlan, first: int, count: int) -> NDArray[np.int64]:
    """Return the unshifted Sobol points as whole numbers, shape (dimensions, draws); scipy.stats is slow to load, so only here."""
    dimensions = max(2 * len(plan.inputs), 2 * len(plan.groups)) or 1
    from scipy.stats import qmc

    points = qmc.Sobol(d=dimensions, scramble=False, bits=SOBOL_BITS)
    if first:
        points.fast_forward(first)
    size = count if first else 1 << (count - 1).bit_length()
    return np.ascontiguousarray((points.random(size)[:count] * 2.0**SOBOL_BITS).astype(np.int64).T)
