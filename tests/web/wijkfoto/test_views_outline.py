"""The address of the boundary of a dossier."""

from __future__ import annotations

from django.test import Client
from django.urls import reverse
from tests.web.wijkfoto.making import SPOORWIJK, make_town
from tests.web.wijkfoto.permission_cases import dossier_of
from tests.web.world import World


def test_insider_gets_the_boundary(client: Client, world: World) -> None:
    make_town()
    dossier = dossier_of(world, SPOORWIJK)
    client.force_login(world.redacteur)
    found = client.get(reverse("dossier-outline", args=[dossier.pk])).json()
    assert [feature["id"] for feature in found["features"]] == [SPOORWIJK]
