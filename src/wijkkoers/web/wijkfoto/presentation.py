"""What the pages of the wijkfoto show, made from the plain document."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django.conf import settings
from django.urls import reverse
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext as _

from wijkkoers.base.codes import AreaLevel
from wijkkoers.base.missing import Figure
from wijkkoers.base.numbers import format_number
from wijkkoers.handbook.schema import Indicator
from wijkkoers.indicators.corporatiebuurt import judge_corporatiebuurt
from wijkkoers.reports.figures.bars import draw_bars
from wijkkoers.reports.figures.choropleth import draw_map
from wijkkoers.reports.figures.classes import LegendRow, legend_rows
from wijkkoers.reports.figures.pair import draw_pair
from wijkkoers.reports.figures.profile import draw_profile
from wijkkoers.reports.figures.trend import draw_trend
from wijkkoers.reports.findings import finding
from wijkkoers.reports.numerals import difference_of
from wijkkoers.reports.pairs import Pair, pair_of, pair_sentence
from wijkkoers.reports.plate_map import map_colours, map_style
from wijkkoers.reports.sentences import sentences
from wijkkoers.reports.tokens import colour
from wijkkoers.reports.wijkfoto import Line, OtherFigure, Wijkfoto
from wijkkoers.web.datasets.wording import MARK_LABELS, STATUS_LABELS
from wijkkoers.web.dossiers.wording import LEVEL_LABELS
from wijkkoers.web.wijkfoto.origins import conversion_notes, conversion_url
from wijkkoers.web.wijkfoto.places import FrozenPlace, Place

HEADLINES = ("aantal-inwoners", "aantal-huishoudens", "aantal-woningen", "woz-waarde", "aandeel-koop")
"""The figures in the head of the page."""
FIGURE_WIDTHS = (560, 340)
"""Of the figures of one indicator: beside each other on a desk, under each other on a phone, so that letters stay legible."""
PAIR_WIDTHS = (720, 340)
ANY_CODE = "BU00000000"
"""In the place of a code: the address of a page is made once, not for every area in the table."""
_HATCH = '<rect width="22" height="16" fill="{paper}"></rect><path d="M-2 10 10-2M2 18 18 2M12 18 24 6" stroke="{line}"></path>'
_DOTS = (
    '<rect width="22" height="16" fill="{deep}"></rect>'
    '<path d="M5 5h0M11 5h0M17 5h0M5 11h0M11 11h0M17 11h0" stroke="{ink}" stroke-width="2.2" stroke-linecap="round"></path>'
)
PATTERNS = {
    "missing": _HATCH.format(paper=colour("paper"), line=colour("line-strong")),
    "suppressed": _DOTS.format(deep=colour("paper-deep"), ink=colour("ink-soft")),
}
DOWNLOADS = ("cijfers.xlsx", "cijfers.csv", "gebieden.geojson", "gebieden.gpkg")
FROZEN_DOWNLOADS = DOWNLOADS[:3]
"""A momentopname holds one indicator of the other areas, too little for a GeoPackage."""


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


def area_page(
    place: Place | FrozenPlace, foto: Wijkfoto, indicators: Iterable[Indicator], *, beside: Wijkfoto | None = None
) -> dict[str, Any]:
    """Return everything the page of a wijkfoto shows; `beside` is the same wijkfoto next to other areas than its gemeente."""
    shown = beside or foto
    rows = [_row(place, shown, line) for line in shown.lines if line.is_read or line.indicator in HEADLINES]
    return {
        "place": place,
        "foto": foto,
        "reference": shown.gemeente if shown.gemeente and shown.gemeente.code != foto.area.code else None,
        "trail": _trail(place, foto),
        "headlines": [row for name in HEADLINES for row in rows if row.line.indicator == name],
        "headline_sources": "; ".join(dict.fromkeys(line.full_source for name in HEADLINES if (line := foto.line(name)) and line.source)),
        "sentences": sentences(shown),
        "corporatiebuurt": _corporatiebuurt(foto),
        "level_label": LEVEL_LABELS[foto.area.level],
        "conversion_url": conversion_url(foto),
        "has_figures": any(line.year is not None for line in foto.lines),
        "dossier_url": reverse("dossier-detail", args=[place.dossier_id]) if place.dossier_id is not None else "",
        "background_map": settings.BACKGROUND_MAP,
        "column_count": 5 + (shown.gemeente is not None and shown.gemeente.code != foto.area.code) + (foto.land is not None),
        "profile_wide": safe_svg(draw_profile(shown, width="wide")),
        "profile_narrow": safe_svg(draw_profile(shown, width="narrow")),
        "map_svg": safe_svg(draw_map(foto.map_areas, foto.map_breaks, map_colours(foto), map_style(foto))),
        "legend": [(row.label, row.count, swatch_of(row)) for row in _legend(foto)],
        "map_line": foto.line(foto.map_indicator),
        "map_choices": _map_choices(foto, indicators),
        "groups": _groups(row for row in rows if row.line.is_read),
        "unread": _unread(shown),
        "unread_count": sum(1 for line in shown.lines if not line.is_read),
        "map_rows": _map_rows(foto),
        "area_url": reverse("wijkfoto-area", args=[ANY_CODE]).partition(ANY_CODE),
        "downloads": [(place.file(name), name) for name in (FROZEN_DOWNLOADS if isinstance(place, FrozenPlace) else DOWNLOADS)],
        "plate_pdf": place.file("praatplaat.pdf"),
        "plate_svg": place.file("praatplaat.svg"),
    }


def indicator_page(place: Place | FrozenPlace, foto: Wijkfoto, line: Line) -> dict[str, Any]:
    """Return everything the page of one indicator shows."""
    title = finding(foto, line)
    on_map = line.indicator == foto.map_indicator  # a momentopname holds the other areas for the map it shows only
    trail = _trail(place, foto)
    pair = pair_of(foto, line)
    return {
        "place": place,
        "foto": foto,
        "line": line,
        "pair": _pair(place, foto, pair) if pair else None,
        "row": _row(place, foto, line),
        "title": title,
        "trends": [safe_svg(draw_trend(foto, line, line.label, width=width)) for width in FIGURE_WIDTHS],
        "bars": [safe_svg(draw_bars(foto, line, foto.map_areas, line.label, width=width)) for width in FIGURE_WIDTHS * on_map],
        "trail": [*trail[:-1], (trail[-1][0], place.page), (line.label, "")],
        "points": [(point.year, in_words(point.figure, line, foto.language), marks_in_words(point.figure)) for point in line.trend],
        "conversion_notes": conversion_notes(foto, line),
        "conversion_url": conversion_url(foto),
        "others": _others(foto, line),
        "map_rows": _map_rows(foto),
    }


def _others(foto: Wijkfoto, line: Line) -> list[tuple[OtherFigure, str, str]]:
    """Return per other source its figure and the difference with the one that counts, in words."""
    rows = []
    for other in line.others:
        apart = ""
        if other.figure.value is not None and line.figure.value is not None and not line.categories:
            apart = format_number(other.figure.value - line.figure.value, line.decimals, foto.language, signed=True)
        rows.append((other, in_words(other.figure, line, foto.language), apart))
    return rows


def _pair(place: Place | FrozenPlace, foto: Wijkfoto, pair: Pair) -> dict[str, Any]:
    return {
        "sentence": pair_sentence(foto, pair),
        "figures": [safe_svg(draw_pair(foto, pair, width=width)) for width in PAIR_WIDTHS],
        "rows": [(_("Gemeten"), _row(place, foto, pair.measured)), (_("Beleefd"), _row(place, foto, pair.perceived))],
    }


def in_words(figure: Figure | None, line: Line, language: str) -> str:
    """Return a figure as people read it: a number, a class with its words, or why there is none; empty where a comparison means nothing."""
    if figure is None:
        return ""
    if figure.value is None:
        return str(STATUS_LABELS[figure.status.value])
    number = format_number(figure.value, line.decimals, language)
    return f"{number} ({category})" if (category := line.category(figure.value)) else number


def marks_in_words(figure: Figure) -> str:
    """Return the marks of a figure in words, on one line."""
    return ", ".join(str(MARK_LABELS[mark.value]) for mark in sorted(figure.marks))


def _row(place: Place | FrozenPlace, foto: Wijkfoto, line: Line) -> Row:
    gap = difference_of(line)
    apart = "" if gap is None else format_number(gap, line.decimals, foto.language, signed=True)
    return Row(
        line,
        in_words(line.figure, line, foto.language),
        in_words(line.beside_gemeente, line, foto.language),
        in_words(line.beside_land, line, foto.language),
        apart,
        marks_in_words(line.figure),
        place.indicator(line.indicator),
    )


def _groups(rows: Iterable[Row]) -> list[tuple[str, str, list[Row]]]:
    """Return the rows per theme; what residents say stands directly under what was counted, in the theme of the latter."""
    kept = list(rows)
    hosts = {row.line.indicator: row for row in kept}
    mirrors: dict[str, list[Row]] = {}
    for row in kept:
        if row.line.perception_of in hosts:
            mirrors.setdefault(row.line.perception_of, []).append(row)
    groups: dict[str, tuple[str, str, list[Row]]] = {}
    for row in kept:
        if row.line.perception_of not in hosts:
            group = groups.setdefault(row.line.theme, (row.line.theme_label, row.line.spoor, []))
            group[2].extend((row, *mirrors.get(row.line.indicator, ())))
    return list(groups.values())


def _unread(foto: Wijkfoto) -> list[tuple[str, str]]:
    """Return per theme the names of the indicators about which no file says anything here."""
    themes: dict[str, list[str]] = {}
    for line in foto.lines:
        if not line.is_read:
            themes.setdefault(line.theme_label, []).append(line.label)
    return [(theme, "; ".join(labels)) for theme, labels in themes.items()]


def _corporatiebuurt(foto: Wijkfoto) -> str:
    """Return the share of homes of corporaties of a wijk or buurt in which they own more than two thirds; empty for any other."""
    line = foto.line("aandeel-corporatie")
    if line is None or foto.area.level not in (AreaLevel.WIJK, AreaLevel.BUURT):
        return ""
    judged = judge_corporatiebuurt(line.figure)
    if not judged.is_above or line.figure.value is None:
        return ""
    values = {
        "share": format_number(line.figure.value, line.decimals, foto.language),
        "limit": format_number(judged.limit_pct, 1, foto.language),
        "year": line.year,
    }
    return _("%(share)s %% van de woningen is van een corporatie (%(year)s); de grens is %(limit)s %%") % values


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


def swatch_of(row: LegendRow) -> SafeString:
    """Return the small drawing of a legend row; a kind without colour of its own shows its pattern."""
    shape = f'<rect width="22" height="16" fill="{row.fill}"></rect>' if row.fill else PATTERNS[row.kind]
    return safe_svg(f'<svg viewBox="0 0 22 16" aria-hidden="true" focusable="false">{shape}</svg>')


def _trail(place: Place | FrozenPlace, foto: Wijkfoto) -> list[tuple[str, str]]:
    if isinstance(place, FrozenPlace):
        return [
            (_("Dossiers"), reverse("dossier-list")),
            (place.dossier_name, reverse("dossier-detail", args=[place.dossier_id])),
            (_("Momentopnamen"), reverse("dossier-snapshot-list", args=[place.dossier_id])),
            (place.title, ""),
        ]
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


def safe_svg(text: str) -> SafeString:
    """Return a drawing of ours marked as safe: every text in it was escaped where it was drawn."""
    return mark_safe(text)  # noqa: S308
