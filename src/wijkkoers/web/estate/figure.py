"""The energy labels as bars: the same drawing language as the wijkfoto."""

from __future__ import annotations

from dataclasses import dataclass

from wijkkoers.reports.figures.heading import draw_heading
from wijkkoers.reports.figures.svg import Sheet
from wijkkoers.reports.tokens import spoor_colour
from wijkkoers.web.estate.labels import LabelCount, LabelTable

ROW, BAR, SIZE = 30.0, 20.0, 14.0
NAMES, NUMBERS = 64.0, 150.0


@dataclass(frozen=True, slots=True)
class FigureWords:
    """The words of the figure: title (the finding), subtitle (what is measured), text per row, name of a row without label."""

    title: str
    subtitle: str
    rows: tuple[str, ...]
    unknown: str


def draw_labels(table: LabelTable, words: FigureWords, *, name: str, width: float = 560) -> str:
    """Return bars from good to bad label as SVG text; labels D to G are filled, the better ones are pale, both in one colour."""
    desc = "; ".join(f"{_name(row, words)}: {text}" for row, text in zip(table.rows, words.rows, strict=True))
    sheet = Sheet(width, 0, name=name, title=words.title, desc=desc)
    top = draw_heading(sheet, words.title, words.subtitle) + 8
    largest = max((row.count.value or 0 for row in table.rows), default=0) or 1
    for place, (row, text) in enumerate(zip(table.rows, words.rows, strict=True)):
        _draw_row(sheet, row, (_name(row, words), text), top + ROW * place, largest)
    sheet.height = top + ROW * len(table.rows) + 4
    return sheet.text()


def _name(row: LabelCount, words: FigureWords) -> str:
    return row.label or words.unknown


def _draw_row(sheet: Sheet, row: LabelCount, texts: tuple[str, str], top: float, largest: float) -> None:
    base = top + ROW / 2 + SIZE * 0.35
    name, text = texts
    sheet.words((NAMES - 12, base), name, SIZE, text_anchor="end", font_weight=600)
    length = (row.count.value or 0) / largest * (sheet.width - NAMES - NUMBERS)
    ink = spoor_colour("B")
    look = {"fill": ink} if row.is_poor else {"fill": spoor_colour("B", "-soft"), "stroke": ink, "stroke_width": 0.75}
    if not row.label:
        look = {"fill": "none", "stroke": ink, "stroke_width": 0.75, "stroke_dasharray": "3 3"}
    if length:
        sheet.box((NAMES, top + (ROW - BAR) / 2), (max(length, 1), BAR), **look)
    sheet.words((NAMES + length + 8, base), text, SIZE)
