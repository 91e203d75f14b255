"""A weegbestand as a workbook: a part per sheet, columns by heading, rows as records."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

from wijkkoers.base.errors import InputError
from wijkkoers.base.issues import Where
from wijkkoers.sources.weegbestand.cells import cell_name, column_letters, rows_of_range
from wijkkoers.sources.weegbestand.fields import RANGE_KEYS, Field, Part
from wijkkoers.sources.weegbestand.grid import Cell, Sheet, read_sheets
from wijkkoers.sources.weegbestand.headings import Heading, find_heading, find_labels, names_of, plain
from wijkkoers.sources.weegbestand.parts import PARTS
from wijkkoers.sources.weegbestand.records import Form, Raw, RawFile, Record
from wijkkoers.sources.weegbestand.suggestion import nearest

README_SHEET = "Lees mij"
_SHEETS = {plain(part.sheet): part for part in PARTS}


def read_workbook_file(path: Path, name: str) -> RawFile:
    """Return the records of a workbook. An unknown sheet or column is a warning; a cell that cannot be used is an error.

    Raises InputError when the workbook is broken or hostile, or has no sheet of ours.
    """
    found = RawFile(name, Form.CELL)
    sheets = read_sheets(path, name)
    if not any(plain(sheet.title) in _SHEETS for sheet in sheets):
        raise InputError("geen-weegbestand", Where(file=name), bestand=name)
    for sheet in sheets:
        part = _SHEETS.get(plain(sheet.title))
        if part is not None:
            _read_sheet(part, sheet, found)
        elif sheet.rows and plain(sheet.title) != plain(README_SHEET):
            titles = [known.sheet for known in PARTS]
            found.issues.warn("blad-onbekend", Where(name, sheet.title), blad=sheet.title[:60], suggestie=nearest(sheet.title, titles))
    return found


def _read_sheet(part: Part, sheet: Sheet, found: RawFile) -> None:
    if not sheet.rows:
        found.issues.warn("blad-leeg", Where(found.name, part.sheet), blad=part.sheet)
        return
    if part.is_single:
        _read_downwards(part, sheet, found)
        return
    heading = find_heading(part, sheet)
    if heading is None:
        columns = ", ".join(middle_heading(field) for field in part.fields if field.is_required)
        _refuse_sheet(part, columns, found)
        return
    found.records.setdefault(part.key, [])
    is_whole = _check_heading(part, heading, found)
    _check_merged(sheet, heading.row, max(heading.columns), found)
    for number, row in sheet.rows:
        if number > heading.row and any(_is_filled(cell) for cell in row if cell.column in heading.columns):
            record = _record(part, heading, number, row, found)
            found.add(part, record if is_whole else replace(record, is_broken=True))


def _refuse_sheet(part: Part, columns: str, found: RawFile) -> None:
    """Report a sheet without headings; what stands on it is lost, so that no check counts over it."""
    where = Where(found.name, part.sheet)
    found.issues.error("koppen-niet-gevonden", where, blad=part.sheet, kolommen=columns)
    found.add(part, Record(where, {}, is_broken=True))


def _is_filled(cell: Cell) -> bool:
    return bool(cell.text) or cell.is_unsolved


def middle_heading(field: Field) -> str:
    """Return the heading to name in a sentence: midden of a bandwidth."""
    return field.headings[len(field.headings) // 2]


def _check_heading(part: Part, heading: Heading, found: RawFile) -> bool:
    """Report columns that are unknown, given twice or missing; return whether all that are needed are there."""
    names = [heading_text for field in part.fields for heading_text in field.headings]
    for column, text in heading.unknown.items():
        where = Where(found.name, part.sheet, heading.row, column_letters(column))
        found.issues.warn("kolom-onbekend", where, kolom=text[:60], blad=part.sheet, suggestie=nearest(text, names))
    for column, text in heading.twice.items():
        where = Where(found.name, part.sheet, heading.row, column_letters(column))
        found.issues.error("kolom-dubbel", where, kolom=text[:60], blad=part.sheet)
    present = {field.key for field, _ in heading.columns.values()}
    missing = [field for field in part.fields if field.is_required and field.key not in present]
    for field in missing:
        where = Where(found.name, part.sheet, heading.row)
        found.issues.error("kolom-ontbreekt", where, kolom=middle_heading(field), blad=part.sheet)
    return not missing


def _check_merged(sheet: Sheet, heading_row: int, last_column: int, found: RawFile) -> None:
    """Refuse merged cells in the table: all but the first of them look filled and are empty."""
    for text in sheet.merged:
        first, last, column = rows_of_range(text)
        if last > heading_row and column <= last_column:
            where = Where(found.name, sheet.title, max(first, heading_row + 1))
            found.issues.error("cellen-samengevoegd", where, blad=sheet.title, cellen=text)


def _record(part: Part, heading: Heading, number: int, row: Iterable[Cell], found: RawFile) -> Record:
    plain_values: dict[str, Raw] = {}
    bounds: dict[str, dict[int, Raw]] = {}
    refused: set[str] = set()
    for cell in row:
        if cell.column not in heading.columns or not _is_filled(cell):
            continue
        field, place = heading.columns[cell.column]
        where = Where(found.name, part.sheet, number, field.headings[place] if place >= 0 else field.heading)
        if _is_refused(cell, where, number, found):
            refused.add(field.key)
        elif place >= 0:
            bounds.setdefault(field.key, {})[place] = Raw(cell.value, where, Form.CELL)
        else:
            plain_values[field.key] = Raw(cell.value, where, Form.CELL)
    ranges = {key: _range(part, key, number, given, found) for key, given in bounds.items() if key not in refused}
    return Record(Where(found.name, part.sheet, number), {**plain_values, **ranges}, bool(refused))


def _range(part: Part, key: str, number: int, given: dict[int, Raw], found: RawFile) -> Raw:
    where = Where(found.name, part.sheet, number, next(field.heading for field in part.fields if field.key == key))
    nothing = Raw(None, where, Form.CELL)
    return Raw(None, where, Form.CELL, sequence=tuple(given.get(place, nothing) for place in range(len(RANGE_KEYS))))


def _is_refused(cell: Cell, where: Where, number: int, found: RawFile) -> bool:
    """Report a cell that holds no value of its own."""
    place = cell_name(cell.column, number)
    if cell.error:
        found.issues.error("foutcel", where, cel=place, fout=cell.error[:20])
    elif cell.is_unsolved:
        found.issues.error("formule-zonder-uitkomst", where, cel=place)
    return bool(cell.error) or cell.is_unsolved


def _read_downwards(part: Part, sheet: Sheet, found: RawFile) -> None:
    """Read a sheet with one item: a label and a value per row."""
    places = find_labels(sheet)
    if places is None:
        _refuse_sheet(part, "Gegeven, Waarde", found)
        return
    top, label_column, value_column = places
    _check_merged(sheet, top, value_column, found)
    names = names_of(part)
    values: dict[str, Raw] = {}
    is_broken = False
    for number, row in sheet.rows:
        cells = {cell.column: cell for cell in row}
        label, cell = cells.get(label_column), cells.get(value_column)
        if number <= top or label is None or cell is None or not _is_filled(cell):
            continue
        known = names.get(plain(label.text))
        where = Where(found.name, part.sheet, number, known[0].heading if known else label.text[:60])
        if known is None:
            headings = [field.heading for field in part.fields]
            found.issues.warn("gegeven-onbekend", where, kolom=label.text[:60], blad=part.sheet, suggestie=nearest(label.text, headings))
        elif known[0].key in values:
            found.issues.error("kolom-dubbel", where, kolom=label.text[:60], blad=part.sheet)
        elif _is_refused(cell, where, number, found):
            is_broken = True
        else:
            values[known[0].key] = Raw(cell.value, where, Form.CELL)
    if values or is_broken:
        found.add(part, Record(Where(found.name, part.sheet, top), values, is_broken))
