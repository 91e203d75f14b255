from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from tests.unit.sources.addresses import EAST, WEST, KnownPlaces, figures, findings, grid_row, grid_text

from wijkkoers.base.missing import Mark, Status, absent, present
from wijkkoers.sources.grid_consumption import product_of_name, read_grid_consumption, recognise_grid_consumption, year_of_name
from wijkkoers.sources.places import NO_PLACES, Places
from wijkkoers.sources.rows import ReadResult, Request
from wijkkoers.sources.sample import Sample

POWER = "netbedrijf_electricity_2020.csv"
TAB_HEADER = (
    "NETBEHEERDER\tNETGEBIED\tSTRAATNAAM\tPOSTCODE_VAN\tPOSTCODE_TOT\tWOONPLAATS\tLANDCODE\tPRODUCTSOORT\tVERBRUIKSSEGMENT\t"
    "AANSLUITINGEN_AANTAL\tLEVERINGSRICHTING_PERC\tSJV_GEMIDDELD\tSLIMME_METER_PERC"
)


@pytest.fixture
def read(text_file: Callable[..., Path]) -> Callable[..., ReadResult]:
    def call(text: str, name: str = POWER, year: int | None = None, places: Places | None = None) -> ReadResult:
        return read_grid_consumption(Request(text_file(text, name), name, year, places=places or KnownPlaces()))

    return call


def test_use_is_the_mean_weighted_by_connections(read: Callable[..., ReadResult]) -> None:
    found = figures(read(grid_text([grid_row(number=30, use=2000, smart=100), grid_row(number=10, use=4000, smart=60)])))
    assert found == {
        "aansluitingen-elektriciteit": present(40),
        "jaarverbruik-elektriciteit": present(2500),
        "aandeel-slimme-meter": present(90),
        "aandeel-teruglevering": present(10),
    }


def test_gas_gives_connections_and_use_only(read: Callable[..., ReadResult]) -> None:
    found = figures(read(grid_text([grid_row(use=1100)]), "netbedrijf_gas_2018.csv"))
    assert found == {"aansluitingen-gas": present(20), "jaarverbruik-gas": present(1100)}


def test_column_order_and_a_misspelt_column_do_not_matter(read: Callable[..., ReadResult]) -> None:
    text = "%Defintieve aansl (NRM),num_connections,zipcode_to,zipcode_from,annual_consume,delivery_perc\n100,20,9901AA,9901AA,1100,100.0\n"
    assert figures(read(text, "gas-2018.csv"))["jaarverbruik-gas"] == present(1100)


def test_tabs_decimal_commas_and_products_per_row(read: Callable[..., ReadResult]) -> None:
    rows = [
        '"Net"\t"N"\t"Seinpad"\t"9901 AA"\t"9901 AA"\t"V"\t"NL"\t"ELK"\t"KVB"\t"20"\t"90,50"\t"2500,5"\t"80,00"',
        '"Net"\t"N"\t"Seinpad"\t"9901 AA"\t"9901 AA"\t"V"\t"NL"\t"GAS"\t"KVB"\t"15"\t"100,00"\t"1100"\t"80,00"',
    ]
    found = figures(read("\n".join([TAB_HEADER, *rows]) + "\n", "net-2024.csv"))
    assert (found["jaarverbruik-elektriciteit"], found["aandeel-teruglevering"]) == (present(2500.5), present(9.5))
    assert (found["aansluitingen-gas"], found["jaarverbruik-gas"]) == (present(15), present(1100))


def test_dutch_titles_of_other_companies(read: Callable[..., ReadResult]) -> None:
    text = "Postcode van;Postcode tot;Aantal Aansluitingen;%Leveringsrichting;SJV\n9901AA;9901AA;20;90,0;2.500\n9901AA;9901AA;20;90,0;3\n"
    assert figures(read(text.replace("2.500", "2500"), POWER))["aansluitingen-elektriciteit"] == present(40)


def test_range_is_divided_evenly_over_its_known_postcodes(read: Callable[..., ReadResult]) -> None:
    result = read(grid_text([grid_row("9901AA", "9901AB", 40)]))
    assert [figures(result, code)["aansluitingen-elektriciteit"] for code in (WEST, EAST)] == [present(20), present(20)]


def test_range_over_four_digits_is_read_and_a_too_long_one_left_out(read: Callable[..., ReadResult]) -> None:
    result = read(grid_text([grid_row("9900ZZ", "9901AA", 40), grid_row("4175GA", "7165BD", 99)]))
    assert figures(result)["aansluitingen-elektriciteit"] == present(40)
    assert findings(result, "postcodereeks-te-lang") == [{"aantal": 1}]


