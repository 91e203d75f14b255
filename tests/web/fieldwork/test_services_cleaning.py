"""What is done with what people typed."""

from __future__ import annotations

from datetime import date

import pytest
from tests.web.dossiers.making import make_dossier
from tests.web.world import World

from wijkkoers.base.errors import InputError
from wijkkoers.web.fieldwork.services.cleaning import clean_line, clean_text, known_theme, past_day, require_line


def test_texts_lose_what_does_not_show() -> None:
    assert clean_text(" een\r\ntwee\x00 ") == "een\ntwee"
    assert clean_line(" een \n twee ") == "een twee"
    with pytest.raises(InputError, match="leeg"):
        require_line("  ", "leeg")
    with pytest.raises(InputError, match="rij-tekst-te-lang"):
        clean_line("x" * 300)


def test_a_day_to_come_is_refused() -> None:
    assert past_day(None, "later") is None
    with pytest.raises(InputError, match="later"):
        past_day(date(2999, 1, 1), "later")


@pytest.mark.django_db
def test_a_theme_that_is_held_may_stay(world: World) -> None:
    dossier = make_dossier(world)
    assert known_theme(dossier, "wonen") == "wonen"
    assert known_theme(dossier, "oud-thema", "oud-thema") == "oud-thema"
    with pytest.raises(InputError, match="thema-onbekend"):
        known_theme(dossier, "oud-thema")


def test_a_day_in_a_year_that_cannot_be_is_refused() -> None:
    with pytest.raises(InputError, match="dag-onmogelijk"):
        past_day(date(26, 11, 22), "gesprek-dag-in-de-toekomst")
