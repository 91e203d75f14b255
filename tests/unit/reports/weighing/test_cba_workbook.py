from __future__ import annotations

import io

import openpyxl
import pytest
from tests.unit.reports.weighing import samples

from wijkkoers.reports.weighing.cba_workbook import cba_xlsx


def opened(language: str = "nl", *, values: bool = False, **more: object) -> openpyxl.Workbook:
    book = cba_xlsx(samples.cba(heading=samples.heading(language=language), **more))
    return openpyxl.load_workbook(io.BytesIO(book), data_only=values)


def test_amounts_are_formulas_and_texts_are_not() -> None:
    sheet = opened()["Regels"]
    row = next(row for row in sheet.iter_rows(min_row=5) if row[0].value == "energie")
    formulas = [cell for cell in row if cell.data_type == "f"]
    assert len(formulas) == 3 + samples.HORIZON + 1
    assert row[2].data_type == "s"


def test_a_text_that_looks_like_a_formula_stays_a_text() -> None:
    line = samples.line("=1+1", "corporatie", "kost", 1, (0, 0), name='=HYPERLINK("x")', source="@SUM(A1)")
    cells = [cell for row in opened(lines=(line,))["Regels"].iter_rows(min_row=5) for cell in row if isinstance(cell.value, str)]
    shown = {cell.value: cell.data_type for cell in cells}
    assert {shown["=1+1"], shown['=HYPERLINK("x")'], shown["@SUM(A1)"]} == {"s"}


@pytest.mark.parametrize("language", ["nl", "en"])
def test_same_study_gives_the_same_bytes(language: str) -> None:
    report = samples.cba(heading=samples.heading(language=language))
    assert cba_xlsx(report) == cba_xlsx(report)


def test_english_workbook_has_english_sheets() -> None:
    assert opened("en").sheetnames == ["Assumptions", "Result", "Lines", "Discounting", "Per year", "Not in money"]
