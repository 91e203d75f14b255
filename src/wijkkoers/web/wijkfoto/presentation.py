"""What the pages of the wijkfoto show, made from the plain document."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

import shapely
from django.conf import settings
from django.urls import reverse
from django.utils.functional import Promise
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from wijkkoers.base.codes import AreaLevel
from wijkkoers.base.missing import Figure
from wijkkoers.base.numbers import format_number
from wijkkoers.handbook.schema import Indicator
from wijkkoers.reports.figures.bars import draw_bars
from wijkkoers.reports.figures.choropleth import draw_map
from wijkkoers.reports.figures.classes import LegendRow, legend_rows
from wijkkoers.reports.figures.profile import draw_profile
from wijkkoers.reports.figures.trend import draw_trend
from wijkkoers.reports.findings import finding
from wijkkoers.reports.plate_map import map_colours, map_style
from wijkkoers.reports.sentences import sentences
from wijkkoers.reports.tokens import colour
from wijkkoers.reports.wijkfoto import Line, Wijkfoto
from wijkkoers.web.datasets.selectors import GebiedRow, children_of, shapes_of
from wijkkoers.web.datasets.wording import MARK_LABELS, STATUS_LABELS
from wijkkoers.web.wijkfoto.mapping import to_wgs84
from wijkkoers.web.wijkfoto.places import Place

HEADLINES = ("aantal-inwoners", "aantal-huishoudens", "aantal-woningen", "woz-waarde", "aandeel-koop")
"""The figures in the head of the page."""
FIGURE_WIDTHS = (560, 340)
"""Of the figures of one indicator: beside each other on a desk, under each other on a phone, so that letters stay legible."""
LEVEL_LABELS: dict[AreaLevel, Promise] = {
    AreaLevel.LAND: gettext_lazy("land"),
    AreaLevel.GEMEENTE: gettext_lazy("gemeente"),
    AreaLevel.WIJK: gettext_lazy("wijk"),
    AreaLevel.BUURT: gettext_lazy("buurt"),
}
_HATCH = '<rect width="22" height="16" fill="{paper}"></rect><path d="M-2 10 10-2M2 18 18 2M12 18 24 6" stroke="{line}"></path>'
_DOTS = (
    '<rect width="22" height="16" fill="{deep}"></rect>'
    '<path d="M5 5h0M11 5h0M17 5h0M5 11h0M11 11h0M17 11h0" stroke="{ink}" stroke-width="2.2" stroke-linecap="round"></path>'
)
PATTERNS = {
    "missing": _HATCH.format(paper=colour("paper"), line=colour("line-strong")),
    "suppressed": _DOTS.format(deep=colour("paper-deep"), ink=colour("ink-soft")),
}
DOWNLOADS = ("cijfers.xlsx", "cijfers.csv", "gebieden.geojson")


@dataclass(frozen=True, slots=True)
class Row:
    """One line of the table, in words."""

    line: Line
    value: str
    gemeente: str
    land: str
    difference: str
    marks: str
    url: str


def area_page(place: Place, foto: Wijkfoto, indicators: Iterable[Indicator]) -> dict[str, Any]:
    """Return everything the page of a wijkfoto shows."""
    rows = [_row(place, foto, line) for line in foto.lines]
    return {
        "place": place,
        "foto": foto,
        "trail": _trail(place, foto),
        "headlines": [row for name in HEADLINES for row in rows if row.line.indicator == name],
        "headline_sources": "; ".join(dict.fromkeys(line.full_source for name in HEADLINES if (line := foto.line(name)) and line.source)),
        "sentences": sentences(foto),
        "level_label": LEVEL_LABELS[foto.area.level],
        "has_figures": any(line.year is not None for line in foto.lines),
        "dossier_url": reverse("dossier-detail", args=[place.dossier_id]) if place.dossier_id is not None else "",
        "background_map": settings.BACKGROUND_MAP,
        "column_count": 5 + (foto.gemeente is not None and foto.gemeente.code != foto.area.code) + (foto.land is not None),
        "profile_wide": _svg(draw_profile(foto, width="wide")),
        "profile_narrow": _svg(draw_profile(foto, width="narrow")),
        "map_svg": _svg(draw_map(foto.map_areas, foto.map_breaks, map_colours(foto), map_style(foto))),
        "legend": [(row.label, row.count, _swatch(row)) for row in _legend(foto)],
        "map_line": foto.line(foto.map_indicator),
        "map_choices": _map_choices(foto, indicators),
        "groups": _groups(rows),
        "map_rows": _map_rows(foto),
        "downloads": [(place.file(name), name) for name in DOWNLOADS],
        "plate_pdf": place.file("praatplaat.pdf"),
        "plate_svg": place.file("praatplaat.svg"),
    }


def indicator_page(place: Place, foto: Wijkfoto, line: Line) -> dict[str, Any]:
    """Return everything the page of one indicator shows."""
    title = finding(foto, line)
    trail = _trail(place, foto)
    return {
        "place": place,
        "foto": foto,
        "line": line,
        "row": _row(place, foto, line),
        "title": title,
        "trends": [_svg(draw_trend(foto, line, line.label, width=width)) for width in FIGURE_WIDTHS],
        "bars": [_svg(draw_bars(foto, line, foto.map_areas, line.label, width=width)) for width in FIGURE_WIDTHS],
        "trail": [*trail[:-1], (trail[-1][0], place.page), (line.label, "")],
        "points": [(point.year, in_words(point.figure, line, foto.language)) for point in line.trend],
        "map_rows": _map_rows(foto),
    }


def in_words(figure: Figure | None, line: Line, language: str) -> str:
    """Return a figure as people read it: a number, or the reason why there is none; empty where a comparison means nothing."""
    if figure is None:
        return ""
    if figure.value is None:
        return str(STATUS_LABELS[figure.status.value])
    return format_number(figure.value, line.decimals, language)


def area_groups(gemeenten: Iterable[GebiedRow]) -> list[tuple[GebiedRow, list[tuple[GebiedRow, list[GebiedRow]]]]]:
    """Return gemeenten with their wijken and buurten, water left out."""
    groups = []
    for gemeente in gemeenten:
        wijken = children_of(gemeente.code, gemeente.boundary_year)
        buurten = children_of(gemeente.code, gemeente.boundary_year, AreaLevel.BUURT)
        inside = [(wijk, [row for row in buurten if row.parent_code == wijk.code and not row.is_water]) for wijk in wijken]
        groups.append((gemeente, [(wijk, rows) for wijk, rows in inside if rows or not wijk.is_water]))
    return groups


def choice_geojson(gemeenten: Iterable[GebiedRow]) -> dict[str, Any]:
    """Return the wijken of gemeenten (or the gemeenten, when there are more than three) as GeoJSON with the address of their page."""
    kept = list(gemeenten)
    rows = kept if len(kept) > 3 else [wijk for gemeente in kept for wijk in children_of(gemeente.code, gemeente.boundary_year)]
    shapes = shapes_of(rows)
    features = []
    for row in rows:
        if row.id in shapes:
            shape = shapely.from_wkb(shapes[row.id][0])
            inside = to_wgs84(shapely.point_on_surface(shape))
            properties = {
                "code": row.code,
                "naam": row.label,
                "adres": reverse("wijkfoto-area", args=[row.code]),
                "punt": [inside.x, inside.y],
            }
            features.append(
                {"type": "Feature", "geometry": shapely.geometry.mapping(to_wgs84(shapely.simplify(shape, 5))), "properties": properties}
            )
    return {"type": "FeatureCollection", "features": features}


def _row(place: Place, foto: Wijkfoto, line: Line) -> Row:
    reference = line.gemeente or line.land
    apart = None
    if line.figure.value is not None and reference is not None and reference.value is not None:
        apart = format_number(line.figure.value - reference.value, line.decimals, foto.language, signed=True)
    return Row(
        line,
        in_words(line.figure, line, foto.language),
        in_words(line.beside_gemeente, line, foto.language),
        in_words(line.beside_land, line, foto.language),
        apart or "",
        ", ".join(str(MARK_LABELS[mark.value]) for mark in sorted(line.figure.marks)),
        place.indicator(line.indicator),
    )


def _groups(rows: Iterable[Row]) -> list[tuple[str, str, list[Row]]]:
    groups: dict[str, tuple[str, str, list[Row]]] = {}
    for row in rows:
        groups.setdefault(row.line.theme, (row.line.theme_label, row.line.spoor, []))[2].append(row)
    return list(groups.values())


def _map_choices(foto: Wijkfoto, indicators: Iterable[Indicator]) -> list[tuple[str, list[tuple[str, str, bool]]]]:
    lines = {line.indicator: line for line in foto.lines}
    groups: dict[str, list[tuple[str, str, bool]]] = {}
    for entry in indicators:
        line = lines.get(entry.id)
        if line and line.year is not None:
            groups.setdefault(line.theme_label, []).append((entry.id, line.label, entry.id == foto.map_indicator))
    return list(groups.items())


def _map_rows(foto: Wijkfoto) -> list[tuple[str, str, str, bool]]:
    line = foto.line(foto.map_indicator)
    if line is None:
        return []
    rows = [area for area in foto.map_areas if not area.is_water]
    ordered = sorted(rows, key=lambda area: (area.figure.value is None, -(area.figure.value or 0), area.name))
    return [(area.code, area.name, in_words(area.figure, line, foto.language), area.is_focus) for area in ordered]


def _legend(foto: Wijkfoto) -> list[LegendRow]:
    line = foto.line(foto.map_indicator)
    return legend_rows(foto.map_areas, foto.map_breaks, map_colours(foto), line.decimals if line else 0, foto.language)


def _swatch(row: LegendRow) -> SafeString:
    """Return the small drawing of a legend row; a kind without colour of its own shows its pattern."""
    shape = f'<rect width="22" height="16" fill="{row.fill}"></rect>' if row.fill else PATTERNS[row.kind]
    return _svg(f'<svg viewBox="0 0 22 16" aria-hidden="true" focusable="false">{shape}</svg>')


def _trail(place: Place, foto: Wijkfoto) -> list[tuple[str, str]]:
    if place.dossier_id is not None:
        return [
            (_("Dossiers"), reverse("dossier-list")),
            (place.dossier_name, reverse("dossier-detail", args=[place.dossier_id])),
            (_("Wijkfoto"), ""),
        ]
    trail = [(_("Wijkfoto"), reverse("wijkfoto-search"))]
    above = [foto.gemeente if foto.area.level is not AreaLevel.GEMEENTE else None, foto.parent]
    seen = {foto.area.code}
    for area in above:
        if area and area.code not in seen and area.level is not AreaLevel.LAND:
            seen.add(area.code)
            trail.append((area.name, reverse("wijkfoto-area", args=[area.code])))
    return [*trail, (foto.area.name, "")]


def _svg(text: str) -> SafeString:
    """Mark a drawing of ours as safe: every text in it was escaped where it was drawn."""
    return mark_safe(text)  # noqa: S308
