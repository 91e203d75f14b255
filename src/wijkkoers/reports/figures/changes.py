"""How many fixed points got better, stayed the same or got worse, as bars with their sign, word and number."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from wijkkoers.reports.figures.heading import draw_heading
from wijkkoers.reports.figures.measure import text_width
from wijkkoers.reports.figures.svg import Sheet, Value
from wijkkoers.reports.tokens import colour

ROW, BAR, SIZE = 30.0, 18.0, 15.0
"""In pixels: from one bar to the next, the height of a bar, the letters."""


@dataclass(frozen=True, slots=True)
class ChangeRow:
    """One bar: `colour` is a token; `is_hollow` draws only its outline, for what was not seen."""

    label: str
    sign: str
    count: int
    colour: str
    is_hollow: bool = False


def draw_changes(rows: Sequence[ChangeRow], title: str, note: str, *, width: float = 560) -> str:
    """Return the bars as SVG text; the title says the finding, the note what is counted."""
    desc = "; ".join(f"{row.label}: {row.count}" for row in rows)
    sheet = Sheet(width, 0, name="changes", title=title, desc=desc)
    top = draw_heading(sheet, title, note) + 12
    left = max((text_width(f"{row.sign}  {row.label}", SIZE) for row in rows), default=0) + 18
    most = max((row.count for row in rows), default=0) or 1
    for number, row in enumerate(rows):
        _draw_row(sheet, row, (left, top + ROW * number), (width - left - 44) / most)
    sheet.height = top + ROW * len(rows) + 4
    return sheet.text()


def _draw_row(sheet: Sheet, row: ChangeRow, at: tuple[float, float], unit: float) -> None:
    left, top = at
    base = top + BAR / 2 + SIZE * 0.35
    sheet.words((0, base), row.sign, SIZE, fill=colour(row.colour), font_weight=700)
    sheet.words((22, base), row.label, SIZE)
    if row.count:
        look: dict[str, Value] = (
            {"fill": "none", "stroke": colour(row.colour), "stroke_dasharray": "3 2"} if row.is_hollow else {"fill": colour(row.colour)}
        )
        sheet.box((left, top), (row.count * unit, BAR), **look)
    sheet.words((left + row.count * unit + 8, base), str(row.count), SIZE, font_weight=700)
