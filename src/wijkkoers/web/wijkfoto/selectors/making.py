"""The whole wijkfoto: names, lines, map, remarks."""

from __future__ import annotations

from collections.abc import Sequence

from django.utils import timezone
from django.utils.translation import override

from wijkkoers.base.codes import AreaLevel
from wijkkoers.base.missing import Status, absent
from wijkkoers.handbook.load import load_handbook
from wijkkoers.handbook.schema import Handbook, Indicator
from wijkkoers.indicators.classes import quantile_classes
from wijkkoers.reports.wijkfoto import AreaName, Line, MapArea, Wijkfoto
from wijkkoers.web.datasets.selectors import GebiedRow, gebied_of, shapes_of
from wijkkoers.web.datasets.selectors.concordances import years_with_figures
from wijkkoers.web.wijkfoto.selectors.conversion import conversions_of
from wijkkoers.web.wijkfoto.selectors.lines import Figures, lines_of
from wijkkoers.web.wijkfoto.selectors.remarks import conversion_remarks, subject_remarks
from wijkkoers.web.wijkfoto.selectors.series import Series, narrowed, periods_needed
from wijkkoers.web.wijkfoto.selectors.sharing import Shared
from wijkkoers.web.wijkfoto.selectors.subject import Subject

DEFAULT_MAP = ("woz-waarde", "aandeel-koop", "aandeel-65-plus", "aantal-inwoners")
"""The first of these with figures on the map is drawn when nothing is chosen."""


def wijkfoto_of(subject: Subject, *, language: str, map_indicator: str = "", shared: Shared | None = None) -> Wijkfoto:
    """Make the wijkfoto of a subject in a language; the map shows the indicator asked for, else the first with figures.

    `shared` keeps what many wijkfotos of one gemeente have in common.
    """
    return _wijkfoto(load_handbook(), subject, language, map_indicator, shared or Shared())


def wijkfoto_of_one(subject: Subject, *, language: str, indicator: str) -> Wijkfoto:
    """Make the same wijkfoto with the lines only that its map or the page of one indicator shows: the indicator, and what mirrors it."""
    mirrors = [name for entry in load_handbook().indicators if entry.perception_of for name in _mirrors(entry, indicator)]
    return _wijkfoto(narrowed(load_handbook(), (indicator, *mirrors, *DEFAULT_MAP)), subject, language, indicator, Shared())


def _mirrors(entry: Indicator, indicator: str) -> tuple[str, ...]:
    pair = (entry.id, entry.perception_of or "")
    return pair if indicator in pair else ()


def _wijkfoto(shown: Handbook, subject: Subject, language: str, map_indicator: str, shared: Shared) -> Wijkfoto:
    """Make the wijkfoto with the lines of the indicators in `shown`."""
    handbook, map_rows = load_handbook(), subject.map_rows()
    asked = (map_indicator,) if any(entry.id == map_indicator for entry in handbook.indicators) else DEFAULT_MAP
    figures, on_map = _figures(shown, subject, shared, (map_rows, asked))
    lines = lines_of(shown, figures, language)
    indicator = _map_indicator(map_indicator, lines, [on_map[row.id] for row in map_rows])
    map_areas, shape_years = _map(subject, map_rows, on_map, next((line for line in lines if line.indicator == indicator), None))
    made_up = {source.id for source in handbook.sources if source.is_fictional}
    conversions = conversions_of(figures.own.converted_years(), figures.own.sources)
    unconverted = _unconverted_years(subject, figures.own)
    with override(language):
        remarks = (*subject_remarks(subject, map_areas, shape_years), *conversion_remarks(conversions, unconverted, language))
    return Wijkfoto(
        area=AreaName(subject.code, subject.name, subject.level, subject.first.boundary_year),
        parent=_parent(subject),
        gemeente=_name(subject.gemeente),
        land=_name(subject.land),
        lines=lines,
        map_indicator=indicator,
        map_areas=map_areas,
        map_year=max(shape_years, key=shape_years.count) if shape_years else None,
        language=language,
        made_on=timezone.localdate().isoformat(),
        remarks=remarks,
        map_breaks=_breaks(map_areas, next((line for line in lines if line.indicator == indicator), None)),
        is_fictional=not made_up.isdisjoint(row.source for row in figures.own.rows.values()),
        conversions=conversions,
        unconverted_years=unconverted,
    )


