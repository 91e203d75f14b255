"""A map with numbered places for paper: every number once, nothing on top of each other."""

from __future__ import annotations

from dataclasses import replace

import pytest
import shapely
from tests.unit.reports.drawn import forbidden, marks, outside, overlapping, root_of, texts_of

from wijkkoers.reports.figures.numbered_map import MapMark, NumberedMapStyle, draw_numbered_map
from wijkkoers.reports.figures.signs import MarkClass
from wijkkoers.reports.tokens import colour

X, Y = 112_000, 431_000
GROUND = [shapely.box(X, Y, X + 400, Y + 500).wkb, shapely.box(X + 400, Y, X + 800, Y + 500).wkb]
CLASSES = [
    MarkClass("goed", "goed", "good", "vink"),
    MarkClass("slecht", "slecht", "error", "kruis"),
    MarkClass("plus", "plus", "info", "plus"),
]
STYLE = NumberedMapStyle("Schouw van Spoorwijk")
LINE = shapely.LineString([(X + 50, Y + 60), (X + 300, Y + 100), (X + 700, Y + 80)])
AREA = shapely.Polygon([(X + 450, Y + 300), (X + 600, Y + 300), (X + 600, Y + 420), (X + 450, Y + 400)])


def _points(count: int) -> list[MapMark]:
    """Return points in a cluster, as along one street."""
    kinds = ("goed", "slecht", "plus")
    return [
        MapMark(f"p{number}", str(number), shapely.Point(X + 100 + number * 7 % 120, Y + 200 + number * 13 % 90).wkb, kinds[number % 3])
        for number in range(1, count + 1)
    ]


MIXED = [*_points(4), MapMark("l", "5", LINE.wkb, "slecht"), MapMark("v", "6", AREA.wkb, "goed")]


@pytest.mark.parametrize("language", ["nl", "en"])
@pytest.mark.parametrize(("count", "width"), [(1, 320), (24, 320), (60, 640), (60, 1100)])
def test_no_numbers_overlap_or_leave_the_sheet(count: int, width: float, language: str) -> None:
    svg = draw_numbered_map(GROUND, _points(count), CLASSES, replace(STYLE, width=width, language=language))
    assert (overlapping(svg), outside(svg)) == ([], [])
    assert {str(number) for number in range(1, count + 1)} <= set(texts_of(svg))


def test_point_line_and_area_each_have_their_mark_and_their_number() -> None:
    svg = draw_numbered_map(GROUND, MIXED, CLASSES, STYLE)
    found = (len(marks(svg, "circle")), len(marks(svg, "path", stroke=colour("error"))), len(marks(svg, "path", stroke=colour("good"))))
    assert (found, {"1", "2", "3", "4", "5", "6"} <= set(texts_of(svg))) == ((4, 1, 1), True)


def test_legend_names_only_what_is_on_the_map() -> None:
    texts = texts_of(draw_numbered_map(GROUND, [MapMark("l", "1", LINE.wkb, "slecht")], CLASSES, STYLE))
    assert ("slecht" in texts, "plus" in texts) == (True, False)


def test_place_of_an_unknown_class_is_drawn_in_ink() -> None:
    assert marks(draw_numbered_map(GROUND, [MapMark("l", "1", LINE.wkb, "iets")], CLASSES, STYLE), "path", stroke=colour("ink"))


def test_map_of_one_point_without_boundary_is_not_larger_than_life() -> None:
    texts = texts_of(draw_numbered_map([], _points(1), CLASSES, STYLE))
    assert any(text in texts for text in ("50 m", "100 m"))


def test_boundary_alone_is_a_map_too() -> None:
    svg = draw_numbered_map(GROUND, [], CLASSES, STYLE)
    assert len(marks(svg, "path", fill=colour("sheet"))) == 2


@pytest.mark.parametrize(("language", "start"), [("nl", "Er is nog geen grens"), ("en", "There is no boundary")])
def test_nothing_to_show_is_said(language: str, start: str) -> None:
    assert " ".join(texts_of(draw_numbered_map([], [], CLASSES, replace(STYLE, language=language)))).startswith(start)


def test_invalid_boundary_is_mended_and_hostile_label_stays_text() -> None:
    bow = shapely.Polygon([(X, Y), (X + 500, Y + 500), (X + 500, Y), (X, Y + 500)]).wkb
    classes = [MarkClass("goed", "<script>x</script>", "good", "vink")]
    svg = draw_numbered_map([bow], [MapMark("p", "<b>", shapely.Point(X + 9, Y + 9).wkb, "goed")], classes, STYLE)
    assert ("<script" in svg, "<b>" in svg, root_of(svg).tag.endswith("svg")) == (False, False, True)


def test_nothing_a_strict_policy_refuses() -> None:
    assert forbidden(draw_numbered_map(GROUND, MIXED, CLASSES, STYLE)) == []


def test_same_places_give_the_same_bytes() -> None:
    assert draw_numbered_map(GROUND, MIXED, CLASSES, STYLE) == draw_numbered_map(list(GROUND), list(MIXED), list(CLASSES), replace(STYLE))


def test_map_has_its_width_on_paper() -> None:
    assert root_of(draw_numbered_map(GROUND, MIXED, CLASSES, replace(STYLE, mm_width=180))).attrib["width"] == "180mm"
