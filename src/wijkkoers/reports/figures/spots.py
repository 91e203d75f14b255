"""Names beside dots without collisions: a name where there is room, else a number with the name in a list, else the dot alone."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from wijkkoers.reports.figures.labels import Box, overlap
from wijkkoers.reports.figures.measure import text_width

RADIUS = 4.5
GAP = 3.0
FIRST_WEIGHT = 700
MOST_NAMES = 80
"""Of hundreds of dots the outermost are named; the others would find no room."""
Place = tuple[float, float, str]
"""Where a text starts: x, baseline, anchor."""


@dataclass(frozen=True, slots=True)
class Spot:
    """A dot to name: its place in px; `is_first` is named before the others and in bold."""

    code: str
    text: str
    x: float
    y: float
    is_first: bool = False


@dataclass(frozen=True, slots=True)
class SpotLabel:
    """The text beside a dot: its name, or a number when `number` is not 0."""

    spot: Spot
    text: str
    place: Place
    number: int = 0


def place_beside(spots: Sequence[Spot], size: float, bounds: Box, *, names: bool = True, most_numbers: int = 60) -> list[SpotLabel]:
    """Return labels that touch neither each other, nor a dot, nor the edge; the first spot, then from the outside in.

    Without `names` only the first gets its name and the others a number. What finds no room at all stays a dot.
    """
    taken = [_dot_box(spot) for spot in spots]
    found: list[SpotLabel] = []
    crowded: list[Spot] = []
    middle = (bounds[0] + bounds[2]) / 2, (bounds[1] + bounds[3]) / 2
    for place, spot in enumerate(sorted(spots, key=lambda spot: (not spot.is_first, -_distance(spot, middle), spot.code))):
        label = _fit(spot, spot.text, size, bounds, taken) if (names and place < MOST_NAMES) or spot.is_first else None
        if label is None:
            crowded.append(spot)
        else:
            found.append(label)
    for spot in sorted(crowded, key=lambda spot: (spot.text, spot.code)):
        number = 1 + sum(1 for label in found if label.number)
        if number > most_numbers:
            break
        label = _fit(spot, str(number), size, bounds, taken, number)
        if label is not None:
            found.append(label)
    return found


def _fit(spot: Spot, text: str, size: float, bounds: Box, taken: list[Box], number: int = 0) -> SpotLabel | None:
    """Return the first place beside the dot that is free, and take it."""
    weight = FIRST_WEIGHT if spot.is_first else 600
    for place, box in _places(spot, text_width(text, size, weight), size):
        inside = box[0] >= bounds[0] and box[1] >= bounds[1] and box[2] <= bounds[2] and box[3] <= bounds[3]
        if inside and not any(overlap(box, other) for other in taken):
            taken.append(box)
            return SpotLabel(spot, text, place, number)
    return None


def _places(spot: Spot, wide: float, size: float) -> Iterator[tuple[Place, Box]]:
    """Yield the places round a dot, the easiest to read first: right, left, above, below, then aside of those."""
    away = RADIUS + GAP
    above, level, below = spot.y - away - size * 0.15, spot.y + size * 0.35, spot.y + away + size * 0.75
    rows = ((level, away), (above, 0.0), (below, 0.0), (spot.y - size * 0.35, away * 0.8), (spot.y + size * 1.05, away * 0.8))
    for base, aside in rows:
        if aside:
            yield _place(spot.x + aside, base, "start", wide, size)
            yield _place(spot.x - aside, base, "end", wide, size)
        else:
            yield _place(spot.x, base, "middle", wide, size)


def _place(x: float, base: float, anchor: str, wide: float, size: float) -> tuple[Place, Box]:
    left = {"start": x, "end": x - wide, "middle": x - wide / 2}[anchor]
    return (x, base, anchor), (left - 1, base - size * 0.8, left + wide + 1, base + size * 0.25)


def _dot_box(spot: Spot) -> Box:
    return (spot.x - RADIUS - 1, spot.y - RADIUS - 1, spot.x + RADIUS + 1, spot.y + RADIUS + 1)


def _distance(spot: Spot, middle: tuple[float, float]) -> float:
    return (spot.x - middle[0]) ** 2 + (spot.y - middle[1]) ** 2
