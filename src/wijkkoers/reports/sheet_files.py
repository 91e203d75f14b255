"""Sheets of cells as a workbook (xlsx): numbers are numbers, days are days, and a text never runs."""

from __future__ import annotations

import io
import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from typing import Any

import xlsxwriter

from wijkkoers.reports.tokens import colour

Cell = str | int | Decimal | date | None
WIDEST, NARROWEST, PER_LETTER = 60, 10, 2
JUDGED_ROWS = 200
MOST_CHARS = 32_767
MOST_DECIMALS = 6
FIRST_DAY = date(1900, 3, 1)
"""Before it a workbook counts its days wrong; an earlier day is written as text."""
_OPTIONS = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}
_UNWRITABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ufdd0-\ufdef\ufffe\uffff\ud800-\udfff]")
_NOT_IN_NAME = re.compile(r"[\[\]:*?/\\]")


@dataclass(frozen=True, slots=True)
class Sheet:
    """A sheet: its name, the headings, the cells and the decimals per column."""

    name: str
    headings: Sequence[str]
    rows: Sequence[Sequence[Cell]]
    decimals: Sequence[int]

    def width(self, column: int) -> int:
        """Return how many letters wide a column should be."""
        lines = (line for row in self.rows[:JUDGED_ROWS] for line in str(row[column] or "").split("\n"))
        return min(max(max((len(line) for line in lines), default=0), len(self.headings[column])) + PER_LETTER, WIDEST)

    @property
    def short_name(self) -> str:
        """The name as a spreadsheet takes it."""
        return _NOT_IN_NAME.sub(" ", bare(self.name)).strip(" '")[:31] or "-"


def bare(text: str) -> str:
    """Return a text with one kind of line end, without signs that no file can hold."""
    return _UNWRITABLE.sub("", text.replace("\r\n", "\n").replace("\r", "\n"))


def write_xlsx(sheets: Sequence[Sheet]) -> bytes:
    """Return a workbook with the headings in view and a filter."""
    out = io.BytesIO()
    book = xlsxwriter.Workbook(out, _OPTIONS)
    formats = _formats(book)
    for sheet in sheets:
        _write_sheet(book.add_worksheet(sheet.short_name), sheet, formats)
    book.close()
    return out.getvalue()


def _formats(book: Any) -> dict[str, Any]:
    top = {"valign": "top"}
    head: dict[str, Any] = {"bold": True, "bg_color": colour("paper-deep"), "font_color": colour("ink"), "bottom": 1, "text_wrap": True}
    numbers: dict[str, dict[str, Any]] = {
        str(places): {"num_format": "0" + "." * bool(places) + "0" * places} for places in range(MOST_DECIMALS + 1)
    }
    made: dict[str, dict[str, Any]] = {
        "head": head,
        "text": {"text_wrap": True, "num_format": "@"},
        "day": {"num_format": "dd-mm-yyyy"},
        **numbers,
    }
    return {name: book.add_format({**top, **settings}) for name, settings in made.items()}


def _write_sheet(sheet: Any, content: Sheet, formats: dict[str, Any]) -> None:
    for column, heading in enumerate(content.headings):
        sheet.write_string(0, column, bare(heading), formats["head"])
        sheet.set_column(column, column, max(content.width(column), NARROWEST))
        number_format = formats[str(min(content.decimals[column], MOST_DECIMALS))]
        for row, cells in enumerate(content.rows, start=1):
            _write_cell(sheet, (row, column), cells[column], {**formats, "number": number_format})
    sheet.freeze_panes(1, 0)
    sheet.autofilter(0, 0, max(len(content.rows), 1), max(len(content.headings) - 1, 0))


def _write_cell(sheet: Any, place: tuple[int, int], cell: Cell, formats: dict[str, Any]) -> None:
    if isinstance(cell, str):
        sheet.write_string(*place, cell[:MOST_CHARS], formats["text"])
    elif isinstance(cell, date) and cell < FIRST_DAY:
        sheet.write_string(*place, cell.isoformat(), formats["text"])
    elif isinstance(cell, date):
        sheet.write_datetime(*place, datetime(cell.year, cell.month, cell.day), formats["day"])  # noqa: DTZ001 - a cell has no time zone
    elif cell is not None:
        sheet.write_number(*place, float(cell), formats["number"])
