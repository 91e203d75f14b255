"""The BAG as GeoPackage: layers of panden and verblijfsobjecten; a layer of buurten in the same file tells where they lie."""

from __future__ import annotations

import re
import sqlite3
import struct
from collections.abc import Callable, Iterator, Mapping
from contextlib import closing
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any

import numpy as np
import shapely
from numpy.typing import NDArray

from wijkkoers.base.codes import AreaLevel
from wijkkoers.base.errors import InputError
from wijkkoers.base.issues import Where
from wijkkoers.base.numbers import parse_number
from wijkkoers.base.years import FIRST_YEAR, LAST_YEAR, find_year_in_name
from wijkkoers.sources.bag import PAND_NOT_IN_STOCK, SOURCE, Stock, Verblijfsobject, construction_year_of, split_list
from wijkkoers.sources.boundaries import read_geopackage_boundaries
from wijkkoers.sources.intake import Intake, new_result
from wijkkoers.sources.kwb_names import fold
from wijkkoers.sources.limits import MAX_ROWS, check_size
from wijkkoers.sources.places import NO_PLACES, Places
from wijkkoers.sources.postcode_names import normalise_postcode
from wijkkoers.sources.rows import AreaRow, ReadResult, Request
from wijkkoers.sources.sample import Recognition, Sample

KIND = "bag-geopackage"
OBJECTS, PANDEN, NUMBERS = "verblijfsobject", "pand", "nummeraanduiding"
_LAYER_NAMES = {OBJECTS: OBJECTS, "verblijfsobjecten": OBJECTS, PANDEN: PANDEN, "panden": PANDEN, NUMBERS: NUMBERS}
_OBJECT_NAMES = {
    "status": ("status",),
    "purpose": ("gebruiksdoel",),
    "area": ("oppervlakte",),
    "pand": ("pandref", "pandidentificatie"),
    "year": ("bouwjaar", "oorspronkelijkbouwjaar"),
    "number": ("hoofdadresnummeraanduidingref", "nummeraanduidinghoofdadresidentificatie"),
    "postcode": ("postcode",),
    "registered": ("tijdstipregistratie", "begingeldigheid"),
}
_PAND_NAMES = {"id": ("identificatie",), "year": ("oorspronkelijkbouwjaar", "bouwjaar"), "status": ("status",)}
_NUMBER_NAMES = {"id": ("identificatie",), "postcode": ("postcode",)}
_ENVELOPE_BYTES = {0: 0, 1: 32, 2: 48, 3: 48, 4: 64}
_BROKEN = (sqlite3.Error, sqlite3.Warning, OverflowError, UnicodeDecodeError)
_DAY = re.compile(r"(\d{4})-(\d{2})-(\d{2})", re.ASCII)
Names = Mapping[str, tuple[str, ...]]


@dataclass(slots=True)
class _Layer:
    table: str
    geometry: str
    columns: dict[str, str]


@dataclass(slots=True)
class _Register:
    """What verblijfsobjecten refer to, by the digits of the identification."""

    years: dict[int, int] = field(default_factory=dict)
    postcodes: dict[int, str] = field(default_factory=dict)
    wrong_panden: int = 0


def recognise_bag_geopackage(sample: Sample) -> Recognition | None:
    """Recognise a GeoPackage with a layer of verblijfsobjecten."""
    if "gpkg_geometry_columns" not in sample.sqlite_tables:
        return None
    layers = {_LAYER_NAMES.get(name.lower(), "") for name in sample.sqlite_tables}
    if OBJECTS not in layers:
        return None
    return Recognition(KIND, find_year_in_name(sample.name), tuple(sorted(layers - {""})))


def read_bag_geopackage(request: Request) -> ReadResult:
    """Read verblijfsobjecten with their panden; places come from buurten in the file itself, else from `request.places`.

    The year is the one asked, else that of the newest registration in the file.
    """
    name = request.name
    check_size(request.path, name)
    result = new_result(KIND, SOURCE, name, request.year)
    intake = Intake(result, request.ranges, request.progress)
    places, result.areas = _places_for(request)
    if places.boundary_year is None:
        raise InputError("grenzen-nodig", Where(file=name), bestand=name)
    if result.areas:
        result.issues.note("bag-eigen-buurten", Where(file=name), aantal=len(result.areas), jaar=places.boundary_year)
    stock = Stock(intake, places)
    try:
        with closing(_connect(request.path)) as database:
            newest = _read_objects(database, stock, intake)
    except _BROKEN as error:
        raise InputError("geopackage-beschadigd", Where(file=name), bestand=name) from error
    _settle(request, intake, newest, places.boundary_year)
    stock.finish(places.boundary_year, result.period or 0)
    return intake.finish()


