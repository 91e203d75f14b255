"""GeoJSON as a table: a column per property and one, `GeoJSON`, with the shape; always longitude and latitude (WGS84) on the way out.

The numbers tell in which system they are, not the header: files exist that say CRS84 and hold metres of RD New.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np
import shapely

from wijkkoers.base.errors import InputError
from wijkkoers.base.issues import Where
from wijkkoers.sources.features import RD, WGS84, Feature
from wijkkoers.sources.geojson import read_geojson
from wijkkoers.sources.geometry import SWAPPED, judge_crs
from wijkkoers.sources.loose_places import in_wgs84, text_of
from wijkkoers.sources.tables import Cell

SHAPE = "GeoJSON"
UNREADABLE_SHAPE = "geometrie-onleesbaar"
WAS_RD, WAS_RD_UNSAID, WAS_SWAPPED = "lijst-was-rd", "lijst-was-rd-ongenoemd", "lijst-was-verwisseld"
NOTES = (WAS_RD, WAS_RD_UNSAID, WAS_SWAPPED)
_TYPES = ("Point", "MultiPoint", "LineString", "MultiLineString", "Polygon", "MultiPolygon")

Rows = list[tuple[int, list[Cell]]]


def read_features(path: Path, name: str, most_rows: int) -> tuple[Rows, tuple[str, ...]]:
    """Return the rows (a heading first) and codes of what was done to the coordinates.

    InputError for broken or other JSON, for more features than `most_rows`, and `coordinaten-onbekend` when the numbers are in neither
    system that we know.
    """
    found = read_geojson(path, name, _TYPES)
    if len(found.features) > most_rows:
        raise InputError("lijst-te-veel-rijen", Where(file=name), bestand=name, grens=most_rows)
    keys = list(dict.fromkeys(str(key) for feature in found.features for key in feature.properties))
    shapes, crs = _shapes(found.features, name)
    rows: Rows = [(1, [*keys, SHAPE])]
    for feature, shape in zip(found.features, shapes, strict=True):
        rows.append((feature.row + 1, [*(_cell(feature.properties.get(key)) for key in keys), shape]))
    return rows, _notes(crs, found.says)


def _notes(crs: str, says: str) -> tuple[str, ...]:
    if crs == RD:
        return (WAS_RD if says == RD else WAS_RD_UNSAID,)
    return (WAS_SWAPPED,) if crs == SWAPPED else ()


def _shapes(features: Sequence[Feature], name: str) -> tuple[list[Cell], str]:
    geometries = np.array([feature.geometry for feature in features], dtype=object)
    judged = judge_crs(shapely.bounds(geometries))
    if judged is None:
        raise InputError("coordinaten-onbekend", Where(file=name), bestand=name, omhullende=_extent(geometries))
    texts: list[Cell] = []
    for feature, fits in zip(features, judged.fits, strict=True):
        if feature.geometry is None:
            texts.append(UNREADABLE_SHAPE if feature.problem not in ("", "geometrie-ontbreekt") else None)
        else:
            texts.append(text_of(in_wgs84(feature.geometry, judged.crs if fits else WGS84)))
    return texts, judged.crs


def _extent(geometries: Any) -> str:
    return ", ".join(f"{number:.0f}" for number in shapely.total_bounds(geometries))


def _cell(value: Any) -> Cell:
    """Return a property as a cell: several texts on lines of their own, what is deeper as JSON."""
    if isinstance(value, bool):
        return "true" if value else "false"
    if value is None or isinstance(value, str | int | float):
        return value
    if isinstance(value, list) and all(isinstance(item, str) for item in value):
        return "\n".join(value) + ("\n" if len(value) == 1 else "")
    return json.dumps(value, ensure_ascii=False)
