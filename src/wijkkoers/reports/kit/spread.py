"""The spread of answers in one or two rounds, drawn in the colour of the text around it: light on a beamer, dark on paper."""

from __future__ import annotations

from dataclasses import dataclass

from wijkkoers.reports.figures.measure import wrap
from wijkkoers.reports.figures.svg import Sheet

WIDTH, LABEL, BAR, BETWEEN, GAP, SIZE = 900.0, 300.0, 26.0, 5.0, 18.0, 20.0
NUMBER_ROOM, TOP = 48.0, 6.0
LINE = 23.0
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


def spread_svg(figure: SpreadFigure) -> str:
    """Return the figure as SVG text: the first of two rounds as an outline, the last as a full bar, each with its number."""
    several = len(figure.rounds) > 1
    heights = [_height(row) for row in figure.rows]
    key = 40.0 if several else 0.0
    sheet = Sheet(WIDTH, TOP + key + sum(heights), name=figure.name, title=figure.title, desc=figure.description)
    unit = (WIDTH - LABEL - NUMBER_ROOM) / max([1, *(count for row in figure.rows for count in row.counts)])
    if several:
        _draw_key(sheet, figure.rounds)
    top = TOP + key
    for row, height in zip(figure.rows, heights, strict=True):
        _draw_row(sheet, row, top, unit)
        top += height
    return sheet.text()


def _height(row: SpreadRow) -> float:
    bars = len(row.counts) * (BAR + BETWEEN)
    return max(bars, len(_lines(row.label)) * LINE) + GAP


def _lines(label: str) -> list[str]:
    return list(wrap(label, LABEL - 24, SIZE)) or [""]


def _draw_key(sheet: Sheet, rounds: tuple[str, ...]) -> None:
    for place, name in enumerate(rounds):
        left = LABEL + place * 260
        _draw_bar(sheet, (left, TOP), 34, is_last=place == len(rounds) - 1)
        sheet.words((left + 44, TOP + BAR - 7), name, SIZE, fill=INK)


def _draw_row(sheet: Sheet, row: SpreadRow, top: float, unit: float) -> None:
    for place, line in enumerate(_lines(row.label)):
        sheet.words((LABEL - 16, top + BAR - 7 + place * LINE), line, SIZE, fill=INK, text_anchor="end", font_weight=600)
    for place, count in enumerate(row.counts):
        y = top + place * (BAR + BETWEEN)
        _draw_bar(sheet, (LABEL, y), count * unit, is_last=place == len(row.counts) - 1)
        sheet.words((LABEL + count * unit + 10, y + BAR - 7), str(count), SIZE, fill=INK, font_weight=600)
    sheet.line((LABEL, top), (LABEL, top + len(row.counts) * (BAR + BETWEEN) - BETWEEN), stroke=INK, stroke_width=2)


def _draw_bar(sheet: Sheet, at: tuple[float, float], width: float, *, is_last: bool) -> None:
    if width <= 0:
        return
    if is_last:
        sheet.box(at, (width, BAR), fill=INK)
    else:
        sheet.box((at[0] + 1, at[1] + 1), (max(width - 2, 0.5), BAR - 2), fill="none", stroke=INK, stroke_width=2, stroke_dasharray="5 4")
