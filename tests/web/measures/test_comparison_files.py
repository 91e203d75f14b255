"""A comparison as a file: a column per pakket, and nothing that a spreadsheet runs."""

from __future__ import annotations

import io

import openpyxl
import pytest

from wijkkoers.web.measures.comparison import Line, Part
from wijkkoers.web.measures.comparison_files import safe_text, write_comparison

PARTS = [Part("Kosten", (Line("Laag", ("€ 1", "=2")),), "Prijspeil 2026")]


@pytest.mark.parametrize("text", ["=1+1", "+1", "-1", "@x", "\tx"])
def test_a_text_that_could_run_gets_a_mark(text: str) -> None:
    assert safe_text(text) == f"'{text}"


def test_a_csv_has_a_column_per_pakket() -> None:
    text = write_comparison("csv", ["Nul", "Groen"], PARTS).decode("utf-8-sig")
    assert text.splitlines() == ["Onderdeel;Wat;Nul;Groen;Toelichting", "Kosten;Laag;€ 1;'=2;Prijspeil 2026"]


def test_a_workbook_holds_texts_and_no_formulas() -> None:
    sheet = openpyxl.load_workbook(io.BytesIO(write_comparison("xlsx", ["Nul", "Groen"], PARTS))).active
    assert sheet is not None
    assert [(cell.value, cell.data_type) for cell in sheet[2]][3] == ("=2", "s")
