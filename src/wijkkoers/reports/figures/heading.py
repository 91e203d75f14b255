"""The head of a figure: the finding as title, and under it what is measured, where and when."""

from __future__ import annotations

from wijkkoers.reports.figures.measure import wrap
from wijkkoers.reports.figures.svg import Sheet
from wijkkoers.reports.tokens import colour

TITLE, SUBTITLE = 18.0, 13.0
SAFE = 0.96
"""Share of the width to fill: letters may be drawn a little wider than measured."""


def draw_heading(sheet: Sheet, title: str, subtitle: str) -> float:
    """Write title and subtitle over the full width; return the bottom."""
    y = 0.0
    for text in wrap(title, sheet.width * SAFE, TITLE, 700, most=4) if title else []:
        y += TITLE * 1.25
        sheet.words((0, y - 4), text, TITLE, font_weight=700)
    for text in wrap(subtitle, sheet.width * SAFE, SUBTITLE, most=4) if subtitle else []:
        y += SUBTITLE * 1.35
        sheet.words((0, y - 1), text, SUBTITLE, fill=colour("ink-soft"))
    return y + 6
