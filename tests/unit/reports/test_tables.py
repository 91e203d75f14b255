from __future__ import annotations

import csv
import io
import json
from dataclasses import replace
from typing import Any

import numpy as np
import openpyxl
import pytest
import shapely
from numpy.typing import NDArray
from tests.unit.reports import samples

from wijkkoers.base.missing import present
from wijkkoers.reports.tables import areas_geojson, neutral, table_csv, table_xlsx
from wijkkoers.reports.wijkfoto import Wijkfoto

FORMULAS = ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", " =cmd|' /C calc'!A0", "\N{NO-BREAK SPACE}=1"]


def _csv(foto: Wijkfoto) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(table_csv(foto).decode("utf-8-sig")), delimiter=";"))


def _book(foto: Wijkfoto) -> Any:
    return openpyxl.load_workbook(io.BytesIO(table_xlsx(foto)))


def _degrees(points: NDArray[np.float64]) -> NDArray[np.float64]:
    return np.column_stack([4.6 + (points[:, 0] - 106_000) / 69_000, 51.8 + (points[:, 1] - 427_000) / 111_000])


def _features(foto: Wijkfoto) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = json.loads(areas_geojson(foto, _degrees))["features"]
    return found


def _hostile(name: str) -> Wijkfoto:
    foto = samples.wijk()
    return replace(foto, area=replace(foto.area, name=name), lines=tuple(replace(line, label=name) for line in foto.lines))


def test_csv_starts_with_a_bom() -> None:
    assert table_csv(samples.wijk()).startswith(b"\xef\xbb\xbfcode;naam;")


def test_csv_has_the_decimal_comma() -> None:
    row = next(row for row in _csv(samples.wijk()) if row["indicator"] == "bijstand-per-1000")
    assert (row["waarde"], row["verschil"]) == ("27,5", "10,6")


def test_csv_writes_negative_numbers_as_numbers() -> None:
    assert next(row for row in _csv(samples.wijk()) if row["indicator"] == "aandeel-koop")["verschil"] == "-22"


def test_csv_leaves_absent_values_empty() -> None:
    row = next(row for row in _csv(samples.wijk()) if row["indicator"] == "aandeel-leegstand")
    assert (row["waarde"], row["status"]) == ("", "niet beschikbaar")


@pytest.mark.parametrize("text", FORMULAS)
def test_formula_is_neutralised(text: str) -> None:
    assert neutral(text) == "'" + text


@pytest.mark.parametrize("text", ["Kraaihoek", "'s-Gravenhage", "65 jaar en ouder", ""])
def test_plain_text_stays_as_it_is(text: str) -> None:
    assert neutral(text) == text


@pytest.mark.parametrize("text", FORMULAS)
def test_no_cell_of_the_csv_starts_a_formula(text: str) -> None:
    names = {row["naam"] for row in _csv(_hostile(text))} | {row["naam indicator"] for row in _csv(_hostile(text))}
    assert all(name.startswith("'") for name in names)


def test_semicolon_and_quote_in_a_name_stay_in_their_cell() -> None:
    assert _csv(_hostile('a;"b"'))[0]["naam"] == 'a;"b"'


@pytest.mark.parametrize(
    ("language", "expected"), [("nl", ["Cijfers", "Trend", "Gebieden", "Bronnen"]), ("en", ["Figures", "Trend", "Areas", "Sources"])]
)
def test_workbook_has_four_sheets(language: str, expected: list[str]) -> None:
    assert _book(samples.wijk(language)).sheetnames == expected


def test_numbers_of_the_workbook_are_numbers_with_their_format() -> None:
    sheet = _book(samples.wijk())["Cijfers"]
    heads = [cell.value for cell in sheet[1]]
    row = next(row for row in sheet.iter_rows(min_row=2) if row[heads.index("indicator")].value == "bijstand-per-1000")
    value = row[heads.index("waarde")]
    assert (value.value, value.number_format) == (27.5, "#,##0.0")
    assert row[heads.index("jaar")].number_format == "0"


def test_header_is_frozen() -> None:
    assert [sheet.freeze_panes for sheet in _book(samples.wijk())] == ["A2"] * 4


def test_formula_in_a_name_stays_text_in_the_workbook() -> None:
    cell = _book(_hostile("=1+1"))["Cijfers"]["B2"]
    assert (cell.data_type, cell.value) == ("s", "=1+1")


def test_same_wijkfoto_gives_the_same_workbook() -> None:
    assert table_xlsx(samples.wijk()) == table_xlsx(samples.wijk())


def test_fictional_figures_are_marked_in_the_workbook() -> None:
    texts = [cell.value for row in _book(samples.wijk())["Bronnen"].iter_rows() for cell in row]
    assert "Fictief voorbeeld: gebied en cijfers zijn verzonnen." in texts


@pytest.mark.parametrize("make", [samples.empty, samples.buurt, samples.gemeente])
def test_every_wijkfoto_makes_a_workbook(make: Any) -> None:
    assert len(_book(make()).sheetnames) == 4


def test_small_count_does_not_leave_in_any_table() -> None:
    foto = samples.wijk()
    line = replace(foto.lines[0], figure=present(7), trend=samples.trend_of(7, 0.0), is_count=True)
    areas = tuple(replace(area, figure=present(7)) for area in foto.map_areas)
    leak = replace(foto, lines=(line,), map_indicator=line.indicator, map_areas=areas)
    cells = [cell.value for sheet in _book(leak) for row in sheet.iter_rows() for cell in row]
    assert 7 not in cells and [row["waarde"] for row in _csv(leak)] == [""]
    assert {feature["properties"]["value"] for feature in _features(leak)} == {None}


def test_geojson_has_a_feature_per_area_with_words() -> None:
    features = {feature["id"]: feature["properties"] for feature in _features(samples.wijk())}
    assert features["WK990104"]["value"] == 44 and features["WK990104"]["is_focus"] is True
    assert features["WK990102"]["status"] == "verborgen, te klein aantal" and features["WK990102"]["value"] is None
    assert features["WK990104"]["source"] == "CBS"


def test_coordinates_have_at_most_six_decimals() -> None:
    points = [point for feature in _features(samples.wijk()) for ring in feature["geometry"]["coordinates"] for point in ring]
    assert all(round(part, 6) == part for point in points for part in point)


def test_outer_rings_run_counter_clockwise() -> None:
    shapes = [shapely.from_geojson(json.dumps(feature["geometry"])) for feature in _features(samples.wijk())]
    assert all(shape.exterior.is_ccw for shape in shapes)


def test_area_without_boundary_is_a_feature_without_geometry() -> None:
    foto = samples.wijk()
    areas = tuple(replace(area, geometry=None) for area in foto.map_areas)
    assert {feature["geometry"] for feature in _features(replace(foto, map_areas=areas))} == {None}
