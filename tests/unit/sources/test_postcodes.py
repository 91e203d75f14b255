from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from tests.unit.sources.addresses import EAST, WEST, findings, zip_bytes

from wijkkoers.base.codes import AreaLevel
from wijkkoers.sources.postcodes import padded_code, read_postcodes, recognise_postcodes, year_of_name
from wijkkoers.sources.rows import ReadResult, Request
from wijkkoers.sources.sample import Sample

TEXT = "PC6;Huisnummer;Buurt2024;Wijk2024;Gemeente2024\n9901AA;1;99010101;990101;9901\n9901AA;2;99010101;990101;9901\n"
TEXT += "9901AA;3;99010102;990101;9901\n9901AB;1;99010102;990101;9901\n"


@pytest.fixture
def read(text_file: Callable[..., Path]) -> Callable[..., ReadResult]:
    def call(text: str, name: str = "pc6hnr20240801_gwb.csv", year: int | None = None) -> ReadResult:
        return read_postcodes(Request(text_file(text, name), name, year))

    return call


def test_only_numbers_of_addresses_per_postcode_and_buurt_are_kept(read: Callable[..., ReadResult]) -> None:
    result = read(TEXT)
    assert [(row.postcode, row.code, row.addresses, row.boundary_year) for row in result.postcodes] == [
        ("9901AA", WEST, 2, 2024),
        ("9901AA", EAST, 1, 2024),
        ("9901AB", EAST, 1, 2024),
    ]
    assert (result.observations, result.source, result.counts.values) == ([], "cbs-postcodes", 3)


def test_year_comes_from_the_column_of_buurten_before_the_name(read: Callable[..., ReadResult]) -> None:
    assert read(TEXT, "pc6-2020.csv").boundary_year == 2024
    assert read(TEXT, "pc6-2020.csv", 2023).boundary_year == 2023


def test_without_a_year_the_file_is_refused(read: Callable[..., ReadResult], error_code: Callable[..., str]) -> None:
    assert error_code(lambda: read(TEXT.replace("2024", ""), "pc6.csv")) == "jaar-onbekend"


def test_row_without_postcode_or_buurt_is_refused_by_number(read: Callable[..., ReadResult]) -> None:
    result = read(TEXT + ";4;99010102;990101;9901\n9901AB;5;;;\n")
    assert (result.counts.rows_refused, findings(result, "adresregel-onbruikbaar")) == (2, [{"rij": 6}, {"rij": 7}])


def test_file_without_one_usable_row_is_refused(read: Callable[..., ReadResult], error_code: Callable[..., str]) -> None:
    assert error_code(lambda: read("PC6;Huisnummer;Buurt2024\nx;1;y\n")) == "geen-bruikbare-postcode"


def test_zip_of_cbs_gives_the_names_of_areas_too(bytes_file: Callable[..., Path]) -> None:
    members = {
        "brt2024.csv": "buurtcode2024;buurtnaam2024;GM2024\n99010101;Seinhuis;9901\n99010102;Perron;9901\n",
        "gem2024.csv": "Gemcode2024;Gemeentenaam2024\n9901;Veldermeer\n",
        "pc6hnr20240801_gwb.csv": TEXT,
        "lees mij.txt": "Toelichting\n",
    }
    path = bytes_file(zip_bytes(members), "2024-cbs-pc6huisnr20240801-buurt.zip")
    result = read_postcodes(Request(path, path.name))
    names = {(area.code, area.name, area.level, area.parent_code) for area in result.areas}
    assert names == {
        (WEST, "Seinhuis", AreaLevel.BUURT, "WK990101"),
        (EAST, "Perron", AreaLevel.BUURT, "WK990101"),
        ("GM9901", "Veldermeer", AreaLevel.GEMEENTE, None),
    }
    assert len(result.postcodes) == 3


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("3630001", "BU03630001"),
        ("363AF08", "BU0363AF08"),
        ("BU03630001", "BU03630001"),
        ("03630001  ", "BU03630001"),
        ("WK036300", ""),
        ("", ""),
        ("x", ""),
    ],
)
def test_code_of_a_buurt_gets_its_zeros_back(text: str, code: str) -> None:
    assert padded_code(text, AreaLevel.BUURT) == code


@pytest.mark.parametrize(("name", "year"), [("pc6hnr20240801_gwb.csv", 2024), ("pc6-2023.csv", 2023), ("pc6.csv", None)])
def test_year_in_a_file_name(name: str, year: int | None) -> None:
    assert year_of_name(name) == year


def test_recognised_by_columns(text_file: Callable[..., Path]) -> None:
    found = recognise_postcodes(Sample(text_file(TEXT, "x.csv"), "x.csv"))
    assert found is not None
    assert (found.kind, found.year) == ("postcodes", 2024)
    assert recognise_postcodes(Sample(text_file("code;a_inw;a_hh\n"), "y.csv")) is None


def test_file_of_another_kind_is_refused(read: Callable[..., ReadResult], error_code: Callable[..., str]) -> None:
    assert error_code(lambda: read("code;a_inw\nGM9901;3\n")) == "geen-postcodetabel"
