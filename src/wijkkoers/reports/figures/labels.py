"""Names on a map without collisions: where an area has most room, else a number with the name in a list beside the map."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import product

import shapely
from shapely.geometry.base import BaseGeometry

from wijkkoers.reports.figures.measure import text_width, wrap

Box = tuple[float, float, float, float]
"""Left, top, right, bottom in px."""

LEADING = 1.1
SIZES = (1.0, 0.86)
OVERHANG = 1.35
"""A name may be this many times as wide as its area is at that place, as long as it meets no other name."""


@dataclass(frozen=True, slots=True)
class Name:
    """An area to name: `shape` in px; `value` stands under the name where there is room; `is_first` is placed before the others."""

    code: str
    text: str
    shape: BaseGeometry
    value: str = ""
    is_first: bool = False


@dataclass(frozen=True, slots=True)
class Label:
    """A text placed on the map, centred on (x, y).

    `lines` hold the name (and its value as last line when `has_value`), only a number when `number` is not 0, or nothing
    when even that found no room.
    """

    code: str
    lines: tuple[str, ...]
    x: float
    y: float
    box: Box
    number: int = 0
    has_value: bool = False
    size: float = 0.0


def place_labels(names: Sequence[Name], size: float, bounds: Box) -> list[Label]:
    """Return labels that overlap neither each other nor the edge; the area in focus first, then from large to small.

    What finds no room as a name becomes a number; a number that finds no room is left out (the list beside names it all the same).
    """
    taken: list[Box] = []
    found: list[Label] = []
    crowded: list[Name] = []
    for name in sorted(names, key=lambda name: (not name.is_first, -name.shape.area, name.code)):
        label = _try_name(name, size, bounds, taken)
        if label is None:
            crowded.append(name)
        else:
            taken.append(label.box)
            found.append(label)
    for number, name in enumerate(sorted(crowded, key=lambda name: (name.text, name.code)), start=1):
        label = _label(name, (str(number),), _centre(name.shape), size, number)
        if _is_free(label.box, bounds, taken):
            taken.append(label.box)
            found.append(label)
        else:
            found.append(Label(name.code, (), *_centre(name.shape), (0, 0, 0, 0), number))
    return found


def overlap(first: Sequence[float], second: Sequence[float]) -> bool:
    """Whether two boxes (left, top, right, bottom) overlap."""
    return first[0] < second[2] and second[0] < first[2] and first[1] < second[3] and second[1] < first[3]


def _try_name(name: Name, size: float, bounds: Box, taken: list[Box]) -> Label | None:
    """Return the first way to write a name that fits: full size before small, with value before without, the middle before aside."""
    left, _, right, _ = name.shape.bounds
    for factor, lines, at in product(SIZES, _forms(name, size), _spots(name.shape, size)):
        label = _label(name, lines, at, size * factor, 0)
        wide = label.box[2] - label.box[0]
        may_fit = wide <= (right - left) * OVERHANG and _is_free(label.box, bounds, taken)  # cheap, before the room is measured
        if may_fit and wide <= _room(name.shape, at[1]) * OVERHANG:
            return label
    return None


def _spots(shape: BaseGeometry, size: float) -> list[tuple[float, float]]:
    """Return places to try: where most room is, a little above and below it, and the centroid."""
    x, y = _centre(shape)
    centroid = shape.centroid
    return [(x, y), (x, y - size), (x, y + size), (float(centroid.x), float(centroid.y))]


def _forms(name: Name, size: float) -> list[tuple[str, ...]]:
    """Return the ways to write a name, the fullest first: on one line, on two, on three, with and without the value; never cut."""
    whole = text_width(name.text, size, 600)
    forms: list[tuple[str, ...]] = [(name.text,)]
    for most in (2, 3):
        lines = tuple(wrap(name.text, whole / most * 1.15, size, 600, most=most))
        if " ".join(lines) == " ".join(name.text.split()) and len(lines) > 1:
            forms.append(lines)
    return [(*form, name.value) for form in forms if name.value] + forms


def _label(name: Name, lines: tuple[str, ...], at: tuple[float, float], size: float, number: int) -> Label:
    wide = max(text_width(line, size, 600) for line in lines) / 2 + 2
    tall = len(lines) * size * LEADING / 2 + 1
    box = (at[0] - wide, at[1] - tall, at[0] + wide, at[1] + tall)
    return Label(name.code, lines, *at, box, number, has_value=bool(name.value) and lines[-1] == name.value, size=size)


@lru_cache(maxsize=4096)
def _centre(shape: BaseGeometry) -> tuple[float, float]:
    """Return the middle of the largest circle that fits (the pole of inaccessibility)."""
    left, top, right, bottom = shape.bounds
    tolerance = max(right - left, bottom - top) / 100 or 1.0
    circle = shapely.maximum_inscribed_circle(shape, tolerance=tolerance)
    return float(circle.coords[0][0]), float(circle.coords[0][1])


@lru_cache(maxsize=16_384)
def _room(shape: BaseGeometry, y: float) -> float:
    left, _, right, _ = shape.bounds
    cut = shapely.intersection(shape, shapely.LineString([(left - 1, y), (right + 1, y)]))
    return max((part.length for part in shapely.get_parts(cut)), default=0.0)


def _is_free(box: tuple[float, ...], bounds: tuple[float, ...], taken: Sequence[tuple[float, ...]]) -> bool:
    inside = box[0] >= bounds[0] and box[1] >= bounds[1] and box[2] <= bounds[2] and box[3] <= bounds[3]
    return inside and not any(overlap(box, other) for other in taken)
