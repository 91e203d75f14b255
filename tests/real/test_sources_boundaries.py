"""Boundaries as published, against the check figures of the data notes (section 5)."""

from __future__ import annotations

import json
import time
from pathlib import Path
from zipfile import ZipFile

import numpy as np
import pyogrio.raw
import pytest
import shapely
from pyproj import Transformer
from shapely.geometry import shape

from wijkkoers.base.codes import AreaLevel
from wijkkoers.base.errors import InputError
from wijkkoers.base.missing import Status, absent, present
from wijkkoers.sources.boundaries import read_geojson_boundaries
from wijkkoers.sources.reading import read
from wijkkoers.sources.rows import AreaRow, ReadResult, Request

SET = "data/0_papendrecht_set/"
TOTAL_M2 = 10_789_960


def load(path: Path, year: int | None = None) -> ReadResult:
    return read(Request(path, path.name, year))


def areas_m2(result: ReadResult, level: AreaLevel) -> list[float]:
    return [shapely.from_wkb(area.geometry).area for area in result.areas if area.level is level and area.geometry is not None]


@pytest.fixture(scope="module")
def papendrecht(testdata: Path) -> ReadResult:
    return load(testdata / SET / "papendrecht_buurten_2023.geojson")


def test_papendrecht_2023_has_34_buurten_and_9_wijken(papendrecht: ReadResult) -> None:
    assert [len(areas_m2(papendrecht, level)) for level in (AreaLevel.BUURT, AreaLevel.WIJK, AreaLevel.GEMEENTE)] == [34, 9, 1]
    assert papendrecht.boundary_year == 2023


def test_papendrecht_2016_has_8_buurten_and_1_wijk(testdata: Path) -> None:
    result = load(testdata / SET / "papendrecht_buurten_2016_wof.geojson")
    assert [len(areas_m2(result, level)) for level in (AreaLevel.BUURT, AreaLevel.WIJK, AreaLevel.GEMEENTE)] == [8, 1, 1]
    assert sum(areas_m2(result, AreaLevel.GEMEENTE)) == pytest.approx(TOTAL_M2, abs=10)


@pytest.mark.parametrize("level", [AreaLevel.BUURT, AreaLevel.WIJK, AreaLevel.GEMEENTE])
def test_ground_is_the_same_at_every_level(papendrecht: ReadResult, level: AreaLevel) -> None:
    assert sum(areas_m2(papendrecht, level)) == pytest.approx(TOTAL_M2, abs=10)


def test_figures_of_the_map_of_2023(papendrecht: ReadResult) -> None:
    figures = {(row.code, row.indicator): row.figure for row in papendrecht.observations}
    assert figures["BU05900301", "aantal-inwoners"] == present(2_415)
    assert figures["BU05900301", "aandeel-65-plus"] == present(14)
    assert figures["BU05900203", "aantal-inwoners"] == present(0)
    assert figures["BU05900904", "aandeel-65-plus"] == absent(Status.UNAVAILABLE)


def test_gemeenten_with_bare_codes(testdata: Path) -> None:
    result = load(testdata / SET / "drechtsteden_gemeenten.geojson", 2023)
    gemeenten = {area.code: area.name for area in result.areas if area.level is AreaLevel.GEMEENTE}
    assert (len(gemeenten), gemeenten["GM0590"]) == (7, "Papendrecht")


@pytest.mark.parametrize(("number", "code"), [("1158826867", "BU05900003"), ("101754725", "GM0590")])
def test_single_features_of_who_is_on_first(testdata: Path, number: str, code: str) -> None:
    result = load(testdata / f"data/2_grenzen/wof_raw_voorbeelden/{number}.geojson", 2016)
    first = result.areas[0]
    assert (first.code, first.geometry is not None, result.issues.has_errors) == (code, True, False)
    assert [area.geometry for area in result.areas[1:]] == [None] * (len(result.areas) - 1)


def test_national_boundaries_of_2016_in_time(testdata: Path) -> None:
    start = time.perf_counter()
    result = load(testdata / "data/2_grenzen/nl_buurten_2016_wof_simpl25m_wgs84.geojson")
    assert time.perf_counter() - start < 60
    buurten = areas_m2(result, AreaLevel.BUURT)
    assert (len(buurten), len(areas_m2(result, AreaLevel.GEMEENTE)), result.counts.rows_refused) == (12_187, 389, 0)
    assert sum(buurten) / 1e6 == pytest.approx(33_036, abs=1)
    assert result.issues.total("naam-verminkt") == 2


def test_layer_with_codes_is_found_among_panden_and_verblijfsobjecten(testdata: Path) -> None:
    path = testdata / "data/5_bag/denhaag_bag.gpkg"
    result = read(Request(path, path.name), "grenzen-geopackage")
    assert (len(areas_m2(result, AreaLevel.BUURT)), result.boundary_year, result.counts.rows) == (14, 2022, 14)


def test_points_asked_as_boundaries_are_refused(testdata: Path) -> None:
    path = testdata / SET / "drechtsteden_poi_Bibliotheken_20.geojson"
    with pytest.raises(InputError) as caught:
        read(Request(path, path.name), "grenzen-geojson")
    assert caught.value.code == "geen-bruikbare-rij"


