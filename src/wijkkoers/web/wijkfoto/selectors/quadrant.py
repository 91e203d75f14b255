"""Where the buurten or wijken of a gemeente stand and where they are heading, on one indicator or on several together."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from django.db.models import Count

from wijkkoers.base.codes import AreaLevel
from wijkkoers.base.missing import Figure, Mark, Status, absent
from wijkkoers.handbook.load import load_handbook
from wijkkoers.handbook.schema import Indicator
from wijkkoers.indicators.combined_quadrant import CombinedQuadrant, combine_quadrants
from wijkkoers.indicators.composite import Component
from wijkkoers.indicators.quadrant import Quadrant, judge_quadrants
from wijkkoers.indicators.trend import LEAST_POINTS, YearFigure
from wijkkoers.reports.wijkfoto import TrendPoint
from wijkkoers.web.datasets.models import Observation, ReleaseState
from wijkkoers.web.datasets.selectors import GebiedRow, children_of
from wijkkoers.web.wijkfoto.selectors.lines import trend_points
from wijkkoers.web.wijkfoto.selectors.making import map_indicators
from wijkkoers.web.wijkfoto.selectors.series import Series, series_of_indicators
from wijkkoers.web.wijkfoto.selectors.subject import Subject

Points = Mapping[str, tuple[TrendPoint, ...]]
"""Area -> the years of one indicator."""


@dataclass(frozen=True, slots=True)
class Standings:
    """The areas of a gemeente on some indicators: the years of each, its place on each, and on all together when there are several.

    `weights` are as asked, in the order of `indicators`; `sources` the sources of what was judged.
    """

    areas: tuple[GebiedRow, ...]
    indicators: tuple[Indicator, ...]
    weights: tuple[float, ...]
    judged: Mapping[str, Mapping[str, Quadrant]]
    points: Mapping[str, Points]
    combined: Mapping[str, CombinedQuadrant]
    sources: Mapping[str, tuple[str, ...]]

    def has_break(self, indicator: str, code: str) -> bool:
        """Whether years of an area were left out because the boundary or the definition changed."""
        return any(point.is_break for point in self.points[indicator][code])

    def is_converted(self, indicator: str, code: str) -> bool:
        """Whether figures of an area were converted from other boundaries."""
        return any(Mark.CONVERTED in point.figure.marks for point in self.points[indicator][code] if point.figure.has_value)

    def is_thin(self, indicator: str, code: str) -> bool:
        """Whether the newest figure of an area rests on too few people or homes to be judged by."""
        held = [point for point in self.points[indicator][code] if point.figure.has_value]
        return bool(held) and Mark.THIN in held[-1].figure.marks


def standings_of(subject: Subject, level: AreaLevel, asked: Sequence[tuple[Indicator, float]]) -> Standings:
    """Return how the areas of the gemeente of a subject stand; with as many queries for many areas as for few."""
    gemeente = subject.gemeente
    rows = children_of(gemeente.code, gemeente.boundary_year, level) if gemeente else []
    areas = tuple(row for row in rows if not row.is_water)
    indicators, weights = tuple(entry for entry, _weight in asked), tuple(weight for _entry, weight in asked)
    series = series_of_indicators(load_handbook(), areas, [entry.id for entry in indicators]) if areas else {}
    points = {entry.id: {row.code: trend_points(series[row.id], entry) for row in areas} for entry in indicators}
    judged = {
        entry.id: judge_quadrants({code: _years(years) for code, years in points[entry.id].items()}, entry.direction.value)
        for entry in indicators
    }
    components = [Component(entry.id, entry.direction.value, weight) for entry, weight in asked]
    combined = combine_quadrants(components, judged) if len(components) > 1 else {}
    sources = {entry.id: _sources(series.values(), entry.id) for entry in indicators}
    return Standings(areas, indicators, weights, judged, points, combined, sources)


def _sources(series: Iterable[Series], indicator: str) -> tuple[str, ...]:
    found = {row.source for one in series for year in one.periods(indicator) if (row := one.at(indicator, year)) is not None}
    return tuple(sorted(found))


def indicators_over_years(subject: Subject, level: AreaLevel) -> list[Indicator]:
    """Return the indicators of which the areas of this level have years enough for a trend.

    A bare count says how large an area is, and a class has no slope: neither is offered.
    """
    gemeente = subject.gemeente
    if gemeente is None:
        return []
    rows = Observation.objects.filter(
        gebied__gemeente_code=gemeente.code, gebied__level=level, release__state=ReleaseState.IN_USE, release__is_shared=True
    )
    counted = rows.filter(value__isnull=False).values_list("indicator").annotate(years=Count("period", distinct=True)).order_by()
    years = dict(counted.values_list("indicator", "years"))
    entries = [entry for entry in map_indicators() if not entry.categories]
    return [entry for entry in entries if _most_years(entry, years) >= LEAST_POINTS]


def _most_years(entry: Indicator, years: Mapping[str, int]) -> int:
    return max(years.get(name, 0) for name in (entry.id, *entry.inputs[:1]))


def _years(points: Sequence[TrendPoint]) -> list[YearFigure]:
    """Return the years to judge by; a thin figure says too little, and one such area would stretch the scale of all others."""
    return [YearFigure(point.year, _reliable(point.figure), point.is_break) for point in points]


def _reliable(figure: Figure) -> Figure:
    return absent(Status.UNAVAILABLE) if Mark.THIN in figure.marks else figure
