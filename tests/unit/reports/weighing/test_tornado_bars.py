from __future__ import annotations

from tests.unit.reports.weighing import samples
from tests.unit.reports.weighing.drawn import marks_inside, texts

from wijkkoers.reports.weighing.content import TornadoRow
from wijkkoers.reports.weighing.tornado_bars import draw_tornado

ROWS = tuple(TornadoRow("renovatie", f"invoer {number}", 1_900_000 - 90_000 * number, 1_990_000 + 90_000 * number) for number in range(12))


def test_widest_bar_is_on_top_and_only_so_many_are_drawn() -> None:
    found = [text for text in texts(draw_tornado(samples.cba(tornado=ROWS), "renovatie", "Wat telt", most=5)) if text.startswith("invoer")]
    assert found == ["invoer 11", "invoer 10", "invoer 9", "invoer 8", "invoer 7"]


def test_middle_and_both_ends_are_written() -> None:
    rows = (TornadoRow("renovatie", "bouw", -200_000, 2_244_000),)
    svg = draw_tornado(samples.cba(tornado=rows), "renovatie", "Wat telt")
    found = [text.replace("\N{NO-BREAK SPACE}", " ") for text in texts(svg)]
    assert {"midden 1,94 mln", "−200 dzd", "2,24 mln"} <= set(found)
    assert marks_inside(svg)
