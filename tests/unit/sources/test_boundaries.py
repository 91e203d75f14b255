from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import shapely

from wijkkoers.base.missing import Status, absent, present
from wijkkoers.sources.boundaries import read_geojson_boundaries, read_geopackage_boundaries
from wijkkoers.sources.rows import AreaRow, ReadResult, Request


def square(column: int = 0) -> list[list[list[float]]]:
    x = 106_000 + 1000 * column
    return [[[x, 428_000], [x + 1000, 428_000], [x + 1000, 429_000], [x, 429_000], [x, 428_000]]]


def buurt(column: int = 0, code: str = "BU05900301", kind: str = "Polygon", **properties: Any) -> dict[str, Any]:
    rings: Any = square(column) if kind == "Polygon" else [square(column)]
    geometry = {"type": kind, "coordinates": rings}
    return {"type": "Feature", "properties": {"buurtcode": code, "buurtnaam": "Noord", **properties}, "geometry": geometry}


@pytest.fixture
def read(geojson: Callable[..., Path]) -> Callable[..., ReadResult]:
    def call(*features: dict[str, Any], name: str = "grenzen-2023.geojson", year: int | None = None) -> ReadResult:
        path = geojson(list(features), name)
        return read_geojson_boundaries(Request(path, name, year))

    return call


def area(result: ReadResult, code: str) -> AreaRow:
    return next(row for row in result.areas if row.code == code)


def size(row: AreaRow) -> float:
    assert row.geometry is not None
    return float(shapely.from_wkb(row.geometry).area)


def test_mixed_polygons_and_multipolygons_are_areas(read: Callable[..., ReadResult]) -> None:
    result = read(buurt(0), buurt(1, "BU05900302", "MultiPolygon"))
    assert [size(area(result, code)) for code in ("BU05900301", "BU05900302", "WK059003", "GM0590")] == [1e6, 1e6, 2e6, 2e6]
    assert (area(result, "BU05900301").parent_code, result.source, result.kind) == ("WK059003", "cbs-grenzen", "grenzen-geojson")


def test_year_comes_from_the_shapes_before_the_name(read: Callable[..., ReadResult]) -> None:
    result = read(buurt(jaar="2022"))
    assert {row.boundary_year for row in result.areas} == {2022}


def test_shapes_that_name_their_own_source_are_not_credited_to_the_usual_one(read: Callable[..., ReadResult]) -> None:
    assert read(buurt(bron="voorbeeld")).source == "voorbeeld"
    assert read(buurt(0, bron="voorbeeld"), buurt(1, "BU05900302")).source == "cbs-grenzen"
    assert read(buurt(bron="Niet een id")).source == "cbs-grenzen"


def test_year_comes_from_the_name_when_the_shapes_tell_none(read: Callable[..., ReadResult]) -> None:
    assert read(buurt()).boundary_year == 2023


def test_year_given_goes_first_and_a_difference_is_reported(read: Callable[..., ReadResult]) -> None:
    result = read(buurt(jaar="2022"), year=2020)
    assert (result.boundary_year, result.issues.total("jaar-wijkt-af")) == (2020, 1)


def test_unknown_year_is_asked_for(read: Callable[..., ReadResult], error_code: Callable[..., str]) -> None:
    assert error_code(lambda: read(buurt(), name="grenzen.geojson")) == "jaar-onbekend"


def test_shapes_of_several_years_are_refused(read: Callable[..., ReadResult], error_code: Callable[..., str]) -> None:
    assert error_code(lambda: read(buurt(jaar="2022"), buurt(1, "BU05900302", jaar="2023"))) == "meer-jaren"


def test_figures_of_the_map_are_percentages_of_cbs(read: Callable[..., ReadResult]) -> None:
    result = read(buurt(aantalInwoners="0", percentagePersonen65JaarEnOuder="37", gemiddeldeHuishoudsgrootte=-99999999.0, woz=None))
    assert {row.indicator: row.figure for row in result.observations} == {
        "aantal-inwoners": present(0),
        "aandeel-65-plus": present(37),
        "huishoudensgrootte": absent(Status.UNAVAILABLE),
        "woz-waarde": absent(Status.UNAVAILABLE),
    }
    assert {(row.source, row.period) for row in result.observations} == {("cbs-kwb", 2023)}


