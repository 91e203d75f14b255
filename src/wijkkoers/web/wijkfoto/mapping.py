"""Areas as GeoJSON for the map in the browser, with their class and words; the page's table holds the same."""

from __future__ import annotations

from typing import Any

import numpy as np
import shapely
from django.utils.translation import gettext as _
from numpy.typing import NDArray
from shapely.geometry.base import BaseGeometry

from wijkkoers.base.missing import Status
from wijkkoers.base.numbers import format_number
from wijkkoers.reports.figures.classes import class_of
from wijkkoers.reports.wijkfoto import Line, MapArea, Wijkfoto
from wijkkoers.web.datasets.wording import STATUS_LABELS
from wijkkoers.web.ui.place_reading import to_wgs84_transformer

PRECISION = 1e-6
SIMPLIFY_M = 2.0


def map_geojson(foto: Wijkfoto) -> dict[str, Any]:
    """Return the areas of the map as a FeatureCollection in WGS84, with per area its class (-1 without value) and words."""
    line = foto.line(foto.map_indicator)
    breaks = foto.map_breaks
    shapes = [area for area in foto.map_areas if area.geometry is not None]
    return {
        "type": "FeatureCollection",
        "titel": ", ".join(str(part) for part in (line.label, line.year) if part) if line else "",
        "features": [_feature(area, line, breaks, foto.language) for area in shapes],
    }


def to_wgs84(shape: BaseGeometry) -> BaseGeometry:
    """Return a shape in RD New (metres) as longitude and latitude (WGS84)."""
    return shapely.transform(shape, to_degrees)


def to_degrees(points: NDArray[Any]) -> NDArray[Any]:
    """Return points in RD New (n x 2, metres) as longitude and latitude (n x 2, WGS84)."""
    longitude, latitude = to_wgs84_transformer().transform(points[:, 0], points[:, 1])
    return np.column_stack((longitude, latitude))


def _feature(area: MapArea, line: Line | None, breaks: tuple[float, ...], language: str) -> dict[str, Any]:
    shape = shapely.from_wkb(area.geometry)
    drawn = shapely.set_precision(to_wgs84(shapely.simplify(shape, SIMPLIFY_M)), PRECISION)
    inside = to_wgs84(shapely.point_on_surface(shape))
    value = area.figure.value
    number = -1 if value is None or line is None else class_of(value, breaks, line.decimals)
    return {
        "type": "Feature",
        "id": area.code,
        "geometry": shapely.geometry.mapping(drawn),
        "properties": {
            "code": area.code,
            "naam": area.name,
            "klasse": number,
            "soort": _kind(area),
            "tekst": _words(area, line, language),
            "focus": area.is_focus,
            "punt": [round(inside.x, 6), round(inside.y, 6)],
        },
    }


def _kind(area: MapArea) -> str:
    if area.is_water:
        return "water"
    if area.figure.has_value:
        return "waarde"
    return "onderdrukt" if area.figure.status is Status.SUPPRESSED else "ontbreekt"


def _words(area: MapArea, line: Line | None, language: str) -> str:
    if area.is_water:
        return _("water")
    if area.figure.value is None or line is None:
        return str(STATUS_LABELS[area.figure.status.value])
    number = format_number(area.figure.value, line.decimals, language)
    return f"{number} ({category})" if (category := line.category(area.figure.value)) else f"{number} {line.unit}"
