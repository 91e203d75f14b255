"""Boundaries as TopoJSON: layers of shapes that share their borders as arcs, quantised or not, whichever key comes first.

The arcs are decoded here and not by GDAL: GDAL knows the format by its first bytes only, leaves out what it cannot close without
saying which, and lets one arc be repeated without bound.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

import numpy as np
import shapely
from numpy.typing import NDArray

from wijkkoers.base.errors import InputError
from wijkkoers.base.issues import Where
from wijkkoers.base.years import find_year, find_year_in_name
from wijkkoers.sources.boundaries import read_shapes
from wijkkoers.sources.boundary_names import has_code
from wijkkoers.sources.features import WGS84, Feature, FeatureFile, crs_of
from wijkkoers.sources.json_text import BrokenText, decode_at, start_of
from wijkkoers.sources.limits import MAX_POINTS, MAX_ROWS
from wijkkoers.sources.rings import Parts, build_shapes
from wijkkoers.sources.rows import ReadResult, Request
from wijkkoers.sources.sample import Recognition, Sample
from wijkkoers.sources.texts import read_text

KIND = "grenzen-topojson"
SAMPLE_ROWS = 50
SHORTEST_RING = 4
_TOPOLOGY = re.compile(r'"type"\s*:\s*"Topology"')
_ARCS = re.compile(r'"arcs"\s*:\s*\[')
_LAYER_NAME = re.compile(r'"([^"\\]{1,80})"\s*:\s*\{\s*"type"\s*:\s*"GeometryCollection"')
_UNUSABLE = (ArithmeticError, LookupError, TypeError, ValueError, shapely.errors.ShapelyError)

Arc = NDArray[np.float64]


def recognise_topojson(sample: Sample) -> Recognition | None:
    """Recognise TopoJSON by its type, or by its arcs when those come first."""
    if not sample.is_json or not (_TOPOLOGY.search(sample.text) or (_ARCS.search(sample.text) and '"coordinates"' not in sample.text)):
        return None
    layers = _LAYER_NAME.findall(sample.text)
    return Recognition(KIND, find_year_in_name(sample.name) or find_year(" ".join(layers)), tuple(layers[:5]) or ("arcs",))


def read_topojson_boundaries(request: Request) -> ReadResult:
    """Read every layer that carries codes; for the year see `boundaries.read_geojson_boundaries`, the names of layers tell it too."""
    return read_shapes(read_topojson(request.path, request.name), KIND, request)


def read_topojson(path: Path, name: str) -> FeatureFile:
    """Read all layers in whose first shapes one has a code.

    A shape that collapsed in quantising comes without geometry, with the reason. InputError for broken JSON, for JSON that is no
    topology, when no layer has codes, and when the arcs are repeated into more points than any real file has.
    """
    topology = _read_topology(path, name)
    found, skipped, left = FeatureFile(), [], MAX_POINTS
    try:
        arcs = _decode_arcs(topology)
    except _UNUSABLE as error:
        raise InputError("topojson-beschadigd", Where(file=name), bestand=name) from error
    objects = topology.get("objects")
    for layer, value in objects.items() if isinstance(objects, dict) else ():
        members = list(_members(value))
        if not any(has_code(_properties(member)) for member in members[:SAMPLE_ROWS]):
            skipped.append(str(layer)[:80])
            continue
        left -= _count_points(members, arcs)
        if left < 0 or len(found.features) + len(members) > MAX_ROWS:
            raise InputError("topojson-te-groot", Where(file=name), bestand=name, grens=MAX_POINTS)
        found.layers.append(str(layer)[:80])
        found.features += _features(members, arcs, str(layer)[:80])
    if not found.features:
        raise InputError("geen-laag-met-codes", Where(file=name), bestand=name, lagen=", ".join(skipped)[:300])
    found.says = crs_of(json.dumps(topology["crs"])) if "crs" in topology else WGS84
    return found


def _read_topology(path: Path, name: str) -> Mapping[str, Any]:
    text = read_text(path, name)
    try:
        value, _ = decode_at(text, start_of(text))
    except BrokenText as error:
        line = text.count("\n", 0, error.at) + 1
        raise InputError("json-beschadigd", Where(file=name, row=line), bestand=name, rij=line) from error
    if not isinstance(value, dict) or not isinstance(value.get("arcs"), list):
        raise InputError("geen-topojson", Where(file=name), bestand=name)
    return value


def _decode_arcs(topology: Mapping[str, Any]) -> list[Arc]:
    """Return the arcs in coordinates; quantised ones are running sums of whole steps (specification 2.1.3)."""
    lists = topology["arcs"]
    arcs = [np.array([point[:2] for point in points], dtype=np.float64).reshape(-1, 2) for points in lists]
    transform = topology.get("transform")
    if not isinstance(transform, dict):
        return arcs
    scale = np.array(transform["scale"][:2], dtype=np.float64)
    translate = np.array(transform["translate"][:2], dtype=np.float64)
    return [np.cumsum(arc, axis=0) * scale + translate for arc in arcs]


def _members(value: Any) -> Iterator[Mapping[str, Any]]:
    """Yield the shapes of a layer, also from collections in collections."""
    waiting = [value]
    while waiting:
        member = waiting.pop()
        if not isinstance(member, dict):
            continue
        inner = member.get("geometries")
        if member.get("type") == "GeometryCollection" and isinstance(inner, list):
            waiting.extend(reversed(inner))
        else:
            yield member


def _properties(member: Mapping[str, Any]) -> dict[str, Any]:
    properties = member.get("properties")
    known = dict(properties) if isinstance(properties, dict) else {}
    return {"code": member["id"], **known} if "id" in member and not has_code(known) else known


def _count_points(members: Sequence[Mapping[str, Any]], arcs: Sequence[Arc]) -> int:
    """Return how many points the shapes have together, before one of them is built."""
    total, waiting = 0, [member.get("arcs") for member in members]
    while waiting:
        value = waiting.pop()
        if isinstance(value, list):
            waiting.extend(value)
        elif isinstance(value, int) and -len(arcs) <= value < len(arcs):
            total += len(arcs[value if value >= 0 else ~value])
    return total


def _features(members: Sequence[Mapping[str, Any]], arcs: Sequence[Arc], layer: str) -> list[Feature]:
    shapes = [_shape(member, arcs) for member in members]
    return [
        Feature(_properties(member), geometry, row, layer, problem)
        for row, (member, (geometry, problem)) in enumerate(zip(members, shapes, strict=True), start=1)
    ]


def _shape(member: Mapping[str, Any], arcs: Sequence[Arc]) -> tuple[shapely.Geometry | None, str]:
    kind = member.get("type")
    if kind not in ("Polygon", "MultiPolygon"):
        return None, "geometrie-ontbreekt" if kind is None else "geen-vlak"
    try:
        polygons = member["arcs"] if kind == "MultiPolygon" else [member["arcs"]]
        parts = _usable([[_ring(indices, arcs) for indices in rings] for rings in polygons])
        if not parts:
            return None, "geometrie-zonder-oppervlak" if polygons else "geometrie-leeg"
        return build_shapes([parts])[0], ""
    except _UNUSABLE:
        return None, "geometrie-onleesbaar"


def _ring(indices: Sequence[int], arcs: Sequence[Arc]) -> Arc:
    """Join arcs into a ring: the first point of each next arc is the last of the one before."""
    pieces = [arcs[index] if index >= 0 else arcs[~index][::-1] for index in indices]
    return np.concatenate([pieces[0], *(piece[1:] for piece in pieces[1:])])


def _usable(parts: Sequence[Sequence[Arc]]) -> Parts:
    """Leave out rings that collapsed to a point or line in quantising; a polygon goes with its outer ring."""
    return [[ring for ring in rings if len(ring) >= SHORTEST_RING] for rings in parts if rings and len(rings[0]) >= SHORTEST_RING]
