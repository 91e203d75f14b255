"""Proposed partijen in the browser."""

from __future__ import annotations

from django.urls import reverse
from tests.web.dossiers.making import make_dossier
from tests.web.world import World

from wijkkoers.web.parties.models import Partij, ProposalAnswer


def test_organisation_of_the_team_is_added_with_one_click(world: World) -> None:
    dossier = make_dossier(world, areas=("WK990101",))
    client, address = world.client_for(world.redacteur), reverse("party-proposals", args=[dossier.pk])
    assert world.corporatie.name in client.get(address).content.decode()
    client.post(reverse("party-proposal-add", args=[dossier.pk]), {"key": f"organisatie:{world.corporatie.pk}"})
    partij = Partij.objects.get()
    assert (partij.organisation, partij.kind) == (world.corporatie, "corporatie")


def test_what_is_not_needed_stays_with_its_reason_and_comes_back(world: World) -> None:
    dossier = make_dossier(world, areas=("WK990101",))
    client, address = world.client_for(world.redacteur), reverse("party-proposals", args=[dossier.pk])
    decline = f"{reverse('party-proposal-decline', args=[dossier.pk])}?voorstel=organisatie:{world.corporatie.pk}"
    client.post(decline, {"reason": "Leest alleen mee"})
    assert "Leest alleen mee" in client.get(address).content.decode()
    client.post(reverse("party-proposal-reconsider", args=[dossier.pk, ProposalAnswer.objects.get().pk]))
    assert "Leest alleen mee" not in client.get(address).content.decode()


def test_page_says_what_is_not_known_and_asks_for_an_area(world: World) -> None:
    client = world.client_for(world.lezer)
    assert "Nog geen gebied" in client.get(reverse("party-proposals", args=[make_dossier(world).pk])).content.decode()
    page = client.get(reverse("party-proposals", args=[make_dossier(world, areas=("WK990101",)).pk])).content.decode()
    assert "geen kaart met voorzieningen" in page
