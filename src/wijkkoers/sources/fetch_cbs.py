"""Tables of StatLine through OData v3: rows, properties and code lists of one gemeente as one file for the reader `odata`."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any
from urllib.parse import quote, urlencode

from wijkkoers.base.errors import InputError
from wijkkoers.sources.client import Client

CBS, THIRD_PARTIES = "cbs", "derden"
PAGE_ROWS = 10_000
"""OData gives at most this many rows per call."""
MAX_PAGES = 50
_INDELING = re.compile(r"indeling(?: van)? (20\d\d)(?!\d)", re.IGNORECASE)
AREA_PREFIXES = ("GM", "WK", "BU")

Report = Callable[[int], None]
"""Called with the number of rows so far; may raise to cancel."""


@dataclass(frozen=True, slots=True)
class CbsTable:
    """A table: its id, which service has it, its dimension of areas, what is kept fixed, and whether it has periods.

    `division` is the year of its codes when they are of one year whatever the period; what the table itself says goes first.
    """

    id: str
    service: str = CBS
    areas: str = "WijkenEnBuurten"
    land: str = "NL00"
    fixed: tuple[tuple[str, str], ...] = ()
    has_periods: bool = False
    division: int | None = None

    @property
    def dimensions(self) -> tuple[str, ...]:
        """The dimensions whose code lists belong in the file."""
        periods = ("Perioden",) if self.has_periods else ()
        return (self.areas, *(name for name, _key in self.fixed), *periods)


CRIMES = CbsTable("47018NED", THIRD_PARTIES, fixed=(("SoortMisdrijf", ""),), has_periods=True)
"""Registered crimes per year; 47022NED is the same per month."""
TENURE = CbsTable("82900NED", areas="RegioS", land="NL01", fixed=(("StatusVanBewoning", "T001235"),), has_periods=True)
HEALTH = CbsTable("50150NED", THIRD_PARTIES, fixed=(("Leeftijd", "20300"), ("Marges", "MW00000")), has_periods=True, division=2024)
"""Estimates for adults (18 years and older); the margins beside them are left out."""
STATUS = CbsTable("86296NED", has_periods=True, division=2025)
"""Socio-economic status (SES-WOA), all years in the division of 2025."""


@dataclass(frozen=True, slots=True)
class TableFile:
    """A table as a JSON file; `division` is the year of its codes, None when each period has its own or nothing tells it."""

    content: bytes
    division: int | None


def table_of(tables: Mapping[int, str], year: int) -> CbsTable | None:
    """Return the table of a year; None when that year has no table."""
    return CbsTable(tables[year]) if year in tables else None


def fetch_table(client: Client, table: CbsTable, gemeente: str, years: tuple[int, ...] = (), report: Report | None = None) -> TableFile:
    """Return a table as a JSON file: the rows of a gemeente, its wijken and buurten and of the country.

    InputError `dienst-heeft-geen-cijfers` when the table knows no such gemeente.
    """
    address = address_of(client, table, gemeente, years)
    rows: list[Mapping[str, Any]] = []
    for page in _pages(client, address):
        rows += page
        if report is not None:
            report(len(rows))
    if not any(str(row.get(table.areas, "")).strip() == gemeente for row in rows):
        raise InputError("dienst-heeft-geen-cijfers", tabel=table.id, gemeente=gemeente, **client.service.named)
    infos = _list(client, f"ODataFeed/odata/{table.id}/TableInfos?$format=json")
    document = {
        "odata.metadata": client.inside(f"ODataFeed/odata/{table.id}/$metadata#Cbs.OData.WebAPI.TypedDataSet"),
        "tabel": table.id,
        "tableinfo": infos,
        "properties": _list(client, f"ODataFeed/odata/{table.id}/DataProperties?$format=json"),
        "dimensies": {name: _codes(client, table, name, gemeente) for name in table.dimensions},
        "value": rows,
    }
    content = json.dumps(document, ensure_ascii=False, separators=(",", ":")).encode("utf-8")
    return TableFile(content, _division(infos) or table.division)


def address_of(client: Client, table: CbsTable, gemeente: str, years: tuple[int, ...] = ()) -> str:
    """Return the address of the rows of a gemeente, as one could open it in a browser."""
    parts = [_any_of(_starts(table.areas, gemeente, table.land))]
    parts += [f"{name} eq '{key}'" for name, key in table.fixed if key]
    if table.has_periods and years:
        parts.append(_any_of([f"Perioden eq '{year}JJ00'" for year in years]))
    query = urlencode({"$format": "json", "$filter": " and ".join(parts)}, quote_via=quote, safe="$(),'")
    return client.inside(f"ODataFeed/odata/{table.id}/TypedDataSet?{query}")


def _starts(field: str, gemeente: str, land: str) -> list[str]:
    """Return the tests that codes begin with those of the country or the gemeente: codes are padded with spaces."""
    codes = [land, *(prefix + gemeente.removeprefix("GM") for prefix in AREA_PREFIXES)]
    return [f"startswith({field},'{code}')" for code in codes]


def _any_of(tests: list[str]) -> str:
    return f"({' or '.join(tests)})"


def _pages(client: Client, address: str) -> Iterator[list[Mapping[str, Any]]]:
    """Give the rows page by page: along the links, or by counting where the service gives none after a full page."""
    first, rows_done = address, 0
    for _page in range(MAX_PAGES):
        answer = client.get_json(address)
        rows = _rows_of(client, answer)
        rows_done += len(rows)
        yield rows
        link = answer.get("odata.nextLink")
        if isinstance(link, str) and rows:
            address = client.inside(_with_format(link))
        elif len(rows) == PAGE_ROWS:
            address = f"{first}&$skip={rows_done}"
        else:
            return
    raise InputError("dienst-antwoord-onbruikbaar", **client.service.named)


def _with_format(link: str) -> str:
    """Return a link that still asks for JSON."""
    return link if "$format=" in link or "%24format=" in link else f"{link}{'&' if '?' in link else '?'}$format=json"


def _rows_of(client: Client, answer: Mapping[str, Any]) -> list[Mapping[str, Any]]:
    rows = answer.get("value")
    if not isinstance(rows, list) or not all(isinstance(row, dict) for row in rows):
        raise InputError("dienst-antwoord-onbruikbaar", **client.service.named)
    return rows


def _list(client: Client, path: str) -> list[Mapping[str, Any]]:
    return [row for page in _pages(client, client.inside(path)) for row in page]


def _codes(client: Client, table: CbsTable, name: str, gemeente: str) -> list[Mapping[str, Any]]:
    """Return the code list of a dimension; of the areas only those of the gemeente."""
    path = f"ODataFeed/odata/{table.id}/{name}?$format=json"
    if name == table.areas:
        path += "&$filter=" + quote(_any_of(_starts("Key", gemeente, table.land)), safe="$(),'")
    return _list(client, path)


def _division(infos: list[Mapping[str, Any]]) -> int | None:
    """Return the one year whose division the table says its codes are of (`indeling 2024`)."""
    texts = (str(info.get(name) or "") for info in infos for name in ("Title", "ShortTitle", "Summary", "ShortDescription"))
    years = {int(year) for text in texts for year in _INDELING.findall(text)}
    return years.pop() if len(years) == 1 else None
