"""The lines of a wijkfoto: every indicator beside gemeente, country and peers, with its trend and origin."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from wijkkoers.base.disclosure import hide_small_count
from wijkkoers.base.missing import Figure, Mark, Status, absent
from wijkkoers.handbook.schema import Handbook, Indicator, Source
from wijkkoers.reports.wijkfoto import Line, OtherFigure, TrendPoint
from wijkkoers.web.datasets.selectors import FigureRow
from wijkkoers.web.wijkfoto.selectors.series import Series


@dataclass(frozen=True, slots=True)
class Figures:
    """Everything the lines are made from."""

    own: Series
    gemeente: Series | None
    land: Series | None
    peers: Mapping[int, Series]


def lines_of(handbook: Handbook, figures: Figures, language: str) -> tuple[Line, ...]:
    """Return a line for every indicator in use, in the handbook's order; those about which no file says anything come without figure."""
    return tuple(_line(handbook, entry, figures, language) for entry in handbook.indicators if entry.retired is None)


def _line(handbook: Handbook, entry: Indicator, figures: Figures, language: str) -> Line:
    year = figures.own.latest(entry.id)
    row = None if year is None else figures.own.at(entry.id, year)
    figure = _outdated(entry, year, figures, row.figure) if row else absent(Status.UNAVAILABLE)
    unit, theme = handbook.unit(entry.unit), handbook.theme(entry.theme)
    adds_up = unit.is_count or entry.combine.rule == "som"
    source = _source(handbook, row.source) if row else None
    return Line(
        indicator=entry.id,
        label=entry.label.in_language(language),
        short_label=entry.short_label.in_language(language),
        definition=entry.definition.in_language(language),
        theme=entry.theme,
        theme_label=theme.label.in_language(language),
        spoor=theme.spoor,
        unit=unit.label.in_language(language),
        decimals=entry.decimals,
        direction=entry.direction.value,
        figure=figure,
        year=year,
        source=source.short.in_language(language) if source else "",
        source_name=source.label.in_language(language) if source else "",
        source_url=source.url if source else "",
        release=row.file_name if row else "",
        peildatum=row.peildatum.isoformat() if row and row.peildatum else "",
        gemeente=None if adds_up else _reference(figures.gemeente, entry, year),
        land=None if adds_up else _reference(figures.land, entry, year),
        gemeente_total=_reference(figures.gemeente, entry, year) if adds_up else None,
        land_total=_reference(figures.land, entry, year) if adds_up else None,
        peers=_peers(figures, entry.id, year),
        trend=trend_points(figures.own, entry),
        is_count=unit.is_count,
        perception_of=entry.perception_of or "",
        in_profile=entry.in_profile,
        gemeente_trend=() if adds_up else trend_points(figures.gemeente, entry),
        land_trend=() if adds_up else trend_points(figures.land, entry),
        categories=tuple((category.value, category.label.in_language(language)) for category in entry.categories),
        others=tuple(_other(handbook, entry, other, language) for other in row.others) if row else (),
    )


def _other(handbook: Handbook, entry: Indicator, row: FigureRow, language: str) -> OtherFigure:
    """Return what another source says of the same fact; small counts are hidden here too."""
    source = _source(handbook, row.source)
    figure = hide_small_count(row.figure) if entry.hide_small_counts else row.figure
    name = f"{source.short.in_language(language)}, {source.label.in_language(language)}" if source else row.source
    return OtherFigure(figure, name, row.file_name, row.peildatum.isoformat() if row.peildatum else "")


def _source(handbook: Handbook, source: str) -> Source | None:
    return next((entry for entry in handbook.sources if entry.id == source), None)


def _outdated(entry: Indicator, year: int | None, figures: Figures, figure: Figure) -> Figure:
    newest = figures.gemeente.latest(entry.id) if figures.gemeente else None
    is_old = figure.has_value and year is not None and newest is not None and newest > year
    return figure.with_marks(Mark.OUTDATED) if is_old else figure


def _reference(series: Series | None, entry: Indicator, year: int | None) -> Figure | None:
    if series is None or year is None:
        return None
    row = series.at(entry.id, year)
    return row.figure if row else absent(Status.UNAVAILABLE)


def _peers(figures: Figures, indicator: str, year: int | None) -> tuple[float, ...]:
    if year is None:
        return ()
    rows = (series.at(indicator, year) for series in figures.peers.values())
    return tuple(sorted(row.figure.value for row in rows if row and row.figure.value is not None))


def trend_points(series: Series | None, entry: Indicator) -> tuple[TrendPoint, ...]:
    """Return the years of an indicator; a break stands at the first value after the division or the definition changed."""
    points: list[TrendPoint] = []
    before: tuple[int, int | None] | None = None
    for period in series.periods(entry.id) if series else ():
        row = series.at(entry.id, period) if series else None
        if row is None or series is None:
            continue
        division = row.boundary_year if row.is_converted else None
        is_break = row.figure.has_value and before is not None and _is_break(entry, before, (period, division))
        points.append(TrendPoint(period, row.figure, is_break, row.boundary_year or series.boundary_year))
        before = (period, division) if row.figure.has_value else before
    return tuple(points)


def _is_break(entry: Indicator, before: tuple[int, int | None], now: tuple[int, int | None]) -> bool:
    """Whether two values with nothing between them (period, division converted from) cannot be compared."""
    return before[1] != now[1] or any(before[0] < year <= now[0] for year in entry.breaks_before)
