"""Signalen on their pages: many at once, and the way to an opgave."""

from __future__ import annotations

import pytest
from django.urls import reverse
from tests.web.fieldwork.making_opgaven import make_opgave, make_team
from tests.web.fieldwork.making_talks import make_gesprek, make_signaal
from tests.web.world import World

from wijkkoers.web.thread.models import Arrow

pytestmark = pytest.mark.django_db


def test_every_line_becomes_a_signaal(world: World) -> None:
    gesprek = make_gesprek(world, make_team(world))
    address = reverse("signaal-new", args=[gesprek.dossier_id, gesprek.pk])
    assert world.client_for(world.redacteur).post(address, {"text": "Tocht\r\n\r\nLift stuk", "theme": "wonen"}).status_code == 302
    assert list(gesprek.signalen.values_list("text", "theme")) == [("Tocht", "wonen"), ("Lift stuk", "wonen")]


def test_a_signaal_is_tied_to_an_opgave_that_the_person_may_know_of(world: World) -> None:
    gesprek = make_gesprek(world, make_team(world))
    signaal, opgave = make_signaal(world, gesprek), make_opgave(world, gesprek.dossier, title="Tocht in de flats")
    draft = make_opgave(world, gesprek.dossier, world.gemeente_redacteur, title="Geheim 8472")
    address = reverse("signaal-link", args=[gesprek.dossier_id, signaal.pk])
    client = world.client_for(world.redacteur)
    page = client.get(address).content.decode()
    assert ("Tocht in de flats" in page, "Geheim 8472" in page) == (True, False)
    assert client.post(address, {"opgave": f"opgave:{draft.pk}"}).status_code == 400
    assert client.post(address, {"opgave": f"opgave:{opgave.pk}"}).status_code == 302
    assert Arrow.objects.get().target == f"opgave:{opgave.pk}"
