"""The figures of one area over the years: raw, combined, protected, derived and marked, in that order."""

from __future__ import annotations

from bisect import insort
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from wijkkoers.base.disclosure import hide_small_count
from wijkkoers.base.missing import Figure, Mark, Status, absent
from wijkkoers.handbook.schema import Handbook, Indicator
from wijkkoers.indicators.combine import combine
from wijkkoers.indicators.derived import FUNCTIONS
from wijkkoers.indicators.reliability import mark_thin
from wijkkoers.web.datasets.selectors import FigureRow, GebiedRow, buurten_in, figures_of, same_areas_of
from wijkkoers.web.wijkfoto.selectors.composing import add_composed
from wijkkoers.web.wijkfoto.selectors.conversion import Rows, Source, add_converted, sources_of

Asked = tuple[Iterable[int] | None, Iterable[str] | None]
"""(periods, indicators); None is all."""


@dataclass(frozen=True, slots=True)
class Series:
    """All figures of an area (or of areas taken together) that count now.

    `boundary_year` is that of the area; `sources` are, per area taken together, the divisions from which figures can be converted;
    `known_years` are the boundary years of which figures can count here: of the same area, or through a concordance in use.
    """

    rows: Rows
    boundary_year: int | None = None
    sources: tuple[tuple[Source, ...], ...] = ()
    known_years: frozenset[int] = frozenset()
    _periods: Mapping[str, list[int]] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "_periods", _periods_of(self.rows))

    def at(self, indicator: str, period: int) -> FigureRow | None:
        """Return the figure of a period, or None when no file says anything about it."""
        return self.rows.get((indicator, period))

    def periods(self, indicator: str) -> list[int]:
        """Return the periods about which a file says something, oldest first."""
        return self._periods.get(indicator, [])

    def latest(self, indicator: str) -> int | None:
        """Return the newest period with a published value, else with one that was made of others, else the newest that is spoken of."""
        periods = self.periods(indicator)
        with_value = [period for period in periods if self.rows[indicator, period].figure.has_value]
        published = [period for period in with_value if not (row := self.rows[indicator, period]).is_converted and not row.is_composed]
        found = published or with_value or periods
        return found[-1] if found else None

    def converted_years(self) -> set[int]:
        """Return the boundary years from which figures were converted."""
        return {row.boundary_year for row in self.rows.values() if row.is_converted and row.boundary_year is not None}


def series_over_years(handbook: Handbook, parts: Sequence[GebiedRow]) -> Series:
    """Return the series of an area (or of several as one), also from other boundary years in which it is the same area.

    What only the buurten of a wijk have is made up of them.
    """
    found = _merged(handbook, parts, is_composed=True)
    each = [found.rows[part.id] for part in parts]
    rows = finish(handbook, each[0] if len(each) == 1 else _combined(handbook, each))
    sources = tuple(tuple(found.sources[part.id]) for part in parts)
    return Series(rows, parts[0].boundary_year, sources, frozenset.intersection(*(found.years_of(part) for part in parts)))


def series_now(
    handbook: Handbook, areas: Sequence[GebiedRow], periods: Iterable[int], indicators: Iterable[str] | None = None
) -> dict[int, Series]:
    """Return the series of many areas for the periods asked, by area id; with as many queries as for one area.

    Of all indicators, or of these: `indicators_needed` gives what they rest on.
    """
    if not areas:
        return {}
    return {id_: Series(finish(handbook, rows)) for id_, rows in _merged(handbook, areas, (periods, indicators)).rows.items()}


def indicators_needed(handbook: Handbook, names: Iterable[str]) -> frozenset[str]:
    """Return these indicators with all they are derived from, weighed with and judged by."""
    known, needed, waiting = _known(handbook), set[str](), list(names)
    while waiting:
        name = waiting.pop()
        entry = known.get(name)
        if entry is None or name in needed:
            continue
        needed.add(name)
        base = entry.reliability.base if entry.reliability else None
        waiting += [found for found in (*entry.inputs, entry.combine.weight, base) if found]
    return frozenset(needed)


def series_of_indicators(handbook: Handbook, areas: Sequence[GebiedRow], indicators: Iterable[str]) -> dict[int, Series]:
    """Return the series over all years of many areas, of some indicators and what they rest on; by area id."""
    few = narrowed(handbook, indicators)
    merged = _merged(few, areas, (None, {entry.id for entry in few.indicators}), is_composed=True)
    return {area.id: Series(finish(few, merged.rows[area.id]), area.boundary_year) for area in areas}


def narrowed(handbook: Handbook, indicators: Iterable[str]) -> Handbook:
    """Return the handbook with some indicators and what they rest on: quick where many areas are asked for little."""
    needed = indicators_needed(handbook, indicators)
    return handbook.model_copy(update={"indicators": tuple(entry for entry in handbook.indicators if entry.id in needed)})


def periods_needed(handbook: Handbook, series: Series) -> set[int]:
    """Return the newest period of every indicator, and the periods that the inputs of derived ones come from."""
    newest = [(entry, period) for entry in handbook.indicators if (period := series.latest(entry.id)) is not None]
    inputs = {_near_period(series.rows, name, period) for entry, period in newest for name in entry.inputs}
    return {period for _entry, period in newest} | {period for period in inputs if period is not None}


def finish(handbook: Handbook, rows: Rows) -> Rows:
    """Hide small counts, derive what is derived, mark what is thin."""
    _derive(handbook, rows, _hide(handbook, rows))
    return _mark(handbook, rows)


