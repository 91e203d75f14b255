"""The shapes of all buurten, small enough to send at once; kept on disk per set of boundaries.

They are simplified together and put on a grid. What the browser gets: per area its polygons, each a list of rings, each ring a flat
list `x, y, dx, dy, ...` in steps of `stap` metres, x from the west and y from the north of the country in RD New.
A still map is made of the same boundaries as SVG path data.
"""

from __future__ import annotations

import gzip
import json
import os
from collections.abc import Sequence
from functools import lru_cache
from pathlib import Path
from typing import Any

import numpy as np
import shapely
from django.conf import settings
from numpy.typing import NDArray

from wijkkoers.web.wijkfoto.selectors.national import Country, DrawnArea, country_shapes

FORMAT = 1
"""Part of the name on disk: raise it when the form changes."""
COARSE_M, FINE_M, STILL_M = 100.0, 8.0, 250.0
"""Bends smaller than this are drawn straight: from afar, from nearby, and on the still map."""
COARSE_STEP_M, FINE_STEP_M, STILL_STEP_M = 20, 2, 100
EDGES = (0.0, 622_000.0)
"""West and north of every map in RD New (metres)."""
STILL_SIZE = (2850, 3200)
Rings = list[list[list[int]]]
"""Polygons of rings of whole numbers."""


def packed_shapes(found: Country) -> bytes:
    """Return everything the map needs to draw the country once its figures are there, as JSON packed with gzip."""
    return _kept(found, "vormen", _coarse)


def still_paths(found: Country) -> tuple[str, ...]:
    """Return per area its path data on the still map."""
    return _still(found.digest, _kept(found, "stil", _still_data))


def detailed_shapes(areas: Sequence[DrawnArea]) -> dict[str, Any]:
    """Return the areas of one gemeente for the map from nearby."""
    return _document(areas, FINE_M, FINE_STEP_M)


def _kept(found: Country, kind: str, make: Any) -> bytes:
    """Return a file made once for these boundaries; made beside it first, so that nobody ever reads half a file."""
    folder = Path(settings.WORK_FOLDER) / "kaarten"
    path = folder / f"{kind}-{FORMAT}-{found.digest}.json.gz"
    if not path.exists():
        folder.mkdir(parents=True, exist_ok=True)
        half = path.with_suffix(f".{os.getpid()}")
        half.write_bytes(gzip.compress(json.dumps(make(found), ensure_ascii=False, separators=(",", ":")).encode(), mtime=0))
        half.replace(path)
        for old in folder.glob(f"{kind}-*.json.gz"):
            if old != path:
                old.unlink(missing_ok=True)
    return path.read_bytes()


def _coarse(found: Country) -> dict[str, Any]:
    gemeenten = list(found.gemeenten)
    places = {code: place for place, code in enumerate(gemeenten)}
    return {
        "jaar": found.year,
        "gemeenten": [[code, found.gemeenten[code]] for code in gemeenten],
        "gemeente": [places[area.gemeente_code] for area in found.areas],
        **_document(found.areas, COARSE_M, COARSE_STEP_M),
    }


def _document(areas: Sequence[DrawnArea], tolerance_m: float, step_m: int) -> dict[str, Any]:
    return {
        "stap": step_m,
        "codes": [area.code for area in areas],
        "namen": [area.name or area.code for area in areas],
        "vlakken": _rings(_simplified(areas, tolerance_m), step_m),
    }


def _still_data(found: Country) -> list[str]:
    return [_path(polygons) for polygons in _rings(_simplified(found.areas, STILL_M), STILL_STEP_M)]


@lru_cache(maxsize=1)
def _still(digest: str, packed: bytes) -> tuple[str, ...]:
    return tuple(json.loads(gzip.decompress(packed)))


def _simplified(areas: Sequence[DrawnArea], tolerance_m: float) -> NDArray[np.object_]:
    """Return the shapes simplified together, so that neighbours keep sharing their border."""
    held = country_shapes(areas)
    shapes = shapely.from_wkb(np.array([held.get(area.id) for area in areas], dtype=object))
    simple: NDArray[np.object_] = shapely.coverage_simplify(shapes, tolerance_m)
    return simple


def _rings(shapes: NDArray[np.object_], step_m: int) -> list[Rings]:
    """Return per shape its polygons as rings of differences on a grid; a ring that shrank to less than a triangle is left out."""
    found: list[Rings] = []
    for shape in shapes:
        polygons = []
        for part in shapely.get_parts(shape):
            rings = [_ring(_on_grid(shapely.get_coordinates(ring), step_m)) for ring in (part.exterior, *part.interiors)]
            if rings[0]:
                polygons.append([ring for ring in rings if ring])
        found.append(polygons)
    return found


def _on_grid(points: NDArray[np.float64], step_m: int) -> NDArray[np.int64]:
    return np.rint(np.column_stack((points[:, 0] - EDGES[0], EDGES[1] - points[:, 1])) / step_m).astype(np.int64)


def _ring(points: NDArray[np.int64]) -> list[int]:
    """Return one ring as its first point and the steps from each point to the next, without the closing one."""
    steps = np.diff(points, axis=0)
    steps = steps[np.any(steps != 0, axis=1)][:-1]
    return [] if len(steps) < 2 else [*points[0].tolist(), *steps.ravel().tolist()]


def _path(polygons: Rings) -> str:
    """Return path data with relative steps."""
    parts = []
    for ring in (ring for rings in polygons for ring in rings):
        x, y, *steps = ring
        pairs = " ".join(f"{dx} {dy}" for dx, dy in zip(steps[::2], steps[1::2], strict=True))
        parts.append(f"M{x} {y}l{pairs}z")
    return "".join(parts)
