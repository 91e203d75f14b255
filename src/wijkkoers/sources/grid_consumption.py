"""Small consumers per range of postcodes, as the grid operators publish them every year: gas and electricity.

Column order and names differ per company and year; a range is divided evenly over the postcodes in it that are known.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from wijkkoers.base.disclosure import SMALL_COUNT
from wijkkoers.base.errors import InputError
from wijkkoers.base.issues import Where
from wijkkoers.base.numbers import parse_number
from wijkkoers.base.years import FIRST_YEAR, LAST_YEAR, find_year, find_year_in_name
from wijkkoers.sources.aggregation import Form, PostcodePlacer, Rule, Tally, write_figures
from wijkkoers.sources.intake import Intake, new_result
from wijkkoers.sources.kwb_table import is_ragged, refuse_ragged
from wijkkoers.sources.postcode_names import PER_PC4, normalise_postcode, number_of, postcodes_between
from wijkkoers.sources.rows import ReadResult, Request
from wijkkoers.sources.sample import Recognition, Sample
from wijkkoers.sources.streams import find_fields, header_of
from wijkkoers.sources.tables import Table, open_csv

KIND, SOURCE = "netbeheer", "netbeheerders"
GAS, POWER = "gas", "elektriciteit"
NAMES = {
    "first": ("zipcodefrom", "postcodevan"),
    "last": ("zipcodeto", "postcodetot"),
    "number": ("numconnections", "aansluitingenaantal", "aantalaansluitingen"),
    "use": ("annualconsume", "sjvgemiddeld", "sjv"),
    "delivery": ("deliveryperc", "leveringsrichtingperc", "leveringsrichting"),
    "smart": ("smartmeterperc", "slimmemeterperc", "slimmemeter"),
    "product": ("productsoort", "product"),
    "year": ("jaar", "verbruiksjaar", "year"),
}
LIMIT_POSTCODES = 2 * PER_PC4
"""A range longer than two whole PC4 is too coarse to say anything of a buurt."""
ROUNDED_PCT = 100.5
_PRODUCTS = {"gas": GAS, "g": GAS, "aardgas": GAS, "elk": POWER, "ele": POWER, "elektriciteit": POWER, "electricity": POWER}
_GAS_NAME = re.compile(r"(?:^|[^a-z])(?:aard)?gas(?:[^a-z]|$)")
_POWER_NAME = re.compile(r"elektriciteit|elektra|electricity|stroom|(?:^|[^a-z])(?:elk|elek|elec)(?:[^a-z]|$)")
_DATED = re.compile(r"(?<!\d)\d{2}\d{2}(20\d{2})(?!\d)", re.ASCII)
_CONNECTIONS, _USE, _SMART, _RETURNED = "aansluitingen", "verbruik", "slim", "teruglevering"


def _rules(product: str) -> tuple[Rule, ...]:
    unit = "aansluitingen-gas" if product == GAS else "aansluitingen-elektriciteit"
    use = "jaarverbruik-gas" if product == GAS else "jaarverbruik-elektriciteit"
    rules = (Rule(unit, Form.COUNT, product + _CONNECTIONS), Rule(use, Form.MEAN, product + _USE, among=product + _CONNECTIONS))
    if product == GAS:
        return rules
    whole = product + _CONNECTIONS
    return (
        *rules,
        Rule("aandeel-slimme-meter", Form.MEAN, product + _SMART, among=whole),
        Rule("aandeel-teruglevering", Form.MEAN, product + _RETURNED, among=whole),
    )


@dataclass(frozen=True, slots=True)
class _Row:
    first: str
    last: str
    number: float
    product: str
    use: float | None
    smart: float | None
    delivery: float | None


def is_grid_header(cells: Sequence[str]) -> bool:
    """Whether a row of texts is the header of small consumers per range of postcodes."""
    return {"first", "last", "number", "use"} <= find_fields(cells, NAMES).keys()


def recognise_grid_consumption(sample: Sample) -> Recognition | None:
    """Recognise small consumers by the columns of range, connections and use."""
    header = header_of(sample, is_grid_header)
    if not header:
        return None
    return Recognition(KIND, year_of_name(sample.name), tuple(header[at] for at in find_fields(header, NAMES).values())[:5])


def read_grid_consumption(request: Request) -> ReadResult:
    """Read connections and mean use per buurt; the product is that of a column, else of the file name, the year likewise."""
    placer = PostcodePlacer(request.places, request.name)
    table = open_csv(request.path, request.name, is_grid_header)
    fields = find_fields(table.header, NAMES)
    intake = Intake(new_result(KIND, SOURCE, request.name, request.year), request.ranges, request.progress)
    named = product_of_name(request.name)
    if "product" not in fields and named is None:
        raise InputError("product-onbekend", Where(file=request.name), bestand=request.name)
    reading = _Reading(intake, placer, named or "")
    for number, texts in _texts(table, fields, intake):
        reading.take(number, texts)
    period = request.year or reading.year() or year_of_name(request.name)
    if period is None:
        raise InputError("jaar-onbekend", Where(file=request.name), bestand=request.name)
    result = intake.result
    result.period, result.boundary_year, result.peildatum = period, placer.year, date(period, 1, 1)
    for product, tally in sorted(reading.tallies().items()):
        write_figures(tally, _rules(product), intake, placer.year, period)
    reading.report()
    if not result.observations:
        raise InputError("geen-bruikbare-adressen", Where(file=request.name), bestand=request.name, rijen=result.counts.rows)
    return intake.finish()


def product_of_name(name: str) -> str | None:
    """Return whether a file is about gas or electricity by its name; None when it does not tell, or tells both."""
    lowered = Path(name).stem.lower()
    is_gas, is_power = bool(_GAS_NAME.search(lowered)), bool(_POWER_NAME.search(lowered))
    if is_gas == is_power:
        return None
    return GAS if is_gas else POWER


def year_of_name(name: str) -> int | None:
    """Return the year in a file name, also of a day (`gas_01012020.csv`)."""
    stem = Path(name).stem
    dated = _DATED.search(stem)
    return find_year(stem) or (int(dated[1]) if dated else find_year_in_name(name))


def _texts(table: Table, fields: Mapping[str, int], intake: Intake) -> Iterator[tuple[int, dict[str, str]]]:
    for number, cells in table.rows:
        intake.start_row(table.total)
        if is_ragged(cells, len(table.header)):
            refuse_ragged(intake, number, len(cells), len(table.header))
            continue
        yield number, {name: str(cells[index] or "").strip() for name, index in fields.items()}


class _Reading:
    """Sums per product and buurt, and what was found on the way."""

    def __init__(self, intake: Intake, placer: PostcodePlacer, product: str) -> None:
        self.intake, self.placer, self.product = intake, placer, product
        self.findings: Counter[str] = Counter()
        self.years: Counter[int] = Counter()
        self._rows: list[_Row] = []
        self._known: dict[tuple[str, str], tuple[Mapping[str, float], ...]] = {}

    def take(self, number: int, texts: Mapping[str, str]) -> None:
        """Keep a row until all are read: only then is it known whether shares are written as 0.9 or as 90."""
        row = self._row(number, texts)
        if row is not None:
            self._rows.append(row)

    def tallies(self) -> dict[str, Tally]:
        """Return the sums per product."""
        scale = self._scale()
        tallies: dict[str, Tally] = {}
        for row in self._rows:
            if row.number < SMALL_COUNT:
                self.findings["weinig"] += 1
            places = self._places(row)
            if places:
                _add(tallies.setdefault(row.product, Tally()), row, places, scale)
        return tallies

    def _scale(self) -> float:
        """Return by what shares must be multiplied to be percentages: 100 when not one is above 1, which is then reported."""
        shares = [share for row in self._rows for share in (row.smart, row.delivery) if share is not None]
        if not shares or max(shares) > 1 or max(shares) == 0:
            return 1.0
        self.intake.result.issues.note("aandeel-als-deel", Where(file=self.intake.result.file))
        return 100.0

    def year(self) -> int | None:
        """Return the year that most rows name."""
        return self.years.most_common(1)[0][0] if self.years else None

    def report(self) -> None:
        issues, where = self.intake.result.issues, Where(file=self.intake.result.file)
        if self.findings["lang"]:
            issues.warn("postcodereeks-te-lang", where, aantal=self.findings["lang"])
        if self.findings["weinig"]:
            issues.note("weinig-aansluitingen", where, aantal=self.findings["weinig"], grens=SMALL_COUNT)
        self.placer.report(self.intake)

    def _row(self, number: int, texts: Mapping[str, str]) -> _Row | None:
        first, last = normalise_postcode(texts["first"]), normalise_postcode(texts["last"] or texts["first"])
        connections = parse_number(texts["number"])
        product = _PRODUCTS.get(texts.get("product", "").lower(), "" if texts.get("product") else self.product)
        if first is None or last is None or number_of(last) < number_of(first):
            self.intake.refuse_row(number, "postcodereeks-onbruikbaar")
            return None
        if connections is None or connections <= 0 or not product:
            self.intake.refuse_row(number, "aansluitingen-onbruikbaar")
            return None
        year = texts.get("year", "")
        if len(year) == 4 and year.isascii() and year.isdigit() and FIRST_YEAR <= int(year) <= LAST_YEAR:
            self.years[int(year)] += 1
        use = parse_number(texts["use"])
        smart, delivery = _percent(texts.get("smart", "")), _percent(texts.get("delivery", ""))
        return _Row(first, last, connections, product, use if use is None or use >= 0 else None, smart, delivery)

    def _places(self, row: _Row) -> tuple[Mapping[str, float], ...]:
        """Return the buurten of every known postcode of a range; empty, and counted, when none is known or the range is too long."""
        if number_of(row.last) - number_of(row.first) >= LIMIT_POSTCODES:
            self.findings["lang"] += 1
            return ()
        key = (row.first, row.last)
        if key not in self._known:
            found = (self.placer.shares_of(postcode) for postcode in postcodes_between(*key))
            self._known[key] = tuple(shares for shares in found if shares)
        if not self._known[key]:
            self.placer.miss(row.first, row.number)
        return self._known[key]


def _add(tally: Tally, row: _Row, places: Sequence[Mapping[str, float]], scale: float) -> None:
    smart = None if row.smart is None else row.smart * scale
    returned = None if row.delivery is None else 100 - row.delivery * scale
    part = row.number / len(places)
    for shares in places:
        tally.divide(shares, row.product + _CONNECTIONS, part)
        for key, value in ((_USE, row.use), (_SMART, smart), (_RETURNED, returned)):
            if value is not None:
                tally.divide(shares, row.product + key, part, value)


def _percent(text: str) -> float | None:
    """Return a share; a little above 100 is rounding, more is impossible."""
    number = parse_number(text)
    return min(number, 100.0) if number is not None and 0 <= number <= ROUNDED_PCT else None
