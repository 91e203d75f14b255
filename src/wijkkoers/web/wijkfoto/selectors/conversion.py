"""Figures of other divisions, converted to an area through the concordances in use; only where nothing was published for the area."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from math import fsum

from wijkkoers.base.missing import Figure, Status, absent
from wijkkoers.handbook.schema import Indicator
from wijkkoers.indicators.conversion import Converted, Part, convert
from wijkkoers.reports.wijkfoto import Conversion, ConversionPart
from wijkkoers.web.datasets.selectors import FigureRow, GebiedRow
from wijkkoers.web.datasets.selectors.concordances import OlderPart, parts_into
from wijkkoers.web.datasets.selectors.divisions import LEVELS

Rows = dict[tuple[str, int], FigureRow]
"""(indicator, period) -> figure"""


@dataclass(frozen=True, slots=True)
class Source:
    """The older areas of one boundary year that make up an area, per level, the smallest areas first."""

    boundary_year: int
    method: str
    concordance_id: int
    levels: tuple[tuple[OlderPart, ...], ...]

    @property
    def parts(self) -> tuple[OlderPart, ...]:
        """The pieces of the smallest older areas."""
        return self.levels[0]


def sources_of(lineages: Mapping[int, Sequence[GebiedRow]]) -> dict[int, list[Source]]:
    """Return per area the divisions it can be converted from, the nearest year first; one query for all areas.

    `lineages` gives per area the years in which it is the same area: from those nothing needs to be converted.
    """
    into = parts_into({row.id for lineage in lineages.values() for row in lineage})
    return {area_id: _sources(area_id, lineage, into) for area_id, lineage in lineages.items()}


def add_converted(known: Mapping[str, Indicator], rows: Rows, sources: Iterable[Source], found: Mapping[int, Rows]) -> None:
    """Add to the rows of an area what can be converted; a figure published for the area itself always stays.

    A derived figure is converted only where the counts it is made of are not: those are converted, and it is derived anew.
    """
    for source in sources:
        told = {key for level in source.levels for part in level for key in found[part.id]}
        for indicator, period in sorted(told):
            held, entry = rows.get((indicator, period)), known.get(indicator)
            is_open = held is None or (held.figure.status is Status.UNAVAILABLE and not held.is_converted)
            if entry is None or not is_open or any((name, period) in told for name in entry.inputs[:1]):
                continue
            row = _row(entry, period, source, found)
            if row is not None and (held is None or row.figure.has_value):
                rows[indicator, period] = row


def conversions_of(years: Iterable[int], sources: Sequence[Sequence[Source]]) -> tuple[Conversion, ...]:
    """Return how figures of these boundary years were converted to the areas taken together; `sources` are per area."""
    found = []
    for year in sorted(years, reverse=True):
        used = [source for each in sources for source in each if source.boundary_year == year]
        parts = _joined([source.parts for source in used])
        if parts:
            covered = min(1.0, fsum(part.cover for part in parts))
            found.append(Conversion(year, used[0].method, parts, covered))
    return tuple(found)


def _joined(each: Sequence[Sequence[OlderPart]]) -> tuple[ConversionPart, ...]:
    """Return every older area once, largest cover first; over several newer areas a cover counts by their surface, else equally."""
    pieces: dict[str, list[tuple[OlderPart, float]]] = {}
    for parts in each:
        weight = _surface(parts[0])
        for part in parts:
            pieces.setdefault(part.code, []).append((part, weight))
    total = fsum(_surface(parts[0]) for parts in each)
    joined = [
        ConversionPart(code, rows[0][0].name, min(1.0, fsum(part.share for part, _ in rows)), fsum(p.cover * w for p, w in rows) / total)
        for code, rows in pieces.items()
    ]
    return tuple(sorted(joined, key=lambda part: (-part.cover, part.code)))


def _surface(part: OlderPart) -> float:
    """Return the surface of the newer area as it follows from a piece of it, 1 where it is not known."""
    return part.area_m2 * part.share / part.cover if part.area_m2 and part.cover else 1.0


def _sources(area_id: int, lineage: Sequence[GebiedRow], into: Mapping[int, Sequence[OlderPart]]) -> list[Source]:
    own = next((row for row in lineage if row.id == area_id), None)
    if own is None:
        return []
    same = {row.boundary_year for row in lineage}
    chosen: dict[int, Source] = {}
    for row in sorted(lineage, key=lambda row: abs(row.boundary_year - own.boundary_year)):
        years = {part.boundary_year for part in into.get(row.id, ())} - same - chosen.keys()
        chosen |= {year: _source(year, [part for part in into[row.id] if part.boundary_year == year]) for year in years}
    return sorted(chosen.values(), key=lambda source: (abs(source.boundary_year - own.boundary_year), source.boundary_year))


def _source(year: int, parts: Sequence[OlderPart]) -> Source:
    levels = tuple(kept for level in LEVELS if (kept := tuple(part for part in parts if part.level is level)))
    return Source(year, parts[0].method, parts[0].concordance_id, levels)


def _row(entry: Indicator, period: int, source: Source, found: Mapping[int, Rows]) -> FigureRow | None:
    """Return the figure converted from the smallest areas that give one; without any, the reason of the smallest that say something."""
    first: FigureRow | None = None
    for level in source.levels:
        told = [row for part in level if (row := found[part.id].get((entry.id, period))) is not None]
        if not told:
            continue
        figure = _convert(entry, period, level, found).figure
        example = told[0]
        row = replace(example, figure=figure, others=(), boundary_year=source.boundary_year, is_converted=True)
        if figure.has_value:
            return row
        first = first or row
    return first


def _convert(entry: Indicator, period: int, level: Sequence[OlderPart], found: Mapping[int, Rows]) -> Converted:
    parts = []
    for part in level:
        rows = found[part.id]
        weight = rows.get((entry.combine.weight, period)) if entry.combine.weight else None
        parts.append(Part(_figure(rows.get((entry.id, period))), part.share, part.cover, weight.figure if weight else None))
    return convert("niet" if entry.categories else entry.combine.rule, parts)


def _figure(row: FigureRow | None) -> Figure:
    return row.figure if row else absent(Status.UNAVAILABLE)
