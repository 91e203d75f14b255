"""A table of any make, handed in or pasted by a person: xlsx, ods, csv, tsv or GeoJSON become rows of cells, within narrow limits.

What the columns mean is said later, by a person; here only the form of the file is read: encoding, delimiter, sheets, dates.
"""

from __future__ import annotations

import csv
import io
import math
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from xml.parsers.expat import ExpatError
from zipfile import ZipFile

from wijkkoers.base.errors import InputError
from wijkkoers.base.issues import Where
from wijkkoers.sources import open_document
from wijkkoers.sources.json_text import starts_like_json
from wijkkoers.sources.limits import UNREADABLE
from wijkkoers.sources.loose_features import read_features
from wijkkoers.sources.loose_text import bare_text, clean_text
from wijkkoers.sources.sheet_dates import date_styles
from wijkkoers.sources.sheets import NoSheet, all_sheets, read_rows, read_texts
from wijkkoers.sources.tables import DELIMITERS, Cell
from wijkkoers.sources.texts import read_text
from wijkkoers.sources.workbooks import OLE_MAGIC, ZIP_MAGIC, check_parts
from wijkkoers.sources.zips import open_zip

MAX_ROWS = 2_000
"""Rows under the heading."""
MAX_COLUMNS = 200
MAX_CELL_CHARS = 10_000
MAX_NAME_CHARS = 255
"""Of the name of a sheet: no spreadsheet gives a longer one, and it goes into issues and addresses."""
MAX_SHAPE_CHARS = 200_000
"""Of a cell that holds a shape as GeoJSON."""
MAX_PART_BYTES = 60_000_000
"""Of one part of a workbook, unpacked."""
JUDGED_RECORDS = 30
_IN_SENTENCES = (",", "|")
_ESCAPED = re.compile(r"_x([0-9A-Fa-f]{4})_")

Rows = Iterable[tuple[int, Sequence[Cell]]]


@dataclass(frozen=True, slots=True)
class LooseTable:
    """The rows of one sheet that hold something, each with its number as a spreadsheet shows it; the heading is among them.

    `sheets` are the names of all sheets (one empty name for a text). `notes` are codes of what was done to the file as a whole.
    """

    sheets: tuple[str, ...]
    sheet: str
    rows: tuple[tuple[int, tuple[Cell, ...]], ...]
    notes: tuple[str, ...] = ()


def read_loose(path: Path, name: str, sheet: str = "") -> LooseTable:
    """Read a table, of a workbook the sheet with this name, else the first that holds something.

    Cells are texts, numbers or None; a date is a text (`2027-03-01`). InputError for a file that is broken, hostile, no table, or larger
    than a person would hand in: `lijst-te-veel-rijen`, `te-veel-kolommen`, `lijst-cel-te-lang`, `lijst-te-groot`.
    """
    with path.open("rb") as file:
        head = file.read(8)
    if head.startswith(OLE_MAGIC):
        raise InputError("lijst-oud-werkboek", Where(file=name), bestand=name)
    table = _read_workbook(path, name, sheet) if head.startswith(ZIP_MAGIC) else _read_text_file(path, name)
    if not table.rows:
        raise InputError("lijst-leeg", Where(file=name, sheet=table.sheet), bestand=name)
    return table


def _read_workbook(path: Path, name: str, sheet: str) -> LooseTable:
    with open_zip(path, name) as archive:
        check_parts(archive, name)
        if any(member.file_size > MAX_PART_BYTES for member in archive.infolist()):
            raise InputError("lijst-te-groot", Where(file=name), bestand=name)
        try:
            return (_read_ods if open_document.CONTENT in archive.namelist() else _read_xlsx)(archive, name, sheet)
        except NoSheet as error:
            raise InputError("lijst-leeg", Where(file=name), bestand=name) from error
        except (ExpatError, *UNREADABLE) as error:
            raise InputError("werkboek-beschadigd", Where(file=name), bestand=name) from error


def _read_xlsx(archive: ZipFile, name: str, sheet: str) -> LooseTable:
    parts = dict(reversed(all_sheets(archive)))
    names = tuple(reversed(parts))
    texts, dates = [_unescaped(text) for text in read_texts(archive)], date_styles(archive)
    for chosen in _order(names, sheet):
        where = Where(name, chosen)
        if rows := _kept(read_rows(archive, parts[chosen], texts, where, dates), where):
            return LooseTable(names, chosen, rows)
    return LooseTable(names, sheet, ())


