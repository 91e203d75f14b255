"""The stock of the BAG (Kadaster): which verblijfsobjecten count, and what they say per buurt.

As CBS counts the stock: in use, in use but not measured, out of use for a while, or being rebuilt. Withdrawn, wrongly entered,
never built or not yet built objects are no stock.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from wijkkoers.base.issues import Where
from wijkkoers.base.years import FIRST_YEAR, LAST_YEAR
from wijkkoers.sources.aggregation import Form, Rule, Tally, write_figures
from wijkkoers.sources.intake import Intake
from wijkkoers.sources.places import Places
from wijkkoers.sources.rows import PostcodeRow

SOURCE = "bag"
HOME = "woonfunctie"
IN_STOCK = frozenset(
    {
        "verblijfsobject in gebruik",
        "verblijfsobject in gebruik (niet ingemeten)",
        "verblijfsobject buiten gebruik",
        "verbouwing verblijfsobject",
    }
)
NOT_IN_STOCK = frozenset(
    {
        "verblijfsobject ingetrokken",
        "verblijfsobject ten onrechte opgevoerd",
        "verblijfsobject gevormd",
        "niet gerealiseerd verblijfsobject",
    }
)
PAND_NOT_IN_STOCK = frozenset({"pand ten onrechte opgevoerd", "niet gerealiseerd pand", "pand gesloopt"})
OLDEST_YEAR = 1200
"""The BAG writes 1005 where the year is not known; the oldest homes are of the thirteenth century."""
AREA_M2 = (2, 99_999)
"""The BAG writes 1 and 999999 where the area is not known."""
POINTS_AT_ONCE = 20_000
ALL_OBJECTS, HOMES, DATED, MEASURED = "objecten", "woningen", "woningen met jaar", "woningen met oppervlakte"
PERIODS = (
    ("aandeel-gebouwd-voor-1945", 0, 1944),
    ("aandeel-gebouwd-1945-1974", 1945, 1974),
    ("aandeel-gebouwd-1975-1999", 1975, 1999),
    ("aandeel-gebouwd-vanaf-2000", 2000, LAST_YEAR),
)
RULES = (
    Rule("aantal-verblijfsobjecten", Form.COUNT, ALL_OBJECTS),
    Rule("aantal-woonobjecten", Form.COUNT, HOMES),
    Rule("gemiddelde-oppervlakte", Form.MEAN, MEASURED, among=HOMES),
    Rule("gemiddeld-bouwjaar", Form.MEAN, DATED, among=HOMES),
    *(Rule(indicator, Form.SHARE, indicator, DATED, HOMES) for indicator, _first, _last in PERIODS),
)
_LIST_MARKS = re.compile(r'[{}\[\]"]')


@dataclass(slots=True)
class Verblijfsobject:
    """What counts of one verblijfsobject: no number, no house number. Place is a buurt code, or x and y in RD New (metres)."""

    status: str
    purposes: Sequence[str]
    area_m2: float | None = None
    pand_count: int = 0
    construction_year: int | None = None
    postcode: str = ""
    code: str = ""
    x: float | None = None
    y: float | None = None


def split_list(text: str) -> list[str]:
    """Return the parts of a list in a cell: `{woonfunctie,winkelfunctie}`."""
    return [part.strip() for part in _LIST_MARKS.sub("", text).split(",") if part.strip()]


def construction_year_of(text: str) -> int | None:
    """Return a plausible year of construction; None for an empty or impossible one."""
    cleaned = text.strip()
    year = int(cleaned) if len(cleaned) == 4 and cleaned.isascii() and cleaned.isdigit() else 0
    return year if OLDEST_YEAR <= year <= LAST_YEAR else None


class Stock:
    """Takes verblijfsobjecten in one by one and keeps sums per buurt and numbers of addresses per postcode."""

    def __init__(self, intake: Intake, places: Places) -> None:
        """Start empty; `places` tells in which buurt a point lies."""
        self.tally = Tally()
        self.years: Counter[int] = Counter()
        self.left_out: Counter[str] = Counter()
        self.findings: Counter[str] = Counter()
        self._intake, self._places = intake, places
        self._postcodes: Counter[tuple[str, str]] = Counter()
        self._waiting: list[Verblijfsobject] = []

    def take(self, found: Verblijfsobject) -> None:
        """Take in one verblijfsobject; one that is no stock is only counted."""
        status = " ".join(found.status.lower().split())
        if status not in IN_STOCK:
            self.left_out[status if status in NOT_IN_STOCK else ""] += 1
            return
        self._note(found)
        if found.code:
            self._count(found)
        elif found.x is None or found.y is None:
            self.findings["zonder plek"] += 1
        else:
            self._waiting.append(found)
            if len(self._waiting) >= POINTS_AT_ONCE:
                self._place_waiting()

    def finish(self, boundary_year: int, period: int) -> None:
        """Write figures, postcodes and findings to the result."""
        self._place_waiting()
        write_figures(self.tally, RULES, self._intake, boundary_year, period)
        self._intake.result.postcodes = [
            PostcodeRow(postcode, code, boundary_year, number) for (postcode, code), number in sorted(self._postcodes.items())
        ]
        self._report()

    def newest_year(self) -> int | None:
        """Return the newest year in which at least three objects were built: one alone may be a slip of the pen."""
        years = [year for year, number in self.years.items() if number >= 3 and year >= FIRST_YEAR]
        return max(years, default=None)

    def _note(self, found: Verblijfsobject) -> None:
        if found.construction_year is None:
            self.findings["zonder jaar"] += 1
        else:
            self.years[found.construction_year] += 1
        if found.pand_count != 1:
            self.findings["meer panden" if found.pand_count else "zonder pand"] += 1
        if not found.postcode:
            self.findings["zonder postcode"] += 1
        if not _is_area(found.area_m2):
            self.findings["zonder oppervlakte"] += 1

    def _place_waiting(self) -> None:
        waiting, self._waiting = self._waiting, []
        x = np.array([found.x for found in waiting], dtype=np.float64)
        y = np.array([found.y for found in waiting], dtype=np.float64)
        for found, code in zip(waiting, self._places.buurten_at(x, y), strict=True):
            found.code = str(code)
            if found.code:
                self._count(found)
            else:
                self.findings["buiten grenzen"] += 1

    def _count(self, found: Verblijfsobject) -> None:
        code, add = found.code, self.tally.add
        add(code, ALL_OBJECTS)
        if found.postcode:
            self._postcodes[found.postcode, code] += 1
        if HOME not in found.purposes:
            return
        add(code, HOMES)
        if found.area_m2 is not None and _is_area(found.area_m2):
            add(code, MEASURED, 1.0, found.area_m2)
        if (year := found.construction_year) is not None:
            add(code, DATED, 1.0, year)
            add(code, next(name for name, first, last in PERIODS if first <= year <= last))

    def _report(self) -> None:
        issues, where, found = self._intake.result.issues, Where(self._intake.result.file), self.findings
        known = {status: number for status, number in sorted(self.left_out.items()) if status}
        if known:
            shown = ", ".join(f"{status.replace('verblijfsobject', '').strip()} {number}" for status, number in known.items())
            issues.note("bag-niet-in-voorraad", where, aantal=sum(known.values()), statussen=shown)
        if self.left_out[""]:
            issues.warn("bag-status-onbekend", where, aantal=self.left_out[""])
        if found["meer panden"]:
            issues.note("bag-meer-panden", where, aantal=found["meer panden"])
        if found["zonder pand"]:
            issues.warn("bag-zonder-pand", where, aantal=found["zonder pand"])
        if found["zonder jaar"]:
            issues.note("bag-zonder-jaar", where, aantal=found["zonder jaar"])
        if found["zonder oppervlakte"]:
            issues.warn("bag-zonder-oppervlakte", where, aantal=found["zonder oppervlakte"])
        self._report_places()

    def _report_places(self) -> None:
        issues, where, found = self._intake.result.issues, Where(self._intake.result.file), self.findings
        if not self._postcodes:
            issues.note("bag-zonder-postcodes", where)
        elif found["zonder postcode"]:
            issues.warn("bag-zonder-nummer", where, aantal=found["zonder postcode"])
        if found["zonder plek"]:
            issues.warn("bag-zonder-plek", where, aantal=found["zonder plek"])
        if found["buiten grenzen"]:
            issues.warn("punten-niet-geplaatst", where, aantal=found["buiten grenzen"])


def _is_area(area_m2: float | None) -> bool:
    return area_m2 is not None and AREA_M2[0] <= area_m2 <= AREA_M2[1]
