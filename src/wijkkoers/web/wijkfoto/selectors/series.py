"""The figures of one area over the years: raw, combined, protected, derived and marked, in that order."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from wijkkoers.base.disclosure import hide_small_count
from wijkkoers.base.missing import Figure, Mark, Status, absent
from wijkkoers.handbook.schema import Handbook, Indicator
from wijkkoers.indicators.combine import combine
from wijkkoers.indicators.derived import FUNCTIONS
from wijkkoers.indicators.reliability import mark_thin
from wijkkoers.web.datasets.selectors import FigureRow, GebiedRow, figures_of, same_areas

Rows = dict[tuple[str, int], FigureRow]
"""(indicator, period) -> figure"""


@dataclass(frozen=True, slots=True)
class Series:
    """All figures of an area (or of areas taken together) that count now."""

    rows: Rows

    def at(self, indicator: str, period: int) -> FigureRow | None:
        """Return the figure of a period, or None when no file says anything about it."""
        return self.rows.get((indicator, period))

    def periods(self, indicator: str) -> list[int]:
        """Return the periods about which a file says something, oldest first."""
        return sorted(period for name, period in self.rows if name == indicator)

    def latest(self, indicator: str) -> int | None:
        """Return the newest period with a value, else the newest about which something is said."""
        periods = self.periods(indicator)
        with_value = [period for period in periods if self.rows[indicator, period].figure.has_value]
        found = with_value or periods
        return found[-1] if found else None


def series_over_years(handbook: Handbook, parts: Sequence[GebiedRow]) -> Series:
    """Return the series of an area (or of several as one), also from other boundary years in which it is the same area."""
    lineages = [same_areas(part) for part in parts]
    figures = figures_of({row.id for rows in lineages for row in rows})
    each = [_merge(part, rows, figures) for part, rows in zip(parts, lineages, strict=True)]
    return Series(finish(handbook, each[0] if len(each) == 1 else _combined(handbook, each)))


def series_now(handbook: Handbook, areas: Sequence[GebiedRow], periods: Iterable[int]) -> dict[int, Series]:
    """Return the series of many areas for the periods asked, in one query, by area id."""
    found: dict[int, Rows] = {area.id: {} for area in areas}
    for (gebied_id, indicator, period), row in figures_of(found, periods=periods).items():
        found[gebied_id][indicator, period] = row
    return {id_: Series(finish(handbook, rows)) for id_, rows in found.items()}


def finish(handbook: Handbook, rows: Rows) -> Rows:
    """Hide small counts, derive what is derived, mark what is thin."""
    _hide(handbook, rows)
    _derive(handbook, rows)
    return _mark(handbook, rows)


def _merge(part: GebiedRow, lineage: Sequence[GebiedRow], figures: Mapping[tuple[int, str, int], FigureRow]) -> Rows:
    order = {row.id: abs(row.boundary_year - part.boundary_year) for row in lineage}
    merged: Rows = {}
    nearest: dict[tuple[str, int], tuple[bool, int]] = {}
    for (gebied_id, indicator, period), row in figures.items():
        if gebied_id not in order:
            continue
        rank = (not row.figure.has_value, order[gebied_id])
        if (indicator, period) not in nearest or rank < nearest[indicator, period]:
            nearest[indicator, period], merged[indicator, period] = rank, row
    return merged


def _combined(handbook: Handbook, each: Sequence[Rows]) -> Rows:
    keys = sorted({key for rows in each for key in rows})
    combined: Rows = {}
    for indicator, period in keys:
        entry = _known(handbook).get(indicator)
        found = [rows.get((indicator, period)) for rows in each]
        example = next(row for row in found if row is not None)
        if entry is not None and entry.function is None:
            combined[indicator, period] = replace(example, figure=_combine(entry, period, each))
    return combined


def _combine(entry: Indicator, period: int, each: Sequence[Rows]) -> Figure:
    parts = [_figure(rows, entry.id, period) for rows in each]
    weights = [_figure(rows, entry.combine.weight, period) for rows in each] if entry.combine.weight else ()
    return combine(entry.combine.rule, parts, weights)


def _figure(rows: Rows, indicator: str, period: int) -> Figure:
    row = rows.get((indicator, period))
    return row.figure if row else absent(Status.UNAVAILABLE)


def _hide(handbook: Handbook, rows: Rows) -> None:
    known = _known(handbook)
    for (indicator, period), row in rows.items():
        if indicator in known and known[indicator].hide_small_counts:
            rows[indicator, period] = replace(row, figure=hide_small_count(row.figure))


def _derive(handbook: Handbook, rows: Rows) -> None:
    for entry in handbook.indicators:
        if entry.function is None:
            continue
        for period in sorted({period for name, period in rows if name == entry.inputs[0]}):
            if (entry.id, period) in rows and rows[entry.id, period].figure.has_value:
                continue
            inputs = [_near_figure(rows, name, period) for name in entry.inputs]
            rows[entry.id, period] = replace(rows[entry.inputs[0], period], figure=FUNCTIONS[entry.function](*inputs))


def _near_figure(rows: Rows, indicator: str, period: int) -> Figure:
    """Return the figure of a period, else of the year beside it, marked as an estimate: crime counts come a year ahead of inhabitants."""
    if (indicator, period) in rows:
        return rows[indicator, period].figure
    for year in (period - 1, period + 1):
        if (indicator, year) in rows:
            return rows[indicator, year].figure.with_marks(Mark.ESTIMATED)
    return absent(Status.UNAVAILABLE)


def _mark(handbook: Handbook, rows: Rows) -> Rows:
    known = _known(handbook)
    marked: Rows = {}
    for (indicator, period), row in rows.items():
        entry = known.get(indicator)
        figure = row.figure
        if entry is not None and figure.has_value:
            figure = figure.with_marks(*entry.marks)
        if entry is not None and entry.reliability is not None:
            figure = mark_thin(figure, _nearest_figure(rows, entry.reliability.base, period), entry.reliability.minimum)
        marked[indicator, period] = replace(row, figure=figure)
    return marked


def _nearest_figure(rows: Rows, indicator: str, period: int) -> Figure:
    """Return the figure of the period nearest by: whether a figure is thin hardly depends on the year."""
    years = sorted((abs(year - period), year) for name, year in rows if name == indicator)
    return rows[indicator, years[0][1]].figure if years else absent(Status.UNAVAILABLE)


def _known(handbook: Handbook) -> dict[str, Indicator]:
    return {entry.id: entry for entry in handbook.indicators}
