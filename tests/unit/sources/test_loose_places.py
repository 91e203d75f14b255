"""Places as people write them become a point, line or surface in WGS84, or are refused."""

from __future__ import annotations

import json

import pytest

from wijkkoers.base.errors import InputError
from wijkkoers.sources.loose_places import parse_place

HERE = [4.683, 51.832]
RING = [[4.68, 51.83], [4.69, 51.83], [4.69, 51.84], [4.68, 51.83]]


@pytest.mark.parametrize(
    "text",
    [
        "4.683 51.832",
        "51.832, 4.683",
        "4,683; 51,832",
        "(4.683/51.832)",
        "POINT (4.683 51.832)",
        json.dumps({"type": "Point", "coordinates": HERE}),
    ],
)
def test_point_is_read_in_every_way_and_either_order(text: str) -> None:
    assert parse_place(text) == {"type": "Point", "coordinates": HERE}


@pytest.mark.parametrize("text", ["155000 463000", "155000,463000", "155000,0 463000,0", "SRID=28992;POINT (155000 463000)"])
def test_metres_of_rd_become_degrees(text: str) -> None:
    """The origin of RD is the tower of Amersfoort: 52°09'18.62\" north, 5°23'13.93\" east (Kadaster, definition of RDNAPTRANS)."""
    longitude, latitude = parse_place(text)["coordinates"]
    assert (round(longitude, 4), round(latitude, 4)) == (5.3872, 52.1552)


@pytest.mark.parametrize(
    "value",
    [
        {"type": "LineString", "coordinates": [HERE, [4.69, 51.84]]},
        {"type": "Polygon", "coordinates": [RING]},
        {"type": "Feature", "properties": {}, "geometry": {"type": "MultiPoint", "coordinates": [[*HERE, 3.0]]}},
    ],
)
def test_shapes_keep_their_kind_and_one_part_is_no_multi(value: object) -> None:
    assert parse_place(json.dumps(value))["type"] in ("LineString", "Polygon", "Point")


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("2.35 48.86", "cel-plaats-buiten"),
        ("0 0", "cel-plaats-buiten"),
        ("Kerkstraat 1", "cel-geen-plaats"),
        ("12", "cel-geen-plaats"),
        ("1 2 3", "cel-geen-plaats"),
        ('{"type": "Point", "coordinates": ["a", []]}', "cel-geen-plaats"),
        ('{"type": "Point", "coordinates": [NaN, 51]}', "cel-geen-plaats"),
        ("{" * 5000, "cel-geen-plaats"),
        ("[" * 5000, "cel-geen-plaats"),
        ("MULTIPOINT ((4.68 51.83), (4.69 51.84))", "cel-plaats-delen"),
        ("POLYGON ((4.68 51.83, 4.69 51.84, 4.69 51.83, 4.68 51.84, 4.68 51.83))", "cel-plaats-kruist"),
        ("POINT EMPTY", "cel-geen-plaats"),
    ],
)
def test_what_is_no_place_is_refused_with_the_reason(text: str, code: str) -> None:
    with pytest.raises(InputError) as caught:
        parse_place(text)
    assert caught.value.code == code
