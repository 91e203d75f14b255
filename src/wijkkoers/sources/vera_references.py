"""Reference lists of the sector (VERA): one row per code, with the days between which it is valid.

A list and code do not tell a row: codes ended and started again. Some dates are not written as they should; what they mean is
read when there is only one answer, and left open otherwise.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from datetime import date

from wijkkoers.base.years import FIRST_YEAR, LAST_YEAR
from wijkkoers.sources.intake import Intake, new_result
from wijkkoers.sources.kwb_names import fold
from wijkkoers.sources.kwb_table import is_ragged, refuse_ragged
from wijkkoers.sources.rows import ReadResult, ReferenceRow, Request
from wijkkoers.sources.sample import Recognition, Sample
from wijkkoers.sources.streams import header_of
from wijkkoers.sources.tables import Table, open_csv
from wijkkoers.sources.workbooks import cell_text

KIND, SOURCE = "vera-referentie", "vera"
COLUMNS = ("soort", "code", "naam", "begindatum", "einddatum")
_PARENT = "parent"
_PUBLISHED = re.compile(r"(20\d{2})[-_]?(0[1-9]|1[0-2])(?!\d)", re.ASCII)
_DAY = re.compile(r"(\d{1,2})-(\d{1,2})-(\d{4}|\d{2})(\.?)", re.ASCII)
_ISO_DAY = re.compile(r"(\d{4})-(\d{2})-(\d{2})", re.ASCII)


def is_reference_header(cells: Sequence[str]) -> bool:
    """Whether a row of texts is the header of reference lists."""
    return set(COLUMNS) <= {fold(cell) for cell in cells}


def recognise_vera_references(sample: Sample) -> Recognition | None:
    """Recognise reference lists by their columns."""
    header = header_of(sample, is_reference_header)
    published = _published(sample.name)
    return Recognition(KIND, published.year if published else None, tuple(header[:5])) if header else None


def read_vera_references(request: Request) -> ReadResult:
    """Read reference lists; the peildatum is the month in the name of the file, when it has one."""
    table = open_csv(request.path, request.name, is_reference_header)
    published = _published(request.name)
    result = new_result(KIND, SOURCE, request.name, None)
    result.period = request.year or (published.year if published else None)
    result.peildatum = published
    intake = Intake(result, request.ranges, request.progress)
    result.references = _read_rows(table, intake)
    result.counts.values = len(result.references)
    _report_repeated(intake)
    return intake.finish("geen-bruikbare-code")


def read_day(text: str) -> tuple[date | None, bool]:
    """Return a day, and whether it was written as it should (`9-6-2023`); None for an empty text or one with no single meaning.

    A year of two digits is of this century, a dot at the end is dropped; `14-02-205` stays open.
    """
    cleaned = text.strip()
    if not cleaned:
        return None, True
    found, iso = _DAY.fullmatch(cleaned), _ISO_DAY.fullmatch(cleaned)
    if found:
        year, month, day = int(found[3]), int(found[2]), int(found[1])
        is_plain = len(found[3]) == 4 and not found[4]
        year += 2000 if len(found[3]) == 2 else 0
    elif iso:
        year, month, day, is_plain = int(iso[1]), int(iso[2]), int(iso[3]), True
    else:
        return None, False
    try:
        return (date(year, month, day), is_plain) if FIRST_YEAR - 50 <= year <= LAST_YEAR else (None, False)
    except ValueError:
        return None, False


def _read_rows(table: Table, intake: Intake) -> list[ReferenceRow]:
    names = [fold(name) for name in table.header]
    at = {name: names.index(name) for name in (*COLUMNS, _PARENT) if name in names}
    rows: list[ReferenceRow] = []
    for number, cells in table.rows:
        intake.start_row(table.total)
        if is_ragged(cells, len(names)):
            refuse_ragged(intake, number, len(cells), len(names))
            continue
        texts = {name: cell_text(cells[index]).strip() for name, index in at.items()}
        if not texts["soort"] or not texts["code"]:
            intake.refuse_row(number, "soort-of-code-leeg")
            continue
        begin, end = (_day_of(texts, name, number, intake) for name in ("begindatum", "einddatum"))
        rows.append(ReferenceRow(texts["soort"], texts["code"], texts["naam"], begin, end, texts.get(_PARENT, ""), number))
    return rows


def _day_of(texts: dict[str, str], column: str, row: int, intake: Intake) -> date | None:
    text = texts[column]
    day, is_plain = read_day(text)
    issues, where = intake.result.issues, intake.where(row, column)
    if day is None and not is_plain:
        issues.warn("datum-onleesbaar", where, rij=row, kolom=column, waarde=text[:20])
    elif day is not None and not is_plain:
        issues.note("datum-slordig", where, rij=row, kolom=column, waarde=text[:20], gelezen=f"{day.day}-{day.month}-{day.year}")
    return day


def _report_repeated(intake: Intake) -> None:
    counted = Counter((row.list, row.code) for row in intake.result.references)
    repeated = sum(1 for number in counted.values() if number > 1)
    if repeated:
        intake.result.issues.note("code-herhaald", intake.where(0), aantal=repeated)


def _published(name: str) -> date | None:
    found = _PUBLISHED.search(name)
    return date(int(found[1]), int(found[2]), 1) if found else None
