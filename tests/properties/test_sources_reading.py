"""Laws of the readers: a table survives every encoding and delimiter, and no bytes raise anything but InputError."""

from __future__ import annotations

import io
from collections.abc import Callable
from pathlib import Path
from zipfile import ZipFile

import numpy as np
import openpyxl
import pyogrio.raw
import pytest
import shapely
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from wijkkoers.base.codes import level_of
from wijkkoers.base.errors import InputError
from wijkkoers.base.missing import Figure
from wijkkoers.base.numbers import format_number
from wijkkoers.sources.archive import is_archive, unpack
from wijkkoers.sources.kinds import KINDS
from wijkkoers.sources.kwb_flat import read_kwb_flat
from wijkkoers.sources.reading import read
from wijkkoers.sources.recognise import recognise
from wijkkoers.sources.rows import Request

names = st.text(st.characters(whitelist_categories=("Lu", "Ll"), max_codepoint=0xFF, blacklist_characters="Ã"), min_size=1, max_size=12)
codes = st.from_regex(r"\A(GM[0-9]{4}|WK[0-9]{4}[0-9A-Z]{2}|BU[0-9]{4}[0-9A-Z]{4})\Z")
tables = st.dictionaries(codes, st.tuples(names, st.integers(0, 10**7), st.integers(0, 10**4)), min_size=1, max_size=6)
TABLES = ("variant", "classes", "lists", "odata", "scores")
quick = settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("reading")


@pytest.fixture(scope="module")
def good_files(folder: Path) -> dict[str, bytes]:
    """One small good file of each container."""
    book, stream = openpyxl.Workbook(), io.BytesIO()
    for row in (["code", "a_inw", "a_hh"], ["GM0590", 5, "=2+3"]):
        book.worksheets[0].append(row)
    book.save(stream)
    shapes = np.array([shapely.to_wkb(shapely.box(106_000, 428_000, 107_000, 429_000))], dtype=object)
    fields = [np.array(["BU05900301"], dtype=object)]
    options = {"layer": "b", "driver": "GPKG", "geometry_type": "Polygon", "crs": "EPSG:28992"}
    pyogrio.raw.write(folder / "good.gpkg", shapes, fields, ["buurtcode"], **options)
    pyogrio.raw.write(folder / "good.shp", shapes, fields, ["BU_CODE"], **{**options, "driver": "ESRI Shapefile", "layer": "good"})
    bundle = io.BytesIO()
    with ZipFile(bundle, "w") as archive:
        for part in ("shp", "dbf", "shx", "prj", "cpg"):
            archive.write(folder / f"good.{part}", f"buurt_2023.{part}")
    topojson = b'{"type":"Topology","transform":{"scale":[10,10],"translate":[106000,428000]},"arcs":[[[0,0],[9,0],[0,9],[-9,-9]]],'
    topojson += b'"objects":{"b":{"type":"GeometryCollection","geometries":['
    topojson += b'{"type":"Polygon","arcs":[[0]],"properties":{"BU_CODE":"BU05900301"}}]}}}'
    points = b'{"type":"FeatureCollection","features":[{"type":"Feature","properties":{"name":"A","amenity":"library","osm_id":"1"},'
    points += b'"geometry":{"type":"Point","coordinates":[4.68,51.83]}}]}'
    geojson = b'{"type":"FeatureCollection","features":[{"type":"Feature","properties":{"buurtcode":"BU05900301","jaar":2023},'
    geojson += b'"geometry":{"type":"Polygon","coordinates":[[[4.6,51.8],[4.7,51.8],[4.7,51.9],[4.6,51.8]]]}}]}'
    return {
        "xlsx": stream.getvalue(),
        "gpkg": (folder / "good.gpkg").read_bytes(),
        "shapefile": bundle.getvalue(),
        "topojson": topojson,
        "points": points,
        "shapes": b'buurtcode;geom\nBU0363AE01;"SRID=28992;POLYGON((106000 428000,107000 428000,107000 429000,106000 428000))"\n',
        "geojson": geojson,
        "csv": b"code;naam;a_inw;a_hh\nGM0590;Papendrecht;5;2\n",
        "own": b"code;jaar;sociale-samenhang\nGM0590;2024;5,5\n",
        "variant": b"'BU_CODE';'V01_Strategievariant'\n'BU05900001';'s1a'\n'BU05900002';\n",
        "classes": b'{"WK059000":{"KL02":"6","KL16":null,"VKL0216":"5"}}',
        "lists": b"Soort;Code;Naam;Omschrijving;Begindatum;Einddatum;Parent;Informatiedomein\nA;X;x;;9-6-2023;;B.Y;V\n",
        "odata": b'{"value":[{"WijkenEnBuurten":"GM0590    ","AantalInwoners_5":32178,"Woningvoorraad_34":14309}]}',
        "scores": b"bu_code;jaar;afw;fys;onv;soc;vrz;won\nBU05900301;2024;0,12;0;0;0;0;0\n",
    }


