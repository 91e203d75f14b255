"""Tables of areas by code, of whatever publisher: the rows with their area, the year of the codes, and figures with marks."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from wijkkoers.base.codes import gemeente_code_of
from wijkkoers.base.errors import InputError
from wijkkoers.base.issues import Where
from wijkkoers.base.missing import Figure, Mark
from wijkkoers.sources.columns import Column
from wijkkoers.sources.gemeente_years import YearSpan, span_of
from wijkkoers.sources.intake import Intake
from wijkkoers.sources.json_rows import open_json_rows
from wijkkoers.sources.kwb_names import fold, fold_serial
from wijkkoers.sources.kwb_table import is_ragged, refuse_ragged
from wijkkoers.sources.regions import Region, RegionColumns, area_row, check_region, region_of
from wijkkoers.sources.rows import ObservationRow, ReadResult, Request
from wijkkoers.sources.sample import Sample
from wijkkoers.sources.tables import Cell, IsHeader, Table, open_csv
from wijkkoers.sources.workbooks import cell_text, is_workbook, open_workbook

CODE_NAMES = ("codering", "coderingcode", "regiocode", "code", "gwbcode10", "gwbcode8", "gwbcode", "wijkenenbuurten")
"""Folded names of a column with codes of any level."""
LEVEL_NAMES = ("soortregio", "recs", "regioaanduiding", "niveau")
_UNIT = re.compile(r"\s*[\[(][^\])]*[\])]\s*$")

MarksOf = Callable[[ObservationRow], tuple[Mark, ...]]
"""Which marks the figure of a row carries."""
AreaLine = tuple[int, Region, Sequence[Cell]]
"""(row number, area, cells)"""
ZEROS_FROM = 3
"""A row with this many figures or more that are all 0 holds no figures."""
REMEMBER_AT_MOST = 50_000
"""Areas remembered."""
YEAR_PENDING = 0
"""Boundary year of rows until all codes are seen."""


@dataclass(frozen=True, slots=True)
class YearHint:
    """What is known of the year of the codes besides the year asked: told by the file's name, or the usual one for this kind."""

    told: int | None = None
    assumed: int | None = None


def open_area_table(request: Request, is_header: IsHeader) -> Table:
    """Open a workbook, csv or list of JSON rows at the header of a kind."""
    sample = Sample(request.path, request.name)
    if sample.is_workbook or is_workbook(request.path):
        return open_workbook(request.path, request.name, is_header)
    if sample.is_json:
        return open_json_rows(request.path, request.name, is_header)
    return open_csv(request.path, request.name, is_header)


@lru_cache(maxsize=4096)
def names_of(title: str) -> tuple[str, ...]:
    """Return the folded names that a column title may stand for: whole, without its unit and number, and the tails of its path."""
    bare = _UNIT.sub("", title.strip())
    parts = bare.split("/")
    tails = (fold("/".join(parts[start:])) for start in range(1, len(parts)))
    return tuple(dict.fromkeys((fold(title), fold_serial(bare), fold(bare), *tails)))


def find_column(header: Sequence[str], names: Iterable[str]) -> int | None:
    """Return the first column that bears one of the folded names; an earlier name goes before a later one."""
    titles = [names_of(title) for title in header]
    return next((index for name in names for index, known in enumerate(titles) if name in known), None)


def find_area_columns(header: Sequence[str], codes: Sequence[str] = CODE_NAMES, names: Sequence[str] = ()) -> RegionColumns:
    """Return the columns that tell the area; `names` only where they hold the name of the area itself."""
    titles = [names_of(title) for title in header]
    found = [index for name in codes for index, known in enumerate(titles) if name in known]
    return RegionColumns(tuple(dict.fromkeys(found)), find_column(header, LEVEL_NAMES), find_column(header, names))


class RegionFinder:
    """Finds the area of each row; the areas of a long table come back again and again, so those found are remembered."""

    def __init__(self, columns: RegionColumns) -> None:
        """Start with the columns that tell the area."""
        self.columns = columns
        self.places = (*columns.codes, *(index for index in (columns.level, columns.name) if index is not None))
        self.found: dict[tuple[Cell, ...], Region | None] = {}

    def find(self, cells: Sequence[Cell]) -> Region | None:
        """Return the area of a row, or None when no column holds a usable code."""
        key = tuple([cells[index] if index < len(cells) else None for index in self.places])
        if key not in self.found:
            if len(self.found) >= REMEMBER_AT_MOST:
                self.found.clear()
            self.found[key] = region_of(self.columns, cells)
        return self.found[key]


def area_lines(table: Table, columns: RegionColumns, intake: Intake) -> Iterator[AreaLine]:
    """Yield the rows with a usable area; rows without one, or with another number of cells, are left out and reported."""
    width, finder = len(table.header), RegionFinder(columns)
    for number, cells in table.rows:
        intake.start_row(table.total)
        if is_ragged(cells, width):
            refuse_ragged(intake, number, len(cells), width)
            continue
        region = finder.find(cells)
        if region is None:
            shown = next((cell_text(cells[index]) for index in columns.codes if index < len(cells)), "")
            intake.refuse_row(number, "code-onbruikbaar", gebied=shown[:40])
            continue
        yield number, region, cells


def text_at(cells: Sequence[Cell], index: int | None) -> str:
    """Return the text of a cell; empty beyond the row's end and for a column that is not there."""
    return cell_text(cells[index]) if index is not None and index < len(cells) else ""


