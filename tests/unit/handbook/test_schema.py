from __future__ import annotations

import pytest
from pydantic import ValidationError

from wijkkoers.handbook.load import load_handbook
from wijkkoers.handbook.schema import Text, Theme


def test_a_text_is_dutch_unless_english_is_asked() -> None:
    text = Text(nl="huis", en="house")
    assert [text.in_language(language) for language in ("nl", "en", "en-gb", "fr")] == ["huis", "house", "house", "huis"]


def test_an_entry_cannot_be_changed() -> None:
    theme = load_handbook().themes[0]
    with pytest.raises(ValidationError, match="frozen"):
        theme.id = "anders"


@pytest.mark.parametrize("id", ["Wonen", "1-wonen", "wonen_extra", "wonen-", ""])
def test_an_id_is_lower_case_with_single_hyphens(id: str) -> None:
    with pytest.raises(ValidationError, match="pattern"):
        Theme(id=id, label=Text(nl="Wonen", en="Housing"), spoor="B")


def test_a_field_nobody_knows_is_refused() -> None:
    with pytest.raises(ValidationError, match="kleur"):
        Theme.model_validate({"id": "wonen", "label": {"nl": "Wonen", "en": "Housing"}, "spoor": "B", "kleur": "rood"})


def test_entries_are_found_by_id() -> None:
    handbook = load_handbook()
    assert handbook.indicator("woz-waarde").unit == "duizend-euro"
    assert handbook.theme("wonen").spoor == "B"
    assert handbook.unit("procent").label.nl == "%"
    assert handbook.source("voorbeeld").is_fictional


def test_an_unknown_id_is_an_error() -> None:
    with pytest.raises(KeyError, match="bestaat-niet"):
        load_handbook().indicator("bestaat-niet")
