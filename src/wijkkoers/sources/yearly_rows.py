"""Rows of an area in a year, with a column per figure: the year of a row, the columns of that year, and no area and year twice."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from wijkkoers.sources.area_table import YEAR_PENDING, AreaLine, AreaList, refuse_double, text_at, without_zeros
from wijkkoers.sources.columns import Column
from wijkkoers.sources.table_periods import period_of
from wijkkoers.sources.tables import Cell


@dataclass(slots=True)
class YearlyRows:
    """Takes in the rows of a table; the boundary year stays pending.

    `measures` is where each indicator stands and the title of its column; `year_column` is where the year stands, `period` the year
    of a table without that column.
    """

    areas: AreaList
    measures: dict[str, tuple[int, str]]
    year_column: int | None
    period: int | None
    _columns: dict[int, list[Column]] = field(default_factory=dict)
    _seen: set[tuple[str, int]] = field(default_factory=set)

    def take(self, line: AreaLine) -> None:
        """Take in one row; refused with a warning when its year cannot be used, with an error when the area came before in that year."""
        number, region, cells = line
        intake, year = self.areas.intake, self.year_of(cells)
        if year is None:
            intake.refuse_row(number, "jaar-onbruikbaar", waarde=text_at(cells, self.year_column)[:20])
        elif (region.code, year) in self._seen:
            refuse_double(intake, number, region.code)
        else:
            self._seen.add((region.code, year))
            self.areas.add(region, number)
            columns = self.columns(year)
            intake.take_row(columns, without_zeros(intake, columns, line), region.code, YEAR_PENDING, number)

    def year_of(self, cells: Sequence[Cell]) -> int | None:
        """Return the year of a row; None when its cell holds no whole year."""
        if self.year_column is None:
            return self.period
        period = period_of(text_at(cells, self.year_column))
        return period.year if period and period.month is None else None

    def columns(self, period: int) -> list[Column]:
        """Return the columns with figures of a year."""
        if period not in self._columns:
            found = self.measures.items()
            self._columns[period] = [Column(index, name, indicator, period, "") for indicator, (index, name) in found]
        return self._columns[period]
