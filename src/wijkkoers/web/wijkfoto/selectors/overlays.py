"""What people lay over the map of a wijkfoto: the complexes of their own organisations, and the facilities in and around it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

import shapely

from wijkkoers.web.accounts.selectors import Actor, organisations_of
from wijkkoers.web.datasets.selectors import FacilityRow, facilities_near
from wijkkoers.web.estate.selectors import complexes_in, own_complexes
from wijkkoers.web.wijkfoto.mapping import to_wgs84
from wijkkoers.web.wijkfoto.selectors.mapped import shape_of
from wijkkoers.web.wijkfoto.selectors.subject import Subject

AROUND_M = 1000.0
"""People walk this far to a library or a stop."""
MOST_PER_KIND = 8
MOST_COMPLEXES = 200


@dataclass(frozen=True, slots=True)
class ComplexSpot:
    """A complex with its number in the list; longitude and latitude are None when its place is not known."""

    number: int
    id: int
    name: str
    eenheid_count: int
    longitude: float | None
    latitude: float | None


@dataclass(frozen=True, slots=True)
class FacilityGroup:
    """The nearest facilities of one kind, and how many more there are; `points` are longitude and latitude, row by row."""

    kind: str
    rows: tuple[FacilityRow, ...]
    points: tuple[tuple[float, float], ...]
    more: int


def complexes_on(subject: Subject, actor: Actor) -> list[ComplexSpot]:
    """Return the complexes in an area that belong to the organisations of a person, by number; nobody sees those of others here."""
    mine = own_complexes(actor).filter(retired_at=None).values("pk")
    rows = complexes_in(part.code for part in subject.parts).filter(pk__in=mine)[:MOST_COMPLEXES]
    return [
        ComplexSpot(number, row.pk, row.name, row.eenheid_count, row.longitude, row.latitude) for number, row in enumerate(rows, start=1)
    ]


def facilities_on(subject: Subject, actor: Actor) -> list[FacilityGroup]:
    """Return the facilities in an area and around it, per kind, nearest first; of unshared files only those of the own organisations."""
    shape = shape_of(subject)
    if shape is None:
        return []
    own = frozenset(organisations_of(actor).values_list("pk", flat=True))
    return _grouped(facilities_near(shape, AROUND_M, own))


def _grouped(rows: Iterable[FacilityRow]) -> list[FacilityGroup]:
    kinds: dict[str, list[FacilityRow]] = {}
    for row in rows:
        kinds.setdefault(row.kind, []).append(row)
    return [
        FacilityGroup(
            kind, tuple(found[:MOST_PER_KIND]), tuple(_degrees(row) for row in found[:MOST_PER_KIND]), max(0, len(found) - MOST_PER_KIND)
        )
        for kind, found in sorted(kinds.items())
    ]


def _degrees(row: FacilityRow) -> tuple[float, float]:
    point = to_wgs84(shapely.Point(row.x, row.y))
    return round(point.x, 6), round(point.y, 6)
