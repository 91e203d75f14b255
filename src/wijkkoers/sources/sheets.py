"""The first sheet of an xlsx, streamed with expat: values only, in little memory, several times as fast as a general library.

Office Open XML (ISO/IEC 29500-1): `workbook.xml` names the sheets, its relations their parts, `sharedStrings.xml` holds texts.
No part may have a document type (checked before), so nothing in it can grow.
"""

from __future__ import annotations

import posixpath
import re
from collections.abc import Callable, Iterator, Mapping
from typing import Any
from xml.parsers import expat
from zipfile import ZipFile

from wijkkoers.base.errors import InputError
from wijkkoers.base.issues import Where
from wijkkoers.sources.limits import MAX_CELL_CHARS, MAX_COLUMNS, MAX_ROWS
from wijkkoers.sources.tables import Cell

_CHUNK = 1 << 18
_WORKBOOK, _RELATIONS, _TEXTS = "xl/workbook.xml", "xl/_rels/workbook.xml.rels", "xl/sharedStrings.xml"
_DIMENSION = re.compile(rb'<(?:\w+:)?dimension ref="[A-Z]+\d+:[A-Z]+(\d{1,7})"')

StartTag = Callable[[str, dict[str, str]], None]
EndTag = Callable[[str], None]
TextPart = Callable[[str], None]
ToDate = Callable[[float], Cell]


class NoSheet(ValueError):
    """The workbook has no sheet with cells."""


def first_sheet(archive: ZipFile) -> tuple[str, str]:
    """Return the name and the part of the first sheet with cells."""
    return all_sheets(archive)[0]


def all_sheets(archive: ZipFile) -> list[tuple[str, str]]:
    """Return the name and the part of every sheet with cells, in order; `NoSheet` when there is none."""
    targets: dict[str, str] = {}
    sheets: list[tuple[str, str]] = []

    def relation(tag: str, attributes: dict[str, str]) -> None:
        if _local(tag) == "Relationship" and attributes.get("Type", "").endswith("/worksheet"):
            targets[attributes.get("Id", "")] = attributes.get("Target", "")

    def sheet(tag: str, attributes: dict[str, str]) -> None:
        if _local(tag) == "sheet":
            number = next((value for name, value in attributes.items() if _local(name) == "id"), "")
            sheets.append((attributes.get("name", ""), number))

    _scan(archive, _RELATIONS, relation)
    _scan(archive, _WORKBOOK, sheet)
    found = [(name, _part(targets[number])) for name, number in sheets if number in targets]
    if not found:
        raise NoSheet
    return found


def read_texts(archive: ZipFile) -> list[str]:
    """Return the shared texts in order; runs of one text are joined, phonetic help is left out."""
    if _TEXTS not in archive.namelist():
        return []
    texts = _Texts()
    _scan(archive, _TEXTS, texts.start, texts.end, texts.text)
    return texts.found


def row_total(archive: ZipFile, part: str) -> int:
    """Return the number of the last row as the sheet itself tells it; 0 when it does not, never used to reserve room."""
    with archive.open(part) as file:
        found = _DIMENSION.search(file.read(4096))
    return min(int(found[1]), MAX_ROWS) if found else 0


def read_rows(
    archive: ZipFile, part: str, texts: list[str], where: Where, dates: Mapping[str, ToDate] | None = None
) -> Iterator[tuple[int, list[Cell]]]:
    """Yield (row number, cells) of the rows that hold something; `dates` tells per style how a number is a date.

    InputError for a formula without stored outcome and for more rows, columns or text than a table can hold.
    """
    grid = _Grid(texts, where, dates or {})
    parser = _parser(grid.start, grid.end, grid.text)
    with archive.open(part) as file:
        while chunk := file.read(_CHUNK):
            parser.Parse(chunk, False)
            yield from grid.take()
        parser.Parse(b"", True)
    yield from grid.take()


def _part(target: str) -> str:
    return posixpath.normpath(posixpath.join("/xl", target)).lstrip("/")


def _local(name: str) -> str:
    return name.rsplit(":", 1)[-1] if ":" in name else name


def _parser(start: StartTag, end: EndTag | None = None, text: TextPart | None = None) -> Any:
    parser = expat.ParserCreate()
    parser.buffer_text = True
    parser.StartElementHandler, parser.EndElementHandler, parser.CharacterDataHandler = start, end, text
    return parser


