"""Areas to choose from: options, the list and the map."""

from __future__ import annotations

import pytest
import shapely
from tests.web.wijkfoto.making import GEMEENTE, HAVEN, KADE, PERRON, SEINHUIS, SPOORWIJK, YEAR, area, make_town, read_in, square

from wijkkoers.base.codes import AreaLevel
from wijkkoers.web.datasets.selectors import find_gebieden
from wijkkoers.web.wijkfoto.choosing import area_groups, choice_geojson, options_for, options_of

pytestmark = pytest.mark.django_db


def test_list_of_areas_holds_wijken_with_their_buurten_and_no_water() -> None:
    make_town()
    groups = area_groups(find_gebieden("", 50, AreaLevel.GEMEENTE))
    found = [(gemeente.code, [(wijk.code, [row.code for row in rows]) for wijk, rows in wijken]) for gemeente, wijken in groups]
    assert found == [(GEMEENTE, [(SPOORWIJK, [SEINHUIS, PERRON]), (HAVEN, [KADE])])]


def test_choice_on_the_map_shows_wijken_in_degrees_with_their_address() -> None:
    make_town()
    features = choice_geojson(find_gebieden("", 50, AreaLevel.GEMEENTE))["features"]
    assert [feature["properties"]["adres"] for feature in features] == [f"/wijkfoto/{SPOORWIJK}/", f"/wijkfoto/{HAVEN}/"]
    shapes = [shapely.geometry.shape(feature["geometry"]) for feature in features]
    points = [shapely.Point(feature["properties"]["punt"]) for feature in features]
    assert all(shape.is_valid and shape.contains(point) for shape, point in zip(shapes, points, strict=True))


def test_choice_on_the_map_of_many_gemeenten_shows_the_gemeenten() -> None:
    make_town()
    codes = ["GM9903", "GM9904", "GM9905"]
    read_in([area(code, code, YEAR, square(5 + place, 5, 1)) for place, code in enumerate(codes)])
    features = choice_geojson(find_gebieden("", 50, AreaLevel.GEMEENTE))["features"]
    assert [feature["properties"]["code"] for feature in features] == [*codes, GEMEENTE]


@pytest.mark.parametrize("query", [KADE, KADE.lower(), "kade"])
def test_code_or_name_of_one_area_gives_that_area(query: str) -> None:
    make_town()
    read_in([area("BU99010299", "Kadehoek")])
    assert [option.code for option in options_for(query)] == [KADE]


def test_name_of_several_areas_gives_them_all() -> None:
    make_town()
    read_in([area("WK990109", "Kade")])
    assert [option.code for option in options_for("kade")] == ["WK990109", KADE]


def test_many_gemeenten_come_without_what_is_inside() -> None:
    make_town()
    read_in([area(code, code, YEAR) for code in ("GM9903", "GM9904", "GM9905")])
    assert [inside for _gemeente, inside in area_groups(find_gebieden("", 50, AreaLevel.GEMEENTE))] == [[], [], [], []]


def test_area_of_an_older_division_says_so() -> None:
    make_town()
    rows = find_gebieden("spoorwijk")
    assert [option.division for option in options_of(rows)] == [""]
    codes = ("BU99010301", "BU99010302", "BU99010303")
    read_in([area(code, code, YEAR + 1, square(0, place, 1)) for place, code in enumerate(codes)])
    assert [option.division for option in options_of(find_gebieden("spoorwijk"))] == [f"indeling van {YEAR}"]


def test_file_about_the_gemeente_alone_makes_no_older_division() -> None:
    make_town()
    read_in([area(GEMEENTE, "Veldermeer", YEAR + 1, square(0, 0, 3))])
    assert [option.division for option in options_of(find_gebieden("spoorwijk"))] == [""]
