"""Areas that a file gives by name only: found through what is known of the areas, never by chance."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from wijkkoers.base.codes import AreaLevel, level_of, normalise_code
from wijkkoers.base.issues import Where
from wijkkoers.sources.area_table import find_column, text_at
from wijkkoers.sources.intake import Intake
from wijkkoers.sources.places import AreaKey, Places
from wijkkoers.sources.regions import Region
from wijkkoers.sources.tables import Cell

_BUURT = ("buurt", "buurtnaam", "bunaam")
_WIJK = ("wijk", "wijknaam", "wknaam")
_GEMEENTE = ("gemeente", "gemeentenaam", "gmnaam", "gmcode", "gemeentecode")
_MIXED = ("wijkenenbuurten", "gebied", "gebiedsnaam", "naam", "regio")
_SAID = re.compile(r"\s*\((?:gemeente|wijk|buurt)\)$", re.IGNORECASE)
"""The level that StatLine writes behind a name: `Utrecht (gemeente)`."""
_SMALL = (AreaLevel.BUURT, AreaLevel.WIJK, AreaLevel.GEMEENTE)
UNKNOWN, DOUBLE = "naam-onbekend", "naam-dubbel"


@dataclass(slots=True)
class _Missed:
    """A name without one area: why, in which row first, in how many rows, and how many areas bear it."""

    problem: str
    row: int
    areas: int
    rows: int = 0


@dataclass(slots=True)
class NameFinder:
    """Looks up the names of one file; names that are not found or not unique are kept, to be reported once each."""

    places: Places
    year: int | None
    name: int | None
    levels: tuple[AreaLevel, ...]
    gemeente: int | None
    found: dict[tuple[str, str], list[AreaKey]] = field(default_factory=dict)
    missed: dict[tuple[str, str], _Missed] = field(default_factory=dict)

    def find(self, cells: Sequence[Cell], row: int) -> tuple[Region, int] | None:
        """Return the area that a row names and its boundary year; None when the name is unknown or not unique."""
        key = (text_at(cells, self.name), text_at(cells, self.gemeente))
        if key not in self.found:
            self.found[key] = self._look_up(*key) if key[0] else []
        areas = self.found[key]
        if len(areas) != 1:
            problem = DOUBLE if areas else UNKNOWN
            self.missed.setdefault(key, _Missed(problem, row, len(areas))).rows += 1
            return None
        code, year = areas[0]
        level = level_of(code)
        return (Region(code, level, key[0], None), year) if level is not None else None

    def report(self, intake: Intake) -> None:
        """Warn once per name that was not found or not unique, and count its rows as left out."""
        issues = intake.result.issues
        for (name, gemeente), missed in self.missed.items():
            intake.result.counts.rows_refused += missed.rows
            where = Where(intake.result.file, intake.sheet, missed.row)
            if missed.problem == DOUBLE:
                issues.warn("naam-dubbel", where, naam=name[:80], gemeente=gemeente[:80], gebieden=missed.areas, rijen=missed.rows)
            else:
                issues.warn("naam-onbekend", where, naam=name[:80], gemeente=gemeente[:80], rijen=missed.rows)

    def _look_up(self, name: str, gemeente: str) -> list[AreaKey]:
        inside = self._gemeente_codes(gemeente) if gemeente else [""]
        bare = _SAID.sub("", name)
        keys = (key for code in inside for level in self.levels for key in self.places.named(bare, level, self.year, code))
        return list(_nearest(keys).items())

    def _gemeente_codes(self, gemeente: str) -> list[str]:
        code = normalise_code(gemeente, AreaLevel.GEMEENTE)
        if code is not None:
            return [code]
        return [found for found, _year in self.places.named(_SAID.sub("", gemeente), AreaLevel.GEMEENTE, self.year)]


def _nearest(keys: Iterable[AreaKey]) -> dict[str, int]:
    """Return each code once, in the boundary year that came first."""
    found: dict[str, int] = {}
    for code, year in keys:
        found.setdefault(code, year)
    return found


def name_finder(header: Sequence[str], places: Places, year: int | None) -> NameFinder:
    """Return a finder for the columns of a header that hold names; a column of mixed levels is looked up at every level."""
    for names, levels in ((_BUURT, (AreaLevel.BUURT,)), (_WIJK, (AreaLevel.WIJK,)), (_MIXED, _SMALL)):
        column = find_column(header, names)
        if column is not None:
            return NameFinder(places, year, column, levels, find_column(header, _GEMEENTE))
    return NameFinder(places, year, find_column(header, _GEMEENTE), (AreaLevel.GEMEENTE,), None)