def test_secret_and_later_figures_keep_their_reason(read: Callable[..., ReadResult]) -> None:
    result = read(buurt(aantal_inwoners=-99997, percentage_koopwoningen=-99995))
    assert [row.figure.status for row in result.observations] == [Status.SUPPRESSED, Status.UNAVAILABLE]


def test_absent_key_is_no_figure(read: Callable[..., ReadResult]) -> None:
    result = read(buurt(aantalInwoners="5"), buurt(1, "BU05900302"))
    assert [row.code for row in result.observations] == ["BU05900301"]


def test_water_is_kept_and_marked(read: Callable[..., ReadResult]) -> None:
    result = read(buurt(0), buurt(1, "BU05909997", water="JA", aantalInwoners="-99999999"))
    assert (area(result, "BU05909997").is_water, size(area(result, "GM0590"))) == (True, 1e6)


def test_same_code_and_name_are_joined(read: Callable[..., ReadResult]) -> None:
    result = read(buurt(0), buurt(1))
    assert (size(area(result, "BU05900301")), result.issues.total("code-dubbel-samengevoegd")) == (2e6, 1)


def test_same_code_with_another_name_is_an_error(read: Callable[..., ReadResult]) -> None:
    result = read(buurt(0), buurt(1, buurtnaam="Zuid"))
    assert (result.issues.has_errors, result.issues.total("code-dubbel-andere-naam"), size(area(result, "BU05900301"))) == (True, 1, 1e6)


def test_shape_without_code_is_reported_with_its_row(read: Callable[..., ReadResult]) -> None:
    result = read(buurt(0), buurt(1, code=""))
    [issue] = [issue for issue in result.issues if issue.code == "code-ontbreekt"]
    assert (issue.where.row, result.counts.rows, result.counts.rows_refused) == (2, 2, 1)


def test_file_without_areas_is_refused_before_its_year_is_asked(read: Callable[..., ReadResult], error_code: Callable[..., str]) -> None:
    assert error_code(lambda: read(buurt(code=""), name="bibliotheken.geojson")) == "geen-bruikbare-rij"


def test_wijk_of_the_file_that_contradicts_the_code_is_noted(read: Callable[..., ReadResult]) -> None:
    result = read(buurt(wijkcode="WK059009"))
    assert (area(result, "BU05900301").parent_code, result.issues.total("wijkcode-wijkt-af")) == ("WK059003", 1)


def test_example_land_is_the_parent_of_its_gemeente(read: Callable[..., ReadResult]) -> None:
    result = read(buurt(code="BU99010101", landcode="NL99", landnaam="Laagland"), buurt(1, "BU99010102", landcode="NL99"))
    assert (area(result, "GM9901").parent_code, area(result, "NL99").name) == ("NL99", "Laagland")


def test_geopackage_layers_come_together(geopackage: Callable[..., Path]) -> None:
    box = shapely.box(106_000, 428_000, 107_000, 429_000)
    path = geopackage(
        {
            "buurten": {"buurtcode": ["BU05900301"], "buurtnaam": ["Noord"], "aantal_inwoners": [2415], "geometry": [box]},
            "wijken": {"wijkcode": ["WK059003"], "wijknaam": ["Kraaihoek"], "aantal_inwoners": [5635], "geometry": [box]},
        }
    )
    result = read_geopackage_boundaries(Request(path, path.name))
    assert [(row.code, row.name) for row in result.areas] == [
        ("BU05900301", "Noord"),
        ("WK059003", "Kraaihoek"),
        ("GM0590", ""),
        ("NL00", "Nederland"),
    ]
    assert [(row.code, row.figure) for row in result.observations] == [("BU05900301", present(2415)), ("WK059003", present(5635))]


