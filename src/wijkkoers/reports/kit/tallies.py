"""The figure of what came back: one row per card, one panel per column, bars on one scale, the spread over moments as a line."""

from __future__ import annotations

from dataclasses import dataclass

from wijkkoers.reports.figures.measure import text_width
from wijkkoers.reports.figures.svg import Sheet
from wijkkoers.reports.tokens import colour

WIDTH, LABEL, ROW, HEAD, FOOT = 960.0, 300.0, 34.0, 34.0, 8.0
GAP, BAR, NUMBER_ROOM, SIZE = 24.0, 16.0, 40.0, 15.0
LOWEST_SCALE = 5


@dataclass(frozen=True, slots=True)
class Bar:
    """A count of dots with the least and the most at one moment; `moments` is how many moments counted it."""

    total: int
    low: int
    high: int
    moments: int


@dataclass(frozen=True, slots=True)
class TallyRow:
    """One card: its number, what stood on it, and a bar per column, None where nothing was counted."""

    number: int
    label: str
    bars: tuple[Bar | None, ...]


@dataclass(frozen=True, slots=True)
class TallyFigure:
    """All rows in order, with the heads of the columns and the words around it."""

    title: str
    description: str
    columns: tuple[str, ...]
    rows: tuple[TallyRow, ...]
    not_counted: str
    name: str = "stippen"


def tallies_svg(figure: TallyFigure) -> str:
    """Return the figure as SVG text. Bars of all columns have one scale from 0, so that their lengths compare."""
    sheet = Sheet(WIDTH, HEAD + ROW * len(figure.rows) + FOOT, name=figure.name, title=figure.title, desc=figure.description)
    panel = (WIDTH - LABEL - GAP * (len(figure.columns) - 1)) / len(figure.columns)
    top = max([LOWEST_SCALE, *(bar.total for row in figure.rows for bar in row.bars if bar)])
    starts = [LABEL + place * (panel + GAP) for place in range(len(figure.columns))]
    for start, column in zip(starts, figure.columns, strict=True):
        sheet.words((start, HEAD - 14), column, SIZE, font_weight=600)
        sheet.line((start, HEAD - 4), (start, sheet.height - FOOT), stroke=colour("ink"), stroke_width=1)
    for place, row in enumerate(figure.rows):
        _draw_row(sheet, figure, row, HEAD + ROW * place)
        for start, bar in zip(starts, row.bars, strict=True):
            _draw_bar(sheet, bar, (start, HEAD + ROW * place), (panel - NUMBER_ROOM) / top, figure.not_counted)
    return sheet.text()


def _draw_row(sheet: Sheet, figure: TallyFigure, row: TallyRow, top: float) -> None:
    middle = top + ROW / 2 + 5
    sheet.line((0, top + ROW), (WIDTH, top + ROW), stroke=colour("line"), stroke_width=0.5)
    sheet.words((26, middle), str(row.number), SIZE, font_weight=700, text_anchor="end")
    sheet.words((38, middle), _fitting(row.label, LABEL - 38 - 14), SIZE)


def _draw_bar(sheet: Sheet, bar: Bar | None, at: tuple[float, float], unit: float, not_counted: str) -> None:
    x, top = at
    middle = top + ROW / 2
    if bar is None:
        sheet.words((x + 8, middle + 5), not_counted, 13, fill=colour("ink-faint"))
        return
    sheet.box((x, middle - BAR / 2), (bar.total * unit, BAR), fill=colour("spoor-b"))
    if bar.moments > 1:
        sheet.line((x + bar.low * unit, middle), (x + bar.high * unit, middle), stroke=colour("accent"), stroke_width=3)
        for end in {bar.low, bar.high}:
            spot = x + end * unit
            sheet.line((spot, middle - 6), (spot, middle + 6), stroke=colour("accent"), stroke_width=3)
    sheet.words((x + bar.total * unit + 7, middle + 5), str(bar.total), SIZE, font_weight=600)


def _fitting(text: str, width: float) -> str:
    """Return as much of a text as fits, with a sign when there is more."""
    line = " ".join(text.split())
    if text_width(line, SIZE) <= width:
        return line
    while line and text_width(f"{line}\N{HORIZONTAL ELLIPSIS}", SIZE) > width:
        line = line[:-1].rstrip()
    return f"{line}\N{HORIZONTAL ELLIPSIS}"
