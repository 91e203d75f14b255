"""Low and high of a sum of lines: what lines share moves as one, all else goes to the end that counts against (or for) the sum.

A sum of quantity x price x factor is linear in every single figure, so its extremes lie at corners. Lines that share no figure are taken
apart; those that do are taken together, over the corners of the figures that they share.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import product
from math import fsum

from wijkkoers.appraisal.cba.cashflow import LineFlow
from wijkkoers.base.ranges import Range

MOST_SHARED = 8
"""Figures that hang together through their lines; beyond it (over 256 corners) every line is taken apart, which is never too narrow."""

Figure = tuple[str, float, float]
"""An uncertain figure: the name of its input, and low and high over the largest of its bounds. Other shapes do not move in step."""
Ends = tuple[float, float]
Chosen = Mapping[Figure, bool]
"""Which shared figures stand at high."""


@dataclass(frozen=True, slots=True)
class Part:
    """One line in a sum: its flow, and +1, -1 or 0 for how the sum counts it."""

    flow: LineFlow
    factor: int

    @property
    def figures(self) -> tuple[Figure | None, Figure | None]:
        """The figures behind quantity and price, None where they are certain; a name that stands for both counts for the price."""
        quantity_input, price_input = self.flow.line.inputs
        quantity, price = _figure(quantity_input, self.flow.line.quantity), _figure(price_input, self.flow.price)
        return (_figure(f"{self.flow.line.id}/kwadraat", self.flow.line.quantity) if quantity == price else quantity), price


def bandwidth_of(parts: Sequence[Part], moving: frozenset[str] | None = None) -> Range:
    """Return low, mid and high of a sum of lines, EUR of present value; only the inputs in `moving` move, all of them without it."""
    mid = fsum(part.factor * part.flow.value.mid for part in parts)
    ends = [ends for group in _groups(parts) for ends in _group_ends(group, moving)]
    return Range(min(fsum(low for low, _high in ends), mid), mid, max(fsum(high for _low, high in ends), mid))


def shared_inputs(parts: Sequence[Part]) -> frozenset[str]:
    """Return the names of the uncertain inputs that more than one of these lines hang on."""
    return frozenset(figure[0] for figure, count in _counted(parts).items() if count > 1)


def _figure(name: str, bounds: Range) -> Figure | None:
    if bounds.is_exact:
        return None
    largest = max(abs(bounds.low), abs(bounds.high))
    return name, float(f"{bounds.low / largest:.12g}"), float(f"{bounds.high / largest:.12g}")


def _counted(parts: Sequence[Part]) -> Counter[Figure]:
    return Counter(figure for part in parts for figure in part.figures if figure is not None)


def _groups(parts: Sequence[Part]) -> Iterator[tuple[list[Part], tuple[Figure, ...]]]:
    """Yield the parts that hang together, with the figures that they share."""
    shared = {figure for figure, count in _counted(parts).items() if count > 1}
    home: dict[Figure, int] = {}
    groups: dict[int, tuple[list[Part], set[Figure]]] = {}
    for number, part in enumerate(parts):
        own = {figure for figure in part.figures if figure is not None and figure in shared}
        group: tuple[list[Part], set[Figure]] = ([part], set())
        for place in sorted({home[figure] for figure in own if figure in home}):
            earlier = groups.pop(place)
            group = (earlier[0] + group[0], earlier[1] | group[1])
        groups[number] = (group[0], group[1] | own)
        home |= dict.fromkeys(groups[number][1], number)
    for members, figures in groups.values():
        yield members, tuple(sorted(figures))


def _group_ends(group: tuple[list[Part], tuple[Figure, ...]], moving: frozenset[str] | None) -> list[Ends]:
    parts, figures = group
    if len(figures) > MOST_SHARED:
        return [_part_ends(part, {}, moving) for part in parts]
    corners = []
    for bounds in product((False, True), repeat=len(figures)):
        chosen = dict(zip(figures, bounds, strict=True))
        ends = [_part_ends(part, chosen, moving) for part in parts]
        corners.append((fsum(low for low, _high in ends), fsum(high for _low, high in ends)))
    return [(min(low for low, _high in corners), max(high for _low, high in corners))]


def _part_ends(part: Part, chosen: Chosen, moving: frozenset[str] | None) -> Ends:
    factor = part.factor * part.flow.present
    sides = zip(part.figures, (part.flow.line.quantity, part.flow.price), part.flow.line.inputs, strict=True)
    quantity, price = (_bounds(figure, found, chosen, moving is None or name in moving) for figure, found, name in sides)
    values = [q * p * factor for q in quantity for p in price]
    return min(values), max(values)


def _bounds(figure: Figure | None, found: Range, chosen: Chosen, is_moving: bool) -> tuple[float, ...]:
    if figure is None or not is_moving:
        return (found.mid,)
    if figure in chosen:
        return (found.high if chosen[figure] else found.low,)
    return found.low, found.high
