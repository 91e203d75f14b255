"""A list of a dossier as a file: xlsx and ods with real numbers and dates, csv for the Dutch spreadsheet, GeoJSON for a map elsewhere.

`sources.loose_tables` reads them back and finds what was written: texts keep their lines and never run as a formula.
"""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

from wijkkoers.base.columns import ColumnKind
from wijkkoers.base.periods import period_text
from wijkkoers.reports.open_document import write_ods
from wijkkoers.reports.sheet_files import Cell, Sheet, bare, write_xlsx
from wijkkoers.reports.tables import BOM, neutral

MOST_CELL_CHARS = 32_000
"""What a cell of a workbook holds."""
TOO_LARGE = {"nl": "(vorm te groot voor een cel; staat in GeoJSON)", "en": "(shape too large for a cell; see GeoJSON)"}
YES_NO = {"nl": ("ja", "nee"), "en": ("yes", "no")}


@dataclass(frozen=True, slots=True)
class FileColumn:
    """A column of a file, in the language of who exports; `choices` are all labels that may stand in it."""

    label: str
    kind: ColumnKind
    decimals: int = 2
    is_required: bool = False
    explanation: str = ""
    choices: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class FileTable:
    """A list: plain values per column (see ColumnKind), but the label in place of the key of a choice.

    `place` is the place of the column that is the shape in GeoJSON. `language` is `nl` or `en`.
    """

    title: str
    columns: tuple[FileColumn, ...]
    rows: Sequence[Sequence[Any]]
    place: int | None = None
    language: str = "nl"


@dataclass(frozen=True, slots=True)
class TemplateWords:
    """What the second sheet of an empty file says: its name, its headings, and the words for required and for each kind of column."""

    sheet: str
    headings: tuple[str, str, str, str]
    required: str
    kinds: Mapping[ColumnKind, str]


def register_xlsx(table: FileTable) -> bytes:
    """Return the list as a workbook; numbers are numbers, days are days, texts are never a formula or a link."""
    return write_xlsx([_sheet_of(table)])


def register_ods(table: FileTable) -> bytes:
    """Return the list as an OpenDocument spreadsheet; the same cells as the workbook."""
    return write_ods([_sheet_of(table)])


def register_csv(table: FileTable) -> bytes:
    """Return the list as csv: UTF-8 with BOM, `;`, decimal comma; a text that a spreadsheet would run gets an apostrophe."""
    out = io.StringIO(newline="")
    writer = csv.writer(out, delimiter=";", lineterminator="\r\n")
    writer.writerow([guarded(column.label) for column in table.columns])
    writer.writerows([_csv_cell(cell) for cell in row] for row in _cells(table))
    return (BOM + out.getvalue()).encode("utf-8")


def register_geojson(table: FileTable) -> bytes:
    """Return the list as a FeatureCollection (RFC 7946: WGS84) with the properties by label; a row without place has no geometry."""
    features = [_feature(table, row) for row in table.rows]
    return json.dumps({"type": "FeatureCollection", "features": features}, ensure_ascii=False, separators=(",", ":")).encode("utf-8")


def template_xlsx(table: FileTable, words: TemplateWords) -> bytes:
    """Return an empty workbook with the headings, and a second sheet that tells what to fill in."""
    return write_xlsx([_sheet_of(table), _explanation(table, words)])


def template_ods(table: FileTable, words: TemplateWords) -> bytes:
    """Return an empty OpenDocument spreadsheet with the headings, and a second sheet that tells what to fill in."""
    return write_ods([_sheet_of(table), _explanation(table, words)])


