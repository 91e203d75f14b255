"""The list of gemeenten with the dates between which each existed: it gives names and codes to files that have names only."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from wijkkoers.base.codes import AreaLevel, normalise_code
from wijkkoers.base.years import FIRST_YEAR, LAST_YEAR
from wijkkoers.sources.intake import Intake, new_result
from wijkkoers.sources.kwb_names import fold
from wijkkoers.sources.kwb_table import is_ragged, refuse_ragged
from wijkkoers.sources.regions import Region, area_row, check_region, code_of
from wijkkoers.sources.rows import ReadResult, Request
from wijkkoers.sources.sample import Recognition, Sample
from wijkkoers.sources.tables import Cell, Table, open_csv
from wijkkoers.sources.workbooks import cell_text, is_workbook, open_workbook

KIND = "gemeentelijke-indeling"
SOURCE = "cbs-kwb"
_CODES = ("gemeentecode", "gmcode", "code")
_NAMES = ("gemeentenaam", "gmnaam", "naam", "gemeente")
_BEGINS = ("begindatum", "ingangsdatum", "datumingang")
_ENDS = ("einddatum", "datumeinde")
_ISO = re.compile(r"(\d{4})-?(\d{2})-?(\d{2})(?:[T ].*)?", re.ASCII)
_DUTCH = re.compile(r"(\d{1,2})[-/](\d{1,2})[-/](\d{4})", re.ASCII)
NAMES_SHOWN = 6


@dataclass(frozen=True, slots=True)
class _Gemeente:
    code: str
    name: str
    begin: date
    end: date | None
    row: int


def is_gemeenten_header(cells: Sequence[str]) -> bool:
    """Whether a row of texts is the header of a list of gemeenten: code, name and both dates."""
    return _columns(cells) is not None


def read_gemeenten_list(request: Request) -> ReadResult:
    """Read the gemeenten, each in the last year that it began: codes are as of 1 January. Current ones in the newest year of the file.

    Gemeenten that ended before our first year are left out; those that ended later are counted in one note.
    """
    open_table = open_workbook if is_workbook(request.path) else open_csv
    table = open_table(request.path, request.name, is_gemeenten_header)
    result = new_result(KIND, SOURCE, request.name, None)
    intake = Intake(result, request.ranges, request.progress, table.sheet)
    gemeenten = _gemeenten(table, intake)
    newest = request.year or max((year for each in gemeenten for year in _years_of(each)), default=FIRST_YEAR)
    result.boundary_year = newest
    last: dict[str, tuple[int, _Gemeente]] = {}
    for each in gemeenten:
        year = newest if each.end is None else min(_last_year(each.end), newest)
        if each.code not in last or year > last[each.code][0]:
            last[each.code] = (year, each)
    _store(last, newest, intake)
    return intake.finish()


def recognise_gemeenten_list(sample: Sample) -> Recognition | None:
    """Recognise the list by its columns of dates."""
    if not sample.is_workbook and "datum" not in sample.text.lower():
        return None
    header = sample.header(is_gemeenten_header)
    return Recognition(KIND, None, tuple(header)) if header else None


def date_of(text: str) -> date | None:
    """Read a date as `2021-01-01`, `20210101` or `1-1-2021`; None for anything else."""
    cleaned = text.strip()
    if found := _ISO.fullmatch(cleaned):
        year, month, day = (int(part) for part in found.groups())
    elif found := _DUTCH.fullmatch(cleaned):
        day, month, year = (int(part) for part in found.groups())
    else:
        return None
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _columns(header: Sequence[str]) -> tuple[int, int, int, int] | None:
    folded = [fold(name) for name in header]
    found = [next((folded.index(name) for name in known if name in folded), None) for known in (_CODES, _NAMES, _BEGINS, _ENDS)]
    code, name, begin, end = found
    return None if code is None or name is None or begin is None or end is None else (code, name, begin, end)


def _gemeenten(table: Table, intake: Intake) -> list[_Gemeente]:
    columns = _columns(table.header)
    found: list[_Gemeente] = []
    for number, cells in table.rows if columns else ():
        intake.start_row(table.total)
        if is_ragged(cells, len(table.header)):
            refuse_ragged(intake, number, len(cells), len(table.header))
            continue
        gemeente = _gemeente([_text(cells, index) for index in columns or ()], intake, number)
        if gemeente is not None:
            found.append(gemeente)
    return found


def _gemeente(texts: Sequence[str], intake: Intake, number: int) -> _Gemeente | None:
    text, name, begin_text, end_text = texts
    code = normalise_code(code_of(text, AreaLevel.GEMEENTE) or "", AreaLevel.GEMEENTE)
    begin, end = date_of(begin_text), date_of(end_text)
    if code is None:
        intake.refuse_row(number, "code-onbruikbaar", gebied=text[:40])
    elif begin is None or (end_text and end is None):
        intake.refuse_row(number, "datum-onbruikbaar", waarde=(begin_text if begin is None else end_text)[:40])
    else:
        return _Gemeente(code, name, begin, end, number)
    return None


def _years_of(gemeente: _Gemeente) -> list[int]:
    years = (gemeente.begin.year, gemeente.end.year if gemeente.end else gemeente.begin.year)
    return [year for year in years if FIRST_YEAR <= year <= LAST_YEAR]


def _last_year(end: date) -> int:
    """Return the last year on whose 1 January a gemeente existed; `end` is the first day without it."""
    return end.year - 1 if (end.month, end.day) == (1, 1) else end.year


def _store(last: dict[str, tuple[int, _Gemeente]], newest: int, intake: Intake) -> None:
    ended: list[str] = []
    for year, each in last.values():
        if each.end is not None:
            ended.append(each.name)
        if FIRST_YEAR <= year <= newest:
            region = Region(each.code, AreaLevel.GEMEENTE, each.name, None)
            check_region(region, intake, each.row)
            intake.result.areas.append(area_row(region, year, each.row))
    if ended:
        shown = ", ".join(ended[-NAMES_SHOWN:])
        kept = sum(1 for year, each in last.values() if each.end is not None and FIRST_YEAR <= year <= newest)
        intake.result.issues.note("gemeenten-beeindigd", intake.where(0), aantal=len(ended), bewaard=kept, jaar=newest, namen=shown)


def _text(cells: Sequence[Cell], index: int) -> str:
    return cell_text(cells[index]).strip() if index < len(cells) else ""