def _settle(request: Request, intake: Intake, newest: str, boundary_year: int) -> None:
    result, day = intake.result, _day(newest)
    year = request.year or (day.year if day else None) or find_year_in_name(request.name)
    if year is None:
        raise InputError("jaar-onbekend", Where(file=request.name), bestand=request.name)
    result.period, result.boundary_year = year, boundary_year
    result.peildatum = day if day is not None and day.year == year else date(year, 1, 1)


def _day(text: str) -> date | None:
    found = _DAY.match(text)
    try:
        day = date(int(found[1]), int(found[2]), int(found[3])) if found else None
    except ValueError:
        return None
    return day if day is not None and FIRST_YEAR <= day.year <= LAST_YEAR else None


class _OwnBuurten:
    """Places from the layer of buurten in the file itself."""

    postcode_year: int | None = None

    def __init__(self, buurten: list[AreaRow]) -> None:
        self.boundary_year: int | None = buurten[0].boundary_year
        self.codes = np.array([row.code for row in buurten], dtype=object)
        self.tree = shapely.STRtree(shapely.from_wkb(np.array([row.geometry for row in buurten], dtype=object)))
        self.named = NO_PLACES.named
        self.buurten_of_postcode = NO_PLACES.buurten_of_postcode

    def buurten_at(self, x: NDArray[np.float64], y: NDArray[np.float64]) -> NDArray[np.object_]:
        """Return the code of the buurt at each point; empty where none is."""
        found = np.full(len(x), "", dtype=object)
        points, shapes = self.tree.query(shapely.points(x, y), predicate="intersects")
        found[points[::-1]] = self.codes[shapes[::-1]]
        return found


def _places_for(request: Request) -> tuple[Places, list[AreaRow]]:
    """Return the places to use, and the areas that the file itself holds; figures in its layer of buurten are left to their own kind."""
    plain = Request(request.path, request.name, None)
    try:
        areas = read_geopackage_boundaries(plain).areas
    except InputError as error:
        if error.code == "geopackage-beschadigd":
            raise
        areas = []
    buurten = [row for row in areas if row.level is AreaLevel.BUURT and row.geometry is not None]
    return (_OwnBuurten(buurten), areas) if buurten else (request.places, [])


def _connect(path: Path) -> sqlite3.Connection:
    """Open read-only; nothing that the file itself defines (triggers, views, functions) is trusted."""
    database = sqlite3.connect(f"{path.resolve().as_uri()}?mode=ro&immutable=1", uri=True)
    database.execute("PRAGMA trusted_schema = OFF")
    database.execute("PRAGMA cell_size_check = ON")
    database.text_factory = lambda raw: raw.decode("utf-8", errors="replace")
    return database


def _read_objects(database: sqlite3.Connection, stock: Stock, intake: Intake) -> str:
    """Take in all objects; returns the newest moment of registration as text."""
    layer = _find_layer(database, OBJECTS, _OBJECT_NAMES)
    if layer is None or not {"status", "purpose", "area"} <= layer.columns.keys():
        raise InputError("geen-bag-laag", Where(file=intake.result.file), bestand=intake.result.file)
    register, newest = _read_register(database), ""
    total = int(database.execute(f"SELECT count(*) FROM {_quoted(layer.table)}").fetchone()[0])  # noqa: S608 (a quoted name)
    for cells in _rows(database, layer, with_geometry=True):
        intake.start_row(total)
        newest = max(newest, cells.get("registered", ""))
        stock.take(_object_of(cells, register))
    if register.wrong_panden:
        intake.result.issues.note("bag-panden-niet-in-voorraad", Where(file=intake.result.file), aantal=register.wrong_panden)
    return newest


