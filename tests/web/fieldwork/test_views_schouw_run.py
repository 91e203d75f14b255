"""Running a schouw: its status, its door and its next time, on the page."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import timezone
from tests.web.fieldwork.making_opgaven import make_team
from tests.web.fieldwork.making_talks import make_route, make_schouw
from tests.web.world import World

from wijkkoers.web.accounts.codes import shown_code
from wijkkoers.web.fieldwork.models import Schouw
from wijkkoers.web.fieldwork.services import schouw as services
from wijkkoers.web.fieldwork.views import schouw_run

pytestmark = pytest.mark.django_db


def test_an_open_door_shows_code_and_qr_and_a_shut_one_does_not(world: World) -> None:
    held = make_schouw(world, make_team(world))
    address, client = reverse("schouw-door", args=[held.dossier_id, held.pk]), world.client_for(world.redacteur)
    until = timezone.localtime(timezone.now() + timedelta(hours=3)).strftime("%Y-%m-%dT%H:%M")
    assert client.post(address, {"until": until}).status_code == 302
    code = shown_code(Schouw.objects.get(pk=held.pk).join_code or "")
    page = client.get(address).content.decode()
    assert code in page
    assert 'aria-label="QR-code' in page
    client.post(address, {"dicht": "1"})
    assert code not in client.get(address).content.decode()


def test_a_phone_is_led_to_the_address_at_which_this_computer_is_reached(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(schouw_run, "site_address", lambda: "https://192.168.1.5:8443")
    held = make_schouw(world, make_team(world))
    services.open_door(actor=world.redacteur, schouw=held, until=timezone.now() + timedelta(hours=3))
    context = world.client_for(world.redacteur).get(reverse("schouw-door", args=[held.dossier_id, held.pk])).context
    assert context["address"].startswith("192.168.1.5:8443/")


def test_a_move_that_does_not_exist_is_told(world: World) -> None:
    held = make_schouw(world, make_team(world))
    answer = world.client_for(world.redacteur).post(reverse("schouw-move", args=[held.dossier_id, held.pk]), {"move": "x"}, follow=True)
    assert "staat er intussen anders voor" in answer.content.decode()


def test_the_next_time_starts_from_this_one(world: World) -> None:
    dossier = make_team(world)
    held = make_schouw(world, dossier, route=make_route(world, dossier), participants="bewoners 6")
    address, client = reverse("schouw-repeat", args=[dossier.pk, held.pk]), world.client_for(world.redacteur)
    assert client.get(address).context["form"]["participants"].value() == "bewoners 6"
    assert client.post(address, {"title": "Volgend jaar"}).status_code == 302
    assert Schouw.objects.get(previous=held).title == "Volgend jaar"


def test_a_free_schouw_cannot_be_repeated(world: World) -> None:
    held = make_schouw(world, make_team(world))
    answer = world.client_for(world.redacteur).get(reverse("schouw-repeat", args=[held.dossier_id, held.pk]), follow=True)
    assert "geen route met vaste punten" in answer.content.decode()
