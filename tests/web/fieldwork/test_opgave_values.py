"""Opgaven as texts and as values."""

from __future__ import annotations

from tests.web.fieldwork.making_opgaven import HERE, make_opgave, make_team
from tests.web.world import World

from wijkkoers.base.periods import parse_period
from wijkkoers.web.fieldwork.opgave_values import OPGAVE_FIELDS, opgave_texts, points_of, when_text


def test_every_field_of_the_form_has_its_text(world: World) -> None:
    row = make_opgave(world, make_team(world), geometry=HERE, start="voorjaar 2028", domains=("wonen", "groen"))
    texts = opgave_texts(row, "en")
    assert set(texts) == set(OPGAVE_FIELDS)
    assert (texts["start"], texts["place"], texts["domains"], texts["owner"]) == ("spring 2028", "52.1 5.1", "wonen\ngroen", "")


def test_a_period_is_told_in_the_language() -> None:
    assert [when_text(parse_period("2028"), "nl"), when_text(None, "nl")] == ["2028", ""]


def test_points_are_lines_without_signs() -> None:
    assert points_of("- a\n\n  • b  \n*c") == ["a", "b", "c"]