WRITERS: Mapping[str, tuple[Callable[[FileTable], bytes], str]] = {
    "xlsx": (register_xlsx, "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    "ods": (register_ods, "application/vnd.oasis.opendocument.spreadsheet"),
    "csv": (register_csv, "text/csv; charset=utf-8"),
    "geojson": (register_geojson, "application/geo+json"),
}
"""By the ending of the name: what writes the list, and the type with which it is served."""
TEMPLATES: Mapping[str, Callable[[FileTable, TemplateWords], bytes]] = {"xlsx": template_xlsx, "ods": template_ods}


def guarded(text: str) -> str:
    """Return a text that no spreadsheet reads as a formula, from which `sources.loose_text.bare_text` makes the same text again."""
    return "'" + text if neutral(text.lstrip("'")) != text.lstrip("'") else text


def cell_of(column: FileColumn, value: Any, language: str) -> Cell:
    """Return a value as a cell: a text, a number, a day, or None when there is nothing."""
    if value is None or value == "" or value == ():
        return None
    write = _CELLS.get(column.kind)
    return write(value, language) if write else value


def _text(value: Any, _language: str) -> Cell:
    return bare(str(value)) or None


def _lines(value: Any, _language: str) -> Cell:
    return bare(_joined(value, "\n"))


def _choices(value: Any, _language: str) -> Cell:
    return bare(_joined(value, "; "))


def _joined(items: Sequence[str], sign: str) -> str:
    """Return items in one cell; an item with `;` in it stands on a line of its own, also when it is the only one."""
    if any(";" in item for item in items):
        return "\n".join(items) + "\n" * (len(items) == 1)
    return sign.join(items)


def _period(value: Any, language: str) -> Cell:
    return period_text(value, language)


def _yes_no(value: Any, language: str) -> Cell:
    return YES_NO[language][0 if value else 1]


def _place(value: Any, language: str) -> Cell:
    """Return a point as longitude and latitude, another shape as GeoJSON."""
    if value["type"] == "Point":
        return " ".join(f"{number:.6f}" for number in value["coordinates"][:2])
    text = json.dumps(value, separators=(",", ":"))
    return text if len(text) <= MOST_CELL_CHARS else TOO_LARGE[language]


_CELLS: Mapping[ColumnKind, Callable[[Any, str], Cell]] = {
    ColumnKind.TEXT: _text,
    ColumnKind.LONG_TEXT: _text,
    ColumnKind.LINES: _lines,
    ColumnKind.CHOICE: _text,
    ColumnKind.CHOICES: _choices,
    ColumnKind.PERIOD: _period,
    ColumnKind.YES_NO: _yes_no,
    ColumnKind.PLACE: _place,
}


def _cells(table: FileTable) -> list[list[Cell]]:
    return [[cell_of(column, value, table.language) for column, value in zip(table.columns, row, strict=True)] for row in table.rows]


def _sheet_of(table: FileTable) -> Sheet:
    decimals = tuple(column.decimals if column.kind is ColumnKind.DECIMAL else 0 for column in table.columns)
    return Sheet(table.title, tuple(column.label for column in table.columns), _cells(table), decimals)


def _explanation(table: FileTable, words: TemplateWords) -> Sheet:
    rows: list[list[Cell]] = [
        [column.label, words.kinds[column.kind], words.required if column.is_required else "", _told(column)] for column in table.columns
    ]
    return Sheet(words.sheet, words.headings, rows, (0, 0, 0, 0))


def _told(column: FileColumn) -> str:
    parts = (column.explanation, "\n".join(column.choices))
    return bare("\n".join(part for part in parts if part))[:MOST_CELL_CHARS]


def _csv_cell(cell: Cell) -> str:
    if cell is None:
        return ""
    if isinstance(cell, str):
        return guarded(cell)
    return cell.isoformat() if isinstance(cell, date) else f"{cell:f}".replace(".", ",") if isinstance(cell, Decimal) else str(cell)


def _feature(table: FileTable, row: Sequence[Any]) -> dict[str, Any]:
    pairs = [(column, value) for place, (column, value) in enumerate(zip(table.columns, row, strict=True)) if place != table.place]
    properties = {column.label: _property(column, value, table.language) for column, value in pairs}
    return {"type": "Feature", "properties": properties, "geometry": row[table.place] if table.place is not None else None}


def _property(column: FileColumn, value: Any, language: str) -> Any:
    if column.kind in (ColumnKind.LINES, ColumnKind.CHOICES):
        return [bare(item) for item in value or ()]
    if column.kind is ColumnKind.YES_NO:
        return value
    cell = cell_of(column, value, language)
    if isinstance(cell, Decimal):
        return int(cell) if cell == cell.to_integral_value() else float(cell)
    return cell.isoformat() if isinstance(cell, date) else cell
