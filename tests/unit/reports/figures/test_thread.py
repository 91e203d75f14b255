"""The drawing of the thread, wide and narrow."""

from __future__ import annotations

from dataclasses import replace

import pytest
from tests.unit.reports.drawn import marks, outside, texts_of, written
from tests.unit.reports.figures.threads import FIGURE, FOCUS, NODES, make_crowd

from wijkkoers.reports.figures.thread import arrow_head, curve, draw_thread
from wijkkoers.reports.figures.thread_content import ThreadLink

WIDE, NARROW = draw_thread(FIGURE), draw_thread(FIGURE, width="narrow")


@pytest.mark.parametrize("svg", [WIDE, NARROW])
def test_every_thing_is_a_link_once(svg: str) -> None:
    assert sorted(link.attrib["href"] for link in marks(svg, "a")) == sorted(node.href for node in NODES)


@pytest.mark.parametrize("svg", [WIDE, NARROW, draw_thread(make_crowd(60)), draw_thread(make_crowd(30), width="narrow")])
def test_nothing_falls_off_the_sheet(svg: str) -> None:
    assert outside(svg) == []


def test_headings_stand_from_left_to_right_and_an_empty_column_says_so() -> None:
    lefts = {box.text: box.left for box in written(WIDE)}
    assert lefts["Waar het begon"] < lefts["Grond"] < lefts["Opgave"] < lefts["Maatregel"] < lefts["Pakket"] < lefts["Besluit"]
    assert "Nog geen besluit" in texts_of(WIDE)


def test_headings_stand_from_top_to_bottom_on_a_narrow_screen() -> None:
    tops = {box.text: box.top for box in written(NARROW)}
    assert tops["Grond"] < tops["Opgave"] < tops["Maatregel"] < tops["Pakket"] < tops["Besluit"]


@pytest.mark.parametrize("svg", [WIDE, NARROW])
def test_merging_is_a_dashed_arrow_with_its_sign(svg: str) -> None:
    assert len(marks(svg, "path", stroke_dasharray="6 3")) == 1


def test_splitting_and_merging_have_other_signs() -> None:
    def signs(kind: str) -> set[str]:
        links = tuple(replace(link, kind=kind) if link.kind == "samengevoegd" else link for link in FIGURE.links)
        return {mark.attrib["d"] for mark in marks(draw_thread(replace(FIGURE, links=links, key=())), "path", stroke_width="1.6")}

    assert signs("samengevoegd") != signs("gesplitst")


def test_an_arrow_for_many_has_its_number_beside_it() -> None:
    links = (*FIGURE.links[1:], ThreadLink("gesprek:1", "signaal:1", count=17))
    assert "17" in texts_of(draw_thread(replace(FIGURE, links=links)))


def test_arrows_at_what_it_is_about_are_heavier() -> None:
    near = [link for link in FIGURE.links if FOCUS.key in (link.source, link.target) and link.kind == "draagt"]
    assert len(marks(WIDE, "path", stroke_width="2.2")) == len(near)


def test_key_explains_every_mark_that_was_given() -> None:
    assert {text for _mark, text in FIGURE.key} <= set(texts_of(WIDE))


def test_arrows_leave_and_arrive_level() -> None:
    assert (curve((0, 0), (10, 20)), arrow_head((10, 20))) == ("M0,0C5,0 5,20 10,20", "M10,20L2,15.5L2,24.5Z")


def test_a_size_on_paper_is_told() -> None:
    assert 'width="270mm"' in draw_thread(FIGURE, mm_width=270)


def test_a_thing_alone_is_drawn_too() -> None:
    assert FOCUS.name in draw_thread(replace(FIGURE, nodes=(FOCUS,), links=()))
