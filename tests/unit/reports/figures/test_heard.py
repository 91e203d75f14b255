"""The figure of who was heard: everything in place, nothing on top of anything else, and bars as long as their shares."""

from __future__ import annotations

from dataclasses import replace

import pytest
from tests.unit.reports.drawn import SVG, outside, overlapping, root_of, texts_of

from wijkkoers.reports.figures.heard import HeardDimension, HeardFigure, HeardRow, draw_heard
from wijkkoers.reports.tokens import colour, spoor_colour

ROWS = (
    HeardRow("kinderen tot 15 jaar", None, "niet gehoord", 0.15, "wijk 15 %", is_missed=True),
    HeardRow("jongeren van 15 tot 25 jaar", (0.01, 0.08), "1 tot 8 %", 0.12, "wijk 12 %"),
    HeardRow("bewoners van 45 tot 65 jaar", (0.4, 0.4), "40 %", 0.25, "wijk 25 %"),
    HeardRow("huurders van een andere verhuurder", None, "niet geteld", None, "wijk niet beschikbaar"),
)
FIGURE = HeardFigure(
    title="Nog niet gehoord: kinderen tot 15 jaar",
    subtitle="Wie er kwamen, naast wie er wonen in Spoorwijk. Wijk: CBS, 2024.",
    desc="Leeftijd: kinderen niet gehoord.",
    dimensions=(HeardDimension("Leeftijd", "wijk: van de inwoners", ROWS),),
    came_key="aandeel van wie kwam",
    share_key="aandeel in de wijk",
    missed_key="nog niet gehoord",
    language="nl",
)


def _filled(svg: str, tag: str, fill: str) -> list[dict[str, str]]:
    return [dict(node.attrib) for node in root_of(svg).iter(f"{SVG}{tag}") if node.attrib.get("fill") == fill]


@pytest.mark.parametrize("width", [340.0, 720.0])
def test_texts_stay_on_the_sheet_and_apart(width: float) -> None:
    svg = draw_heard(FIGURE, width=width)
    assert outside(svg) == []
    assert overlapping(svg) == []


def test_title_and_description_are_for_who_cannot_see_it() -> None:
    root = root_of(draw_heard(FIGURE))
    assert [node.text for node in root if node.tag in (f"{SVG}title", f"{SVG}desc")] == [FIGURE.title, FIGURE.desc]


def test_bar_is_as_long_as_the_least_share_and_lighter_up_to_the_most() -> None:
    svg = draw_heard(FIGURE)
    bars = [float(box["width"]) for box in _filled(svg, "rect", spoor_colour("A"))][1:]
    spare = [float(box["width"]) for box in _filled(svg, "rect", spoor_colour("A", "-soft"))]
    assert bars[1] / bars[0] == pytest.approx(0.4 / 0.01, rel=0.02)
    assert spare == [pytest.approx(bars[0] * 7, rel=0.02)]


def test_group_that_was_missed_has_a_sign_and_words_and_no_bar() -> None:
    svg = draw_heard(FIGURE)
    assert len(_filled(svg, "circle", colour("accent"))) == 2
    assert "niet gehoord" in texts_of(svg)


def test_share_that_is_not_known_is_not_drawn_as_zero() -> None:
    unknown = replace(FIGURE, dimensions=(HeardDimension("Leeftijd", "", ROWS[3:]),))
    svg = draw_heard(unknown)
    thick = [node for node in root_of(svg).iter(f"{SVG}line") if node.attrib.get("stroke-width") == "2.5"]
    assert len(thick) == 1
    assert "wijk niet beschikbaar" in texts_of(svg)


def test_percentages_are_written_as_the_language_does() -> None:
    assert "25\u00a0%" in texts_of(draw_heard(FIGURE))
    assert "25%" in texts_of(draw_heard(replace(FIGURE, language="en")))


def test_same_content_gives_the_same_drawing() -> None:
    assert draw_heard(FIGURE) == draw_heard(FIGURE)
