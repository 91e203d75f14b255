"""A thing of the thread as a card."""

from __future__ import annotations

from dataclasses import replace

from tests.unit.reports.drawn import marks, texts_of
from tests.unit.reports.figures.threads import FOCUS, MERGED_INTO, NODES

from wijkkoers.reports.figures.compass_sheet import CompassSheet
from wijkkoers.reports.figures.thread_content import ThreadNode
from wijkkoers.reports.figures.thread_nodes import HEIGHT, KIND_SIGNS, draw_node
from wijkkoers.reports.tokens import colour, spoor_colour


def _drawn(node: ThreadNode) -> str:
    sheet = CompassSheet(200, 80, name="kaart", title="Kaart", desc="")
    draw_node(sheet, node, (0, 0), (180, HEIGHT))
    return sheet.text()


def test_card_is_a_link_named_by_what_it_is() -> None:
    (link,) = marks(_drawn(FOCUS), "a")
    assert (link.attrib["href"], link[0].text, "aria-label" in link.attrib) == ("/o/12/", FOCUS.name, False)
    assert marks(_drawn(replace(FOCUS, href="")), "a") == []


def test_card_says_kind_number_title_and_spoor_in_words_and_letters() -> None:
    words = texts_of(_drawn(MERGED_INTO))
    assert ("A" in words, "B" in words, "Tochtige portieken" in words) == (True, True, True)
    assert any(word.startswith("Opgave 4") for word in words)


def test_what_was_dropped_is_dashed_and_what_it_is_about_stands_out() -> None:
    assert len(marks(_drawn(MERGED_INTO), "rect", stroke_dasharray="5 4")) == 1
    assert len(marks(_drawn(FOCUS), "rect", fill=colour("accent"))) == 1
    assert len(marks(_drawn(FOCUS), "rect", fill=spoor_colour("B"))) == 2


def test_many_things_lie_on_each_other() -> None:
    assert len(marks(_drawn(replace(NODES[0], count=12)), "rect")) == len(marks(_drawn(NODES[0]), "rect")) + 1


def test_every_kind_has_a_sign_of_its_own() -> None:
    assert len(set(KIND_SIGNS.values())) == len(KIND_SIGNS)
