"""GeoJSON, feature by feature, so that a large file needs little more memory than its text; also wrapped in JavaScript."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import shapely
from shapely.geometry import shape

from wijkkoers.base.errors import InputError
from wijkkoers.base.issues import Where
from wijkkoers.sources.features import WGS84, Feature, FeatureFile, crs_of
from wijkkoers.sources.texts import read_text

_ASSIGNED = re.compile(r"\s*(?:export\s+default\s+|(?:(?:var|let|const)\s+)?[A-Za-z_$][\w$.]*\s*=\s*)")
_BLANK = re.compile(r"[\s]*")
_DECODER = json.JSONDecoder()
_SHAPES = ("Polygon", "MultiPolygon", "GeometryCollection")
_FEATURES = "features"


class _Broken(Exception):
    """The text is no JSON at this position."""

    def __init__(self, at: int) -> None:
        super().__init__(at)
        self.at = at


def read_geojson(path: Path, name: str) -> FeatureFile:
    """Read a FeatureCollection or a single Feature.

    InputError for broken JSON (with the line), for another kind of JSON and for a file without shapes.
    """
    text = read_text(path, name)
    found = FeatureFile()
    try:
        members = _read_members(text, found)
    except (_Broken, RecursionError) as error:
        line = text.count("\n", 0, error.at) + 1 if isinstance(error, _Broken) else 0
        raise InputError("json-beschadigd", Where(file=name, row=line or None), bestand=name, rij=line) from error
    if members.get("type") == "Feature":
        found.is_single = True
        found.features.append(_feature(members, 1))
    elif members.get("type") != "FeatureCollection" and not found.features:
        raise InputError("geen-geojson", Where(file=name), bestand=name, soort=str(members.get("type", ""))[:40])
    if not found.features:
        raise InputError("geen-vormen", Where(file=name), bestand=name)
    found.says = crs_of(json.dumps(members["crs"])) if "crs" in members else WGS84
    return found


def _read_members(text: str, found: FeatureFile) -> dict[str, Any]:
    """Return the members of the outermost object, its features handled one by one."""
    wrapped = _ASSIGNED.match(text)
    at = _skip(text, wrapped.end() if wrapped else 0)
    if text[at : at + 1] != "{":
        raise _Broken(at)
    members: dict[str, Any] = {}
    at = _skip(text, at + 1)
    while text[at : at + 1] != "}":
        key, at = _decode(text, at)
        at = _expect(text, _skip(text, at), ":")
        if key == _FEATURES and text[at : at + 1] == "[":
            at = _read_features(text, at, found)
        else:
            value, at = _decode(text, at)
            members[str(key)] = value
        at = _skip(text, at)
        if text[at : at + 1] != "}":
            at = _expect(text, at, ",")
    return members


def _read_features(text: str, at: int, found: FeatureFile) -> int:
    at = _skip(text, at + 1)
    while text[at : at + 1] != "]":
        value, at = _decode(text, at)
        if isinstance(value, dict):
            found.features.append(_feature(value, len(found.features) + 1))
        at = _skip(text, at)
        if text[at : at + 1] != "]":
            at = _expect(text, at, ",")
    return at + 1


def _decode(text: str, at: int) -> tuple[Any, int]:
    try:
        return _DECODER.raw_decode(text, at)
    except json.JSONDecodeError as error:
        raise _Broken(error.pos) from error
    except (ValueError, StopIteration) as error:
        raise _Broken(at) from error


def _skip(text: str, at: int) -> int:
    found = _BLANK.match(text, at)
    return found.end() if found else at


def _expect(text: str, at: int, mark: str) -> int:
    if text[at : at + 1] != mark:
        raise _Broken(at)
    return _skip(text, at + 1)


def _feature(value: dict[str, Any], row: int) -> Feature:
    properties = value.get("properties")
    geometry, problem = _geometry(value.get("geometry"))
    return Feature(properties if isinstance(properties, dict) else {}, geometry, row, "", problem)


def _geometry(value: Any) -> tuple[shapely.Geometry | None, str]:
    if not isinstance(value, dict):
        return None, "geometrie-ontbreekt"
    if value.get("type") not in _SHAPES:
        return None, "geen-vlak"
    try:
        return shapely.force_2d(shape(value)), ""
    except (ArithmeticError, AttributeError, LookupError, TypeError, ValueError, RecursionError, shapely.errors.ShapelyError):
        return None, "geometrie-onleesbaar"
