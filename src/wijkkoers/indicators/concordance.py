"""Which ground an older and a newer division share: pieces of areas laid over each other, slivers left out and accounted for."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import shapely
from numpy.typing import NDArray

Shapes = NDArray[np.object_]
"""Polygons or multipolygons in metres; an area without shape has no ground and meets nothing."""
Numbers = NDArray[np.float64]
Places = NDArray[np.intp]


@dataclass(frozen=True, slots=True)
class Tolerance:
    """Below this a piece is a difference in drawing and not in division: a sliver.

    A piece goes when it is less than `share` (0-1) of both areas, or on average narrower than `width_m` and less than
    `narrow_share` of both. So nothing goes that matters to either side.
    """

    share: float = 0.001
    width_m: float = 1.0
    narrow_share: float = 0.01


TOLERANCE = Tolerance()


@dataclass(frozen=True, slots=True)
class Overlay:
    """The pieces that older and newer areas share, by place in the two lists.

    `share` (0-1) is how much of the older area goes to the newer one, `cover` (0-1) how much of the newer area it fills; both
    after the slivers were divided over the other pieces of the same area. `dropped` slivers held `dropped_m2` together.
    """

    from_index: Places
    to_index: Places
    area_m2: Numbers
    share: Numbers
    cover: Numbers
    dropped: int
    dropped_m2: float

    def covered(self, number: int) -> Numbers:
        """Return how much (0-1) of each of the `number` newer areas is filled."""
        return _sums(self.to_index, self.cover, number)


def overlay(from_shapes: Shapes, to_shapes: Shapes, tolerance: Tolerance = TOLERANCE) -> Overlay:
    """Lay older areas over newer ones; areas within one list are expected not to overlap each other."""
    older, newer = _sound(from_shapes), _sound(to_shapes)
    from_index, to_index = shapely.STRtree(newer).query(older, predicate="intersects")
    pieces = shapely.intersection(older[from_index], newer[to_index])
    area = shapely.area(pieces)
    has_ground = area > 0
    from_index, to_index, area, pieces = from_index[has_ground], to_index[has_ground], area[has_ground], pieces[has_ground]
    share, cover = area / shapely.area(older)[from_index], area / shapely.area(newer)[to_index]
    kept = ~_are_slivers(pieces, share, cover, tolerance)
    order = np.lexsort((from_index[kept], to_index[kept]))
    return Overlay(
        from_index[kept][order],
        to_index[kept][order],
        area[kept][order],
        _divided(share, from_index, kept)[order],
        _divided(cover, to_index, kept)[order],
        int(np.count_nonzero(~kept)),
        float(area[~kept].sum()),
    )


def cut_out(shapes: Shapes, holes: Shapes) -> Shapes:
    """Return the shapes without the ground of `holes`: nobody lives on water, so it takes no part in a conversion."""
    if not len(holes):
        return shapes
    cut: Shapes = shapely.difference(_sound(shapes), shapely.union_all(_sound(holes)))
    return cut


def table_covers(to_index: Places, share: Numbers, from_area_m2: Numbers) -> Numbers:
    """Return how much (0-1) of the newer area each link of a supplied table fills; a table is taken to be complete.

    `from_area_m2` is the surface of the older area of each link, not a number where it is not known: then links count by share alone.
    """
    weight = share if np.isnan(from_area_m2).any() else share * from_area_m2
    total = _sums(to_index, weight, int(to_index.max(initial=-1)) + 1)
    return np.asarray(weight / total[to_index])


def _sound(shapes: Shapes) -> Shapes:
    sound = np.asarray(shapes, dtype=object)
    broken = ~shapely.is_valid(sound) & ~shapely.is_missing(sound)
    return np.where(broken, shapely.make_valid(sound), sound) if broken.any() else sound


def _are_slivers(pieces: Shapes, share: Numbers, cover: Numbers, tolerance: Tolerance) -> NDArray[np.bool_]:
    largest = np.maximum(share, cover)
    around = shapely.length(pieces)
    width = np.divide(2 * shapely.area(pieces), around, out=np.zeros_like(around), where=around > 0)
    return np.asarray((largest < tolerance.share) | ((width < tolerance.width_m) & (largest < tolerance.narrow_share)))


def _divided(part: Numbers, index: Places, kept: NDArray[np.bool_]) -> Numbers:
    """Return the parts that are kept, enlarged so that together they hold what all pieces of their area held."""
    number = int(index.max(initial=-1)) + 1
    whole, left = _sums(index, part, number), _sums(index[kept], part[kept], number)
    return np.asarray(part[kept] * whole[index[kept]] / left[index[kept]])


def _sums(index: Places, part: Numbers, number: int) -> Numbers:
    return np.bincount(index, weights=part, minlength=number).astype(np.float64)