def test_reading_the_country_is_about_as_fast_as_a_plain_script(testdata: Path) -> None:
    """The plain script parses, transforms and writes WKB; ours also checks, names, repairs and unites wijken and gemeenten."""
    path = testdata / "data/2_grenzen/nl_buurten_2016_wof_simpl25m_wgs84.geojson"
    start = time.process_time()
    shapes = np.array([shape(feature["geometry"]) for feature in json.loads(path.read_bytes())["features"]], dtype=object)
    to_rd = Transformer.from_crs("EPSG:4326", "EPSG:28992", always_xy=True)
    shapely.to_wkb(shapely.transform(shapes, lambda points: np.column_stack(to_rd.transform(points[:, 0], points[:, 1]))))
    middle = time.process_time()
    read_geojson_boundaries(Request(path, path.name))
    assert time.process_time() - middle < 3 * (middle - start)


POINTS = {
    "Bibliotheken_20": ("bibliotheek", 19, "openstreetmap"),
    "Bioscopen_21": ("bioscoop", 19, "openstreetmap"),
    "Grotesportaccomodaties_24": ("sport", 46, "eigen-tabel"),
    "MBO_27": ("mbo", 57, "eigen-tabel"),
    "NSstations_17": ("station", 7, "openstreetmap"),
    "Theaters_22": ("theater", 15, "eigen-tabel"),
    "Waterbushaltesenoversteken_10": ("waterbushalte", 30, "openstreetmap"),
    "Ziekenhuizenenpoliklinieken_23": ("ziekenhuis", 17, "eigen-tabel"),
    "Zwemlocaties_26": ("zwembad", 19, "eigen-tabel"),
}


@pytest.mark.parametrize("layer", POINTS)
def test_points_of_interest_of_the_drechtsteden(testdata: Path, layer: str) -> None:
    result = load(testdata / SET / f"drechtsteden_poi_{layer}.geojson")
    assert ({point.kind for point in result.points}, len(result.points), result.source) == ({POINTS[layer][0]}, *POINTS[layer][1:])
    assert all(0 < point.x < 300_000 and 300_000 < point.y < 640_000 for point in result.points)


def test_no_address_of_an_e_mail_or_telephone_is_kept(testdata: Path) -> None:
    kept = repr(load(testdata / SET / "drechtsteden_poi_Bibliotheken_20.geojson"))
    assert [secret for secret in ("@", "+31", "http") if secret in kept] == []


@pytest.mark.parametrize("driver", ["ESRI Shapefile", "TopoJSON by hand", "csv"])
def test_papendrecht_is_the_same_in_every_container(testdata: Path, tmp_path: Path, papendrecht: ReadResult, driver: str) -> None:
    path = {"ESRI Shapefile": as_shapefile, "TopoJSON by hand": as_topojson, "csv": as_csv}[driver](papendrecht, tmp_path)
    result = load(path)
    assert len([area for area in result.areas if area.level is AreaLevel.BUURT]) == 34
    assert sum(areas_m2(result, AreaLevel.BUURT)) == pytest.approx(TOTAL_M2, abs=10)
    assert sum(areas_m2(result, AreaLevel.GEMEENTE)) == pytest.approx(TOTAL_M2, abs=10)
    assert {area.code: area.name for area in result.areas} == {area.code: area.name for area in papendrecht.areas}


def buurten(result: ReadResult) -> list[AreaRow]:
    return [area for area in result.areas if area.level is AreaLevel.BUURT]


def as_shapefile(result: ReadResult, folder: Path) -> Path:
    rows = buurten(result)
    names = {area.code: area.name for area in result.areas}
    fields = {
        "BU_CODE": [row.code for row in rows],
        "BU_NAAM": [row.name for row in rows],
        "WK_NAAM": [names[row.parent_code or ""] for row in rows],
        "GM_NAAM": ["Papendrecht"] * len(rows),
    }
    data = [np.array(values, dtype=object) for values in fields.values()]
    shapes = np.array([row.geometry for row in rows], dtype=object)
    pyogrio.raw.write(
        folder / "b.shp", shapes, data, list(fields), driver="ESRI Shapefile", geometry_type="Polygon", crs="EPSG:28992", encoding="cp1252"
    )
    with ZipFile(folder / "buurt_2023.zip", "w") as archive:
        for part in ("shp", "dbf", "shx", "prj"):
            archive.write(folder / f"b.{part}", f"Uitvoer/buurt_2023.{part}")
    return folder / "buurt_2023.zip"


def as_topojson(result: ReadResult, folder: Path) -> Path:
    arcs: list[list[list[float]]] = []
    shapes = []
    names = {area.code: area.name for area in result.areas}
    for row in buurten(result):
        parts = []
        for polygon in shapely.get_parts(shapely.from_wkb(row.geometry)):
            rings = [polygon.exterior, *polygon.interiors]
            parts.append([[len(arcs) + number] for number in range(len(rings))])
            arcs += [[list(point) for point in ring.coords] for ring in rings]
        properties = {"BU_CODE": row.code, "BU_NAAM": row.name, "WK_NAAM": names[row.parent_code or ""], "GM_NAAM": "Papendrecht"}
        shapes.append({"type": "MultiPolygon", "arcs": parts, "properties": properties})
    body = {"arcs": arcs, "objects": {"Buurt_2023": {"type": "GeometryCollection", "geometries": shapes}}, "type": "Topology"}
    path = folder / "kaart.json"
    path.write_text(json.dumps(body), encoding="utf-8")
    return path


def as_csv(result: ReadResult, folder: Path) -> Path:
    names = {area.code: area.name for area in result.areas}
    lines = ["BUURTCODE_2023;BUURTNAAM_2023;WIJKNAAM_2023;GEMEENTENAAM;GEOM"]
    for row in buurten(result):
        lines.append(f'{row.code};{row.name};{names[row.parent_code or ""]};Papendrecht;"SRID=28992;{shapely.from_wkb(row.geometry).wkt}"')
    path = folder / "export.csv"
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return path
