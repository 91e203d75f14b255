"""Opgaven and werken as the rule of meetings knows them: a place in metres, years with their fraction, and whose."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any, NamedTuple

import numpy as np
import shapely

from wijkkoers.indicators.meeting import Window, Work, window_of
from wijkkoers.web.fieldwork.kinds import Certainty
from wijkkoers.web.fieldwork.models import Opgave, Werk
from wijkkoers.web.ui.place_reading import to_rd_transformer

COLUMNS = ("id", "number", "title", "geometry", "place_note", "start_from", "start_to", "end_from", "end_to")
OPGAVE_COLUMNS = (*COLUMNS, "sporen", "owner_partij_id", "owner_partij__name")
WERK_COLUMNS = (*COLUMNS, "kind", "certainty", "flexibility", "partij_id", "partij__name", "partij_name")
METRES_PER_DEGREE = 67_000.0
"""A degree of longitude in the north of the country; one in the south, and one of latitude, is longer."""
DAYS_PER_YEAR = 365.25


@dataclass(frozen=True, slots=True)
class Side:
    """One end of a meeting: an opgave or a work, in plain values."""

    ref: str
    number: str
    title: str
    owner: str
    """How the rule knows whose it is; empty for nobody."""
    owner_name: str
    place_note: str
    geometry: Any
    start_from: date | None
    start_to: date | None
    end_from: date | None
    end_to: date | None
    window: Window
    kind: str = ""
    flexibility: str = ""
    sporen: str = ""

    @property
    def is_opgave(self) -> bool:
        """Whether it is an opgave; else a work."""
        return self.ref.startswith("opgave:")

    @property
    def id(self) -> int:
        """The number of the row."""
        return int(self.ref.partition(":")[2])


class PlainRow(NamedTuple):
    """The least of an opgave or a work by which a meeting is found; `place` is its geometry as GeoJSON text."""

    ref: str
    title: str
    place: str
    start_from: date
    start_to: date
    end_to: date | None


def works_of(sides: Sequence[Side]) -> list[Work]:
    """Return sides as the rule takes them; all places go to metres at once."""
    placed = [side for side in sides if side.geometry]
    shapes = dict(zip((side.ref for side in placed), _in_rd([side.geometry for side in placed]), strict=True))
    return [Work(side.ref, shapes.get(side.ref), start_year(side), end_year(side), side.owner) for side in sides]


def plain_works(rows: Sequence[PlainRow]) -> list[Work]:
    """Return rows of which place and start are known as the rule takes them, whosever they are; all places go to metres at once."""
    shapes = _to_rd([row.place for row in rows])
    return [Work(row.ref, shape, start_year(row), end_year(row)) for row, shape in zip(rows, shapes, strict=True)]


def lie_near(one: Side, other: Side, buffer_m: float) -> bool:
    """Whether two places may lie this near each other, by their bounds and generously; decides only what is worth comparing."""
    if not one.geometry or not other.geometry:
        return False
    margin = 2 * buffer_m / METRES_PER_DEGREE
    left, bottom, right, top = _bounds(one.geometry)
    west, south, east, north = _bounds(other.geometry)
    return left - margin <= east and west <= right + margin and bottom - margin <= north and south <= top + margin


def opgave_sides(rows: Iterable[dict[str, Any]], today: date) -> list[Side]:
    """Return opgaven (values of `OPGAVE_COLUMNS`) as sides."""
    return [_side(row, "opgave", (row["owner_partij_id"], row["owner_partij__name"] or ""), today) for row in rows]


def werk_sides(rows: Iterable[dict[str, Any]], today: date) -> list[Side]:
    """Return werken (values of `WERK_COLUMNS`) as sides."""
    return [_side(row, "werk", (row["partij_id"], row["partij__name"] or row["partij_name"]), today) for row in rows]


def row_window(row: Opgave | Werk, today: date) -> Window:
    """Return where today stands in the life of an opgave or a work."""
    return _window(row.start_from, row.start_to, row.end_to, (getattr(row, "certainty", ""), today))


def year_of(day: date) -> float:
    """Return a day as a year with its fraction."""
    first = date(day.year, 1, 1)
    return day.year + (day - first).days / (date(day.year + 1, 1, 1) - first).days


def first_day(today: date, years: float, is_far: Callable[[float, float], bool]) -> date:
    """Return the first day that lies so many years ahead of today as the rule counts years; `is_far` compares (`ge` or `gt`)."""
    day = today + timedelta(days=int(365 * years) - 2)
    while not is_far(year_of(day) - year_of(today), years):
        day += timedelta(days=1)
    return day


def start_year(row: Any) -> float | None:
    """Return the middle of the loose start of a row, never after its end."""
    return _middle(row.start_from, row.start_to, row.end_to)


def end_year(row: Any) -> float | None:
    """Return the last day of a row."""
    return year_of(row.end_to + timedelta(days=1)) if row.end_to else None


def _in_rd(geometries: Sequence[Any]) -> list[Any]:
    return _to_rd([json.dumps(geometry) for geometry in geometries])


def _to_rd(places: Sequence[str]) -> list[Any]:
    shapes = shapely.from_geojson(places)
    return list(shapely.transform(shapes, lambda points: np.column_stack(to_rd_transformer().transform(points[:, 0], points[:, 1]))))


def _bounds(geometry: Any) -> tuple[float, float, float, float]:
    points = list(_points(geometry["coordinates"]))
    across, up = [point[0] for point in points], [point[1] for point in points]
    return min(across), min(up), max(across), max(up)


def _points(part: Any) -> Iterator[Sequence[float]]:
    if isinstance(part[0], int | float):
        yield part
        return
    for inner in part:
        yield from _points(inner)


def _middle(start: date | None, last: date | None, end: date | None) -> float | None:
    if start is None or last is None:
        return None
    middle = year_of(start + (last - start) / 2)
    return min(middle, year_of(end)) if end else middle


def _window(start: date | None, last: date | None, end: date | None, known: tuple[str, date]) -> Window:
    """Return the window by the first day on which the row may start; a work that is being carried out runs.

    The last day is part of the life of a row: it is over on the day after.
    """
    certainty, today = known
    found = window_of(year_of(start) if start and last else None, year_of(end) if end else None, year_of(today))
    is_busy = certainty == Certainty.IN_UITVOERING and found is not Window.PAST
    return Window.RUNNING if is_busy else found


def _side(row: dict[str, Any], kind: str, owner: tuple[int | None, str], today: date) -> Side:
    number, name = owner
    return Side(
        ref=f"{kind}:{row['id']}",
        number=str(row["number"] or ""),
        title=row["title"],
        owner=f"partij:{number}" if number else f"naam:{name.casefold()}" if name else "",
        owner_name=name,
        place_note=row["place_note"],
        geometry=row["geometry"],
        start_from=row["start_from"],
        start_to=row["start_to"],
        end_from=row["end_from"],
        end_to=row["end_to"],
        window=_window(row["start_from"], row["start_to"], row["end_to"], (row.get("certainty", ""), today)),
        kind=row.get("kind", ""),
        flexibility=row.get("flexibility", ""),
        sporen=row.get("sporen", ""),
    )
