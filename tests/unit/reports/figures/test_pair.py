"""The drawing of a measured and a perceived figure."""

from __future__ import annotations

from dataclasses import replace

import pytest
from tests.unit.reports.drawn import forbidden, outside, overlapping, texts_of
from tests.unit.reports.test_pairs import CRIMES, UNSAFE, pair, town

from wijkkoers.reports.figures.pair import draw_pair


@pytest.mark.parametrize("language", ["nl", "en"])
@pytest.mark.parametrize("width", [340, 720])
def test_no_texts_overlap_or_leave_the_sheet(width: float, language: str) -> None:
    foto = town(language)
    svg = draw_pair(foto, pair(foto), width=width)
    assert overlapping(svg) == [] and outside(svg) == []


def test_both_halves_are_named_by_kind_with_their_value() -> None:
    foto = town()
    texts = texts_of(draw_pair(foto, pair(foto), width=720))
    assert any(text.startswith("Gemeten: ") for text in texts) and any(text.startswith("Beleefd: ") for text in texts)
    assert any("41,2" in text for text in texts) and any(text.startswith("21") for text in texts)


def test_without_references_no_scale_is_drawn() -> None:
    bare = {"gemeente": None, "land": None, "peers": ()}
    foto = replace(town(crimes=bare, unsafe=bare))
    assert "hoger" not in texts_of(draw_pair(foto, pair(foto)))


def test_description_says_what_the_drawing_shows() -> None:
    foto = town()
    assert "Cijfer en beleving wijzen dezelfde kant op." in draw_pair(foto, pair(foto))


def test_names_differ_per_width_and_indicator() -> None:
    foto = town()
    assert f"pair-340-{CRIMES}" in draw_pair(foto, pair(foto), width=340) and UNSAFE not in draw_pair(foto, pair(foto)).split("<title")[0]


def test_nothing_a_strict_policy_refuses() -> None:
    foto = town()
    assert forbidden(draw_pair(foto, pair(foto))) == []
