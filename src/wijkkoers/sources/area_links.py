"""A supplied table from older to newer codes: which area, or which share of it, became which."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from wijkkoers.base.codes import ORDER, AreaLevel, level_of
from wijkkoers.base.errors import InputError
from wijkkoers.base.issues import Where
from wijkkoers.base.numbers import parse_number
from wijkkoers.base.years import FIRST_YEAR, LAST_YEAR
from wijkkoers.sources.intake import Intake, new_result
from wijkkoers.sources.regions import code_of
from wijkkoers.sources.rows import LinkRow, ReadResult, Request
from wijkkoers.sources.sample import Recognition, Sample
from wijkkoers.sources.tables import Table, open_csv
from wijkkoers.sources.workbooks import cell_text, is_workbook, open_workbook

KIND = "gebieden-koppeling"
SOURCE = "eigen-tabel"
MOST_SHARE = 1.001
"""Shares of one area may exceed the whole by as much as rounding explains."""
LEAST_SHARE = 0.999
_WORDS = re.compile(r"[a-z]+|\d+")
_FROM = frozenset({"van", "oud", "oude", "from", "old"})
_TO = frozenset({"naar", "nieuw", "nieuwe", "to", "new"})
_SHARE = frozenset({"aandeel", "share", "deel", "fractie"})
_PERCENT = frozenset({"pct", "percentage", "procent", "perc"})
_LEVELS = {
    **dict.fromkeys(("buurt", "buurtcode", "bu", "bucode"), AreaLevel.BUURT),
    **dict.fromkeys(("wijk", "wijkcode", "wk", "wkcode"), AreaLevel.WIJK),
    **dict.fromkeys(("gemeente", "gemeentecode", "gm", "gmcode"), AreaLevel.GEMEENTE),
}
_PLAIN = frozenset({"code", "codes", "gebied", "gebiedscode", "cbs", "gwb", "regio", "regiocode"})
"""Words that a column with codes may have beside its role; any other word says that it holds something else."""
_NO_CODES = frozenset({"naam", "name", "niveau", "level", "id", "dekking"})
_SHAPES = frozenset({"geometrie", "geometry", "geom", "wkt", "ewkt", "wkb", "shape"})


@dataclass(frozen=True, slots=True)
class _Code:
    """A column with codes: its place, the year in its name, and the level its name tells."""

    index: int
    name: str
    year: int | None
    level: AreaLevel | None


@dataclass(frozen=True, slots=True)
class _Layout:
    """Where a table keeps older code, newer code, their years (in a column or in the header) and the share."""

    older: _Code
    newer: _Code
    older_year: int | None = None
    newer_year: int | None = None
    share: int | None = None
    is_percent: bool = False


def is_link_header(cells: Sequence[str]) -> bool:
    """Whether a row of texts is the header of a table from older to newer codes."""
    return _layout(cells) is not None


def recognise_area_links(sample: Sample) -> Recognition | None:
    """Recognise a table with two columns of codes, of which one is older."""
    header = sample.header(is_link_header)
    layout = _layout(header) if header else None
    return Recognition(KIND, layout.newer.year, (layout.older.name, layout.newer.name)) if layout else None


def read_area_links(request: Request) -> ReadResult:
    """Read a table from older to newer codes into links; without shares every older area goes to one newer area as a whole.

    Years stand in the header (`buurtcode_2020`) or in columns; the year asked stands in for that of the newer codes.
    InputError when a year is not known, both are the same or no row can be used.
    """
    open_table = open_workbook if is_workbook(request.path) else open_csv
    table = open_table(request.path, request.name, is_link_header)
    layout = _layout(table.header)
    assert layout is not None  # noqa: S101  (the table was opened at such a header)
    _check_years(layout, request)
    intake = Intake(new_result(KIND, SOURCE, request.name, layout.newer.year or request.year), {}, request.progress, table.sheet)
    links, without = _links(table, layout, intake, request.year)
    intake.result.links = _settled(links, without, intake)
    years = {link.to_boundary_year for link in links}
    intake.result.boundary_year, intake.result.period = (years.pop() if len(years) == 1 else None), None
    return intake.finish()


def _layout(header: Sequence[str]) -> _Layout | None:
    words = [_WORDS.findall(name.strip().lower()) for name in header]
    if any(_SHAPES & set(found) for found in words):
        return None
    pair = _pair_by_role(header, words) or _pair_by_year(header, words)
    if pair is None:
        return None
    share = next((index for index, found in enumerate(words) if _SHARE & set(found) and not _FROM & set(found)), None)
    is_percent = share is not None and (bool(_PERCENT & set(words[share])) or "%" in header[share])
    return _Layout(*pair, _year_column(words, _FROM), _year_column(words, _TO), share, is_percent)


def _pair_by_role(header: Sequence[str], words: Sequence[Sequence[str]]) -> tuple[_Code, _Code] | None:
    found = [_best([_code(header, words, index) for index in range(len(header)) if _has_role(words[index], role)]) for role in (_FROM, _TO)]
    return (found[0], found[1]) if found[0] is not None and found[1] is not None else None


def _has_role(found: Sequence[str], role: frozenset[str]) -> bool:
    own = {word for word in found if not word.isdecimal()}
    return bool(role & own) and own <= {*role, *_LEVELS, *_PLAIN}


def _pair_by_year(header: Sequence[str], words: Sequence[Sequence[str]]) -> tuple[_Code, _Code] | None:
    """Return two columns of one level that name two years, the older first; the smallest level goes first."""
    codes = [_code(header, words, index) for index in range(len(header)) if not set(words[index]) & _NO_CODES]
    by_level: dict[AreaLevel, dict[int, _Code]] = defaultdict(dict)
    for code in codes:
        if code.level is not None and code.year is not None:
            by_level[code.level].setdefault(code.year, code)
    pairs = [by_level[level] for level in reversed(ORDER) if len(by_level[level]) == 2]
    return (pairs[0][min(pairs[0])], pairs[0][max(pairs[0])]) if pairs else None


def _code(header: Sequence[str], words: Sequence[Sequence[str]], index: int) -> _Code:
    years = [int(word) for word in words[index] if len(word) == 4 and word.isdecimal() and FIRST_YEAR <= int(word) <= LAST_YEAR]
    level = next((_LEVELS[word] for word in words[index] if word in _LEVELS), None)
    return _Code(index, header[index].strip(), years[0] if len(years) == 1 else None, level)


def _best(codes: Sequence[_Code]) -> _Code | None:
    """Return the column of the smallest level; one whose name tells no level only when no other does."""
    return max(codes, key=lambda code: (-1 if code.level is None else ORDER.index(code.level), -code.index), default=None)


def _year_column(words: Sequence[Sequence[str]], role: frozenset[str]) -> int | None:
    return next((index for index, found in enumerate(words) if role & set(found) and {"jaar", "year"} & set(found)), None)


def _check_years(layout: _Layout, request: Request) -> None:
    where = Where(file=request.name)
    newer = layout.newer.year or request.year
    for code, year, column in ((layout.older, layout.older.year, layout.older_year), (layout.newer, newer, layout.newer_year)):
        if year is None and column is None:
            raise InputError("koppeling-jaar-onbekend", where, bestand=request.name, kolom=code.name[:60])
    if layout.older.year is not None and layout.older.year == newer and layout.newer_year is None:
        raise InputError("koppeling-zelfde-jaar", where, bestand=request.name, jaar=newer)


def _links(table: Table, layout: _Layout, intake: Intake, asked: int | None) -> tuple[list[LinkRow], set[tuple[str, int]]]:
    """Return the links, and the older areas of which a row tells no share."""
    links: dict[tuple[str, int, str, int], LinkRow] = {}
    without: set[tuple[str, int]] = set()
    for number, cells in table.rows:
        intake.start_row(table.total)
        texts = [cell_text(cell) for cell in cells] + [""] * (len(table.header) - len(cells))
        link = _link(layout, texts, intake, number, asked)
        if link is None:
            continue
        key = (link.code, link.boundary_year, link.to_code, link.to_boundary_year)
        if key in links:
            intake.refuse_row(number, "koppeling-dubbel", gebied=link.code, doel=link.to_code)
            continue
        links[key] = link
        if layout.share is None or not texts[layout.share].strip():
            without.add(key[:2])
    return list(links.values()), without


def _link(layout: _Layout, texts: Sequence[str], intake: Intake, row: int, asked: int | None) -> LinkRow | None:
    codes = [code_of(texts[column.index].strip(), column.level) for column in (layout.older, layout.newer)]
    for code, column in zip(codes, (layout.older, layout.newer), strict=True):
        if code is None:
            intake.refuse_row(row, "code-onbruikbaar", gebied=texts[column.index][:40])
            return None
    years = _year(layout.older.year, layout.older_year, texts), _year(layout.newer.year or asked, layout.newer_year, texts)
    if years[0] is None or years[1] is None or years[0] == years[1]:
        intake.refuse_row(row, "jaar-onbruikbaar", waarde=" / ".join(str(year or "?") for year in years))
        return None
    share = _share(layout, texts)
    if share is None:
        intake.refuse_row(row, "koppeling-aandeel-onbruikbaar", waarde=texts[layout.share or 0][:40])
        return None
    return LinkRow(str(codes[0]), years[0], str(codes[1]), years[1], share, row)


def _year(said: int | None, column: int | None, texts: Sequence[str]) -> int | None:
    text = texts[column].strip() if column is not None else ""
    if not text:
        return said
    return int(text) if len(text) == 4 and text.isascii() and text.isdigit() and FIRST_YEAR <= int(text) <= LAST_YEAR else None


def _share(layout: _Layout, texts: Sequence[str]) -> float | None:
    """Return the share (0-1) of a row, 1 where it tells none; None for what is no share."""
    text = texts[layout.share].strip().removesuffix("%").strip() if layout.share is not None else ""
    if not text:
        return 1.0
    number = parse_number(text) if len(text) < 40 else None
    share = None if number is None else number / 100 if layout.is_percent or texts[layout.share or 0].strip().endswith("%") else number
    return min(share, 1.0) if share is not None and 0 < share <= MOST_SHARE else None


def _settled(links: Sequence[LinkRow], without: set[tuple[str, int]], intake: Intake) -> list[LinkRow]:
    """Return the links after the shares of every older area were added up, per level it goes to."""
    sums: dict[tuple[str, int, int, AreaLevel | None], float] = defaultdict(float)
    counts: Counter[tuple[str, int, int, AreaLevel | None]] = Counter()
    for link in links:
        key = (link.code, link.boundary_year, link.to_boundary_year, level_of(link.to_code))
        sums[key] += link.share
        counts[key] += 1
    issues = intake.result.issues
    for key, total in sorted(sums.items(), key=lambda item: str(item[0])):
        if counts[key] > 1 and key[:2] in without:
            issues.error("koppeling-aandeel-ontbreekt", Where(file=intake.result.file), gebied=key[0], aantal=counts[key])
        elif total > MOST_SHARE:
            issues.error("koppeling-aandeel-te-groot", Where(file=intake.result.file), gebied=key[0], som=round(total, 3))
        elif total < LEAST_SHARE:
            issues.note("koppeling-onvolledig", Where(file=intake.result.file), gebied=key[0], som=round(total, 3))
    return list(links)
