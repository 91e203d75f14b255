"""Which kind of file this is, by its content; the name only helps to find the year."""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Callable, Sequence
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

from wijkkoers.base.errors import InputError
from wijkkoers.base.issues import Where
from wijkkoers.sources import boundaries, kwb_flat, kwb_workbook, own_table
from wijkkoers.sources.archive import is_archive
from wijkkoers.sources.columns import measure_of
from wijkkoers.sources.geopackage import SQLITE_MAGIC
from wijkkoers.sources.kwb_table import is_kwb_header, year_in
from wijkkoers.sources.limits import check_size
from wijkkoers.sources.own_table import is_own_header
from wijkkoers.sources.tables import IsHeader, Table, open_csv
from wijkkoers.sources.texts import inspect_text
from wijkkoers.sources.workbooks import OLE_MAGIC, ZIP_MAGIC, open_workbook

KINDS = (kwb_workbook.KIND, kwb_flat.KIND, boundaries.GEOJSON_KIND, boundaries.GEOPACKAGE_KIND, own_table.KIND)

_FOREIGN = (
    (b"%PDF", "PDF"),
    (b"\x89PNG", "PNG"),
    (b"\xff\xd8\xff", "JPEG"),
    (b"PAR1", "Parquet"),
    (b"\x1f\x8b", "gzip"),
    (b"7z\xbc\xaf", "7z"),
    (b"Rar!", "RAR"),
    (b"\x00\x00\x27\x0a", "shapefile"),
    (b"{\\rtf", "RTF"),
)
_JSON_START = re.compile(r"\s*(?:export\s+default\s+|(?:(?:var|let|const)\s+)?[A-Za-z_$][\w$.]*\s*=\s*)?[{\[]")
_MARKUP_START = re.compile(r"\s*<(?:!doctype html|html|\?xml|[a-z]+:?FeatureCollection)", re.IGNORECASE)
_JSON_KIND = re.compile(r'"type"\s*:\s*"(FeatureCollection|Feature|Topology)"')
_JSON_YEAR = re.compile(r'"jaar"\s*:\s*"?((?:19|20)\d{2})\b')
_NOT_YET = (
    ("StatLine", re.compile(r"^(wijken en buurten|regio's|perioden|.+/.+ \(.+\)$)", re.IGNORECASE)),
    ("Leefbaarometer", re.compile(r"^(lbm|klbm|bu_code.*lbm|rlbrmtr)", re.IGNORECASE)),
)
_HEAD_CHARS = 20_000
SHOWN_COLUMNS = 5


@dataclass(frozen=True, slots=True)
class Recognition:
    """Kind of a file, the year of its codes when the file tells it, and the words or columns by which it was recognised."""

    kind: str
    year: int | None
    reasons: tuple[str, ...]


def recognise(path: Path, name: str) -> Recognition:
    """Return what a file is.

    InputError `leeg-bestand`, `onbekende-soort` (with what was found), `nog-niet-leesbaar` (known, no reader yet), `zip-bestand`,
    or the code of what is wrong with the file.
    """
    check_size(path, name)
    with path.open("rb") as file:
        head = file.read(64)
    if head.startswith(SQLITE_MAGIC):
        return _recognise_sqlite(path, name)
    if head.startswith(ZIP_MAGIC) and is_archive(path):
        raise InputError("zip-bestand", Where(file=name), bestand=name)
    if head.startswith((ZIP_MAGIC, OLE_MAGIC)):
        return _recognise_table(open_workbook, path, name, kwb_workbook.KIND)
    for magic, label in _FOREIGN:
        if head.startswith(magic):
            raise InputError("onbekende-soort", Where(file=name), bestand=name, gevonden=label)
    return _recognise_text(path, name)


def _is_known_header(cells: Sequence[str]) -> bool:
    return is_own_header(cells) or is_kwb_header(cells)


def _recognise_table(open_table: Callable[[Path, str, IsHeader], Table], path: Path, name: str, kwb_kind: str) -> Recognition:
    try:
        table = open_table(path, name, _is_known_header)
    except InputError as error:
        if error.code != "kop-niet-gevonden":
            raise
        raise _unknown(str(error.values.get("kolommen", "")), name) from error
    if is_own_header(table.header):
        return Recognition(own_table.KIND, None, tuple(table.header[:SHOWN_COLUMNS]))
    known = [column for column in table.header if measure_of(column) is not None]
    return Recognition(kwb_kind, year_in(name, table.sheet), tuple(known[:SHOWN_COLUMNS]))


def _recognise_sqlite(path: Path, name: str) -> Recognition:
    try:
        with closing(sqlite3.connect(f"{path.resolve().as_uri()}?mode=ro&immutable=1", uri=True)) as database:
            tables = {str(row[0]) for row in database.execute("SELECT name FROM sqlite_master")}
    except (sqlite3.Error, OverflowError, UnicodeDecodeError) as error:
        raise InputError("geopackage-beschadigd", Where(file=name), bestand=name) from error
    if "gpkg_geometry_columns" not in tables:
        raise InputError("onbekende-soort", Where(file=name), bestand=name, gevonden="SQLite")
    return Recognition(boundaries.GEOPACKAGE_KIND, year_in(name), ("gpkg_geometry_columns",))


def _recognise_text(path: Path, name: str) -> Recognition:
    form = inspect_text(path, name, one_line=True)
    with path.open(encoding=form.encoding) as file:
        start = file.read(_HEAD_CHARS)
    if not start.strip():
        raise InputError("leeg-bestand", Where(file=name), bestand=name)
    if _MARKUP_START.match(start):
        raise InputError("onbekende-soort", Where(file=name), bestand=name, gevonden="HTML/XML")
    if _JSON_START.match(start):
        return _recognise_json(start, name)
    return _recognise_table(open_csv, path, name, kwb_flat.KIND)


def _recognise_json(start: str, name: str) -> Recognition:
    found = _JSON_KIND.search(start)
    label = found[1] if found else "JSON"
    if label == "Topology" or start.lstrip().startswith('{"arcs"'):
        raise InputError("nog-niet-leesbaar", Where(file=name), bestand=name, gevonden="TopoJSON")
    if found is None and '"features"' not in start and '"geometry"' not in start:
        gevonden = "OData" if "odata." in start else "JSON"
        raise InputError("onbekende-soort", Where(file=name), bestand=name, gevonden=gevonden)
    said = _JSON_YEAR.search(start)
    return Recognition(boundaries.GEOJSON_KIND, int(said[1]) if said else year_in(name), (label,))


def _unknown(columns: str, name: str) -> InputError:
    for label, pattern in _NOT_YET:
        if any(pattern.match(column.strip()) for column in columns.split(",")):
            return InputError("nog-niet-leesbaar", Where(file=name), bestand=name, gevonden=label)
    return InputError("onbekende-soort", Where(file=name), bestand=name, gevonden=columns)
