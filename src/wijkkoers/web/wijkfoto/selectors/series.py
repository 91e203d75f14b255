"""The figures of areas over the years: read, combined, and finished (`finishing`: protected, derived and marked), in that order."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from wijkkoers.base.missing import Figure, Status, absent
from wijkkoers.handbook.schema import Handbook, Indicator
from wijkkoers.indicators.combine import combine
from wijkkoers.web.datasets.selectors import FigureRow, GebiedRow, buurten_in, figures_of, same_areas_of
from wijkkoers.web.wijkfoto.selectors.composing import add_composed
from wijkkoers.web.wijkfoto.selectors.conversion import Rows, Source, add_converted, sources_of
from wijkkoers.web.wijkfoto.selectors.finishing import Periods, finish, near_period, periods_of, rules_of

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
    _periods: Periods = field(default_factory=dict, init=False, repr=False, compare=False)
    """Filled when first asked for: of peers nobody asks."""

    def at(self, indicator: str, period: int) -> FigureRow | None:
        """Return the figure of a period, or None when no file says anything about it."""
        return self.rows.get((indicator, period))

    def indicators(self) -> frozenset[str]:
        """Return the indicators about which a file says something, or that follow from others."""
        return frozenset(indicator for indicator, _period in self.rows)

    def periods(self, indicator: str) -> list[int]:
        """Return the periods about which a file says something, oldest first."""
        if not self._periods:
            self._periods.update(periods_of(self.rows))
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
    return series_of_each(handbook, [parts])[0]


def series_of_each(handbook: Handbook, groups: Sequence[Sequence[GebiedRow]]) -> list[Series]:
    """Return what `series_over_years` returns, for several areas (or areas taken as one); with as many queries as for one."""
    found = _merged(handbook, list({part.id: part for parts in groups for part in parts}.values()), is_composed=True)
    return [_taken_together(handbook, parts, found) for parts in groups]


def _taken_together(handbook: Handbook, parts: Sequence[GebiedRow], found: _Merged) -> Series:
    each = [found.rows[part.id] for part in parts]
    rows = finish(handbook, dict(each[0]) if len(each) == 1 else _combined(handbook, each))
    sources = tuple(tuple(found.sources[part.id]) for part in parts)
    return Series(rows, parts[0].boundary_year, sources, frozenset.intersection(*(found.years_of(part) for part in parts)))


def series_now(
    handbook: Handbook, areas: Sequence[GebiedRow], periods: Iterable[int], indicators: Iterable[str] | None = None
) -> dict[int, Series]:
    """Return the series of many areas for the periods asked, by area id; with as many queries as for one area.

    Of all indicators, or of these and what they rest on.
    """
    if not areas:
        return {}
    few = handbook if indicators is None else narrowed(handbook, indicators)
    names = None if indicators is None else [entry.id for entry in few.indicators]
    rules = rules_of(few)
    return {id_: Series(rules.finish(rows)) for id_, rows in _merged(few, areas, (periods, names)).rows.items()}


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
    rules = rules_of(few)
    return {area.id: Series(rules.finish(merged.rows[area.id]), area.boundary_year) for area in areas}


def narrowed(handbook: Handbook, indicators: Iterable[str]) -> Handbook:
    """Return the handbook with some indicators and what they rest on: quick where many areas are asked for little."""
    needed = indicators_needed(handbook, indicators)
    return handbook.model_copy(update={"indicators": tuple(entry for entry in handbook.indicators if entry.id in needed)})


def periods_needed(handbook: Handbook, series: Series) -> set[int]:
    """Return the newest period of every indicator, and the periods that the inputs of derived ones come from."""
    newest = [(entry, period) for entry in handbook.indicators if (period := series.latest(entry.id)) is not None]
    inputs = {near_period(series.rows, name, period) for entry, period in newest for name in entry.inputs}
    return {period for _entry, period in newest} | {period for period in inputs if period is not None}


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
    known = _known(handbook)
    for indicator, period in keys:
        entry = known.get(indicator)
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


def _known(handbook: Handbook) -> dict[str, Indicator]:
    return {entry.id: entry for entry in handbook.indicators}
