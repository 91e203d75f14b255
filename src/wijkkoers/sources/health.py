"""Gezondheid per wijk en buurt (RIVM, GGD'en and CBS): estimates from a model, of people of 18 and older, as workbook, csv or JSON.

The year of a figure is not the year of the codes: the figures of 2012 and 2016 are published in the boundaries of 2020.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field

from wijkkoers.base.errors import InputError
from wijkkoers.base.issues import Where
from wijkkoers.base.missing import Mark
from wijkkoers.base.years import find_year_in_name
from wijkkoers.sources.area_table import (
    CODE_NAMES,
    LEVEL_NAMES,
    YEAR_PENDING,
    AreaLine,
    AreaList,
    YearHint,
    area_lines,
    find_area_columns,
    find_column,
    is_small,
    names_of,
    open_area_table,
    refuse_double,
    settle_years,
    text_at,
    without_zeros,
)
from wijkkoers.sources.columns import Column
from wijkkoers.sources.health_names import BY_HEALTH_NAME
from wijkkoers.sources.intake import Intake, new_result
from wijkkoers.sources.regions import Region
from wijkkoers.sources.rows import ObservationRow, ReadResult, Request
from wijkkoers.sources.sample import Recognition, Sample
from wijkkoers.sources.table_periods import period_of
from wijkkoers.sources.tables import Table

KIND = "gezondheid-rivm"
SOURCE = "rivm-gezondheid"
BOUNDARIES_2020 = 2020
"""Boundary year in which RIVM published the figures of 2012, 2016 and 2020."""
MIN_MEASURES = 2
ALL_ADULTS = ("20300", "18jaarofouder", "18jaarenouder", "18")
MEAN = ("mw00000", "waarde")
_PLACES = (*CODE_NAMES, *LEVEL_NAMES, "id", "leeftijd", "marges", "perioden", "gemeentenaam", "gemeentenaamnaam", "naam")
SHOWN_COLUMNS = 5


@dataclass(slots=True)
class _Layout:
    """Where a table keeps its figures (indicator to column) and what selects a row; `period` is that of a table without periods."""

    measures: dict[str, tuple[int, str]]
    others: tuple[str, ...]
    age: int | None
    margin: int | None
    periods: int | None
    name: int | None
    period: int | None
    by_period: dict[int, list[Column]] = field(default_factory=dict)

    def columns(self, period: int) -> list[Column]:
        """Return the columns with figures of a year."""
        if period not in self.by_period:
            found = self.measures.items()
            self.by_period[period] = [Column(index, name, indicator, period, "") for indicator, (index, name) in found]
        return self.by_period[period]


def is_health_header(cells: Sequence[str]) -> bool:
    """Whether a row of texts is the header of a table of RIVM: a column of areas and two or more of its figures."""
    return len(_find_measures(cells)) >= MIN_MEASURES and bool(find_area_columns(cells).codes)


def recognise_health(sample: Sample) -> Recognition | None:
    """Recognise a table of RIVM by its columns."""
    if sample.is_json:
        known = [name for name in BY_HEALTH_NAME if name in sample.text.lower()]
        is_it = len(known) >= MIN_MEASURES and "wijkenenbuurten" in sample.text.lower() and "leeftijd" in sample.text.lower()
        return Recognition(KIND, None, tuple(known[:SHOWN_COLUMNS])) if is_it else None
    header = sample.header(is_health_header)
    shown = [name for _index, name in _find_measures(header).values()]
    return Recognition(KIND, None, tuple(shown[:SHOWN_COLUMNS])) if header else None


def read_health(request: Request) -> ReadResult:
    """Read all figures that we know; rows of other ages and of margins are left out and counted, other figures are named in a note.

    InputError when the file holds no row about all people of 18 and older.
    """
    table = open_area_table(request, is_health_header)
    result = new_result(KIND, SOURCE, request.name, request.year)
    intake = Intake(result, request.ranges, request.progress, table.sheet)
    layout = _layout(table, request.name)
    areas, skipped = AreaList(intake), Counter[str]()
    seen: set[tuple[str, int]] = set()
    for line in area_lines(table, find_area_columns(table.header), intake):
        _take_line(line, layout, areas, skipped, seen)
    _report(intake, layout, skipped)
    latest = max((row.period for row in result.observations), default=BOUNDARIES_2020)
    settle_years(intake, areas, request, YearHint(assumed=max(latest, BOUNDARIES_2020)), _marks_of)
    return intake.finish()


def _take_line(line: AreaLine, layout: _Layout, areas: AreaList, skipped: Counter[str], seen: set[tuple[str, int]]) -> None:
    number, region, cells = line
    intake = areas.intake
    age, margin = text_at(cells, layout.age), text_at(cells, layout.margin)
    if layout.age is not None and _bare(age) not in ALL_ADULTS:
        skipped[f"Leeftijd {age}"] += 1
        return
    if layout.margin is not None and _bare(margin) not in MEAN:
        skipped[f"Marges {margin}"] += 1
        return
    text = text_at(cells, layout.periods)
    period = period_of(text) if layout.periods is not None else None
    year = layout.period if layout.periods is None else (period.year if period and period.month is None else None)
    if year is None:
        intake.refuse_row(number, "jaar-onbruikbaar", waarde=text[:20])
        return
    if (region.code, year) in seen:
        refuse_double(intake, number, region.code)
        return
    seen.add((region.code, year))
    areas.add(_named(region, text_at(cells, layout.name)), number)
    columns = layout.columns(year)
    intake.take_row(columns, without_zeros(intake, columns, line), region.code, YEAR_PENDING, number)


def _named(region: Region, gemeente: str) -> Region:
    """Return the area with its name; the column Gemeentenaam names a gemeente, never its wijken and buurten."""
    return Region(region.code, region.level, "" if is_small(region.code) else gemeente, region.said_level)


def _layout(table: Table, name: str) -> _Layout:
    header = table.header
    measures = _find_measures(header)
    used = {index for index, _name in measures.values()}
    others = [title for index, title in enumerate(header) if index not in used and title and not set(names_of(title)) & set(_PLACES)]
    periods = find_column(header, ("perioden", "periode", "jaar"))
    if periods is None and find_year_in_name(name) is None:
        raise InputError("jaar-van-cijfers-onbekend", Where(file=name), bestand=name)
    return _Layout(
        measures,
        tuple(others),
        find_column(header, ("leeftijd",)),
        find_column(header, ("marges",)),
        periods,
        find_column(header, ("gemeentenaam", "gemeentenaamnaam")),
        find_year_in_name(name),
    )


def _find_measures(header: Sequence[str]) -> dict[str, tuple[int, str]]:
    found: dict[str, tuple[int, str]] = {}
    for index, title in enumerate(header):
        indicator = next((BY_HEALTH_NAME[name] for name in names_of(title) if name in BY_HEALTH_NAME), None)
        if indicator is not None:
            found.setdefault(indicator, (index, title))
    return found


def _bare(text: str) -> str:
    return "".join(mark for mark in text.lower() if mark.isalnum())


def _marks_of(row: ObservationRow) -> tuple[Mark, ...]:
    return (Mark.MODELLED,) if is_small(row.code) else ()


def _report(intake: Intake, layout: _Layout, skipped: Counter[str]) -> None:
    result, place = intake.result, Where(intake.result.file, intake.sheet)
    if skipped and not result.observations:
        raise InputError("gezondheid-zonder-totaal", place, bestand=result.file, gevonden=", ".join(list(skipped)[:5])[:200])
    for what, number in skipped.items():
        result.issues.note("gezondheid-rijen-weggelaten", place, wat=what[:60], aantal=number)
    if layout.others:
        names = ", ".join(layout.others)
        result.issues.note("andere-cijfers-weggelaten", place, aantal=len(layout.others), kolommen=names[:300])
