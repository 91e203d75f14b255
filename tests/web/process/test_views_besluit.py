"""Besluiten in the browser."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from tests.web.dossiers.making import make_dossier
from tests.web.process.making import make_besluit, make_plan, make_stap
from tests.web.world import World

from wijkkoers.web.dossiers.models import Dossier
from wijkkoers.web.process.models import Besluit
from wijkkoers.web.process.values import BesluitValues


def _list(world: World, dossier: Dossier, person: str = "redacteur") -> str:
    return world.client_for(world.person(person)).get(reverse("besluit-list", args=[dossier.pk])).content.decode()


def _post(world: World, name: str, besluit: Besluit, data: dict[str, Any]) -> Any:
    return world.client_for(world.redacteur).post(reverse(name, args=[besluit.dossier_id, besluit.pk]), data, follow=True)


def test_list_shows_what_was_decided_and_what_is_missing(world: World) -> None:
    dossier = make_dossier(world)
    values = BesluitValues(
        "Warmtenet", "Wij kiezen het net", "", "De VvE is tegen", "Minder groen", "stuurgroep", date(2020, 1, 5), date(2021, 1, 5)
    )
    besluit = make_besluit(world, dossier, values, is_taken=True)
    page = _list(world, dossier, "lezer")
    texts = ("Wij kiezen het net", "De VvE is tegen", "Minder groen", "stuurgroep", "5 januari 2020", "zonder gronden", "opnieuw bekijken")
    assert [text for text in texts if text not in page] == []
    assert f"?onderwerp=besluit:{besluit.pk}" in page
    assert reverse("besluit-edit", args=[dossier.pk, besluit.pk]) not in page


def test_empty_list_says_why_besluiten_matter(world: World) -> None:
    dossier = make_dossier(world)
    assert "Eerste besluit toevoegen" in _list(world, dossier)
    assert "Eerste besluit toevoegen" not in _list(world, dossier, "lezer")


@pytest.mark.parametrize("grounds", ["", "Laagste lasten"])
def test_taking_a_besluit_without_grounds_is_allowed_and_said(world: World, grounds: str) -> None:
    besluit = make_besluit(world, make_dossier(world), BesluitValues("Warmtenet", grounds=grounds))
    page = _post(world, "besluit-status", besluit, {"status": "genomen"}).content.decode()
    assert ("er staat nog niet waarom" in page) is not grounds
    assert Besluit.objects.get().status == "genomen"


def test_putting_back_asks_for_the_reason(world: World) -> None:
    besluit = make_besluit(world, make_dossier(world), is_taken=True)
    page = world.client_for(world.redacteur).get(reverse("besluit-status", args=[besluit.dossier_id, besluit.pk]) + "?naar=voorgenomen")
    assert 'value="voorgenomen"' in page.content.decode()
    assert _post(world, "besluit-status", besluit, {"status": "voorgenomen"}).status_code == 400
    _post(world, "besluit-status", besluit, {"status": "voorgenomen", "reason": "Nieuwe cijfers"})
    assert Besluit.objects.get().status == "voorgenomen"


def test_move_that_cannot_be_made_is_told(world: World) -> None:
    besluit = make_besluit(world, make_dossier(world))
    assert "intussen anders voor" in _post(world, "besluit-status", besluit, {"status": "onzin"}).content.decode()


def test_two_browsers_never_lose_an_edit(world: World) -> None:
    besluit = make_besluit(world, make_dossier(world), BesluitValues("Net"))
    seen = {"title": "Net", "revision": "1", "base": '{"title": "Net"}'}
    _post(world, "besluit-edit", besluit, {**seen, "grounds": "Van Anna"})
    response = _post(world, "besluit-edit", besluit, {**seen, "grounds": "Van Bert", "dissent": "De VvE"})
    assert response.status_code == 409
    assert [text for text in ("Van Anna", "Van Bert", "De VvE") if text not in response.content.decode()] == []


def test_besluit_added_at_a_stap_belongs_to_it(world: World) -> None:
    stap = make_stap(world)
    address = reverse("besluit-new", args=[stap.dossier_id]) + f"?stap={stap.pk}"
    world.client_for(world.redacteur).post(address, {"title": "Wie meedoet", "stap": stap.pk})
    assert Besluit.objects.get().stap == stap


def test_list_takes_the_same_queries_with_three_and_with_thirty(world: World) -> None:
    dossier, counts = make_plan(world).dossier, []
    stap, client = make_stap(world, dossier), world.client_for(world.redacteur)
    for number in (3, 27):
        for _turn in range(number):
            make_besluit(world, dossier, BesluitValues("Kiezen", stap_id=stap.pk))
        with CaptureQueriesContext(connection) as queries:
            client.get(reverse("besluit-list", args=[dossier.pk]))
        counts.append(len(queries))
    assert 5 < counts[0] == counts[1] <= 20
