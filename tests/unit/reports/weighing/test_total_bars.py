from __future__ import annotations

from tests.unit.reports.weighing import samples
from tests.unit.reports.weighing.drawn import described, marks_inside, texts

from wijkkoers.reports.weighing.total_bars import draw_totals


def test_every_alternative_shows_total_and_rank_for_every_party() -> None:
    found = texts(draw_totals(samples.weighing(), "Wie staat bovenaan"))
    assert [text for text in found if text in samples.ALTERNATIVES.values()] == [samples.ALTERNATIVES[id] for id in ("b", "a", "c", "d")]
    assert "0,67  plaats 1" in found
    assert found.count("Huurdersraad Spoorwijk") == 4


def test_the_drawing_is_described_in_words_and_stays_within_its_sheet() -> None:
    for width in (360, 720):
        svg = draw_totals(samples.weighing(), "Wie staat bovenaan", width=width)
        assert marks_inside(svg)
        assert "Gewoon onderhoud: Velderwonen 0,52" in described(svg)
