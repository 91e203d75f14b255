"""Arcs round the middle of the compass: bands, strokes, and words that never stand on their head."""

from __future__ import annotations

from math import degrees
from xml.sax.saxutils import escape

from wijkkoers.reports.figures.compass_layout import CAPITAL, point
from wijkkoers.reports.figures.compass_sheet import CompassSheet
from wijkkoers.reports.figures.measure import text_width
from wijkkoers.reports.figures.svg import Point, Value, element, number_text


def arc(middle: Point, radius: float, start: float, end: float) -> str:
    """Return path data from one angle to another; backwards when `end` is the lesser."""
    (x0, y0), (x1, y1) = point(middle, radius, start), point(middle, radius, end)
    r, large, sweep = number_text(radius), int(abs(end - start) > 180), int(end > start)
    return f"M{number_text(x0)},{number_text(y0)}A{r},{r} 0 {large} {sweep} {number_text(x1)},{number_text(y1)}"


def band(middle: Point, radii: tuple[float, float], start: float, end: float) -> str:
    """Return path data of the part of a ring between an inner and an outer radius and between two angles."""
    inner, outer = radii
    back = arc(middle, inner, end, start).replace("M", "L", 1)
    return f"{arc(middle, outer, start, end)}{back}Z"


def is_upside_down(angle: float) -> bool:
    """Whether words along this side would stand on their head, so that they are written the other way."""
    return 95 < angle % 360 < 265


def write_along(sheet: CompassSheet, middle: Point, place: tuple[float, float], text: str, size: float, **attributes: Value) -> None:
    """Write one line centred on an angle; `place` is the radius of the inner edge of its letters and that angle."""
    radius, angle = place
    weight = int(attributes.get("font_weight", 400))
    half = min(degrees(text_width(text, size, weight) / radius / 2) + 6, 170)
    turned = is_upside_down(angle)
    base = radius + CAPITAL * size if turned else radius
    ends = (angle + half, angle - half) if turned else (angle - half, angle + half)
    number = sheet.count()
    sheet.define(element("path", {"id": sheet.id(f"arc-{number}"), "d": arc(middle, base, *ends)}))
    along = element("textPath", {"href": f"#{sheet.id(f'arc-{number}')}", "startOffset": "50%"}, escape(text))
    sheet.add("text", {"font_size": size, "text_anchor": "middle", **attributes}, along)
