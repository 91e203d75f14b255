"""The totals of all alternatives per party, each with its range, the highest of the first party on top."""

from __future__ import annotations

from wijkkoers.base.numbers import format_number
from wijkkoers.reports.figures.heading import draw_heading
from wijkkoers.reports.figures.measure import shorten, wrap
from wijkkoers.reports.figures.svg import Sheet
from wijkkoers.reports.tokens import colour
from wijkkoers.reports.weighing.content import AlternativeRow, WeighingReport
from wijkkoers.reports.weighing.figure_words import FIGURE_WORDS
from wijkkoers.reports.weighing.scale import HALO, SIZE, SMALL, Scale, draw_ticks

ROW, GAP, BAR = 18.0, 10.0, 9.0
NAMES, PARTIES, END = 0.22, 0.25, 92.0
TICKS = (0.0, 0.2, 0.4, 0.6, 0.8, 1.0)


def draw_totals(report: WeighingReport, title: str, *, width: float = 720) -> str:
    """Return the figure as SVG text: per alternative a row per party with range, middle, total and rank."""
    words, language = FIGURE_WORDS[report.heading.language], report.heading.language
    sets = [found.id for found in report.sets]
    ordered = sorted(report.alternatives, key=lambda row: (row.ranks[sets[0]], row.id))
    desc = "; ".join(_described(report, row, sets) for row in ordered)
    sheet = Sheet(width, 0, name=f"totals-{width:g}", title=title, desc=desc)
    top = draw_heading(sheet, title, words["totals_sub"]) + 26
    block = ROW * len(sets) + GAP
    scale = Scale(width * (NAMES + PARTIES), width - END, TICKS)
    draw_ticks(sheet, scale, top - 4, top + block * len(ordered) - GAP + 4, lambda tick: format_number(tick, 1, language))
    for number, row in enumerate(ordered):
        _draw_block(sheet, report, row, top + block * number, scale)
    sheet.height = top + block * len(ordered)
    return sheet.text()


def _draw_block(sheet: Sheet, report: WeighingReport, row: AlternativeRow, top: float, scale: Scale) -> None:
    words, language = FIGURE_WORDS[report.heading.language], report.heading.language
    if top > 0:
        sheet.line((0, top - GAP / 2), (sheet.width, top - GAP / 2), stroke=colour("line"), stroke_width=0.5)
    for number, text in enumerate(wrap(report.heading.name(row.id), sheet.width * NAMES - 12, SIZE, 600, most=max(2, len(report.sets)))):
        sheet.words((0, top + ROW * 0.68 + number * SIZE * 1.25), text, SIZE, font_weight=600)
    for number, found in enumerate(report.sets):
        middle = top + ROW * number + ROW / 2
        total, rank = row.totals[found.id], row.ranks[found.id]
        is_first = rank == 1
        party = shorten(report.heading.name(found.id), sheet.width * PARTIES - 12, SMALL)
        sheet.words((sheet.width * NAMES, middle + SMALL * 0.35), party, SMALL, fill=colour("ink-soft"))
        left, right = scale.at(total.low), scale.at(total.high)
        fill = colour("accent" if is_first else "band")
        sheet.box((left, middle - BAR / 2), (max(right - left, 1.5), BAR), fill=fill, stroke=colour("line-strong"), stroke_width=0.5)
        sheet.dot((scale.at(total.mid), middle), 4, fill=colour("ink"))
        text = f"{format_number(total.mid, 2, language)}  {words['rank'].format(rank=rank)}"
        weight = 700 if is_first else 400
        sheet.words((sheet.width, middle + SIZE * 0.35), text, SIZE, text_anchor="end", font_weight=weight, **HALO)


def _described(report: WeighingReport, row: AlternativeRow, sets: list[str]) -> str:
    language, name = report.heading.language, report.heading.name
    parts = ", ".join(f"{name(id)} {format_number(row.totals[id].mid, 2, language)}" for id in sets)
    return FIGURE_WORDS[language]["desc_row"].format(name=name(row.id), text=parts)
