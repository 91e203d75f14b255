"""The figure of loads: nothing to draw is no figure, a broken budget is the title."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any

from wijkkoers.appraisal.programme.packages import Load, LoadStatus
from wijkkoers.base.ranges import Range, exact
from wijkkoers.web.measures.load_figure import draw_loads

WEIGHING: Any = SimpleNamespace(payers={"p1": "Gemeente <b>"})


def test_nothing_is_drawn_where_nothing_is_paid() -> None:
    assert draw_loads(WEIGHING, [Load("p1", 2027, exact(0), 100.0, LoadStatus.FITS)], "nl") == ""


def test_a_broken_budget_is_the_title_and_names_are_escaped() -> None:
    text = draw_loads(WEIGHING, [Load("p1", 2027, Range(50, 200, 300), 100.0, LoadStatus.OVER)], "nl")
    assert "Eén keer boven het budget" in text and "Gemeente &lt;b&gt;" in text and "<b>" not in text
