"""Figures of a wijk made up of its own buurten where a file gives only those: an estimate, never in the place of a published figure."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from wijkkoers.base.missing import Figure, Mark, Status, absent, present
from wijkkoers.handbook.schema import Indicator
from wijkkoers.indicators.combine import combine
from wijkkoers.web.datasets.selectors import FigureRow, GebiedRow
from wijkkoers.web.wijkfoto.selectors.conversion import Rows

Members = Mapping[int, Mapping[int, float | None]]
"""Per wijk its buurten with their surface (m2)."""


def add_composed(
    known: Mapping[str, Indicator], rows: Rows, lineage: Sequence[GebiedRow], members: Members, found: Mapping[int, Rows]
) -> None:
    """Add to the rows of a wijk what its buurten of the same year make up together, when every one of them has a figure.

    `lineage` are the years in which the wijk is the same, the nearest first. Means are weighed by their base; where no file gives
    that, by surface.
    """
    for year in lineage:
        buurten = members.get(year.id, {})
        each = [found[buurt] for buurt in buurten]
        told = {key for buurt in each for key in buurt}
        for indicator, period in sorted(told - rows.keys()):
            entry = known.get(indicator)
            if entry is None or any((name, period) in told for name in entry.inputs[:1]):
                continue
            figure = _combine(entry, period, each, list(buurten.values()))
            if figure.has_value:
                rows[indicator, period] = _row(each, (indicator, period), figure, year.boundary_year)


def _row(each: Sequence[Rows], key: tuple[str, int], figure: Figure, boundary_year: int) -> FigureRow:
    example = next(buurt[key] for buurt in each if key in buurt)
    return replace(example, figure=figure.with_marks(Mark.ESTIMATED), others=(), boundary_year=boundary_year, is_composed=True)


def _combine(entry: Indicator, period: int, each: Sequence[Rows], surfaces: Sequence[float | None]) -> Figure:
    figures = [_figure(buurt, entry.id, period) for buurt in each]
    weights = [_figure(buurt, entry.combine.weight, period) for buurt in each] if entry.combine.weight else []
    if not all(weight.has_value for weight in weights) and all(surfaces):
        weights = [present(surface) for surface in surfaces if surface is not None]
    return combine("niet" if entry.categories and len(each) > 1 else entry.combine.rule, figures, weights)


def _figure(rows: Rows, indicator: str, period: int) -> Figure:
    row = rows.get((indicator, period))
    return row.figure if row else absent(Status.UNAVAILABLE)
