"""What every criterion adds to the total of every alternative: a table of bars on one scale, with the weights beside the names."""

from __future__ import annotations

from wijkkoers.base.numbers import format_number
from wijkkoers.reports.figures.heading import draw_heading
from wijkkoers.reports.figures.measure import wrap
from wijkkoers.reports.figures.svg import Sheet
from wijkkoers.reports.tokens import colour
from wijkkoers.reports.weighing.content import WeighingReport
from wijkkoers.reports.weighing.figure_words import FIGURE_WORDS
from wijkkoers.reports.weighing.scale import SIZE, SMALL

ROW, BAR, NAMES, NUMBER = 27.0, 11.0, 0.31, 40.0
MOST_CRITERIA = 12


def draw_contributions(report: WeighingReport, title: str, *, width: float = 720) -> str:
    """Return the figure for the first party as SVG text; the heaviest criterion is on top, the best alternative first."""
    lead, language, name = report.sets[0], report.heading.language, report.heading.name
    words = FIGURE_WORDS[language]
    columns = sorted(report.alternatives, key=lambda row: (row.ranks[lead.id], row.id))
    criteria = sorted(lead.weights, key=lambda id: (-lead.weights[id], id))[:MOST_CRITERIA]
    largest = max(row.contributions[lead.id].get(id, 0.0) for row in columns for id in criteria) or 1.0
    desc = "; ".join(
        words["desc_row"].format(
            name=name(row.id),
            text=", ".join(f"{name(id)} {format_number(row.contributions[lead.id].get(id, 0.0), 2, language)}" for id in criteria),
        )
        for row in columns
    )
    sheet = Sheet(width, 0, name=f"contributions-{width:g}", title=title, desc=desc)
    top = draw_heading(sheet, title, words["contributions_sub"].format(set=name(lead.id))) + SIZE * 2.5 + 8
    left = width * NAMES
    wide = (width - left) / len(columns)
    for number, row in enumerate(columns):
        lines = wrap(name(row.id), wide - 14, SIZE, 600, most=2)
        for place, text in enumerate(lines):
            sheet.words((left + wide * number, top - 8 - (len(lines) - 1 - place) * SIZE * 1.2), text, SIZE, font_weight=600)
    for place, id in enumerate(criteria):
        y = top + ROW * place
        sheet.line((0, y), (width, y), stroke=colour("line"), stroke_width=0.5)
        share = f"{format_number(lead.weights[id] * 100, 0, language)}\N{NO-BREAK SPACE}%"
        label = wrap(name(id), left - 54, SIZE, most=1)[0]
        sheet.words((0, y + ROW / 2 + SIZE * 0.35), label, SIZE)
        sheet.words((left - 14, y + ROW / 2 + SMALL * 0.35), share, SMALL, text_anchor="end", fill=colour("ink-soft"))
        for number, row in enumerate(columns):
            value = row.contributions[lead.id].get(id, 0.0)
            long = max((wide - NUMBER - 14) * value / largest, 1.0)
            x = left + wide * number
            sheet.box((x, y + (ROW - BAR) / 2), (long, BAR), fill=colour("spoor-b-soft"), stroke=colour("spoor-b"), stroke_width=0.75)
            sheet.words((x + long + 5, y + ROW / 2 + SMALL * 0.35), format_number(value, 2, language), SMALL)
    bottom = top + ROW * len(criteria)
    sheet.line((0, bottom), (width, bottom), stroke=colour("ink"), stroke_width=1)
    sheet.words((0, bottom + ROW / 2 + SIZE * 0.45), words["total"], SIZE, font_weight=700)
    for number, row in enumerate(columns):
        text = format_number(row.totals[lead.id].mid, 2, language)
        sheet.words((left + wide * number, bottom + ROW / 2 + SIZE * 0.45), text, SIZE, font_weight=700)
    sheet.height = bottom + ROW
    return sheet.text()
