"""CBS 82900NED, Voorraad woningen; eigendom: homes per kind of owner, per gemeente and year, with names or with codes."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from wijkkoers.base.codes import AreaLevel, normalise_code
from wijkkoers.sources.columns import Column
from wijkkoers.sources.intake import Intake, new_result
from wijkkoers.sources.kwb_table import is_ragged, refuse_ragged
from wijkkoers.sources.places import Places
from wijkkoers.sources.region_columns import listed_names, report_names, year_of_period
from wijkkoers.sources.regions import COUNTRY, Region, area_row
from wijkkoers.sources.rows import ReadResult, Request
from wijkkoers.sources.sample import Recognition, Sample
from wijkkoers.sources.tables import Cell, Table, open_csv
from wijkkoers.sources.topic_table import settle_periods
from wijkkoers.sources.topics import parse_header, parse_key
from wijkkoers.sources.workbooks import cell_text, is_workbook, open_workbook

KIND = "voorraad-eigendom"
SOURCE = "cbs-voorraad"
MIN_MEASURES = 3
_INDICATORS = {
    "totalewoningvoorraad": "voorraad-totaal",
    "koopwoningen": "voorraad-koop",
    "totaalhuurwoningen": "voorraad-huur",
    "eigendomwoningcorporatie": "voorraad-corporatie",
    "eigendomoverigeverhuurders": "voorraad-overige-verhuur",
    "eigendomonbekend": "voorraad-eigendom-onbekend",
}
_REGIONS, _PERIODS, _STATUSES = ("regios", "regio", "gemeenten"), ("perioden", "periode", "jaar"), ("statusvanbewoning", "bewoning")
_TOTAL = ("totaal", "t001235")
_WIDER = re.compile(r"\((?:PV|CR|LD|P|SG)\)\s*$", re.IGNORECASE)
_WIDER_CODE = re.compile(r"(?:PV|CR|LD|CP|SG)\d{2}\s*", re.IGNORECASE)
_SUFFIX = re.compile(r"\s*\((?P<mark>[^()]*)\)\s*$")


@dataclass(frozen=True, slots=True)
class _Layout:
    region: int
    period: int
    status: int | None
    figures: tuple[tuple[int, str, str], ...]
    """(index, name, indicator)"""


@dataclass(slots=True)
class _Left:
    """What is left out: wider regions, rows without figures (gemeenten that no longer exist), names that are not known or not unique."""

    wider: set[str] = field(default_factory=set)
    ended: set[str] = field(default_factory=set)
    unknown: dict[str, int] = field(default_factory=dict)
    unsure: dict[str, int] = field(default_factory=dict)


def is_tenure_header(cells: Sequence[str]) -> bool:
    """Whether a row of texts is the header of this table, from OData or StatLine."""
    return _layout(cells) is not None


def read_tenure(request: Request) -> ReadResult:
    """Read the csv or workbook; see `read_tenure_table`."""
    open_table = open_workbook if is_workbook(request.path) else open_csv
    return read_tenure_table(open_table(request.path, request.name, is_tenure_header), request)


def recognise_tenure(sample: Sample) -> Recognition | None:
    """Recognise the table by its columns."""
    if not sample.is_workbook and "oningvoorraad" not in sample.text:
        return None
    layout = _layout(sample.header(is_tenure_header))
    return Recognition(KIND, None, tuple(name for _index, name, _indicator in layout.figures)) if layout else None


def read_tenure_table(table: Table, request: Request, names: Mapping[str, str] | None = None) -> ReadResult:
    """Read the total status of every gemeente and of the country; the year of the codes of a figure is its period.

    Provinces and other wider regions, and gemeenten without any figure, are left out and counted; names that are not known or
    not unique are reported once. `names` gives names by code where the rows have codes.
    """
    result = new_result(KIND, SOURCE, request.name, None)
    intake = Intake(result, request.ranges, request.progress, table.sheet)
    layout = _layout(table.header)
    if layout is None:
        return intake.finish()
    left, regions, years = _Left(), _Regions(request.places, names or {}), _Years(layout)
    for number, cells in table.rows:
        intake.start_row(table.total)
        if is_ragged(cells, len(table.header)):
            refuse_ragged(intake, number, len(cells), len(table.header))
            continue
        period = year_of_period(_text(cells, layout.period))
        if period is None:
            intake.refuse_row(number, "periode-onbruikbaar", waarde=_text(cells, layout.period)[:40])
        elif _is_total(layout, cells) and (region := _usable(layout, cells, period, regions, left)) is not None:
            years.take(region, period, number, cells, intake)
    _report(intake, left)
    settle_periods(result)
    return intake.finish()


def gemeente_named(name: str, places: Places, year: int) -> Sequence[str]:
    """Return the codes of gemeenten with a name as CBS writes it: `'s-Gravenhage (gemeente)`, `Bergen (L.)`, `Hengelo (O.)`.

    A mark of the province only falls away when the name with it is not known.
    """
    found = _SUFFIX.search(name)
    bare = name[: found.start()] if found else name
    tried = (bare,) if found is None or found["mark"] == "gemeente" else (name, bare)
    for text in tried:
        codes = list(dict.fromkeys(code for code, _year in places.named(text.strip(), AreaLevel.GEMEENTE, year)))
        if codes:
            return codes
    return ()


class _Regions:
    """The area of a cell, remembered per name and year."""

    def __init__(self, places: Places, names: Mapping[str, str]) -> None:
        self.places, self.names = places, names
        self.known: dict[tuple[str, int], Sequence[str]] = {}

    def codes_of(self, text: str, year: int) -> Sequence[str]:
        """Return the codes that a cell may mean."""
        code = normalise_code(text)
        if code is not None:
            return (code,)
        if text.lower() == "nederland":
            return (COUNTRY,)
        if (text, year) not in self.known:
            self.known[text, year] = gemeente_named(text, self.places, year)
        return self.known[text, year]

    def region(self, code: str, text: str) -> Region:
        """Return the area under its name."""
        level = AreaLevel.LAND if code == COUNTRY else AreaLevel.GEMEENTE
        name = self.names.get(code, "") if normalise_code(text) else text
        return Region(code, level, name or ("Nederland" if code == COUNTRY else ""), None)


class _Years:
    """Takes in rows with columns made once per year; an area comes once per year."""

    def __init__(self, layout: _Layout) -> None:
        self.layout = layout
        self.columns: dict[int, list[Column]] = {}
        self.seen: set[tuple[str, int]] = set()

    def take(self, region: Region, period: int, row: int, cells: Sequence[Cell], intake: Intake) -> None:
        """Take in the figures of one gemeente and year."""
        if (region.code, period) in self.seen:
            intake.result.counts.rows_refused += 1
            intake.result.issues.error("code-dubbel", intake.where(row), rij=row, gebied=region.code)
            return
        self.seen.add((region.code, period))
        intake.result.areas.append(area_row(region, period, row))
        if period not in self.columns:
            self.columns[period] = [Column(index, name, indicator, period) for index, name, indicator in self.layout.figures]
        intake.take_row(self.columns[period], cells, region.code, period, row)


def _layout(header: Sequence[str]) -> _Layout | None:
    titles = [_title(name) for name in header]
    region, period, status = (_first(titles, known) for known in (_REGIONS, _PERIODS, _STATUSES))
    figures = tuple((index, header[index], _INDICATORS[title]) for index, title in enumerate(titles) if title in _INDICATORS)
    if region is None or period is None or len(figures) < MIN_MEASURES or figures[0][2] not in _INDICATORS.values():
        return None
    return _Layout(region, period, status, figures) if "totalewoningvoorraad" in titles else None


def _title(name: str) -> str:
    """Return the folded title of a column of OData (`Koopwoningen_2`) or of StatLine (`Huurwoningen/Totaal huurwoningen (aantal)`)."""
    return parse_key(name).title if "/" not in name and "(" not in name else parse_header(name).title


def _first(titles: Sequence[str], known: Sequence[str]) -> int | None:
    return next((titles.index(name) for name in known if name in titles), None)


def _text(cells: Sequence[Cell], index: int | None) -> str:
    return cell_text(cells[index]).strip() if index is not None and index < len(cells) else ""


def _is_total(layout: _Layout, cells: Sequence[Cell]) -> bool:
    return layout.status is None or _text(cells, layout.status).lower() in _TOTAL


def _usable(layout: _Layout, cells: Sequence[Cell], period: int, regions: _Regions, left: _Left) -> Region | None:
    """Return the area of a row that counts, or None; what is left out is kept by reason."""
    text = _text(cells, layout.region)
    if _WIDER.search(text) or _WIDER_CODE.fullmatch(text):
        left.wider.add(text)
        return None
    if not any(_text(cells, index) for index, _name, _indicator in layout.figures):
        left.ended.add(text)
        return None
    codes = regions.codes_of(text, period)
    if len(codes) == 1:
        return regions.region(codes[0], text)
    missed = left.unsure if codes else left.unknown
    missed[text] = missed.get(text, 0) + 1
    return None


def _report(intake: Intake, left: _Left) -> None:
    issues, where = intake.result.issues, intake.where(0)
    intake.result.counts.rows_refused += sum(left.unknown.values()) + sum(left.unsure.values())
    report_names(intake, list(left.unknown), list(left.unsure))
    if left.wider:
        issues.note("ruimere-gebieden-niet-overgenomen", where, aantal=len(left.wider), namen=listed_names(sorted(left.wider)))
    if left.ended:
        issues.note("gebieden-zonder-cijfers", where, aantal=len(left.ended), namen=listed_names(sorted(left.ended)))
