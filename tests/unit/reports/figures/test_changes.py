"""Bars of how many points changed."""

from __future__ import annotations

from xml.etree import ElementTree as Tree

from wijkkoers.reports.figures.changes import ChangeRow, draw_changes

ROWS = [ChangeRow("beter", "▲", 4, "good"), ChangeRow("<slechter>", "▼", 0, "error"), ChangeRow("niet bezocht", "–", 2, "ink-soft", True)]


def test_every_row_has_its_word_and_number_and_only_counts_have_a_bar() -> None:
    root = Tree.fromstring(draw_changes(ROWS, "Vier werden beter", "Vaste punten"))  # noqa: S314 - our own text
    texts = [element.text for element in root.iter("{http://www.w3.org/2000/svg}text")]
    assert {"beter", "<slechter>", "niet bezocht", "4", "0", "2"} <= set(texts)
    bars = list(root.iter("{http://www.w3.org/2000/svg}rect"))
    assert len(bars) == 2
    assert float(bars[0].get("width", "0")) == 2 * float(bars[1].get("width", "0"))


def test_nothing_to_show_still_draws_its_title() -> None:
    assert "Niets" in draw_changes([], "Niets", "")
