"""Pages of schouwen."""

from __future__ import annotations

from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from tests.web.fieldwork.making_opgaven import HERE, SECRET, make_team
from tests.web.fieldwork.making_talks import HELD, make_punt, make_route, make_schouw, make_secret_schouw
from tests.web.world import World

from wijkkoers.web.fieldwork.services import schouw
from wijkkoers.web.fieldwork.values_talks import SchouwValues

pytestmark = pytest.mark.django_db


def _asked(client: Any, address: str) -> int:
    client.get(address)
    with CaptureQueriesContext(connection) as asked:
        assert client.get(address).status_code == 200
    return len(asked)


def test_queries_do_not_grow_with_schouwen_and_points(world: World) -> None:
    dossier = make_team(world)
    route = make_route(world, dossier)
    held = make_schouw(world, dossier, route=route)
    client = world.client_for(world.redacteur)
    addresses = [
        reverse("schouw-list", args=[dossier.pk]),
        reverse("schouwpunt-list", args=[dossier.pk]),
        reverse("schouwpunt-places", args=[dossier.pk]),
        *(reverse(name, args=[dossier.pk, held.pk]) for name in ("schouw-detail", "schouw-compare", "schouw-actions", "schouw-entry")),
    ]
    counts = []
    for more in (3, 27):
        for _number in range(more):
            make_punt(world, held, geometry=HERE, agreement="Herstellen", point=route.points.all()[0])
            make_schouw(world, dossier, route=route)
        counts.append([_asked(client, address) for address in addresses])
    assert counts[0] == counts[1]


def test_a_draft_of_a_partner_is_on_no_page_of_others(world: World) -> None:
    dossier = make_team(world)
    make_secret_schouw(world, dossier)
    for name in ("schouw-list", "schouwpunt-list", "schouwpunt-places", "dossier-log"):
        address = reverse(name, args=[dossier.pk])
        for person in (world.redacteur, world.lezer):
            assert SECRET not in world.client_for(person).get(address).content.decode(), name
    assert SECRET in world.client_for(world.gemeente_redacteur).get(reverse("schouw-list", args=[dossier.pk])).content.decode()


def test_a_shared_repeat_does_not_tell_of_the_draft_that_it_repeats(world: World) -> None:
    dossier, guest = make_team(world), world.gemeente_redacteur
    draft = make_schouw(world, dossier, guest, title=SECRET, route=make_route(world, dossier))
    again = schouw.repeat_schouw(actor=guest, schouw=draft, values=SchouwValues("Volgend jaar", None, HELD))
    schouw.release_schouw(actor=guest, schouw=again)
    for name in ("schouw-detail", "schouw-compare"):
        address = reverse(name, args=[dossier.pk, again.pk])
        shown = {person.pk: SECRET in world.client_for(person).get(address).content.decode() for person in (world.lezer, guest)}
        assert shown == {world.lezer.pk: False, guest.pk: True}, name


def test_what_people_typed_is_text_and_no_markup(world: World) -> None:
    held = make_schouw(world, make_team(world), title="<b>Ronde</b>", note="<script>alert(1)</script>")
    make_punt(world, held, note="<img src=x onerror=alert(1)>", geometry=HERE)
    client = world.client_for(world.redacteur)
    for name in ("schouw-detail", "schouw-actions", "schouw-entry", "schouw-compare", "schouw-door"):
        page = client.get(reverse(name, args=[held.dossier_id, held.pk])).content.decode()
        assert "<img src=x" not in page
        assert "<script>alert" not in page
        assert "<b>Ronde" not in page


@pytest.mark.parametrize("asked", ["9" * 5000, "²", "x"], ids=["too long", "no digit", "no number"])
def test_a_route_that_does_not_exist_is_not_chosen(world: World, asked: str) -> None:
    address = f"{reverse('schouw-new', args=[make_team(world).pk])}?route={asked}"
    assert world.client_for(world.redacteur).get(address).context["form"]["route"].value() == ""


def test_a_filter_that_cannot_be_read_shows_the_page(world: World) -> None:
    held = make_schouw(world, make_team(world))
    asked = "oordeel=x&wie=partij:9999999999999999999999&pagina=zz&thema=%00"
    address = f"{reverse('schouw-detail', args=[held.dossier_id, held.pk])}?{asked}"
    assert world.client_for(world.redacteur).get(address).status_code == 200
