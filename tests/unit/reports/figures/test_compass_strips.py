from __future__ import annotations

from tests.unit.reports.drawn import marks, outside, overlapping, size_of, texts_of
from tests.unit.reports.figures.compasses import FULL, make_compass

from wijkkoers.reports.compass_words import NL, STATUSES
from wijkkoers.reports.figures.compass_strips import STEP, WIDTH, draw_strips, key_of, strips_of

COMPASS = make_compass(*FULL)
SVG = draw_strips(COMPASS)


def test_nothing_is_wider_than_a_phone() -> None:
    assert size_of(SVG)[0] == WIDTH and outside(SVG) == [] and overlapping(SVG) == []


def test_every_stap_is_a_link_large_enough_for_a_finger() -> None:
    reaches = marks(SVG, "circle", **{"class": "compass__reach"})
    assert len(marks(SVG, "a")) == len(reaches) == sum(FULL)
    assert {2 * float(reach.attrib["r"]) for reach in reaches} == {35.0} and STEP > 35


def test_strips_follow_the_sporen_or_the_letters() -> None:
    assert [name for name, _dots in strips_of(COMPASS.rings[0], COMPASS)] == ["A", "A+B", "B"]
    six = make_compass(6, has_six_tracks=True)
    assert [name for name, _dots in strips_of(six.rings[0], six)] == ["A", "B", "F"]


def test_the_next_stap_is_named() -> None:
    assert any(text.startswith("Volgende stap: stap-0-0") for text in texts_of(SVG))


def test_the_key_explains_what_is_there() -> None:
    assert [text for _dot, text in key_of(COMPASS, NL)] == [*(NL[status] for status in STATUSES), NL["both"]]
