"""Names of cells and ranges, as a spreadsheet shows them."""

from __future__ import annotations

import re

_RANGE = re.compile(r"([A-Z]{1,3})(\d{1,7}):([A-Z]{1,3})(\d{1,7})")


def cell_name(column: int, row: int) -> str:
    """Return the name of a cell; both count from 1: (2, 7) is B7."""
    return f"{column_letters(column)}{row}"


def column_letters(column: int) -> str:
    """Return the letters of a column, counted from 1: 28 is AB."""
    letters = ""
    while column:
        column, rest = divmod(column - 1, 26)
        letters = chr(65 + rest) + letters
    return letters


def rows_of_range(text: str) -> tuple[int, int, int]:
    """Return the first row, the last row and the first column of a range such as A5:B8."""
    found = _RANGE.fullmatch(text)
    if found is None:
        return 0, 0, 0
    column = 0
    for letter in found[1]:
        column = column * 26 + ord(letter) - 64
    return int(found[2]), int(found[4]), column
