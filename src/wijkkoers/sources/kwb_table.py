"""Kerncijfers wijken en buurten as a table, whether csv or workbook: one area per row, one figure per column."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from wijkkoers.base.errors import InputError
from wijkkoers.base.issues import Where
from wijkkoers.base.years import find_year, find_year_in_name
from wijkkoers.sources.columns import count_measures, find_columns, measure_of
from wijkkoers.sources.intake import Intake, new_result
from wijkkoers.sources.kwb_names import KWB_SOURCE
from wijkkoers.sources.regions import Region, RegionColumns, area_row, check_region, find_region_columns, region_of
from wijkkoers.sources.rows import ReadResult, Request
from wijkkoers.sources.sample import Recognition, Sample
from wijkkoers.sources.tables import Cell, Table

MIN_MEASURES = 2
"""A header with a code column and this many known figures is one of KWB."""
MOSTLY_ABSENT = 0.5
"""A first release of KWB leaves some seven in ten figures open."""


def is_kwb_header(cells: Sequence[str]) -> bool:
    """Whether a row of texts is the header of a KWB table of any year."""
    return bool(find_region_columns(cells).codes) and count_measures(cells) >= MIN_MEASURES


def read_kwb_table(table: Table, kind: str, request: Request) -> ReadResult:
    """Read all rows of a KWB table of one year into areas and figures; `year` None takes the year of the sheet's or file's name.

    Rows without usable code, with another number of cells, or with a code that came before are left out and reported.
    InputError when the year is not known or no row can be used.
    """
    name, told = request.name, year_in(request.name, table.sheet)
    year = request.year if request.year is not None else told
    if year is None:
        raise InputError("jaar-onbekend", Where(file=name), bestand=name)
    result = new_result(kind, KWB_SOURCE, name, year)
    result.peildatum = date(year, 1, 1)
    if told not in (None, year):
        result.issues.warn("jaar-wijkt-af", Where(name, table.sheet), gegeven=year, gevonden=told)
    intake = Intake(result, request.ranges, request.progress, table.sheet)
    _read_rows(table, intake, year)
    _report_gaps(intake)
    return intake.finish()


def year_in(name: str, sheet: str = "") -> int | None:
    """Return the one year that the sheet's name or else the file's name tells."""
    return find_year(sheet) or find_year_in_name(name)


def _report_gaps(intake: Intake) -> None:
    """Say that most figures are absent, as in a first release; what is absent never replaces a figure of another year."""
    counts = intake.result.counts
    absent = sum(counts.absent.values())
    if counts.rows and absent > MOSTLY_ABSENT * (absent + counts.values):
        share = round(100 * absent / (absent + counts.values))
        intake.result.issues.note("veel-zonder-cijfer", Where(intake.result.file), procent=share)


def _read_rows(table: Table, intake: Intake, year: int) -> None:
    result, name = intake.result, intake.result.file
    columns = find_columns(table.header, year, KWB_SOURCE, result.issues, Where(name, table.sheet, table.header_row))
    for column in columns:
        column.source = "" if column.source == KWB_SOURCE else column.source
    places = find_region_columns(table.header)
    seen: set[str] = set()
    for number, cells in table.rows:
        if not seen and _is_header_line(cells, places):
            continue
        intake.start_row(table.total)
        region = _usable_region(intake, places, cells, seen, (number, len(table.header)))
        if region is not None:
            seen.add(region.code)
            result.areas.append(area_row(region, year, number))
            intake.take_row(columns, cells, region.code, year, number)


def _is_header_line(cells: Sequence[Cell], places: RegionColumns) -> bool:
    """Whether a row before the first area still belongs to the header (units, a second line of titles): no digit in its code cells."""
    texts = [str(cells[index]) for index in places.codes if index < len(cells) and cells[index] is not None]
    return region_of(places, cells) is None and not any(any(mark.isdigit() for mark in text) for text in texts)


def _usable_region(intake: Intake, places: RegionColumns, cells: Sequence[Cell], seen: set[str], shape: tuple[int, int]) -> Region | None:
    number, width = shape
    if is_ragged(cells, width):
        refuse_ragged(intake, number, len(cells), width)
        return None
    region = region_of(places, cells)
    if region is None:
        shown = next((str(cells[index]) for index in places.codes if index < len(cells) and cells[index] is not None), "")
        intake.refuse_row(number, "code-onbruikbaar", gebied=shown[:40])
        return None
    if region.code in seen:
        intake.result.counts.rows_refused += 1
        intake.result.issues.error("code-dubbel", intake.where(number), rij=number, gebied=region.code)
        return None
    check_region(region, intake, number)
    return region


def is_ragged(cells: Sequence[Cell], width: int) -> bool:
    """Whether a csv row has another number of cells than its header; empty cells at the end do no harm, nor do short workbook rows."""
    is_csv = isinstance(cells, list) and all(cell.__class__ is str for cell in cells)
    return (is_csv and len(cells) < width) or any(cell not in (None, "") for cell in cells[width:])


def refuse_ragged(intake: Intake, row: int, found: int, expected: int) -> None:
    """Leave a ragged row out, with an error: its figures may stand under the wrong column."""
    intake.result.counts.rows_refused += 1
    intake.result.issues.error("rij-ongelijk", intake.where(row), rij=row, aantal=found, verwacht=expected)


SHOWN_COLUMNS = 5


def recognise_kwb(sample: Sample, kind: str) -> Recognition | None:
    """Recognise a KWB table; the reasons are its first known columns."""
    table = sample.table(is_kwb_header)
    if table is None:
        return None
    known = [column for column in table.header if measure_of(column) is not None]
    return Recognition(kind, year_in(sample.name, table.sheet), tuple(known[:SHOWN_COLUMNS]))
