from __future__ import annotations

import tracemalloc
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from tests.unit.sources import addresses
from tests.unit.sources.addresses import (
    WEST,
    KnownPlaces,
    extract_bytes,
    figures,
    findings,
    xml_history,
    xml_number,
    xml_object,
    xml_pand,
    zip_bytes,
)

from wijkkoers.base.missing import present
from wijkkoers.sources.bag_extract import Pairs, read_bag_extract, recognise_bag_extract
from wijkkoers.sources.places import NO_PLACES, Places
from wijkkoers.sources.rows import ReadResult, Request
from wijkkoers.sources.sample import Sample

HOMES = range(1, 13)


@pytest.fixture
def read(bytes_file: Callable[..., Path]) -> Callable[..., ReadResult]:
    def call(data: bytes, year: int | None = None, places: Places | None = None) -> ReadResult:
        return read_bag_extract(Request(bytes_file(data, "bag.zip"), "bag.zip", year, places=places or KnownPlaces()))

    return call


def full(objects: list[str], panden: list[str] | None = None, numbers: list[str] | None = None) -> bytes:
    return extract_bytes(panden or [xml_pand(1)], [xml_number(n) for n in HOMES] if numbers is None else numbers, objects)


def test_homes_years_and_postcodes_from_nested_zips(read: Callable[..., ReadResult]) -> None:
    result = read(full([xml_object(number) for number in HOMES]))
    found = figures(result)
    assert (found["aantal-woonobjecten"], found["gemiddeld-bouwjaar"], found["gemiddelde-oppervlakte"]) == (
        present(12),
        present(1960),
        present(80),
    )
    assert [(row.postcode, row.code, row.addresses) for row in result.postcodes] == [("9901AA", WEST, 12)]
    assert (result.period, result.peildatum, result.boundary_year) == (2023, date(2023, 9, 8), 2024)


@pytest.mark.parametrize(
    "history",
    [
        xml_history("2010-01-01", "2015-06-01"),
        xml_history("2010-01-01", ended="2015-06-01T00:00:00"),
        xml_history("2023-12-01"),
    ],
)
def test_only_the_occurrence_that_holds_counts(read: Callable[..., ReadResult], history: str) -> None:
    past = [xml_object(number, history=history) for number in HOMES]
    result = read(full([*past, *(xml_object(number) for number in HOMES)]))
    assert figures(result)["aantal-woonobjecten"] == present(12)
    assert findings(result, "bag-voorkomens") == [{"aantal": 12}]


def test_occurrence_that_ends_after_the_day_of_the_extract_still_holds(read: Callable[..., ReadResult]) -> None:
    result = read(full([xml_object(number, history=xml_history("2010-01-01", "2023-12-01")) for number in HOMES]))
    assert figures(result)["aantal-woonobjecten"] == present(12)


def test_old_year_of_a_pand_does_not_count(read: Callable[..., ReadResult]) -> None:
    panden = [xml_pand(1, 1650, history=xml_history("2010-01-01", "2015-06-01")), xml_pand(1, 1930)]
    assert figures(read(full([xml_object(number) for number in HOMES], panden)))["gemiddeld-bouwjaar"] == present(1930)


def test_wrongly_entered_pand_gives_no_year(read: Callable[..., ReadResult]) -> None:
    result = read(full([xml_object(number) for number in HOMES], [xml_pand(1, 1650, "Pand ten onrechte opgevoerd")]))
    assert (findings(result, "bag-panden-niet-in-voorraad"), findings(result, "bag-zonder-jaar")) == ([{"aantal": 1}], [{"aantal": 12}])


def test_object_in_several_panden_takes_the_year_of_the_first(read: Callable[..., ReadResult]) -> None:
    panden = [xml_pand(1, 1930), xml_pand(2, 1990)]
    result = read(full([xml_object(number, (2, 1)) for number in HOMES], panden))
    assert figures(result)["gemiddeld-bouwjaar"] == present(1990)
    assert (figures(result)["aantal-woonobjecten"], findings(result, "bag-meer-panden")) == (present(12), [{"aantal": 12}])


