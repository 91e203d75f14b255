"""Reading a place: from coordinates as people type them, or from GeoJSON, to a geometry that is whole, valid and in the Netherlands."""

from __future__ import annotations

import json
import math
import re
from collections.abc import Iterator, Sequence
from functools import cache
from typing import Any

import shapely
from pyproj import Transformer

from wijkkoers.base.errors import InputError

Geometry = dict[str, Any]
"""A GeoJSON geometry in WGS84: `type` Point, LineString or Polygon, and `coordinates` (longitude before latitude)."""
Position = list[float]

MOST_BYTES = 100_000
MOST_POINTS = 2000
DECIMALS = 6
WEST, EAST, SOUTH, NORTH = 3.2, 7.3, 50.7, 53.6
LEAST_RD = 1000.0
"""A pair with a number above this is RD New in metres."""
LEAST_RD_Y = 289_000.0
LINE_WORDS = ("lijn", "line")
"""On the first line: what follows is a line, also when it ends where it began."""
LEAST_AREA_DEG2 = 1e-11
"""A tenth of a square metre: less is a line that goes back on itself."""
DEPTHS = {"Point": 0, "LineString": 1, "Polygon": 2}
_NUMBER = r"[-+]?[0-9]{1,12}(?:[.,][0-9]{1,20})?"
_PAIR = re.compile(rf"({_NUMBER})(\s*[,;]\s*|\s+)({_NUMBER})")
_THOUSANDS = re.compile(r"[0-9]{1,3}\.[0-9]{3}")


