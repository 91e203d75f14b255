from __future__ import annotations

from tests.unit.reports.drawn import outside, texts_of

from wijkkoers.reports.figures.heading import draw_heading
from wijkkoers.reports.figures.svg import Sheet


def test_title_wraps_within_the_width() -> None:
    sheet = Sheet(320, 0, name="kop", title="", desc="")
    sheet.height = draw_heading(
        sheet, "De gemiddelde WOZ-waarde ligt € 48.000 lager dan in de gemeente Veldermeer", "WOZ-waarde, 2024. CBS."
    )
    assert len(texts_of(sheet.text())) > 2 and outside(sheet.text()) == []


def test_empty_texts_take_no_room() -> None:
    sheet = Sheet(320, 0, name="kop", title="", desc="")
    assert draw_heading(sheet, "", "") == 6
