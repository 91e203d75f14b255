"""Pakketten in the browser: made, compared only with a nulalternatief, and two at once."""

from __future__ import annotations

import pytest
from django.urls import reverse
from tests.web.measures.making import make_pakket, make_shared_dossier
from tests.web.world import World

from wijkkoers.web.measures.models import Pakket

pytestmark = pytest.mark.django_db


def test_a_new_pakket_leads_to_choosing_its_maatregelen(world: World) -> None:
    dossier = make_shared_dossier(world)
    answer = world.client_for(world.redacteur).post(reverse("pakket-new", args=[dossier.pk]), {"name": "Groen"})
    assert answer.headers["Location"] == reverse("pakket-lines", args=[dossier.pk, Pakket.objects.get(name="Groen").pk])


def test_an_edit_of_an_older_text_is_told(world: World) -> None:
    pakket = make_pakket(world, make_shared_dossier(world), name="Groen")
    address = reverse("pakket-edit", args=[pakket.dossier_id, pakket.pk])
    sent = {"name": "Groen", "revision": "1", "base": '{"name": "Groen", "description": ""}'}
    assert world.client_for(world.redacteur).post(address, {**sent, "description": "Bomen"}).status_code == 302
    assert world.client_for(world.beheerder).post(address, {**sent, "description": "Struiken"}).status_code == 409


def test_a_dropped_pakket_is_still_to_be_read(world: World) -> None:
    pakket = make_pakket(world, make_shared_dossier(world), name="Groen")
    client = world.client_for(world.redacteur)
    client.post(reverse("pakket-drop", args=[pakket.dossier_id, pakket.pk]), {"reason": "Te duur"})
    assert "Te duur" in client.get(reverse("pakket-list", args=[pakket.dossier_id])).content.decode()
