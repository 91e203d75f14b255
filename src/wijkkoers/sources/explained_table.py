"""A table of no known kind, read as a person explained it: which column is the area, the year, and which figure in which unit."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from wijkkoers.base.codes import AreaLevel, level_of
from wijkkoers.base.errors import InputError
from wijkkoers.base.issues import Where
from wijkkoers.base.missing import Status
from wijkkoers.base.years import FIRST_YEAR, LAST_YEAR, find_year
from wijkkoers.sources.columns import Column
from wijkkoers.sources.intake import Intake, new_result
from wijkkoers.sources.own_table import AMBIGUOUS
from wijkkoers.sources.regions import Region, area_row, check_region, code_of
from wijkkoers.sources.rows import ObservationRow, ReadResult, Request
from wijkkoers.sources.sample import Recognition, Sample
from wijkkoers.sources.table_look import open_table
from wijkkoers.sources.workbooks import cell_text

KIND, SOURCE = "tabel-uitgelegd", "eigen-tabel"
COMMA, POINT = ",", "."


@dataclass(frozen=True, slots=True)
class Explanation:
    """What a person said about the columns of a table; names of columns as they stand in `header`.

    The area comes from `code`, or from `name` with the `level` of all rows (inside `gemeente`, a code, when given). The year comes
    from `year_column`, or is `year`; `boundary_year` is that of the codes, else the year itself. `figures` holds per column the
    indicator and the factor by which its numbers are multiplied. `decimal` is the decimal sign where `1.234` could be two things.
    """

    header: tuple[str, ...]
    figures: tuple[tuple[str, str, float], ...]
    code: str = ""
    name: str = ""
    level: AreaLevel | None = None
    gemeente: str = ""
    year_column: str = ""
    year: int | None = None
    boundary_year: int | None = None
    source: str = SOURCE
    decimal: str = ""
    missing: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class _Key:
    code: str
    period: int
    boundary_year: int


def explanation_of(plain: Mapping[str, Any]) -> Explanation:
    """Return the explanation kept as plain values; InputError `uitleg-onbruikbaar` names the part that is wrong."""
    header = tuple(str(name) for name in plain.get("header", ()))
    figures = tuple((str(column), str(indicator), float(factor)) for column, indicator, factor in plain.get("figures", ()))
    level = plain.get("level") or None
    made = Explanation(
        header=header,
        figures=figures,
        code=plain.get("code", ""),
        name=plain.get("name", ""),
        level=AreaLevel(level) if level in set(AreaLevel) else None,
        gemeente=plain.get("gemeente", ""),
        year_column=plain.get("year_column", ""),
        year=plain.get("year"),
        boundary_year=plain.get("boundary_year"),
        source=plain.get("source") or SOURCE,
        decimal=plain.get("decimal", ""),
        missing=tuple(str(word).strip().lower() for word in plain.get("missing", ())),
    )
    for part, is_right in _checks(made):
        if not is_right:
            raise InputError("uitleg-onbruikbaar", onderdeel=part)
    return made


def _checks(made: Explanation) -> Sequence[tuple[str, bool]]:
    used = [name for name in (made.code, made.name, made.year_column, *(figure[0] for figure in made.figures)) if name]
    years = [year for year in (made.year, made.boundary_year) if year is not None]
    return (
        ("gebied", bool(made.code or (made.name and made.level))),
        ("jaar", bool(made.year_column or made.year) and all(FIRST_YEAR <= year <= LAST_YEAR for year in years)),
        ("cijfers", bool(made.figures) and all(factor > 0 for _column, _indicator, factor in made.figures)),
        ("kolommen", all(name in made.header for name in used)),
    )


def recognise_explained_table(sample: Sample) -> Recognition | None:
    """Recognise nothing: only a person can say that a table is to be read this way."""
    return None


def read_explained_table(request: Request) -> ReadResult:
    """Read a table as it was explained; InputError when there is no explanation, or the header is another one."""
    if request.mapping is None:
        raise InputError("uitleg-ontbreekt", Where(file=request.name), bestand=request.name)
    told = explanation_of(request.mapping)
    table = open_table(request.path, request.name, told.header)
    result = new_result(KIND, told.source, request.name, request.year or told.year)
    intake = Intake(result, request.ranges, request.progress, table.sheet)
    places = {name: index for index, name in enumerate(told.header)}
    columns = [Column(places[name], name, indicator, told.year or 0, scale=factor) for name, indicator, factor in told.figures]
    seen: set[_Key] = set()
    for number, cells in table.rows:
        intake.start_row(table.total)
        texts = [cell_text(cell) for cell in cells] + [""] * (len(told.header) - len(cells))
        key = _key(told, {name: texts[place] for name, place in places.items()}, request, intake, number)
        if key is None:
            continue
        if key in seen:
            result.counts.rows_refused += 1
            result.issues.error("code-dubbel", intake.where(number), rij=number, gebied=key.code)
            continue
        seen.add(key)
        _take_row(told, columns, texts, key, intake, number)
    _settle(result)
    return intake.finish()


def _key(told: Explanation, row: Mapping[str, str], request: Request, intake: Intake, number: int) -> _Key | None:
    period = find_year(row[told.year_column]) if told.year_column else told.year
    if period is None:
        intake.refuse_row(number, "jaar-onbruikbaar", waarde=row[told.year_column][:20])
        return None
    boundary = request.year or told.boundary_year or period
    if not told.code:
        return _key_by_name(told, row[told.name], (period, boundary), request, intake, number)
    code = code_of(row[told.code], told.level)
    if code is None:
        intake.refuse_row(number, "code-onbruikbaar", gebied=row[told.code][:40])
        return None
    level = level_of(code)
    if told.name and row[told.name] and level is not None:
        region = Region(code, level, row[told.name], None)
        check_region(region, intake, number)
        intake.result.areas.append(area_row(region, boundary, number))
    return _Key(code, period, boundary)


def _key_by_name(told: Explanation, name: str, years: tuple[int, int], request: Request, intake: Intake, number: int) -> _Key | None:
    period, boundary = years
    found = request.places.named(name, told.level or AreaLevel.BUURT, boundary, told.gemeente)
    if len(found) == 1:
        return _Key(found[0][0], period, boundary if told.boundary_year or request.year else found[0][1])
    if found:
        intake.refuse_row(number, "gebied-naam-niet-enig", naam=name[:80], aantal=len(found))
    else:
        intake.refuse_row(number, "gebied-naam-onbekend", naam=name[:80])
    return None


def _take_row(told: Explanation, columns: Sequence[Column], texts: Sequence[str], key: _Key, intake: Intake, row: int) -> None:
    for column in columns:
        text = texts[column.index].strip()
        if text.lower() in told.missing:
            text = ""
        if AMBIGUOUS.match(text) and not told.decimal:
            intake.result.issues.error("getal-dubbelzinnig", intake.where(row, column.name), rij=row, kolom=column.name, waarde=text)
        column.period = key.period
        intake.take(column, _plain_number(text, told.decimal), key.code, key.boundary_year, row)


def _plain_number(text: str, decimal: str) -> str:
    """Return a number without dots per thousand and with a decimal point, as far as the decimal sign is known."""
    if decimal == COMMA:
        return text.replace(POINT, "").replace(COMMA, POINT)
    return text.replace(COMMA, "") if decimal == POINT else text


def _settle(result: ReadResult) -> None:
    """Set the years of the whole: the newest figure's, and the year of the codes when there is only one."""
    held: list[ObservationRow] = [row for row in result.observations if row.figure.status is Status.VALUE]
    result.period = max((row.period for row in held), default=result.period)
    years = {row.boundary_year for row in result.observations}
    result.boundary_year = years.pop() if len(years) == 1 else None
    unique = {(area.code, area.boundary_year): area for area in reversed(result.areas)}
    result.areas = list(unique.values())[::-1]
