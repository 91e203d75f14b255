"""GeoPackage (OGC 12-128r18), read with the standard library: every layer of shapes that carries codes, one row at a time."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterator, Mapping
from contextlib import closing
from pathlib import Path
from typing import Any

import shapely

from wijkkoers.base.errors import InputError
from wijkkoers.base.issues import Where
from wijkkoers.sources.features import Feature, FeatureFile, crs_of
from wijkkoers.sources.geometry import parse_shape
from wijkkoers.sources.limits import MAX_ROWS, check_size

_ENVELOPE_BYTES = {0: 0, 1: 32, 2: 48, 3: 48, 4: 64}
_EMPTY_FLAG = 0x10
SAMPLE_ROWS = 50
_LAYERS = """
    SELECT g.table_name, g.column_name, g.srs_id
    FROM gpkg_geometry_columns AS g
    JOIN sqlite_master AS m ON m.name = g.table_name AND m.type = 'table'
    ORDER BY g.table_name
"""


def read_geopackage(path: Path, name: str, has_code: Callable[[Mapping[str, Any]], bool]) -> FeatureFile:
    """Read all layers in whose first rows one passes `has_code`; InputError when there is none or the file is broken."""
    check_size(path, name)
    found, skipped = FeatureFile(), []
    try:
        with closing(_connect(path)) as database:
            for table, column, srs_id in database.execute(_LAYERS).fetchall():
                if any(has_code(properties) for _, properties in _records(database, table, column, SAMPLE_ROWS)):
                    found.says = found.says or _says(database, srs_id)
                    _read_layer(database, str(table), str(column), found)
                else:
                    skipped.append(str(table))
    except (sqlite3.Error, sqlite3.Warning, OverflowError, UnicodeDecodeError) as error:
        raise InputError("geopackage-beschadigd", Where(file=name), bestand=name) from error
    if not found.features:
        raise InputError("geen-laag-met-codes", Where(file=name), bestand=name, lagen=", ".join(skipped)[:300])
    return found


def _connect(path: Path) -> sqlite3.Connection:
    """Open read-only; nothing that the file itself defines (triggers, views, functions) is trusted."""
    database = sqlite3.connect(f"{path.resolve().as_uri()}?mode=ro&immutable=1", uri=True)
    database.execute("PRAGMA trusted_schema = OFF")
    database.execute("PRAGMA cell_size_check = ON")
    database.text_factory = lambda raw: raw.decode("utf-8", errors="replace")
    return database


def _says(database: sqlite3.Connection, srs_id: Any) -> str:
    query = "SELECT organization, organization_coordsys_id, srs_name FROM gpkg_spatial_ref_sys WHERE srs_id = ?"
    row = database.execute(query, (srs_id,)).fetchone()
    return crs_of(" ".join(str(part) for part in row)) if row else crs_of(str(srs_id))


def _read_layer(database: sqlite3.Connection, table: str, column: str, found: FeatureFile) -> None:
    for row, (blob, properties) in enumerate(_records(database, table, column, MAX_ROWS + 1), start=1):
        if len(found.features) >= MAX_ROWS:
            raise OverflowError
        geometry, problem = _geometry(blob)
        found.features.append(Feature(properties, geometry, row, table, problem))


def _records(database: sqlite3.Connection, table: str, column: str, limit: int) -> Iterator[tuple[Any, dict[str, Any]]]:
    """Yield the geometry and the other cells of each row."""
    cursor = database.execute(f"SELECT * FROM {_quoted(table)} LIMIT ?", (limit,))  # noqa: S608 (a quoted name, no value)
    names = [str(part[0]) for part in cursor.description]
    for values in cursor:
        cells = dict(zip(names, values, strict=True))
        blob = cells.pop(column, None)
        yield blob, {key: value for key, value in cells.items() if not isinstance(value, bytes)}


def _quoted(identifier: Any) -> str:
    return '"' + str(identifier).replace('"', '""') + '"'


def _geometry(blob: Any) -> tuple[shapely.Geometry | None, str]:
    """Decode the blob: `GP`, version, flags, srs, envelope, then WKB."""
    if blob is None:
        return None, "geometrie-ontbreekt"
    if not isinstance(blob, bytes) or blob[:2] != b"GP" or len(blob) < 8:
        return None, "geometrie-onleesbaar"
    flags = blob[3]
    size = _ENVELOPE_BYTES.get((flags >> 1) & 7)
    if size is None:
        return None, "geometrie-onleesbaar"
    if flags & _EMPTY_FLAG:
        return shapely.MultiPolygon(), ""
    return parse_shape(blob[8 + size :])
