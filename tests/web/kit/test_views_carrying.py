"""A text goes on into the form of a stap or a besluit; nothing is written."""

from __future__ import annotations

from urllib.parse import parse_qs, urlsplit

from django.urls import reverse
from tests.web.dossiers.making import make_dossier
from tests.web.process.making import make_stap
from tests.web.world import World


def test_text_goes_to_the_stap_or_to_a_new_besluit(world: World) -> None:
    stap = make_stap(world)
    client, address = world.client_for(world.redacteur), reverse("kit-carry", args=[stap.dossier_id])
    to_stap = urlsplit(client.get(address, {"tekst": "Daken & ramen", "stap": stap.pk}).headers["Location"])
    assert (to_stap.path, parse_qs(to_stap.query)) == (
        reverse("stap-edit", args=[stap.dossier_id, stap.pk]),
        {"summary": ["Daken & ramen"]},
    )
    to_besluit = urlsplit(client.get(address, {"tekst": "Daken", "titel": "Wat eerst?"}).headers["Location"])
    assert (to_besluit.path, parse_qs(to_besluit.query)) == (
        reverse("besluit-new", args=[stap.dossier_id]),
        {"title": ["Wat eerst?"], "outcome": ["Daken"]},
    )


def test_stap_of_another_dossier_is_not_found(world: World) -> None:
    stap, other = make_stap(world), make_dossier(world)
    address = reverse("kit-carry", args=[other.pk])
    assert world.client_for(world.redacteur).get(address, {"tekst": "x", "stap": stap.pk}).status_code == 404
