"""Many polygons at once, from lists of rings: one call per kind of shape where one call per shape is ten times slower."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import chain
from typing import Any

import numpy as np
import shapely
from numpy.typing import NDArray

Ring = Sequence[Any] | NDArray[np.float64]
"""Points (x, y and perhaps more), the last equal to the first."""
Parts = Sequence[Sequence[Ring]]
"""The polygons of one shape; of each polygon the outer ring first, then its holes."""


def build_shapes(shapes: Sequence[Parts]) -> NDArray[np.object_]:
    """Return per shape a Polygon or MultiPolygon in two dimensions.

    ValueError or a ShapelyError when one of them is empty, has too short a ring or a point that is no pair of finite numbers: then
    the caller builds them one by one.
    """
    polygons = [polygon for parts in shapes for polygon in parts]
    rings = [ring for polygon in polygons for ring in polygon]
    if not rings or not all(shapes) or not all(polygons):
        raise ValueError("empty")
    lines = shapely.linearrings(_points(rings), indices=_owners(rings))
    surfaces = shapely.polygons(lines, indices=_owners(polygons))
    built = np.empty(len(shapes), dtype=object)
    sizes = np.fromiter(map(len, shapes), dtype=np.intp, count=len(shapes))
    firsts = np.cumsum(sizes) - sizes
    built[:] = surfaces[firsts]
    for index in np.flatnonzero(sizes > 1):
        built[index] = shapely.multipolygons(surfaces[firsts[index] : firsts[index] + sizes[index]])
    return built


def _points(rings: Sequence[Ring]) -> NDArray[np.float64]:
    is_array = isinstance(rings[0], np.ndarray)
    points = np.concatenate(rings) if is_array else np.array(list(chain.from_iterable(rings)), dtype=np.float64)
    if points.ndim != 2 or points.shape[1] < 2 or not np.isfinite(points).all():
        raise ValueError("no points")
    return points[:, :2]


def _owners(groups: Sequence[Sequence[Any] | NDArray[np.float64]]) -> NDArray[np.intp]:
    sizes = np.fromiter(map(len, groups), dtype=np.intp, count=len(groups))
    return np.repeat(np.arange(len(groups)), sizes)
