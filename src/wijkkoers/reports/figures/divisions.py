"""Two divisions of the same ground side by side: the older and the newer areas, each with the borders of the other dashed over it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import shapely
from shapely.geometry.base import BaseGeometry

from wijkkoers.reports.figures.labels import LEADING, Name, place_labels
from wijkkoers.reports.figures.map_frame import Frame, fit, path_of
from wijkkoers.reports.figures.svg import Sheet
from wijkkoers.reports.tokens import colour

SIZE = 12.0
GAP = 24.0
SIDE_BY_SIDE = 600.0
"""From this width the two maps stand beside each other, else under each other."""
MOST_HEIGHT = 460.0
HEAD = 24.0


@dataclass(frozen=True, slots=True)
class Ground:
    """An area of a division: WKB in RD New (metres)."""

    code: str
    name: str
    geometry: bytes


@dataclass(frozen=True, slots=True)
class Panel:
    """One map: what stands above it and its areas."""

    title: str
    areas: Sequence[Ground]


def draw_divisions(older: Panel, newer: Panel, title: str, desc: str, *, width: float = 720) -> str:
    """Return both divisions as SVG text, on one scale; names that find no room are left to the table."""
    is_wide = width >= SIDE_BY_SIDE
    room = (width - GAP) / 2 if is_wide else width
    shapes = [[shapely.make_valid(shapely.from_wkb(area.geometry)) for area in panel.areas] for panel in (older, newer)]
    frame = fit([*shapes[0], *shapes[1]], room, MOST_HEIGHT)
    sheet = Sheet(width, HEAD + frame.height, name=f"indeling-{width:g}", title=title, desc=desc)
    drawn = [frame.draw(each) for each in shapes]
    for number, panel in enumerate((older, newer)):
        left, top = (number * (room + GAP), 0.0) if is_wide else (0.0, number * (HEAD + frame.height + GAP))
        sheet.words((left, top + 14), panel.title, 14, font_weight=700)
        sheet.open(transform=f"translate({left:g} {top + HEAD:g})")
        _draw_panel(sheet, frame, panel, drawn[number], drawn[1 - number])
        sheet.close()
        sheet.height = top + HEAD + frame.height
    return sheet.text()


def _draw_panel(sheet: Sheet, frame: Frame, panel: Panel, own: Sequence[BaseGeometry], other: Sequence[BaseGeometry]) -> None:
    for shape in own:
        sheet.path(
            path_of(shape),
            fill=colour("paper-deep"),
            stroke=colour("ink-soft"),
            stroke_width=1.5,
            stroke_linejoin="round",
            fill_rule="evenodd",
        )
    for shape in other:
        sheet.path(path_of(shape), fill="none", stroke=colour("accent"), stroke_width=1.25, stroke_dasharray="4 3", stroke_linejoin="round")
    names = [Name(area.code, area.name or area.code, shape) for area, shape in zip(panel.areas, own, strict=True) if not shape.is_empty]
    for label in place_labels(names, SIZE, (2, 2, frame.width - 2, frame.height - 2)):
        if not label.number:
            first = label.y - (len(label.lines) - 1) * label.size * LEADING / 2 + label.size * 0.35
            for number, text in enumerate(label.lines):
                at = (label.x, first + number * label.size * LEADING)
                sheet.words(
                    at,
                    text,
                    label.size,
                    text_anchor="middle",
                    font_weight=600,
                    paint_order="stroke",
                    stroke=colour("paper"),
                    stroke_width=3,
                )
