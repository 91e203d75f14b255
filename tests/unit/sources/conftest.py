"""Files as the readers meet them, written small in a temporary folder."""

from __future__ import annotations

import json
import struct
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any
from zipfile import ZIP_DEFLATED, ZipFile

import numpy as np
import openpyxl
import pyogrio.raw
import pytest
import shapely

from wijkkoers.base.codes import AreaLevel, level_of
from wijkkoers.base.errors import InputError
from wijkkoers.sources.intake import Intake, new_result
from wijkkoers.sources.places import NO_PLACES, AreaKey
from wijkkoers.sources.rows import Progress, Ranges

SQUARE_RD = [[[106_000, 428_000], [107_000, 428_000], [107_000, 429_000], [106_000, 429_000], [106_000, 428_000]]]

Write = Callable[..., Path]


def code_of_error(call: Callable[[], object]) -> str:
    with pytest.raises(InputError) as caught:
        call()
    return caught.value.code


@pytest.fixture
def error_code() -> Callable[[Callable[[], object]], str]:
    return code_of_error


@pytest.fixture
def intake() -> Callable[..., Intake]:
    def make(ranges: Ranges | None = None, progress: Progress | None = None) -> Intake:
        return Intake(new_result("kwb-plat", "cbs-kwb", "f.csv", 2024), ranges or {}, progress)

    return make


@pytest.fixture
def text_file(tmp_path: Path) -> Write:
    def write(text: str, name: str = "kwb-2024.csv", encoding: str = "utf-8") -> Path:
        path = tmp_path / name
        path.write_bytes(text.encode(encoding))
        return path

    return write


@pytest.fixture
def bytes_file(tmp_path: Path) -> Write:
    def write(data: bytes, name: str = "file.bin") -> Path:
        path = tmp_path / name
        path.write_bytes(data)
        return path

    return write


@pytest.fixture
def workbook(tmp_path: Path) -> Write:
    def write(rows: Sequence[Sequence[Any]], name: str = "kwb-2023.xlsx", sheet: str = "kwb-2023") -> Path:
        book = openpyxl.Workbook()
        page = book.active
        page.title = sheet
        for row in rows:
            page.append(list(row))
        book.create_sheet("Toelichting")
        book.save(tmp_path / name)
        return tmp_path / name

    return write


@pytest.fixture
def zip_file(tmp_path: Path) -> Write:
    def write(members: dict[str, bytes], name: str = "bundel.zip") -> Path:
        with ZipFile(tmp_path / name, "w", ZIP_DEFLATED) as archive:
            for member, data in members.items():
                archive.writestr(member, data)
        return tmp_path / name

    return write


def feature(properties: dict[str, Any], rings: Any = None, kind: str = "Polygon") -> dict[str, Any]:
    geometry = None if rings is None else {"type": kind, "coordinates": rings}
    return {"type": "Feature", "properties": properties, "geometry": geometry}


def square(column: int = 0, row: int = 0) -> list[list[list[float]]]:
    """A square kilometre in RD New near Papendrecht; neighbours touch."""
    return [[[x + 1000 * column, y + 1000 * row] for x, y in SQUARE_RD[0]]]


@pytest.fixture
def geojson(tmp_path: Path) -> Write:
    def write(features: list[dict[str, Any]], name: str = "grenzen-2023.geojson", crs: str = "EPSG::28992") -> Path:
        body: dict[str, Any] = {"type": "FeatureCollection", "features": features}
        if crs:
            body["crs"] = {"type": "name", "properties": {"name": f"urn:ogc:def:crs:{crs}"}}
        path = tmp_path / name
        path.write_text(json.dumps(body), encoding="utf-8")
        return path

    return write


@pytest.fixture
def geopackage(tmp_path: Path) -> Write:
    def write(layers: dict[str, dict[str, list[Any]]], name: str = "grenzen-2023.gpkg", epsg: int = 28992) -> Path:
        path = tmp_path / name
        for layer, columns in layers.items():
            shapes = np.array([shapely.to_wkb(shape) for shape in columns["geometry"]], dtype=object)
            fields = [column for column in columns if column != "geometry"]
            data = [np.array(columns[column], dtype=object) for column in fields]
            first = columns["geometry"][0]
            kind = first.geom_type + (" Z" if first.has_z else "")
            pyogrio.raw.write(
                path, shapes, data, fields, layer=layer, driver="GPKG", geometry_type=kind, crs=f"EPSG:{epsg}", append=path.exists()
            )
        return path

    return write


