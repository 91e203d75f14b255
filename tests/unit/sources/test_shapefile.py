from __future__ import annotations

import struct
from collections.abc import Callable
from pathlib import Path
from typing import Any
from zipfile import ZIP_DEFLATED, ZipFile

import numpy as np
import pyogrio.raw
import pytest
import shapely

from wijkkoers.base.missing import Status, absent, present
from wijkkoers.sources.reading import read
from wijkkoers.sources.recognise import recognise, wants_whole_zip
from wijkkoers.sources.rows import ReadResult, Request
from wijkkoers.sources.sample import Sample
from wijkkoers.sources.shapefile import read_shapefile_boundaries, recognise_shapefile

PARTS = (".shp", ".dbf", ".shx", ".prj", ".cpg")
Columns = dict[str, list[Any]]
Bundle = Callable[..., Path]


def box(column: int = 0, size: int = 1000) -> shapely.Geometry:
    west = 190_000 + size * column
    return shapely.box(west, 560_000, west + size, 560_000 + size)


def write_layer(folder: Path, stem: str, columns: Columns, shapes: list[shapely.Geometry | None], encoding: str, epsg: int) -> None:
    wkb = np.array([None if shape is None else shapely.to_wkb(shape) for shape in shapes], dtype=object)
    data = [np.array(values, dtype=object if isinstance(values[0], str) else None) for values in columns.values()]
    kind = next((shape.geom_type for shape in shapes if shape is not None), "Polygon")
    options = {"driver": "ESRI Shapefile", "geometry_type": kind, "crs": f"EPSG:{epsg}", "encoding": encoding}
    pyogrio.raw.write(folder / f"{stem}.shp", wkb, data, list(columns), **options)


@pytest.fixture
def bundle(tmp_path: Path) -> Bundle:
    """A zip of shapefiles; `leave_out` drops parts, `also` adds members."""

    def make(
        layers: dict[str, tuple[Columns, list[shapely.Geometry | None]]],
        *,
        name: str = "buurten_2019.zip",
        encoding: str = "utf-8",
        epsg: int = 28992,
        leave_out: tuple[str, ...] = (),
        also: dict[str, bytes] | None = None,
        upper: bool = False,
    ) -> Path:
        folder = tmp_path / "lagen"
        folder.mkdir(exist_ok=True)
        with ZipFile(tmp_path / name, "w", ZIP_DEFLATED) as archive:
            for stem, (columns, shapes) in layers.items():
                write_layer(folder, stem, columns, shapes, encoding, epsg)
                for part in PARTS:
                    if part not in leave_out and (folder / f"{stem}{part}").exists():
                        member = f"kaart/{stem}{part}"
                        archive.write(folder / f"{stem}{part}", member.upper() if upper else member)
            for member, data in (also or {}).items():
                archive.writestr(member, data)
        return tmp_path / name

    return make


def load(path: Path, year: int | None = None) -> ReadResult:
    return read(Request(path, path.name, year))


BUURTEN: Columns = {"BU_CODE": ["BU19000101", "BU19000102"], "BU_NAAM": ["Súdwest-Fryslân", "De Höfte"], "GM_NAAM": ["Súdwest-Fryslân"] * 2}
SHAPES: list[shapely.Geometry | None] = [box(0), box(1)]


@pytest.mark.parametrize(("encoding", "leave_out"), [("utf-8", ()), ("utf-8", (".cpg",)), ("cp1252", ()), ("cp1252", (".cpg",))])
def test_letters_survive_every_encoding_with_and_without_cpg(bundle: Bundle, encoding: str, leave_out: tuple[str, ...]) -> None:
    result = load(bundle({"buurt": (BUURTEN, SHAPES)}, encoding=encoding, leave_out=leave_out))
    assert [area.name for area in result.areas if area.code.startswith("BU")] == ["Súdwest-Fryslân", "De Höfte"]


def test_cpg_that_does_not_hold_true_is_not_believed(bundle: Bundle) -> None:
    path = bundle({"buurt": (BUURTEN, SHAPES)}, encoding="cp1252", leave_out=(".cpg",), also={"kaart/buurt.cpg": b"UTF-8"})
    result = load(path)
    assert result.areas[0].name == "Súdwest-Fryslân"
    assert [issue.values["gelezen"] for issue in result.issues if issue.code == "tekenset-vervangen"] == ["cp1252"]


def test_three_layers_of_cbs_make_one_whole(bundle: Bundle) -> None:
    gemeente: Columns = {"GM_CODE": ["GM1900"], "GM_NAAM": ["Súdwest-Fryslân"], "AANT_INW": [90_000]}
    wijk: Columns = {"WK_CODE": ["WK190001"], "WK_NAAM": ["Wijk 01"], "GM_CODE": ["GM1900"], "AANT_INW": [4_000]}
    both = shapely.union_all([box(0), box(1)])
    path = bundle(
        {"gemeente_2019_v3": (gemeente, [both]), "wijk_2019_v3": (wijk, [both]), "buurt_2019_v3": (BUURTEN, SHAPES)}, name="k.zip"
    )
    result = load(path)
    found = {area.code: (area.parent_code, area.geometry is not None) for area in result.areas}
    assert found["WK190001"] == ("GM1900", True)
    assert (found["GM1900"], found["BU19000102"]) == (("NL00", True), ("WK190001", True))
    assert (result.boundary_year, result.kind, result.issues.total("gebied-samengesteld")) == (2019, "grenzen-shapefile", 0)


