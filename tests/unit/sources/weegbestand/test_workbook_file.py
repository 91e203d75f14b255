"""A weegbestand as a workbook: every fault named with sheet, row and column."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.unit.sources.weegbestand.making import BOOK_ERRORS, BOOK_WARNINGS, BookChange, file_outcome, small_book

from wijkkoers.base.ranges import Range


def ids(cases: list[tuple[str, BookChange]]) -> list[str]:
    return [code for code, _ in cases]


def test_bare_workbook_reads_as_it_says(tmp_path: Path) -> None:
    found, issues = file_outcome(small_book(lambda book: None, tmp_path))
    assert found is not None
    assert (issues, found.study.base_year, found.scores[3].score) == ([], 2026, Range(15, 20, 30))


@pytest.mark.parametrize(("code", "change"), BOOK_ERRORS, ids=ids(BOOK_ERRORS))
def test_each_fault_of_a_workbook_has_its_code(code: str, change: BookChange, tmp_path: Path) -> None:
    found, issues = file_outcome(small_book(change, tmp_path))
    assert (found, code in [issue.code for issue in issues]) == (None, True)


@pytest.mark.parametrize(("code", "change"), BOOK_WARNINGS, ids=ids(BOOK_WARNINGS))
def test_what_is_skipped_is_told_and_stops_nothing(code: str, change: BookChange, tmp_path: Path) -> None:
    found, issues = file_outcome(small_book(change, tmp_path))
    assert (found is not None, [issue.code for issue in issues]) == (True, [code])


def test_error_cell_is_named_with_sheet_row_and_column_and_nothing_else_is_said(tmp_path: Path) -> None:
    _, issues = file_outcome(small_book(lambda book: book["Scores"].cell(3, 4, "#REF!"), tmp_path))
    place = [(issue.where.sheet, issue.where.row, issue.where.column, issue.values["cel"]) for issue in issues]
    assert place == [("Scores", 3, "Score midden", "D3")]


def test_bound_that_is_no_number_is_named_itself(tmp_path: Path) -> None:
    _, issues = file_outcome(small_book(lambda book: book["Scores"].cell(3, 3, "veel"), tmp_path))
    assert [(issue.code, issue.where.column) for issue in issues] == [("geen-getal", "Score laag")]


def test_numbers_typed_as_dutch_text_are_read(tmp_path: Path) -> None:
    found, _ = file_outcome(small_book(lambda book: book["Scores"].cell(3, 4, "50,5"), tmp_path))
    assert found is not None and found.scores[1].score.mid == 50.5


def test_missing_column_is_said_once_not_per_row(tmp_path: Path) -> None:
    _, issues = file_outcome(small_book(lambda book: book["Scores"].delete_cols(2), tmp_path))
    assert [(issue.code, issue.values["kolom"]) for issue in issues] == [("kolom-ontbreekt", "Criterium")]


def test_merged_cells_above_the_headings_do_no_harm(tmp_path: Path) -> None:
    def change(book: object) -> None:
        sheet = book["Scores"]  # type: ignore[index]
        sheet.insert_rows(1)
        sheet["A1"] = "Scores per alternatief"
        sheet.merge_cells("A1:E1")

    found, issues = file_outcome(small_book(change, tmp_path))
    assert (found is not None, issues) == (True, [])