def only_input_error(call: Callable[[], object]) -> None:
    """Run a call in which an InputError is an answer and everything else a bug."""
    try:
        call()
    except InputError as error:
        assert error.code


@quick
@given(table=tables, encoding=st.sampled_from(["utf-8", "utf-8-sig", "cp1252", "utf-16"]), delimiter=st.sampled_from(";\t|"))
def test_a_table_survives_every_encoding_and_delimiter(
    folder: Path, table: dict[str, tuple[str, int, int]], encoding: str, delimiter: str
) -> None:
    lines = ["code;naam;a_inw;ste_oad".replace(";", delimiter)]
    lines += [delimiter.join((code, name, str(one), format_number(two, 1).replace(".", ""))) for code, (name, one, two) in table.items()]
    path = folder / "table.csv"
    path.write_bytes("\r\n".join(lines).encode(encoding))
    result = read_kwb_flat(Request(path, "kwb-2024.csv"))
    found = {area.code: area.name for area in result.areas}
    figures = {(row.code, row.indicator): row.figure for row in result.observations}
    assert found == {code: name for code, (name, _, _) in table.items()}
    for code, (_, inhabitants, density) in table.items():
        assert figures[code, "aantal-inwoners"] == Figure(float(inhabitants))
        assert figures[code, "omgevingsadressendichtheid"] == Figure(float(density))


@quick
@given(table=tables)
def test_every_area_of_a_table_has_the_level_of_its_code(folder: Path, table: dict[str, tuple[str, int, int]]) -> None:
    path = folder / "levels.csv"
    path.write_text("code;naam;a_inw;a_hh\n" + "".join(f"{code};x;1;1\n" for code in table), encoding="utf-8")
    for area in read_kwb_flat(Request(path, "kwb-2024.csv")).areas:
        assert area.level is level_of(area.code)


@quick
@given(data=st.binary(max_size=400))
def test_no_bytes_are_recognised_as_anything_but_a_refusal_or_a_kind(folder: Path, data: bytes) -> None:
    path = folder / "bytes.bin"
    path.write_bytes(data)
    only_input_error(lambda: recognise(path, "bytes-2024.bin"))


@pytest.mark.parametrize("kind", KINDS)
@quick
@given(
    data=st.binary(max_size=300),
    start=st.sampled_from([b"", b"PK\x03\x04", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", b"SQLite format 3\0", b"{", b"code;jaar;a-b\n"]),
)
def test_no_bytes_raise_anything_but_input_error(folder: Path, kind: str, start: bytes, data: bytes) -> None:
    path = folder / "any.bin"
    path.write_bytes(start + data)
    only_input_error(lambda: read(Request(path, "any-2024.bin", 2024), kind))


@pytest.mark.parametrize("form", ["xlsx", "gpkg", "shapefile", "topojson", "points", "shapes", "geojson", "csv", "own", *TABLES])
@quick
@given(draw=st.data())
def test_no_damage_to_a_good_file_raises_anything_but_input_error(
    folder: Path, good_files: dict[str, bytes], form: str, draw: st.DataObject
) -> None:
    data = bytearray(good_files[form])
    for place in draw.draw(st.lists(st.integers(0, len(data) - 1), min_size=1, max_size=8)):
        data[place] = draw.draw(st.integers(0, 255))
    path = folder / "damaged.bin"
    path.write_bytes(bytes(data[: draw.draw(st.integers(1, len(data)))]) if draw.draw(st.booleans()) else bytes(data))
    only_input_error(lambda: read(Request(path, "damaged-2024.bin")))


@quick
@given(data=st.binary(max_size=300))
def test_no_zip_raises_anything_but_input_error(folder: Path, data: bytes) -> None:
    path = folder / "any.zip"
    path.write_bytes(b"PK\x03\x04" + data)
    assert is_archive(path)
    only_input_error(lambda: unpack(path, "any.zip", folder))
