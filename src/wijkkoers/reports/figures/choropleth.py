"""A map in five classes as SVG text: quiet, readable in black and white, with its legend, scale bar and north arrow."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

import shapely
from shapely.geometry.base import BaseGeometry

from wijkkoers.base.numbers import format_number
from wijkkoers.reports.figures.classes import CLASS, LegendRow, kind_of, legend_rows
from wijkkoers.reports.figures.labels import LEADING, Label, Name, place_labels
from wijkkoers.reports.figures.map_frame import Frame, draw_north, draw_scale, fit, path_of
from wijkkoers.reports.figures.map_legend import define_patterns, draw_legend, draw_list, fill_of
from wijkkoers.reports.figures.measure import wrap
from wijkkoers.reports.figures.svg import Sheet, element
from wijkkoers.reports.languages import wording
from wijkkoers.reports.numerals import with_unit
from wijkkoers.reports.tokens import colour, text_on
from wijkkoers.reports.wijkfoto import MapArea

MOST_VALUES = 16
"""Up to this many areas the value stands on the map as well."""
LEAST_HEIGHT = 160.0
SHRINKS = 4
"""A smaller map has more numbers and a longer list, so that it may have to give way again."""
HALO = {"stroke": colour("paper"), "stroke_width": 3, "stroke_linejoin": "round", "stroke_opacity": 0.9, "paint_order": "stroke"}


@dataclass(frozen=True, slots=True)
class MapStyle:
    """What a map says about itself; sizes in px, `mm_width` on paper; `name` keeps the ids of two figures on one page apart."""

    title: str
    unit: str = ""
    decimals: int = 0
    language: str = "nl"
    width: float = 640
    height: float = 560
    size: float = 13
    mm_width: float | None = None
    name: str = "map"


@dataclass(frozen=True, slots=True)
class Part:
    """An area as it is drawn: its shape in px and its fill."""

    area: MapArea
    shape: BaseGeometry
    fill: str


def draw_map(areas: Sequence[MapArea], breaks: Sequence[float], colours: Sequence[str], style: MapStyle) -> str:
    """Return the map as SVG text: areas in RD metres, classes at rising `breaks`, `colours` from low to high.

    Missing areas are hatched, suppressed ones dotted, the area in focus is outlined; names that do not fit become numbers with a list.
    """
    return _map_sheet(areas, breaks, colours, style)[0].text()


def draw_map_in(
    areas: Sequence[MapArea], breaks: Sequence[float], colours: Sequence[str], style: MapStyle, height_mm: float
) -> tuple[str, float]:
    """Return the map with legend and list, and its height in mm: at most `height_mm`, for which the map itself gives way.

    A list of names so long that even the smallest map finds no room makes it higher.
    """
    mm_per_px = (style.mm_width or style.width) / style.width
    sheet, drawn = _map_sheet(areas, breaks, colours, style)
    for _ in range(SHRINKS):
        too_high = sheet.height - height_mm / mm_per_px
        if too_high <= 0 or drawn <= LEAST_HEIGHT:
            break
        style = replace(style, height=max(drawn - too_high, LEAST_HEIGHT))
        sheet, drawn = _map_sheet(areas, breaks, colours, style)
    return sheet.text(), sheet.height * mm_per_px


def _map_sheet(areas: Sequence[MapArea], breaks: Sequence[float], colours: Sequence[str], style: MapStyle) -> tuple[Sheet, float]:
    """Draw everything; return the sheet and the height of the map alone."""
    words = wording(style.language)
    rows = legend_rows(areas, breaks, colours, style.decimals, style.language)
    sheet = Sheet(style.width, 64, name=style.name, title=style.title, desc=_desc(areas, rows, style), mm_width=style.mm_width)
    drawn = [area for area in areas if area.geometry is not None]
    land = [area for area in drawn if not area.is_water]
    if not land:
        return _write_none(sheet, style), 0.0
    ground = _ground(tuple((bytes(area.geometry or b""), area.is_water) for area in drawn), style.width, style.height)
    frame, shapes = ground.frame, ground.shapes
    define_patterns(sheet)
    fills = {(row.kind, row.number): fill_of(sheet, row) for row in rows}
    parts = [Part(area, shape, fills[kind_of(area, breaks, style.decimals)]) for area, shape in zip(drawn, shapes, strict=True)]
    _draw_areas(sheet, ground, parts)
    numbers = _draw_labels(sheet, frame, [part for part in parts if not part.area.is_water], style)
    draw_scale(sheet, frame, words, frame.height + 20, style.size)
    draw_north(sheet, words, style.width - 10, frame.height + 20, style.size)
    bottom = draw_legend(sheet, rows, words, frame.height + 36, style.size)
    sheet.height = draw_list(sheet, numbers, words, bottom + 6, style.size) + 4
    return sheet, frame.height


def _write_none(sheet: Sheet, style: MapStyle) -> Sheet:
    lines = wrap(wording(style.language).say("map_none"), style.width - 32, style.size + 1, most=4)
    sheet.height = 32 + 20 * len(lines)
    sheet.box((0, 0), (sheet.width, sheet.height), fill=colour("paper-deep"), rx=4)
    for number, text in enumerate(lines):
        sheet.words((16, 30 + 20 * number), text, style.size + 1)
    return sheet


@dataclass(frozen=True, slots=True)
class Ground:
    """What of a map depends on the boundaries alone: its frame, the shapes in px, and the outline of the land."""

    frame: Frame
    shapes: tuple[BaseGeometry, ...]
    outline: str


@lru_cache(maxsize=64)
def _ground(areas: tuple[tuple[bytes, bool], ...], width: float, height: float) -> Ground:
    """Prepare the ground of a map once: areas of one gemeente are asked for again and again, with other figures."""
    found = [shapely.make_valid(shapely.from_wkb(geometry)) for geometry, _is_water in areas]
    frame = fit([shape for shape, (_geometry, is_water) in zip(found, areas, strict=True) if not is_water], width, height)
    shapes = tuple(frame.draw(found))
    land = shapely.union_all([shape for shape, (_geometry, is_water) in zip(shapes, areas, strict=True) if not is_water])
    return Ground(frame, shapes, path_of(land))


@lru_cache(maxsize=16_384)
def _holds(shape: BaseGeometry, box: tuple[float, float, float, float]) -> bool:
    """Whether a box lies within a shape, give or take a px."""
    left, top, right, bottom = shape.bounds
    if box[0] < left - 1 or box[1] < top - 1 or box[2] > right + 1 or box[3] > bottom + 1:
        return False
    return bool(shape.buffer(1).contains(shapely.box(*box)))


def _desc(areas: Sequence[MapArea], rows: Sequence[LegendRow], style: MapStyle) -> str:
    words = wording(style.language)
    focus = [area.name for area in areas if area.is_focus]
    outlined = words.say("map_focus", name=focus[0]) if len(focus) == 1 else ""
    count = sum(1 for area in areas if not area.is_water)
    return words.say("map_desc", count=count, classes=sum(1 for row in rows if row.kind == CLASS), focus=outlined)


def _draw_areas(sheet: Sheet, ground: Ground, parts: Sequence[Part]) -> None:
    clip, frame = sheet.id("frame"), ground.frame
    box = element("rect", {"width": frame.width, "height": frame.height})
    sheet.define(element("clipPath", {"id": clip}, box))
    sheet.open(clip_path=f"url(#{clip})")
    for part in sorted(parts, key=lambda part: not part.area.is_water):
        border = colour("water-line") if part.area.is_water else colour("paper")
        sheet.path(path_of(part.shape), fill=part.fill, stroke=border, stroke_width=1.25, stroke_linejoin="round", fill_rule="evenodd")
    sheet.path(ground.outline, fill="none", stroke=colour("ink-soft"), stroke_width=1, stroke_linejoin="round")
    focus = shapely.union_all([part.shape for part in parts if part.area.is_focus])
    if not focus.is_empty:
        outline = path_of(focus)
        sheet.path(outline, fill="none", stroke=colour("ink"), stroke_width=6, stroke_linejoin="round")
        sheet.path(outline, fill="none", stroke=colour("accent"), stroke_width=3, stroke_linejoin="round")
    sheet.close()


def _draw_labels(sheet: Sheet, frame: Frame, parts: Sequence[Part], style: MapStyle) -> list[tuple[int, str]]:
    """Write names and values on the map; return the numbers that stand for names that found no room."""
    of_code = {part.area.code: part for part in parts}
    names = [
        Name(code, part.area.name, part.shape, _value(part.area, style, len(parts)), part.area.is_focus) for code, part in of_code.items()
    ]
    labels = place_labels(names, style.size, (2, 2, frame.width - 2, frame.height - 2))
    for label in labels:
        _draw_label(sheet, label, of_code[label.code])
    return sorted((label.number, of_code[label.code].area.name) for label in labels if label.number)


def _draw_label(sheet: Sheet, label: Label, part: Part) -> None:
    size = label.size
    has_plain_ground = part.fill.startswith("#") and _holds(part.shape, label.box)
    look = {"fill": text_on(part.fill)} if has_plain_ground else HALO
    first = label.y - (len(label.lines) - 1) * size * LEADING / 2 + size * 0.35
    for number, text in enumerate(label.lines):
        weight = 400 if label.has_value and number == len(label.lines) - 1 else 600
        sheet.words((label.x, first + number * size * LEADING), text, size, text_anchor="middle", font_weight=weight, **look)


def _value(area: MapArea, style: MapStyle, count: int) -> str:
    if count > MOST_VALUES or area.figure.value is None:
        return ""
    return with_unit(
        format_number(area.figure.value, style.decimals, style.language), style.unit if style.unit == "%" else "", style.language
    )
