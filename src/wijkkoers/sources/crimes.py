"""Recorded crimes per area (politie): long by kind and period, or a column per kind; by code, or by name alone."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from wijkkoers.base.errors import InputError
from wijkkoers.base.issues import Where
from wijkkoers.base.missing import Figure, Mark, Status, absent
from wijkkoers.base.years import find_year_in_name
from wijkkoers.sources.area_table import (
    CODE_NAMES,
    AreaList,
    MarksOf,
    RegionFinder,
    YearHint,
    find_area_columns,
    find_column,
    names_of,
    open_area_table,
    refuse_double,
    settle_years,
    text_at,
)
from wijkkoers.sources.cells import read_cell
from wijkkoers.sources.crime_counts import CrimeCounts
from wijkkoers.sources.crime_types import TOTAL_TYPE, type_of
from wijkkoers.sources.intake import Intake, new_result
from wijkkoers.sources.kwb_table import is_ragged, refuse_ragged
from wijkkoers.sources.named_areas import NameFinder, name_finder
from wijkkoers.sources.regions import Region
from wijkkoers.sources.rows import ObservationRow, ReadResult, Request
from wijkkoers.sources.sample import Recognition, Sample
from wijkkoers.sources.table_periods import Period, period_of
from wijkkoers.sources.tables import Cell

KIND = "misdrijven"
SOURCE = "politie-misdrijven"
CODES = (*CODE_NAMES, "bucode", "buurtcode", "wkcode", "wijkcode", "gmcode", "gemeentecode")
KIND_COLUMN = ("soortmisdrijf", "misdrijf", "soortmisdrijven")
TOTAL_COLUMN = ("geregistreerdemisdrijven", "aantalmisdrijven", "totaalgeregistreerdemisdrijven")
COUNT_COLUMN = (*TOTAL_COLUMN, "aantal")
PERIOD_COLUMN = ("perioden", "periode", "jaar", "maand")
_NAMES = ("buurt", "buurtnaam", "wijk", "wijknaam", "gemeente", "gemeentenaam", "wijkenenbuurten", "gebied", "gebiedsnaam")
MIN_COLUMNS = 2
"""A table with a column per kind has this many that we know."""


@dataclass(frozen=True, slots=True)
class _Layout:
    """Where kind and period stand (None: not in the row), and the columns with counts: index, kind and period of the column.

    A column without kind or period takes that of its row, and then that of the whole table.
    """

    kind: int | None
    periods: int | None
    counts: tuple[tuple[int, str, Period | None], ...]
    period: Period | None


def is_crime_header(cells: Sequence[str]) -> bool:
    """Whether a row of texts is the header of a table of crimes, by code or by name."""
    has_area = bool(find_area_columns(cells, CODES).codes) or find_column(cells, _NAMES) is not None
    return has_area and bool(_count_columns(cells))


def recognise_crimes(sample: Sample) -> Recognition | None:
    """Recognise a table by its columns, JSON by the fields of the police's table."""
    if sample.is_json:
        is_it = '"SoortMisdrijf"' in sample.text and '"GeregistreerdeMisdrijven' in sample.text
        return Recognition(KIND, None, ("SoortMisdrijf", "GeregistreerdeMisdrijven")) if is_it else None
    header = sample.header(is_crime_header)
    return Recognition(KIND, None, tuple(header[:5])) if header else None


def read_crimes(request: Request) -> ReadResult:
    """Read the counts per year; 0 is a count, an empty cell is none. Months count only when a year has all twelve.

    InputError when no row can be used, when no year of figures is told, and when the year of the codes is not known.
    """
    table = open_area_table(request, is_crime_header)
    result = new_result(KIND, SOURCE, request.name, request.year)
    intake = Intake(result, request.ranges, request.progress, table.sheet)
    layout = _layout(table.header, request.name)
    places = RegionFinder(find_area_columns(table.header, CODES))
    finder = name_finder(table.header, request.places, request.year or find_year_in_name(request.name))
    areas, counts = AreaList(intake), CrimeCounts()
    for number, cells in table.rows:
        intake.start_row(table.total)
        if is_ragged(cells, len(table.header)):
            refuse_ragged(intake, number, len(cells), len(table.header))
            continue
        region = _area_of(places, finder, areas, cells, number)
        if region is not None:
            _take_counts(layout, region, cells, (intake, counts), (number, table.header))
    finder.report(intake)
    counts.store(intake)
    if not result.observations and result.counts.rows > result.counts.rows_refused:
        raise InputError("misdrijven-zonder-jaar", Where(file=request.name), bestand=request.name)
    if result.observations:
        settle_years(intake, areas, request, YearHint(assumed=find_year_in_name(request.name)), _marks_of(counts))
    return intake.finish()


