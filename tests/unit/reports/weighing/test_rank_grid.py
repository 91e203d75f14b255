from __future__ import annotations

from dataclasses import replace

from tests.unit.reports.weighing import samples
from tests.unit.reports.weighing.drawn import marks_inside, texts

from wijkkoers.reports.weighing.rank_grid import draw_ranks


def test_every_field_says_its_share_and_the_best_expected_rank_is_on_top() -> None:
    svg = draw_ranks(samples.weighing(), "Kansen")
    found = [text.replace("\N{NO-BREAK SPACE}", " ") for text in texts(svg)]
    assert "76 %" in found
    names = [text for text in found if text in samples.ALTERNATIVES.values()]
    assert names[0] == samples.ALTERNATIVES["b"]
    assert marks_inside(svg)


def test_a_share_that_is_nearly_nothing_is_not_called_nothing() -> None:
    report = samples.weighing()
    rows = (replace(report.alternatives[0], rank_chances=(0.004, 0.996, 0.0, 0.0)), *report.alternatives[1:])
    found = [text.replace("\N{NO-BREAK SPACE}", " ") for text in texts(draw_ranks(replace(report, alternatives=rows), "Kansen"))]
    assert "< 1 %" in found
    assert "0 %" in found
