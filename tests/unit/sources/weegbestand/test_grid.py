"""Sheets as rows of raw cells: what a person sees is what is read."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from wijkkoers.base.errors import InputError
from wijkkoers.sources.weegbestand import grid
from wijkkoers.sources.weegbestand.grid import Sheet, read_sheets


def sheet_of(folder: Path, *rows: list[Any], styles: dict[str, str] | None = None) -> Sheet:
    book = openpyxl.Workbook()
    for row in rows:
        book.worksheets[0].append(row)
    for cell, number_format in (styles or {}).items():
        book.worksheets[0][cell].number_format = number_format
    book.save(folder / "x.xlsx")
    return read_sheets(folder / "x.xlsx", "x.xlsx")[0]


def values(sheet: Sheet) -> list[list[Any]]:
    return [[cell.value for cell in row] for _, row in sheet.rows]


def test_cells_keep_their_kind(tmp_path: Path) -> None:
    row = ["a", 1, 2.5, True, datetime(2026, 3, 1)]  # noqa: DTZ001
    assert values(sheet_of(tmp_path, row)) == [row]


def test_percentage_is_read_as_it_looks(tmp_path: Path) -> None:
    assert values(sheet_of(tmp_path, [0.035, 0.035], styles={"A1": "0.0%"})) == [[3.5, 0.035]]


def test_rows_keep_their_number_and_empty_ones_go(tmp_path: Path) -> None:
    assert [number for number, _ in sheet_of(tmp_path, ["a"], [], [None, " "], ["b"]).rows] == [1, 4]


@pytest.mark.parametrize("text", ["#N/B", "#DEEL/0!", "#VERW!", "#N/A", "#DIV/0!", "#REF!", "#WAARDE!", "#GETAL!"])
def test_error_of_the_spreadsheet_is_marked(text: str, tmp_path: Path) -> None:
    assert [cell.error for cell in sheet_of(tmp_path, [text, "#1"]).rows[0][1]] == [text, ""]


def test_formula_without_outcome_is_marked_and_other_cells_are_not(tmp_path: Path) -> None:
    assert [cell.is_unsolved for cell in sheet_of(tmp_path, ["a", "=1+1", 2]).rows[0][1]] == [False, True, False]


def test_sheet_that_lies_about_its_size_costs_nothing(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    book.worksheets[0]["A1"] = "a"
    book.worksheets[0]["XFD900000"] = "ver weg"
    book.save(tmp_path / "x.xlsx")
    assert [number for number, _ in read_sheets(tmp_path / "x.xlsx", "x.xlsx")[0].rows] == [1]


def test_sheet_with_too_many_rows_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(grid, "MAX_ROWS", 2)
    with pytest.raises(InputError, match="te-veel-rijen"):
        sheet_of(tmp_path, ["a"], ["b"], ["c"])
