"""Counts of crimes per area, kind and month or year, added up to our indicators per year; a year needs all its months and kinds."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection
from dataclasses import dataclass, field

from wijkkoers.base.issues import Where
from wijkkoers.base.missing import Figure, Status, absent, present
from wijkkoers.sources.area_table import YEAR_PENDING
from wijkkoers.sources.columns import Column
from wijkkoers.sources.crime_types import INDICATORS
from wijkkoers.sources.intake import Intake
from wijkkoers.sources.table_periods import Period
from wijkkoers.sources.tables import Cell

MONTHS = 12
WHOLE_YEAR = 0
_ABSENT_CELLS: dict[Status, Cell] = {Status.UNKNOWN: ".", Status.SUPPRESSED: "x"}


@dataclass(slots=True)
class _Year:
    """What a file tells of one area in one year: per kind its months (0 is the whole year), and the first row."""

    row: int
    column: str
    kinds: dict[str, dict[int, Figure]] = field(default_factory=dict)


@dataclass(slots=True)
class CrimeCounts:
    """Collects the counts of one file."""

    years: dict[tuple[str, int], _Year] = field(default_factory=dict)
    kinds: set[str] = field(default_factory=set)
    provisional: set[tuple[str, int]] = field(default_factory=set)
    incomplete: Counter[int] = field(default_factory=Counter)

    def add(self, code: str, kind: str, period: Period, figure: Figure, place: tuple[int, str]) -> bool:
        """Take in one count; `place` is its row and column. False when the same count came before."""
        key = (code, period.year)
        year = self.years.setdefault(key, _Year(*place))
        months = year.kinds.setdefault(kind, {})
        month = period.month or WHOLE_YEAR
        if month in months:
            return False
        months[month] = figure
        self.kinds.add(kind)
        if period.is_provisional:
            self.provisional.add(key)
        return True

    def store(self, intake: Intake) -> None:
        """Put the figures per year in the result; a year that lacks months is left out and reported."""
        columns: dict[tuple[str, int], Column] = {}
        wanted = {indicator: kinds for indicator, kinds in INDICATORS.items() if set(kinds) <= self.kinds}
        for (code, year), found in self.years.items():
            for indicator, kinds in wanted.items():
                figure = _sum_of([_year_of(found.kinds.get(kind, {})) for kind in kinds])
                if figure is None:
                    self.incomplete[year] += any(found.kinds.get(kind) for kind in kinds)
                    continue
                column = columns.setdefault((indicator, year), Column(0, found.column, indicator, year, ""))
                cell = figure.value if figure.value is not None else _ABSENT_CELLS.get(figure.status)
                intake.take(column, cell, code, YEAR_PENDING, found.row)
        self._report(intake, wanted)

    def _report(self, intake: Intake, wanted: Collection[str]) -> None:
        issues, place = intake.result.issues, Where(intake.result.file, intake.sheet)
        for year, number in sorted(self.incomplete.items()):
            if number:
                issues.warn("misdrijven-jaar-onvolledig", place, jaar=year, aantal=number)
        for indicator, kinds in INDICATORS.items():
            lacking = sorted(set(kinds) - self.kinds)
            if lacking and set(kinds) & self.kinds:
                issues.note("misdrijven-soort-ontbreekt", place, indicator=indicator, soorten=", ".join(lacking))
        for indicator, kinds in INDICATORS.items():
            if indicator in wanted and len(kinds) > 1:
                issues.note("misdrijven-opgeteld", place, indicator=indicator, soorten=", ".join(kinds))
        used = {kind for kinds in INDICATORS.values() for kind in kinds}
        others = sorted(self.kinds - used)
        if others:
            issues.note("misdrijven-andere-soorten", place, aantal=len(others), soorten=", ".join(others)[:300])


def _year_of(months: dict[int, Figure]) -> Figure | None:
    """Return the figure of a year: its own, or the sum of its twelve months; None when months are lacking."""
    if WHOLE_YEAR in months:
        return months[WHOLE_YEAR]
    return _sum_of(list(months.values())) if len(months) == MONTHS else None


def _sum_of(figures: list[Figure | None]) -> Figure | None:
    """Return the sum; without value when one of the parts has none, None when one of the parts is lacking."""
    parts = [figure for figure in figures if figure is not None]
    if not parts or len(parts) < len(figures):
        return None
    without = next((figure for figure in parts if figure.value is None), None)
    return absent(without.status) if without is not None else present(sum(figure.value or 0.0 for figure in parts))
