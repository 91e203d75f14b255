"""Sheets of cells: names that a spreadsheet takes, widths within reason, early days as text."""

from __future__ import annotations

import io
from datetime import date
from decimal import Decimal

import openpyxl
import pytest

from wijkkoers.reports.sheet_files import WIDEST, Sheet, bare, write_xlsx


@pytest.mark.parametrize(
    ("name", "short"), [("Opgaven", "Opgaven"), ("a/b:c*[d]?", "a b c  d"), ("'x'", "x"), ("y" * 40, "y" * 31), ("//", "-")]
)
def test_name_of_a_sheet_is_one_that_a_spreadsheet_takes(name: str, short: str) -> None:
    assert Sheet(name, (), (), ()).short_name == short


def test_column_is_as_wide_as_its_longest_line_but_not_wider_than_the_limit() -> None:
    sheet = Sheet("x", ("kop", "kop"), [["een\ntweede", "y" * 100]], (0, 0))
    assert (sheet.width(0), sheet.width(1)) == (8, WIDEST)


def test_day_before_the_calendar_of_workbooks_is_a_text_and_a_number_keeps_its_decimals() -> None:
    content = write_xlsx([Sheet("x", ("dag", "getal"), [[date(1850, 1, 2), Decimal("0.125")]], (0, 3))])
    day, number = next(openpyxl.load_workbook(io.BytesIO(content)).active.iter_rows(min_row=2))
    assert (day.value, number.value, number.number_format) == ("1850-01-02", 0.125, "0.000")


def test_signs_that_no_file_holds_are_left_out() -> None:
    assert bare("a\x0b\ud800b\r\nc") == "ab\nc"
