"""Choosing a method in the browser."""

from __future__ import annotations

from html import unescape

import pytest
from django.urls import reverse
from tests.web.dossiers.making import make_dossier
from tests.web.process.editions import METHOD, make_older
from tests.web.process.making import make_own_stap, make_plan
from tests.web.world import World

from wijkkoers.web.dossiers.models import Dossier
from wijkkoers.web.process.models import ProcessPlan, Stap


def _read(world: World, dossier: Dossier, query: str = "", person: str = "redacteur") -> str:
    response = world.client_for(world.person(person)).get(reverse("compass-method", args=[dossier.pk]) + query)
    assert response.status_code == 200
    return unescape(response.content.decode())


def test_methods_are_offered_with_the_one_that_suits_first(world: World) -> None:
    page = _read(world, make_dossier(world))
    assert page.index("Wijkvisie van een corporatie") < page.index("Het hele kompas")
    assert page.count('name="method"') == 4
    assert 'name="method"' not in _read(world, make_dossier(world), person="lezer")


def test_first_choice_makes_the_stappen_at_once(world: World) -> None:
    dossier = make_dossier(world)
    response = world.client_for(world.redacteur).post(reverse("compass-method", args=[dossier.pk]), {"method": METHOD, "revision": "0"})
    assert response.headers["Location"] == reverse("compass", args=[dossier.pk])
    assert Stap.objects.filter(dossier=dossier).exists()


def test_another_method_first_shows_what_changes(world: World) -> None:
    dossier = make_plan(world).dossier
    make_own_stap(world, dossier, "Buurtfeest")
    page = _read(world, dossier, f"?naar={METHOD}")
    assert "stappen buiten de methode" in page
    assert "Ook uw eigen stappen blijven: Buurtfeest." in page
    assert ProcessPlan.objects.get().method == "kompas"


def test_choice_on_a_page_that_is_old_changes_nothing_and_says_so(world: World) -> None:
    dossier = make_plan(world).dossier
    data = {"method": METHOD, "revision": "0"}
    response = world.client_for(world.redacteur).post(reverse("compass-method", args=[dossier.pk]), data, follow=True)
    assert "Iemand anders heeft dit intussen gewijzigd" in response.content.decode()
    assert ProcessPlan.objects.get().method == "kompas"


@pytest.mark.parametrize(("method", "query", "status"), [("get", "?naar=onbekend", 404), ("post", "", 400)])
def test_method_that_does_not_exist_is_not_offered(world: World, method: str, query: str, status: int) -> None:
    dossier = make_plan(world).dossier
    client = world.client_for(world.redacteur)
    assert getattr(client, method)(reverse("compass-method", args=[dossier.pk]) + query).status_code == status


def test_newer_handbook_is_announced(world: World) -> None:
    older = make_older(world)
    assert reverse("compass-edition", args=[older.dossier.pk]) in _read(world, older.dossier)
    assert reverse("compass-edition", args=[older.dossier.pk]) not in _read(world, make_plan(world).dossier)
