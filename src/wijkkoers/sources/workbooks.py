"""Tables from a workbook: the first sheet of an xlsx (openpyxl) or an old xls (xlrd), values only."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator, Sequence
from datetime import date, datetime, time
from io import BytesIO
from itertools import islice
from pathlib import Path
from typing import Any
from zipfile import ZipFile

import openpyxl
import xlrd
from openpyxl.utils import get_column_letter

from wijkkoers.base.errors import InputError
from wijkkoers.base.issues import Where
from wijkkoers.sources.limits import MAX_CELL_CHARS, MAX_COLUMNS, MAX_ROWS, UNREADABLE, check_size
from wijkkoers.sources.tables import HEADER_WITHIN, Cell, IsHeader, Table
from wijkkoers.sources.zips import open_zip

OLE_MAGIC = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
ZIP_MAGIC = b"PK\x03\x04"
_ENCRYPTED_STREAM = "EncryptedPackage".encode("utf-16-le")
_FORMULA = re.compile(rb"<(?:\w+:)?f[\s>/]")
_DTD = re.compile(rb"<!(?:DOCTYPE|ENTITY)", re.IGNORECASE)
_CHUNK = 1 << 20

Rows = Iterator[tuple[int, Sequence[Cell]]]


def open_workbook(path: Path, name: str, is_header: IsHeader) -> Table:
    """Open the first sheet at the first row that is a header; sheets are never chosen by name.

    InputError for a broken, encrypted or hostile workbook, one with macros, and when no header is found.
    """
    check_size(path, name)
    with path.open("rb") as file:
        is_old = file.read(8) == OLE_MAGIC
    sheet, rows, total = _open_xls(path, name) if is_old else _open_xlsx(path, name)
    head: list[tuple[int, Sequence[Cell]]] = []
    for number, row in islice(rows, HEADER_WITHIN):
        texts = [cell_text(cell) for cell in row]
        if is_header(texts):
            return Table(texts, number, rows, max(total - number, 0), sheet)
        head.append((number, row))
    columns = next((text for text in (", ".join(filter(None, map(cell_text, row))) for _, row in head) if text), "")
    raise InputError("kop-niet-gevonden", Where(file=name, sheet=sheet), bestand=name, kolommen=columns[:300])


def is_workbook(path: Path) -> bool:
    """Whether the file starts as a workbook does (a zip, or the old container)."""
    with path.open("rb") as file:
        return file.read(8).startswith((ZIP_MAGIC, OLE_MAGIC))


def cell_text(cell: Cell) -> str:
    """Return the text of a cell; whole numbers without decimals, so that codes stored as numbers stay readable."""
    if cell is None:
        return ""
    if isinstance(cell, float) and cell.is_integer():
        return str(int(cell))
    return str(cell).strip()


def is_encrypted_ole(path: Path) -> bool:
    """Whether an old-style container holds a workbook with a password."""
    with path.open("rb") as file:
        head = file.read(_CHUNK)
        file.seek(max(path.stat().st_size - _CHUNK, 0))
        return _ENCRYPTED_STREAM in head + file.read(_CHUNK)


def _open_xls(path: Path, name: str) -> tuple[str, Rows, int]:
    if is_encrypted_ole(path):
        raise InputError("bestand-versleuteld", Where(file=name), bestand=name)
    with Path(os.devnull).open("w", encoding="utf-8") as silent:
        try:
            book = xlrd.open_workbook(file_contents=path.read_bytes(), logfile=silent)
            sheet = book.sheet_by_index(0)
        except (xlrd.XLRDError, xlrd.compdoc.CompDocError, *UNREADABLE) as error:
            code = "bestand-versleuteld" if "encrypted" in str(error) else "werkboek-beschadigd"
            raise InputError(code, Where(file=name), bestand=name) from error
    return sheet.name, _xls_rows(sheet, name), sheet.nrows


def _xls_rows(sheet: Any, name: str) -> Rows:
    for index in range(sheet.nrows):
        row = [None if kind in (xlrd.XL_CELL_EMPTY, xlrd.XL_CELL_BLANK) else _clean(value, kind) for value, kind in _pairs(sheet, index)]
        _check_row(row, name, index + 1)
        if any(cell not in (None, "") for cell in row):
            yield index + 1, row


def _pairs(sheet: Any, index: int) -> Iterator[tuple[Any, int]]:
    return zip(sheet.row_values(index), sheet.row_types(index), strict=True)


def _clean(value: Any, kind: int = xlrd.XL_CELL_TEXT) -> Cell:
    """Bring a value to text, number or None; dates and truth values become text: no figure of ours is one."""
    if kind in (xlrd.XL_CELL_BOOLEAN, xlrd.XL_CELL_ERROR) or isinstance(value, bool | datetime | date | time):
        return str(value)
    return value if value is None or isinstance(value, str | int | float) else str(value)


def _open_xlsx(path: Path, name: str) -> tuple[str, Rows, int]:
    with open_zip(path, name) as archive:
        _check_parts(archive, name)
    try:
        data = path.read_bytes()
        book = openpyxl.load_workbook(BytesIO(data), read_only=True, data_only=True, keep_links=False)
        sheet: Any = book.worksheets[0]
        total = sheet.max_row or 0
        sheet.reset_dimensions()
        title, part = str(sheet.title), str(sheet._worksheet_path)
        formulas = _formula_cells(data, part)
    except UNREADABLE as error:
        raise InputError("werkboek-beschadigd", Where(file=name), bestand=name) from error
    return title, _xlsx_rows(sheet, name, title, formulas), min(total, MAX_ROWS)


def _check_parts(archive: ZipFile, name: str) -> None:
    names = archive.namelist()
    if any(part.lower().endswith("vbaproject.bin") for part in names):
        raise InputError("macro-in-werkboek", Where(file=name), bestand=name)
    for part in names:
        if part.lower().endswith((".xml", ".rels")):
            try:
                with archive.open(part) as file:
                    head = file.read(4096)
            except UNREADABLE as error:
                raise InputError("werkboek-beschadigd", Where(file=name), bestand=name) from error
            if _DTD.search(head):
                raise InputError("werkboek-onveilig", Where(file=name), bestand=name, onderdeel=part[:200])


def _formula_cells(data: bytes, part: str) -> Iterator[Sequence[Any]] | None:
    """Return the rows with their formulas, or None when the sheet has none (nearly always: then one pass is enough)."""
    with ZipFile(BytesIO(data)) as archive, archive.open(part) as file:
        tail = b""
        while chunk := file.read(_CHUNK):
            if _FORMULA.search(tail + chunk):
                break
            tail = chunk[-40:]
        else:
            return None
    sheet: Any = openpyxl.load_workbook(BytesIO(data), read_only=True, keep_links=False).worksheets[0]
    sheet.reset_dimensions()
    rows: Iterator[Sequence[Any]] = iter(sheet.iter_rows())
    return rows


def _xlsx_rows(sheet: Any, name: str, title: str, formulas: Iterator[Sequence[Any]] | None) -> Rows:
    number = 0
    try:
        for number, values in enumerate(sheet.iter_rows(values_only=True), start=1):
            _check_row(values, name, number)
            if formulas is not None:
                _check_formulas(values, next(formulas, ()), Where(file=name, sheet=title, row=number))
            if any(value not in (None, "") for value in values):
                yield number, [_clean(value) for value in values]
    except UNREADABLE as error:
        raise InputError("werkboek-beschadigd", Where(file=name, sheet=title, row=number + 1), bestand=name) from error


def _check_formulas(values: Sequence[Any], cells: Sequence[Any], where: Where) -> None:
    """Refuse a formula without a stored outcome: it would look like an empty cell."""
    for index, cell in enumerate(cells):
        if getattr(cell, "data_type", "") == "f" and (index >= len(values) or values[index] is None):
            place = f"{get_column_letter(index + 1)}{where.row}"
            raise InputError("formule-in-cel", where, bestand=where.file, cel=place)


def _check_row(row: Sequence[Any], name: str, number: int) -> None:
    where = Where(file=name, row=number)
    if number > MAX_ROWS:
        raise InputError("te-veel-rijen", where, bestand=name, grens=MAX_ROWS)
    if len(row) > MAX_COLUMNS:
        raise InputError("te-veel-kolommen", where, bestand=name, aantal=len(row), grens=MAX_COLUMNS)
    if any(isinstance(cell, str) and len(cell) > MAX_CELL_CHARS for cell in row):
        raise InputError("cel-te-groot", where, bestand=name, rij=number)
