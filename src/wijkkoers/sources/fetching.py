"""What open services can give of a gemeente, and fetching it as files like those that people hand in."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from wijkkoers.base.codes import AreaLevel, level_of, normalise_code
from wijkkoers.base.errors import InputError
from wijkkoers.base.years import FIRST_YEAR, LAST_YEAR
from wijkkoers.sources import fetch_cbs, fetch_pdok
from wijkkoers.sources.answers import Answers
from wijkkoers.sources.cbs_tables import KWB_TABLES, NEAR_TABLES
from wijkkoers.sources.client import CLOCK, Client, Clock, Service, Tick

PDOK = "pdok"
KWB, BOUNDARIES, CRIMES, TENURE, HEALTH = "kerncijfers", "grenzen", "misdrijven", "eigendom", "gezondheid"
NEAR, STATUS = "nabijheid", "ses-woa"
CHOICES = (BOUNDARIES, KWB, NEAR, TENURE, STATUS, CRIMES, HEALTH)
"""What can be fetched; boundaries first, so that figures by name find their areas."""
TABLES: Mapping[str, fetch_cbs.CbsTable] = {
    TENURE: fetch_cbs.TENURE,
    STATUS: fetch_cbs.STATUS,
    CRIMES: fetch_cbs.CRIMES,
    HEALTH: fetch_cbs.HEALTH,
}
"""One table over many years."""
YEAR_TABLES: Mapping[str, Mapping[int, str]] = {KWB: KWB_TABLES, NEAR: NEAR_TABLES}
"""A table per year."""
OFFERED = {BOUNDARIES: fetch_pdok.YEARS, **{what: tuple(tables) for what, tables in YEAR_TABLES.items()}}
"""The years that are offered one by one."""
MOST_YEARS = 20

Services = Mapping[str, Service]
"""The services by id: `cbs`, `derden`, `pdok`."""
NoteProgress = Callable[[int], None]


@dataclass(frozen=True, slots=True)
class Wanted:
    """One file to fetch: what, and of which year (or which years of a table that holds several)."""

    what: str
    years: tuple[int, ...]

    @property
    def service(self) -> str:
        """The id of the service that has it."""
        if self.what == BOUNDARIES:
            return PDOK
        return TABLES[self.what].service if self.what in TABLES else fetch_cbs.CBS


@dataclass(frozen=True, slots=True)
class Fetched:
    """A fetched file: its name for people, its bytes, the address of its rows, and the year of its codes when that is known."""

    name: str
    content: bytes
    address: str
    year: int | None = None


def read_gemeente(text: str) -> str:
    """Return the code of a gemeente (`GM0590`); InputError for anything else."""
    code = normalise_code(text)
    if code is None or level_of(code) is not AreaLevel.GEMEENTE:
        raise InputError("geen-gemeentecode", gegeven=text.strip()[:40])
    return code


def read_years(text: str) -> tuple[int, ...]:
    """Return the years in `2020-2024`, `2023,2024` or `2024`, rising; InputError for anything else."""
    found: set[int] = set()
    for part in text.replace(" ", "").split(","):
        first, dash, last = part.partition("-")
        if not _is_year(first) or (dash and not _is_year(last)) or (dash and int(last) < int(first)):
            raise InputError("jaren-onleesbaar", gegeven=text.strip()[:40])
        found.update(range(int(first), int(last if dash else first) + 1))
    if len(found) > MOST_YEARS:
        raise InputError("te-veel-jaren", aantal=len(found), grens=MOST_YEARS)
    return tuple(sorted(found))


def newest_years(count: int = 3) -> tuple[int, ...]:
    """Return the newest years with Kerncijfers."""
    return tuple(sorted(KWB_TABLES))[-count:]


def plan_fetching(choices: Sequence[str], years: Sequence[int]) -> list[Wanted]:
    """Return the files to fetch; a year in which something is not offered is left out, see `missing_years`."""
    unknown = sorted(set(choices) - set(CHOICES))
    if unknown:
        raise InputError("ophalen-onbekend", gegeven=", ".join(unknown)[:80], keuzes=", ".join(CHOICES))
    wanted: list[Wanted] = []
    for what in CHOICES:
        if what not in choices:
            continue
        wanted += [Wanted(what, (year,)) for year in years if year in OFFERED[what]] if what in OFFERED else [Wanted(what, tuple(years))]
    return wanted


def missing_years(choices: Sequence[str], years: Sequence[int]) -> dict[str, tuple[int, ...]]:
    """Return per choice the years asked that no service offers."""
    found = {what: tuple(year for year in years if year not in OFFERED[what]) for what in choices if what in OFFERED}
    return {what: absent for what, absent in found.items() if absent}


@dataclass(frozen=True)
class Fetcher:
    """Fetches files; `tick` may raise to cancel, `answers` keeps what services said."""

    services: Services
    answers: Answers | None = None
    tick: Tick = lambda: None
    clock: Clock = CLOCK

    def fetch(self, wanted: Wanted, gemeente: str, report: NoteProgress | None = None) -> Fetched:
        """Fetch one file of a gemeente; InputError when the network, the service or the gemeente does not give it."""
        with Client(self.services[wanted.service], self.answers, self.tick, self.clock) as client:
            if wanted.what == BOUNDARIES:
                return _fetch_boundaries(client, wanted, gemeente, report)
            return _fetch_table(client, wanted, gemeente, report)


def _fetch_boundaries(client: Client, wanted: Wanted, gemeente: str, report: NoteProgress | None) -> Fetched:
    year = wanted.years[0]
    content = fetch_pdok.fetch_boundaries(client, gemeente, year, report)
    return Fetched(f"{gemeente.lower()}-grenzen-{year}.geojson", content, fetch_pdok.address_of(client, gemeente, year), year)


def _fetch_table(client: Client, wanted: Wanted, gemeente: str, report: NoteProgress | None) -> Fetched:
    table = TABLES.get(wanted.what) or fetch_cbs.table_of(YEAR_TABLES[wanted.what], wanted.years[0])
    if table is None:
        raise InputError("jaar-niet-aangeboden", jaar=wanted.years[0])
    file = fetch_cbs.fetch_table(client, table, gemeente, wanted.years, report)
    span = f"{'tot-' if len(wanted.years) > 1 else ''}{wanted.years[-1]}"
    name = f"{gemeente.lower()}-{wanted.what}-{span}-{table.id.lower()}.json"
    year = file.division if table.has_periods else wanted.years[0]
    return Fetched(name, file.content, fetch_cbs.address_of(client, table, gemeente, wanted.years), year)


def _is_year(text: str) -> bool:
    return text.isascii() and text.isdecimal() and FIRST_YEAR <= int(text) <= LAST_YEAR
