"""A measured and a perceived figure on one scale: a dot and a ring beside the same reference."""

from __future__ import annotations

from wijkkoers.reports.figures.cells import Cell, draw_ring, draw_strip
from wijkkoers.reports.figures.measure import shorten, wrap
from wijkkoers.reports.figures.position import Position, place
from wijkkoers.reports.figures.profile_rows import reference_name
from wijkkoers.reports.figures.svg import Sheet
from wijkkoers.reports.languages import wording
from wijkkoers.reports.numerals import difference_text, mark_signs, value_text
from wijkkoers.reports.pairs import Pair, pair_sentence
from wijkkoers.reports.tokens import colour, spoor_colour
from wijkkoers.reports.wijkfoto import Line, Wijkfoto
from wijkkoers.reports.wording import Wording

SIZE, SMALL = 14.0, 12.5
HEAD, ROW, STRIP = 40.0, 78.0, 22.0


def draw_pair(foto: Wijkfoto, pair: Pair, *, width: float = 560) -> str:
    """Return both halves as SVG text: label and value above a strip each, the reference as one line through both."""
    words = wording(foto.language)
    title = words.say("pair_title", measured=pair.measured.short_label, perceived=pair.perceived.short_label)
    name = f"pair-{width:g}-{pair.measured.indicator}-{foto.area.code}"
    sheet = Sheet(width, HEAD + 2 * ROW + 8, name=name, title=title, desc=pair_sentence(foto, pair))
    strip = Cell(2, width - 4, 0, STRIP)
    _head(sheet, foto, strip, words, has_reference=any(place(line) for line in (pair.measured, pair.perceived)))
    for number, line in enumerate((pair.measured, pair.perceived)):
        _row(sheet, line, HEAD + number * ROW, words, is_perceived=bool(number))
    return sheet.text()


def _head(sheet: Sheet, foto: Wijkfoto, strip: Cell, words: Wording, *, has_reference: bool) -> None:
    if not has_reference:
        return
    soft = colour("ink-soft")
    sheet.words((strip.x, 28), words.say("lower"), SMALL, fill=soft)
    sheet.words((strip.x + strip.width, 28), words.say("higher"), SMALL, text_anchor="end", fill=soft)
    name = shorten(reference_name(foto), strip.width * 0.6, SMALL, 600)
    sheet.words((strip.at(0), 14), name, SMALL, text_anchor="middle", font_weight=600)
    sheet.line((strip.at(0), 20), (strip.at(0), HEAD - 4), stroke=colour("ink"), stroke_width=1)


def _row(sheet: Sheet, line: Line, top: float, words: Wording, *, is_perceived: bool) -> None:
    ink = spoor_colour(line.spoor)
    kind = words.say("pair_kind_perceived" if is_perceived else "pair_kind_measured")
    sign = (9.0, top + SIZE - 4)
    if is_perceived:
        draw_ring(sheet, sign, ink)
    else:
        sheet.dot(sign, 5, fill=ink)
    value = value_text(line, line.figure, words) + mark_signs(line.figure.marks)
    difference = difference_text(line, words)
    right = f"{value} ({difference})" if difference else value
    label = wrap(f"{kind}: {line.short_label}", sheet.width * 0.6 - 22, SIZE, most=2)
    for number, text in enumerate(label):
        sheet.words((22, top + SIZE + number * SIZE * 1.15), text, SIZE)
    sheet.words((sheet.width, top + SIZE), shorten(right, sheet.width * 0.4 - 8, SIZE, 600), SIZE, text_anchor="end", font_weight=600)
    position: Position | None = place(line)
    strip = Cell(2, sheet.width - 4, top + ROW - 26, STRIP)
    if position is not None:
        draw_strip(sheet, strip, position, ink, is_perceived=is_perceived)
