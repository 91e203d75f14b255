"""The areas of a wijkfoto as a GeoPackage, read back."""

from __future__ import annotations

import csv
import io
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pyogrio
import pytest
import shapely
from tests.unit.reports import samples

from wijkkoers.base.codes import AreaLevel
from wijkkoers.base.missing import Figure, Mark, Status, absent, present
from wijkkoers.base.numbers import parse_number
from wijkkoers.reports.geopackage import FiguredArea, areas_geopackage, column_name
from wijkkoers.reports.tables import table_csv
from wijkkoers.reports.wijkfoto import Wijkfoto

SQUARE = shapely.to_wkb(shapely.box(105_000, 427_000, 105_500, 427_500))
AREAS = (
    FiguredArea("BU99010101", "Kade", AreaLevel.BUURT, 2024, SQUARE, {"aandeel-koop": present(30), "aantal-woningen": present(4)}),
    FiguredArea("BU99010102", "Plas", AreaLevel.BUURT, 2024, None, {"aandeel-koop": absent(Status.NOT_APPLICABLE)}),
)
Rows = list[dict[str, Any]]


def layer(
    tmp_path: Path, name: str, foto: Wijkfoto | None = None, areas: tuple[FiguredArea, ...] = AREAS
) -> tuple[dict[str, Any], Rows, Any]:
    path = tmp_path / "x.gpkg"
    path.write_bytes(areas_geopackage(foto or samples.wijk(), SQUARE, areas))
    meta, _ids, shapes, columns = pyogrio.raw.read(str(path), layer=name)
    return meta, [dict(zip(meta["fields"], row, strict=True)) for row in zip(*columns, strict=True)], shapes


def test_layers_and_tables_are_there(tmp_path: Path) -> None:
    path = tmp_path / "x.gpkg"
    path.write_bytes(areas_geopackage(samples.wijk(), SQUARE, AREAS))
    assert pyogrio.list_layers(str(path))[:, 0].tolist() == ["gebieden", "wijkfoto", "definities", "cijfers"]


def test_shapes_are_in_rd_new(tmp_path: Path) -> None:
    meta, _rows, shapes = layer(tmp_path, "gebieden")
    assert (meta["crs"], meta["geometry_type"]) == ("EPSG:28992", "MultiPolygon")
    assert shapely.equals(shapely.from_wkb(shapes[0]), shapely.from_wkb(SQUARE)) and shapes[1] is None


def test_every_indicator_is_a_column_with_a_safe_name(tmp_path: Path) -> None:
    meta, _rows, _shapes = layer(tmp_path, "gebieden")
    read = [column_name(line.indicator) for line in samples.wijk().lines if line.is_read]
    assert list(meta["fields"]) == ["code", "naam", "niveau", "grensjaar", *read]
    assert all(name.replace("_", "").isalnum() for name in meta["fields"])


def test_own_layer_holds_the_numbers_of_the_csv(tmp_path: Path) -> None:
    row = layer(tmp_path, "wijkfoto")[1][0]
    table = csv.DictReader(io.StringIO(table_csv(samples.wijk()).decode("utf-8-sig"), newline=""), delimiter=";")
    numbers = {column_name(found["indicator"]): parse_number(found["waarde"]) for found in table}
    found = {name: None if np.isnan(row[name]) else row[name] for name in numbers if name in row}
    assert found == {name: numbers[name] for name in found} and len(found) > 20


def test_absent_number_is_empty_and_its_reason_stands_in_the_table(tmp_path: Path) -> None:
    assert np.isnan(layer(tmp_path, "gebieden")[1][1]["aandeel_koop"])
    rows = layer(tmp_path, "cijfers")[1]
    reasons = [row["status"] for row in rows if (row["code"], row["kolom"]) == ("BU99010102", "aandeel_koop")]
    assert reasons == ["niet van toepassing"]


def test_small_count_is_hidden_in_layer_and_table(tmp_path: Path) -> None:
    assert np.isnan(layer(tmp_path, "gebieden")[1][0]["aantal_woningen"])
    found = [row for row in layer(tmp_path, "cijfers")[1] if (row["code"], row["kolom"]) == ("BU99010101", "aantal_woningen")]
    assert [row["status"] for row in found] == ["verborgen, te klein aantal"] and np.isnan(found[0]["waarde"])


@pytest.mark.parametrize("figure", [present(3.0, Mark.MODELLED)])
def test_marks_and_class_go_along(tmp_path: Path, figure: Figure) -> None:
    base = samples.wijk()
    line = replace(base.lines[5], figure=figure, categories=((3.0, "voldoende"),))
    row = layer(tmp_path, "cijfers", replace(base, lines=(line,)), ())[1][0]
    assert (row["merk"], row["klasse"], row["waarde"]) == ("gemodelleerd", "voldoende", 3)


def test_definitions_name_unit_year_and_source(tmp_path: Path) -> None:
    rows = {row["kolom"]: row for row in layer(tmp_path, "definities")[1]}
    row = rows["aandeel_koop"]
    assert (row["indicator"], row["eenheid"], row["jaar"], row["uitgave"]) == ("aandeel-koop", "%", 2024, "CBS 2024")


def test_wijkfoto_without_areas_or_boundary_can_be_written(tmp_path: Path) -> None:
    path = tmp_path / "x.gpkg"
    path.write_bytes(areas_geopackage(samples.wijk(), None, ()))
    assert pyogrio.read_info(str(path), layer="gebieden")["features"] == 0


def test_name_from_a_file_is_only_text(tmp_path: Path) -> None:
    hostile = replace(AREAS[0], name="'); DROP TABLE gebieden; --")
    assert layer(tmp_path, "gebieden", areas=(hostile,))[1][0]["naam"] == hostile.name
