"""The last steps for the figures of an area: small counts hidden, what is derived derived, what is thin marked."""

from __future__ import annotations

from bisect import insort
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace

from wijkkoers.base.disclosure import hide_small_count
from wijkkoers.base.missing import Figure, Mark, Status, absent
from wijkkoers.handbook.schema import Handbook, Reliability
from wijkkoers.indicators.derived import FUNCTIONS
from wijkkoers.indicators.reliability import mark_thin
from wijkkoers.web.wijkfoto.selectors.conversion import Rows

Periods = dict[str, list[int]]
"""Per indicator the periods about which something is said, oldest first."""


@dataclass(frozen=True, slots=True)
class Rules:
    """What the handbook says of the last steps, looked up once for many areas."""

    small_counts: frozenset[str]
    derived: tuple[tuple[str, Callable[..., Figure], tuple[str, ...]], ...]
    marked: tuple[tuple[str, tuple[Mark, ...], Reliability | None], ...]

    def finish(self, rows: Rows) -> Rows:
        """Hide small counts, derive what is derived, mark what is thin; the rows given are changed and returned."""
        periods = periods_of(rows)
        _derive(self, rows, periods, _hide(self, rows))
        _mark(self, rows, periods)
        return rows


def rules_of(handbook: Handbook) -> Rules:
    """Return the rules of a handbook."""
    return Rules(
        frozenset(entry.id for entry in handbook.indicators if entry.hide_small_counts),
        tuple((entry.id, FUNCTIONS[entry.function], entry.inputs) for entry in handbook.indicators if entry.function is not None),
        tuple((entry.id, entry.marks, entry.reliability) for entry in handbook.indicators if entry.marks or entry.reliability),
    )


def finish(handbook: Handbook, rows: Rows) -> Rows:
    """Hide small counts, derive what is derived, mark what is thin."""
    return rules_of(handbook).finish(rows)


def near_period(rows: Rows, indicator: str, period: int) -> int | None:
    """Return the period itself, else a year beside it, of which there is a figure."""
    if (indicator, period) in rows:
        return period
    return next((year for year in (period - 1, period + 1) if (indicator, year) in rows), None)


def periods_of(rows: Rows) -> Periods:
    """Return per indicator the periods about which something is said, oldest first."""
    periods: Periods = {}
    for indicator, period in rows:
        periods.setdefault(indicator, []).append(period)
    for years in periods.values():
        years.sort()
    return periods


def _hide(rules: Rules, rows: Rows) -> set[tuple[str, int]]:
    """Hide small counts and return which were hidden."""
    hidden = {key for key, row in rows.items() if key[0] in rules.small_counts and hide_small_count(row.figure) is not row.figure}
    for key in hidden:
        rows[key] = replace(rows[key], figure=hide_small_count(rows[key].figure))
    return hidden


def _derive(rules: Rules, rows: Rows, periods: Periods, hidden: set[tuple[str, int]]) -> None:
    """Derive what can be derived; a figure from a file stays, unless it would tell a count that was hidden."""
    for indicator, function, names in rules.derived:
        for period in periods.get(names[0], ()):
            held = rows.get((indicator, period))
            if held is not None and held.figure.has_value and not any((name, period) in hidden for name in names):
                continue
            derived = function(*(_near_figure(rows, name, period) for name in names))
            figure = derived if derived.has_value else absent(derived.status)
            origin = next((row for name in names if (row := rows.get((name, period))) and row.is_converted), None)
            rows[indicator, period] = replace(origin or rows[names[0], period], figure=figure, others=())
            if held is None:
                insort(periods.setdefault(indicator, []), period)


def _near_figure(rows: Rows, indicator: str, period: int) -> Figure:
    """Return the figure of a period, else of the year beside it, marked as an estimate: crime counts come a year ahead of inhabitants."""
    year = near_period(rows, indicator, period)
    if year is None:
        return absent(Status.UNAVAILABLE)
    figure = rows[indicator, year].figure
    return figure if year == period or not figure.has_value else figure.with_marks(Mark.ESTIMATED)


def _mark(rules: Rules, rows: Rows, periods: Mapping[str, Sequence[int]]) -> None:
    for indicator, marks, reliability in rules.marked:
        for period in periods.get(indicator, ()):
            row = rows[indicator, period]
            if not row.figure.has_value:
                continue
            figure = row.figure.with_marks(*marks) if marks else row.figure
            base = _nearest_figure(rows, reliability.base, period, periods) if reliability else None
            if reliability and base:
                figure = mark_thin(figure, base, reliability.minimum)
            if figure is not row.figure:
                rows[indicator, period] = replace(row, figure=figure)


def _nearest_figure(rows: Rows, indicator: str, period: int, periods: Mapping[str, Sequence[int]]) -> Figure | None:
    """Return the figure of the period nearest by: whether a figure is thin hardly depends on the year.

    None when no file says anything about it: then nothing is known against the figure, and it gets no mark.
    """
    if (indicator, period) in rows:
        return rows[indicator, period].figure
    year = min(periods.get(indicator, ()), key=lambda year: (abs(year - period), year), default=None)
    return None if year is None else rows[indicator, year].figure
