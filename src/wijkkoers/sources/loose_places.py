"""A place as people write it in a cell: GeoJSON, WKT, longitude and latitude in either order, or x and y in RD New."""

from __future__ import annotations

import json
import re
from functools import cache
from typing import Any

import numpy as np
import shapely
from numpy.typing import NDArray
from pyproj import Transformer
from shapely.geometry import mapping, shape

from wijkkoers.base.errors import InputError
from wijkkoers.sources.features import RD
from wijkkoers.sources.geometry import SWAPPED, judge_crs

DEGREES = 6
"""Decimals of a degree that are kept: about a decimetre."""
NO_PLACE, OUTSIDE, IN_PARTS, CROSSING = "cel-geen-plaats", "cel-plaats-buiten", "cel-plaats-delen", "cel-plaats-kruist"
ERROR_CODES = (NO_PLACE, OUTSIDE, IN_PARTS, CROSSING)
KINDS = ("Point", "LineString", "Polygon")
_NUMBER = re.compile(r"[+-]?\d+(?:[.,]\d+)?")
_UNUSABLE = (ArithmeticError, AttributeError, LookupError, TypeError, ValueError, RecursionError, shapely.errors.ShapelyError)


def parse_place(text: str) -> dict[str, Any]:
    """Return a place as GeoJSON geometry (Point, LineString or Polygon) in WGS84, six decimals.

    InputError with `tekst`: `cel-geen-plaats`; `cel-plaats-buiten` outside the Netherlands; `cel-plaats-delen` for a shape of several
    parts; `cel-plaats-kruist` for a surface whose border crosses itself.
    """
    geometry = _read(text)
    if geometry is None or geometry.is_empty or not np.isfinite(shapely.get_coordinates(geometry)).all():
        raise _refusal(NO_PLACE, text)
    judged = judge_crs(np.array([geometry.bounds]))
    if judged is None:
        raise _refusal(OUTSIDE, text)
    single = _single(in_wgs84(geometry, judged.crs))
    if single.geom_type not in KINDS:
        raise _refusal(IN_PARTS, text)
    if not single.is_valid:
        raise _refusal(CROSSING, text)
    return geojson_of(single)


def in_wgs84(geometry: Any, crs: str) -> Any:
    """Return a shape as longitude and latitude, two dimensions, rounded; `crs` is that of `geometry.judge_crs`."""

    def project(points: NDArray[np.float64]) -> NDArray[np.float64]:
        if crs == RD:
            points = np.column_stack(_transformer().transform(points[:, 0], points[:, 1]))
        return np.round(points[:, ::-1] if crs == SWAPPED else points, DEGREES)

    return shapely.transform(shapely.force_2d(geometry), project)


def geojson_of(geometry: Any) -> dict[str, Any]:
    """Return a shape as a GeoJSON geometry of lists, as JSON gives it back."""
    plain: dict[str, Any] = json.loads(json.dumps(mapping(geometry)))
    return plain


def text_of(geometry: Any) -> str:
    """Return a shape as the text of a GeoJSON geometry."""
    return json.dumps(mapping(geometry), separators=(",", ":"))


def _read(text: str) -> Any:
    stripped = text.strip()
    try:
        if stripped.startswith("{"):
            return _from_json(json.loads(stripped))
        if stripped[:1].isalpha():
            return shapely.from_wkt(stripped.partition(";")[2] if stripped.upper().startswith("SRID=") else stripped)
        return shapely.Point(*_pair(stripped))
    except _UNUSABLE:
        return None


def _from_json(value: Any) -> Any:
    return shape(value["geometry"] if value.get("type") == "Feature" else value)


def _pair(text: str) -> tuple[float, float]:
    """Return two numbers, with a blank, `;`, `/` or a comma between them; ValueError when there are not two."""
    parts = [part.strip(",") for part in re.split(r"[\s;/]+", text.strip("()[] ")) if part.strip(",")]
    if len(parts) == 1:
        parts = parts[0].split(",")
    first, second = (float(part.replace(",", ".")) for part in parts if _NUMBER.fullmatch(part) or _fail(part))
    return first, second


def _fail(part: str) -> bool:
    raise ValueError(part)


def _single(geometry: Any) -> Any:
    parts = getattr(geometry, "geoms", None)
    return parts[0] if parts is not None and len(parts) == 1 else geometry


def _refusal(code: str, text: str) -> InputError:
    return InputError(code, tekst=text.strip()[:80])


@cache
def _transformer() -> Transformer:
    return Transformer.from_crs("EPSG:28992", "EPSG:4326", always_xy=True, allow_ballpark=False)
