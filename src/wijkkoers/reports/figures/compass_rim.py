"""The rim of the compass: the kinds of partij round the disc, each with one tick per stap in which it sits at the table."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import degrees, pi

from wijkkoers.reports.figures.compass_arcs import arc, is_upside_down, write_along
from wijkkoers.reports.figures.compass_content import CompassParty
from wijkkoers.reports.figures.compass_layout import point
from wijkkoers.reports.figures.compass_sheet import CompassSheet
from wijkkoers.reports.figures.measure import text_width
from wijkkoers.reports.figures.svg import Point, Value, polyline
from wijkkoers.reports.tokens import colour

TICKS = 430.0
"""Radius at which the ticks start."""
TICK, LONG_TICK = 9.0, 14.0
SIZE, LEADING = 15.0, 16.0
WORDS = TICKS + LONG_TICK + 7
"""Radius of the inner edge of the names."""
WIDEST_NAME = 112.0
TICK_STEP = 4.0
GAP = 14.0
EVERY = 5
"""Each fifth tick is longer, so that they can be counted."""


@dataclass(frozen=True, slots=True)
class Sector:
    """A kind of partij with its share of the rim, in degrees; `step` is the distance between its ticks."""

    party: CompassParty
    lines: tuple[str, ...]
    start: float
    end: float
    step: float

    @property
    def middle(self) -> float:
        """The angle of its name."""
        return (self.start + self.end) / 2


def share_rim(parties: Sequence[CompassParty]) -> list[Sector]:
    """Return the sectors: kinds of mostly spoor A down the left half, of mostly spoor B down the right, each as wide as it needs."""
    by_share = sorted(range(len(parties)), key=lambda number: (parties[number].share_b, number))
    left = sorted(by_share[: len(parties) // 2])
    right = sorted(by_share[len(parties) // 2 :])
    order = [parties[number] for number in (*right, *left[::-1])]
    if not order:
        return []
    step = min(TICK_STEP, _largest_step(order))
    needs = [_need(party, step) for party in order]
    stretch = 2 * pi * TICKS / sum(needs)
    sectors: list[Sector] = []
    angle = 0.0
    for party, need in zip(order, needs, strict=True):
        wide = degrees(need * stretch / TICKS)
        lines = split_name(party, max(WIDEST_NAME, need * stretch - 6))
        sectors.append(Sector(party, lines, angle, angle + wide, degrees(step / TICKS)))
        angle += wide
    return sectors


def draw_rim(sheet: CompassSheet, middle: Point, sectors: Sequence[Sector]) -> None:
    """Draw names and ticks; a kind that is not chosen steps back."""
    for sector in sectors:
        party = sector.party
        group: dict[str, Value] = {"opacity": 0.4} if party.is_dimmed else {}
        sheet.open_link(party.href, party.title, has_words=True, **{"class": "compass__party"})
        sheet.open("", **group)
        _draw_ticks(sheet, middle, sector)
        _draw_name(sheet, middle, sector)
        sheet.close()
        sheet.close_link()


def _draw_ticks(sheet: CompassSheet, middle: Point, sector: Sector) -> None:
    party = sector.party
    first = sector.middle - (party.count - 1) * sector.step / 2
    ticks: tuple[list[str], list[str]] = ([], [])
    for number in range(party.count):
        angle, is_long = first + number * sector.step, (number + 1) % EVERY == 0
        ends = (point(middle, TICKS, angle), point(middle, TICKS + (LONG_TICK if is_long else TICK), angle))
        ticks[is_long].append(polyline(ends))
    for paths, wide in zip(ticks, (1.1, 1.6), strict=True):
        if paths:
            sheet.path("".join(paths), fill="none", stroke=colour("ink"), stroke_width=wide)


def _draw_name(sheet: CompassSheet, middle: Point, sector: Sector) -> None:
    lines = sector.lines if is_upside_down(sector.middle) else sector.lines[::-1]
    if sector.party.is_chosen:
        wide = degrees(max(text_width(line, SIZE, 700) for line in lines) / WORDS / 2) + 1
        path = arc(middle, WORDS - 4, sector.middle - wide, sector.middle + wide)
        sheet.path(path, fill="none", stroke=colour("accent"), stroke_width=4)
    for number, line in enumerate(lines):
        weight = 700 if sector.party.is_chosen else 400
        write_along(sheet, middle, (WORDS + number * LEADING, sector.middle), line, SIZE, font_weight=weight)


def split_name(party: CompassParty, width: float) -> tuple[str, ...]:
    """Return name and count on one line where that fits, else on the two lines that are least wide; the count never stands alone."""
    *words, last = party.label.split() or [""]
    parts = [*words, f"{last} {party.count}".strip()]
    whole = " ".join(parts)
    if len(parts) == 1 or text_width(whole, SIZE, 600) <= width:
        return (whole,)
    pairs = [(" ".join(parts[:cut]), " ".join(parts[cut:])) for cut in range(1, len(parts))]
    return min(pairs, key=_widest)


def _widest(lines: Sequence[str]) -> float:
    return max(text_width(line, SIZE, 600) for line in lines)


def _need(party: CompassParty, step: float) -> float:
    """Return how much of the rim a kind needs: the widest of its name and its ticks."""
    return max(_widest(split_name(party, WIDEST_NAME)), party.count * step) + GAP


def _largest_step(parties: Sequence[CompassParty]) -> float:
    """Return the distance between ticks with which all of them fit round the disc."""
    step = TICK_STEP
    while step > 1.2 and sum(_need(party, step) for party in parties) > 2 * pi * TICKS:
        step -= 0.2
    return step
