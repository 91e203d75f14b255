"""Writing a read file into the store, and recomputing areas from the releases in use."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

import numpy as np
import shapely

from wijkkoers.base.codes import AreaLevel, gemeente_code_of, level_of, parent_code_of
from wijkkoers.base.missing import Figure
from wijkkoers.sources.rows import AreaRow, ReadResult
from wijkkoers.web.datasets.models import Facility, Gebied, GebiedVersion, Observation, Release, ReleaseState, marks_text
from wijkkoers.web.datasets.selectors.gebieden import simplify_name
from wijkkoers.web.datasets.services.bulk import insert_rows, update_rows
from wijkkoers.web.datasets.services.linking import areas_of_links, store_links
from wijkkoers.web.datasets.services.review import storable
from wijkkoers.web.datasets.services.storing_keys import buurten_of_postcodes, store_keys

BATCH = 2000
LATER_WINS = ("release__is_shared", "release__imported_at", "release_id")
REFRESHED = ("name", "search_name", "parent_code", "is_water", "is_in_use", "shape_id")
FIGURE_COLUMNS = ("release_id", "gebied_id", "indicator", "period", "value", "status", "marks", "source")
VERSION_COLUMNS = ("gebied_id", "release_id", "name", "parent_code", "is_water", "geometry", "area_m2")
POINT_COLUMNS = ("release_id", "kind", "name", "x", "y")
AREA_COLUMNS = ("code", "boundary_year", "level", "gemeente_code", "name", "search_name", "parent_code", "is_water", "is_in_use")
AreaKey = tuple[str, int]


def store_result(release: Release, result: ReadResult) -> None:
    """Write the areas and figures of a file; the caller holds the transaction and moves the release's state."""
    areas = {(row.code, row.boundary_year): row for row in _all_areas(result)}
    ids = _ensure_gebieden({**areas_of_links(result), **buurten_of_postcodes(result), **areas})
    insert_rows(GebiedVersion, VERSION_COLUMNS, _versions(release, ids, list(areas.values())))
    insert_rows(Observation, FIGURE_COLUMNS, _figures(release, ids, result))
    _store_points(release, result)
    store_keys(release, result, ids)
    store_links(release, result, ids)


def _store_points(release: Release, result: ReadResult) -> None:
    """Write the facilities of a file; they count as long as their release is in use."""
    insert_rows(Facility, POINT_COLUMNS, [(release.pk, row.kind, storable(row.name)[:200], row.x, row.y) for row in result.points])


def refresh_gebieden(ids: Iterable[int]) -> None:
    """Recompute name, parent, shape and use of areas from their versions in releases in use; the newest that says something wins.

    What is shared goes before what an organisation keeps to itself: everyone sees these names.
    """
    wanted = list(ids)
    for start in range(0, len(wanted), BATCH):
        _refresh(wanted[start : start + BATCH])


def _refresh(ids: list[int]) -> None:
    known = {row[0]: list(row[1:]) for row in Gebied.objects.filter(id__in=ids).values_list("id", *REFRESHED)}
    fresh: dict[int, list[Any]] = {id_: ["", "", "", False, False, None] for id_ in known}
    versions = GebiedVersion.objects.filter(gebied_id__in=ids, release__state=ReleaseState.IN_USE)
    fields = ("gebied_id", "id", "name", "parent_code", "is_water", "area_m2")
    for gebied_id, version_id, name, parent, is_water, area in versions.order_by(*LATER_WINS).values_list(*fields):
        row = fresh[gebied_id]
        if name:
            row[0], row[1] = name, simplify_name(name)
        row[2] = parent or row[2]
        row[3] = row[3] or is_water
        row[4] = True
        row[5] = version_id if area is not None else row[5]
    update_rows(Gebied, REFRESHED, [(*row, id_) for id_, row in fresh.items() if row != known[id_]])


def _all_areas(result: ReadResult) -> Iterator[AreaRow]:
    known: set[AreaKey] = set()
    for row in result.areas:
        known.add((row.code, row.boundary_year))
        yield row
    for code, year in sorted({(row.code, row.boundary_year) for row in result.observations} - known):
        yield AreaRow(code, "", level_of(code) or AreaLevel.BUURT, year, parent_code_of(code))


def _ensure_gebieden(areas: dict[AreaKey, AreaRow]) -> dict[AreaKey, int]:
    years = {year for _code, year in areas}
    known = _ids_of(years)
    insert_rows(Gebied, AREA_COLUMNS, [_gebied(row) for key, row in areas.items() if key not in known])
    return _ids_of(years)


def _ids_of(years: set[int]) -> dict[AreaKey, int]:
    rows = Gebied.objects.filter(boundary_year__in=years).values_list("code", "boundary_year", "id")
    return {(code, year): id_ for code, year, id_ in rows}


def _gebied(row: AreaRow) -> tuple[Any, ...]:
    """Return the values of a new area in the order of AREA_COLUMNS; what versions decide is filled in when it is refreshed."""
    return (row.code, row.boundary_year, row.level.value, gemeente_code_of(row.code) or "", "", "", "", False, False)


def _versions(release: Release, ids: dict[AreaKey, int], rows: list[AreaRow]) -> list[tuple[Any, ...]]:
    """Return the values of the areas as this file gives them, in the order of VERSION_COLUMNS."""
    areas_m2 = shapely.area(shapely.from_wkb(np.array([row.geometry for row in rows], dtype=object))) if rows else []
    return [
        (
            ids[(row.code, row.boundary_year)],
            release.pk,
            storable(row.name)[:120],
            row.parent_code or "",
            row.is_water,
            row.geometry,
            None if row.geometry is None else float(area_m2),
        )
        for row, area_m2 in zip(rows, areas_m2, strict=True)
    ]


def _figures(release: Release, ids: dict[AreaKey, int], result: ReadResult) -> list[tuple[Any, ...]]:
    """Return the values of the figures in the order of FIGURE_COLUMNS; equal cells share one figure, so each is taken apart once."""
    release_id, source = release.pk, result.source
    plain: dict[int, tuple[float | None, str, str]] = {}
    found: list[tuple[Any, ...]] = []
    for row in result.observations:
        figure = row.figure
        value, status, marks = plain.get(id(figure)) or plain.setdefault(id(figure), _plain(figure))
        gebied_id = ids[row.code, row.boundary_year]
        found.append((release_id, gebied_id, row.indicator, row.period, value, status, marks, row.source or source))
    return found


def _plain(figure: Figure) -> tuple[float | None, str, str]:
    return figure.value, str(figure.status.value), marks_text(figure)
