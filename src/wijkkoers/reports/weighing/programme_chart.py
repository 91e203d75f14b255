"""A programme over the years: what starts when, and under it what every payer spends beside its budget."""

from __future__ import annotations

from wijkkoers.reports.figures.heading import draw_heading
from wijkkoers.reports.figures.measure import shorten
from wijkkoers.reports.figures.svg import Sheet
from wijkkoers.reports.tokens import colour
from wijkkoers.reports.weighing.content import ChoiceRow, ProgrammeReport
from wijkkoers.reports.weighing.figure_words import FIGURE_WORDS
from wijkkoers.reports.weighing.scale import HALO, SIZE, SMALL, money_text

ROW, BLOCK, NAMES = 24.0, 15.0, 0.38
PANEL, BARS = 84.0, 44.0
NARROW = 44.0
"""Px per year below which only every second or third year, and no amounts, are written."""


def draw_programme(report: ProgrammeReport, title: str, *, width: float = 720) -> str:
    """Return the figure as SVG text: measures by their first year, then a panel per payer."""
    words, name = FIGURE_WORDS[report.heading.language], report.heading.name
    rows: dict[str, list[ChoiceRow]] = {}
    for choice in sorted(report.choice, key=lambda row: (row.year, name(row.measure))):
        rows.setdefault(choice.measure, []).append(choice)
    desc = "; ".join(
        words["desc_row"].format(name=name(measure), text=", ".join(f"{row.year} ({row.count}×)" for row in chosen))
        for measure, chosen in rows.items()
    )
    sheet = Sheet(width, 0, name=f"programme-{width:g}", title=title, desc=desc)
    carried = f" {words['carried']}" if report.carry_over else ""
    top = draw_heading(sheet, title, words["chart_sub"] + carried) + 24
    wide = (width - width * NAMES) / len(report.years)
    step = 1 if wide >= NARROW else 1 + int(NARROW / wide)
    for number, year in enumerate(report.years):
        x = width * NAMES + wide * number
        sheet.line((x, top - 2), (x, top + ROW * len(rows)), stroke=colour("line"), stroke_width=0.5)
        if number % step == 0:
            sheet.words((x + wide / 2, top - 8), str(year), SMALL, text_anchor="middle", fill=colour("ink-soft"))
    for number, (measure, chosen) in enumerate(rows.items()):
        y = top + ROW * number + ROW / 2
        sheet.words((0, y + SIZE * 0.35), shorten(name(measure), width * NAMES - 10, SIZE), SIZE)
        for row in chosen:
            x = width * NAMES + wide * report.years.index(row.year)
            sheet.box((x + 2, y - BLOCK / 2), (wide - 4, BLOCK), fill=colour("spoor-b"), rx=2)
            if row.count > 1:
                text = words["times"].format(count=row.count)
                sheet.words((x + wide / 2, y + SMALL * 0.35), text, SMALL, text_anchor="middle", fill=colour("paper"), font_weight=600)
    bottom = top + ROW * len(rows) + 16
    for payer in report.spend:
        bottom = _draw_payer(sheet, report, payer, bottom, wide)
    sheet.height = bottom
    return sheet.text()


def _draw_payer(sheet: Sheet, report: ProgrammeReport, payer: str, top: float, wide: float) -> float:
    language, left = report.heading.language, sheet.width * NAMES
    spend, budget = report.spend[payer], report.budgets[payer]
    highest = max(*spend, *budget, 1.0)
    base = top + PANEL - 22
    name = shorten(report.heading.name(payer), left - 10, SIZE, 600)
    sheet.words((0, base - BARS / 2), name, SIZE, font_weight=600)
    summed = f"{money_text(sum(spend), language)} / {money_text(sum(budget), language)}"
    sheet.words((0, base - BARS / 2 + SIZE * 1.3), summed, SMALL, fill=colour("ink-soft"))
    sheet.line((left, base), (sheet.width, base), stroke=colour("line-strong"), stroke_width=1)
    for number, (spent, available) in enumerate(zip(spend, budget, strict=True)):
        x = left + wide * number
        tall = BARS * spent / highest
        sheet.box(
            (x + wide * 0.2, base - tall), (wide * 0.6, tall), fill=colour("spoor-b-soft"), stroke=colour("spoor-b"), stroke_width=0.75
        )
        line = base - BARS * available / highest
        sheet.line((x + 2, line), (x + wide - 2, line), stroke=colour("ink"), stroke_width=2)
        if wide >= NARROW and spent > 0:
            at = (x + wide / 2, base + SMALL * 1.2)
            sheet.words(at, money_text(spent, language), SMALL, text_anchor="middle", fill=colour("ink-soft"), **HALO)
    return top + PANEL
