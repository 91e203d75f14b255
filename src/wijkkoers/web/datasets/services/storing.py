"""Writing a read file into the store, and recomputing areas from the releases in use."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import islice

import shapely
from django.db import connection

from wijkkoers.base.codes import AreaLevel, gemeente_code_of, level_of, parent_code_of
from wijkkoers.sources.rows import AreaRow, ObservationRow, ReadResult
from wijkkoers.web.datasets.models import Gebied, GebiedVersion, Observation, Release, ReleaseState, marks_text
from wijkkoers.web.datasets.selectors.gebieden import simplify_name
from wijkkoers.web.datasets.services.review import storable

BATCH = 2000
REFRESHED = ("name", "search_name", "parent_code", "is_water", "is_in_use", "shape")
COLUMNS = ("release_id", "gebied_id", "indicator", "period", "value", "status", "marks", "source")
AreaKey = tuple[str, int]
Row = tuple[int, int, str, int, float | None, str, str, str]


def store_result(release: Release, result: ReadResult) -> None:
    """Write the areas and figures of a file; the caller holds the transaction and moves the release's state."""
    areas = {(row.code, row.boundary_year): row for row in _all_areas(result)}
    ids = _ensure_gebieden(areas)
    GebiedVersion.objects.bulk_create((_version(release, ids[key], row) for key, row in areas.items()), batch_size=BATCH)
    _insert_observations(_observation(release, ids, result, row) for row in result.observations)


def refresh_gebieden(ids: Iterable[int]) -> None:
    """Recompute name, parent, shape and use of areas from their versions in releases in use; the newest that says something wins."""
    wanted = list(ids)
    for start in range(0, len(wanted), BATCH):
        _refresh(wanted[start : start + BATCH])


def _refresh(ids: list[int]) -> None:
    gebieden = {row.id: row for row in Gebied.objects.filter(id__in=ids)}
    for row in gebieden.values():
        row.name, row.search_name, row.parent_code, row.is_water, row.is_in_use, row.shape_id = "", "", "", False, False, None
    versions = GebiedVersion.objects.filter(gebied_id__in=ids, release__state=ReleaseState.IN_USE)
    fields = ("gebied_id", "id", "name", "parent_code", "is_water", "area_m2")
    for gebied_id, version_id, name, parent, is_water, area in versions.order_by("release__imported_at", "release_id").values_list(*fields):
        row = gebieden[gebied_id]
        row.is_in_use = True
        row.name, row.search_name = (name, simplify_name(name)) if name else (row.name, row.search_name)
        row.parent_code = parent or row.parent_code
        row.is_water = row.is_water or is_water
        row.shape_id = version_id if area is not None else row.shape_id
    Gebied.objects.bulk_create(gebieden.values(), update_conflicts=True, unique_fields=("id",), update_fields=REFRESHED)


def _all_areas(result: ReadResult) -> Iterator[AreaRow]:
    known: set[AreaKey] = set()
    for row in result.areas:
        known.add((row.code, row.boundary_year))
        yield row
    for code, year in sorted({(row.code, row.boundary_year) for row in result.observations} - known):
        yield AreaRow(code, "", level_of(code) or AreaLevel.BUURT, year, parent_code_of(code))


def _ensure_gebieden(areas: dict[AreaKey, AreaRow]) -> dict[AreaKey, int]:
    known = _ids_of({year for _code, year in areas})
    new = (_gebied(row) for key, row in areas.items() if key not in known)
    Gebied.objects.bulk_create(new, batch_size=BATCH)
    return _ids_of({year for _code, year in areas})


def _ids_of(years: set[int]) -> dict[AreaKey, int]:
    rows = Gebied.objects.filter(boundary_year__in=years).values_list("code", "boundary_year", "id")
    return {(code, year): id_ for code, year, id_ in rows}


def _gebied(row: AreaRow) -> Gebied:
    return Gebied(
        code=row.code,
        boundary_year=row.boundary_year,
        level=row.level.value,
        gemeente_code=gemeente_code_of(row.code) or "",
        is_in_use=False,
    )


def _version(release: Release, gebied_id: int, row: AreaRow) -> GebiedVersion:
    area = None if row.geometry is None else float(shapely.area(shapely.from_wkb(row.geometry)))
    return GebiedVersion(
        release=release,
        gebied_id=gebied_id,
        name=storable(row.name)[:120],
        parent_code=row.parent_code or "",
        is_water=row.is_water,
        geometry=row.geometry,
        area_m2=area,
    )


def _insert_observations(rows: Iterator[Row]) -> None:
    """Insert figures with one prepared statement: half a million of them take seconds, where model objects take a minute."""
    table = connection.ops.quote_name(Observation._meta.db_table)
    names = ", ".join(connection.ops.quote_name(name) for name in COLUMNS)
    statement = f"INSERT INTO {table} ({names}) VALUES ({', '.join(['%s'] * len(COLUMNS))})"  # noqa: S608  (names of our own)
    with connection.cursor() as cursor:
        while batch := list(islice(rows, BATCH)):
            cursor.executemany(statement, batch)


def _observation(release: Release, ids: dict[AreaKey, int], result: ReadResult, row: ObservationRow) -> Row:
    """Return the values of one figure in the order of COLUMNS."""
    figure = row.figure
    gebied_id = ids[(row.code, row.boundary_year)]
    source = row.source or result.source
    return (release.pk, gebied_id, row.indicator, row.period, figure.value, figure.status.value, marks_text(figure), source)
