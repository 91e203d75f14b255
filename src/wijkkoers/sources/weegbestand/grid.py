"""The sheets of a workbook as rows of raw cells: what a person sees in a cell is what is read."""

from __future__ import annotations

import re
import warnings
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from typing import Any, BinaryIO
from xml.parsers.expat import ExpatError
from zipfile import ZipFile

import openpyxl
from openpyxl.cell.read_only import EMPTY_CELL
from openpyxl.utils.exceptions import InvalidFileException

from wijkkoers.base.errors import InputError
from wijkkoers.base.issues import Where
from wijkkoers.sources.limits import UNREADABLE
from wijkkoers.sources.weegbestand.container import check_container, has_formulas, merged_ranges, read_part
from wijkkoers.sources.weegbestand.numbers import shift
from wijkkoers.sources.weegbestand.records import Scalar

MAX_SHEETS, MAX_ROWS, MAX_COLUMNS = 60, 100_000, 200
LAST_ROW = 1_048_576
"""No workbook has more rows."""
_BROKEN = (ExpatError, InvalidFileException, *UNREADABLE)
_ERROR_CELL = re.compile(
    r"#(N/A|N/B|DIV/0!|DEEL/0!|REF!|VERW!|VALUE!|WAARDE!|NAME\?|NAAM\?|NUM!|GETAL!|NULL!|LEEG!|SPILL!|OVERLOOP!|CALC!|GETTING_DATA)",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Cell:
    """One cell: its value, and why it cannot be used (an error of the spreadsheet, or a formula without outcome)."""

    value: Scalar
    column: int
    error: str = ""
    is_unsolved: bool = False

    @property
    def text(self) -> str:
        """The value as text; empty when there is none."""
        return "" if self.value is None else str(self.value).strip()


@dataclass(frozen=True, slots=True)
class Sheet:
    """One sheet: the rows that hold something, by number, and the ranges of merged cells."""

    title: str
    rows: tuple[tuple[int, tuple[Cell, ...]], ...]
    merged: tuple[str, ...]


def read_sheets(path: Path, name: str) -> list[Sheet]:
    """Return all sheets of a workbook. Raises InputError when it is broken, hostile or too large."""
    check_container(path, name)
    try:
        with ZipFile(path) as archive, path.open("rb") as file, path.open("rb") as again, warnings.catch_warnings():
            warnings.simplefilter("ignore")  # the library tells what it leaves out; none of it holds values
            return list(_sheets((file, again), archive, name))
    except _BROKEN as error:
        raise InputError("werkboek-beschadigd", Where(file=name), bestand=name) from error


def _sheets(files: tuple[BinaryIO, BinaryIO], archive: ZipFile, name: str) -> Iterator[Sheet]:
    values = openpyxl.load_workbook(files[0], read_only=True, data_only=True, keep_links=False)
    formulas = openpyxl.load_workbook(files[1], read_only=True, data_only=False, keep_links=False)
    try:
        if len(values.worksheets) > MAX_SHEETS:
            raise InputError("te-veel-bladen", Where(file=name), bestand=name, aantal=len(values.worksheets), grens=MAX_SHEETS)
        for sheet, twin in zip(values.worksheets, formulas.worksheets, strict=True):
            xml = read_part(archive, sheet._worksheet_path.lstrip("/"), name)
            unsolved = _unsolved(sheet, twin) if has_formulas(xml) else frozenset()
            yield Sheet(sheet.title, tuple(_rows(sheet, unsolved, Where(name, sheet.title))), merged_ranges(xml))
    finally:
        values.close()
        formulas.close()


def _unsolved(sheet: Any, twin: Any) -> frozenset[tuple[int, int]]:
    """Return the places of formulas whose outcome was never stored."""
    solved = {(cell.row, cell.column) for row in _cells(sheet) for cell in row if cell.value is not None}
    typed = {(cell.row, cell.column) for row in _cells(twin) for cell in row if cell.value is not None}
    return frozenset(typed - solved)


def _cells(sheet: Any) -> Iterator[Sequence[Any]]:
    """Yield the cells of rows that have any; what a sheet says of its own size is not believed."""
    sheet.reset_dimensions()
    previous: Any = None  # rows that are left out are one and the same thing
    for number, row in enumerate(sheet.iter_rows(max_col=MAX_COLUMNS), start=1):
        if number > LAST_ROW:
            raise InputError("te-veel-rijen", bestand=sheet.title, grens=LAST_ROW)
        cells = [] if row is previous else [cell for cell in row if cell is not EMPTY_CELL]
        previous = row
        if cells:
            yield cells


def _rows(sheet: Any, unsolved: frozenset[tuple[int, int]], where: Where) -> Iterator[tuple[int, tuple[Cell, ...]]]:
    total = 0
    for cells in _cells(sheet):
        found = tuple(_cell(cell, (cell.row, cell.column) in unsolved) for cell in cells)
        if any(cell.text or cell.is_unsolved for cell in found):
            total += 1
            if total > MAX_ROWS:
                raise InputError("te-veel-rijen", where, bestand=where.file, grens=MAX_ROWS)
            yield cells[0].row, found


def _cell(cell: Any, is_unsolved: bool) -> Cell:
    value = cell.value
    if cell.data_type == "e" or (isinstance(value, str) and _ERROR_CELL.fullmatch(value.strip())):
        return Cell(str(value), cell.column, error=str(value).strip())
    if isinstance(value, int | float) and not isinstance(value, bool) and "%" in (cell.number_format or ""):
        value = shift(float(value), 2)
    if value is not None and not isinstance(value, str | int | float | bool | date | datetime):
        value = str(value)
    return Cell(value, cell.column, is_unsolved=is_unsolved)
