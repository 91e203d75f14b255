from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from wijkkoers.base.missing import Mark, Status, absent, present
from wijkkoers.sources.own_table import is_own_header, read_own_table
from wijkkoers.sources.rows import Ranges, ReadResult, Request


@pytest.fixture
def read(text_file: Callable[..., Path]) -> Callable[..., ReadResult]:
    def call(text: str, ranges: Ranges | None = None, year: int | None = None) -> ReadResult:
        return read_own_table(Request(text_file(text, "tabel.csv"), "tabel.csv", year, ranges or {}))

    return call


@pytest.mark.parametrize(
    ("header", "is_own"),
    [
        ("code;jaar;sociale-samenhang", True),
        ("Code;Naam;Jaar;gasverbruik", True),
        ("code;jaar;merk:woz-waarde", False),
        ("code;naam;a_inw", False),
        ("code;jaar;a_inw", False),
        ("jaar;sociale-samenhang", False),
    ],
)
def test_header_of_our_own_format(header: str, is_own: bool) -> None:
    assert is_own_header(header.split(";")) is is_own


def test_numbers_status_words_and_empty_cells(read: Callable[..., ReadResult]) -> None:
    rows = "5,5", "onderdrukt", "niet_van_toepassing", "onbekend", "niet_beschikbaar", "", "0"
    text = "code;jaar;sociale-samenhang\n" + "".join(f"WK0590{number:02};2024;{cell}\n" for number, cell in enumerate(rows))
    assert [row.figure for row in read(text).observations] == [
        present(5.5),
        absent(Status.SUPPRESSED),
        absent(Status.NOT_APPLICABLE),
        absent(Status.UNKNOWN),
        absent(Status.UNAVAILABLE),
        absent(Status.UNAVAILABLE),
        present(0),
    ]


def test_years_names_and_sources_per_row(read: Callable[..., ReadResult]) -> None:
    result = read(
        "code;naam;jaar;grensjaar;bron;sociale-samenhang\nGM9901;Veldermeer;2022;2024;voorbeeld;6\nGM9901;Veldermeer;2023;2024;;7\n"
    )
    assert [(row.period, row.boundary_year, row.source) for row in result.observations] == [(2022, 2024, "voorbeeld"), (2023, 2024, "")]
    assert [(area.code, area.name, area.boundary_year) for area in result.areas] == [("GM9901", "Veldermeer", 2024)]
    assert (result.source, result.boundary_year) == ("eigen-tabel", 2024)


def test_year_of_the_codes_is_the_year_given_else_that_of_the_figure(read: Callable[..., ReadResult]) -> None:
    text = "code;jaar;sociale-samenhang\nGM0590;2022;6\n"
    assert [read(text, year=year).observations[0].boundary_year for year in (None, 2024)] == [2022, 2024]


def test_marks_come_with_their_figure(read: Callable[..., ReadResult]) -> None:
    result = read("code;jaar;woz-waarde;merk:woz-waarde\nGM0590;2022;300;geschat voorlopig\nGM0590;2023;310;raar\n")
    assert [row.figure.marks for row in result.observations] == [{Mark.ESTIMATED, Mark.PROVISIONAL}, frozenset()]
    assert result.issues.total("merk-onbekend") == 1


def test_column_that_is_no_indicator_is_reported_and_skipped(read: Callable[..., ReadResult]) -> None:
    result = read("code;jaar;woz-waarde;woz-warde;Opmerking!\nGM0590;2022;300;1;x\n", {"woz-waarde": (0, None)})
    assert ([row.indicator for row in result.observations], result.issues.total("indicator-onbekend")) == (["woz-waarde"], 2)


@pytest.mark.parametrize("cell", ["1.234", "-1.234", "390.000"])
def test_number_that_can_be_two_things_is_an_error(read: Callable[..., ReadResult], cell: str) -> None:
    result = read(f"code;jaar;aantal-inwoners\nGM0590;2022;{cell}\n")
    assert (result.observations[0].figure, result.issues.has_errors) == (absent(Status.UNKNOWN), True)


@pytest.mark.parametrize(("cell", "value"), [("1.234.567", 1_234_567), ("1.234,5", 1234.5), ("12.5", 12.5), ("-0,10", -0.1)])
def test_number_that_can_be_one_thing_is_read(read: Callable[..., ReadResult], cell: str, value: float) -> None:
    assert read(f"code;jaar;aantal-inwoners\nGM0590;2022;{cell}\n").observations[0].figure == present(value)


@pytest.mark.parametrize(
    ("row", "code"),
    [("XX;2022;;6", "code-onbruikbaar"), ("GM0590;22;;6", "jaar-onbruikbaar"), ("GM0590;2022;Mijn Bron;6", "bron-onbruikbaar")],
)
def test_unusable_row_is_refused_with_its_row(read: Callable[..., ReadResult], row: str, code: str) -> None:
    result = read(f"code;jaar;bron;sociale-samenhang\nGM0590;2021;;6\n{row}\n")
    assert [(issue.code, issue.where.row) for issue in result.issues] == [(code, 3)]
    assert result.counts.rows_refused == 1


def test_same_area_year_and_source_twice_is_an_error(read: Callable[..., ReadResult]) -> None:
    result = read("code;jaar;sociale-samenhang\nGM0590;2022;6\n0590;2022;7\n")
    assert (result.issues.total("code-dubbel"), len(result.observations)) == (1, 1)


def test_value_outside_its_range_is_not_taken_over(read: Callable[..., ReadResult]) -> None:
    result = read("code;jaar;sociale-samenhang\nGM0590;2022;16\n", {"sociale-samenhang": (0, 10)})
    assert (result.counts.out_of_range, result.observations[0].figure) == (1, absent(Status.UNKNOWN))


def test_ragged_row_is_an_error(read: Callable[..., ReadResult]) -> None:
    result = read("code;jaar;sociale-samenhang\nGM0590;2022;6\nGM0590;2023\n")
    assert [(issue.code, issue.where.row) for issue in result.issues] == [("rij-ongelijk", 3)]


def test_workbook_with_the_same_header(workbook: Callable[..., Path]) -> None:
    path = workbook([["code", "naam", "jaar", "sociale-samenhang"], ["WK059003", "Kraaihoek", 2024, 6.5], [590, None, 2024, "onderdrukt"]])
    result = read_own_table(Request(path, path.name))
    assert [(row.code, row.period, row.figure) for row in result.observations] == [
        ("WK059003", 2024, present(6.5)),
        ("GM0590", 2024, absent(Status.SUPPRESSED)),
    ]
    assert [(area.code, area.name) for area in result.areas] == [("WK059003", "Kraaihoek")]
