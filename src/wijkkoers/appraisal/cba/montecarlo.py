"""Many draws of an MKBA at once: NCW[alternative, actor, draw], from one stored seed and in blocks that can be made anywhere.

Every input has its own stream of draws by name (the same as `uncertainty.sampling` makes), shared by all alternatives. Draws are made in
atoms of a fixed size, so the figures are the same to the last bit for any size of block and any number of workers.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import partial
from typing import Any

import numpy as np
from numpy.polynomial import chebyshev
from numpy.typing import NDArray

from wijkkoers.appraisal.cba.terms import RATE_INPUT, Group, Layout, Terms, layout_of
from wijkkoers.appraisal.uncertainty.distributions import Kind, quantile_between
from wijkkoers.base.errors import InputError
from wijkkoers.base.ranges import Range
from wijkkoers.base.seeds import SEED_LIMIT, generator

Floats = NDArray[np.float64]
Block = tuple[int, int]
"""First draw and number of draws."""
Mapper = Callable[[Callable[[Block], Any], Iterable[Block]], Iterable[Any]]
"""Something that applies a function to every block and gives the results in order: `map`, or that of a pool or a cluster."""
State = Any
"""Where a stream of draws starts, as numpy tells it."""
Precision = type[np.floating[Any]]
Adder = Callable[[Group, Floats, Floats, Floats, Floats], None]
Progress = Callable[[int, int], None]
"""Told after each block: draws made, draws asked. May raise to stop the run."""

ATOM_DRAWS = 4096
MOST_DRAWS = 100_000_000
COMPILED_FROM = 20_000_000
"""Numbers to be drawn from which loading compiled code is repaid; below it plain numpy makes the same bits."""

LEAST_SHARE = 2.0**-54
DRAWN_KINDS = (Kind.TRIANGULAR, Kind.UNIFORM, Kind.PERT)


@dataclass(frozen=True, slots=True, kw_only=True)
class Run:
    """How to draw: number of draws, stored seed, shape of every bandwidth, and a bandwidth for all rates of the scheme (0.01 is a point).

    `block_draws` is how many draws a worker makes at a time, in whole atoms of 4096; it does not change any figure.
    """

    draws: int = 10_000
    seed: int = 1
    kind: Kind = Kind.TRIANGULAR
    rate: Range | None = None
    block_draws: int = ATOM_DRAWS

    def checked(self) -> Run:
        """Return this run; raises InputError `trekkingen-te-weinig`, `trekkingen-te-veel`, `seed-onbruikbaar`, `verdeling-onbekend`."""
        if self.draws < 1:
            raise InputError("trekkingen-te-weinig", draws=self.draws, least=1)
        if self.draws > MOST_DRAWS:
            raise InputError("trekkingen-te-veel", draws=self.draws, most=MOST_DRAWS)
        if not 0 <= self.seed < SEED_LIMIT:
            raise InputError("seed-onbruikbaar", seed=self.seed)
        if self.kind not in DRAWN_KINDS:
            raise InputError("verdeling-onbekend", kind=str(self.kind))
        return self

    @property
    def blocks(self) -> tuple[Block, ...]:
        """The blocks that make up the run; each starts on an atom."""
        size = max(1, self.block_draws // ATOM_DRAWS) * ATOM_DRAWS
        return tuple((first, min(size, self.draws - first)) for first in range(0, self.draws, size))


@dataclass(frozen=True, slots=True)
class Plan:
    """All that a worker needs to make any block of a run: how the terms are drawn, and where the stream of each input starts.

    `shape` counts the alternatives (nul with lines last) and the actors. Made by `plan_of`; it can be pickled.
    """

    layout: Layout
    shape: tuple[int, int]
    has_null: bool
    kind: Kind
    is_compiled: bool
    rate: Range | None
    rate_state: State | None
    states: tuple[State, ...]


def plan_of(terms: Terms, run: Run) -> Plan:
    """Return the plan of a run. Raises as `Run.checked`."""
    checked = run.checked()
    is_wide = terms.present.shape[1] > 1
    return Plan(
        layout_of(terms),
        (len(terms.alternatives), len(terms.actors)),
        terms.has_null,
        checked.kind,
        checked.kind is Kind.TRIANGULAR and len(terms.inputs) * checked.draws >= COMPILED_FROM,
        terms.rate if is_wide else None,
        _start_of(checked.seed, RATE_INPUT) if is_wide else None,
        tuple(_start_of(checked.seed, name) for name in terms.inputs),
    )


def draw_ncw(terms: Terms, run: Run, mapper: Mapper = map, progress: Progress | None = None, dtype: Precision = np.float64) -> Any:
    """Return the NCW against nul, shape (alternatives, actors, draws), EUR.

    Reckoned in double precision; with `dtype` float32 it is kept in half the memory, right to 1 in 10 million. Raises as `Run.checked`.
    """
    plan, blocks = plan_of(terms, run), run.blocks
    kept = np.empty((len(terms.compared), len(terms.actors), run.draws), dtype=dtype)
    for (first, count), block in zip(blocks, mapper(partial(_block_as, dtype, plan), blocks), strict=True):
        kept[:, :, first : first + count] = block
        if progress is not None:
            progress(first + count, run.draws)
    return kept


def _block_as(dtype: Precision, plan: Plan, block: Block) -> Any:
    return ncw_block(plan, block).astype(dtype, copy=False)


def ncw_block(plan: Plan, block: Block) -> Floats:
    """Return the NCW of one block of draws, shape (alternatives, actors, draws of the block); a pure function of its arguments."""
    first, count = block
    stream = _Stream(plan)
    atoms = [stream.atom(start) for start in range(first, first + count, ATOM_DRAWS)]
    found = atoms[0] if len(atoms) == 1 else np.concatenate(atoms, axis=2)
    if plan.has_null:
        found[:-1] -= found[-1]
        found = found[:-1]
    return found[:, :, :count]


class _Stream:
    """The draws of all inputs, atom by atom; inputs that are used more than once are made once per atom, in the pool."""

    def __init__(self, plan: Plan) -> None:
        self.plan = plan
        self.bits = np.random.PCG64DXSM(0)
        self.rng = np.random.Generator(self.bits)
        self.add: Adder = partial(add_group, kind=plan.kind)
        if plan.is_compiled:
            from wijkkoers.appraisal.cba.kernel import add_group_compiled

            self.add = add_group_compiled

    def atom(self, start: int) -> Floats:
        """Return the NCW of the 4096 draws from `start`, shape (alternatives, actors, 4096), nul not yet subtracted."""
        basis, pool = self._basis(start), self._pool(start)
        found = np.zeros((*self.plan.shape, ATOM_DRAWS))
        for group, own, out in zip(self.plan.layout.groups, self.plan.layout.own, found, strict=True):
            shares = np.empty((len(own), ATOM_DRAWS))
            for row, place in zip(shares, own, strict=True):
                self._fill(row, self.plan.states[place], start)
            self.add(group, shares, pool, basis, out)
        return found

    def _fill(self, row: Floats, state: State, start: int) -> Floats:
        """Fill a row with the shares of one input from draw `start`."""
        self.bits.state = state
        self.bits.advance(start)
        self.rng.random(out=row)
        return row

    def _basis(self, start: int) -> Floats:
        """Return the Chebyshev polynomials at the drawn rates, shape (4 n, 4096); no rows when the rate is certain."""
        rate, rows = self.plan.rate, self.plan.layout.groups[0].series.shape[1]
        if rate is None or self.plan.rate_state is None:
            return np.zeros((0, ATOM_DRAWS))
        shares = self._fill(np.empty(ATOM_DRAWS), self.plan.rate_state, start)
        shift = quantiles(self.plan.kind, rate.low, rate.mid, rate.high, shares)
        at = (2 * shift - rate.low - rate.high) / (rate.high - rate.low)
        return np.ascontiguousarray(chebyshev.chebvander(at, rows - 1).T)

    def _pool(self, start: int) -> Floats:
        wanted = self.plan.layout.pool
        places = dict.fromkeys(place for place, *_bounds in wanted)
        shares = {place: self._fill(np.empty(ATOM_DRAWS), self.plan.states[place], start) for place in places}
        found = np.empty((len(wanted), ATOM_DRAWS))
        for row, (place, low, mid, high) in zip(found, wanted, strict=True):
            row[:] = quantiles(self.plan.kind, low, mid, high, shares[place])
        return found


def add_group(group: Group, own: Floats, pool: Floats, basis: Floats, out: Floats, kind: Kind = Kind.TRIANGULAR) -> None:
    """Add the terms of one alternative to `out`, shape (actors, draws), in plain numpy.

    `own` holds shares (0-1) per own input, `pool` values per shared figure and `basis` the polynomials of the series in the rate, all of
    shape (rows, draws). Sums are made in the order of the compiled loop, so both give the same bits.
    """
    for row, sources in enumerate(group.source.tolist()):
        value = np.ones(out.shape[1])
        for side in range(2):
            low, mid, high = group.bounds[3 * side : 3 * side + 3, row].tolist()
            if sources[2 + side] >= 0:
                value *= pool[sources[2 + side]]
            elif sources[side] >= 0:
                value *= quantiles(kind, low, mid, high, own[sources[side]])
        if len(basis):
            value *= _series_at(group.series[row], basis)
        for actor, weight in enumerate(group.weights[row]):
            if weight:
                out[actor] += weight * value


def _series_at(series: Floats, basis: Floats) -> Floats:
    found = np.zeros(basis.shape[1])
    for k in range(0, len(series), 4):
        first, second, third, fourth = series[k : k + 4, None] * basis[k : k + 4]
        found += (first + second) + (third + fourth)
    return found


def quantiles(kind: Kind, low: float, mid: float, high: float, shares: Floats) -> Floats:
    """Return the quantiles of one figure at these shares; a share of nought counts as the smallest there is."""
    return quantile_between(kind, np.float64(low), np.float64(mid), np.float64(high), np.maximum(shares, LEAST_SHARE))


def shares_of(run: Run, name: str) -> Floats:
    """Return the shares (0-1) at which one input is drawn in a run, shape (draws,)."""
    return generator(run.seed, "trekking", "invoer", name).random(run.draws)


def _start_of(seed: int, name: str) -> State:
    return generator(seed, "trekking", "invoer", name).bit_generator.state


def package_ncw(ncw: Any, membership: Floats) -> Any:
    """Return the NCW of pakketten made of measures, shape (pakketten, actors, draws), from that of measures (measures, actors, draws).

    `membership` has shape (pakketten, measures): how often each measure is in each pakket. The effects of measures add up: where they do
    not, a pakket is an alternative of its own. Raises InputError `tabel-vorm` when the measures do not match.
    """
    if membership.ndim != 2 or membership.shape[1] != ncw.shape[0]:
        raise InputError("tabel-vorm", rows=int(np.shape(membership)[-1]), columns=int(ncw.shape[0]))
    flat = ncw.reshape(ncw.shape[0], -1)
    return (membership.astype(ncw.dtype) @ flat).reshape(membership.shape[0], *ncw.shape[1:])
