"""The sheets of an ods, streamed with expat: values only (OpenDocument, ISO/IEC 26300, part `content.xml`).

No part may have a document type (checked before), so nothing in it can grow; rows and cells that are repeated empty are only counted.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any
from xml.parsers import expat
from zipfile import ZipFile

from wijkkoers.base.errors import InputError
from wijkkoers.base.issues import Where
from wijkkoers.sources.limits import MAX_ROWS
from wijkkoers.sources.tables import Cell

CONTENT = "content.xml"
MIME_TYPE = b"application/vnd.oasis.opendocument.spreadsheet"
_CHUNK = 1 << 16
MAX_TEXT_CHARS = 250_000
"""Of one cell, while it is read: above any shape that a list may hold."""
_SKIPPED = frozenset({"office:annotation", "table:tracked-changes", "office:forms", "table:shapes"})
_NUMBERS = frozenset({"float", "currency", "percentage"})


def sheet_names(archive: ZipFile) -> list[str]:
    """Return the names of the sheets in order."""
    names: list[str] = []

    def start(tag: str, attributes: dict[str, str]) -> None:
        if tag == "table:table":
            names.append(attributes.get("table:name", ""))

    parser = expat.ParserCreate()
    parser.StartElementHandler = start
    with archive.open(CONTENT) as file:
        while chunk := file.read(_CHUNK):
            parser.Parse(chunk, False)
        parser.Parse(b"", True)
    return names


def read_sheet(archive: ZipFile, sheet: str, where: Where, most_columns: int) -> Iterator[tuple[int, list[Cell]]]:
    """Yield (row number, cells) of the rows of one sheet that hold something; a row that is repeated comes as often.

    InputError `formule-in-cel` for a formula without stored outcome, `te-veel-kolommen` for a cell beyond `most_columns`, `te-veel-rijen`
    for one below MAX_ROWS and `cel-te-groot` for a text above MAX_TEXT_CHARS.
    """
    grid = _Grid(sheet, where, most_columns)
    parser = expat.ParserCreate()
    parser.buffer_text = True
    parser.StartElementHandler, parser.EndElementHandler, parser.CharacterDataHandler = grid.start, grid.end, grid.text
    with archive.open(CONTENT) as file:
        while chunk := file.read(_CHUNK):
            parser.Parse(chunk, False)
            yield from grid.take()
        parser.Parse(b"", True)
    yield from grid.take()


class _Grid:
    """Collects the rows of one sheet; finished rows are taken out after each chunk."""

    def __init__(self, sheet: str, where: Where, most_columns: int) -> None:
        self.sheet, self.where, self.most_columns = sheet, where, most_columns
        self.done: list[tuple[int, int, list[Cell]]] = []
        self.row: list[Cell] = []
        self.is_here = False
        self.depth_skipped = self.number = self.column = self.repeated = self.length = 0
        self.cell: Mapping[str, str] | None = None
        self.lines: list[str] = []
        self.starts: dict[str, Any] = {
            "table:table": self._open_table,
            "table:table-row": self._open_row,
            "table:table-cell": self._open_cell,
            "table:covered-table-cell": self._open_cell,
        }

    def take(self) -> Iterator[tuple[int, list[Cell]]]:
        """Give the rows finished since the last time."""
        done, self.done = self.done, []
        for number, times, row in done:
            for further in range(times):
                yield number + further, list(row)

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        if self.depth_skipped or tag in _SKIPPED:
            self.depth_skipped += 1
        elif tag in self.starts and (self.is_here or tag == "table:table"):
            self.starts[tag](attributes)
        elif self.cell is not None:
            self._open_text(tag, attributes)

    def end(self, tag: str) -> None:
        if self.depth_skipped:
            self.depth_skipped -= 1
        elif tag == "table:table":
            self.is_here = False
        elif self.is_here and tag in ("table:table-cell", "table:covered-table-cell"):
            self._close_cell()
        elif self.is_here and tag == "table:table-row":
            if any(cell not in (None, "") for cell in self.row):
                if self.number > MAX_ROWS:
                    raise InputError("te-veel-rijen", self._here(), bestand=self.where.file, grens=MAX_ROWS)
                self.done.append((self.number, self.repeated, self.row))
            self.number += self.repeated

    def text(self, text: str) -> None:
        if self.lines and not self.depth_skipped:
            self._add(text)

    def _add(self, text: str) -> None:
        self.length += len(text)
        if self.length > MAX_TEXT_CHARS:
            raise InputError("cel-te-groot", self._here(), bestand=self.where.file, rij=self.number)
        self.lines[-1] += text

    def _here(self) -> Where:
        return Where(self.where.file, self.where.sheet, self.number)

    def _open_table(self, attributes: Mapping[str, str]) -> None:
        self.is_here, self.number = attributes.get("table:name", "") == self.sheet, 1

    def _open_row(self, attributes: Mapping[str, str]) -> None:
        self.row, self.column = [], 0
        self.repeated = max(int(attributes.get("table:number-rows-repeated", "1")), 1)

    def _open_cell(self, attributes: Mapping[str, str]) -> None:
        self.cell, self.lines, self.length = attributes, [], 0

    def _open_text(self, tag: str, attributes: Mapping[str, str]) -> None:
        if tag == "text:p":
            self.lines.append("")
        elif self.lines and tag == "text:s":
            self._add(" " * min(int(attributes.get("text:c", "1")), MAX_TEXT_CHARS))
        elif self.lines and tag == "text:tab":
            self._add("\t")
        elif self.lines and tag == "text:line-break":
            self._add("\n")

    def _close_cell(self) -> None:
        attributes, self.cell = self.cell or {}, None
        value, times = self._value(attributes), max(int(attributes.get("table:number-columns-repeated", "1")), 1)
        self.lines = []
        if value not in (None, ""):
            if self.column + times > self.most_columns:
                raise InputError(
                    "te-veel-kolommen", self._here(), bestand=self.where.file, aantal=self.column + times, grens=self.most_columns
                )
            self.row.extend([None] * (self.column - len(self.row)))
            self.row.extend([value] * times)
        self.column += times

    def _value(self, attributes: Mapping[str, str]) -> Cell:
        kind, text = attributes.get("office:value-type", ""), "\n".join(self.lines)
        if kind in _NUMBERS:
            number = float(attributes.get("office:value", "nan"))
            return int(number) if number.is_integer() and abs(number) < 2**53 else number
        if kind == "date":
            return attributes.get("office:date-value", text).removesuffix("T00:00:00")
        if kind == "boolean":
            return attributes.get("office:boolean-value", text)
        if not kind and not text and "table:formula" in attributes:
            raise InputError("formule-in-cel", self._here(), bestand=self.where.file, cel=f"{self.column + 1}, {self.number}")
        return attributes.get("office:string-value", text) or None