def test_figures_under_the_names_of_the_shapefile(bundle: Bundle) -> None:
    columns: Columns = {**BUURTEN, "WATER": ["NEE", "JA"], "AANT_INW": [1_200, -99999999], "P_65_EO_JR": [21, -99999998]}
    result = load(bundle({"buurt": (columns, SHAPES)}))
    figures = {(row.code, row.indicator): row.figure for row in result.observations}
    assert figures["BU19000101", "aantal-inwoners"] == present(1_200)
    assert figures["BU19000101", "aandeel-65-plus"] == present(21)
    assert figures["BU19000102", "aantal-inwoners"] == absent(Status.UNAVAILABLE)
    assert {area.code: area.is_water for area in result.areas if area.code.startswith("BU")} == {"BU19000101": False, "BU19000102": True}


def test_year_comes_from_the_layer_when_the_zip_tells_none(bundle: Bundle) -> None:
    assert load(bundle({"wijk_2014": (BUURTEN, SHAPES)}, name="download.zip")).boundary_year == 2014


def test_coordinates_go_before_the_prj(bundle: Bundle) -> None:
    result = load(bundle({"buurt": (BUURTEN, SHAPES)}, epsg=4326))
    assert result.issues.total("stelsel-wijkt-af") == 1
    assert shapely.from_wkb(result.areas[0].geometry).area == pytest.approx(1e6)


def test_capitals_in_the_zip_and_files_that_explain_do_no_harm(bundle: Bundle) -> None:
    path = bundle(
        {"buurt": (BUURTEN, SHAPES)}, upper=True, also={"Toelichting.pdf": b"%PDF", "KAART/BUURT.shp.xml": b"<x/>", "LEESMIJ.txt": b"x"}
    )
    assert wants_whole_zip(path, path.name)
    assert recognise(path, path.name).kind == "grenzen-shapefile"
    assert len(load(path).areas) == 5


def test_zip_with_other_data_is_not_one_shapefile(bundle: Bundle) -> None:
    path = bundle({"buurt": (BUURTEN, SHAPES)}, also={"kwb-2019.csv": b"code"})
    assert recognise_shapefile(Sample(path, path.name)) is None


def test_shapefiles_of_two_years_are_two_files(bundle: Bundle) -> None:
    path = bundle({"buurt_2018": (BUURTEN, SHAPES), "buurt_2019": (BUURTEN, SHAPES)}, name="twee.zip")
    assert not wants_whole_zip(path, path.name)


def test_layer_without_codes_is_left_out(bundle: Bundle) -> None:
    roads: Columns = {"STRAAT": ["Dorpsstraat"]}
    path = bundle({"wegen_2019": (roads, [box()]), "buurt_2019": (BUURTEN, SHAPES)})
    assert load(path).counts.rows == 2


def test_file_of_only_layers_without_codes_is_refused(bundle: Bundle, error_code: Callable[..., str]) -> None:
    path = bundle({"wegen": ({"STRAAT": ["Dorpsstraat"]}, [box()])})
    assert error_code(lambda: load(path)) == "geen-laag-met-codes"


@pytest.mark.parametrize("part", [".dbf", ".shx"])
def test_absent_part_is_named_with_the_remedy(bundle: Bundle, error_code: Callable[..., str], part: str) -> None:
    path = bundle({"buurt": (BUURTEN, SHAPES)}, leave_out=(part,))
    assert error_code(lambda: load(path)) == "shapefile-onvolledig"


def test_bare_shp_is_refused_with_the_remedy(bundle: Bundle, tmp_path: Path, error_code: Callable[..., str]) -> None:
    bundle({"buurt": (BUURTEN, SHAPES)})
    path = tmp_path / "lagen" / "buurt.shp"
    assert error_code(lambda: recognise(path, path.name)) == "shapefile-onvolledig"


def test_points_are_no_areas(bundle: Bundle) -> None:
    points: Columns = {"BU_CODE": ["BU19000101"], "BU_NAAM": ["x"]}
    result = load(bundle({"buurt": (points, [shapely.Point(190_000, 560_000)])}))
    assert (result.issues.total("geen-vlak"), result.areas[0].geometry) == (1, None)


def test_shape_that_is_absent_is_reported(bundle: Bundle) -> None:
    result = load(bundle({"buurt": (BUURTEN, [box(0), None])}))
    assert result.issues.total("geometrie-ontbreekt") == 1


def damaged(path: Path, part: str, change: Callable[[bytearray], None]) -> Path:
    """The same zip with one part changed."""
    with ZipFile(path) as archive:
        members = {name: bytearray(archive.read(name)) for name in archive.namelist()}
    change(next(data for name, data in members.items() if name.endswith(part)))
    target = path.with_name("stuk-2019.zip")
    with ZipFile(target, "w") as archive:
        for name, data in members.items():
            archive.writestr(name, bytes(data))
    return target


def claim_rows(data: bytearray) -> None:
    data[4:8] = struct.pack("<I", 4_000_000_000)


def cut_short(data: bytearray) -> None:
    del data[20:]


@pytest.mark.parametrize(("part", "change"), [(".dbf", claim_rows), (".dbf", cut_short), (".shp", cut_short), (".shx", cut_short)])
def test_part_that_promises_more_than_it_holds_is_refused(
    bundle: Bundle, error_code: Callable[..., str], part: str, change: Callable[[bytearray], None]
) -> None:
    path = damaged(bundle({"buurt": (BUURTEN, SHAPES)}), part, change)
    assert error_code(lambda: read_shapefile_boundaries(Request(path, path.name))) == "shapefile-beschadigd"


def test_zip_without_shapefile_asked_as_one_is_refused(zip_file: Callable[..., Path], error_code: Callable[..., str]) -> None:
    path = zip_file({"a.csv": b"code"})
    assert error_code(lambda: read_shapefile_boundaries(Request(path, path.name))) == "shapefile-onvolledig"
