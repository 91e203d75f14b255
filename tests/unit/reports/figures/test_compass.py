from __future__ import annotations

import pytest
from tests.unit.reports.drawn import SVG, marks, outside, overlapping, root_of
from tests.unit.reports.figures.compasses import FULL, make_compass, make_dot

from wijkkoers.reports.figures.compass import draw_compass
from wijkkoers.reports.figures.compass_content import CompassFigure, CompassParty, CompassRing

FIGURES = [make_compass(*FULL), make_compass(4, 8, 4, 7, 2, 2, 3, 4, has_numbers=True), make_compass(*FULL, has_six_tracks=True)]


def _along(svg: str) -> list[str]:
    return [node.text or "" for node in root_of(svg).iter(f"{SVG}textPath")]


@pytest.mark.parametrize("content", FIGURES)
def test_every_stap_is_a_link_with_its_name_in_the_order_of_the_rings(content: CompassFigure) -> None:
    links = marks(draw_compass(content), "a", **{"class": "compass__dot"})
    assert [link.attrib["aria-label"] for link in links] == [dot.title for dot in content.dots]
    assert [int(link.attrib["data-ring"]) for link in links] == sorted(int(link.attrib["data-ring"]) for link in links)


@pytest.mark.parametrize("content", FIGURES)
def test_words_stay_on_the_sheet_and_apart(content: CompassFigure) -> None:
    svg = draw_compass(content)
    assert outside(svg) == []
    key = [pair for pair in overlapping(svg) if not all(text[:1].isdigit() for text in pair)]
    assert key == []


def test_rings_are_named_from_the_outside_in_with_what_is_done() -> None:
    assert [text for text in _along(draw_compass(make_compass(6, 6))) if text.startswith(("1", "2"))] == [
        "1  Fase met naam 0  1/5",
        "2  Fase met naam 1  1/5",
    ]


def test_halves_are_named_or_the_six_aspects() -> None:
    assert "A  sociaal-maatschappelijk spoor" in _along(draw_compass(make_compass(3)))
    assert {"A  Bewoners", "F  Energienet"} <= set(_along(draw_compass(make_compass(3, has_six_tracks=True))))


def test_what_is_not_asked_for_steps_back_and_stays_a_link() -> None:
    ring = CompassRing("Fase", (make_dot("een", href="/1/", is_dimmed=True), make_dot("twee", href="/2/")))
    links = marks(draw_compass(CompassFigure("k", "t", "d", "nl", (ring,), ())), "a")
    assert [link.get("opacity") for link in links] == ["0.18", None]


def test_a_chosen_party_is_marked_and_its_ticks_are_counted() -> None:
    party = CompassParty("school", 7, href="?partij=school", title="school: 7", is_chosen=True)
    svg = draw_compass(CompassFigure("k", "t", "d", "nl", (CompassRing("Fase", (make_dot(),)),), (party,)))
    link = marks(svg, "a", href="?partij=school")[0]
    assert sum(path.attrib["d"].count("M") for path in link.iter(f"{SVG}path") if path.get("stroke-width") in ("1.1", "1.6")) == 7


def test_no_next_stap_leaves_needle_and_flag_out() -> None:
    done = CompassFigure("k", "t", "d", "en", (CompassRing("Phase", (make_dot(status="klaar"),)),), ())
    assert "of 1 done" in draw_compass(done) and '"0.9"' not in draw_compass(done)


def test_the_ids_of_both_widths_differ() -> None:
    wide, narrow = (draw_compass(make_compass(3), width=width) for width in ("wide", "narrow"))
    ids = [{node.attrib["id"] for node in root_of(svg).iter() if "id" in node.attrib} for svg in (wide, narrow)]
    assert ids[0].isdisjoint(ids[1])


def test_there_is_a_drawing_without_any_stap() -> None:
    assert root_of(draw_compass(CompassFigure("k", "t", "d", "nl", (), ()))).attrib["role"] == "group"
