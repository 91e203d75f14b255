"""Holding a row, cleaning a text."""

from __future__ import annotations

import pytest
from tests.web.dossiers.making import make_dossier
from tests.web.world import World

from wijkkoers.base.errors import InputError
from wijkkoers.web.dossiers.models import Dossier
from wijkkoers.web.dossiers.services.record import clean_text, hold


def test_held_row_is_the_row_as_it_is_now(world: World) -> None:
    stale = make_dossier(world)
    Dossier.objects.filter(pk=stale.pk).update(summary="Intussen anders")
    assert hold(stale).summary == "Intussen anders"


def test_text_loses_white_space_around_it_and_signs_that_no_store_takes() -> None:
    assert clean_text(" een\r\ntwee\x00 ", 20, "te-lang") == "een\ntwee"


def test_text_at_the_limit_is_taken_and_one_over_it_is_not() -> None:
    assert clean_text("aaa", 3, "te-lang") == "aaa"
    with pytest.raises(InputError) as caught:
        clean_text("aaaa", 3, "te-lang")
    assert (caught.value.code, caught.value.values) == ("te-lang", {"limit": 3})
