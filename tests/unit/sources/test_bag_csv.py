from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from tests.unit.sources.addresses import EAST, WEST, KnownPlaces, bag_row, bag_text, figures, findings

from wijkkoers.base.missing import present
from wijkkoers.sources.bag_csv import read_bag_csv, recognise_bag_csv
from wijkkoers.sources.places import NO_PLACES, Places
from wijkkoers.sources.rows import ReadResult, Request
from wijkkoers.sources.sample import Sample

HOMES = [bag_row(number) for number in range(1, 13)]


@pytest.fixture
def read(text_file: Callable[..., Path]) -> Callable[..., ReadResult]:
    def call(rows: list[str], name: str = "bag-2023.csv", year: int | None = None, places: Places = NO_PLACES) -> ReadResult:
        return read_bag_csv(Request(text_file(bag_text(rows), name), name, year, places=places))

    return call


def test_figures_and_postcodes_per_buurt(read: Callable[..., ReadResult]) -> None:
    result = read(HOMES)
    assert figures(result)["aantal-woonobjecten"] == present(12)
    assert [(row.postcode, row.code, row.boundary_year, row.addresses) for row in result.postcodes] == [("9901AA", WEST, 2023, 12)]
    assert (result.period, result.boundary_year, result.source) == (2023, 2023, "bag")


def test_year_asked_goes_before_that_of_the_name(read: Callable[..., ReadResult]) -> None:
    assert read(HOMES, year=2022).period == 2022


def test_without_a_year_the_newest_year_of_construction_is_taken_with_a_note(read: Callable[..., ReadResult]) -> None:
    result = read([*HOMES, *(bag_row(number, year=2021) for number in range(20, 23))], "bag.csv")
    assert (result.period, findings(result, "jaar-uit-bouwjaar")) == (2021, [{"jaar": 2021}])


def test_without_any_year_the_file_is_refused(read: Callable[..., ReadResult], error_code: Callable[..., str]) -> None:
    assert error_code(lambda: read([bag_row(1, year="")], "bag.csv")) == "jaar-onbekend"


@pytest.fixture
def read_without_codes(text_file: Callable[..., Path]) -> Callable[..., ReadResult]:
    def call(rows: list[str]) -> ReadResult:
        header, *lines = bag_text(rows).splitlines()
        text = "\n".join([header.removesuffix(";buurtcode"), *(line.removesuffix(";") for line in lines)])
        return read_bag_csv(Request(text_file(text, "bag-2023.csv"), "bag-2023.csv", places=KnownPlaces(year=2024)))

    return call


def test_points_are_placed_when_there_is_no_column_with_codes(read_without_codes: Callable[..., ReadResult]) -> None:
    result = read_without_codes([bag_row(number, x="107500,5", code="") for number in range(1, 12)])
    assert figures(result, EAST)["aantal-woonobjecten"] == present(11)
    assert (result.period, result.boundary_year) == (2023, 2024)


def test_points_without_boundaries_are_refused(text_file: Callable[..., Path], error_code: Callable[..., str]) -> None:
    text = "status;gebruiksdoel;oppervlakte;x;y\nVerblijfsobject in gebruik;woonfunctie;80;106500;428500\n"
    request = Request(text_file(text, "bag-2023.csv"), "bag-2023.csv")
    assert error_code(lambda: read_bag_csv(request)) == "grenzen-nodig"


def test_row_with_an_unusable_buurt_is_refused_by_number(read: Callable[..., ReadResult]) -> None:
    result = read([*HOMES, bag_row(99, code="WK990101")])
    assert (result.counts.rows_refused, findings(result, "buurtcode-onbruikbaar")) == (1, [{"rij": 14}])


@pytest.mark.parametrize("code", ["BU99010101", " 99010101 ", "bu99010101  "])
def test_padded_and_bare_codes_of_buurten(read: Callable[..., ReadResult], code: str) -> None:
    assert set(figures(read([bag_row(number, code=code) for number in range(1, 12)]))) >= {"aantal-woonobjecten"}


def test_decimal_comma_and_point_in_one_row_are_both_numbers(read_without_codes: Callable[..., ReadResult]) -> None:
    rows = [bag_row(number, area="80.5" if number % 2 else "81,5", x="107500,25", y="428500.75", code="") for number in range(1, 13)]
    result = read_without_codes(rows)
    assert figures(result, EAST)["gemiddelde-oppervlakte"] == present(81)


def test_recognised_by_columns(text_file: Callable[..., Path]) -> None:
    found = recognise_bag_csv(Sample(text_file(bag_text(HOMES), "x-2023.csv"), "x-2023.csv"))
    assert found is not None
    assert (found.kind, found.year, "status" in found.reasons) == ("bag-csv", 2023, True)
    assert recognise_bag_csv(Sample(text_file("code;a_inw;a_hh\n"), "x.csv")) is None
