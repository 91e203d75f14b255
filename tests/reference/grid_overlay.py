"""A slow, obvious overlay: divide the plane into cells of 1 x 1 and count which areas hold the middle of each."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

import shapely
from shapely.geometry.base import BaseGeometry


def cells(shape: BaseGeometry) -> set[tuple[int, int]]:
    """Return the cells whose middle lies in a shape."""
    left, bottom, right, top = (int(edge) for edge in shape.bounds)
    found = ((x, y) for x in range(left - 1, right + 1) for y in range(bottom - 1, top + 1))
    return {(x, y) for x, y in found if shape.covers(shapely.Point(x + 0.5, y + 0.5))}


def count_pieces(older: Sequence[BaseGeometry], newer: Sequence[BaseGeometry]) -> dict[tuple[int, int], tuple[float, float]]:
    """Return per pair of areas (share of the older, cover of the newer), counted cell by cell."""
    old, new = [cells(shape) for shape in older], [cells(shape) for shape in newer]
    shared = Counter({(i, j): len(a & b) for i, a in enumerate(old) for j, b in enumerate(new) if a & b})
    return {(i, j): (count / len(old[i]), count / len(new[j])) for (i, j), count in shared.items()}
