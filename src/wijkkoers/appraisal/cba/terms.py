"""A study as arrays that can be drawn: every line is quantity x price x a present value of 1 EUR per year, spread over actors.

NCW[alternative, actor, draw] = sum over terms of incidence x quantity[draw] x price[draw] x present(rate[draw]). Only the rate makes the
present value depend on the draw, and it does so smoothly: a Chebyshev series in the rate replaces the sum over years (numerics.md 2).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

import numpy as np
from numpy.polynomial import chebyshev
from numpy.typing import NDArray

from wijkkoers.appraisal.cba.cashflow import LineFlow, flows_of
from wijkkoers.appraisal.cba.discount import factors_at, moments
from wijkkoers.appraisal.cba.study import Study
from wijkkoers.base.errors import InputError
from wijkkoers.base.ranges import Range

Floats = NDArray[np.float64]
Places = NDArray[np.int64]

RATE_INPUT = "disconteringsvoet"
FIRST_DEGREE = 4
LAST_DEGREE = 96
SERIES_ERROR = 1e-12
"""Largest error of the series, as part of the present value, that is accepted before its degree is raised."""


@dataclass(frozen=True, slots=True)
class Terms:
    """The terms of a study, in the order of their alternatives.

    `bounds[i]` and `bounds[i + 1]` enclose the terms of alternative i of `alternatives`; nul, when it has terms, stands last and is
    subtracted from the others. `quantity` and `price` have shape (3, terms): low, mid, high. `quantity_input` and `price_input` point into
    `inputs`, -1 where the figure is exact. `incidence` has shape (terms, actors), signed. `present` has shape (terms, degree + 1):
    coefficients of the Chebyshev series in the shift of the rate over `rate`; one column when the rate is certain.
    """

    alternatives: tuple[str, ...]
    has_null: bool
    actors: tuple[str, ...]
    bounds: tuple[int, ...]
    inputs: tuple[str, ...]
    quantity: Floats
    price: Floats
    quantity_input: Places
    price_input: Places
    incidence: Floats
    present: Floats
    rate: Range | None = None

    @property
    def compared(self) -> tuple[str, ...]:
        """The alternatives that have an NCW of their own: all but nul."""
        return self.alternatives[:-1] if self.has_null else self.alternatives

    @property
    def series(self) -> Floats:
        """The coefficients of the present values, filled up with zeros to a number of columns that is a multiple of four."""
        return np.pad(self.present, ((0, 0), (0, -self.present.shape[1] % 4)))


def terms_of(study: Study, rate: Range | None = None) -> Terms:
    """Return the terms of a checked study; `rate` is a bandwidth by which every rate of the scheme may differ (0.01 is one point).

    Raises InputError `voet-onbruikbaar` when a rate could fall to -50 % or rise above 100 %.
    """
    flows = flows_of(study)
    order = [alternative.id for alternative in study.compared] + [study.null]
    groups = [[flow for flow in flows if flow.line.alternative == id] for id in order]
    has_null = bool(groups[-1])
    if not has_null:
        order, groups = order[:-1], groups[:-1]
    merged = [_merge(group, study) for group in groups]
    rows = [row for group in merged for row in group]
    names = dict.fromkeys(
        name for row in rows for name, bounds in zip(row.inputs, (row.quantity, row.price), strict=True) if _is_wide(bounds)
    )
    inputs = tuple(names)
    return Terms(
        alternatives=tuple(order),
        has_null=has_null,
        actors=study.actor_ids,
        bounds=tuple(np.cumsum([0, *(len(group) for group in merged)]).tolist()),
        inputs=inputs,
        quantity=np.array([row.quantity for row in rows], dtype=np.float64).reshape(-1, 3).T.copy(),
        price=np.array([row.price for row in rows], dtype=np.float64).reshape(-1, 3).T.copy(),
        quantity_input=_places(inputs, [(row.inputs[0], row.quantity) for row in rows]),
        price_input=_places(inputs, [(row.inputs[1], row.price) for row in rows]),
        incidence=np.array([row.incidence for row in rows], dtype=np.float64).reshape(-1, len(study.actors)),
        present=present_series(study, np.array([row.profile for row in rows]).reshape(len(rows), -1), rate),
        rate=rate,
    )


class Group(NamedTuple):
    """The terms of one alternative as the inner loop wants them.

    `source` has shape (terms, 4): row of the own draws of quantity and of price, row of the pool of shared draws of quantity and of
    price; -1 where there is none. `bounds` has shape (6, terms): low, mid, high of quantity, then of price. `series` is the present value
    (terms, 4 n) and `weights` (terms, actors) the incidence times all that is exact.
    """

    source: Places
    bounds: Floats
    series: Floats
    weights: Floats


@dataclass(frozen=True, slots=True)
class Layout:
    """How the terms are drawn: a group per alternative, the inputs that each draws for itself, and the pool of what they share.

    `pool` holds (input, low, mid, high) of every figure whose input is used more than once.
    """

    groups: tuple[Group, ...]
    own: tuple[tuple[int, ...], ...]
    pool: tuple[tuple[int, float, float, float], ...]


def layout_of(terms: Terms) -> Layout:
    """Return how the terms are drawn."""
    used = np.concatenate([terms.quantity_input, terms.price_input])
    is_shared = np.bincount(used[used >= 0], minlength=len(terms.inputs)) > 1
    pool: dict[tuple[int, float, float, float], int] = {}
    found = [_group(terms, slice(*ends), is_shared, pool) for ends in zip(terms.bounds[:-1], terms.bounds[1:], strict=True)]
    return Layout(tuple(group for group, _own in found), tuple(own for _group, own in found), tuple(pool))


def _group(
    terms: Terms, rows: slice, is_shared: NDArray[np.bool_], pool: dict[tuple[int, float, float, float], int]
) -> tuple[Group, tuple[int, ...]]:
    source = np.full((rows.stop - rows.start, 4), -1, dtype=np.int64)
    own: list[int] = []
    for side, (places, bounds) in enumerate(((terms.quantity_input, terms.quantity), (terms.price_input, terms.price))):
        for row, place in enumerate(places[rows].tolist()):
            if place >= 0 and is_shared[place]:
                low, mid, high = bounds[:, rows.start + row].tolist()
                source[row, 2 + side] = pool.setdefault((place, low, mid, high), len(pool))
            elif place >= 0:
                source[row, side] = len(own)
                own.append(place)
    exact = np.where(terms.quantity_input < 0, terms.quantity[1], 1.0) * np.where(terms.price_input < 0, terms.price[1], 1.0)
    if terms.present.shape[1] == 1:
        exact = exact * terms.present[:, 0]
    weights = np.ascontiguousarray(terms.incidence[rows] * exact[rows, None])
    both = np.ascontiguousarray(np.concatenate([terms.quantity[:, rows], terms.price[:, rows]]))
    return Group(source, both, np.ascontiguousarray(terms.series[rows]), weights), tuple(own)


@dataclass(slots=True)
class _Row:
    inputs: tuple[str, str]
    quantity: tuple[float, float, float]
    price: tuple[float, float, float]
    profile: Floats
    incidence: Floats


def _merge(flows: Sequence[LineFlow], study: Study) -> list[_Row]:
    """Return one row per distinct quantity, price and profile; lines that share them (one effect split over actors) become one."""
    rows: dict[tuple[object, ...], _Row] = {}
    for flow in flows:
        incidence = np.zeros(len(study.actors))
        for actor, _group, sign in flow.sides():
            incidence[study.actor_ids.index(actor)] += sign
        base, part = _part_of(flow)
        price = flow.price
        row = _Row(flow.line.inputs, base, (price.low, price.mid, price.high), flow.profile, incidence * part)
        key = (row.inputs, row.quantity, row.price, row.profile.tobytes())
        if key in rows:
            rows[key].incidence += row.incidence
        else:
            rows[key] = row
    return list(rows.values())


def _part_of(flow: LineFlow) -> tuple[tuple[float, float, float], float]:
    """Return a quantity scaled to a mid of 1 and the factor taken out, so that the parts of a split line are the same row."""
    quantity = flow.line.quantity
    if quantity.low <= 0 or not flow.line.quantity_input:
        return (quantity.low, quantity.mid, quantity.high), 1.0
    ends = float(f"{quantity.low / quantity.mid:.15g}"), float(f"{quantity.high / quantity.mid:.15g}")
    return (ends[0], 1.0, ends[1]), quantity.mid


def _is_wide(bounds: tuple[float, float, float]) -> bool:
    return bounds[0] != bounds[2]


def _places(inputs: Sequence[str], found: Sequence[tuple[str, tuple[float, float, float]]]) -> Places:
    places: Mapping[str, int] = {name: place for place, name in enumerate(inputs)}
    return np.array([places[name] if _is_wide(bounds) else -1 for name, bounds in found], dtype=np.int64)


def present_series(study: Study, profiles: Floats, rate: Range | None) -> Floats:
    """Return the coefficients of the present value of each profile as a Chebyshev series in the shift of the rate over its bandwidth.

    `profiles` has shape (terms, horizon + 1); the result (terms, degree + 1). The degree is raised from 4 until the series is
    right to 1e-12 of the present value between its nodes. Raises InputError `voet-onbruikbaar`, `voet-te-breed`.
    """
    at = moments(study.horizon_years, study.timing)
    if rate is None or rate.is_exact:
        shift = 0.0 if rate is None else rate.mid
        return np.asarray(np.einsum("ty,y->t", profiles, factors_at(study.scheme, at, shift))[:, None])
    for end in (rate.low, rate.high):
        study.scheme.shifted(end)
    degree = FIRST_DEGREE
    while degree <= LAST_DEGREE:
        series = _series(study, profiles, rate, degree)
        tested = np.linspace(-1, 1, 33)
        exact = _values(study, profiles, rate, tested)
        error = np.abs(chebyshev.chebvander(tested, degree) @ series.T - exact)
        if (error <= SERIES_ERROR * np.maximum(np.abs(exact), 1.0)).all():
            return series
        degree += 2
    raise InputError("voet-te-breed", low_pct=100 * rate.low, high_pct=100 * rate.high)


def _series(study: Study, profiles: Floats, rate: Range, degree: int) -> Floats:
    nodes = chebyshev.chebpts1(degree + 1)
    coefficients = chebyshev.chebvander(nodes, degree) * 2 / (degree + 1)
    coefficients[:, 0] /= 2
    return np.ascontiguousarray(np.einsum("nk,nt->tk", coefficients, _values(study, profiles, rate, nodes)))


def _values(study: Study, profiles: Floats, rate: Range, places: Floats) -> Floats:
    """Return the present value of each profile at these places (-1 to 1 over the bandwidth), shape (places, terms)."""
    shifts = (rate.low + rate.high) / 2 + places * (rate.high - rate.low) / 2
    discount = factors_at(study.scheme, moments(study.horizon_years, study.timing), shifts[:, None])
    return np.asarray(np.einsum("ny,ty->nt", discount, profiles))