def _unconverted_years(subject: Subject, own: Series) -> tuple[int, ...]:
    """Return the years in whose division the gemeente has figures that say nothing here: another area, and no concordance in use."""
    code = subject.first.gemeente_code
    return tuple(year for year in years_with_figures(code) if year not in own.known_years) if code else ()


def _breaks(areas: tuple[MapArea, ...], line: Line | None) -> tuple[float, ...]:
    """Return the borders of classes with about equally many areas; values count as they are shown, water does not."""
    decimals = line.decimals if line else 0
    classes = quantile_classes(
        [round(area.figure.value, decimals) for area in areas if area.figure.value is not None and not area.is_water]
    )
    return classes.breaks if classes else ()


def map_indicators() -> list[Indicator]:
    """Return the indicators that may be drawn on a map: shares, means and rates, no bare counts."""
    handbook = load_handbook()
    return [entry for entry in handbook.indicators if entry.retired is None and not handbook.unit(entry.unit).is_count]


def _figures(
    shown: Handbook, subject: Subject, shared: Shared, on_map: tuple[Sequence[GebiedRow], Sequence[str]]
) -> tuple[Figures, dict[int, Series]]:
    """Return the figures of the lines, and those of the areas on the map: of these only the indicators that the map may show."""
    handbook, gemeente = load_handbook(), subject.gemeente if subject.level is not AreaLevel.GEMEENTE else None
    own, (of_gemeente, of_land) = shared.over_years(handbook, subject.parts, (gemeente, subject.land))
    map_rows, names = on_map
    peers = subject.peers(map_rows)
    periods, told = periods_needed(handbook, own), own.indicators() & {entry.id for entry in shown.indicators}
    alike = [row for row in map_rows if row.level is subject.level]
    found = shared.now(handbook, list({row.id: row for row in (*peers, *alike)}.values()), periods, told | frozenset(names))
    drawn = shared.now(handbook, [row for row in map_rows if row.id not in found], periods, frozenset(names))
    own_ids = {part.id for part in subject.parts}
    return Figures(own, of_gemeente, of_land, {row.id: found[row.id] for row in peers if row.id not in own_ids}), {**drawn, **found}


def _map_indicator(asked: str, lines: tuple[Line, ...], on_map: list[Series]) -> str:
    known = {line.indicator: line for line in lines}
    if asked in known:
        return asked
    for name in DEFAULT_MAP:
        line = known.get(name)
        if line and line.year is not None and any(_has(series, name, line.year) for series in on_map):
            return name
    return DEFAULT_MAP[0]


def _has(series: Series, indicator: str, year: int) -> bool:
    row = series.at(indicator, year)
    return row is not None and row.figure.has_value


def _map(
    subject: Subject, rows: Sequence[GebiedRow], on_map: dict[int, Series], line: Line | None
) -> tuple[tuple[MapArea, ...], list[int]]:
    """Return the areas to draw, and the boundary year of every shape among them."""
    shapes = shapes_of(rows)
    areas = []
    for row in rows:
        found = on_map[row.id].at(line.indicator, line.year) if line and line.year is not None and row.id in on_map else None
        figure = found.figure if found else absent(Status.NOT_APPLICABLE if row.is_water else Status.UNAVAILABLE)
        shape = shapes.get(row.id)
        areas.append(MapArea(row.code, row.label, shape[0] if shape else None, figure, subject.holds(row), row.is_water))
    return tuple(areas), [year for _shape, year in shapes.values()]


def _name(row: GebiedRow | None) -> AreaName | None:
    return AreaName(row.code, row.label, row.level, row.boundary_year) if row else None


def _parent(subject: Subject) -> AreaName | None:
    first = subject.first
    return _name(gebied_of(first.parent_code, first.boundary_year)) if first.parent_code else None