def test_missing_numbers_are_reported(read: Callable[..., ReadResult]) -> None:
    result = read(full([xml_object(number) for number in HOMES], numbers=[xml_number(1)]))
    assert findings(result, "bag-zonder-nummeraanduiding") == [{"aantal": 11}]


def test_object_with_a_shape_lies_in_its_middle(read: Callable[..., ReadResult]) -> None:
    place = "<gml:Polygon><gml:posList>106000 428000 0.0 106999 428000 0.0 106999 428010 0.0 106000 428000 0.0</gml:posList></gml:Polygon>"
    assert figures(read(full([xml_object(number, place=place) for number in HOMES])))["aantal-woonobjecten"] == present(12)


def test_withdrawn_objects_are_no_stock(read: Callable[..., ReadResult]) -> None:
    objects = [xml_object(number) for number in HOMES] + [xml_object(99, status="Verblijfsobject ingetrokken")]
    result = read(full(objects))
    assert findings(result, "bag-niet-in-voorraad") == [{"aantal": 1, "statussen": "ingetrokken 1"}]


def test_xml_with_a_document_type_is_refused(
    read: Callable[..., ReadResult], monkeypatch: pytest.MonkeyPatch, error_code: Callable[..., str]
) -> None:
    monkeypatch.setattr(addresses, "XML_START", addresses.XML_START.replace("?>\n", '?>\n<!DOCTYPE x [<!ENTITY a "b">]>\n', 1))
    assert error_code(lambda: read(full([xml_object(1)]))) == "xml-onveilig"


def test_endless_text_in_one_object_is_refused(read: Callable[..., ReadResult], error_code: Callable[..., str]) -> None:
    place = f"<gml:Point><gml:pos>{' 1' * 200_000}</gml:pos></gml:Point>"
    assert error_code(lambda: read(full([xml_object(1, place=place)]))) == "xml-onveilig"


def test_xml_that_breaks_off_is_refused(
    read: Callable[..., ReadResult], monkeypatch: pytest.MonkeyPatch, error_code: Callable[..., str]
) -> None:
    monkeypatch.setattr(addresses, "XML_END", "</sl:stand>")
    assert error_code(lambda: read(full([xml_object(1)]))) == "xml-beschadigd"


def test_broken_inner_zip_is_refused(read: Callable[..., ReadResult], error_code: Callable[..., str]) -> None:
    assert error_code(lambda: read(zip_bytes({"9901VBO08092023.zip": b"PK\x03\x04 broken"}))) == "zip-beschadigd"


def test_without_boundaries_the_file_is_refused(read: Callable[..., ReadResult], error_code: Callable[..., str]) -> None:
    assert error_code(lambda: read(full([xml_object(1)]), places=NO_PLACES)) == "grenzen-nodig"


def test_recognised_by_the_names_in_the_zip(bytes_file: Callable[..., Path]) -> None:
    found = recognise_bag_extract(Sample(bytes_file(full([xml_object(1)]), "x.zip"), "x.zip"))
    assert found is not None
    assert (found.kind, found.year) == ("bag-extract", 2023)
    assert recognise_bag_extract(Sample(bytes_file(zip_bytes({"kwb-2023.csv": "x"}), "y.zip"), "y.zip")) is None


def test_memory_does_not_grow_with_the_number_of_objects(read: Callable[..., ReadResult]) -> None:
    """Ten times as many objects in the same buurt take at most a little more memory at the peak."""
    peaks = []
    for count in (300, 3000):
        data = full([xml_object(number) for number in range(count)])
        tracemalloc.start()
        read(data)
        peaks.append(tracemalloc.get_traced_memory()[1] - len(data))
        tracemalloc.stop()
    assert peaks[1] < peaks[0] + 2_500_000


def test_pairs_are_found_after_settling() -> None:
    pairs = Pairs()
    for key, value in ((518100000270183, 1960), (3, 7), (2**53 + 1, 9)):
        pairs.add(key, value)
    pairs.settle()
    assert [pairs.get(key) for key in (518100000270183, 3, 2**53 + 1, 4, 2**60)] == [1960, 7, 9, None, None]
