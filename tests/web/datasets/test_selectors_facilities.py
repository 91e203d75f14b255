"""Facilities around an area: near enough, of releases in use, each once."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
import shapely
from tests.web.datasets.making import import_now
from tests.web.world import World

from wijkkoers.web.datasets.models import Facility, Release, ReleaseState
from wijkkoers.web.datasets.selectors import facilities_near

AREA = shapely.to_wkb(shapely.box(106_000, 428_000, 107_000, 429_000))
PLACES = {"Binnen": (106_500, 428_500), "Rand": (107_000, 428_500), "Dichtbij": (107_300, 428_500), "Ver": (109_000, 428_500)}


def write_points(folder: Path, places: dict[str, tuple[float, float]] | None = None, name: str = "bibliotheken.geojson") -> Path:
    features = [
        {"type": "Feature", "properties": {"Naam": title}, "geometry": {"type": "Point", "coordinates": place}}
        for title, place in (PLACES if places is None else places).items()
    ]
    path = folder / name
    path.write_text(json.dumps({"type": "FeatureCollection", "features": features}), encoding="utf-8")
    return path


def test_facilities_come_nearest_first_with_their_distance(world: World, tmp_path: Path) -> None:
    import_now(world, write_points(tmp_path))
    found = facilities_near(AREA, 500)
    assert [(row.name, row.distance_m, row.kind) for row in found] == [
        ("Binnen", 0.0, "bibliotheek"),
        ("Rand", 0.0, "bibliotheek"),
        ("Dichtbij", 300.0, "bibliotheek"),
    ]


def test_distance_is_to_the_shape_and_not_to_its_box(world: World, tmp_path: Path) -> None:
    triangle = shapely.to_wkb(shapely.Polygon([(106_000, 428_000), (107_000, 428_000), (106_000, 429_000)]))
    import_now(world, write_points(tmp_path, {"Hoek": (107_000, 429_000)}))
    assert facilities_near(triangle, 500) == []
    assert facilities_near(triangle, 800)[0].distance_m == pytest.approx(707.1)


def test_facility_knows_its_source_and_file(world: World, tmp_path: Path) -> None:
    import_now(world, write_points(tmp_path))
    row = facilities_near(AREA, 0)[0]
    assert (row.source, row.file_name, row.release_id) == ("eigen-tabel", "bibliotheken.geojson", Release.objects.get().pk)


def test_facilities_of_a_withdrawn_file_no_longer_count(world: World, tmp_path: Path) -> None:
    import_now(world, write_points(tmp_path))
    Release.objects.update(state=ReleaseState.WITHDRAWN)
    assert Facility.objects.count() == len(PLACES)
    assert facilities_near(AREA, 500) == []


def test_same_facility_in_two_files_comes_once_from_the_newest(world: World, tmp_path: Path) -> None:
    import_now(world, write_points(tmp_path, {"Binnen": (106_500, 428_500)}))
    import_now(world, write_points(tmp_path, {"Binnen": (106_500.2, 428_500)}, "bibliotheken-nieuw.geojson"))
    assert [row.file_name for row in facilities_near(AREA, 0)] == ["bibliotheken-nieuw.geojson"]


def test_facilities_of_one_organisation_are_for_its_members(world: World, tmp_path: Path) -> None:
    import_now(world, write_points(tmp_path))
    Release.objects.update(is_shared=False)
    assert facilities_near(AREA, 500) == []
    assert len(facilities_near(AREA, 500, frozenset({world.corporatie.pk}))) == 3


def test_empty_shape_has_no_facilities_near() -> None:
    assert facilities_near(shapely.to_wkb(shapely.Polygon()), 500) == []
