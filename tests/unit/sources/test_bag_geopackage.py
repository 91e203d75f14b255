from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest
import shapely
from tests.unit.sources.addresses import EAST, IN_USE, WEST, KnownPlaces, figures, findings

from wijkkoers.base.missing import present
from wijkkoers.sources.bag_geopackage import bag_number, read_bag_geopackage, recognise_bag_geopackage
from wijkkoers.sources.places import NO_PLACES, Places
from wijkkoers.sources.rows import ReadResult, Request
from wijkkoers.sources.sample import Sample

NUMBER = 12
HIGH = shapely.Point(106_500, 428_500, 2.5)


def objects(count: int = NUMBER, **changed: list[Any]) -> dict[str, Any]:
    layer: dict[str, Any] = {
        "identificatie": [f"NL.IMBAG.Verblijfsobject.990101{number:010}" for number in range(count)],
        "status": [IN_USE] * count,
        "gebruiksdoel": ["{woonfunctie}"] * count,
        "oppervlakte": ["80"] * count,
        "pandref": ["{NL.IMBAG.Pand.0000000000000001}"] * count,
        "hoofdadresnummeraanduidingref": ["NL.IMBAG.Nummeraanduiding.0000000000000007"] * count,
        "tijdstipregistratie": ["2023-09-04 13:43:07.07+00"] * count,
        "geometry": [shapely.Point(106_500, 428_500)] * count,
    }
    return layer | changed


def panden(years: list[str], statuses: list[str] | None = None) -> dict[str, Any]:
    return {
        "identificatie": [f"NL.IMBAG.Pand.{number:016}" for number in range(1, len(years) + 1)],
        "oorspronkelijkbouwjaar": years,
        "status": statuses or ["Pand in gebruik"] * len(years),
        "geometry": [shapely.box(106_000, 428_000, 106_010, 428_010)] * len(years),
    }


@pytest.fixture
def read(geopackage: Callable[..., Path]) -> Callable[..., ReadResult]:
    def call(layers: dict[str, Any], places: Places | None = None, year: int | None = None) -> ReadResult:
        return read_bag_geopackage(Request(geopackage(layers), "bag.gpkg", year, places=places or KnownPlaces()))

    return call


def test_year_of_construction_comes_from_the_pand(read: Callable[..., ReadResult]) -> None:
    found = figures(read({"pand": panden(["1930"]), "verblijfsobject": objects()}))
    assert (found["aantal-woonobjecten"], found["gemiddeld-bouwjaar"]) == (present(12), present(1930))


def test_wrongly_entered_pand_gives_no_year_and_the_next_pand_does(read: Callable[..., ReadResult]) -> None:
    both = ["{NL.IMBAG.Pand.0000000000000001,NL.IMBAG.Pand.0000000000000002}"] * NUMBER
    layers = {
        "pand": panden(["1650", "1930"], ["Pand ten onrechte opgevoerd", "Pand in gebruik"]),
        "verblijfsobject": objects(pandref=both),
    }
    result = read(layers)
    assert figures(result)["gemiddeld-bouwjaar"] == present(1930)
    assert findings(result, "bag-panden-niet-in-voorraad") == [{"aantal": 1}]


def test_object_without_its_pand_counts_without_year(read: Callable[..., ReadResult]) -> None:
    result = read({"pand": panden(["1930"]), "verblijfsobject": objects(pandref=["{NL.IMBAG.Pand.0000000000000099}"] * NUMBER)})
    assert (figures(result)["aantal-woonobjecten"], findings(result, "bag-zonder-jaar")) == (present(12), [{"aantal": 12}])


def test_newest_registration_is_the_peildatum(read: Callable[..., ReadResult]) -> None:
    moments = ["2019-01-01 10:00:00+00"] * (NUMBER - 1) + ["2023-09-04 13:43:07.07+00"]
    result = read({"verblijfsobject": objects(tijdstipregistratie=moments)})
    assert (result.period, result.boundary_year, result.peildatum) == (2023, 2024, date(2023, 9, 4))