def _scan(archive: ZipFile, part: str, start: StartTag, end: EndTag | None = None, text: TextPart | None = None) -> None:
    parser = _parser(start, end, text)
    with archive.open(part) as file:
        while chunk := file.read(_CHUNK):
            parser.Parse(chunk, False)
        parser.Parse(b"", True)


class _Texts:
    """Collects shared texts."""

    def __init__(self) -> None:
        self.found: list[str] = []
        self.parts: list[str] = []
        self.is_open = self.is_phonetic = False

    def start(self, name: str, _attributes: dict[str, str]) -> None:
        tag = _local(name)
        if tag == "si":
            self.parts = []
        elif tag == "rPh":
            self.is_phonetic = True
        elif tag == "t":
            self.is_open = not self.is_phonetic

    def end(self, name: str) -> None:
        tag = _local(name)
        if tag == "si":
            self.found.append("".join(self.parts))
        elif tag == "rPh":
            self.is_phonetic = False
        elif tag == "t":
            self.is_open = False

    def text(self, text: str) -> None:
        if self.is_open:
            self.parts.append(text)


class _Grid:
    """Collects the rows of a sheet; finished rows are taken out after each chunk."""

    def __init__(self, texts: list[str], where: Where, dates: Mapping[str, ToDate]) -> None:
        self.texts = texts
        self.dates = dates
        self.where = where
        self.done: list[tuple[int, list[Cell]]] = []
        self.row: list[Cell] = []
        self.number = self.column = self.length = 0
        self.kind = self.style = ""
        self.parts: list[str] = []
        self.is_open = self.has_formula = False

    def take(self) -> list[tuple[int, list[Cell]]]:
        """Return the rows finished since the last time."""
        done, self.done = self.done, []
        return done

    def start(self, name: str, attributes: dict[str, str]) -> None:
        tag = _local(name) if ":" in name else name
        if tag == "c":
            self._open_cell(attributes)
        elif tag in ("v", "t"):
            self.is_open = True
        elif tag == "f":
            self.has_formula = True
        elif tag == "row":
            self.number = int(attributes.get("r", self.number + 1))
            self.column, self.row = 0, []
            if not 0 < self.number <= MAX_ROWS:
                raise InputError("te-veel-rijen", self.where, bestand=self.where.file, grens=MAX_ROWS)

    def end(self, name: str) -> None:
        tag = _local(name) if ":" in name else name
        if tag in ("v", "t"):
            self.is_open = False
        elif tag == "c":
            self._close_cell()
        elif tag == "row" and any(cell not in (None, "") for cell in self.row):
            self.done.append((self.number, self.row))

    def text(self, text: str) -> None:
        if not self.is_open:
            return
        self.length += len(text)
        if self.length > MAX_CELL_CHARS:
            raise InputError("cel-te-groot", self._here(), bestand=self.where.file, rij=self.number)
        self.parts.append(text)

    def _here(self) -> Where:
        return Where(self.where.file, self.where.sheet, self.number)

    def _open_cell(self, attributes: dict[str, str]) -> None:
        letters = attributes.get("r", "").rstrip("0123456789")
        self.column = COLUMN_NUMBERS.get(letters, MAX_COLUMNS + 1) if letters else self.column + 1
        if self.column > MAX_COLUMNS:
            raise InputError("te-veel-kolommen", self._here(), bestand=self.where.file, aantal=self.column, grens=MAX_COLUMNS)
        self.kind, self.style = attributes.get("t", "n"), attributes.get("s", "")
        self.parts, self.length, self.has_formula = [], 0, False

    def _close_cell(self) -> None:
        text = self.parts[0] if len(self.parts) == 1 else "".join(self.parts)
        if self.has_formula and not text:
            raise InputError("formule-in-cel", self._here(), bestand=self.where.file, cel=f"{_letters(self.column)}{self.number}")
        missing = self.column - len(self.row)
        if missing > 0:
            self.row.extend([None] * missing)
        self.row[self.column - 1] = self._value(text)

    def _value(self, text: str) -> Cell:
        if self.kind == "s":
            return self.texts[int(text)] if text else None
        if self.kind == "n":
            if text and self.style in self.dates:
                return self.dates[self.style](float(text))
            if text.isdigit() and len(text) < 16:
                return int(text)
            return float(text) if text else None
        return text or None


def _letters(number: int) -> str:
    letters = ""
    while number:
        number, rest = divmod(number - 1, 26)
        letters = chr(65 + rest) + letters
    return letters


COLUMN_NUMBERS = {_letters(number): number for number in range(1, MAX_COLUMNS + 1)}
