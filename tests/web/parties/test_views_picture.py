"""The picture of influence and stake in the browser."""

from __future__ import annotations

from django.urls import reverse
from tests.web.parties.making import make_partij, make_shared_dossier
from tests.web.world import World


def test_page_has_the_figure_and_the_same_as_a_table(world: World) -> None:
    dossier = make_shared_dossier(world)
    make_partij(world, dossier, name="Groep Plein", influence=5, stake=5)
    page = world.client_for(world.lezer).get(reverse("party-picture", args=[dossier.pk])).content.decode()
    assert all(part in page for part in ("<svg", "Groep Plein", "5, heel veel", "Samen optrekken"))


def test_empty_page_says_what_to_do(world: World) -> None:
    dossier = make_shared_dossier(world)
    client, address = world.client_for(world.lezer), reverse("party-picture", args=[dossier.pk])
    assert "Nog geen partijen" in client.get(address).content.decode()
    make_partij(world, dossier)
    assert "Nog geen partij heeft een plek" in client.get(address).content.decode()
