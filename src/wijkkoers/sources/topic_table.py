"""A CBS table with one area and period per row and one subject per column, whether from StatLine or OData."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date

from wijkkoers.base.codes import AreaLevel, normalise_code
from wijkkoers.base.errors import InputError
from wijkkoers.base.issues import Where
from wijkkoers.base.missing import Mark
from wijkkoers.sources.columns import Column
from wijkkoers.sources.intake import Intake, new_result
from wijkkoers.sources.kwb_table import is_ragged, refuse_ragged
from wijkkoers.sources.region_columns import CbsColumns, NameSearch, year_of_period
from wijkkoers.sources.regions import Region, area_row, check_region, region_of
from wijkkoers.sources.rows import ReadResult, Request
from wijkkoers.sources.statline_names import KWB, NEVER
from wijkkoers.sources.tables import Cell
from wijkkoers.sources.topic_match import Subject, columns_of, family_of
from wijkkoers.sources.workbooks import cell_text

_CODE_LIKE = re.compile(r"[A-Za-z]{2}\d{2}|\d+$")
SHOWN = 8
"""Names of columns shown in one note."""


@dataclass(slots=True)
class TopicTable:
    """What is known of a table before its rows are read; `width` 0 means that rows cannot be ragged.

    `year` is that of figures without period, `boundary_year` that of the codes when the table itself says so,
    `names` the names of areas by code, `provisional` the years whose figures are provisional.
    """

    kind: str
    subjects: list[Subject]
    places: CbsColumns
    rows: Iterator[tuple[int, Sequence[Cell]]]
    family: str = ""
    year: int | None = None
    boundary_year: int | None = None
    width: int = 0
    total: int = 0
    header_row: int = 1
    sheet: str = ""
    names: Mapping[str, str] = field(default_factory=dict)
    provisional: frozenset[int] = frozenset()


def read_topic_table(table: TopicTable, request: Request) -> ReadResult:
    """Read all rows into areas and figures; a row's period goes before the year of the table.

    Rows without usable area or period, and those that come twice, are left out and reported; unknown columns in one note.
    InputError when no column is known, a year is nowhere to be found, or no row can be used.
    """
    table.family = family_of([subject.topic for subject in table.subjects], table.family)
    result = new_result(table.kind, table.family or KWB, request.name, None)
    intake = Intake(result, request.ranges, request.progress, table.sheet)
    reading = _Reading(table, request, intake)
    reading.report_columns()
    for number, cells in table.rows:
        if not table.places.is_footer(cells):
            reading.take_row(number, cells)
    reading.search.report(intake)
    _mark_provisional(result, table.provisional)
    settle_periods(result)
    return intake.finish()


def _mark_provisional(result: ReadResult, years: frozenset[int]) -> None:
    for row in result.observations:
        if row.period in years and row.figure.has_value:
            row.figure = row.figure.with_marks(Mark.PROVISIONAL)


def settle_periods(result: ReadResult) -> None:
    """Set the years of the whole: the newest with a value, and the year of the codes when there is only one."""
    periods = {row.period for row in result.observations if row.figure.has_value} or {row.period for row in result.observations}
    years = {row.boundary_year for row in result.observations} or {area.boundary_year for area in result.areas}
    result.period = max(periods, default=result.period)
    result.boundary_year = next(iter(years)) if len(years) == 1 else None
    result.peildatum = date(result.period, 1, 1) if len(periods) == 1 and result.period else None


class _Reading:
    """The rows of one table on their way into a result."""

    def __init__(self, table: TopicTable, request: Request, intake: Intake) -> None:
        self.table, self.request, self.intake = table, request, intake
        self.search = NameSearch(request.places)
        self.columns: dict[int, list[Column]] = {}
        self.seen: set[tuple[str, int, int]] = set()
        self.areas: set[tuple[str, int]] = set()

    def report_columns(self) -> None:
        """Say which columns are left out, in one note each; InputError when none is known."""
        table, result = self.table, self.intake.result
        columns, unsure, unknown = columns_of(table.subjects, table.family, table.year or self.request.year or NEVER - 1)
        where = Where(result.file, table.sheet, table.header_row)
        if unsure:
            result.issues.warn("kolommen-meerduidig", where, aantal=len(unsure), kolommen=_listed(unsure))
        if unknown:
            result.issues.note("kolommen-niet-gelezen", where, aantal=len(unknown), kolommen=_listed(unknown))
        if not columns:
            raise InputError("geen-bekende-cijfers", where, bestand=result.file, kolommen=_listed(table.subjects))

    def take_row(self, number: int, cells: Sequence[Cell]) -> None:
        """Take in one row, or report why not."""
        table, intake = self.table, self.intake
        intake.start_row(table.total)
        if table.width and is_ragged(cells, table.width):
            refuse_ragged(intake, number, len(cells), table.width)
            return
        period = self._period(number, cells)
        if period is None:
            return
        region = self._region(number, cells, period)
        if region is None:
            return
        boundary = self._boundary_year(period)
        if (region.code, boundary, period) in self.seen:
            intake.result.counts.rows_refused += 1
            intake.result.issues.error("code-dubbel", intake.where(number), rij=number, gebied=region.code)
            return
        self.seen.add((region.code, boundary, period))
        self._keep_area(region, boundary, number)
        intake.take_row(self._columns(period), cells, region.code, boundary, number)

    def _boundary_year(self, period: int) -> int:
        return self.request.year or self.table.boundary_year or period

    def _period(self, number: int, cells: Sequence[Cell]) -> int | None:
        index, name = self.table.places.period, self.intake.result.file
        if index is None:
            year = self.request.year or self.table.year
            if year is None:
                raise InputError("jaar-onbekend", Where(file=name), bestand=name)
            return year
        text = cell_text(cells[index]) if index < len(cells) else ""
        period = year_of_period(text)
        if period is None:
            self.intake.refuse_row(number, "periode-onbruikbaar", waarde=text[:40])
        return period

    def _region(self, number: int, cells: Sequence[Cell], period: int) -> Region | None:
        places = self.table.places
        region = region_of(places.region, cells)
        if region is None:
            text = places.text(cells, places.area)
            if text and not _CODE_LIKE.match(text) and places.has_names_only(cells):
                return self.search.find(places, cells, period, self.intake)
            self.intake.refuse_row(number, "code-onbruikbaar", gebied=text[:40])
            return None
        if normalise_code(region.name) is not None or not region.name:
            own = self.table.names.get(region.code, "")
            is_gemeente = region.level is AreaLevel.GEMEENTE
            region = replace(region, name=own or (places.text(cells, places.gemeente) if is_gemeente else ""))
        return region

    def _keep_area(self, region: Region, boundary: int, number: int) -> None:
        if (region.code, boundary) not in self.areas:
            self.areas.add((region.code, boundary))
            check_region(region, self.intake, number)
            self.intake.result.areas.append(area_row(region, boundary, number))

    def _columns(self, period: int) -> list[Column]:
        if period not in self.columns:
            columns, _unsure, _unknown = columns_of(self.table.subjects, self.table.family, period)
            for column in columns:
                column.source = "" if column.source == self.intake.result.source else column.source
            self.columns[period] = columns
        return self.columns[period]


def _listed(subjects: Sequence[Subject]) -> str:
    names = [subject.name.strip()[:80] for subject in subjects]
    return ", ".join(names[:SHOWN]) + (", …" if len(names) > SHOWN else "")
