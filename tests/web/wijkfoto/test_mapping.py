"""The map in the browser: degrees instead of metres, classes and words."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest
import shapely
from django.utils import translation
from tests.web.wijkfoto.making import (
    KADE,
    PERRON,
    PLAS,
    SEINHUIS,
    SPOORWIJK,
    YEAR,
    area,
    make_town,
    observations,
    read_in,
    square,
    town_figures,
)

from wijkkoers.base.missing import Status
from wijkkoers.web.wijkfoto.mapping import map_geojson, to_degrees, to_wgs84
from wijkkoers.web.wijkfoto.selectors import subject_of_code, wijkfoto_of

AMERSFOORT_RD = (155_000.0, 463_000.0)
AMERSFOORT_DEGREES = (5.387206, 52.155174)
"""The origin of RD New in WGS84 (Kadaster, RDNAPTRANS), known to a metre: 0.00002 degrees."""


def _properties(indicator: str = "aandeel-koop", code: str = SPOORWIJK) -> dict[str, dict[str, Any]]:
    subject = subject_of_code(code)
    assert subject is not None
    found = map_geojson(wijkfoto_of(subject, language="nl", map_indicator=indicator))
    return {feature["id"]: feature["properties"] for feature in found["features"]}


def test_origin_of_the_dutch_grid_lies_in_amersfoort() -> None:
    found = to_degrees(np.array([AMERSFOORT_RD]))
    assert found.shape == (1, 2)
    assert tuple(found[0]) == pytest.approx(AMERSFOORT_DEGREES, abs=2e-5)


def test_shape_in_metres_becomes_the_same_shape_in_degrees() -> None:
    shape = to_wgs84(shapely.box(*AMERSFOORT_RD, AMERSFOORT_RD[0] + 1000, AMERSFOORT_RD[1] + 1000))
    west, south, east, north = shape.bounds
    assert (east - west, north - south) == pytest.approx((0.01462, 0.00899), rel=0.01)
    assert shape.is_valid


@pytest.mark.django_db
def test_every_area_has_its_class_words_and_a_point_inside() -> None:
    make_town()
    found = _properties()
    assert {code: row["klasse"] for code, row in found.items()} == {SEINHUIS: 0, PERRON: 1, KADE: 2, PLAS: -1}
    assert found[SEINHUIS]["tekst"] == "30 %"
    assert [code for code, row in found.items() if row["focus"]] == [SEINHUIS, PERRON]
    assert [3.3 < row["punt"][0] < 7.3 and 50.7 < row["punt"][1] < 53.7 for row in found.values()] == [True] * 4


@pytest.mark.django_db
def test_reason_of_absence_is_told_in_words_and_kind() -> None:
    make_town()
    read_in([], observations(KADE, {"aantal-bijstand": 5}) + observations(SPOORWIJK, {"aantal-bijstand": 50}))
    read_in([], observations(PERRON, {"aantal-bijstand": Status.UNKNOWN}))
    found = _properties("bijstand-per-1000")
    assert {code: (row["soort"], row["tekst"]) for code, row in found.items()} == {
        SEINHUIS: ("ontbreekt", "niet beschikbaar"),
        PERRON: ("ontbreekt", "onbekend"),
        KADE: ("onderdrukt", "onderdrukt"),
        PLAS: ("water", "water"),
    }
    assert {row["klasse"] for row in found.values()} == {-1}


@pytest.mark.django_db
def test_area_without_boundary_is_not_on_the_map() -> None:
    rows = [
        area(SPOORWIJK, "Spoorwijk"),
        area("GM9901", "Veldermeer"),
        area(SEINHUIS, "Seinhuis", YEAR, square(0, 0, 1)),
        area(PERRON, "Perron"),
    ]
    read_in(rows, town_figures())
    assert set(_properties()) == {SEINHUIS}


@pytest.mark.django_db
def test_map_names_what_it_shows() -> None:
    make_town()
    subject = subject_of_code(SPOORWIJK)
    assert subject is not None
    assert map_geojson(wijkfoto_of(subject, language="nl"))["titel"] == f"Aandeel koopwoningen, {YEAR}"
    with translation.override("en"):
        assert map_geojson(wijkfoto_of(subject, language="en"))["features"][0]["properties"]["tekst"] == "30 %"


@pytest.mark.django_db
def test_map_of_an_indicator_without_any_figure_names_no_year() -> None:
    make_town()
    subject = subject_of_code(SPOORWIJK)
    assert subject is not None
    found = map_geojson(wijkfoto_of(subject, language="nl", map_indicator="gasverbruik"))
    assert "None" not in found["titel"]
