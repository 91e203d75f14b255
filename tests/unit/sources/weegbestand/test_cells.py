"""Names of cells and ranges."""

from __future__ import annotations

from wijkkoers.sources.weegbestand.cells import cell_name, column_letters, rows_of_range


def test_cell_is_named_as_a_spreadsheet_does() -> None:
    assert [cell_name(2, 7), column_letters(26), column_letters(27), column_letters(703)] == ["B7", "Z", "AA", "AAA"]


def test_range_gives_its_rows_and_first_column() -> None:
    assert rows_of_range("AB5:AC8") == (5, 8, 28)


def test_text_that_is_no_range_gives_zeros() -> None:
    assert rows_of_range("A5") == (0, 0, 0)
