"""Works in the browser."""

from __future__ import annotations

import json

from django.urls import reverse
from tests.web.dossiers.making import make_dossier
from tests.web.fieldwork.making_opgaven import HERE, WERK_FORM, make_pair, make_werk
from tests.web.world import World

from wijkkoers.web.fieldwork.models import Werk
from wijkkoers.web.fieldwork.werk_values import werk_texts


def test_a_work_is_added_and_says_whether_there_is_time_to_join(world: World) -> None:
    dossier = make_dossier(world)
    client = world.client_for(world.redacteur)
    client.post(reverse("werk-new", args=[dossier.pk]), WERK_FORM | {"start": "2020", "partij_name": "Netwerk"})
    werk = Werk.objects.get()
    page = client.get(reverse("werk-detail", args=[dossier.pk, werk.pk])).content.decode()
    assert ("loopt al" in page, "te laat" in page, "niet aan tafel" in page) == (True, True, True)
    listed = client.get(reverse("werk-list", args=[dossier.pk])).content.decode()
    assert "aansluiten is meestal te laat" in listed


def test_an_empty_list_asks_every_partij_for_its_planning(world: World) -> None:
    dossier = make_dossier(world)
    page = world.client_for(world.redacteur).get(reverse("werk-list", args=[dossier.pk])).content.decode()
    assert reverse("register-import", args=[dossier.pk, "werken"]) in page


def test_two_browsers_at_once_lose_nothing(world: World) -> None:
    werk = make_werk(world, make_dossier(world), title="Eerst", geometry=HERE)
    address = reverse("werk-edit", args=[werk.dossier_id, werk.pk])
    sent = {"kind": "riool", "revision": "1", "base": json.dumps(werk_texts(werk)), "place": "52.1 5.1", "certainty": "onbekend"}
    sent["flexibility"] = "onbekend"
    first = world.client_for(world.redacteur).post(address, {**sent, "title": "Van de een"})
    second = world.client_for(world.beheerder).post(address, {**sent, "title": "Eerst", "source_note": "Plan"})
    werk.refresh_from_db()
    assert (first.status_code, second.status_code, werk.title) == (302, 409, "Van de een")
    assert "Van de een" in second.content.decode()


def test_the_page_of_a_work_shows_what_it_meets(world: World) -> None:
    opgave, werk = make_pair(world, make_dossier(world))
    page = world.client_for(world.redacteur).get(reverse("werk-detail", args=[werk.dossier_id, werk.pk])).content.decode()
    assert f"/ontmoetingen/opgave-{opgave.pk}/werk-{werk.pk}/" in page
