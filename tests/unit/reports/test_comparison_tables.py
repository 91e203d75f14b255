"""The comparison as csv and xlsx."""

from __future__ import annotations

import csv
import io
from dataclasses import replace

import openpyxl
from tests.unit.reports.test_comparison import foto, three

from wijkkoers.base.missing import present
from wijkkoers.reports.comparison import Comparison, compare
from wijkkoers.reports.comparison_tables import comparison_csv, comparison_rows, comparison_xlsx
from wijkkoers.reports.languages import wording


def _csv(comparison: Comparison) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(comparison_csv(comparison).decode("utf-8-sig"), newline=""), delimiter=";"))


def _row(comparison: Comparison, indicator: str) -> dict[str, str]:
    return next(row for row in _csv(comparison) if row["indicator"] == indicator)


def test_csv_has_a_column_per_area_and_reference() -> None:
    row = _row(three(), "aandeel-koop")
    assert (row["A Wijk 1"], row["B Wijk 2"], row["C Wijk 3"], row["Veldermeer"]) == ("30", "70", "", "66")


def test_csv_says_why_a_figure_is_absent_and_of_which_year_it_is() -> None:
    row = _row(three(), "aandeel-koop")
    assert (row["C status"], row["A jaar"], row["A status"]) == ("niet beschikbaar", "2024", "waarde")


def test_small_counts_are_hidden() -> None:
    row = _row(compare([foto("WK990101", aantal_woningen=4), foto("WK990102")]), "aantal-woningen")
    assert (row["A Wijk 1"], row["A status"]) == ("", "verborgen, te klein aantal")


def test_class_stands_beside_its_number() -> None:
    base = foto("WK990101")
    line = replace(base.lines[5], figure=present(3.0), decimals=0, categories=((3.0, "ruim voldoende"),))
    row = _csv(compare([replace(base, lines=(line,))]))[0]
    assert (row["A Wijk 1"], row["A klasse in woorden"]) == ("3", "ruim voldoende")


def test_name_that_a_spreadsheet_would_run_is_made_harmless() -> None:
    base = foto("WK990101")
    hostile = replace(base, area=replace(base.area, name="=1+1"), gemeente=replace(base.gemeente or base.area, name="=2+2"))
    assert "'=2+2" in comparison_csv(compare([hostile])).decode().split("\r\n")[0]


def test_workbook_holds_numbers_areas_and_sources() -> None:
    book = openpyxl.load_workbook(io.BytesIO(comparison_xlsx(three())))
    assert book.sheetnames == ["Vergelijking", "Gebieden", "Bronnen"]
    row = next(row for row in book["Vergelijking"].iter_rows(values_only=True) if row[1] == "aandeel-koop")
    assert row[4:8] == (30, 70, None, 66)
    assert [row[0:2] for row in book["Gebieden"].iter_rows(min_row=2, values_only=True)] == [
        ("A", "WK990101"),
        ("B", "WK990102"),
        ("C", "WK990103"),
    ]


def test_workbook_holds_the_rows_of_the_csv() -> None:
    comparison = three()
    book = openpyxl.load_workbook(io.BytesIO(comparison_xlsx(comparison)))
    rows = [[cell if cell is not None else "" for cell in row] for row in book["Vergelijking"].iter_rows(min_row=2, values_only=True)]
    assert rows == [[cell if cell is not None else "" for cell in row] for row in comparison_rows(comparison, wording("nl"))]


def test_same_comparison_gives_the_same_bytes() -> None:
    assert comparison_xlsx(three()) == comparison_xlsx(three())


def test_made_up_figures_are_said_to_be_made_up() -> None:
    book = openpyxl.load_workbook(io.BytesIO(comparison_xlsx(replace(three(), is_fictional=True))))
    assert any("Fictief" in str(row[0]) for row in book["Bronnen"].iter_rows(values_only=True))
