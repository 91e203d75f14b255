"""Homes of a corporatie as VERA writes them (JSON): one home per file, a list of them, or a zip full; only sums per buurt remain.

A home is placed by its postcode. No number, address or name of a home leaves this reader, nor stands in a finding.
"""

from __future__ import annotations

import io
import json
import re
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from datetime import date
from functools import partial
from typing import IO, Any

from wijkkoers.base.errors import InputError
from wijkkoers.base.issues import Where
from wijkkoers.base.years import FIRST_YEAR, LAST_YEAR, find_year_in_name
from wijkkoers.sources.aggregation import Form, PostcodePlacer, Rule, Tally, write_figures
from wijkkoers.sources.bag import construction_year_of
from wijkkoers.sources.intake import Intake, new_result
from wijkkoers.sources.postcode_names import normalise_postcode
from wijkkoers.sources.rows import ReadResult, Request
from wijkkoers.sources.sample import Recognition, Sample
from wijkkoers.sources.streams import BREAKS_OFF, open_large_zip

KIND, SOURCE = "vera-eenheden", "eigen-bezit"
MAX_UNIT_CHARS = 5_000_000
HOME_CODE = "WOO"
"""Of list EENHEIDSOORT: woonruimte."""
WOZ_EUR = (10_000, 10_000_000)
_MARKS = ("adresseerbaarObjectBasisregistratie", "wozEenheden", "energieprestaties", "woningwaarderingstelsel", "gebruiksoppervlakte")
_LISTS = ("eenheden", "units", "items", "data", "value")
_DAY = re.compile(r"(\d{4})-(\d{2})-(\d{2})", re.ASCII)
_LABEL = re.compile(r"A\+{0,5}|[B-G]", re.ASCII)
_PEEK_CHARS = 20_000
_UNITS, _WOZ, _YEARS, _LABELLED, _POOR = "eenheden", "woz", "bouwjaar", "labels", "efg"
RULES = (
    Rule("bezit-eenheden", Form.COUNT, _UNITS),
    Rule("bezit-gemiddelde-woz", Form.MEAN, _WOZ, among=_UNITS),
    Rule("bezit-aandeel-label-efg", Form.SHARE, _POOR, _LABELLED, _UNITS),
    Rule("gemiddeld-bouwjaar", Form.MEAN, _YEARS, among=_UNITS),
)
Unit = Mapping[str, Any]
Opener = Callable[[], IO[bytes]]


def recognise_vera_units(sample: Sample) -> Recognition | None:
    """Recognise homes of VERA by their field names; a zip when it holds JSON only and the first member is a home."""
    if sample.is_zip:
        members = _json_members(sample.members)
        if not members or not _is_unit_member(sample, members[0]):
            return None
        return Recognition(KIND, find_year_in_name(sample.name), ("JSON", f"{len(members)}"))
    if sample.is_binary or not sample.is_json:
        return None
    seen = _marks_in(sample.text)
    return Recognition(KIND, find_year_in_name(sample.name), seen) if len(seen) > 1 else None


def read_vera_units(request: Request) -> ReadResult:
    """Read homes into counts and means per buurt; the year is the one asked, else of the name, else of the newest WOZ value."""
    name = request.name
    placer = PostcodePlacer(request.places, name)
    intake = Intake(new_result(KIND, SOURCE, name, request.year), request.ranges, request.progress)
    year = request.year or find_year_in_name(name) or _newest_woz_year(request, intake)
    reading = _Reading(placer, year)
    for unit in units_of(request):
        intake.start_row()
        reading.take(unit)
    result = intake.result
    result.period, result.boundary_year, result.peildatum = year, placer.year, date(year, 1, 1)
    write_figures(reading.tally, RULES, intake, placer.year, year)
    if reading.findings["geen woning"]:
        result.issues.note("eenheid-geen-woning", Where(file=name), aantal=reading.findings["geen woning"])
    if reading.findings["geen postcode"]:
        result.issues.warn("eenheid-zonder-postcode", Where(file=name), aantal=reading.findings["geen postcode"])
    placer.report(intake)
    if not result.observations:
        raise InputError("geen-bruikbare-adressen", Where(file=name), bestand=name, rijen=result.counts.rows)
    return intake.finish()


class _Reading:
    """Sums per buurt."""

    def __init__(self, placer: PostcodePlacer, year: int) -> None:
        self.placer, self.year = placer, year
        self.tally = Tally()
        self.findings: Counter[str] = Counter()

    def take(self, unit: Unit) -> None:
        if _text(_part(unit, "soort").get("code")).upper() not in ("", HOME_CODE):
            self.findings["geen woning"] += 1
            return
        postcode = normalise_postcode(_text(_part(unit, "adres").get("postcode")))
        if postcode is None:
            self.findings["geen postcode"] += 1
            return
        shares = self.placer.place(postcode)
        if not shares:
            return
        self.tally.divide(shares, _UNITS)
        if (woz := newest_woz(unit)) is not None:
            self.tally.divide(shares, _WOZ, 1.0, woz[1] / 1000)
        if (built := construction_year_of(_text(unit.get("bouwjaar")))) is not None:
            self.tally.divide(shares, _YEARS, 1.0, built)
        if label := newest_label(unit, self.year):
            self.tally.divide(shares, _LABELLED)
            if label in "EFG":
                self.tally.divide(shares, _POOR)


