"""Tables from csv: encoding, delimiter, quotes and header found by content; the rows come one at a time."""

from __future__ import annotations

import csv
import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

from wijkkoers.base.errors import InputError
from wijkkoers.base.issues import Where
from wijkkoers.sources.limits import MAX_CELL_CHARS, MAX_COLUMNS, MAX_LINE_BYTES, MAX_ROWS
from wijkkoers.sources.texts import TextForm, inspect_text

Cell = str | int | float | None
"""A cell as a file gives it: text in csv, text or number in a workbook, None when empty."""

IsHeader = Callable[[Sequence[str]], bool]
"""Whether a row of texts is the header that a reader looks for."""

_DATA = re.compile(r"\d{5}|\b\d{4}\s?[A-Za-z]{2}\b|^\W*\d+\W*$|@")
DELIMITERS = (";", ",", "\t", "|")
HEADER_WITHIN = 20
"""A header stands within this many rows; before it titles and preambles may stand."""
csv.field_size_limit(MAX_LINE_BYTES)
"""The module keeps one limit for all readers; ours, per reader, is lower and gives its own finding."""


@dataclass(slots=True)
class Table:
    """A header and the rows under it; row numbers count from 1 as a spreadsheet shows them; `total` is 0 when not known."""

    header: list[str]
    header_row: int
    rows: Iterator[tuple[int, Sequence[Cell]]]
    total: int = 0
    sheet: str = ""


@dataclass(frozen=True, slots=True)
class _Form:
    delimiter: str
    quote: str
    header: list[str]
    header_row: int


def open_csv(path: Path, name: str, is_header: IsHeader, cell_chars: int = MAX_CELL_CHARS, known_form: TextForm | None = None) -> Table:
    """Open a csv file at the first row that is a header; codes stay text (`NA`, `0590`). No cell may be longer than `cell_chars`.

    `known_form` spares a pass over the file when it was inspected before.

    InputError `kop-niet-gevonden` with the first row's columns when no header is found, and for hostile or broken text.
    """
    form = known_form or inspect_text(path, name)
    found = _find_form(path, form.encoding, is_header)
    if found is None:
        columns = first_columns(path, name, form)
        raise InputError("kop-niet-gevonden", Where(file=name), bestand=name, kolommen=hint_of(columns))
    _check_width(found.header, name)
    return Table(found.header, found.header_row, _rows(path, form.encoding, found, name, cell_chars), max(form.lines - found.header_row, 0))


def hint_of(cells: Sequence[str], most: int = 12) -> str:
    """Return a row as a hint in an error. What looks like data is not repeated: in a file without header it may be an address."""
    shown = ["…" if _DATA.search(cell) else cell for cell in cells if cell.strip()]
    return ", ".join(shown[:most])[:300]


def first_columns(path: Path, name: str, known_form: TextForm | None = None) -> list[str]:
    """Return the cells of the first row that is not blank, split by its most frequent delimiter: for hints in errors."""
    form = known_form or inspect_text(path, name)
    line = next((text for text in _first_lines(path, form.encoding) if text.strip()), "")
    delimiter = max(DELIMITERS, key=line.count)
    return [cell.strip().strip("\"'") for cell in line.split(delimiter)]


def _first_lines(path: Path, encoding: str) -> list[str]:
    with path.open(encoding=encoding, newline="") as file:
        return [line.rstrip("\r\n") for line in islice(file, HEADER_WITHIN)]


def _find_form(path: Path, encoding: str, is_header: IsHeader) -> _Form | None:
    for number, line in enumerate(_first_lines(path, encoding), start=1):
        for delimiter in DELIMITERS:
            quote = _quote_of(line, delimiter)
            cells = _split(line, delimiter, quote)
            if is_header(cells):
                return _Form(delimiter, quote, cells, number)
    return None


def _quote_of(line: str, delimiter: str) -> str:
    cells = [cell for cell in line.split(delimiter) if cell]
    single = all(len(cell) > 1 and cell[0] == cell[-1] == "'" for cell in cells)
    return "'" if cells and single else '"'


def _split(line: str, delimiter: str, quote: str) -> list[str]:
    try:
        row = next(csv.reader([line], delimiter=delimiter, quotechar=quote), [])
    except csv.Error:
        return []
    return [cell.strip() for cell in row]


def _check_width(header: Sequence[str], name: str) -> None:
    if len(header) > MAX_COLUMNS:
        raise InputError("te-veel-kolommen", Where(file=name), bestand=name, aantal=len(header), grens=MAX_COLUMNS)


def _rows(path: Path, encoding: str, form: _Form, name: str, cell_chars: int) -> Iterator[tuple[int, Sequence[Cell]]]:
    number = form.header_row
    with path.open(encoding=encoding, newline="") as file:
        for _ in islice(file, form.header_row):
            pass
        reader = csv.reader(file, delimiter=form.delimiter, quotechar=form.quote)
        try:
            for number, row in enumerate(reader, start=form.header_row + 1):
                if number > MAX_ROWS:
                    raise InputError("te-veel-rijen", Where(file=name), bestand=name, grens=MAX_ROWS)
                _check_cells(row, name, number, cell_chars)
                if any(row):
                    yield number, row
        except csv.Error as error:
            raise InputError("cel-te-groot", Where(file=name, row=number + 1), bestand=name, rij=number + 1) from error


def _check_cells(row: Sequence[str], name: str, number: int, cell_chars: int) -> None:
    if len(row) > MAX_COLUMNS:
        raise InputError("te-veel-kolommen", Where(file=name, row=number), bestand=name, aantal=len(row), grens=MAX_COLUMNS)
    if row and max(map(len, row)) > cell_chars:
        raise InputError("cel-te-groot", Where(file=name, row=number), bestand=name, rij=number)
