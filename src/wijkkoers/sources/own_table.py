"""A table of the user's own: `code;naam;jaar;grensjaar;bron;<indicator>...`, as csv or as the first sheet of a workbook."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field

from wijkkoers.base.codes import level_of
from wijkkoers.base.missing import Mark, Status, absent
from wijkkoers.base.years import FIRST_YEAR, LAST_YEAR
from wijkkoers.sources.columns import Column
from wijkkoers.sources.intake import Intake, new_result
from wijkkoers.sources.kwb_names import UNHYPHENATED
from wijkkoers.sources.kwb_table import is_ragged, refuse_ragged
from wijkkoers.sources.regions import Region, area_row, check_region, code_of
from wijkkoers.sources.rows import ObservationRow, ReadResult, Request
from wijkkoers.sources.sample import Recognition, Sample
from wijkkoers.sources.tables import Table, open_csv
from wijkkoers.sources.workbooks import cell_text, is_workbook, open_workbook

KIND = "wijkkoers-tabel"
SOURCE = "eigen-tabel"
MARK_PREFIX = "merk:"
_FIXED = ("code", "naam", "jaar", "grensjaar", "bron")
_ID = re.compile(r"^[a-z][a-z0-9]*(-[a-z0-9]+)*$")
AMBIGUOUS = re.compile(r"^[+-]?\d{1,3}\.\d{3}$")
_STATUS_WORDS = {status.value: status for status in Status if status is not Status.VALUE}
_MARKS = {mark.value: mark for mark in Mark}


@dataclass(slots=True)
class _Layout:
    """Where the fixed columns stand (by name) and which indicator and mark columns there are."""

    fixed: dict[str, int]
    indicators: list[tuple[int, str]] = field(default_factory=list)
    marks: dict[str, int] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class _Key:
    """What one row is about: area, year of the figure, year of the codes, source."""

    code: str
    period: int
    boundary_year: int
    source: str


def is_own_header(cells: Sequence[str]) -> bool:
    """Whether a row of texts is the header of our own format: `code`, `jaar` and at least one indicator id."""
    names = [cell.strip().lower() for cell in cells]
    has_id = any(name not in _FIXED and _ID.match(name) and ("-" in name or name in UNHYPHENATED) for name in names)
    return "code" in names and "jaar" in names and has_id


def read_own_table(request: Request) -> ReadResult:
    """Read an own table; the year asked, when given, is the year of the codes of rows without `grensjaar`.

    A cell is a number, a status word, or empty (not available). When the ranges are not empty their keys are the indicators that exist.
    InputError when no row can be used.
    """
    open_table = open_workbook if is_workbook(request.path) else open_csv
    table = open_table(request.path, request.name, is_own_header)
    result = new_result(KIND, SOURCE, request.name, request.year)
    intake = Intake(result, request.ranges, request.progress, table.sheet)
    layout = _layout(table, intake)
    seen: set[_Key] = set()
    for number, cells in table.rows:
        intake.start_row(table.total)
        if is_ragged(cells, len(table.header)):
            refuse_ragged(intake, number, len(cells), len(table.header))
            continue
        texts = [cell_text(cell) for cell in cells] + [""] * (len(table.header) - len(cells))
        key = _key(layout, texts, request.year, intake, number)
        if key is None:
            continue
        if key in seen:
            result.counts.rows_refused += 1
            result.issues.error("code-dubbel", intake.where(number), rij=number, gebied=key.code)
            continue
        seen.add(key)
        _take_row(layout, texts, key, intake, number)
    _settle(result)
    return intake.finish()


def _layout(table: Table, intake: Intake) -> _Layout:
    names = [name.strip().lower() for name in table.header]
    layout = _Layout({name: names.index(name) for name in _FIXED if name in names})
    for index, name in enumerate(names):
        indicator = name.removeprefix(MARK_PREFIX).strip()
        if name in _FIXED or not name:
            continue
        if not _ID.match(indicator) or (intake.ranges and indicator not in intake.ranges):
            intake.result.issues.warn("indicator-onbekend", intake.where(table.header_row, name), kolom=name[:60])
        elif name.startswith(MARK_PREFIX):
            layout.marks[indicator] = index
        elif any(indicator == known for _, known in layout.indicators):
            intake.result.issues.note("kolom-dubbel", intake.where(table.header_row, name), kolom=name, indicator=indicator)
        else:
            layout.indicators.append((index, indicator))
    return layout


def _key(layout: _Layout, texts: Sequence[str], year: int | None, intake: Intake, row: int) -> _Key | None:
    code = code_of(texts[layout.fixed["code"]], None)
    if code is None:
        intake.refuse_row(row, "code-onbruikbaar", gebied=texts[layout.fixed["code"]][:40])
        return None
    period = _year(texts[layout.fixed["jaar"]])
    boundary_text = _optional(layout, texts, "grensjaar")
    boundary = _year(boundary_text) if boundary_text else (year or period)
    if period is None or boundary is None:
        intake.refuse_row(row, "jaar-onbruikbaar", waarde=(texts[layout.fixed["jaar"]] if period is None else boundary_text)[:20])
        return None
    source = _optional(layout, texts, "bron")
    if source and not _ID.match(source):
        intake.refuse_row(row, "bron-onbruikbaar", waarde=source[:40])
        return None
    return _Key(code, period, boundary, "" if source == SOURCE else source)


def _take_row(layout: _Layout, texts: Sequence[str], key: _Key, intake: Intake, row: int) -> None:
    name, level = _optional(layout, texts, "naam"), level_of(key.code)
    if name and level is not None:
        region = Region(key.code, level, name, None)
        check_region(region, intake, row)
        intake.result.areas.append(area_row(region, key.boundary_year, row))
    for index, indicator in layout.indicators:
        column = Column(index, indicator, indicator, key.period, key.source)
        _take_cell(column, texts[index], key, intake, row)
        if indicator in layout.marks:
            _add_marks(texts[layout.marks[indicator]], intake, row, indicator)


def _take_cell(column: Column, text: str, key: _Key, intake: Intake, row: int) -> None:
    status = _STATUS_WORDS.get(text.lower())
    if status is None and not AMBIGUOUS.match(text):
        intake.take(column, text, key.code, key.boundary_year, row)
        return
    if status is None:
        intake.result.issues.error("getal-dubbelzinnig", intake.where(row, column.name), rij=row, kolom=column.name, waarde=text)
    figure, counts = absent(status or Status.UNKNOWN), intake.result.counts
    counts.absent[figure.status] = counts.absent.get(figure.status, 0) + 1
    intake.result.observations.append(
        ObservationRow(column.indicator, key.code, key.boundary_year, key.period, figure, row, column.name, key.source)
    )


def _add_marks(text: str, intake: Intake, row: int, indicator: str) -> None:
    """Put the marks of a mark cell on the figure that was taken in last."""
    unknown = [word for word in text.lower().split() if word not in _MARKS]
    for word in unknown:
        intake.result.issues.warn("merk-onbekend", intake.where(row, MARK_PREFIX + indicator), rij=row, waarde=word[:40])
    marks = [_MARKS[word] for word in text.lower().split() if word in _MARKS]
    if marks:
        last = intake.result.observations.pop()
        figure = last.figure.with_marks(*marks)
        intake.result.observations.append(
            ObservationRow(last.indicator, last.code, last.boundary_year, last.period, figure, row, last.column, last.source)
        )


def _settle(result: ReadResult) -> None:
    """Set the years of the whole: that of most figures, and the year of the codes when there is only one."""
    periods = Counter(row.period for row in result.observations)
    years = {row.boundary_year for row in result.observations}
    result.period = periods.most_common(1)[0][0] if periods else result.period
    result.boundary_year = years.pop() if len(years) == 1 else None
    unique = {(area.code, area.boundary_year): area for area in reversed(result.areas)}
    result.areas = list(unique.values())[::-1]


def _year(text: str) -> int | None:
    return int(text) if len(text) == 4 and text.isascii() and text.isdigit() and FIRST_YEAR <= int(text) <= LAST_YEAR else None


def _optional(layout: _Layout, texts: Sequence[str], name: str) -> str:
    index = layout.fixed.get(name)
    return texts[index].strip() if index is not None else ""


SHOWN_COLUMNS = 5


def recognise_own_table(sample: Sample) -> Recognition | None:
    """Recognise our own format by its header."""
    header = sample.header(is_own_header)
    return Recognition(KIND, None, tuple(header[:SHOWN_COLUMNS])) if header else None
