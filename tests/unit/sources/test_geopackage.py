from __future__ import annotations

import sqlite3
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import shapely

from wijkkoers.sources.geopackage import read_geopackage

BOX = shapely.box(106_000, 428_000, 107_000, 429_000)


def has_code(properties: Mapping[str, Any]) -> bool:
    return "buurtcode" in properties or "wijkcode" in properties


def test_every_layer_with_codes_is_read(geopackage: Callable[..., Path]) -> None:
    path = geopackage(
        {
            "buurten": {"buurtcode": ["BU05900301"], "jaar": ["2023"], "geometry": [shapely.MultiPolygon([BOX])]},
            "wijken": {"wijkcode": ["WK059003"], "geometry": [BOX]},
            "panden": {"identificatie": ["0590100000000001"], "geometry": [BOX]},
        }
    )
    found = read_geopackage(path, "x.gpkg", has_code)
    assert [(feature.layer, feature.row) for feature in found.features] == [("buurten", 1), ("wijken", 1)]
    assert found.features[0].properties["jaar"] == "2023"
    assert found.features[0].geometry is not None
    assert (found.features[0].geometry.area, found.says) == (1_000_000, "rd")


def test_system_of_the_header_is_told(geopackage: Callable[..., Path]) -> None:
    path = geopackage({"b": {"buurtcode": ["BU05900301"], "geometry": [shapely.box(4.6, 51.8, 4.7, 51.9)]}}, epsg=4326)
    assert read_geopackage(path, "x.gpkg", has_code).says == "wgs84"


def test_height_and_empty_shapes(geopackage: Callable[..., Path]) -> None:
    high = shapely.force_3d(BOX, 2.0)
    path = geopackage({"b": {"buurtcode": ["BU05900301", "BU05900302"], "geometry": [high, shapely.Polygon()]}})
    first, second = read_geopackage(path, "x.gpkg", has_code).features
    assert first.geometry is not None
    assert second.geometry is not None
    assert (first.geometry.has_z, second.geometry.is_empty) == (False, True)


def test_points_and_unreadable_blobs_keep_their_row(geopackage: Callable[..., Path]) -> None:
    path = geopackage({"b": {"buurtcode": ["BU05900301", "BU05900302", "BU05900303"], "geometry": [shapely.Point(1, 1)] * 3}})
    with sqlite3.connect(path) as database:
        for name in [row[0] for row in database.execute("SELECT name FROM sqlite_master WHERE type = 'trigger'")]:
            database.execute(f'DROP TRIGGER "{name}"')
        database.execute("UPDATE b SET geom = x'4750FFFF' WHERE fid = 2")
        database.execute("UPDATE b SET geom = NULL WHERE fid = 3")
    database.close()
    problems = [feature.problem for feature in read_geopackage(path, "x.gpkg", has_code).features]
    assert problems == ["geen-vlak", "geometrie-onleesbaar", "geometrie-ontbreekt"]


def test_file_without_codes_names_its_layers(geopackage: Callable[..., Path], error_code: Callable[..., str]) -> None:
    path = geopackage({"panden": {"identificatie": ["1"], "geometry": [BOX]}})
    assert error_code(lambda: read_geopackage(path, "x.gpkg", has_code)) == "geen-laag-met-codes"


def test_broken_file_is_refused(bytes_file: Callable[..., Path], error_code: Callable[..., str]) -> None:
    path = bytes_file(b"SQLite format 3\x00" + b"\x01" * 4000, "x.gpkg")
    assert error_code(lambda: read_geopackage(path, "x.gpkg", has_code)) == "geopackage-beschadigd"


def test_view_in_the_place_of_a_layer_is_not_run(geopackage: Callable[..., Path], error_code: Callable[..., str]) -> None:
    path = geopackage({"b": {"buurtcode": ["BU05900301"], "geometry": [BOX]}})
    with sqlite3.connect(path) as database:
        database.execute("ALTER TABLE b RENAME TO hidden")
        database.execute("CREATE VIEW b AS SELECT * FROM hidden")
        database.execute("UPDATE gpkg_geometry_columns SET table_name = 'b'")
    database.close()
    assert error_code(lambda: read_geopackage(path, "x.gpkg", has_code)) == "geen-laag-met-codes"


def test_reading_leaves_the_file_as_it_was(geopackage: Callable[..., Path]) -> None:
    path = geopackage({"b": {"buurtcode": ["BU05900301"], "geometry": [BOX]}})
    before = path.read_bytes()
    read_geopackage(path, "x.gpkg", has_code)
    assert (path.read_bytes(), sorted(file.name for file in path.parent.iterdir())) == (before, [path.name])
