"""Facilities on the map, such as libraries and stations: those in and around an area."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

import numpy as np
import shapely

from wijkkoers.web.datasets.models import Facility, ReleaseState
from wijkkoers.web.datasets.selectors.viewing import may_be_seen

_FIELDS = ("kind", "name", "x", "y", "release_id", "release__source", "release__file_name", "release__peildatum")


@dataclass(frozen=True, slots=True)
class FacilityRow:
    """A facility with its place in RD New (metres), how far it lies from the area (0 inside), and where we know it from."""

    kind: str
    name: str
    x: float
    y: float
    distance_m: float
    source: str
    release_id: int
    file_name: str
    peildatum: date | None


def facilities_near(geometry_wkb: bytes, distance_m: float, organisations: frozenset[int] | None = None) -> list[FacilityRow]:
    """Return the facilities within a distance of a shape in RD New, nearest first.

    Only those that members of `organisations` (else whoever looks) may see.

    A facility that several releases in use give with the same kind, name and place comes once, from the newest.
    """
    area = shapely.from_wkb(bytes(geometry_wkb))
    if area.is_empty:
        return []
    west, south, east, north = area.bounds
    around = Facility.objects.filter(
        may_be_seen(organisations, of="release__"),
        release__state=ReleaseState.IN_USE,
        x__range=(west - distance_m, east + distance_m),
        y__range=(south - distance_m, north + distance_m),
    )
    rows = list(around.order_by("release__imported_at", "release_id", "id").values_list(*_FIELDS))
    points = shapely.points(np.array([row[2] for row in rows]), np.array([row[3] for row in rows]))
    distances = shapely.distance(area, points)
    near = [
        FacilityRow(kind, name, x, y, round(float(distance), 1), source, release_id, file_name, peildatum)
        for (kind, name, x, y, release_id, source, file_name, peildatum), distance in zip(rows, distances, strict=True)
        if distance <= distance_m
    ]
    newest = {(row.kind, row.name, round(row.x), round(row.y)): row for row in near}
    return sorted(newest.values(), key=lambda row: (row.distance_m, row.kind, row.name))
