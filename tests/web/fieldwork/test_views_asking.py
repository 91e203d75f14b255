"""Pages of long lists, and earlier texts that an address asks for."""

from __future__ import annotations

import pytest
from django.test import RequestFactory
from tests.web.fieldwork.making_opgaven import make_opgave, make_team
from tests.web.world import World

from wijkkoers.web.dossiers.selectors import viewer_of
from wijkkoers.web.fieldwork.views.asking import PER_PAGE, asked_texts, page_of


@pytest.mark.parametrize(("asked", "number"), [("", 1), ("2", 2), ("9", 2), ("-1", 2), ("x", 1)])
def test_a_page_that_is_not_there_gives_the_nearest(asked: str, number: int) -> None:
    page = page_of(list(range(PER_PAGE + 1)), RequestFactory().get("/", {"pagina": asked}))
    assert page.number == number


@pytest.mark.parametrize("asked", ["", "x", "²", "9" * 30, "1"])
def test_an_earlier_text_that_does_not_exist_gives_nothing(world: World, asked: str) -> None:
    opgave = make_opgave(world, make_team(world))
    request = RequestFactory().get("/", {"uit": asked})
    assert asked_texts(request, viewer_of(world.redacteur, opgave.dossier), f"opgave:{opgave.pk}") == {}
