"""Opening a page of a dossier."""

from __future__ import annotations

from typing import Any

import pytest
from django.http import Http404
from django.test import RequestFactory
from django.utils.translation import override
from tests.web.dossiers.making import make_dossier
from tests.web.world import World

from wijkkoers.web.dossiers.opening import dossier_trail, open_viewer, page_language


def _request(world: World, person: str) -> Any:
    request = RequestFactory().get("/")
    request.user = world.person(person)
    return request


def test_outsider_gets_the_answer_of_a_dossier_that_does_not_exist(world: World) -> None:
    dossier = make_dossier(world)
    assert open_viewer(_request(world, "redacteur"), dossier.pk).dossier == dossier
    for person, dossier_id in (("buitenstaander", dossier.pk), ("redacteur", dossier.pk + 1)):
        with pytest.raises(Http404):
            open_viewer(_request(world, person), dossier_id)


@pytest.mark.parametrize(("active", "language"), [("nl", "nl"), ("en", "en"), ("en-gb", "en"), (None, "nl")])
def test_language_of_the_page_is_two_letters(active: str | None, language: str) -> None:
    with override(active):
        assert page_language() == language


def test_trail_starts_at_the_dossiers(world: World) -> None:
    dossier = make_dossier(world, "Wijk")
    assert [label for label, _address in dossier_trail(dossier, ("Kompas", ""))] == ["Dossiers", "Wijk", "Kompas"]
