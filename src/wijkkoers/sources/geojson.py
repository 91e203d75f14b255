"""GeoJSON, some features at a time, so that a large file needs little more memory than its text; also wrapped in JavaScript.

Also one feature per line (RFC 8142), and the pages of an OGC API Features put together.
"""

from __future__ import annotations

import json
from collections.abc import Collection, Mapping, Sequence
from pathlib import Path
from typing import Any

import shapely
from shapely.geometry import shape

from wijkkoers.base.errors import InputError
from wijkkoers.base.issues import Where
from wijkkoers.sources.features import WGS84, Feature, FeatureFile, crs_of
from wijkkoers.sources.geometry import SURFACES
from wijkkoers.sources.json_text import BrokenText, decode_at, expect, skip_blanks, start_of
from wijkkoers.sources.rings import build_shapes
from wijkkoers.sources.texts import read_text

POINTS = ("Point", "MultiPoint")
_AT_ONCE = 1000
_FEATURES = "features"
_UNUSABLE = (ArithmeticError, AttributeError, LookupError, TypeError, ValueError, RecursionError, shapely.errors.ShapelyError)


def read_geojson(path: Path, name: str, wanted: Collection[str] = SURFACES) -> FeatureFile:
    """Read a FeatureCollection, a single Feature or one Feature per line; shapes of a type not `wanted` come without geometry.

    InputError for broken JSON (with the line), for another kind of JSON and for a file without shapes.
    """
    reader = _Reader(read_text(path, name), wanted)
    try:
        members = reader.read()
    except (BrokenText, RecursionError) as error:
        line = reader.text.count("\n", 0, error.at) + 1 if isinstance(error, BrokenText) else 0
        raise InputError("json-beschadigd", Where(file=name, row=line or None), bestand=name, rij=line) from error
    found = reader.found
    if members.get("type") not in ("Feature", "FeatureCollection") and not found.features:
        raise InputError("geen-geojson", Where(file=name), bestand=name, soort=str(members.get("type", ""))[:40])
    if not found.features:
        raise InputError("geen-vormen", Where(file=name), bestand=name)
    found.says = crs_of(json.dumps(members["crs"])) if "crs" in members else WGS84
    if isinstance(title := members.get("name"), str) and title:
        found.layers.append(title)
    return found


class _Reader:
    """Reads one text; features wait until there are enough to build their shapes together."""

    def __init__(self, text: str, wanted: Collection[str]) -> None:
        self.text, self.wanted = text, wanted
        self.found = FeatureFile()
        self.waiting: list[dict[str, Any]] = []

    def read(self) -> dict[str, Any]:
        """Read everything; return the members of the outermost object without its features."""
        members, at = self._read_members(start_of(self.text))
        if members.get("type") == "Feature":
            self._add(members)
            self._read_sequence(at)
        self._flush()
        return members

    def _read_members(self, at: int) -> tuple[dict[str, Any], int]:
        text, members = self.text, dict[str, Any]()
        at = expect(text, at, "{")
        while text[at : at + 1] != "}":
            key, at = decode_at(text, at)
            at = expect(text, skip_blanks(text, at), ":")
            if key == _FEATURES and text[at : at + 1] == "[":
                at = self._read_features(at)
            else:
                members[str(key)], at = decode_at(text, at)
            at = self._next(at, "}")
        return members, at + 1

    def _read_features(self, at: int) -> int:
        at = skip_blanks(self.text, at + 1)
        while self.text[at : at + 1] != "]":
            value, at = decode_at(self.text, at)
            self._add(value)
            at = self._next(at, "]")
        return at + 1

    def _read_sequence(self, at: int) -> None:
        at = skip_blanks(self.text, at)
        while self.text[at : at + 1] == "{":
            value, at = decode_at(self.text, at)
            self._add(value)
            at = skip_blanks(self.text, at)

    def _next(self, at: int, end: str) -> int:
        """Step to the next member, or to the mark that ends them."""
        at = skip_blanks(self.text, at)
        return at if self.text[at : at + 1] == end else expect(self.text, at, ",")

    def _add(self, value: Any) -> None:
        if isinstance(value, dict):
            self.waiting.append(value)
        if len(self.waiting) >= _AT_ONCE:
            self._flush()

    def _flush(self) -> None:
        first = len(self.found.features) + 1
        geometries = _build([value.get("geometry") for value in self.waiting], self.wanted)
        for row, (value, (geometry, problem)) in enumerate(zip(self.waiting, geometries, strict=True), start=first):
            properties = value.get("properties")
            self.found.features.append(Feature(properties if isinstance(properties, dict) else {}, geometry, row, "", problem))
        self.waiting.clear()


def _build(values: Sequence[Any], wanted: Collection[str]) -> Sequence[tuple[shapely.Geometry | None, str]]:
    """Return the shapes: together when all are plain polygons, else one by one with the reason why one is not usable."""
    try:
        return [(built, "") for built in build_shapes([_parts(value, wanted) for value in values])]
    except _UNUSABLE:
        return [_build_one(value, wanted) for value in values]


def _parts(value: Mapping[str, Any], wanted: Collection[str]) -> Any:
    kind = value["type"]
    if kind not in wanted or kind not in ("Polygon", "MultiPolygon"):
        raise ValueError(kind)
    return value["coordinates"] if kind == "MultiPolygon" else [value["coordinates"]]


def _build_one(value: Any, wanted: Collection[str]) -> tuple[shapely.Geometry | None, str]:
    if not isinstance(value, dict):
        return None, "geometrie-ontbreekt"
    if value.get("type") not in wanted:
        return None, "geen-vlak"
    try:
        return shapely.force_2d(shape(value)), ""
    except _UNUSABLE:
        return None, "geometrie-onleesbaar"
