"""Number plates on a map without collisions: on the place, or beside it with a thin line back."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import chain

from wijkkoers.reports.figures.labels import Box, overlap
from wijkkoers.reports.figures.measure import text_width

WEIGHT = 700
RINGS = 6
DIRECTIONS = (-90, 0, 180, 90, -45, -135, 45, 135)
"""Where a plate is tried, in degrees clockwise from the right: above first, then beside, below and aslant."""
NEAR_PX = 6.0
"""Between a dot and the plate that belongs to it."""


@dataclass(frozen=True, slots=True)
class Spot:
    """A place that gets a number: its middle in px; `radius` is that of the dot which the plate may not cover, 0 for a line or an area."""

    id: str
    text: str
    x: float
    y: float
    radius: float = 0.0


@dataclass(frozen=True, slots=True)
class Plate:
    """A plate round (x, y) for a spot; `is_away` when a line must lead back to the spot."""

    spot: Spot
    x: float
    y: float
    box: Box
    is_away: bool


def plate_size(text: str, size: float) -> tuple[float, float]:
    """Return width and height of the plate for a number: room for the sign, a gap and the text."""
    return text_width(text, size, WEIGHT) + size * 2.2, size * 1.7


def place_plates(spots: Sequence[Spot], size: float, bounds: Box) -> list[Plate]:
    """Return plates that cover neither each other, nor a dot, nor the edge; in the order of the spots. One without any room is left out."""
    dots = [(spot, _box(spot.x, spot.y, 2 * spot.radius, 2 * spot.radius)) for spot in spots if spot.radius]
    taken: list[Box] = []
    found = []
    for spot in spots:
        others = [box for other, box in dots if other is not spot]
        tries = chain(_nearby(spot, size), _anywhere(spot, size, bounds))
        plate = next((plate for plate in tries if _is_free(plate.box, bounds, taken) and _is_free(plate.box, bounds, others)), None)
        if plate is not None:
            taken.append(plate.box)
            found.append(plate)
    return found


def _nearby(spot: Spot, size: float) -> Iterator[Plate]:
    wide, tall = plate_size(spot.text, size)
    if not spot.radius:
        yield Plate(spot, spot.x, spot.y, _box(spot.x, spot.y, wide, tall), False)
    for ring in range(RINGS):
        away = (spot.radius + NEAR_PX if spot.radius else tall * 0.8) + ring * tall * 0.75
        for degrees in DIRECTIONS:
            dx, dy = math.cos(math.radians(degrees)), math.sin(math.radians(degrees))
            x, y = spot.x + dx * (away + wide / 2), spot.y + dy * (away + tall / 2)
            yield Plate(spot, x, y, _box(x, y, wide, tall), is_away=True)


def _anywhere(spot: Spot, size: float, bounds: Box) -> Iterator[Plate]:
    """Yield plates all over the map, the nearest first."""
    wide, tall = plate_size(spot.text, size)
    columns, rows = int((bounds[2] - bounds[0]) / wide), int((bounds[3] - bounds[1]) / (tall + 2))
    cells = [
        (bounds[0] + (column + 0.5) * wide + 1, bounds[1] + (row + 0.5) * (tall + 2)) for column in range(columns) for row in range(rows)
    ]
    for x, y in sorted(cells, key=lambda cell: (math.dist(cell, (spot.x, spot.y)), cell)):
        yield Plate(spot, x, y, _box(x, y, wide, tall), is_away=True)


def _box(x: float, y: float, wide: float, tall: float) -> Box:
    return (x - wide / 2 - 1, y - tall / 2 - 1, x + wide / 2 + 1, y + tall / 2 + 1)


def _is_free(box: Box, bounds: Box, taken: Sequence[Box]) -> bool:
    inside = box[0] >= bounds[0] and box[1] >= bounds[1] and box[2] <= bounds[2] and box[3] <= bounds[3]
    return inside and not any(overlap(box, other) for other in taken)
