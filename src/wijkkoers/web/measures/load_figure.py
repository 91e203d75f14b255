"""What each payer pays per year as bars with their range, beside the budget: the same drawing language as the wijkfoto."""

from __future__ import annotations

from collections.abc import Sequence

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from wijkkoers.appraisal.programme.packages import Load, LoadStatus
from wijkkoers.base.numbers import format_number
from wijkkoers.reports.figures.heading import draw_heading
from wijkkoers.reports.figures.svg import Sheet
from wijkkoers.reports.tokens import colour, spoor_colour
from wijkkoers.web.measures.findings import by_name, money, payer_name
from wijkkoers.web.measures.selectors import Weighing

WIDTH, NAME_SIZE, SIZE = 760.0, 14.0, 12.0
ROW, BARS, GAP = 96.0, 56.0, 6.0
LEFT, RIGHT = 8.0, 8.0
MOST_ROWS, MOST_LABELS = 12, 12


def draw_loads(weighing: Weighing, loads: Sequence[Load], language: str) -> str:
    """Return bars per payer and year as SVG text; empty when nothing is paid in a known year."""
    rows = _rows(by_name(weighing, loads))
    if not rows:
        return ""
    over = sum(load.status is LoadStatus.OVER for load in loads)
    title = (
        ngettext("Eén keer boven het budget", "%(number)s keer boven het budget", over) % {"number": over}
        if over
        else _("Wat ieder per jaar betaalt")
    )
    desc = "; ".join(_told(weighing, payer, found, language) for payer, found in rows.items())
    sheet = Sheet(WIDTH, 0, name="lasten", title=title, desc=desc)
    subtitle = _("Balk: midden. Dunne lijn: laag tot hoog. Dikke streep: budget. In duizenden euro's.")
    top = draw_heading(sheet, title, subtitle) + 8
    largest = max(max(load.amount_eur.high, load.budget_eur or 0) for found in rows.values() for load in found)
    for place, (payer, found) in enumerate(rows.items()):
        _draw_payer(sheet, payer_name(weighing, payer), found, (top + ROW * place, largest), language)
    sheet.height = top + ROW * len(rows)
    return sheet.text()


def _rows(loads: Sequence[Load]) -> dict[str, list[Load]]:
    rows: dict[str, list[Load]] = {}
    for load in loads:
        if load.year is not None:
            rows.setdefault(load.payer, []).append(load)
    told = {payer: found for payer, found in rows.items() if any(load.amount_eur.high > 0 for load in found)}
    return dict(list(told.items())[:MOST_ROWS])


def _told(weighing: Weighing, payer: str, found: Sequence[Load], language: str) -> str:
    years = ", ".join(f"{load.year} {money(load.amount_eur.mid, language)}" for load in found if load.amount_eur.high > 0)
    return f"{payer_name(weighing, payer)}: {years}"


def _draw_payer(sheet: Sheet, name: str, found: Sequence[Load], place: tuple[float, float], language: str) -> None:
    top, largest = place
    sheet.words((LEFT, top + NAME_SIZE), name, NAME_SIZE, font_weight=600)
    base, step = top + NAME_SIZE + GAP + BARS, (sheet.width - LEFT - RIGHT) / len(found)
    sheet.line((LEFT, base), (sheet.width - RIGHT, base), stroke=colour("line-strong"), stroke_width=1)
    every = -(-len(found) // MOST_LABELS)
    for column, load in enumerate(found):
        left = LEFT + column * step
        _draw_bar(sheet, load, (left, base, step), largest)
        if column % every == 0:
            sheet.words((left + step / 2, base + SIZE + 3), str(load.year), SIZE, text_anchor="middle", fill=colour("ink-soft"))
        if load.amount_eur.mid and len(found) <= MOST_LABELS:
            text = format_number(load.amount_eur.mid / 1000, 0, language)
            height = _height(max(load.amount_eur.mid, load.amount_eur.high), largest)
            sheet.words((left + step / 2, base - height - 4), text, SIZE, text_anchor="middle")


def _draw_bar(sheet: Sheet, load: Load, place: tuple[float, float, float], largest: float) -> None:
    left, base, step = place
    width, middle = step * 0.56, left + step / 2
    height = _height(load.amount_eur.mid, largest)
    if height:
        sheet.box(
            (middle - width / 2, base - height), (width, height), fill=spoor_colour("B", "-soft"), stroke=spoor_colour("B"), stroke_width=1
        )
    if not load.amount_eur.is_exact:
        ends = [(middle, base - _height(bound, largest)) for bound in (load.amount_eur.low, load.amount_eur.high)]
        sheet.line(ends[0], ends[1], stroke=colour("ink"), stroke_width=1.25)
    if load.budget_eur is not None:
        level = base - _height(load.budget_eur, largest)
        sheet.line((left + step * 0.1, level), (left + step * 0.9, level), stroke=colour("ink"), stroke_width=3)


def _height(amount: float, largest: float) -> float:
    return amount / largest * (BARS - SIZE) if largest else 0.0