def _record(kind: int, data: bytes) -> bytes:
    return struct.pack("<HH", kind, len(data)) + data


def _biff_cell(row: int, column: int, value: str | float) -> bytes:
    place = struct.pack("<HHH", row, column, 0)
    if isinstance(value, str):
        return _record(0x0204, place + struct.pack("<HB", len(value), 1) + value.encode("utf-16-le"))
    return _record(0x0203, place + struct.pack("<d", value))


def biff8(rows: Sequence[Sequence[str | float | None]]) -> bytes:
    """The stream of a BIFF8 workbook with one sheet ([MS-XLS])."""
    bof = struct.pack("<HHHHII", 0x0600, 0x0005, 0x0DBB, 0x07CC, 0, 6)
    name = b"kwb"
    head = _record(0x0809, bof)
    bound_size = 4 + 8 + len(name)
    start = len(head) + bound_size + 4
    bound = _record(0x0085, struct.pack("<IBBBB", start, 0, 0, len(name), 0) + name)
    cells = b"".join(
        _biff_cell(row, column, value) for row, line in enumerate(rows) for column, value in enumerate(line) if value is not None
    )
    sheet = _record(0x0809, struct.pack("<HHHHII", 0x0600, 0x0010, 0x0DBB, 0x07CC, 0, 6)) + cells + _record(0x000A, b"")
    return head + bound + _record(0x000A, b"") + sheet


def compound(stream: bytes, name: str = "Workbook") -> bytes:
    """A compound file with one stream ([MS-CFB]), sectors of 512 bytes."""
    size = max(len(stream), 4096)
    count = -(-size // 512)
    body = stream.ljust(count * 512, b"\0")
    end, free = 0xFFFFFFFE, 0xFFFFFFFF
    fat = [0xFFFFFFFD, end, *range(3, count + 2), end]
    fat += [free] * (128 - len(fat))

    def entry(title: str, kind: int, child: int, first: int, length: int) -> bytes:
        text = title.encode("utf-16-le") + b"\0\0"
        links = struct.pack("<III", free, free, child)
        tail = struct.pack("<IQ", first, length)
        return text.ljust(64, b"\0") + struct.pack("<HBB", len(text) if title else 0, kind, 1) + links + b"\0" * 36 + tail

    directory = entry("Root Entry", 5, 1, end, 0) + entry(name, 2, free, 2, size) + entry("", 0, free, 0, 0) * 2
    header = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 16 + struct.pack("<HHHHH", 0x3E, 3, 0xFFFE, 9, 6) + b"\0" * 6
    header += struct.pack("<IIIIIIIII", 0, 1, 1, 0, 4096, end, 0, end, 0) + struct.pack("<109I", 0, *[free] * 108)
    return header + struct.pack("<128I", *fat) + directory + body


@pytest.fixture
def old_workbook(tmp_path: Path) -> Write:
    def write(rows: Sequence[Sequence[str | float | None]], name: str = "kwb-2012.xls", stream: str = "Workbook") -> Path:
        path = tmp_path / name
        path.write_bytes(compound(biff8(rows), stream))
        return path

    return write


class NamedPlaces:
    """Knows areas by name: `{"GM0590": "Papendrecht"}`; no points and no postcodes."""

    boundary_year = None
    buurten_at, buurten_of_postcode = NO_PLACES.buurten_at, NO_PLACES.buurten_of_postcode

    def __init__(self, known: dict[str, str]) -> None:
        self.known = known

    def named(self, name: str, level: AreaLevel, year: int | None = None, gemeente_code: str = "") -> Sequence[AreaKey]:
        return [
            (code, year or 2023)
            for code, known in self.known.items()
            if known.lower() == name.strip().lower() and level_of(code) is level and gemeente_code[2:] in ("", code[2:6])
        ]


@pytest.fixture
def places() -> Callable[[dict[str, str]], NamedPlaces]:
    return NamedPlaces
