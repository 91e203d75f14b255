"""Works as texts."""

from __future__ import annotations

from tests.web.fieldwork.making_opgaven import make_team, make_werk
from tests.web.world import World

from wijkkoers.web.fieldwork.werk_values import WERK_FIELDS, werk_texts


def test_every_field_of_the_form_has_its_text(world: World) -> None:
    texts = werk_texts(make_werk(world, make_team(world), end="2029"))
    assert set(texts) == set(WERK_FIELDS)
    assert (texts["end"], texts["certainty"], texts["place"]) == ("2029", "onbekend", "")