def test_water_column_decides_ja_is_water_b_is_abroad_nee_is_land(read: Callable[..., ReadResult]) -> None:
    result = read(
        buurt(0, WATER="NEE"),
        buurt(1, "BU05900197", WATER="JA"),
        buurt(2, "BU05900198", WATER="B"),
        buurt(3, "BU05909999", WATER="NEE", aantal_inwoners=None),
    )
    found = {row.code: row.is_water for row in result.areas if row.row}
    assert found == {"BU05900301": False, "BU05900197": True, "BU05900198": True, "BU05909999": False}
    assert all(row.geometry is not None for row in result.areas if row.row)
    assert result.issues.total("waarschijnlijk-water") == 0


@pytest.mark.parametrize(
    ("code", "inhabitants", "is_water", "notes"),
    [
        ("BU05900197", -99999999, True, 1),
        ("BU05900298", None, True, 1),
        ("BU05900199", 0, False, 0),
        ("BU05909997", 0, True, 1),
        ("BU05900199", 5, False, 0),
        ("BU05909997", 5, False, 0),
        ("BU05900196", -99999999, False, 0),
    ],
)
def test_code_as_of_water_without_any_figure_is_probably_water(
    read: Callable[..., ReadResult], code: str, inhabitants: int | None, is_water: bool, notes: int
) -> None:
    result = read(buurt(0, aantal_inwoners=10), buurt(1, code, aantal_inwoners=inhabitants))
    assert (area(result, code).is_water, result.issues.total("waarschijnlijk-water")) == (is_water, notes)


def test_code_as_of_water_in_a_file_without_figures_is_land_unless_its_wijk_is_99(read: Callable[..., ReadResult]) -> None:
    result = read(buurt(0), buurt(1, "BU05900197"), buurt(2, "BU05909998"))
    assert [area(result, code).is_water for code in ("BU05900197", "BU05909998")] == [False, True]


@pytest.mark.parametrize("code", ["AE01", "A00a", "NA"])
def test_buurt_with_only_a_code_of_the_gemeente_is_not_taken_for_the_gemeente(read: Callable[..., ReadResult], code: str) -> None:
    result = read(buurt(0), buurt(1, code, gemeentecode="GM0590"))
    assert area(result, "GM0590").row == 0
    assert [issue.values["gebied"] for issue in result.issues if issue.code == "code-van-gemeente-zelf"] == [code]


def test_gap_in_the_codes_is_not_filled_with_a_shape(read: Callable[..., ReadResult]) -> None:
    gemeente = buurt(0, "GM0590", naam="Papendrecht")
    gemeente["properties"] = {"gemeentecode": "GM0590", "gemeentenaam": "Papendrecht"}
    result = read(gemeente, buurt(5, "BU03630001"))
    assert area(result, "GM0363").geometry is None
    assert [issue.values["gebied"] for issue in result.issues if issue.code == "gebied-zonder-vorm"] == ["GM0363"]


def test_one_feature_per_line_is_read(text_file: Callable[..., Path]) -> None:
    lines = "\n".join(json.dumps(one) for one in (buurt(0), buurt(1, "BU05900302"))) + "\n"
    result = read_geojson_boundaries(Request(text_file(lines, "b-2023.geojsonl"), "b-2023.geojsonl"))
    assert [row.code for row in result.areas if row.row] == ["BU05900301", "BU05900302"]


def test_pages_of_an_ogc_api_put_together_are_read(text_file: Callable[..., Path]) -> None:
    page = {
        "links": [{"rel": "next", "href": "https://voorbeeld.nl/?f=json&cursor=x"}],
        "numberReturned": 2,
        "features": [{**buurt(0), "id": "6990"}, {**buurt(1, "BU05900302"), "id": "6991"}],
        "timeStamp": "2024-06-01T10:00:00Z",
        "type": "FeatureCollection",
    }
    result = read_geojson_boundaries(Request(text_file(json.dumps(page), "b-2023.json"), "b-2023.json"))
    assert [row.code for row in result.areas if row.row] == ["BU05900301", "BU05900302"]


