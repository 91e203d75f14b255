"""Leefbaarometer 3.0: scores per buurt, wijk or gemeente, long by year, as difference from the mean of the country."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import chain, islice
from statistics import median

from wijkkoers.base.errors import InputError
from wijkkoers.base.issues import Where
from wijkkoers.base.missing import Mark
from wijkkoers.base.years import FIRST_YEAR, LAST_YEAR, find_year_in_name
from wijkkoers.sources.area_table import (
    AreaList,
    YearHint,
    area_lines,
    find_area_columns,
    find_column,
    open_area_table,
    settle_years,
)
from wijkkoers.sources.cells import read_cell
from wijkkoers.sources.intake import Intake, new_result
from wijkkoers.sources.rows import ReadResult, Request
from wijkkoers.sources.sample import Recognition, Sample
from wijkkoers.sources.tables import Table
from wijkkoers.sources.yearly_rows import YearlyRows

KIND = "leefbaarometer-3"
SOURCE = "leefbaarometer"
TOTAL = "leefbaarheid"
MEASURES: dict[str, tuple[str, ...]] = {
    TOTAL: ("afw", "afwlbm", "lbm"),
    "leefbaarheid-fysiek": ("afwfys", "fys"),
    "leefbaarheid-overlast": ("afwonv", "onv"),
    "leefbaarheid-samenhang": ("afwsoc", "soc"),
    "leefbaarheid-voorzieningen": ("afwvrz", "vrz"),
    "leefbaarheid-woningen": ("afwwon", "won"),
}
"""Indicator to the folded names of its column; a difference (`afw`) goes before a score."""
CLASSES = ("klbm", "kscore", "kfys", "konv", "ksoc", "kvrz", "kwon")
LEVELS = (("bucode", "bunaam"), ("wkcode", "wknaam"), ("gmcode", "gmnaam"))
"""Code and name per level: the smallest level in a file is what it is about."""
LARGEST_DIFFERENCE = 1.0
"""Half of the differences from the mean lie far below this; scores themselves lie around 4."""
LOOKED_AT = 2_000
"""Rows by which a column is judged."""
_EDITION = re.compile(r"meting[ _-]?(\d{4})", re.IGNORECASE)
_SPAN = re.compile(r"(?<!\d)\d{4}\s?-\s?(\d{4})(?!\d)")


def is_scores_header(cells: Sequence[str]) -> bool:
    """Whether a row of texts is the header of a file of scores, of any scale."""
    has_parts = sum(1 for names in MEASURES.values() if find_column(cells, names) is not None) >= 2
    return has_parts and find_column(cells, MEASURES[TOTAL]) is not None


def recognise_leefbaarheid_scores(sample: Sample) -> Recognition | None:
    """Recognise the file by its scores."""
    header = sample.header(is_scores_header)
    shown = [header[index] for index, _name in _find_measures(header).values()] if header else []
    return Recognition(KIND, edition_of(sample.name), tuple(shown[:5])) if header else None


def edition_of(name: str) -> int | None:
    """Return the year of the edition that a name tells: `meting-2024`, the last of `2002-2024`, or its one year."""
    found = [int(year) for year in (*_EDITION.findall(name), *_SPAN.findall(name))]
    fitting = [year for year in found if FIRST_YEAR <= year <= LAST_YEAR]
    return max(fitting) if fitting else find_year_in_name(name)


def read_leefbaarheid_scores(request: Request) -> ReadResult:
    """Read the scores of all years; classes of version 3.0 are left out, because their scale is not that of 2.0.

    InputError for a file by postcode or grid, and when the year of the codes is not known.
    """
    table = open_area_table(request, is_scores_header)
    codes, names = _area_names(table, request.name)
    result = new_result(KIND, SOURCE, request.name, request.year)
    intake = Intake(result, request.ranges, request.progress, table.sheet)
    areas = AreaList(intake)
    year_column, period = find_column(table.header, ("jaar", "year")), find_year_in_name(request.name)
    rows = YearlyRows(areas, _find_measures(table.header), year_column, period)
    if year_column is None and period is None:
        raise InputError("jaar-van-cijfers-onbekend", Where(file=request.name), bestand=request.name)
    _leave_out_scores(table, rows.measures, intake)
    for line in area_lines(table, find_area_columns(table.header, codes, names), intake):
        rows.take(line)
    _report_classes(table, intake)
    settle_years(intake, areas, request, YearHint(told=edition_of(request.name)), lambda _row: (Mark.MODELLED,))
    return intake.finish()


def _area_names(table: Table, name: str) -> tuple[tuple[str], tuple[str]]:
    for code, title in LEVELS:
        if find_column(table.header, (code,)) is not None:
            return (code,), (title,)
    raise InputError("leefbaarometer-schaal", Where(file=name), bestand=name, kolommen=", ".join(table.header[:6])[:200])


def _find_measures(header: Sequence[str]) -> dict[str, tuple[int, str]]:
    found = {indicator: find_column(header, names) for indicator, names in MEASURES.items()}
    return {indicator: (index, header[index]) for indicator, index in found.items() if index is not None}


def _leave_out_scores(table: Table, measures: dict[str, tuple[int, str]], intake: Intake) -> None:
    """Leave out a column that holds scores and not differences from the mean, by its first rows: its figures would mean another thing."""
    first = list(islice(table.rows, LOOKED_AT))
    table.rows = chain(first, table.rows)
    for indicator, (index, title) in list(measures.items()):
        figures = [read_cell(cells[index]) for _row, cells in first if index < len(cells)]
        values = [figure.value for figure in figures if figure is not None and figure.value is not None]
        if values and abs(median(values)) > LARGEST_DIFFERENCE:
            del measures[indicator]
            place = intake.where(table.header_row, title)
            intake.result.issues.warn("leefbaarheid-geen-verschil", place, kolom=title, indicator=indicator)


def _report_classes(table: Table, intake: Intake) -> None:
    found = [title for title in table.header if find_column((title,), CLASSES) is not None]
    if found:
        place = Where(intake.result.file, intake.sheet)
        intake.result.issues.note("leefbaarometer-klassen-3", place, kolommen=", ".join(found)[:200])
