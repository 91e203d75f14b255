"""GeoJSON as a table: the numbers tell the coordinate system, and properties become cells."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from wijkkoers.base.errors import InputError
from wijkkoers.sources.loose_features import WAS_RD, WAS_RD_UNSAID, WAS_SWAPPED, read_features

RD_CRS = {"type": "name", "properties": {"name": "urn:ogc:def:crs:EPSG::28992"}}


def _file(folder: Path, *features: tuple[Any, Any], **members: Any) -> Path:
    made = [{"type": "Feature", "properties": properties, "geometry": geometry} for properties, geometry in features]
    path = folder / "lijst.geojson"
    path.write_text(json.dumps({"type": "FeatureCollection", "features": made, **members}))
    return path


def _point(*coordinates: float) -> dict[str, Any]:
    return {"type": "Point", "coordinates": coordinates}


@pytest.mark.parametrize(
    ("coordinates", "members", "notes"),
    [
        ((5.3872, 52.1552), {}, ()),
        ((52.1552, 5.3872), {}, (WAS_SWAPPED,)),
        ((155000, 463000), {"crs": RD_CRS}, (WAS_RD,)),
        ((155000, 463000), {}, (WAS_RD_UNSAID,)),
    ],
)
def test_shapes_are_brought_to_degrees_whatever_the_header_says(
    coordinates: tuple[float, ...], members: dict[str, Any], notes: tuple[str, ...], tmp_path: Path
) -> None:
    rows, found = read_features(_file(tmp_path, ({"naam": "x"}, _point(*coordinates)), **members), "lijst.geojson", 10)
    longitude, latitude = json.loads(str(rows[1][1][-1]))["coordinates"]
    assert (found, round(longitude, 3), round(latitude, 3)) == (notes, 5.387, 52.155)


def test_properties_become_cells_under_their_names_and_a_feature_without_shape_has_none(tmp_path: Path) -> None:
    path = _file(tmp_path, ({"a": True, "b": ["x", "y"]}, _point(4.7, 51.8)), ({"c": {"d": 1}, "b": ["z"]}, None))
    rows, _notes = read_features(path, path.name, 10)
    assert rows[0] == (1, ["a", "b", "c", "GeoJSON"])
    assert rows[1][1][:3] == ["true", "x\ny", None]
    assert rows[2] == (3, [None, "z\n", '{"d": 1}', None])


def test_shape_that_cannot_be_read_becomes_a_cell_that_is_refused(tmp_path: Path) -> None:
    path = _file(tmp_path, ({}, _point(4.7, 51.8)), ({}, {"type": "Point", "coordinates": ["x"]}))
    assert read_features(path, path.name, 10)[0][2][1] == ["geometrie-onleesbaar"]


@pytest.mark.parametrize(("coordinates", "code"), [((2.3, 48.8), "coordinaten-onbekend"), ((4.7, 51.8), "lijst-te-veel-rijen")])
def test_shapes_elsewhere_and_too_many_are_refused(coordinates: tuple[float, float], code: str, tmp_path: Path) -> None:
    path = _file(tmp_path, *[({}, _point(*coordinates))] * 3)
    with pytest.raises(InputError) as caught:
        read_features(path, path.name, 2 if code == "lijst-te-veel-rijen" else 10)
    assert caught.value.code == code
