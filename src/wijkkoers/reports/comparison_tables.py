"""The comparison as table: csv for the Dutch spreadsheet, xlsx with real numbers; one row per indicator, a column per area."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable
from datetime import UTC, datetime

import xlsxwriter

from wijkkoers.reports.comparison import ComparedLine, Comparison
from wijkkoers.reports.languages import wording
from wijkkoers.reports.table_rows import SOURCE_COLUMNS, Cell, category_text, guarded, headings, marks_text, rounded
from wijkkoers.reports.tables import BOM, Table, csv_cell, sheet_formats, write_sheet
from wijkkoers.reports.wording import Wording

HEAD_COLUMNS = ("theme", "indicator", "label", "unit")
AREA_COLUMNS = ("letter", "code", "name", "level", "boundary_year")
DETAIL_COLUMNS = ("year", "status", "marks", "category")
"""Per area, behind the values."""


def comparison_csv(comparison: Comparison) -> bytes:
    """Return the comparison as csv: UTF-8 with BOM, `;`, decimal comma; no text that a spreadsheet runs as a formula."""
    words = wording(comparison.language)
    out = io.StringIO(newline="")
    writer = csv.writer(out, delimiter=";", lineterminator="\r\n")
    writer.writerow([csv_cell(head) for head in _heads(comparison, words)])
    writer.writerows([csv_cell(cell) for cell in row] for row in comparison_rows(comparison, words))
    return (BOM + out.getvalue()).encode("utf-8")


def comparison_xlsx(comparison: Comparison) -> bytes:
    """Return a workbook with the figures, the areas and the sources; the same comparison gives the same bytes."""
    words = wording(comparison.language)
    out = io.BytesIO()
    options = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}
    book = xlsxwriter.Workbook(out, options)
    title = words.say("comparison_title", names=", ".join(column.area.name for column in comparison.columns))
    book.set_properties({"title": title, "author": "Wijkkoers", "created": datetime.fromisoformat(comparison.made_on).replace(tzinfo=UTC)})
    formats = sheet_formats(book)
    decimals = {row.example.indicator: row.example.decimals for row in comparison.rows}
    notes = [words.say("fictional")] if comparison.is_fictional else []
    sheets = (
        ("comparison_sheet", Table(_columns(comparison), _heads(comparison, words), comparison_rows(comparison, words), decimals)),
        ("comparison_areas", Table(AREA_COLUMNS, headings(AREA_COLUMNS, words), _area_rows(comparison, words), {})),
        ("sheet_sources", Table(SOURCE_COLUMNS, headings(SOURCE_COLUMNS, words), _source_rows(comparison), {})),
    )
    for name, table in sheets:
        sheet = book.add_worksheet(words.say(name))
        write_sheet(sheet, table, formats)
        for number, note in enumerate(notes if name == "sheet_sources" else []):
            sheet.write_string(len(table.rows) + 2 + number, 0, note)
    book.close()
    return out.getvalue()


def comparison_rows(comparison: Comparison, words: Wording) -> list[list[Cell]]:
    """Return one row per indicator: what it is, a value per area and reference, then year, status, marks and class per area."""
    return [_row(comparison, row, words) for row in comparison.rows]


def _row(comparison: Comparison, row: ComparedLine, words: Wording) -> list[Cell]:
    line = row.example
    figures = [guarded(one, one.figure) for one in row.lines]
    values: list[Cell] = [rounded(line, figure) for figure in figures]
    if comparison.gemeente is not None:
        values.append(rounded(line, row.gemeente and guarded(line, row.gemeente)))
    if comparison.land is not None:
        values.append(rounded(line, row.land and guarded(line, row.land)))
    details: list[Cell] = []
    for one, figure in zip(row.lines, figures, strict=True):
        details += [one.year, words.status[figure.status], marks_text(figure.marks, words), category_text(line, figure)]
    return [line.theme_label, line.indicator, line.label, line.unit, *values, *details]


def _columns(comparison: Comparison) -> tuple[str, ...]:
    """Return the plain names of the columns; they choose the format of a number."""
    references = [area for area in (comparison.gemeente, comparison.land) if area is not None]
    values = ["value"] * (len(comparison.columns) + len(references))
    return (*HEAD_COLUMNS, *values, *(list(DETAIL_COLUMNS) * len(comparison.columns)))


def _heads(comparison: Comparison, words: Wording) -> list[str]:
    references = [area.name for area in (comparison.gemeente, comparison.land) if area is not None]
    names = [f"{column.letter} {column.area.name}" for column in comparison.columns]
    details = [f"{column.letter} {words.say(name)}" for column in comparison.columns for name in DETAIL_COLUMNS]
    return [*headings(HEAD_COLUMNS, words), *names, *references, *details]


def _area_rows(comparison: Comparison, words: Wording) -> list[list[Cell]]:
    return [
        [column.letter, column.area.code, column.area.name, words.level[column.area.level], column.area.boundary_year]
        for column in comparison.columns
    ]


def _source_rows(comparison: Comparison) -> list[list[Cell]]:
    used = (line for row in comparison.rows for line in row.lines if line.figure.has_value)
    found: Iterable[tuple[Cell, ...]] = ((line.full_source, line.release, line.peildatum, line.year, line.source_url) for line in used)
    return [list(row) for row in dict.fromkeys(found)]
