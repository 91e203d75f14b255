from __future__ import annotations

from tests.unit.reports.weighing import samples
from tests.unit.reports.weighing.drawn import marks_inside, texts

from wijkkoers.reports.weighing.contribution_grid import draw_contributions


def test_every_contribution_is_written_and_the_totals_close_the_table() -> None:
    svg = draw_contributions(samples.weighing(), "Waar het totaal van komt")
    found = texts(svg)
    assert found[-4:] == ["0,67", "0,67", "0,63", "0,52"]
    assert found.count("20\N{NO-BREAK SPACE}%") == len(samples.CRITERIA)
    assert found.count("0,13") == 5 * 3
    assert marks_inside(svg)


def test_best_alternative_of_the_party_comes_first() -> None:
    found = texts(draw_contributions(samples.weighing(), "Waar het totaal van komt"))
    heads = [text for text in found if text.split()[0] in ("Stap", "Alles", "Sloop", "Gewoon")]
    assert heads[0].startswith("Stap")