def without_zeros(intake: Intake, columns: Sequence[Column], line: AreaLine) -> Sequence[Cell]:
    """Return the cells of a row, emptied with a warning when all its figures are 0: then 0 stands for no figure.

    Only for figures that are never all 0 at once, such as shares and scores; a count of crimes can be.
    """
    number, region, cells = line
    found = [cells[column.index] for column in columns if column.index < len(cells)]
    given = [cell for cell in found if cell is not None and str(cell).strip() not in ("", ".", "NA", "-")]
    if len(given) < ZEROS_FROM or not all(_is_zero(cell) for cell in given):
        return cells
    intake.result.issues.warn("alle-cijfers-nul", intake.where(number), rij=number, gebied=region.code, aantal=len(given))
    return [None] * len(cells)


def _is_zero(cell: Cell) -> bool:
    return cell == 0 or (isinstance(cell, str) and cell.strip().strip("-0.,") == "")


def refuse_double(intake: Intake, row: int, code: str) -> None:
    """Leave out a row about an area and period that came before, with an error."""
    intake.result.counts.rows_refused += 1
    intake.result.issues.error("code-dubbel", intake.where(row), rij=row, gebied=code)


class AreaList:
    """The areas of one file, each once, whatever the number of its rows; `years` holds the boundary year of those found by name."""

    def __init__(self, intake: Intake) -> None:
        """Start without areas."""
        self.intake = intake
        self.regions: dict[str, tuple[Region, int]] = {}
        self.years: dict[str, int] = {}

    def add(self, region: Region, row: int) -> None:
        """Take in the area of a row; its first name that is not empty counts."""
        known = self.regions.get(region.code)
        if known is None:
            check_region(region, self.intake, row)
        if known is None or (region.name and not known[0].name):
            self.regions[region.code] = (region, row)

    def gemeenten(self) -> set[str]:
        """Return the codes of the gemeenten in which the areas lie that were told by code."""
        return {code for code in map(gemeente_code_of, self.regions.keys() - self.years.keys()) if code}

    def only_named_year(self) -> int | None:
        """Return the most frequent boundary year when all areas were found by name."""
        is_named = self.years and self.years.keys() == self.regions.keys()
        return Counter(self.years.values()).most_common(1)[0][0] if is_named else None

    def year_of(self, code: str, boundary_year: int) -> int:
        """Return the boundary year of an area: its own when it was found by name, else that of the file."""
        return self.years.get(code, boundary_year)

    def store(self, boundary_year: int) -> None:
        """Put the areas in the result; those found by name are known already."""
        found = self.regions.values()
        self.intake.result.areas = [area_row(region, boundary_year, row) for region, row in found if region.code not in self.years]


def settle_years(intake: Intake, areas: AreaList, request: Request, hint: YearHint, marks_of: MarksOf | None = None) -> int:
    """Decide the year of the codes, note which was taken and why, and finish all rows with it and with their marks; returns it.

    The year asked goes first, then the year that the name tells, then what the codes allow, then the usual year of the kind.
    InputError `jaar-onbekend` when nothing tells it.
    """
    result, span = intake.result, span_of(areas.gemeenten())
    year = request.year or hint.told or areas.only_named_year()
    if year is None:
        year = _year_of_codes(intake, span, hint.assumed)
    elif not span.is_empty and not span.holds(year):
        _warn_of_codes(result, span, year)
    if span.is_empty:
        result.issues.warn(
            "indeling-gemengd", Where(result.file), gebied=span.first_code, vanaf=span.first, ander=span.last_code, tot=span.last
        )
    areas.store(year)
    result.boundary_year = year
    _finish_rows(areas, year, marks_of)
    periods = Counter(row.period for row in result.observations)
    result.period = max(periods, key=lambda period: (periods[period], period), default=result.period)
    return year


def _finish_rows(areas: AreaList, year: int, marks_of: MarksOf | None) -> None:
    result = areas.intake.result
    marked: dict[tuple[Figure, tuple[Mark, ...]], Figure] = {}
    rows: list[ObservationRow] = []
    for row in result.observations:
        marks = marks_of(row) if marks_of is not None and row.figure.value is not None else ()
        figure = row.figure
        if marks:
            figure = marked.get((figure, marks)) or marked.setdefault((figure, marks), figure.with_marks(*marks))
        rows.append(
            ObservationRow(row.indicator, row.code, areas.year_of(row.code, year), row.period, figure, row.row, row.column, row.source)
        )
    result.observations = rows


def _year_of_codes(intake: Intake, span: YearSpan, assumed: int | None) -> int:
    name, issues = intake.result.file, intake.result.issues
    if span.first is not None and span.first == span.last:
        issues.note("indeling-uit-codes", Where(name), bestand=name, jaar=span.first, gebied=span.first_code)
        return span.first
    if assumed is None:
        raise InputError("jaar-onbekend", Where(file=name), bestand=name)
    if span.is_empty or span.holds(assumed):
        issues.note("indeling-aangenomen", Where(name), bestand=name, jaar=assumed)
        return assumed
    year = span.nearest(assumed)
    code = span.first_code if year == span.first else span.last_code
    issues.note("indeling-uit-codes", Where(name), bestand=name, jaar=year, gebied=code)
    return year


def _warn_of_codes(result: ReadResult, span: YearSpan, year: int) -> None:
    is_early = span.first is not None and year < span.first
    code, limit = (span.first_code, span.first) if is_early else (span.last_code, span.last)
    result.issues.warn("indeling-wijkt-af", Where(result.file), jaar=year, gebied=code, grens=limit)


def is_small(code: str) -> bool:
    """Whether a code is of a wijk or buurt."""
    return code.startswith(("WK", "BU"))
