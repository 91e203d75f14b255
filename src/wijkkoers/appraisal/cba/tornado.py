"""One thing at a time: what the NCW of every alternative becomes when one input moves, and whether their order changes.

Every quantity and price goes to its low and high (inputs with one name move together, in all alternatives), every rate of the scheme one
percentage point down and up, the horizon ten years shorter and longer, and every benefit, and all benefits together, to half.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

import numpy as np
from numpy.typing import NDArray

from wijkkoers.appraisal.cba.cashflow import LineFlow, flows_of, price_of
from wijkkoers.appraisal.cba.checks import check_study
from wijkkoers.appraisal.cba.study import Kind, Line, Study

Floats = NDArray[np.float64]

RATE_STEP = 0.01
HORIZON_STEP_YEARS = 10
HALF = 0.5
TIE_EUR = 0.005
"""Alternatives closer than half a cent do not change places."""


class Moved(StrEnum):
    """What is moved."""

    QUANTITY = "hoeveelheid"
    PRICE = "prijs"
    RATE = "disconteringsvoet"
    HORIZON = "horizon"
    EFFECT = "effect-gehalveerd"
    ALL_BENEFITS = "alle-baten-gehalveerd"


@dataclass(frozen=True, slots=True)
class Swing:
    """One input moved down and up: the NCW per alternative at each end, in the order of `Tornado.alternatives`, EUR.

    `low` and `high` are what the input itself becomes (for a quantity or price that lines share: of the first of them). `turns` tells at
    which end the order of the alternatives, nul among them, differs from that at mid.
    """

    moved: Moved
    name: str
    lines: tuple[str, ...]
    low: float
    high: float
    ncw_low: tuple[float, ...]
    ncw_high: tuple[float, ...]
    turns: tuple[bool, bool]

    def width(self, place: int) -> float:
        """Return how far the NCW of the alternative at this place moves, EUR."""
        return abs(self.ncw_high[place] - self.ncw_low[place])


@dataclass(frozen=True, slots=True)
class Tornado:
    """All swings, the NCW per alternative at mid, and in how many of the `runs` single moves the order changed."""

    alternatives: tuple[str, ...]
    ncw_eur: tuple[float, ...]
    swings: tuple[Swing, ...]
    runs: int
    rank_changes: int

    def of(self, alternative: str) -> tuple[Swing, ...]:
        """Return the swings that move this alternative, widest first."""
        place = self.alternatives.index(alternative)
        moving = [swing for swing in self.swings if swing.width(place) > 0]
        return tuple(sorted(moving, key=lambda swing: -swing.width(place)))


@dataclass(frozen=True, slots=True)
class _Base:
    """The study at mid as arrays over its priced lines: quantity, price, present value of 1 EUR, and sign per alternative."""

    study: Study
    flows: tuple[LineFlow, ...]
    quantity: Floats
    price: Floats
    present: Floats
    signs: Floats

    def ncw(self, quantity: Floats | None = None, price: Floats | None = None) -> Floats:
        """Return the NCW per alternative, shape (alternatives,), with these quantities or prices in place of the mids."""
        amounts = (self.quantity if quantity is None else quantity) * (self.price if price is None else price)
        return np.asarray(self.signs @ (amounts * self.present))


def find_swings(study: Study) -> Tornado:
    """Return the tornado of a study. Raises InputError as `appraise`."""
    check_study(study)
    base = _base_of(study)
    mid = base.ncw()
    swings = tuple(_turned(swing, mid) for swing in _all_swings(base, mid))
    runs = sum(1 if swing.moved in (Moved.EFFECT, Moved.ALL_BENEFITS) else 2 for swing in swings)
    names = tuple(alternative.id for alternative in study.compared)
    return Tornado(names, tuple(mid.tolist()), swings, runs, sum(sum(swing.turns) for swing in swings))


def ncw_of(study: Study) -> Floats:
    """Return the mid NCW of every alternative against nul, shape (alternatives,), EUR; the study is not checked."""
    return _base_of(study).ncw()


def order_of(ncw: Sequence[float] | Floats) -> tuple[int, ...]:
    """Return the rank of each alternative and, last, of nul at 0 EUR; values closer than half a cent share the rank of the highest."""
    values = [*ncw, 0.0]
    return tuple(1 + sum(other > value + TIE_EUR for other in values) for value in values)


def _base_of(study: Study) -> _Base:
    flows = flows_of(study)
    signs = np.array(
        [[flow.sign * _weight(study, flow.line, alternative.id) for flow in flows] for alternative in study.compared], dtype=np.float64
    ).reshape(len(study.compared), len(flows))
    quantity, price = _mids(flows, lambda line: line.quantity.mid), _mids(flows, lambda line: price_of(line, study).mid)
    return _Base(study, flows, quantity, price, np.array([flow.present for flow in flows]), signs)


def _weight(study: Study, line: Line, alternative: str) -> int:
    return {alternative: 1, study.null: -1}.get(line.alternative, 0)


def _mids(flows: Sequence[LineFlow], value: Callable[[Line], float]) -> Floats:
    return np.array([value(flow.line) for flow in flows], dtype=np.float64)


def _all_swings(base: _Base, mid: Floats) -> Iterator[Swing]:
    yield from _input_swings(base, Moved.QUANTITY)
    yield from _input_swings(base, Moved.PRICE)
    yield _rate_swing(base.study)
    yield _horizon_swing(base.study)
    yield from _halved(base, mid)


def _input_swings(base: _Base, moved: Moved) -> Iterator[Swing]:
    is_price = moved is Moved.PRICE
    groups: dict[str, list[int]] = {}
    for place, flow in enumerate(base.flows):
        groups.setdefault(flow.line.inputs[is_price], []).append(place)
    for name, places in groups.items():
        lines = [base.flows[place].line for place in places]
        ranges = [price_of(line, base.study) if is_price else line.quantity for line in lines]
        if all(found.is_exact for found in ranges):
            continue
        ends = []
        for bound in ("low", "high"):
            values = (base.price if is_price else base.quantity).copy()
            values[places] = [getattr(found, bound) for found in ranges]
            ends.append(base.ncw(price=values) if is_price else base.ncw(quantity=values))
        ids = tuple(line.id for line in lines)
        yield _swing(moved, name, ids, (ranges[0].low, ranges[0].high), (ends[0], ends[1]))


def _rate_swing(study: Study) -> Swing:
    ends = [ncw_of(replace(study, scheme=study.scheme.shifted(step))) for step in (-RATE_STEP, RATE_STEP)]
    first = study.scheme.steps[0][0]
    return _swing(Moved.RATE, study.scheme.id, (), (first - RATE_STEP, first + RATE_STEP), (ends[0], ends[1]))


def _horizon_swing(study: Study) -> Swing:
    years = max(1, study.horizon_years - HORIZON_STEP_YEARS), study.horizon_years + HORIZON_STEP_YEARS
    ends = [ncw_of(replace(study, horizon_years=horizon)) for horizon in years]
    return _swing(Moved.HORIZON, "horizon", (), years, (ends[0], ends[1]))


def _halved(base: _Base, mid: Floats) -> Iterator[Swing]:
    benefits = [place for place, flow in enumerate(base.flows) if flow.line.kind is Kind.BENEFIT]
    for place in benefits:
        yield _half(base, Moved.EFFECT, base.flows[place].line.id, [place], mid)
    if benefits:
        yield _half(base, Moved.ALL_BENEFITS, "baten", benefits, mid)


def _half(base: _Base, moved: Moved, name: str, places: list[int], mid: Floats) -> Swing:
    quantity = base.quantity.copy()
    quantity[places] *= HALF
    return _swing(moved, name, tuple(base.flows[place].line.id for place in places), (HALF, 1.0), (base.ncw(quantity=quantity), mid))


def _swing(moved: Moved, name: str, lines: tuple[str, ...], bounds: tuple[float, float], ends: tuple[Floats, Floats]) -> Swing:
    return Swing(moved, name, lines, bounds[0], bounds[1], tuple(ends[0].tolist()), tuple(ends[1].tolist()), (False, False))


def _turned(swing: Swing, mid: Floats) -> Swing:
    order = order_of(mid)
    return replace(swing, turns=(order_of(swing.ncw_low) != order, order_of(swing.ncw_high) != order))
