"""The map of the plate: title, subtitle, drawing and the same in words."""

from __future__ import annotations

from typing import Any

from wijkkoers.base.codes import AreaLevel, level_of
from wijkkoers.base.numbers import format_number
from wijkkoers.reports.figures.choropleth import MapStyle, draw_map_in
from wijkkoers.reports.findings import finding
from wijkkoers.reports.languages import wording
from wijkkoers.reports.tokens import palette
from wijkkoers.reports.wijkfoto import Line, MapArea, Wijkfoto
from wijkkoers.reports.wording import Wording

WIDTH_MM, WIDTH_PX = 150.0, 640.0
HEIGHT_MM = 132.0
FRAME_PX = 470.0


def plate_map(foto: Wijkfoto) -> dict[str, Any]:
    """Return finding, subtitle, SVG text, alternative text and height in mm of the map."""
    words = wording(foto.language)
    line = foto.line(foto.map_indicator)
    title = finding(foto, line) if line else foto.area.name
    style = map_style(foto, width=WIDTH_PX, height=FRAME_PX, mm_width=WIDTH_MM, name="plate-map")
    svg, height = draw_map_in(foto.map_areas, foto.map_breaks, map_colours(foto), style, HEIGHT_MM)
    return {
        "finding": title,
        "sub": map_subtitle(foto),
        "svg": svg,
        "alt": _alt(foto, line, title, words),
        "height": min(height, HEIGHT_MM),
    }


def map_style(foto: Wijkfoto, *, width: float = 640, height: float = 560, mm_width: float | None = None, name: str = "map") -> MapStyle:
    """Return the style of the map of a wijkfoto: title, unit, decimals and language from the line it shows."""
    words = wording(foto.language)
    line = foto.line(foto.map_indicator)
    title = words.say("map_title", label=line.label, level=words.level[map_level(foto)]) if line else foto.area.name
    return MapStyle(
        title, line.unit if line else "", line.decimals if line else 0, foto.language, width, height, mm_width=mm_width, name=name
    )


def map_colours(foto: Wijkfoto) -> tuple[str, ...]:
    """Return the palette of the spoor of the indicator on the map."""
    line = foto.line(foto.map_indicator)
    return palette("b" if line is not None and line.spoor == "B" else "a")


def map_level(foto: Wijkfoto) -> AreaLevel:
    """Return the level of the areas on the map; the level of the wijkfoto when the map is empty."""
    levels = (level_of(area.code) for area in foto.map_areas if not area.is_water)
    return next((level for level in levels if level is not None), foto.area.level)


def map_subtitle(foto: Wijkfoto) -> str:
    """Return what the map measures, where, when and after which source; the year of stand-in boundaries is named."""
    words = wording(foto.language)
    line = foto.line(foto.map_indicator)
    if line is None:
        return ""
    places = {
        "label": line.label,
        "level": words.level[map_level(foto)],
        "unit": line.unit,
        "year": line.year or "–",
        "source": line.source,
    }
    if foto.map_year is not None and foto.map_year != foto.area.boundary_year:
        return words.say("plate_map_sub_boundary", map_year=foto.map_year, **places)
    return words.say("plate_map_sub", **places)


def _alt(foto: Wijkfoto, line: Line | None, title: str, words: Wording) -> str:
    rows = "; ".join(f"{area.name} {_value(area, line, words)}" for area in foto.map_areas if not area.is_water)
    return words.say("plate_map_alt", finding=title, rows=f"{rows}." if rows else words.say("map_none"))


def _value(area: MapArea, line: Line | None, words: Wording) -> str:
    if area.figure.value is None:
        return words.status[area.figure.status]
    return format_number(area.figure.value, line.decimals if line else 0, words.language)
