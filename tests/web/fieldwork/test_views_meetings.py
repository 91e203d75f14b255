"""The page of meetings: the rule of the address, and what could not be compared."""

from __future__ import annotations

import json

from django.urls import reverse
from tests.web.dossiers.making import make_dossier
from tests.web.fieldwork.making_opgaven import make_opgave, make_pair
from tests.web.world import World


def test_the_rule_of_the_address_decides_what_meets(world: World) -> None:
    dossier = make_dossier(world)
    make_pair(world, dossier)
    client, address = world.client_for(world.redacteur), reverse("werk-meetings", args=[dossier.pk])
    pages = [
        client.get(address + query).content.decode() for query in ("", "?afstand=5", "?jaren=0.5", "?soort=werk-werk", "?besluit=open")
    ]
    assert ["Bekijk en beslis" in page for page in pages] == [True, False, False, False, True]
    features = json.loads(client.get(reverse("meeting-map", args=[dossier.pk])).content)["features"]
    assert len(features) == 2


def test_what_could_not_be_compared_is_named_with_the_reason(world: World) -> None:
    dossier = make_dossier(world)
    make_opgave(world, dossier, title="Zonder alles")
    page = world.client_for(world.redacteur).get(reverse("werk-meetings", args=[dossier.pk])).content.decode()
    assert ("Zonder alles" in page, "geen plek en geen begin" in page, "1 niet te vergelijken" in page) == (True, True, True)