def _read_register(database: sqlite3.Connection) -> _Register:
    register = _Register()
    if panden := _find_layer(database, PANDEN, _PAND_NAMES):
        for cells in _rows(database, panden):
            if cells.get("status", "").lower() in PAND_NOT_IN_STOCK:
                register.wrong_panden += 1
            elif (year := construction_year_of(cells.get("year", ""))) is not None and (number := bag_number(cells.get("id", ""))):
                register.years[number] = year
    if numbers := _find_layer(database, NUMBERS, _NUMBER_NAMES):
        for cells in _rows(database, numbers):
            if (number := bag_number(cells.get("id", ""))) and (postcode := normalise_postcode(cells.get("postcode", ""))):
                register.postcodes[number] = postcode
    return register


def bag_number(text: str) -> int:
    """Return the digits of an identification (`NL.IMBAG.Pand.0518100000270183`, `518100000270183`) as a number; 0 for none."""
    digits = text.strip().rsplit(".", 1)[-1]
    return int(digits) if digits.isascii() and digits.isdigit() and len(digits) <= 16 else 0


def _object_of(cells: Mapping[str, Any], register: _Register) -> Verblijfsobject:
    panden = [bag_number(part) for part in split_list(cells.get("pand", ""))]
    years = (register.years[pand] for pand in panden if pand in register.years)
    number = bag_number(cells.get("number", ""))
    x, y = _point_of(cells.get("point"))
    return Verblijfsobject(
        cells.get("status", ""),
        [purpose.lower() for purpose in split_list(cells.get("purpose", ""))],
        parse_number(cells.get("area", "")),
        len(panden),
        construction_year_of(cells.get("year", "")) or next(years, None),
        normalise_postcode(cells.get("postcode", "")) or register.postcodes.get(number, ""),
        "",
        x,
        y,
    )


def _point_of(blob: Any) -> tuple[float | None, float | None]:
    """Return x and y of a GeoPackage geometry: a point, else the middle of a shape; RD New only."""
    if not isinstance(blob, bytes) or len(blob) < 29 or blob[:2] != b"GP":
        return None, None
    start = 8 + _ENVELOPE_BYTES.get((blob[3] >> 1) & 7, 0)
    try:
        order = "<" if blob[start] == 1 else ">"
        if struct.unpack_from(f"{order}I", blob, start + 1)[0] % 1000 == 1:
            x, y = struct.unpack_from(f"{order}dd", blob, start + 5)
            return _finite(x, y)
        middle = shapely.centroid(shapely.from_wkb(blob[start:]))
    except (struct.error, IndexError, shapely.errors.ShapelyError):
        return None, None
    return (None, None) if middle.is_empty else _finite(middle.x, middle.y)


def _finite(x: float, y: float) -> tuple[float | None, float | None]:
    return (x, y) if abs(x) < 1e7 and abs(y) < 1e7 else (None, None)


def _find_layer(database: sqlite3.Connection, wanted: str, names: Names) -> _Layer | None:
    query = "SELECT m.name, g.column_name FROM sqlite_master m LEFT JOIN gpkg_geometry_columns g ON g.table_name = m.name"
    for table, geometry in database.execute(f"{query} WHERE m.type = 'table'").fetchall():
        if _LAYER_NAMES.get(str(table).lower()) == wanted:
            columns = {fold(str(row[1])): str(row[1]) for row in database.execute(f"PRAGMA table_info({_quoted(table)})")}
            found = {ours: columns[name] for ours, theirs in names.items() if (name := next((n for n in theirs if n in columns), ""))}
            return _Layer(str(table), str(geometry or ""), found)
    return None


def _rows(database: sqlite3.Connection, layer: _Layer, *, with_geometry: bool = False) -> Iterator[dict[str, Any]]:
    names, columns = list(layer.columns), list(layer.columns.values())
    texts: Callable[[Any], str] = lambda value: "" if value is None or isinstance(value, bytes) else str(value)  # noqa: E731
    if with_geometry and layer.geometry:
        columns.append(layer.geometry)
    chosen = ", ".join(map(_quoted, columns))
    cursor = database.execute(f"SELECT {chosen} FROM {_quoted(layer.table)} LIMIT ?", (MAX_ROWS,))  # noqa: S608 (quoted names)
    for values in cursor:
        cells: dict[str, Any] = dict(zip(names, map(texts, values[: len(names)]), strict=True))
        if len(values) > len(names):
            cells["point"] = values[-1]
        yield cells


def _quoted(identifier: Any) -> str:
    return '"' + str(identifier).replace('"', '""') + '"'
