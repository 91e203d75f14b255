"""The legend of a map, drawn from the same plain rows a web map uses, and the list of numbered names."""

from __future__ import annotations

from collections.abc import Sequence

from wijkkoers.reports.figures.classes import CLASS, LegendRow
from wijkkoers.reports.figures.measure import shorten, text_width
from wijkkoers.reports.figures.svg import Sheet, element
from wijkkoers.reports.tokens import colour, load_tokens
from wijkkoers.reports.wording import Wording

SWATCH = 14.0
ROW = 22.0
LIST_GAP = 12.0


def define_patterns(sheet: Sheet) -> None:
    """Define the hatch of missing and the dots of suppressed areas."""
    for name, pattern in load_tokens()["pattern"].items():
        step = pattern["step"]
        ground = element("rect", {"width": step, "height": step, "fill": pattern["ground"]})
        if pattern["kind"] == "hatch":
            mark = element(
                "path", {"d": f"M0,{step}L{step},0M-1,1L1,-1M{step - 1},{step + 1}L{step + 1},{step - 1}", "stroke": pattern["mark"]}
            )
        else:
            mark = element("circle", {"cx": step / 2, "cy": step / 2, "r": pattern["line"], "fill": pattern["mark"]})
        attributes = {"id": sheet.id(name), "width": step, "height": step, "patternUnits": "userSpaceOnUse"}
        sheet.define(element("pattern", attributes, ground + mark))


def fill_of(sheet: Sheet, row: LegendRow) -> str:
    """Return the fill of a legend row: a colour, or a pattern of this sheet."""
    return row.fill or f"url(#{sheet.id(row.kind)})"


def draw_legend(sheet: Sheet, rows: Sequence[LegendRow], words: Wording, top: float, size: float) -> float:
    """Draw classes as one ramp with range and count, the other kinds below; return the bottom."""
    classes = [row for row in rows if row.kind == CLASS]
    others = [row for row in rows if row.kind != CLASS]
    y = top
    if classes:
        wide = min(sheet.width / len(classes), 150.0)
        for row in classes:
            x = row.number * wide
            sheet.box((x, y), (wide, SWATCH), fill=fill_of(sheet, row), stroke=colour("ink-faint"), stroke_width=0.5)
            sheet.words((x + 1, y + SWATCH + size * 1.15), shorten(row.label, wide - 4, size, 600), size, font_weight=600)
            count = words.say("map_area_one" if row.count == 1 else "map_area", count=row.count)
            fits = count if text_width(count, size) <= wide - 4 else str(row.count)
            sheet.words((x + 1, y + SWATCH + size * 2.4), fits, size, fill=colour("ink-soft"))
        y += SWATCH + size * 2.4 + 8
    return _others(sheet, others, y, size)


def _others(sheet: Sheet, rows: Sequence[LegendRow], top: float, size: float) -> float:
    x, y = 0.0, top
    for row in rows:
        text = f"{row.label} ({row.count})"
        wide = 24 + text_width(text, size) + 20
        if x and x + wide > sheet.width:
            x, y = 0.0, y + ROW
        sheet.box((x + 0.5, y + 3), (18, SWATCH), fill=fill_of(sheet, row), stroke=colour("ink-faint"), stroke_width=0.5)
        sheet.words((x + 24, y + 3 + SWATCH - 3), text, size)
        x += wide
    return y + ROW if rows else top


def draw_list(sheet: Sheet, names: Sequence[tuple[int, str]], words: Wording, top: float, size: float) -> float:
    """Write the names that belong to the numbers on the map, one after the other over the full width; return the bottom."""
    if not names:
        return top
    head = words.say("map_numbers")
    sheet.words((0, top + size), head, size, font_weight=600)
    x, y = text_width(head, size, 600) + LIST_GAP, top + size
    for number, name in names:
        wide = text_width(f"{number} ", size, 600)
        room = wide + text_width(name, size)
        if x and x + room > sheet.width:
            x, y = 0.0, y + size * 1.4
        sheet.words((x, y), str(number), size, font_weight=600)
        sheet.words((x + wide, y), shorten(name, sheet.width - wide, size), size)
        x += room + LIST_GAP
    return y + size * 0.5