def test_year_asked_goes_first(read: Callable[..., ReadResult]) -> None:
    result = read({"verblijfsobject": objects()}, year=2022)
    assert (result.period, result.peildatum) == (2022, date(2022, 1, 1))


def test_postcode_comes_from_the_number(read: Callable[..., ReadResult]) -> None:
    numbers = {
        "identificatie": ["NL.IMBAG.Nummeraanduiding.0000000000000007"],
        "postcode": ["9901 aa"],
        "geometry": [shapely.Point(106_500, 428_500)],
    }
    result = read({"nummeraanduiding": numbers, "verblijfsobject": objects()})
    assert [(row.postcode, row.code, row.addresses) for row in result.postcodes] == [("9901AA", WEST, 12)]


def test_layers_of_pdok_carry_year_and_postcode_themselves(read: Callable[..., ReadResult]) -> None:
    """The light BAG of PDOK: one layer with `bouwjaar`, `pand_identificatie`, `postcode` and plain lists of uses."""
    layer = objects(pandref=[""] * NUMBER)
    del layer["pandref"]
    extra = {
        "pand_identificatie": ["0000000000000001"] * NUMBER,
        "bouwjaar": ["1985"] * NUMBER,
        "postcode": ["9901AB"] * NUMBER,
        "gebruiksdoel": ["woonfunctie,winkelfunctie"] * NUMBER,
    }
    result = read({"verblijfsobject": layer | extra})
    assert figures(result)["gemiddeld-bouwjaar"] == present(1985)
    assert [(row.postcode, row.addresses) for row in result.postcodes] == [("9901AB", 12)]


def test_buurten_in_the_file_itself_tell_where_things_lie(read: Callable[..., ReadResult]) -> None:
    buurten = {
        "buurtcode": [EAST],
        "buurtnaam": ["Perron"],
        "jaar": ["2022"],
        "geometry": [shapely.box(106_000, 428_000, 107_000, 429_000)],
    }
    result = read({"buurten": buurten, "verblijfsobject": objects()}, NO_PLACES)
    assert figures(result, EAST)["aantal-woonobjecten"] == present(12)
    assert (result.boundary_year, {area.boundary_year for area in result.areas}) == (2022, {2022})
    assert findings(result, "bag-eigen-buurten") == [{"aantal": len(result.areas), "jaar": 2022}]


def test_without_any_boundaries_the_file_is_refused(read: Callable[..., ReadResult], error_code: Callable[..., str]) -> None:
    assert error_code(lambda: read({"verblijfsobject": objects()}, NO_PLACES)) == "grenzen-nodig"


def test_points_with_height_and_shapes_are_placed(read: Callable[..., ReadResult]) -> None:
    places = [HIGH] * 6 + [shapely.Point(106_600, 428_600, 1.0)] * 6
    assert figures(read({"verblijfsobject": objects(geometry=places)}))["aantal-woonobjecten"] == present(12)


def test_layer_of_another_shape_is_refused(read: Callable[..., ReadResult], error_code: Callable[..., str]) -> None:
    layer = {"naam": ["x"], "geometry": [shapely.Point(106_500, 428_500)]}
    assert error_code(lambda: read({"verblijfsobject": layer})) == "geen-bag-laag"


def test_recognised_by_its_layer_and_other_geopackages_are_not(geopackage: Callable[..., Path]) -> None:
    other = geopackage({"buurten": {"buurtcode": [EAST], "geometry": [shapely.box(0, 0, 1, 1)]}})
    assert recognise_bag_geopackage(Sample(other, "x.gpkg")) is None
    found = recognise_bag_geopackage(Sample(geopackage({"verblijfsobject": objects(1)}), "bag-2023.gpkg"))
    assert found is not None
    assert (found.kind, found.year) == ("bag-geopackage", 2023)


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("NL.IMBAG.Pand.0518100000270183", 518100000270183),
        ("0518100000270183", 518100000270183),
        ("518100000270183", 518100000270183),
        ("", 0),
        ("NL.IMBAG.Pand.x", 0),
        ("12345678901234567", 0),
    ],
)
def test_identification_is_one_in_every_form(text: str, number: int) -> None:
    assert bag_number(text) == number