def test_header_that_says_degrees_over_numbers_in_metres_is_not_followed(geojson: Callable[..., Path]) -> None:
    path = geojson([buurt(0)], "b-2023.geojson", "OGC:1.3:CRS84")
    result = read_geojson_boundaries(Request(path, path.name))
    assert (size(area(result, "BU05900301")), result.issues.total("stelsel-wijkt-af")) == (1e6, 1)


def test_empty_multipolygon_is_an_area_without_shape(read: Callable[..., ReadResult]) -> None:
    empty = buurt(1, "BU05900302")
    empty["geometry"] = {"type": "MultiPolygon", "coordinates": []}
    result = read(buurt(0), empty, buurt(2, "BU05900303", "MultiPolygon"))
    assert [area(result, code).geometry is None for code in ("BU05900301", "BU05900302", "BU05900303")] == [False, True, False]
    assert result.issues.total("geometrie-leeg") == 1


def test_invalid_shape_is_repaired_and_reported(read: Callable[..., ReadResult]) -> None:
    bow = buurt(0)
    bow["geometry"]["coordinates"] = [[[0, 0], [1000, 1000], [1000, 0], [0, 1000], [0, 0]]]
    bow["geometry"]["coordinates"] = [[[106_000 + x, 428_000 + y] for x, y in ring] for ring in bow["geometry"]["coordinates"]]
    result = read(bow, buurt(1, "BU05900302"))
    assert (size(area(result, "BU05900301")), result.issues.total("geometrie-hersteld")) == (pytest.approx(500_000), 1)


def test_year_of_the_layer_goes_before_that_of_the_file_name(geopackage: Callable[..., Path], geojson: Callable[..., Path]) -> None:
    path = geojson([buurt(0)], "download-2026.geojson")
    body = json.loads(path.read_text("utf-8")) | {"name": "buurten_2022"}
    path.write_text(json.dumps(body), encoding="utf-8")
    assert read_geojson_boundaries(Request(path, path.name)).boundary_year == 2022


@pytest.mark.parametrize("wrap", ["var json_Buurten_0 = {};", "const buurten = {}\n", "export default {}", "window.kaart.buurten={};"])
def test_boundaries_in_javascript_are_read(text_file: Callable[..., Path], wrap: str) -> None:
    text = wrap.replace("{}", json.dumps({"type": "FeatureCollection", "features": [buurt(0), buurt(1, "BU05900302")]}))
    result = read_geojson_boundaries(Request(text_file(text, "b-2023.js"), "b-2023.js"))
    assert [row.code for row in result.areas if row.row] == ["BU05900301", "BU05900302"]


def test_same_code_in_two_years_is_two_areas(read: Callable[..., ReadResult]) -> None:
    old, new = (
        read(buurt(0, "BU00805003", jaar=2016, buurtnaam="Zuiderburen")),
        read(buurt(3, "BU00805003", jaar=2024, buurtnaam="De Centrale")),
    )
    assert [(row.code, row.boundary_year, row.name) for one in (old, new) for row in one.areas if row.row] == [
        ("BU00805003", 2016, "Zuiderburen"),
        ("BU00805003", 2024, "De Centrale"),
    ]


def test_old_and_new_codes_of_one_gemeente_are_kept_apart_by_their_year(read: Callable[..., ReadResult]) -> None:
    old, new = read(buurt(0, "BU03630000", jaar=2020)), read(buurt(0, "BU0363AA01", jaar=2024))
    keys = [{(row.code, row.boundary_year) for row in one.areas if row.code.startswith(("BU", "WK", "GM"))} for one in (old, new)]
    assert keys[0] & keys[1] == set()
    assert {code for code, _ in keys[0]} & {code for code, _ in keys[1]} == {"GM0363"}
