"""The oproepen of a dossier, as pages."""

from __future__ import annotations

from django.urls import reverse
from tests.web.participation.bringing import make_oproep, oproep_values, send
from tests.web.participation.making import make_moment, make_shared_dossier
from tests.web.world import World

from wijkkoers.web.participation import services
from wijkkoers.web.participation.models import Oproep

FORM = {"title": "Plein", "question": "Wat mist u?", "opens_on": "2026-03-01", "closes_on": "2026-04-01", "asks_place": "on"}


def test_made_from_a_moment_and_shown_with_its_link(world: World) -> None:
    dossier = make_shared_dossier(world)
    moment = make_moment(world, dossier)
    client, address = world.client_for(world.redacteur), reverse("oproep-new", args=[dossier.pk])
    assert client.get(address, {"moment": moment.pk}).context["form"].initial["moment"] == str(moment.pk)
    response = client.post(address, FORM | {"moment": str(moment.pk)})
    oproep = Oproep.objects.get()
    assert response.headers["Location"] == reverse("oproep-detail", args=[dossier.pk, oproep.pk])
    assert oproep.moment == moment
    page = client.get(response.headers["Location"]).content.decode()
    assert "<svg" in page
    assert f"/meedoen/{oproep.token.lower()}/" in page


def test_clash_is_told_with_both_texts(world: World) -> None:
    oproep = make_oproep(world, title="Eerst")
    client, address = world.client_for(world.beheerder), reverse("oproep-edit", args=[oproep.dossier_id, oproep.pk])
    seen = client.get(address).context["form"].initial
    services.change_oproep(actor=world.redacteur, oproep=oproep, values=oproep_values(title="Van de ander"))
    response = client.post(address, FORM | {"title": "Van mij", "revision": seen["revision"], "base": seen["base"]})
    assert response.status_code == 409
    assert all(text in response.content.decode() for text in ("Van de ander", "Van mij"))


def test_wrong_days_are_said_at_their_field(world: World) -> None:
    address = reverse("oproep-new", args=[make_shared_dossier(world).pk])
    response = world.client_for(world.redacteur).post(address, FORM | {"closes_on": "2026-02-01"})
    assert response.status_code == 400
    assert "closes_on" in response.context["form"].errors


def test_closing_and_opening_again(world: World) -> None:
    oproep = make_oproep(world)
    send(oproep)
    client, address = world.client_for(world.redacteur), reverse("oproep-close", args=[oproep.dossier_id, oproep.pk])
    client.post(address, {"reason": "Vol"})
    page = client.get(reverse("oproep-list", args=[oproep.dossier_id])).content.decode()
    assert "Gesloten door het team" in page
    client.post(address)
    oproep.refresh_from_db()
    assert oproep.dropped_at is None


def test_poster_is_a_pdf(world: World) -> None:
    oproep = make_oproep(world)
    response = world.client_for(world.lezer).get(reverse("oproep-poster", args=[oproep.dossier_id, oproep.pk]))
    assert (response["Content-Type"], response.content[:5]) == ("application/pdf", b"%PDF-")
