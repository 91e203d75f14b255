"""Tables from a workbook: the first sheet of an xlsx or an old xls (xlrd), values only."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator, Sequence
from itertools import islice
from pathlib import Path
from typing import Any
from xml.parsers.expat import ExpatError
from zipfile import ZipFile

import xlrd

from wijkkoers.base.errors import InputError
from wijkkoers.base.issues import Where
from wijkkoers.sources.limits import MAX_CELL_CHARS, MAX_COLUMNS, MAX_PART_BYTES, MAX_ROWS, UNREADABLE, check_size
from wijkkoers.sources.sheets import first_sheet, read_rows, read_texts, row_total
from wijkkoers.sources.tables import HEADER_WITHIN, Cell, IsHeader, Table, hint_of
from wijkkoers.sources.zips import open_zip

OLE_MAGIC = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
ZIP_MAGIC = b"PK\x03\x04"
_ENCRYPTED_STREAM = "EncryptedPackage".encode("utf-16-le")
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
    columns = next((text for text in (hint_of([cell_text(cell) for cell in row]) for _, row in head) if text), "")
    raise InputError("kop-niet-gevonden", Where(file=name, sheet=sheet), bestand=name, kolommen=columns)


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


def _clean(value: Any, kind: int) -> Cell:
    """Bring a value to text or number; truth values and errors become text: no figure of ours is one."""
    if kind in (xlrd.XL_CELL_BOOLEAN, xlrd.XL_CELL_ERROR):
        return str(value)
    return value if isinstance(value, str | int | float) else str(value)


def _open_xlsx(path: Path, name: str) -> tuple[str, Rows, int]:
    with open_zip(path, name) as archive:
        check_parts(archive, name)
        try:
            title, part = first_sheet(archive)
            total = row_total(archive, part)
        except (ExpatError, *UNREADABLE) as error:
            raise InputError("werkboek-beschadigd", Where(file=name), bestand=name) from error
    return title, _xlsx_rows(path, part, Where(file=name, sheet=title)), total


def check_parts(archive: ZipFile, name: str) -> None:
    """Raise InputError for an office document with macros, with a part that is too large, or with a document type in a part."""
    names = archive.namelist()
    if any(part.lower().endswith("vbaproject.bin") for part in names):
        raise InputError("macro-in-werkboek", Where(file=name), bestand=name)
    for member in archive.infolist():
        if member.file_size > MAX_PART_BYTES:
            raise InputError("zip-bom", Where(file=name), bestand=name, onderdeel=member.filename[:200], mb=member.file_size // 1_000_000)
    for part in names:
        if part.lower().endswith((".xml", ".rels")):
            try:
                with archive.open(part) as file:
                    head = file.read(4096)
            except UNREADABLE as error:
                raise InputError("werkboek-beschadigd", Where(file=name), bestand=name) from error
            if _DTD.search(head):
                raise InputError("werkboek-onveilig", Where(file=name), bestand=name, onderdeel=part[:200])


def _xlsx_rows(path: Path, part: str, where: Where) -> Rows:
    number = 0
    try:
        with ZipFile(path) as archive:
            for number, row in read_rows(archive, part, read_texts(archive), where):
                yield number, row
    except (ExpatError, *UNREADABLE) as error:
        raise InputError("werkboek-beschadigd", Where(where.file, where.sheet, number + 1), bestand=where.file) from error


def _check_row(row: Sequence[Any], name: str, number: int) -> None:
    where = Where(file=name, row=number)
    if number > MAX_ROWS:
        raise InputError("te-veel-rijen", where, bestand=name, grens=MAX_ROWS)
    if len(row) > MAX_COLUMNS:
        raise InputError("te-veel-kolommen", where, bestand=name, aantal=len(row), grens=MAX_COLUMNS)
    if any(isinstance(cell, str) and len(cell) > MAX_CELL_CHARS for cell in row):
        raise InputError("cel-te-groot", where, bestand=name, rij=number)
