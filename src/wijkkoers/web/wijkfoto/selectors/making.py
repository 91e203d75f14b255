"""The whole wijkfoto: names, lines, map, remarks."""

from __future__ import annotations

from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import override

from wijkkoers.base.codes import AreaLevel
from wijkkoers.base.missing import Status, absent
from wijkkoers.handbook.load import load_handbook
from wijkkoers.handbook.schema import Handbook, Indicator
from wijkkoers.reports.wijkfoto import AreaName, Line, MapArea, Wijkfoto
from wijkkoers.web.datasets.selectors import GebiedRow, gebied_of, shapes_of
from wijkkoers.web.wijkfoto.selectors.lines import Figures, lines_of
from wijkkoers.web.wijkfoto.selectors.series import Series, series_now, series_over_years
from wijkkoers.web.wijkfoto.selectors.subject import Subject

DEFAULT_MAP = ("woz-waarde", "aandeel-koop", "aandeel-65-plus", "aantal-inwoners")
"""The first of these with figures on the map is drawn when nothing is chosen."""


def wijkfoto_of(subject: Subject, *, language: str, map_indicator: str = "") -> Wijkfoto:
    """Make the wijkfoto of a subject in a language; the map shows the indicator asked for, or the first with figures."""
    handbook = load_handbook()
    figures, on_map = _figures(handbook, subject)
    lines = lines_of(handbook, figures, language)
    indicator = _map_indicator(map_indicator, lines, on_map)
    map_areas, map_year = _map(subject, on_map, next((line for line in lines if line.indicator == indicator), None))
    with override(language):
        remarks = tuple(_remarks(subject, map_areas, map_year))
    return Wijkfoto(
        area=AreaName(subject.code, subject.name, subject.level, subject.first.boundary_year),
        parent=_parent(subject),
        gemeente=_name(subject.gemeente),
        land=_name(subject.land),
        lines=lines,
        map_indicator=indicator,
        map_areas=map_areas,
        map_year=map_year,
        language=language,
        made_on=timezone.localdate().isoformat(),
        remarks=remarks,
    )


def map_indicators() -> list[Indicator]:
    """Return the indicators that may be drawn on a map: shares, means and rates, no bare counts."""
    handbook = load_handbook()
    return [entry for entry in handbook.indicators if entry.retired is None and not handbook.unit(entry.unit).is_count]


def _figures(handbook: Handbook, subject: Subject) -> tuple[Figures, dict[int, Series]]:
    own = series_over_years(handbook, subject.parts)
    gemeente = series_over_years(handbook, [subject.gemeente]) if subject.gemeente and subject.level is not AreaLevel.GEMEENTE else None
    land = series_over_years(handbook, [subject.land]) if subject.land else None
    periods = {period for entry in handbook.indicators if (period := own.latest(entry.id)) is not None}
    peers, map_rows = subject.peers(), subject.map_rows()
    found = series_now(handbook, list({row.id: row for row in (*peers, *map_rows)}.values()), periods)
    own_ids = {part.id for part in subject.parts}
    return Figures(own, gemeente, land, {row.id: found[row.id] for row in peers if row.id not in own_ids}), found


def _map_indicator(asked: str, lines: tuple[Line, ...], on_map: dict[int, Series]) -> str:
    known = {line.indicator: line for line in lines}
    for name in (asked, *DEFAULT_MAP):
        line = known.get(name)
        if line and line.year is not None and any(_has(series, name, line.year) for series in on_map.values()):
            return name
    return asked if asked in known else DEFAULT_MAP[0]


def _has(series: Series, indicator: str, year: int) -> bool:
    row = series.at(indicator, year)
    return row is not None and row.figure.has_value


def _map(subject: Subject, on_map: dict[int, Series], line: Line | None) -> tuple[tuple[MapArea, ...], int | None]:
    rows = subject.map_rows()
    shapes = shapes_of(rows)
    areas = []
    for row in rows:
        found = on_map[row.id].at(line.indicator, line.year) if line and line.year is not None and row.id in on_map else None
        figure = found.figure if found else absent(Status.NOT_APPLICABLE if row.is_water else Status.UNAVAILABLE)
        shape = shapes.get(row.id)
        areas.append(MapArea(row.code, row.label, shape[0] if shape else None, figure, subject.holds(row), row.is_water))
    years = [year for _shape, year in shapes.values()]
    return tuple(areas), max(years, key=years.count) if years else None


def _remarks(subject: Subject, areas: tuple[MapArea, ...], map_year: int | None) -> list[str]:
    remarks = []
    year = subject.first.boundary_year
    if subject.land is None:
        remarks.append(_("Er is geen bestand met cijfers van heel Nederland ingelezen. De vergelijking met Nederland ontbreekt daarom."))
    if subject.gemeente is None:
        remarks.append(_("Er zijn geen cijfers van de gemeente ingelezen. De vergelijking met de gemeente ontbreekt daarom."))
    if map_year is not None and map_year != year:
        text = _("De cijfers gaan over de indeling van %(year)s. De kaart toont grenzen van %(map_year)s, omdat code en naam gelijk zijn.")
        remarks.append(text % {"year": year, "map_year": map_year})
    without = sum(1 for area in areas if area.geometry is None)
    if without:
        remarks.append(_("Van %(number)s gebieden is geen grens ingelezen; die staan niet op de kaart.") % {"number": without})
    if len(subject.parts) > 1:
        remarks.append(
            _("Dit zijn %(number)s gebieden samen: aantallen zijn opgeteld, aandelen en gemiddelden gewogen.")
            % {"number": len(subject.parts)}
        )
    return remarks


def _name(row: GebiedRow | None) -> AreaName | None:
    return AreaName(row.code, row.label, row.level, row.boundary_year) if row else None


def _parent(subject: Subject) -> AreaName | None:
    first = subject.first
    return _name(gebied_of(first.parent_code, first.boundary_year)) if first.parent_code else None
