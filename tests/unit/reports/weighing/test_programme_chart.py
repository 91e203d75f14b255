from __future__ import annotations

from tests.unit.reports.weighing import samples
from tests.unit.reports.weighing.drawn import described, marks_inside, texts

from wijkkoers.reports.weighing.programme_chart import draw_programme


def test_measures_stand_by_year_and_payers_with_spending_and_budget() -> None:
    svg = draw_programme(samples.programme(), "Wat wanneer")
    found = [text.replace("\N{NO-BREAK SPACE}", " ") for text in texts(svg)]
    assert [text for text in found if text.startswith("Maatregel")][:2] == [samples.MEASURES["m1"], samples.MEASURES["m2"]]
    assert {"2×", "3,00 mln / 5,00 mln", "2031"} <= set(found)
    assert f"{samples.MEASURES['m3']}: 2028 (2×)" in described(svg)
    assert marks_inside(svg)


def test_twenty_years_fit_on_the_same_width() -> None:
    years = tuple(range(2027, 2047))
    flat = {"corporatie": (1_000_000.0,) * 20, "gemeente": (0.0,) * 20}
    svg = draw_programme(samples.programme(years=years, spend=flat, budgets=flat), "Wat wanneer")
    assert marks_inside(svg)
    shown = [text for text in texts(svg) if text.isdigit()]
    assert 4 < len(shown) < 20