def _layout(header: Sequence[str], name: str) -> _Layout:
    periods, year, counts = find_column(header, PERIOD_COLUMN), find_year_in_name(name), _count_columns(header)
    if periods is None and year is None and any(period is None for _index, _kind, period in counts):
        raise InputError("jaar-van-cijfers-onbekend", Where(file=name), bestand=name)
    return _Layout(find_column(header, KIND_COLUMN), periods, counts, Period(year) if year else None)


def _count_columns(header: Sequence[str]) -> tuple[tuple[int, str, Period | None], ...]:
    """Return the columns with counts: one beside the kind, one per period beside the kind, one per kind, or one of the total."""
    kind, count = find_column(header, KIND_COLUMN), find_column(header, COUNT_COLUMN)
    if kind is not None and count is not None:
        return ((count, "", None),)
    by_period = tuple((index, "", period) for index, title in enumerate(header) if (period := period_of(title)) is not None)
    if kind is not None:
        return by_period
    by_kind = tuple((index, number, None) for index, number in _kind_columns(header).items())
    if len(by_kind) >= MIN_COLUMNS:
        return by_kind
    total = find_column(header, TOTAL_COLUMN)
    return ((total, TOTAL_TYPE, None),) if total is not None else ()


def _kind_columns(header: Sequence[str]) -> dict[int, str]:
    found: dict[int, str] = {}
    for index, title in enumerate(header):
        kind = type_of(title) or next((type_of(name) for name in names_of(title) if type_of(name)), "")
        if kind and kind not in found.values():
            found[index] = kind
    return found


def _area_of(places: RegionFinder, finder: NameFinder, areas: AreaList, cells: Sequence[Cell], row: int) -> Region | None:
    """Return the area of a row by its code, else by its name; a row without either is left out and reported."""
    region = places.find(cells)
    if region is None:
        named = finder.find(cells, row)
        if named is None:
            return None
        region, areas.years[named[0].code] = named
    areas.add(region, row)
    return region


def _take_counts(
    layout: _Layout, region: Region, cells: Sequence[Cell], into: tuple[Intake, CrimeCounts], place: tuple[int, Sequence[str]]
) -> None:
    intake, counts = into
    row, header = place
    said, text = text_at(cells, layout.kind), text_at(cells, layout.periods)
    row_kind = type_of(said) if layout.kind is not None else TOTAL_TYPE
    row_period = period_of(text) if layout.periods is not None else layout.period
    for index, column_kind, column_period in layout.counts:
        kind, period = column_kind or row_kind, column_period or row_period
        if not kind:
            intake.refuse_row(row, "misdrijf-onbekend", waarde=said[:60])
            return
        if period is None:
            intake.refuse_row(row, "misdrijven-periode", waarde=text[:20])
            return
        figure = _figure_in(cells[index] if index < len(cells) else None, intake, row, header[index])
        if not counts.add(region.code, kind, period, figure, (row, header[index])):
            refuse_double(intake, row, region.code)
            return


def _figure_in(cell: Cell, intake: Intake, row: int, column: str) -> Figure:
    figure = read_cell(cell)
    if figure is None:
        place, shown = intake.where(row, column), str(cell)[:60]
        intake.result.issues.warn("geen-getal", place, rij=row, kolom=column, waarde=shown, indicator="aantal-misdrijven")
    return figure or absent(Status.UNKNOWN)


def _marks_of(counts: CrimeCounts) -> MarksOf:
    def marks(row: ObservationRow) -> tuple[Mark, ...]:
        return (Mark.PROVISIONAL,) if (row.code, row.period) in counts.provisional else ()

    return marks
