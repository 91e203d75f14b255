"""The division of one boundary year: its areas with the ground they cover, to lay one year over another."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
import shapely
from numpy.typing import NDArray

from wijkkoers.base.codes import AreaLevel
from wijkkoers.web.datasets.models import Gebied

LEVELS = (AreaLevel.BUURT, AreaLevel.WIJK, AreaLevel.GEMEENTE)
"""From small to large; figures are converted from the smallest areas that have them."""


@dataclass(frozen=True, slots=True)
class Division:
    """Areas of one year with a shape of that year: number, level, whether it is water, ground (RD New), number of the shape's version."""

    year: int
    ids: NDArray[np.int64]
    levels: NDArray[np.object_]
    is_water: NDArray[np.bool_]
    shapes: NDArray[np.object_]
    versions: NDArray[np.int64]

    def of(self, kept: NDArray[np.bool_]) -> Division:
        """Return the division with these areas only."""
        return Division(self.year, self.ids[kept], self.levels[kept], self.is_water[kept], self.shapes[kept], self.versions[kept])

    def at_level(self, level: AreaLevel) -> Division:
        """Return the areas of one level."""
        return self.of(self.levels == level.value)

    def touching(self, other: Division) -> Division:
        """Return the areas whose box meets a box of the other division; cheap, and enough to leave the rest of the country out."""
        near = np.zeros(len(self.ids), dtype=bool)
        near[shapely.STRtree(self.shapes).query(other.shapes)[1]] = True
        return self.of(near)


def division_of(year: int, gemeente_code: str = "") -> Division:
    """Return the division of a year, of one gemeente or of all."""
    drawn = Gebied.objects.filter(boundary_year=year, is_in_use=True, shape__geometry__isnull=False)
    drawn = drawn.filter(level__in=[level.value for level in LEVELS])
    if gemeente_code:
        drawn = drawn.filter(gemeente_code=gemeente_code)
    return _division(year, list(drawn.order_by("id").values_list("id", "level", "is_water", "shape__geometry", "shape_id")))


def _division(year: int, rows: Sequence[tuple[Any, ...]]) -> Division:
    return Division(
        year,
        np.array([row[0] for row in rows], dtype=np.int64),
        np.array([row[1] for row in rows], dtype=object),
        np.array([row[2] for row in rows], dtype=bool),
        shapely.from_wkb(np.array([bytes(row[3]) for row in rows], dtype=object)) if rows else np.array([], dtype=object),
        np.array([row[4] for row in rows], dtype=np.int64),
    )
