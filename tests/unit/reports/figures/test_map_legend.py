from __future__ import annotations

from tests.unit.reports.drawn import marks, outside, overlapping, texts_of

from wijkkoers.reports.figures.classes import LegendRow
from wijkkoers.reports.figures.map_legend import define_patterns, draw_legend, draw_list, fill_of
from wijkkoers.reports.figures.svg import Sheet
from wijkkoers.reports.languages import wording

NL = wording("nl")
ROWS = [
    LegendRow("class", 0, "10–39", 1, "#f8dfd1"),
    LegendRow("class", 1, "40–80", 7, "#762210"),
    LegendRow("missing", -1, "geen cijfer", 2, ""),
    LegendRow("suppressed", -1, "verborgen, te klein aantal", 1, ""),
    LegendRow("water", -1, "water", 1, "#cfe0ea"),
]


def _sheet(width: float = 360) -> Sheet:
    sheet = Sheet(width, 200, name="legenda", title="", desc="")
    define_patterns(sheet)
    return sheet


def test_ranges_and_counts_are_written() -> None:
    sheet = _sheet()
    draw_legend(sheet, ROWS, NL, 10, 13)
    assert {"10–39", "1 gebied", "7 gebieden", "geen cijfer (2)", "water (1)"} <= set(texts_of(sheet.text()))


def test_legend_fits_a_phone() -> None:
    sheet = _sheet()
    draw_legend(sheet, ROWS, NL, 10, 13)
    assert outside(sheet.text()) == [] and overlapping(sheet.text()) == []


def test_missing_and_suppressed_have_different_patterns() -> None:
    sheet = _sheet()
    fills = [fill_of(sheet, row) for row in ROWS[2:4]]
    assert len(set(fills)) == 2 and all(f'id="{fill[5:-1]}"' in sheet.text() for fill in fills)


def test_patterns_are_drawn_and_not_only_coloured() -> None:
    assert len(marks(_sheet().text(), "pattern")) == 2


def test_list_holds_every_number_with_its_name() -> None:
    sheet = _sheet()
    names = [(number, f"Bedrijventerrein nummer {number}") for number in range(1, 12)]
    sheet.height = draw_list(sheet, names, NL, 10, 13)
    texts = texts_of(sheet.text())
    assert all(str(number) in texts and name in texts for number, name in names)
    assert outside(sheet.text()) == [] and overlapping(sheet.text()) == []


def test_no_numbers_no_list() -> None:
    sheet = _sheet()
    assert draw_list(sheet, [], NL, 42, 13) == 42 and texts_of(sheet.text()) == []
