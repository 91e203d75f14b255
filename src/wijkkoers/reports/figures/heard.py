"""Who was heard: per group the share of those who came as a bar, and its share in the wijk as an upright line through it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from wijkkoers.base.numbers import format_number
from wijkkoers.reports.figures.heading import draw_heading
from wijkkoers.reports.figures.measure import text_width, wrap
from wijkkoers.reports.figures.svg import Sheet, Value
from wijkkoers.reports.tokens import colour, spoor_colour

ROW, BAR, MARK = 30.0, 12.0, 20.0
SIZE, SMALL = 13.5, 12.0
NAME_SHARE, MOST_NAME = 0.36, 250.0
HEAD, GAP, KEY = 30.0, 18.0, 24.0
ROOM = 96.0
"""Px right of the scale for the figures in words."""
NARROW = 480.0
STEPS = (0.25, 0.5, 0.75, 1.0)
HALO: dict[str, Value] = {"stroke": colour("paper"), "stroke_width": 3, "paint_order": "stroke"}


@dataclass(frozen=True, slots=True)
class HeardRow:
    """One group. Shares are 0-1; `came` is the least and the most that its share of those who came can be, None when it is not known.

    `came_text` and `share_text` say the same in words, or why there is nothing. `is_missed`: it lives here and was never heard.
    """

    label: str
    came: tuple[float, float] | None
    came_text: str
    share: float | None
    share_text: str
    is_missed: bool = False


@dataclass(frozen=True, slots=True)
class HeardDimension:
    """Groups that are compared with each other; `whole` says of what their shares in the wijk are a share."""

    label: str
    whole: str
    rows: tuple[HeardRow, ...]


@dataclass(frozen=True, slots=True)
class HeardFigure:
    """Everything in the figure, in words of its language."""

    title: str
    subtitle: str
    desc: str
    dimensions: tuple[HeardDimension, ...]
    came_key: str
    share_key: str
    missed_key: str
    language: str
    name: str = "gehoord"


def draw_heard(content: HeardFigure, *, width: float = 720, mm_width: float | None = None) -> str:
    """Return the figure as SVG text; narrower than NARROW the names stand above their bars."""
    sheet = Sheet(width, 0, name=f"{content.name}-{width:g}", title=content.title, desc=content.desc, mm_width=mm_width)
    top = draw_heading(sheet, content.title, content.subtitle) + 4
    top = _draw_key(sheet, content, top)
    scale = _Scale(width, _highest(content))
    for dimension in content.dimensions:
        top = _draw_dimension(sheet, scale, dimension, top + GAP, content.language)
    sheet.height = top + 6
    return sheet.text()


class _Scale:
    """From shares to px; all dimensions share one scale, so that a long bar is a large share everywhere."""

    def __init__(self, width: float, highest: float) -> None:
        """End at the first round share above all that is shown."""
        self.is_narrow = width < NARROW
        self.left = 0.0 if self.is_narrow else min(width * NAME_SHARE, MOST_NAME)
        self.right = width - ROOM
        self.end = next((step for step in STEPS if step >= highest), 1.0)
        self.row = ROW + (SIZE + 6 if self.is_narrow else 0)

    def at(self, share: float) -> float:
        return self.left + share / self.end * (self.right - self.left)


def _highest(content: HeardFigure) -> float:
    rows = [row for dimension in content.dimensions for row in dimension.rows]
    return max([*(row.came[1] for row in rows if row.came), *(row.share for row in rows if row.share is not None), 0.0])


def _draw_key(sheet: Sheet, content: HeardFigure, top: float) -> float:
    """Draw what the marks mean, as many to a line as fit; return the bottom."""
    x, y = 0.0, top + KEY / 2
    for draw, text in ((_bar_sign, content.came_key), (_line_sign, content.share_key), (_missed_sign, content.missed_key)):
        wide = 26 + text_width(text, SMALL) + 22
        if x and x + wide - 22 > sheet.width:
            x, y = 0.0, y + KEY
        draw(sheet, x, y)
        sheet.words((x + 26, y + 4), text, SMALL, fill=colour("ink-soft"))
        x += wide
    return y + KEY / 2


def _bar_sign(sheet: Sheet, x: float, y: float) -> None:
    sheet.box((x, y - BAR / 2), (18, BAR), fill=spoor_colour("A"))


def _line_sign(sheet: Sheet, x: float, y: float) -> None:
    sheet.line((x + 9, y - MARK / 2), (x + 9, y + MARK / 2), stroke=colour("ink"), stroke_width=2.5)


def _missed_sign(sheet: Sheet, x: float, y: float) -> None:
    sheet.dot((x + 9, y), 6, fill=colour("accent"), stroke=colour("ink"), stroke_width=1.5)


def _draw_dimension(sheet: Sheet, scale: _Scale, dimension: HeardDimension, top: float, language: str) -> float:
    sheet.words((0, top + SIZE), dimension.label, SIZE, font_weight=700)
    start, bottom = top + HEAD, top + HEAD + scale.row * len(dimension.rows)
    if dimension.whole:
        behind = text_width(dimension.label, SIZE, 700) + 10
        sheet.words((behind, top + SIZE), dimension.whole, SMALL, fill=colour("ink-soft"))
    for share in _ticks(scale.end):
        sheet.line((scale.at(share), start - 6), (scale.at(share), bottom), stroke=colour("line"), stroke_width=1)
    for number, row in enumerate(dimension.rows):
        _draw_row(sheet, scale, row, start + scale.row * number)
    for share in _ticks(scale.end):
        gap = "" if language == "en" else "\N{NO-BREAK SPACE}"
        text = f"{format_number(share * 100, 0, language)}{gap}%"
        look: dict[str, Value] = {"text_anchor": "middle" if share else "start", "fill": colour("ink-soft")}
        sheet.words((scale.at(share), bottom + 12), text, SMALL, **look)
    return bottom + 16


def _ticks(end: float) -> Iterable[float]:
    return (0.0, end / 2, end)


def _draw_row(sheet: Sheet, scale: _Scale, row: HeardRow, top: float) -> None:
    """Draw one group: its name, its bar (lighter where it may be longer), the line of the wijk, and both in words."""
    middle = top + scale.row - ROW / 2
    sheet.open(f"{row.label}: {row.came_text}; {row.share_text}")
    if scale.is_narrow:
        sheet.words((0, top + SIZE), row.label, SIZE, font_weight=600 if row.is_missed else 400)
    else:
        lines = wrap(row.label, scale.left - 30, SIZE, 600 if row.is_missed else 400, most=2)
        for number, line in enumerate(lines):
            base = middle + SIZE * 0.35 + (number - (len(lines) - 1) / 2) * SIZE * 1.05
            sheet.words((scale.left - 12, base), line, SIZE, text_anchor="end", font_weight=600 if row.is_missed else 400)
    end = scale.left
    if row.came is not None:
        low, high = (scale.at(share) for share in row.came)
        sheet.box((scale.left, middle - BAR / 2), (max(low - scale.left, 1), BAR), fill=spoor_colour("A"))
        if high > low:
            look: dict[str, Value] = {"fill": spoor_colour("A", "-soft"), "stroke": spoor_colour("A"), "stroke_dasharray": "3 2"}
            sheet.box((low, middle - BAR / 2), (high - low, BAR), **look)
        end = high
    if row.share is not None:
        x = scale.at(row.share)
        sheet.line((x, middle - MARK / 2), (x, middle + MARK / 2), stroke=colour("ink"), stroke_width=2.5)
        end = max(end, x)
    if row.is_missed:
        sheet.dot((scale.left + 9, middle), 6, fill=colour("accent"), stroke=colour("ink"), stroke_width=1.5)
        end = max(end, scale.left + 16)
    _draw_words(sheet, scale, row, (end, middle))
    sheet.close()


def _draw_words(sheet: Sheet, scale: _Scale, row: HeardRow, at: tuple[float, float]) -> None:
    x, middle = max(at[0] + 8, scale.left + 22 if row.is_missed else 0.0), at[1]
    x = min(x, sheet.width - max(text_width(row.came_text, SMALL, 600), text_width(row.share_text, SMALL)))
    sheet.words((x, middle - 1.5), row.came_text, SMALL, font_weight=600, fill=spoor_colour("A"), **HALO)
    sheet.words((x, middle + SMALL - 1), row.share_text, SMALL, fill=colour("ink-soft"), **HALO)
