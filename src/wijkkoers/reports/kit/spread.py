"""The spread of answers in one or two rounds, drawn in the colour of the text around it: light on a beamer, dark on paper."""

from __future__ import annotations

from dataclasses import dataclass

from wijkkoers.reports.figures.measure import wrap
from wijkkoers.reports.figures.svg import Sheet

BAR, BETWEEN, GAP, SIZE = 26.0, 5.0, 18.0, 20.0
NUMBER_ROOM, TOP, LINE = 48.0, 6.0, 23.0
INK = "currentColor"


@dataclass(frozen=True, slots=True)
class SpreadRow:
    """One answer that could be given, with how often it was given in each round that is shown."""

    label: str
    counts: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class SpreadFigure:
    """All answers in order; `rounds` names the rounds when there are two."""

    title: str
    description: str
    rows: tuple[SpreadRow, ...]
    rounds: tuple[str, ...]
    name: str = "spreiding"


@dataclass(frozen=True, slots=True)
class Layout:
    """How wide the figure is, and how much of that stands left of the bars; with nothing left of them the words stand above."""

    width: float
    label: float
    key_step: float

    @property
    def has_words_above(self) -> bool:
        """Whether each answer stands above its bars."""
        return self.label == 0


WIDE, NARROW = Layout(900.0, 300.0, 260.0), Layout(400.0, 0.0, 180.0)


def spread_svg(figure: SpreadFigure, layout: Layout = WIDE) -> str:
    """Return the figure as SVG text: the first of two rounds as an outline, the last as a full bar, each with its number."""
    key = 40.0 if len(figure.rounds) > 1 else 0.0
    heights = [_height(row, layout) for row in figure.rows]
    sheet = Sheet(layout.width, TOP + key + sum(heights), name=figure.name, title=figure.title, desc=figure.description)
    unit = (layout.width - layout.label - NUMBER_ROOM) / max([1, *(count for row in figure.rows for count in row.counts)])
    if key:
        _draw_key(sheet, figure.rounds, layout)
    top = TOP + key
    for row, height in zip(figure.rows, heights, strict=True):
        _draw_row(sheet, row, top, (unit, layout))
        top += height
    return sheet.text()


def _height(row: SpreadRow, layout: Layout) -> float:
    bars, words = len(row.counts) * (BAR + BETWEEN), len(_lines(row.label, layout)) * LINE
    return (bars + words if layout.has_words_above else max(bars, words)) + GAP


def _lines(label: str, layout: Layout) -> list[str]:
    return list(wrap(label, layout.width if layout.has_words_above else layout.label - 24, SIZE)) or [""]


def _draw_key(sheet: Sheet, rounds: tuple[str, ...], layout: Layout) -> None:
    for place, name in enumerate(rounds):
        left = layout.label + place * layout.key_step
        _draw_bar(sheet, (left, TOP), 34, is_last=place == len(rounds) - 1)
        sheet.words((left + 44, TOP + BAR - 7), name, SIZE, fill=INK)


def _draw_row(sheet: Sheet, row: SpreadRow, top: float, scale: tuple[float, Layout]) -> None:
    unit, layout = scale
    lines = _lines(row.label, layout)
    at, anchor = (0.0, "start") if layout.has_words_above else (layout.label - 16, "end")
    for place, line in enumerate(lines):
        sheet.words((at, top + BAR - 7 + place * LINE), line, SIZE, fill=INK, text_anchor=anchor, font_weight=600)
    start = top + len(lines) * LINE + 4 if layout.has_words_above else top
    for place, count in enumerate(row.counts):
        y = start + place * (BAR + BETWEEN)
        _draw_bar(sheet, (layout.label, y), count * unit, is_last=place == len(row.counts) - 1)
        sheet.words((layout.label + count * unit + 10, y + BAR - 7), str(count), SIZE, fill=INK, font_weight=600)
    end = start + len(row.counts) * (BAR + BETWEEN) - BETWEEN
    sheet.line((layout.label, start), (layout.label, end), stroke=INK, stroke_width=2)


def _draw_bar(sheet: Sheet, at: tuple[float, float], width: float, *, is_last: bool) -> None:
    if width <= 0:
        return
    if is_last:
        sheet.box(at, (width, BAR), fill=INK)
    else:
        sheet.box((at[0] + 1, at[1] + 1), (max(width - 2, 0.5), BAR - 2), fill="none", stroke=INK, stroke_width=2, stroke_dasharray="5 4")
