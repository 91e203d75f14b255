from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from wijkkoers.base.missing import Status, absent, present
from wijkkoers.sources.kwb_table import is_kwb_header, is_ragged, read_kwb_table, year_in
from wijkkoers.sources.rows import ReadResult, Request
from wijkkoers.sources.tables import open_csv

HEADER = "code;naam;soort;a_inw;a_hh\n"


def read(path: Path, year: int | None = 2024) -> ReadResult:
    return read_kwb_table(open_csv(path, path.name, is_kwb_header), "kwb-plat", Request(path, path.name, year))


def test_header_needs_a_code_and_two_known_figures() -> None:
    assert is_kwb_header(["gwb_code", "a_inw", "a_hh"])
    assert not is_kwb_header(["gwb_code", "a_inw", "x"])
    assert not is_kwb_header(["regio", "a_inw", "a_hh"])


def test_rows_of_mixed_levels_become_areas_with_parents(text_file: Callable[..., Path]) -> None:
    rows = "NL00;Nederland;Land;9;4\nGM0590;Papendrecht;Gemeente;8;3\nWK059003;Kraaihoek;Wijk;7;2\nBU05900301;Noord;Buurt;6;1\n"
    result = read(text_file(HEADER + rows))
    assert [(area.code, area.parent_code) for area in result.areas] == [
        ("NL00", None),
        ("GM0590", None),
        ("WK059003", "GM0590"),
        ("BU05900301", "WK059003"),
    ]
    assert (result.boundary_year, result.period, result.peildatum) == (2024, 2024, date(2024, 1, 1))


def test_figures_keep_row_and_column(text_file: Callable[..., Path]) -> None:
    first = read(text_file(HEADER + "GM0590;Papendrecht;Gemeente;32178,0;.\n")).observations
    assert [(row.indicator, row.figure, row.row, row.column, row.source) for row in first] == [
        ("aantal-inwoners", present(32178), 2, "a_inw", ""),
        ("aantal-huishoudens", absent(Status.UNKNOWN), 2, "a_hh", ""),
    ]


def test_row_without_usable_code_is_refused_and_counted(text_file: Callable[..., Path]) -> None:
    result = read(text_file(HEADER + "GM0590;P;Gemeente;8;3\nXX1;P;Buurt;6;1\n"))
    [issue] = result.issues
    assert (result.counts.rows, result.counts.rows_refused) == (2, 1)
    assert (issue.code, issue.where.row, issue.values["gebied"]) == ("code-onbruikbaar", 3, "XX1")


def test_ragged_row_is_an_error_with_its_row(text_file: Callable[..., Path]) -> None:
    result = read(text_file(HEADER + "GM0590;P;Gemeente;8;3\nBU05900301;Noord\nBU05900302;Zuid;Buurt;1;1;1\n"))
    assert [(issue.code, issue.where.row) for issue in result.issues] == [("rij-ongelijk", 3), ("rij-ongelijk", 4)]
    assert (result.issues.has_errors, len(result.areas)) == (True, 1)


def test_empty_cells_at_the_end_do_no_harm(text_file: Callable[..., Path]) -> None:
    assert read(text_file(HEADER + "GM0590;P;Gemeente;8;3;;\n")).counts.rows_refused == 0


def test_short_row_of_a_workbook_is_not_ragged() -> None:
    assert not is_ragged(["GM0590", 5], 4)
    assert is_ragged(["GM0590", "5"], 4)


def test_code_that_comes_twice_is_an_error(text_file: Callable[..., Path]) -> None:
    result = read(text_file(HEADER + "GM0590;P;Gemeente;8;3\nGM0590;P;Gemeente;9;3\n"))
    assert ([issue.code for issue in result.issues], len(result.observations)) == (["code-dubbel"], 2)


def test_lines_of_units_under_the_header_are_no_rows(text_file: Callable[..., Path]) -> None:
    result = read(text_file(HEADER + ";;;aantal;aantal\n;;;x;x\nGM0590;P;Gemeente;8;3\n"))
    assert (result.counts.rows, len(result.issues)) == (1, 0)


def test_file_with_unusable_codes_only_is_refused(text_file: Callable[..., Path], error_code: Callable[..., str]) -> None:
    assert error_code(lambda: read(text_file(HEADER + "PV27;P;Provincie;8;3\n"))) == "geen-bruikbare-rij"


@pytest.mark.parametrize(
    ("name", "sheet", "year"),
    [("kwb-2023.xlsx", "", 2023), ("kerncijfers.xlsx", "Kwb2024", 2024), ("a_2016.xls", "kwb-2023", 2023), ("2016-2023.csv", "", None)],
)
def test_year_comes_from_the_sheet_or_the_file(name: str, sheet: str, year: int | None) -> None:
    assert year_in(name, sheet) == year


def test_year_given_goes_before_the_name_and_is_reported(text_file: Callable[..., Path]) -> None:
    result = read(text_file(HEADER + "GM0590;P;Gemeente;8;3\n", "kwb-2023.csv"), 2024)
    assert (result.boundary_year, result.issues.total("jaar-wijkt-af")) == (2024, 1)


def test_unknown_year_is_asked_for(text_file: Callable[..., Path], error_code: Callable[..., str]) -> None:
    assert error_code(lambda: read(text_file(HEADER + "GM0590;P;Gemeente;8;3\n", "kwb.csv"), None)) == "jaar-onbekend"
