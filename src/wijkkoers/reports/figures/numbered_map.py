"""A map with numbered places as SVG text, for a form or a poster: boundary, points, lines and areas with their sign, scale bar, north."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
import shapely
from numpy.typing import NDArray
from shapely.geometry.base import BaseGeometry

from wijkkoers.reports.figures.map_frame import Frame, draw_north, draw_scale, fit, path_of
from wijkkoers.reports.figures.measure import text_width, wrap
from wijkkoers.reports.figures.plates import WEIGHT, Plate, Spot, place_plates, plate_size
from wijkkoers.reports.figures.signs import SIGN_BOX, SIGNS, MarkClass
from wijkkoers.reports.figures.svg import Sheet, polyline
from wijkkoers.reports.languages import wording
from wijkkoers.reports.tokens import colour

MARGIN = 14.0
LEAST_WIDTH_M = 150.0
"""A map of a single point shows this much round it."""
DOT = 3.5
PLAIN = MarkClass("", "", "ink", "rond")
"""The look of a place whose class is not in the legend."""


@dataclass(frozen=True, slots=True)
class MapMark:
    """A numbered place: WKB in RD New (metres), the id of its class."""

    id: str
    number: str
    geometry: bytes
    kind: str = ""


@dataclass(frozen=True, slots=True)
class NumberedMapStyle:
    """What the map says about itself; sizes in px, `mm_width` on paper; `name` keeps the ids of two figures on one page apart."""

    title: str
    language: str = "nl"
    width: float = 640
    height: float = 560
    size: float = 11
    mm_width: float | None = None
    name: str = "numbered"


@dataclass(frozen=True, slots=True)
class Drawn:
    """A mark as it is drawn: its shape in px and its class."""

    mark: MapMark
    shape: BaseGeometry
    look: MarkClass


def draw_numbered_map(ground: Sequence[bytes], marks: Sequence[MapMark], classes: Sequence[MarkClass], style: NumberedMapStyle) -> str:
    """Return the map as SVG text: `ground` holds the areas (WKB, RD metres); only classes that occur stand in the legend.

    The map is at most `style.height` px high; scale bar, north and legend come below it. Without ground and marks it says so in words.
    """
    words = wording(style.language)
    desc = words.say("numbered_desc", count=len(marks))
    sheet = Sheet(style.width, 64, name=style.name, title=style.title, desc=desc, mm_width=style.mm_width)
    areas = [shapely.make_valid(shapely.from_wkb(geometry)) for geometry in ground]
    shapes = [shapely.from_wkb(mark.geometry) for mark in marks]
    if not areas and not shapes:
        return _write_none(sheet, style)
    frame = fit(_roomy([*areas, *shapes]), style.width, style.height, MARGIN)
    looks = {row.id: row for row in classes}
    drawn = [Drawn(mark, _px(shape, frame), looks.get(mark.kind, PLAIN)) for mark, shape in zip(marks, shapes, strict=True)]
    _draw_ground(sheet, frame, areas)
    for part in sorted(drawn, key=lambda part: -shapely.get_dimensions(part.shape)):
        _draw_mark(sheet, part)
    _draw_plates(sheet, frame, drawn, style)
    draw_scale(sheet, frame, words, frame.height + 20, style.size)
    draw_north(sheet, words, style.width - 10, frame.height + 20, style.size)
    present = {part.look.id for part in drawn}
    sheet.height = _draw_legend(sheet, [row for row in classes if row.id in present], frame.height + 40, style.size)
    return sheet.text()


def _write_none(sheet: Sheet, style: NumberedMapStyle) -> str:
    lines = wrap(wording(style.language).say("numbered_none"), style.width - 32, style.size + 1, most=4)
    sheet.height = 32 + 20 * len(lines)
    sheet.box((0, 0), (sheet.width, sheet.height), fill=colour("paper-deep"), rx=4)
    for number, text in enumerate(lines):
        sheet.words((16, 30 + 20 * number), text, style.size + 1)
    return sheet.text()


def _roomy(shapes: Sequence[BaseGeometry]) -> list[BaseGeometry]:
    """Return the shapes with a box round their middle, so that a small place is not drawn larger than life."""
    west, south, east, north = (float(edge) for edge in shapely.total_bounds(np.array(shapes, dtype=object)))
    middle, half = ((west + east) / 2, (south + north) / 2), LEAST_WIDTH_M / 2
    return [*shapes, shapely.box(middle[0] - half, middle[1] - half, middle[0] + half, middle[1] + half)]


def _px(shape: BaseGeometry, frame: Frame) -> BaseGeometry:
    def place(points: NDArray[np.float64]) -> NDArray[np.float64]:
        return np.column_stack([(points[:, 0] - frame.west) * frame.scale, (frame.north - points[:, 1]) * frame.scale])

    return shapely.transform(shape, place)


def _draw_ground(sheet: Sheet, frame: Frame, areas: Sequence[BaseGeometry]) -> None:
    sheet.box((0, 0), (frame.width, frame.height), fill=colour("paper-deep"), rx=4)
    for shape in frame.draw(areas):
        sheet.path(
            path_of(shape), fill=colour("sheet"), stroke=colour("line-strong"), stroke_width=1, stroke_linejoin="round", fill_rule="evenodd"
        )


def _draw_mark(sheet: Sheet, part: Drawn) -> None:
    fill, round_ends = part.look.fill, {"stroke_linejoin": "round", "stroke_linecap": "round"}
    for shape in shapely.get_parts(part.shape):
        if shape.geom_type == "Polygon":
            sheet.path(path_of(shape), fill=fill, fill_opacity=0.15, stroke=fill, stroke_width=1.5, fill_rule="evenodd", **round_ends)
        elif shape.geom_type == "LineString":
            line = polyline([(x, y) for x, y in shapely.get_coordinates(shape).tolist()])
            sheet.path(line, fill="none", stroke=colour("sheet"), stroke_width=5, **round_ends)
            sheet.path(line, fill="none", stroke=fill, stroke_width=2.5, **round_ends)
        else:
            sheet.dot((shape.x, shape.y), DOT, fill=fill, stroke=colour("sheet"), stroke_width=1)


def _draw_plates(sheet: Sheet, frame: Frame, drawn: Sequence[Drawn], style: NumberedMapStyle) -> None:
    looks: Mapping[str, MarkClass] = {part.mark.id: part.look for part in drawn}
    spots = [_spot(part) for part in drawn]
    plates = place_plates(spots, style.size, (2, 2, frame.width - 2, frame.height - 2))
    for plate in plates:
        if plate.is_away:
            spot = plate.spot
            sheet.line((spot.x, spot.y), (plate.x, plate.y), stroke=colour("ink-soft"), stroke_width=0.75)
    for plate in plates:
        _draw_plate(sheet, plate, looks[plate.spot.id], style.size)


def _spot(part: Drawn) -> Spot:
    kind = part.shape.geom_type
    if kind == "Point":
        middle = part.shape
    elif kind.endswith("LineString"):
        longest = max(shapely.get_parts(part.shape), key=lambda line: float(line.length))
        middle = longest.interpolate(0.5, normalized=True)
    else:
        middle = shapely.point_on_surface(part.shape)
    return Spot(part.mark.id, part.mark.number, float(middle.x), float(middle.y), DOT if kind == "Point" else 0.0)


def _draw_plate(sheet: Sheet, plate: Plate, look: MarkClass, size: float) -> None:
    wide, tall = plate_size(plate.spot.text, size)
    left = plate.x - wide / 2
    sheet.box((left, plate.y - tall / 2), (wide, tall), rx=tall / 2, fill=colour("sheet"), stroke=look.fill, stroke_width=1)
    _draw_sign(sheet, look, (left + size * 0.55, plate.y - size * 0.45), size * 0.9)
    text_at = left + size * 1.65
    sheet.words((text_at, plate.y + size * 0.35), plate.spot.text, size, font_weight=WEIGHT)


def _draw_sign(sheet: Sheet, look: MarkClass, at: tuple[float, float], side: float) -> None:
    place = f"translate({at[0]:.2f},{at[1]:.2f}) scale({side / SIGN_BOX:.4f})"
    sheet.path(SIGNS[look.sign], transform=place, fill=look.fill, fill_rule="evenodd")


def _draw_legend(sheet: Sheet, classes: Sequence[MarkClass], top: float, size: float) -> float:
    """Draw sign and label of each class from left to right, on as many lines as they need; return the bottom."""
    x, y, row_height = 0.0, top, size * 1.8
    for row in classes:
        wide = size * 1.6 + text_width(row.label, size) * 1.04 + size * 1.5
        if x and x + wide > sheet.width:
            x, y = 0.0, y + row_height
        _draw_sign(sheet, row, (x, y), size)
        sheet.words((x + size * 1.5, y + size * 0.85), row.label, size)
        x += wide
    return y + (row_height if classes else 0)
