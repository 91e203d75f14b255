from __future__ import annotations

from dataclasses import replace
from xml.etree import ElementTree

import pytest

from wijkkoers.reports.figures.quadrant import QuadrantPicture, QuadrantSpot, draw_quadrant, outward_of, reach_of

PICTURE = QuadrantPicture(
    name="quadrant-GM9901",
    title="Kade: gunstig, en de voorsprong groeit",
    subtitle="Misdrijven per 1.000 inwoners",
    desc="3 gebieden",
    source="Bron: politie.",
    fields=(("achter, slinkt", 1), ("voor, groeit", 1), ("achter, groeit", 1), ("voor, slinkt", 0)),
    state_ends=("ongunstiger", "gunstiger"),
    trend_ends=("verliest terrein", "wint terrein"),
    middle="gemiddeld",
    key=("Geel: dit gebied.",),
    spots=(
        QuadrantSpot("a", "Kade", 1.0, 1.0, "gunstig", is_focus=True),
        QuadrantSpot("b", "Perron", -1.0, 1.0, "ongunstig", is_marked=True),
        QuadrantSpot("c", "Seinhuis & Plas", -1.0, -9.0, "ongunstig"),
    ),
    language="nl",
)


def _texts(svg: str) -> list[str]:
    return [element.text or "" for element in ElementTree.fromstring(svg).iter() if element.tag.endswith("}text")]  # noqa: S314 - our own drawing


def test_a_wide_figure_names_the_areas() -> None:
    assert {"Kade", "Perron", "Seinhuis & Plas"} <= set(_texts(draw_quadrant(PICTURE)))


def test_a_narrow_figure_gives_numbers_with_a_list() -> None:
    texts = _texts(draw_quadrant(PICTURE, width="narrow"))
    assert {"Kade", "1", "2"} <= set(texts)
    assert texts.count("1") == texts.count("2") == 2


@pytest.mark.parametrize("width", ["wide", "narrow"])
def test_every_field_is_named_with_its_count(width: str) -> None:
    joined = " ".join(_texts(draw_quadrant(PICTURE, width="wide" if width == "wide" else "narrow")))
    assert all(f"{name} ({count})" in joined for name, count in PICTURE.fields)


def test_an_area_beyond_the_edge_points_outward_and_stays_inside() -> None:
    svg = draw_quadrant(PICTURE)
    root = ElementTree.fromstring(svg)  # noqa: S314 - our own drawing
    paths = [element for element in root.iter() if element.tag.endswith("}path")]
    assert len(paths) == 1
    assert outward_of(-1.0, -9.0, (1.5, 3.5)) == (0, -1)


def test_the_axis_reaches_to_the_furthest_score_in_halves_within_bounds() -> None:
    assert [reach_of(scores) for scores in ([], [0.2], [-2.1, 1], [9.0])] == [1.5, 1.5, 2.5, 3.5]


def test_the_focus_and_a_mark_are_told_by_more_than_colour() -> None:
    root = ElementTree.fromstring(draw_quadrant(PICTURE))  # noqa: S314 - our own drawing
    dots = {(element.get("r"), element.get("fill")) for element in root.iter() if element.tag.endswith("}circle")}
    assert len({radius for radius, _fill in dots}) == 2


def test_without_areas_the_figure_still_says_what_it_would_show() -> None:
    assert "Bron: politie." in _texts(draw_quadrant(replace(PICTURE, spots=())))
