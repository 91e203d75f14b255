"""The name of the next stap, as a flag beside its sign where it hides no other stap."""

from __future__ import annotations

from math import hypot

from wijkkoers.reports.figures.compass_content import CompassFigure
from wijkkoers.reports.figures.compass_layout import HUB, OUTER, Disc, Spot
from wijkkoers.reports.figures.compass_sheet import CompassSheet
from wijkkoers.reports.figures.labels import Box, overlap
from wijkkoers.reports.figures.measure import text_width, wrap
from wijkkoers.reports.figures.svg import Point
from wijkkoers.reports.tokens import colour

SIZE, LEADING, PAD = 15.0, 17.0, 6.0
WIDEST = (240.0, 130.0, 100.0)
"""Widths to try, from one line to two short ones."""
HIDES_STAP, HIDES_NAME = 1000.0, 300.0
RING = 5.5
"""How far the ring of what is in focus stands from the sign."""
DISTANCES = (9.0, 22.0, 36.0, 52.0, 80.0, 120.0)
"""How far from its sign the flag may stand; a line ties them together."""


def draw_flag(sheet: CompassSheet, content: CompassFigure, disc: Disc) -> None:
    """Draw the flag of the next stap, if there is one."""
    spot = next((spot for spot in disc.spots if spot.dot.is_next and not spot.is_echo), None)
    if spot is None:
        return
    lines, box = place_flag(spot, disc)
    sheet.open(aria_hidden="true", pointer_events="none")
    end = _nearest_on(box, spot.at)
    far, edge = hypot(end[0] - spot.at[0], end[1] - spot.at[1]), disc.radius + RING
    if far > edge:
        start = tuple(here + (there - here) * edge / far for here, there in zip(spot.at, end, strict=True))
        sheet.line((start[0], start[1]), end, stroke=colour("ink"), stroke_width=1.25)
    sheet.box(box[:2], (box[2] - box[0], box[3] - box[1]), fill=colour("accent"), stroke=colour("ink"), stroke_width=1.25, rx=3)
    middle = (box[0] + box[2]) / 2
    for number, line in enumerate(lines):
        sheet.words((middle, box[1] + PAD + SIZE * 0.78 + number * LEADING), line, SIZE, text_anchor="middle", font_weight=700)
    sheet.close()


def place_flag(spot: Spot, disc: Disc) -> tuple[list[str], Box]:
    """Return the lines of the flag and its box: of all places round the sign the one that hides least, and of those the nearest."""
    taken = [_box_of(other, disc) for other in disc.spots if other is not spot]
    best: tuple[float, list[str], Box] | None = None
    for away in DISTANCES:
        for lines, size in _sizes(spot.dot.label):
            reach = away + 3 * disc.radius + hypot(*size)
            near = [box for box in taken if hypot(box[0] - spot.at[0], box[1] - spot.at[1]) < reach]
            for box in _places(spot, disc.radius + away, size):
                cost = _cost(box, near, spot, disc)
                if best is None or cost < best[0]:
                    best = (cost, lines, box)
        if best is not None and best[0] < HIDES_NAME:
            break
    assert best is not None  # noqa: S101 - there is always a place, be it a poor one
    return best[1], best[2]


def _sizes(label: str) -> list[tuple[list[str], Point]]:
    """Return the label on one line and on two, each with the size of its flag."""
    found: dict[tuple[str, ...], Point] = {}
    for widest in WIDEST:
        lines = wrap(label, widest, SIZE, 700)
        found[tuple(lines)] = (max(text_width(line, SIZE, 700) for line in lines) + 2 * PAD, len(lines) * LEADING + 2 * PAD - 3)
    return [(list(lines), size) for lines, size in found.items()]


def _places(spot: Spot, away: float, size: Point) -> list[Box]:
    (x, y), (wide, tall) = spot.at, size
    steps = (0.0, 0.25, 0.5, 0.75, 1.0)
    found = [(left, y - tall * part) for left in (x + away, x - away - wide) for part in steps]
    found += [(x - wide * part, top) for top in (y - away - tall, y + away) for part in steps]
    return [(left, top, left + wide, top + tall) for left, top in found]


def _nearest_on(box: Box, at: Point) -> Point:
    """Return the point of a box that lies nearest."""
    return min(max(at[0], box[0]), box[2]), min(max(at[1], box[1]), box[3])


def _cost(box: Box, taken: list[Box], spot: Spot, disc: Disc) -> float:
    """Return how much a place hides: signs weigh most, then the names of rings at the top, then what leaves the disc."""
    hidden = sum(overlap(box, other) for other in taken)
    names = sum(overlap(box, _name_box(disc, number)) for number in range(round((OUTER - HUB) / disc.band)))
    corners = [(x, y) for x in (box[0], box[2]) for y in (box[1], box[3])]
    far = max(hypot(x - disc.middle[0], y - disc.middle[1]) for x, y in corners)
    middle = ((box[0] + box[2]) / 2, (box[1] + box[3]) / 2)
    return (
        HIDES_STAP * hidden + HIDES_NAME * names + 5.0 * max(0.0, far - OUTER) + hypot(middle[0] - spot.at[0], middle[1] - spot.at[1]) / 10
    )


def _name_box(disc: Disc, number: int) -> Box:
    x, y = disc.middle[0], disc.middle[1] - disc.name_radius(number)
    return (x - 130, y - 13, x + 130, y + 20)


def _box_of(spot: Spot, disc: Disc) -> Box:
    (x, y), reach = spot.at, disc.radius * (0.5 if spot.is_echo else 1.15)
    return (x - reach, y - reach, x + reach, y + reach)
