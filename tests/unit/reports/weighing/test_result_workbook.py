from __future__ import annotations

import io

import openpyxl
import pytest
from tests.unit.reports.weighing import samples

from wijkkoers.reports.weighing.result_workbook import programme_xlsx, weighing_xlsx


def sheet_rows(book: bytes, sheet: str) -> list[tuple[object, ...]]:
    return list(openpyxl.load_workbook(io.BytesIO(book))[sheet].iter_rows(values_only=True))


def test_weighing_has_totals_with_range_and_rank_as_numbers() -> None:
    found = sheet_rows(weighing_xlsx(samples.weighing()), "Uitkomst")
    assert found[0][:3] == ("Alternatief", "Velderwonen: totaal", "Velderwonen: laag")
    assert found[1][:5] == (samples.ALTERNATIVES["a"], 0.67, 0.61, 0.72, 2)


def test_an_absent_confidence_is_an_empty_cell_and_not_zero() -> None:
    found = {row[0]: row[-1] for row in sheet_rows(weighing_xlsx(samples.weighing()), "Uitkomst")}
    assert (found[samples.ALTERNATIVES["d"]], found[samples.ALTERNATIVES["a"]]) == (None, 0.6)


def test_contributions_and_firmness_stand_per_party() -> None:
    book = weighing_xlsx(samples.weighing())
    assert len(sheet_rows(book, "Bijdragen")) == 1 + 3 * 4
    assert sheet_rows(book, "Stevigheid")[1][2:] == (0.2, 0.1, 0.4)


def test_programme_has_choice_and_money_per_year() -> None:
    book = programme_xlsx(samples.programme(out=()))
    assert sheet_rows(book, "Programma")[1] == (samples.MEASURES["m1"], 2027, 1, 0.9)
    assert sheet_rows(book, "Uitgaven")[1] == ("Velderwonen", "uitgaven (EUR)", 900_000, 450_000, 800_000, 200_000, 650_000)


@pytest.mark.parametrize("language", ["nl", "en"])
def test_a_text_that_looks_like_a_formula_stays_a_text(language: str) -> None:
    names = samples.NAMES | samples.MEASURES | {"m1": "=1+1"}
    book = openpyxl.load_workbook(
        io.BytesIO(programme_xlsx(samples.programme(out=(), heading=samples.heading(names=names, language=language))))
    )
    cell = book.worksheets[0]["A2"]
    assert (cell.value, cell.data_type) == ("=1+1", "s")