def test_postcode_in_two_buurten_is_divided(read: Callable[..., ReadResult]) -> None:
    result = read(grid_text([grid_row("9901AC", "9901AC", 40)]))
    assert figures(result)["aansluitingen-elektriciteit"] == present(20, Mark.ESTIMATED)


def test_fewer_than_ten_connections_in_a_buurt_are_suppressed(read: Callable[..., ReadResult]) -> None:
    result = read(grid_text([grid_row(number=9), grid_row("9901AB", "9901AB", 12)]))
    assert set(figures(result).values()) == {absent(Status.SUPPRESSED)}
    assert findings(result, "weinig-aansluitingen") == [{"aantal": 1, "grens": 10}]


def test_row_without_postcode_is_refused_by_number(read: Callable[..., ReadResult]) -> None:
    result = read(grid_text([grid_row(), grid_row("", "")]))
    assert (result.counts.rows_refused, findings(result, "postcodereeks-onbruikbaar")) == (1, [{"rij": 3}])


@pytest.mark.parametrize("number", ["", "0", "-3", "veel"])
def test_row_without_connections_is_refused(read: Callable[..., ReadResult], number: str) -> None:
    assert read(grid_text([grid_row(), grid_row(number=number)])).issues.total("aansluitingen-onbruikbaar") == 1


def test_missing_use_is_not_zero(read: Callable[..., ReadResult]) -> None:
    found = figures(read(grid_text([grid_row(number=20, use=2000), grid_row(number=20, use="")])))
    assert (found["aansluitingen-elektriciteit"], found["jaarverbruik-elektriciteit"]) == (present(40), present(2000))


def test_impossible_share_is_left_out(read: Callable[..., ReadResult]) -> None:
    assert figures(read(grid_text([grid_row(smart=80), grid_row(smart=250)])))["aandeel-slimme-meter"] == present(80)


def test_shares_from_0_to_1_are_percentages_too_and_it_is_said(read: Callable[..., ReadResult]) -> None:
    text = "zipcode_from,zipcode_to,num_connections,annual_consume,delivery_perc,smartmeter_perc\n"
    result = read(text + "9901AA,9901AA,20,2500,0.95,0.8\n9901AA,9901AA,20,2500,1,0.6\n")
    found = figures(result)
    assert (found["aandeel-slimme-meter"].value, found["aandeel-teruglevering"].value) == (pytest.approx(70), pytest.approx(2.5))
    assert findings(result, "aandeel-als-deel") == [{}]


def test_share_just_above_hundred_is_rounding(read: Callable[..., ReadResult]) -> None:
    assert figures(read(grid_text([grid_row(smart="100.2")])))["aandeel-slimme-meter"] == present(100)


def test_without_a_product_the_file_is_refused(read: Callable[..., ReadResult], error_code: Callable[..., str]) -> None:
    assert error_code(lambda: read(grid_text([grid_row()]), "net-2020.csv")) == "product-onbekend"


def test_without_a_year_the_file_is_refused(read: Callable[..., ReadResult], error_code: Callable[..., str]) -> None:
    assert error_code(lambda: read(grid_text([grid_row()]), "gas.csv")) == "jaar-onbekend"


def test_without_known_postcodes_the_file_is_refused(read: Callable[..., ReadResult], error_code: Callable[..., str]) -> None:
    assert error_code(lambda: read(grid_text([grid_row()]), places=NO_PLACES)) == "postcodes-onbekend"


def test_unknown_postcodes_are_reported_with_their_connections(read: Callable[..., ReadResult]) -> None:
    result = read(grid_text([grid_row(), grid_row("1000ZZ", "1000ZZ", 33)]))
    assert findings(result, "postcodes-niet-geplaatst") == [{"aantal": 33, "postcodes": 1}]


@pytest.mark.parametrize(
    ("name", "product"),
    [
        ("netbeheer_coteq_electricity_2020.csv", "elektriciteit"),
        ("westland-infra_gas_2018.csv", "gas"),
        ("elk_01012024.csv", "elektriciteit"),
        ("gas en stroom 2020.csv", None),
        ("gasthuis-2020.csv", None),
    ],
)
def test_product_in_a_file_name(name: str, product: str | None) -> None:
    assert product_of_name(name) == product


@pytest.mark.parametrize(("name", "year"), [("gas_2018.csv", 2018), ("gas_01012020.csv", 2020), ("gas.csv", None)])
def test_year_in_a_file_name(name: str, year: int | None) -> None:
    assert year_of_name(name) == year


def test_recognised_by_columns(text_file: Callable[..., Path]) -> None:
    path = text_file(grid_text([grid_row()]), POWER)
    found = recognise_grid_consumption(Sample(path, POWER))
    assert found is not None
    assert (found.kind, found.year) == ("netbeheer", 2020)
    assert recognise_grid_consumption(Sample(text_file("postcode;huisnummer\n"), "x.csv")) is None
