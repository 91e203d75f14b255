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
from wijkkoers.web.datasets.selectors import FigureRow, GebiedRow, figures_of, same_areas_of

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
    merged = _merged(parts)
    each = [merged[part.id] for part in parts]
    return Series(finish(handbook, each[0] if len(each) == 1 else _combined(handbook, each)))


def series_now(handbook: Handbook, areas: Sequence[GebiedRow], periods: Iterable[int]) -> dict[int, Series]:
    """Return the series of many areas for the periods asked, by area id; with as many queries as for one area."""
    return {id_: Series(finish(handbook, rows)) for id_, rows in _merged(areas, periods).items()}


def periods_needed(handbook: Handbook, series: Series) -> set[int]:
    """Return the newest period of every indicator, and the periods that the inputs of derived ones come from."""
    newest = [(entry, period) for entry in handbook.indicators if (period := series.latest(entry.id)) is not None]
    inputs = {_near_period(series.rows, name, period) for entry, period in newest for name in entry.inputs}
    return {period for _entry, period in newest} | {period for period in inputs if period is not None}


def finish(handbook: Handbook, rows: Rows) -> Rows:
    """Hide small counts, derive what is derived, mark what is thin."""
    _derive(handbook, rows, _hide(handbook, rows))
    return _mark(handbook, rows)


def _merged(areas: Sequence[GebiedRow], periods: Iterable[int] | None = None) -> dict[int, Rows]:
    """Return the figures of areas by area id, each also from the other boundary years in which it is the same area."""
    lineages = same_areas_of(areas)
    found: dict[int, Rows] = {row.id: {} for rows in lineages.values() for row in rows}
    for (gebied_id, indicator, period), row in figures_of(found, periods=periods).items():
        found[gebied_id][indicator, period] = row
    return {area.id: _merge(area, lineages[area.id], found) for area in areas}


def _merge(area: GebiedRow, lineage: Sequence[GebiedRow], found: Mapping[int, Rows]) -> Rows:
    """Return the figures of one area; of two boundary years the one with a value counts, then the one nearest by."""
    merged: Rows = {}
    for other in sorted(lineage, key=lambda row: abs(row.boundary_year - area.boundary_year)):
        for key, row in found[other.id].items():
            if key not in merged or (row.figure.has_value and not merged[key].figure.has_value):
                merged[key] = row
    return merged


def _combined(handbook: Handbook, each: Sequence[Rows]) -> Rows:
    """Combine the areas; a derived figure only where no file gives what it is derived from."""
    keys = sorted({key for rows in each for key in rows})
    combined: Rows = {}
    for indicator, period in keys:
        entry = _known(handbook).get(indicator)
        found = [rows.get((indicator, period)) for rows in each]
        example = next(row for row in found if row is not None)
        if entry is not None and not any((name, period) in rows for rows in each for name in entry.inputs[:1]):
            combined[indicator, period] = replace(example, figure=_combine(entry, period, each))
    return combined


def _combine(entry: Indicator, period: int, each: Sequence[Rows]) -> Figure:
    parts = [_figure(rows, entry.id, period) for rows in each]
    weights = [_figure(rows, entry.combine.weight, period) for rows in each] if entry.combine.weight else ()
    return combine(entry.combine.rule, parts, weights)


def _figure(rows: Rows, indicator: str, period: int) -> Figure:
    row = rows.get((indicator, period))
    return row.figure if row else absent(Status.UNAVAILABLE)


def _hide(handbook: Handbook, rows: Rows) -> set[tuple[str, int]]:
    """Hide small counts and return which were hidden."""
    counts = {entry.id for entry in handbook.indicators if entry.hide_small_counts}
    hidden = {key for key, row in rows.items() if key[0] in counts and hide_small_count(row.figure) != row.figure}
    for key in hidden:
        rows[key] = replace(rows[key], figure=hide_small_count(rows[key].figure))
    return hidden


def _derive(handbook: Handbook, rows: Rows, hidden: set[tuple[str, int]]) -> None:
    """Derive what can be derived; a figure from a file stays, unless it would tell a count that was hidden."""
    for entry in handbook.indicators:
        if entry.function is None:
            continue
        for period in sorted({period for name, period in rows if name == entry.inputs[0]}):
            is_told = any((name, period) in hidden for name in entry.inputs)
            if (entry.id, period) in rows and rows[entry.id, period].figure.has_value and not is_told:
                continue
            inputs = [_near_figure(rows, name, period) for name in entry.inputs]
            derived = FUNCTIONS[entry.function](*inputs)
            figure = derived if derived.has_value else absent(derived.status)
            rows[entry.id, period] = replace(rows[entry.inputs[0], period], figure=figure)


def _near_figure(rows: Rows, indicator: str, period: int) -> Figure:
    """Return the figure of a period, else of the year beside it, marked as an estimate: crime counts come a year ahead of inhabitants."""
    year = _near_period(rows, indicator, period)
    if year is None:
        return absent(Status.UNAVAILABLE)
    figure = rows[indicator, year].figure
    return figure if year == period or not figure.has_value else figure.with_marks(Mark.ESTIMATED)


def _near_period(rows: Rows, indicator: str, period: int) -> int | None:
    return next((year for year in (period, period - 1, period + 1) if (indicator, year) in rows), None)


def _mark(handbook: Handbook, rows: Rows) -> Rows:
    known = _known(handbook)
    marked: Rows = {}
    for (indicator, period), row in rows.items():
        entry = known.get(indicator)
        figure = row.figure
        if entry is not None and figure.has_value:
            figure = figure.with_marks(*entry.marks)
        if entry is not None and entry.reliability is not None:
            base = _nearest_figure(rows, entry.reliability.base, period)
            figure = mark_thin(figure, base, entry.reliability.minimum) if base else figure
        marked[indicator, period] = replace(row, figure=figure)
    return marked


def _nearest_figure(rows: Rows, indicator: str, period: int) -> Figure | None:
    """Return the figure of the period nearest by: whether a figure is thin hardly depends on the year.

    None when no file says anything about it: then nothing is known against the figure, and it gets no mark.
    """
    years = sorted((abs(year - period), year) for name, year in rows if name == indicator)
    return rows[indicator, years[0][1]].figure if years else None


def _known(handbook: Handbook) -> dict[str, Indicator]:
    return {entry.id: entry for entry in handbook.indicators}
