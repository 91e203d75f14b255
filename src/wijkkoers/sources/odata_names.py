"""Tables of CBS by their number and title: which source and which year; and names of OData that are only sure in a complete run.

Sources: CBS StatLine, titles of the tables; DataProperties of 85984NED; headers of Nabijheid voorzieningen 2023 and of SES-WOA.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from wijkkoers.base.years import find_year
from wijkkoers.sources.cbs_tables import KWB_TABLES, NEAR_TABLES
from wijkkoers.sources.statline_names import KWB, NEAR, SES
from wijkkoers.sources.topics import Topic, fold_title, serial_of

TENURE, CRIMES, HEALTH = "cbs-voorraad", "politie-misdrijven", "rivm-gezondheid"
TABLE_ID = re.compile(r"(?<![0-9A-Z])(\d{5}(?:NED|ENG))(?![0-9A-Z])", re.IGNORECASE)
_SES_TABLES = ("85163NED", "86092NED", "86296NED")
_TITLES = (
    (re.compile(r"kerncijfers wijken en buurten", re.IGNORECASE), KWB),
    (re.compile(r"nabijheid voorzieningen", re.IGNORECASE), NEAR),
    (re.compile(r"sociaal-?economische status|ses-?woa", re.IGNORECASE), SES),
    (re.compile(r"voorraad woningen; eigendom", re.IGNORECASE), TENURE),
)
_DIVISION = re.compile(r"(?:regio-?)?indeling\s+(\d{4})", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class CbsTable:
    """What is known of a table; `boundary_year` when its codes are of one year whatever the period (SES-WOA: `regio-indeling 2024`)."""

    id: str = ""
    title: str = ""
    source: str = ""
    year: int | None = None
    boundary_year: int | None = None


KNOWN: dict[str, CbsTable] = {
    **{id_: CbsTable(id_, source=KWB, year=year) for year, id_ in KWB_TABLES.items()},
    **{id_: CbsTable(id_, source=NEAR, year=year) for year, id_ in NEAR_TABLES.items()},
    **{id_: CbsTable(id_, source=SES, boundary_year=2024 if id_ == "86092NED" else None) for id_ in _SES_TABLES},
    "82900NED": CbsTable("82900NED", source=TENURE),
    **{id_: CbsTable(id_, source=CRIMES) for id_ in ("47013NED", "47018NED", "47022NED")},
    "50150NED": CbsTable("50150NED", source=HEALTH),
}


def table_of(id_or_text: str, title: str = "") -> CbsTable:
    """Return what number and title of a table tell; an unknown table gives only what it says itself."""
    found = TABLE_ID.search(id_or_text)
    id_ = found[1].upper() if found else ""
    known = KNOWN.get(id_, CbsTable(id_))
    if not title:
        return known
    source = known.source or next((source for pattern, source in _TITLES if pattern.search(title)), "")
    division = _DIVISION.search(title)
    boundary = int(division[1]) if division else known.boundary_year
    year = known.year if division else (known.year or find_year(title))
    return CbsTable(id_, title, source, year, boundary)


_RUNS: dict[str, tuple[int, tuple[str, ...]]] = {
    fold_title(name): (count, groups)
    for name, count, groups in (
        ("Nederland", 2, ("Herkomstland",)),
        ("Europa (exclusief Nederland)", 3, ("Herkomstland",)),
        ("Buiten Europa", 3, ("Herkomstland",)),
        ("Afstand tot school", 4, ("Onderwijs/Basisonderwijs", "Onderwijs/Voortgezet onderwijs totaal")),
        ("Gemiddelde score", 4, ("Totaalscore",)),
    )
}
"""Names that come back under several groups: how often in a complete table, and the groups of the first ones in order."""


def place_in_runs(topics: Mapping[str, Topic]) -> dict[str, Topic]:
    """Give names that come back their group, where the whole run is there; the numbers only tell the order.

    Half a run (a choice of columns) tells nothing: those names stay without group, and so ambiguous.
    """
    runs: dict[str, list[str]] = defaultdict(list)
    for key, topic in topics.items():
        if topic.groups is None and topic.title in _RUNS and serial_of(key) >= 0:
            runs[topic.title].append(key)
    placed = dict(topics)
    for title, keys in runs.items():
        count, groups = _RUNS[title]
        if len(keys) == count:
            for place, key in enumerate(sorted(keys, key=serial_of)):
                group = fold_title(groups[place]) if place < len(groups) else "anders"
                placed[key] = replace(topics[key], groups=(group,))
    return placed


def first_table(texts: Iterable[str]) -> CbsTable:
    """Return the table that the first text with a number of a table names."""
    return next((found for text in texts if (found := table_of(text)).id), CbsTable())
