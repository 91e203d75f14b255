"""Which uncertainty moves the outcome most: one bar per input, the longest on top, and zero where the outcome turns."""

from __future__ import annotations

from wijkkoers.reports.figures.heading import draw_heading
from wijkkoers.reports.figures.measure import wrap
from wijkkoers.reports.figures.svg import Sheet
from wijkkoers.reports.tokens import colour
from wijkkoers.reports.weighing.content import CbaReport, TornadoRow
from wijkkoers.reports.weighing.figure_words import FIGURE_WORDS
from wijkkoers.reports.weighing.scale import HALO, SIZE, SMALL, draw_ticks, money_text, scale_for, tick_money

ROW, BAR, NAMES = 30.0, 14.0, 0.34


def draw_tornado(report: CbaReport, alternative: str, title: str, *, width: float = 720, most: int = 8) -> str:
    """Return the figure of one alternative as SVG text, with at most `most` inputs."""
    words, language, heading = FIGURE_WORDS[report.heading.language], report.heading.language, report.heading
    rows = sorted(
        (row for row in report.tornado if row.alternative == alternative), key=lambda row: (-abs(row.at_high - row.at_low), row.input)
    )[:most]
    middle = next(row.ncw.mid for row in report.alternatives if row.id == alternative)
    desc = "; ".join(_described(report, row) for row in rows)
    sheet = Sheet(width, 0, name=f"tornado-{width:g}", title=title, desc=desc)
    top = draw_heading(sheet, title, words["tornado_sub"].format(alternative=heading.name(alternative))) + 40
    scale = scale_for([bound for row in rows for bound in (row.at_low, row.at_high)] + [middle], width * NAMES + 66, width - 66)
    bottom = top + ROW * len(rows)
    draw_ticks(sheet, scale, top, bottom, tick_money(scale.ticks, language))
    sheet.line((scale.at(middle), top - 20), (scale.at(middle), bottom), stroke=colour("ink"), stroke_width=1.5, stroke_dasharray="4 3")
    note = words["tornado_mid"].format(value=money_text(middle, language))
    sheet.words((scale.at(middle), top - 24), note, SMALL, text_anchor="middle", font_weight=600)
    for number, row in enumerate(rows):
        y = top + ROW * number + ROW / 2
        lines = wrap(heading.name(row.input), width * NAMES - 6, SIZE, most=2)
        for place, text in enumerate(lines):
            sheet.words((0, y + SIZE * 0.35 + (place - (len(lines) - 1) / 2) * SIZE * 1.1), text, SIZE)
        low, high = sorted((row.at_low, row.at_high))
        left, right = scale.at(low), scale.at(high)
        sheet.box((left, y - BAR / 2), (max(right - left, 1), BAR), fill=colour("band"), stroke=colour("line-strong"), stroke_width=0.75)
        if low < 0:
            end = min(scale.at(0), right)
            sheet.box((left, y - BAR / 2), (max(end - left, 1), BAR), fill=colour("error-soft"), stroke=colour("error"), stroke_width=0.75)
        sheet.words((left - 5, y + SMALL * 0.35), money_text(low, language), SMALL, text_anchor="end", **HALO)
        sheet.words((right + 5, y + SMALL * 0.35), money_text(high, language), SMALL, **HALO)
    sheet.height = bottom + 6
    return sheet.text()


def _described(report: CbaReport, row: TornadoRow) -> str:
    language = report.heading.language
    text = f"{money_text(row.at_low, language)} - {money_text(row.at_high, language)}"
    return FIGURE_WORDS[language]["desc_row"].format(name=report.heading.name(row.input), text=text)