@dataclass(frozen=True, slots=True)
class _Merged:
    """Per area id its raw figures, the years in which it is the same area, and the divisions it can be converted from."""

    rows: Mapping[int, Rows]
    lineages: Mapping[int, Sequence[GebiedRow]]
    sources: Mapping[int, Sequence[Source]]

    def years_of(self, area: GebiedRow) -> frozenset[int]:
        """Return the boundary years of which figures can count for an area."""
        same = {row.boundary_year for row in self.lineages[area.id]}
        return frozenset(same | {source.boundary_year for source in self.sources[area.id]})


def _merged(handbook: Handbook, areas: Sequence[GebiedRow], asked: Asked = (None, None), *, is_composed: bool = False) -> _Merged:
    """Return the figures of areas: of every boundary year in which they are the same, of others only through a concordance in use."""
    lineages = same_areas_of(areas)
    sources = sources_of(lineages)
    members = buurten_in(row for rows in lineages.values() for row in rows) if is_composed else {}
    found: dict[int, Rows] = {row.id: {} for rows in lineages.values() for row in rows}
    found |= {member: {} for each in members.values() for member in each}
    found |= {part.id: {} for each in sources.values() for source in each for level in source.levels for part in level}
    for (gebied_id, indicator, period), row in figures_of(found, asked[1], asked[0]).items():
        found[gebied_id][indicator, period] = row
    merged = {area.id: _merge(area, lineages[area.id], found) for area in areas}
    known = _known(handbook)
    for area in areas:
        add_composed(known, merged[area.id], _nearest(area, lineages[area.id]), members, found)
        add_converted(known, merged[area.id], sources[area.id], found)
    return _Merged(merged, lineages, sources)


def _merge(area: GebiedRow, lineage: Sequence[GebiedRow], found: Mapping[int, Rows]) -> Rows:
    """Return the figures of one area; of two boundary years the one with a value counts, then the one nearest by."""
    merged: Rows = {}
    for other in _nearest(area, lineage):
        for key, row in found[other.id].items():
            if key not in merged or (row.figure.has_value and not merged[key].figure.has_value):
                merged[key] = row if other.id == area.id else replace(row, boundary_year=other.boundary_year)
    return merged


def _nearest(area: GebiedRow, lineage: Sequence[GebiedRow]) -> list[GebiedRow]:
    return sorted(lineage, key=lambda row: abs(row.boundary_year - area.boundary_year))


def _combined(handbook: Handbook, each: Sequence[Rows]) -> Rows:
    """Combine the areas; a derived figure only where no file gives what it is derived from."""
    keys = sorted({key for rows in each for key in rows})
    combined: Rows = {}
    for indicator, period in keys:
        entry = _known(handbook).get(indicator)
        found = [rows.get((indicator, period)) for rows in each]
        example = max((row for row in found if row is not None), key=lambda row: row.is_converted)
        if entry is not None and not any((name, period) in rows for rows in each for name in entry.inputs[:1]):
            combined[indicator, period] = replace(example, figure=_combine(entry, period, each), others=())
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
    periods = _periods_of(rows)
    for entry in handbook.indicators:
        if entry.function is None:
            continue
        for period in periods.get(entry.inputs[0], []):
            is_told = any((name, period) in hidden for name in entry.inputs)
            if (entry.id, period) in rows and rows[entry.id, period].figure.has_value and not is_told:
                continue
            inputs = [_near_figure(rows, name, period) for name in entry.inputs]
            derived = FUNCTIONS[entry.function](*inputs)
            figure = derived if derived.has_value else absent(derived.status)
            origin = next((row for name in entry.inputs if (row := rows.get((name, period))) and row.is_converted), None)
            rows[entry.id, period] = replace(origin or rows[entry.inputs[0], period], figure=figure, others=())
            if period not in (own := periods.setdefault(entry.id, [])):
                insort(own, period)


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
    known, periods = _known(handbook), _periods_of(rows)
    marked: Rows = {}
    for (indicator, period), row in rows.items():
        entry = known.get(indicator)
        figure = row.figure
        if entry is not None and entry.marks and figure.has_value:
            figure = figure.with_marks(*entry.marks)
        if entry is not None and entry.reliability is not None and figure.has_value:
            base = _nearest_figure(rows, entry.reliability.base, period, periods)
            figure = mark_thin(figure, base, entry.reliability.minimum) if base else figure
        marked[indicator, period] = row if figure is row.figure else replace(row, figure=figure)
    return marked


def _nearest_figure(rows: Rows, indicator: str, period: int, periods: Mapping[str, Sequence[int]]) -> Figure | None:
    """Return the figure of the period nearest by: whether a figure is thin hardly depends on the year.

    None when no file says anything about it: then nothing is known against the figure, and it gets no mark.
    """
    year = min(periods.get(indicator, ()), key=lambda year: (abs(year - period), year), default=None)
    return None if year is None else rows[indicator, year].figure


def _periods_of(rows: Rows) -> dict[str, list[int]]:
    """Return per indicator the periods about which something is said, oldest first."""
    periods: dict[str, list[int]] = {}
    for indicator, period in rows:
        periods.setdefault(indicator, []).append(period)
    for years in periods.values():
        years.sort()
    return periods


def _known(handbook: Handbook) -> dict[str, Indicator]:
    return {entry.id: entry for entry in handbook.indicators}