def newest_woz(unit: Unit) -> tuple[str, float] | None:
    """Return day and value in euro of the newest plausible WOZ value of a home."""
    found = [
        (day, value)
        for woz in _list(unit, "wozEenheden")
        if (day := _iso_day(woz.get("waardepeildatum"))) and (value := _number(woz.get("vastgesteldeWaarde"))) is not None
    ]
    return max(((day, value) for day, value in found if WOZ_EUR[0] <= value <= WOZ_EUR[1]), default=None)


def newest_label(unit: Unit, year: int) -> str:
    """Return the letter of the newest definite label that has not ended before the year; empty without one."""
    found = []
    for label in _list(unit, "energieprestaties"):
        letter = _LABEL.fullmatch(_text(_part(label, "label").get("code")).upper())
        begin, end = _iso_day(label.get("begindatum")), _iso_day(label.get("einddatum"))
        is_definite = _text(_part(label, "status").get("code")).upper() in ("DEF", "")
        if letter and is_definite and begin[:4] <= f"{year}" and (not end or end >= f"{year}-01-01"):
            found.append((begin, letter[0][0]))
    return max(found, default=("", ""))[1]


def units_of(request: Request) -> Iterator[Unit]:
    """Yield the homes of a file or of every JSON in a zip, one at a time; InputError `json-beschadigd` when it is no JSON of homes."""
    with _opened(request) as parts:
        for opener in parts:
            yield from _units_in(opener, request.name)


@contextmanager
def _opened(request: Request) -> Iterator[Iterator[Opener]]:
    sample = Sample(request.path, request.name)
    if not sample.is_zip:
        yield iter([lambda: request.path.open("rb")])
        return
    with open_large_zip(request.path, request.name) as archive:
        yield (partial(archive.open, member) for member in _json_members(tuple(archive.namelist())))


def _units_in(opener: Opener, name: str) -> Iterator[Unit]:
    broken = InputError("json-beschadigd", Where(file=name), bestand=name, rij=0)
    try:
        with io.TextIOWrapper(opener(), encoding="utf-8-sig") as text:
            for found in _values_in(text):
                yield from _flattened(found, broken)
    except (*BREAKS_OFF, ValueError, RecursionError) as error:
        raise broken from error


def _values_in(text: IO[str]) -> Iterator[Any]:
    """Yield what stands in a list one by one, or the one thing that a file holds."""
    decoder, rest = json.JSONDecoder(), text.read(_PEEK_CHARS).lstrip()
    is_list = rest.startswith("[")
    rest = rest[1:] if is_list else rest
    while True:
        rest = rest.lstrip(" \t\r\n,") if is_list else rest
        if is_list and rest.startswith("]"):
            return
        try:
            found, end = decoder.raw_decode(rest)
        except ValueError:
            more = text.read(max(_PEEK_CHARS, len(rest)))
            if not more or len(rest) + len(more) > MAX_UNIT_CHARS:
                raise
            rest += more
            continue
        yield found
        if not is_list:
            return
        rest = rest[end:]


def _flattened(found: Any, broken: InputError) -> Iterator[Unit]:
    inner = next((found[name] for name in _LISTS if isinstance(found.get(name), list)), None) if isinstance(found, dict) else None
    for unit in [found] if inner is None else inner:
        if not isinstance(unit, dict):
            raise broken
        yield unit


def _newest_woz_year(request: Request, intake: Intake) -> int:
    days = [woz[0] for unit in units_of(request) if (woz := newest_woz(unit)) is not None]
    years = [int(day[:4]) for day in days if FIRST_YEAR <= int(day[:4]) <= LAST_YEAR]
    if not years:
        raise InputError("jaar-onbekend", Where(file=request.name), bestand=request.name)
    intake.result.issues.note("jaar-uit-woz", Where(file=request.name), jaar=max(years))
    return max(years)


def _json_members(members: tuple[str, ...]) -> tuple[str, ...]:
    """Return the members when all are JSON; empty when something else is among them."""
    found = tuple(sorted(name for name in members if not name.endswith("/") and not name.startswith("__MACOSX/")))
    return found if all(name.lower().endswith(".json") for name in found) else ()


def _is_unit_member(sample: Sample, member: str) -> bool:
    try:
        with open_large_zip(sample.path, sample.name) as archive, archive.open(member) as file:
            return len(_marks_in(file.read(_PEEK_CHARS).decode("utf-8", errors="replace"))) > 1
    except (*BREAKS_OFF, InputError):
        return False


def _marks_in(text: str) -> tuple[str, ...]:
    return tuple(mark for mark in _MARKS if f'"{mark}"' in text)


def _part(unit: Unit, name: str) -> Unit:
    found = unit.get(name)
    return found if isinstance(found, dict) else {}


def _list(unit: Unit, name: str) -> list[Unit]:
    found = unit.get(name)
    return [part for part in found if isinstance(part, dict)] if isinstance(found, list) else []


def _text(value: Any) -> str:
    return str(value).strip() if isinstance(value, str | int) else ""


def _number(value: Any) -> float | None:
    if isinstance(value, bool) or not isinstance(value, int | float | str):
        return None
    try:
        return float(value)
    except (ValueError, OverflowError):
        return None


def _iso_day(value: Any) -> str:
    text = _text(value)[:10]
    return text if _DAY.fullmatch(text) else ""
