"""Schouwpunten at the desk."""

from __future__ import annotations

import json

import pytest
from django.urls import reverse
from tests.web.fieldwork.making_opgaven import HERE, make_partij, make_team
from tests.web.fieldwork.making_talks import make_photo, make_punt, make_route, make_schouw
from tests.web.world import World

from wijkkoers.web.fieldwork.kinds import Verdict
from wijkkoers.web.fieldwork.models import Schouwpunt
from wijkkoers.web.fieldwork.services import routes
from wijkkoers.web.parties.models import Partij

pytestmark = pytest.mark.django_db


def test_the_map_holds_points_with_a_place_and_those_of_fixed_points(world: World) -> None:
    dossier = make_team(world)
    held = make_schouw(world, dossier, route=make_route(world, dossier))
    make_punt(world, held)
    make_punt(world, held, geometry=HERE)
    make_punt(world, held, point=held.route.points.all()[0], verdict=Verdict.PLUS)  # type: ignore[union-attr]
    address = f"{reverse('schouwpunt-places', args=[dossier.pk])}?schouw={held.pk}"
    features = json.loads(world.client_for(world.lezer).get(address).content)["features"]
    assert sorted(feature["properties"]["klasse"] for feature in features) == ["plus", "slecht"]
    assert world.client_for(world.lezer).get(f"{reverse('schouwpunt-places', args=[dossier.pk])}?schouw=99999").status_code == 404


def test_a_new_point_is_kept_as_typed_and_leads_to_its_page(world: World) -> None:
    dossier = make_team(world)
    held = make_schouw(world, dossier, route=make_route(world, dossier))
    fixed = held.route.points.get(number=2)  # type: ignore[union-attr]
    address = reverse("schouwpunt-new", args=[dossier.pk, held.pk])
    client = world.client_for(world.redacteur)
    assert str(client.get(f"{address}?punt={fixed.pk}").context["form"]["route_point"].value()) == str(fixed.pk)
    data = {"verdict": "slecht", "is_urgent": "on", "route_point": fixed.pk, "due": "voorjaar 2027", "agreement": "Herstellen"}
    assert client.post(address, data).status_code == 302
    punt = Schouwpunt.objects.get()
    assert (punt.number, punt.is_urgent, str(punt.due_end)) == (2, True, "2027-05-31")


def test_the_page_of_a_point_shows_others_released_photos_only(world: World) -> None:
    punt = make_punt(world, make_schouw(world, make_team(world)))
    hidden, shown = make_photo(world, punt), make_photo(world, punt, is_released=True)
    address = reverse("schouwpunt-detail", args=[punt.dossier_id, punt.pk])
    page = world.client_for(world.gemeente_redacteur).get(address).content.decode()
    assert f"/fotos/{shown.pk}/foto.jpg" in page
    assert f"/fotos/{hidden.pk}/" not in page
    assert f"/fotos/{hidden.pk}/heel.jpg" in world.client_for(world.redacteur).get(address).content.decode()


def test_leaving_without_a_reason_is_refused_at_the_reason(world: World) -> None:
    punt = make_punt(world, make_schouw(world, make_team(world)))
    answer = world.client_for(world.redacteur).post(reverse("schouwpunt-move", args=[punt.dossier_id, punt.pk]), {"move": "laten"})
    assert answer.status_code == 400
    assert answer.context["form"].errors.keys() == {"reason"}


def test_two_who_edit_a_point_at_once_can_merge(world: World) -> None:
    punt = make_punt(world, make_schouw(world, make_team(world)))
    address, client = reverse("schouwpunt-edit", args=[punt.dossier_id, punt.pk]), world.client_for(world.redacteur)
    base = client.get(address).context["form"]["base"].value()
    sent = {"verdict": "slecht", "place_note": "bij de ingang", "note": "Van mij", "revision": "1", "base": base}
    world.client_for(world.beheerder).post(address, {**sent, "note": "Van de ander"})
    assert client.post(address, sent).status_code == 409
    assert client.post(address, {**sent, "note": "Van ons samen", "revision": "2"}).status_code == 302
    punt.refresh_from_db()
    assert punt.note == "Van ons samen"


def test_a_fixed_point_and_a_partij_that_left_stay_with_the_point_and_keep_their_names_on_its_form(world: World) -> None:
    dossier = make_team(world)
    partij, route = make_partij(dossier), make_route(world, dossier, 1)
    fixed = route.points.get()
    punt = make_punt(world, make_schouw(world, dossier, route=route), point=fixed, holder_partij_id=partij.pk)
    routes.drop_route_point(actor=world.redacteur, point=fixed, reason="Gesloopt")
    Partij.objects.update(dropped_at=partij.added_at)
    address, client = reverse("schouwpunt-edit", args=[dossier.pk, punt.pk]), world.client_for(world.redacteur)
    form = client.get(address).context["form"]
    assert dict(form.fields["route_point"].choices)[str(fixed.pk)] == "1. Plek 1"
    assert dict(form.fields["holder_partij"].choices)[str(partij.pk)] == "Waterbedrijf"
    sent = {name: form[name].value() for name in form.fields if form[name].value() not in (None, "", False)}
    assert client.post(address, {**sent, "note": "Anders"}).status_code == 302
    punt.refresh_from_db()
    assert (punt.note, punt.route_point_id, punt.holder_partij_id) == ("Anders", fixed.pk, partij.pk)
