"""Deciding in the browser, on a pair and on an opgave alone."""

from __future__ import annotations

from datetime import date

import pytest
from django.urls import reverse
from tests.web.dossiers.making import make_dossier
from tests.web.fieldwork.making_opgaven import FAR, make_opgave, make_pair, make_werk
from tests.web.world import World

from wijkkoers.web.fieldwork.models import Verbindingsbesluit

DECISION = {"outcome": "verbinden", "reason": "Eén sleuf", "decided_on": "2026-03-01", "decided_by": "Overleg", "seen": "0"}


def test_a_pair_is_decided_once_each_time_somebody_looked(world: World) -> None:
    opgave, werk = make_pair(world, make_dossier(world))
    client = world.client_for(world.redacteur)
    address = reverse("meeting-decide", args=[opgave.dossier_id, f"opgave-{opgave.pk}", f"werk-{werk.pk}"])
    assert client.post(address, DECISION).status_code == 302
    second = client.post(address, DECISION | {"outcome": "niet"})
    first = Verbindingsbesluit.objects.get()
    assert (second.status_code, f'value="{first.pk}"' in second.content.decode()) == (409, True)
    assert client.post(address, DECISION | {"outcome": "niet", "seen": first.pk}).status_code == 302
    page = client.get(address).content.decode()
    assert page.index("Niet verbinden") < page.index("Eén sleuf")


def test_the_order_of_the_two_changes_nothing(world: World) -> None:
    opgave, werk = make_pair(world, make_dossier(world))
    names = [f"opgave-{opgave.pk}", f"werk-{werk.pk}"]
    client = world.client_for(world.redacteur)
    for left, right in (names, names[::-1]):
        client.post(reverse("meeting-decide", args=[opgave.dossier_id, left, right]), DECISION)
    assert Verbindingsbesluit.objects.count() == 1


@pytest.mark.parametrize("names", [("opgave-x", "werk-1"), ("opgave-²", "werk-1"), ("cijfer-1", "werk-1"), ("werk", "werk-1")])
def test_a_pair_that_is_none_is_not_found(world: World, names: tuple[str, str]) -> None:
    dossier = make_dossier(world)
    assert world.client_for(world.redacteur).get(reverse("meeting-decide", args=[dossier.pk, *names])).status_code == 404


def test_a_thing_does_not_meet_itself(world: World) -> None:
    werk = make_werk(world, make_dossier(world))
    address = reverse("meeting-decide", args=[werk.dossier_id, f"werk-{werk.pk}", f"werk-{werk.pk}"])
    assert world.client_for(world.redacteur).get(address).status_code == 404


def test_two_that_lie_far_apart_can_be_decided_too(world: World) -> None:
    dossier = make_dossier(world)
    opgave, werk = make_opgave(world, dossier), make_werk(world, dossier, geometry=FAR)
    address = reverse("meeting-decide", args=[dossier.pk, f"opgave-{opgave.pk}", f"werk-{werk.pk}"])
    assert "onder de gewone regel" in world.client_for(world.redacteur).get(address).content.decode()


def test_an_opgave_alone_shows_its_besluit(world: World) -> None:
    opgave = make_opgave(world, make_dossier(world))
    client = world.client_for(world.redacteur)
    assert client.post(reverse("opgave-decide", args=[opgave.dossier_id, opgave.pk]), DECISION).status_code == 302
    page = client.get(reverse("opgave-detail", args=[opgave.dossier_id, opgave.pk])).content.decode()
    assert ("Eén sleuf" in page, "1 maart 2026, Overleg" in page) == (True, True)


def test_an_old_besluit_on_a_day_that_cannot_be_is_still_shown(world: World) -> None:
    opgave = make_opgave(world, make_dossier(world))
    Verbindingsbesluit.objects.create(
        dossier=opgave.dossier, left=f"opgave:{opgave.pk}", outcome="later", reason="Nog niet", decided_on=date(26, 11, 22), decided_by="Ik"
    )
    for name in ("opgave-detail", "opgave-decide"):
        page = world.client_for(world.redacteur).get(reverse(name, args=[opgave.dossier_id, opgave.pk]))
        assert (page.status_code, "22 november 26" in page.content.decode()) == (200, True)
