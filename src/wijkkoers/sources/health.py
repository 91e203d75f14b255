"""Gezondheid per wijk en buurt (RIVM, GGD'en and CBS): estimates from a model, of people of 18 and older, as workbook, csv or JSON.

The year of a figure is not the year of the codes: the figures of 2012 and 2016 are published in the boundaries of 2020.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from wijkkoers.base.errors import InputError
from wijkkoers.base.issues import Where
from wijkkoers.base.missing import Mark
from wijkkoers.base.years import find_year_in_name
from wijkkoers.sources.area_table import (
    CODE_NAMES,
    LEVEL_NAMES,
    AreaLine,
    AreaList,
    YearHint,
    area_lines,
    find_area_columns,
    find_column,
    is_small,
    names_of,
    open_area_table,
    settle_years,
    text_at,
)
from wijkkoers.sources.health_names import BY_HEALTH_NAME
from wijkkoers.sources.intake import Intake, new_result
from wijkkoers.sources.regions import Region
from wijkkoers.sources.rows import ObservationRow, ReadResult, Request
from wijkkoers.sources.sample import Recognition, Sample
from wijkkoers.sources.tables import Table
from wijkkoers.sources.yearly_rows import YearlyRows

KIND = "gezondheid-rivm"
SOURCE = "rivm-gezondheid"
BOUNDARIES_2020 = 2020
"""Boundary year in which RIVM published the figures of 2012, 2016 and 2020."""
MIN_MEASURES = 2
ALL_ADULTS = ("20300", "18jaarofouder", "18jaarenouder", "18")
MEAN = ("mw00000", "waarde")
_PLACES = (*CODE_NAMES, *LEVEL_NAMES, "id", "leeftijd", "marges", "perioden", "gemeentenaam", "gemeentenaamnaam", "naam")
SHOWN_COLUMNS = 5


@dataclass(frozen=True, slots=True)
class _Layout:
    """Where a table keeps what selects a row and the name of the gemeente; `others` are the titles of figures that we do not know."""

    others: tuple[str, ...]
    age: int | None
    margin: int | None
    name: int | None


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
    layout = _layout(table.header)
    areas, skipped = AreaList(intake), Counter[str]()
    rows = _rows_of(table, request.name, areas)
    for line in area_lines(table, find_area_columns(table.header), intake):
        _take_line(line, layout, rows, skipped)
    _report(intake, layout, skipped)
    latest = max((row.period for row in result.observations), default=BOUNDARIES_2020)
    settle_years(intake, areas, request, YearHint(assumed=max(latest, BOUNDARIES_2020)), _marks_of)
    return intake.finish()


def _take_line(line: AreaLine, layout: _Layout, rows: YearlyRows, skipped: Counter[str]) -> None:
    number, region, cells = line
    age, margin = text_at(cells, layout.age), text_at(cells, layout.margin)
    if layout.age is not None and _bare(age) not in ALL_ADULTS:
        skipped[f"Leeftijd {age}"] += 1
    elif layout.margin is not None and _bare(margin) not in MEAN:
        skipped[f"Marges {margin}"] += 1
    else:
        rows.take((number, _named(region, text_at(cells, layout.name)), cells))


def _named(region: Region, gemeente: str) -> Region:
    """Return the area with its name; the column Gemeentenaam names a gemeente, never its wijken and buurten."""
    return Region(region.code, region.level, "" if is_small(region.code) else gemeente, region.said_level)


def _rows_of(table: Table, name: str, areas: AreaList) -> YearlyRows:
    periods, told = find_column(table.header, ("perioden", "periode", "jaar")), find_year_in_name(name)
    if periods is None and told is None:
        raise InputError("jaar-van-cijfers-onbekend", Where(file=name), bestand=name)
    return YearlyRows(areas, _find_measures(table.header), periods, told)


def _layout(header: Sequence[str]) -> _Layout:
    used = {index for index, _name in _find_measures(header).values()}
    others = [title for index, title in enumerate(header) if index not in used and title and not set(names_of(title)) & set(_PLACES)]
    return _Layout(
        tuple(others),
        find_column(header, ("leeftijd",)),
        find_column(header, ("marges",)),
        find_column(header, ("gemeentenaam", "gemeentenaamnaam")),
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
