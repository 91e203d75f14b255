"""All areas of one indicator as bars, from high to low, with the references as lines."""

from __future__ import annotations

from collections.abc import Sequence

from wijkkoers.reports.figures.heading import draw_heading
from wijkkoers.reports.figures.measure import shorten, text_width, wrap
from wijkkoers.reports.figures.svg import Sheet, Value
from wijkkoers.reports.languages import wording
from wijkkoers.reports.numerals import mark_signs, number_text, unit_text, value_text
from wijkkoers.reports.tokens import colour, spoor_colour
from wijkkoers.reports.wijkfoto import Line, MapArea, Wijkfoto
from wijkkoers.reports.wording import Wording

ROW, BAR = 24.0, 15.0
SIZE = 13.0
NAME_SHARE = 0.34
HEAD = 40.0
HALO: dict[str, Value] = {"stroke": colour("paper"), "stroke_width": 3, "paint_order": "stroke"}


def draw_bars(foto: Wijkfoto, line: Line, areas: Sequence[MapArea], title: str, *, width: float = 560) -> str:
    """Return ranked bars as SVG text; areas without figure stand at the bottom with the reason in words, water is left out."""
    words = wording(foto.language)
    land = [area for area in areas if not area.is_water]
    ranked = sorted((area for area in land if area.figure.has_value), key=lambda area: (-(area.figure.value or 0), area.name))
    absent = sorted((area for area in land if not area.figure.has_value), key=lambda area: area.name)
    rows = "; ".join(f"{area.name} {value_text(line, area.figure, words)}" for area in (*ranked, *absent))
    desc = words.say("bars_desc", count=len(land), rows=rows) if land else words.say("bars_none")
    sheet = Sheet(width, 0, name=f"bars-{width:g}-{line.indicator}-{foto.area.code}", title=title, desc=desc)
    top = draw_heading(sheet, title, f"{line.label}, {unit_text(line.unit)}, {line.year}. {line.source}.")
    if not land:
        sheet.words((0, top + 16), words.say("bars_none"), SIZE)
    scale = Scale(foto, line, ranked, width)
    bottom = top + HEAD + ROW * len(land)
    scale.draw_references(sheet, top, bottom, words)
    for number, area in enumerate((*ranked, *absent)):
        _draw_row(sheet, scale, area, line, words, top + HEAD + ROW * number)
    sheet.height = bottom + 8
    return sheet.text()


class Scale:
    """From values to px: bars start at zero, and leave room for the number behind the longest one."""

    def __init__(self, foto: Wijkfoto, line: Line, ranked: Sequence[MapArea], width: float) -> None:
        """Take the highest of bars and references."""
        pairs = ((foto.gemeente, line.gemeente), (foto.land, line.land))
        self.references = [(area.name, figure.value) for area, figure in pairs if area and figure and figure.value is not None]
        values = [area.figure.value or 0.0 for area in ranked] + [value for _, value in self.references]
        self.left = width * NAME_SHARE
        self.width = width
        self.low, self.high = min(0.0, *values, 0.0), max(0.0, *values, 0.0) or 1.0
        self.line = line

    def at(self, value: float) -> float:
        """Return where a value lies."""
        return self.left + (value - self.low) / (self.high - self.low) * (self.width - self.left - 70)

    def draw_references(self, sheet: Sheet, top: float, bottom: float, words: Wording) -> None:
        """Draw a line per reference: the name of the higher one right of it, of the lower one left of it: no line crosses a name."""
        dashes: dict[str, str] = {name: "" if number == 0 else "4 3" for number, (name, _) in enumerate(self.references)}
        for number, (name, value) in enumerate(sorted(self.references, key=lambda pair: -pair[1])):
            x, y = self.at(value), top + 12 + 16 * number
            dash: dict[str, Value] = {"stroke_dasharray": dashes[name]} if dashes[name] else {}
            sheet.line((x, y - 10), (x, bottom), stroke=colour("ink"), stroke_width=1, **dash)
            is_right = number == 0 and len(self.references) > 1
            text = shorten(f"{name} {number_text(self.line, value, words)}", self.width - 8 if is_right else x - 6, SIZE)
            wide = text_width(text, SIZE)
            left = min(x + 5, self.width - wide) if is_right else x - 5 - wide
            sheet.words((left, y), text, SIZE, fill=colour("ink-soft"), **HALO)


def _draw_row(sheet: Sheet, scale: Scale, area: MapArea, line: Line, words: Wording, top: float) -> None:
    base = top + ROW / 2 + SIZE * 0.35
    weight = 700 if area.is_focus else 400
    name = wrap(area.name, scale.left - 10, SIZE, weight, most=1)[0]
    sheet.words((scale.left - 8, base), name, SIZE, text_anchor="end", font_weight=weight)
    value = area.figure.value
    if value is None:
        sheet.words((scale.left + 4, base), words.status[area.figure.status], SIZE, fill=colour("ink-faint"), font_style="italic", **HALO)
        return
    start, end = sorted((scale.at(0), scale.at(value)))
    ink = spoor_colour(line.spoor)
    look = {"fill": ink} if area.is_focus else {"fill": spoor_colour(line.spoor, "-soft"), "stroke": ink, "stroke_width": 0.75}
    sheet.box((start, top + (ROW - BAR) / 2), (max(end - start, 1), BAR), **look)
    text = number_text(line, value, words) + mark_signs(area.figure.marks)
    sheet.words((end + 6, base), text, SIZE, font_weight=600, **HALO)