def _read_ods(archive: ZipFile, name: str, sheet: str) -> LooseTable:
    names = tuple(dict.fromkeys(open_document.sheet_names(archive)))
    for chosen in _order(names, sheet):
        where = Where(name, chosen)
        if rows := _kept(open_document.read_sheet(archive, chosen, where, MAX_COLUMNS), where):
            return LooseTable(names, chosen, rows)
    return LooseTable(names, sheet, ())


def _order(names: Sequence[str], wanted: str) -> Sequence[str]:
    """Return the sheets to look at, in order; ValueError for names that no spreadsheet gives."""
    if any(len(name) > MAX_NAME_CHARS for name in names):
        raise ValueError("sheet name")
    return (wanted,) if wanted in names else names


def _read_text_file(path: Path, name: str) -> LooseTable:
    text = read_text(path, name)
    if starts_like_json(text):
        rows, notes = read_features(path, name, MAX_ROWS)
        return LooseTable(("",), "", _kept(rows, Where(name)), notes)
    return LooseTable(("",), "", _kept(_records(text, name), Where(name)))


def _records(text: str, name: str) -> Iterator[tuple[int, list[Cell]]]:
    number = 0
    try:
        for number, record in enumerate(_split(text, _delimiter_of(text)), start=1):
            yield number, [bare_text(cell) for cell in record]
    except csv.Error as error:
        raise InputError("cel-te-groot", Where(file=name, row=number + 1), bestand=name, rij=number + 1) from error


def _split(text: str, delimiter: str) -> Iterator[list[str]]:
    return csv.reader(io.StringIO(text, newline=""), delimiter=delimiter)


def _delimiter_of(text: str) -> str:
    """Return the sign that splits the first records into most columns of the same number; a tab for a single column.

    A comma or bar also stands in sentences: it must split more than half of the records alike.
    """
    best, delimiter = (0, 0), "\t"
    for sign in ("\t", *(sign for sign in DELIMITERS if sign != "\t")):
        try:
            widths = Counter(len(record) for record in islice(_split(text, sign), JUDGED_RECORDS) if any(record))
        except csv.Error:
            continue
        least = widths.total() / 2 if sign in _IN_SENTENCES else 0
        score = max(((times * min(width, 4), width) for width, times in widths.items() if width > 1 and times > least), default=(0, 0))
        if score > best:
            best, delimiter = score, sign
    return delimiter


def _kept(rows: Rows, where: Where) -> tuple[tuple[int, tuple[Cell, ...]], ...]:
    """Return the rows that hold something, cleaned and within the limits."""
    kept: list[tuple[int, tuple[Cell, ...]]] = []
    for number, row in rows:
        cells = [_clean(cell) for cell in row]
        while cells and not str("" if cells[-1] is None else cells[-1]).strip():
            cells.pop()
        if not cells:
            continue
        here = Where(where.file, where.sheet, number)
        if len(kept) > MAX_ROWS:
            raise InputError("lijst-te-veel-rijen", here, bestand=where.file, grens=MAX_ROWS)
        _check_row(cells, here)
        kept.append((number, tuple(cells)))
    return tuple(kept)


def _check_row(cells: Sequence[Cell], here: Where) -> None:
    if len(cells) > MAX_COLUMNS:
        raise InputError("te-veel-kolommen", here, bestand=here.file, aantal=len(cells), grens=MAX_COLUMNS)
    for column, cell in enumerate(cells, start=1):
        if isinstance(cell, str) and len(cell) > (MAX_SHAPE_CHARS if cell.startswith("{") else MAX_CELL_CHARS):
            raise InputError("lijst-cel-te-lang", here, bestand=here.file, rij=here.row, kolom=column, grens=MAX_CELL_CHARS)


def _clean(cell: Cell) -> Cell:
    """Return a cell that can be kept: no number that is none or that no store holds, no text with signs that cannot be written."""
    if isinstance(cell, str):
        return clean_text(cell)
    if isinstance(cell, float) and cell.is_integer() and abs(cell) < 2**53:
        return int(cell)
    if isinstance(cell, float) and not math.isfinite(cell):
        return str(cell)
    return str(cell) if isinstance(cell, int) and abs(cell) >= 2**53 else cell


def _unescaped(text: str) -> str:
    """Return a text of a workbook with the signs that it keeps as `_x000D_`."""
    return _ESCAPED.sub(lambda found: chr(int(found[1], 16)), text) if "_x" in text else text
