"""Who pays and who gains: the actors as rows, the alternatives side by side, bars left and right of zero, sums that close."""

from __future__ import annotations

from wijkkoers.base.ranges import Range
from wijkkoers.reports.figures.heading import draw_heading
from wijkkoers.reports.figures.measure import wrap
from wijkkoers.reports.figures.svg import Sheet
from wijkkoers.reports.tokens import colour
from wijkkoers.reports.weighing.content import CbaAlternativeRow, CbaReport
from wijkkoers.reports.weighing.figure_words import FIGURE_WORDS
from wijkkoers.reports.weighing.scale import HALO, SIZE, SMALL, Scale, draw_ticks, money_text, scale_for, tick_money

ROW, BAR, GAP = 30.0, 15.0, 26.0
UNEVEN = 6.0
"""When the largest panel spans so many times the smallest, one scale would hide the small one: each panel gets its own, and says so."""
MOST_COLUMNS = 3
"""Alternatives side by side; with more, the figure gets a second band."""


def draw_actors(report: CbaReport, title: str, *, width: float = 720) -> str:
    """Return the figure as SVG text; panels share one scale unless that hides one, and the last row is the total."""
    words, language, heading = FIGURE_WORDS[report.heading.language], report.heading.language, report.heading
    shown = [row for row in report.alternatives if row.id != report.null]
    actors = sorted(report.actors, key=lambda actor: (min(row.per_actor[actor].mid for row in shown), actor))
    desc = "; ".join(
        words["desc_row"].format(
            name=heading.name(row.id),
            text=", ".join(f"{heading.name(actor)} {money_text(row.per_actor[actor].mid, language, signed=True)}" for actor in actors),
        )
        for row in shown
    )
    sheet = Sheet(width, 0, name=f"actors-{width:g}", title=title, desc=desc)
    note = f" {words['own_scales']}" if is_uneven(shown) else ""
    top = draw_heading(sheet, title, words["actors_sub"].format(null=heading.name(report.null)) + note)
    for first in range(0, len(shown), MOST_COLUMNS):
        top = _draw_band(sheet, report, shown[first : first + MOST_COLUMNS], actors, top)
    sheet.height = top
    return sheet.text()


def bounds_of(row: CbaAlternativeRow) -> list[float]:
    """Return all ends of the bars of an alternative."""
    return [bound for value in (*row.per_actor.values(), row.ncw) for bound in (value.low, value.high)]


def is_uneven(shown: list[CbaAlternativeRow]) -> bool:
    """Whether one scale for all would make the bars of some alternative unreadable."""
    sizes = [max(abs(bound) for bound in bounds_of(row)) for row in shown]
    return max(sizes) > UNEVEN * max(min(sizes), 1.0)


def _draw_band(sheet: Sheet, report: CbaReport, shown: list[CbaAlternativeRow], actors: list[str], top: float) -> float:
    words, name = FIGURE_WORDS[report.heading.language], report.heading.name
    left = sheet.width * (0.3 if len(shown) == 1 else 0.22)
    wide = (sheet.width - left - GAP * (len(shown) - 1)) / len(shown)
    compared = [row for row in report.alternatives if row.id != report.null]
    shared = None if is_uneven(compared) else [bound for row in compared for bound in bounds_of(row)]
    start = top + SIZE * 1.25 * 2 + 22
    for number, actor in enumerate((*actors, "")):
        y = start + ROW * number + ROW / 2 + (8 if not actor else 0)
        lines = wrap(name(actor) if actor else words["total"], left - 10, SIZE, 400 if actor else 700, most=2)
        for place, text in enumerate(lines):
            at = (0, y + SIZE * 0.35 + (place - (len(lines) - 1) / 2) * SIZE * 1.1)
            sheet.words(at, text, SIZE, font_weight=400 if actor else 700)
    bottom = start + ROW * (len(actors) + 1) + 12
    for number, row in enumerate(shown):
        x = left + (wide + GAP) * number
        room = 62 if wide > 300 else 44
        scale = scale_for(shared or bounds_of(row), x + room, x + wide - room, most=4 if wide > 300 else 2)
        lines = wrap(name(row.id), wide, SIZE, 700, most=2)
        for place, text in enumerate(lines):
            sheet.words((x, top + SIZE * 1.25 * (place + 1 + 2 - len(lines))), text, SIZE, font_weight=700)
        draw_ticks(sheet, scale, start, bottom, tick_money(scale.ticks, report.heading.language))
        sheet.line((x, bottom - ROW - 8), (x + wide, bottom - ROW - 8), stroke=colour("ink"), stroke_width=1)
        for place, actor in enumerate(actors):
            _draw_bar(sheet, scale, row.per_actor[actor], start + ROW * place + ROW / 2, report.heading.language)
        _draw_bar(sheet, scale, row.ncw, bottom - ROW / 2 - 4, report.heading.language, is_total=True)
    return bottom + 18


def _draw_bar(sheet: Sheet, scale: Scale, value: Range, y: float, language: str, *, is_total: bool = False) -> None:
    if value.is_exact and value.mid == 0:
        sheet.words((scale.at(0) + 5, y + SMALL * 0.35), "0", SMALL, fill=colour("ink-faint"))
        return
    zero, end = scale.at(0), scale.at(value.mid)
    is_loss = value.mid < 0
    ink = colour("ink") if is_total else colour("error" if is_loss else "good")
    soft = colour("band") if is_total else colour("error-soft" if is_loss else "good-soft")
    sheet.box((min(zero, end), y - BAR / 2), (max(abs(end - zero), 1), BAR), fill=soft, stroke=ink, stroke_width=1)
    low, high = scale.at(value.low), scale.at(value.high)
    if high - low > 1:
        sheet.line((low, y), (high, y), stroke=ink, stroke_width=1.5)
        for x in (low, high):
            sheet.line((x, y - 4), (x, y + 4), stroke=ink, stroke_width=1.5)
    text = money_text(value.mid, language, signed=True)
    x, anchor = (min(end, low, zero) - 5, "end") if is_loss else (max(end, high, zero) + 5, "start")
    weight = 700 if is_total else 400
    sheet.words((x, y + SMALL * 0.35), text, SMALL, text_anchor=anchor, font_weight=weight, fill=colour("ink"), **HALO)
