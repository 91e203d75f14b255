"""How often each alternative ends on each rank: a grid in which the darkest field is the likeliest place."""

from __future__ import annotations

from wijkkoers.base.numbers import format_number
from wijkkoers.reports.figures.heading import draw_heading
from wijkkoers.reports.figures.measure import wrap
from wijkkoers.reports.figures.svg import Sheet
from wijkkoers.reports.tokens import colour, palette, text_on
from wijkkoers.reports.weighing.content import WeighingReport
from wijkkoers.reports.weighing.figure_words import FIGURE_WORDS
from wijkkoers.reports.weighing.scale import SIZE, SMALL

ROW, NAMES = 27.0, 0.34
BOUNDS = (0.2, 0.4, 0.6, 0.8)
FAINT = 0.005


def draw_ranks(report: WeighingReport, title: str, *, width: float = 720) -> str:
    """Return the figure as SVG text: alternatives as rows, ranks as columns, the share written in every field."""
    language = report.heading.language
    words = FIGURE_WORDS[language]
    ordered = sorted(report.alternatives, key=lambda row: (sum(share * rank for rank, share in enumerate(row.rank_chances)), row.id))
    draws = format_number(report.heading.draws or 0, 0, language)
    desc = "; ".join(
        words["desc_row"].format(name=report.heading.name(row.id), text=", ".join(_share(share, language) for share in row.rank_chances))
        for row in ordered
    )
    sheet = Sheet(width, 0, name=f"ranks-{width:g}", title=title, desc=desc)
    top = draw_heading(sheet, title, words["ranks_sub"].format(draws=draws)) + 24
    left = width * NAMES
    wide = (width - left) / max(len(ordered), 1)
    for rank in range(len(ordered)):
        text = words["place"].format(rank=rank + 1)
        sheet.words((left + wide * (rank + 0.5), top - 6), text, SMALL, fill=colour("ink-soft"), text_anchor="middle")
    for number, row in enumerate(ordered):
        y = top + ROW * number
        names = wrap(report.heading.name(row.id), left - 14, SIZE, 600, most=2)
        for place, text in enumerate(names):
            sheet.words((0, y + ROW / 2 + SIZE * 0.35 + (place - (len(names) - 1) / 2) * SIZE * 1.15), text, SIZE, font_weight=600)
        for rank, share in enumerate(row.rank_chances):
            _draw_field(sheet, (left + wide * rank, y), wide, share, language)
    sheet.height = top + ROW * len(ordered) + 4
    return sheet.text()


def _draw_field(sheet: Sheet, at: tuple[float, float], wide: float, share: float, language: str) -> None:
    ground = palette("b")[sum(share >= bound for bound in BOUNDS)] if share >= FAINT else colour("sheet")
    sheet.box((at[0] + 1, at[1] + 1), (wide - 2, ROW - 2), fill=ground, stroke=colour("line"), stroke_width=0.5)
    middle = (at[0] + wide / 2, at[1] + ROW / 2 + SIZE * 0.35)
    sheet.words(middle, _share(share, language), SIZE, fill=text_on(ground), text_anchor="middle", font_weight=700 if share >= 0.5 else 400)


def _share(share: float, language: str) -> str:
    if 0 < share < FAINT:
        return "<\N{NO-BREAK SPACE}1\N{NO-BREAK SPACE}%"
    return f"{format_number(share * 100, 0, language)}\N{NO-BREAK SPACE}%"