def read_place(text: str) -> Geometry | None:
    """Return the geometry that a text stands for, checked; None for an empty text.

    The text is a pair of numbers per line, `52,0123 5,1234` (latitude, longitude) or `155000 463000` (RD), or GeoJSON. One pair is a point,
    more are a line, a line that ends where it began an area; rings after an empty line are holes. InputError says what is wrong.
    """
    if len(text) > MOST_BYTES or len(text.encode(errors="replace")) > MOST_BYTES:
        raise InputError("plaats-tekst-te-lang", limiet_kb=MOST_BYTES // 1000)
    stripped = text.replace("\r\n", "\n").strip()
    if not stripped:
        return None
    return check_place(_parse(stripped) if stripped.startswith(("{", "[")) else _from_pairs(stripped))


def check_place(value: object) -> Geometry:
    """Return a GeoJSON geometry rounded to six decimals, without repeated points; InputError when it is no place in the Netherlands."""
    kind = value.get("type") if isinstance(value, dict) else None
    if not isinstance(value, dict) or not isinstance(kind, str) or kind not in DEPTHS:
        raise InputError("plaats-soort-onbekend")
    depth = DEPTHS[kind]
    rings = _rings(value.get("coordinates"), depth)
    count = sum(len(ring) for ring in rings)
    if count > MOST_POINTS:
        raise InputError("plaats-te-veel-punten", aantal=count, limiet=MOST_POINTS)
    checked = [_without_repeats([_position(point) for point in ring]) for ring in rings]
    made = [_closed(ring) for ring in checked] if kind == "Polygon" else checked
    if any(len(ring) < (1, 2, 4)[depth] for ring in made):
        raise InputError("plaats-te-weinig-punten")
    if kind == "Polygon":
        _require_valid(made)
    return {"type": kind, "coordinates": (made[0][0], made[0], made)[depth]}


def _parse(text: str) -> object:
    try:
        return json.loads(text)
    except (ValueError, RecursionError) as wrong:
        raise InputError("plaats-soort-onbekend") from wrong


def _from_pairs(text: str) -> Geometry:
    first, _, rest = text.partition("\n")
    is_line = first.strip().lower() in LINE_WORDS
    blocks = re.split(r"\n[ \t]*\n\s*", rest.strip() if is_line else text)
    if text.count("\n") > 2 * MOST_POINTS:
        raise InputError("plaats-te-veel-punten", aantal=text.count("\n") + 1, limiet=MOST_POINTS)
    rings = [[_pair(line) for line in block.split("\n")] for block in blocks]
    if len(rings) > 1 or (len(rings[0]) > 3 and rings[0][0] == rings[0][-1] and not is_line):
        if is_line or any(ring[0] != ring[-1] for ring in rings):
            raise InputError("plaats-soort-onbekend")
        return {"type": "Polygon", "coordinates": rings}
    if len(rings[0]) == 1 and not is_line:
        return {"type": "Point", "coordinates": rings[0][0]}
    return {"type": "LineString", "coordinates": rings[0]}


def _pair(line: str) -> Position:
    """Return longitude and latitude of a pair as people write it."""
    found = _PAIR.fullmatch(line.strip())
    if found is None or _is_one_number(*found.groups()):
        raise InputError("plaats-niet-te-lezen", tekst=_short(line))
    texts = (found[1], found[3])
    one, other = (float(text.replace(",", ".")) for text in texts)
    if all(_THOUSANDS.fullmatch(text) for text in texts) and other > 90:
        one, other = one * 1000, other * 1000
    is_rd = max(one, other) >= LEAST_RD
    if not is_rd and _is_inside(other, one):
        return [other, one]
    if (is_rd and one >= LEAST_RD_Y > other) or _is_inside(one, other):
        raise InputError("plaats-omgewisseld", paar=_short(line), bedoeld=f"{texts[1]} {texts[0]}")
    longitude, latitude = to_wgs84_transformer().transform(one, other)
    if not is_rd or not _is_inside(longitude, latitude):
        raise InputError("plaats-buiten-nederland", paar=_short(line))
    return [float(longitude), float(latitude)]


def _is_one_number(one: str, between: str, other: str) -> bool:
    """Whether a bare comma is more likely a decimal comma than a mark between two numbers."""
    return between == "," and not ("." in one and "." in other) and min(len(one), len(other)) < 5


def _rings(coordinates: object, depth: int) -> list[Sequence[object]]:
    """Return the coordinates as a list of rings, whatever the kind; a point is a ring of one."""
    wrapped: object = coordinates
    for _ in range(2 - depth):
        wrapped = [wrapped]
    if not isinstance(wrapped, list) or not wrapped or not all(isinstance(ring, list) and ring for ring in wrapped):
        raise InputError("plaats-soort-onbekend")
    return wrapped


def _position(point: object) -> Position:
    if not isinstance(point, list | tuple) or len(point) not in (2, 3) or not all(_is_number(part) for part in point):
        raise InputError("plaats-geen-getal")
    longitude, latitude = float(point[0]), float(point[1])
    if _is_inside(longitude, latitude):
        return [round(longitude, DECIMALS), round(latitude, DECIMALS)]
    pair = f"{latitude:g} {longitude:g}"
    if _is_inside(latitude, longitude):
        raise InputError("plaats-omgewisseld", paar=pair, bedoeld=f"{longitude:g} {latitude:g}")
    raise InputError("plaats-buiten-nederland", paar=pair)


def _is_number(value: object) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool) and abs(value) < 1e12 and math.isfinite(value)


def _is_inside(longitude: float, latitude: float) -> bool:
    return WEST <= longitude <= EAST and SOUTH <= latitude <= NORTH


def _without_repeats(ring: list[Position]) -> list[Position]:
    return list(_new_places(ring))


def _new_places(ring: list[Position]) -> Iterator[Position]:
    for number, point in enumerate(ring):
        if number == 0 or point != ring[number - 1]:
            yield point


def _closed(ring: list[Position]) -> list[Position]:
    return ring if ring[0] == ring[-1] else [*ring, ring[0]]


def _require_valid(rings: list[list[Position]]) -> None:
    area = shapely.Polygon(rings[0], rings[1:])
    if not area.is_valid or area.area < LEAST_AREA_DEG2:
        raise InputError("plaats-kruist-zichzelf")


def _short(text: str) -> str:
    return text.strip() if len(text.strip()) <= 40 else text.strip()[:39] + "…"


@cache
def to_wgs84_transformer() -> Transformer:
    """Return the way from RD New (metres) to WGS84 (longitude, latitude)."""
    return Transformer.from_crs(28992, 4326, always_xy=True)


@cache
def to_rd_transformer() -> Transformer:
    """Return the way from WGS84 (longitude, latitude) to RD New (metres)."""
    return Transformer.from_crs(4326, 28992, always_xy=True)
