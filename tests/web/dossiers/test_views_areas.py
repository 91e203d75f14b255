"""Choosing areas in the browser."""

from __future__ import annotations

from django.urls import reverse
from tests.web.dossiers.making import make_areas, make_dossier
from tests.web.world import World

from wijkkoers.web.dossiers.models import Dossier
from wijkkoers.web.dossiers.selectors import area_keys


def _address(dossier: Dossier) -> str:
    return reverse("dossier-areas", args=[dossier.pk])


def test_search_finds_areas_but_no_country(world: World) -> None:
    make_areas()
    client, address = world.client_for(world.redacteur), _address(make_dossier(world))
    assert 'value="WK990101:2025"' in client.get(address + "?zoek=spoor").content.decode()
    assert "NL99:2025" not in client.get(address + "?zoek=laagland").content.decode()


def test_area_is_added_and_taken_away_and_the_search_stays(world: World) -> None:
    make_areas()
    dossier, client = make_dossier(world), world.client_for(world.redacteur)
    response = client.post(_address(dossier), {"toevoegen": "WK990101:2025", "zoek": "spoor wijk"})
    assert response.headers["Location"] == _address(dossier) + "?zoek=spoor+wijk"
    assert area_keys(dossier) == [("WK990101", 2025)]
    client.post(_address(dossier), {"weghalen": "WK990101"})
    assert area_keys(dossier) == []


def test_area_that_does_not_fit_is_refused_with_the_reason(world: World) -> None:
    dossier = make_dossier(world, areas=("WK990101",))
    client = world.client_for(world.redacteur)
    page = client.post(_address(dossier), {"toevoegen": "BU99010101:2025"}, follow=True).content.decode()
    assert "Seinhuis ligt in Spoorwijk." in page
    assert area_keys(dossier) == [("WK990101", 2025)]


def test_nonsense_changes_nothing(world: World) -> None:
    dossier = make_dossier(world, areas=("WK990101",))
    client = world.client_for(world.redacteur)
    for value in ("", "x", "WK990101", "WK990101:jaar", "'; drop"):
        client.post(_address(dossier), {"toevoegen": value})
    assert area_keys(dossier) == [("WK990101", 2025)]


def test_empty_store_says_what_to_do(world: World) -> None:
    page = world.client_for(world.redacteur).get(_address(make_dossier(world))).content.decode()
    assert "Er zijn nog geen gebieden" in page
    assert reverse("release-new") in page


def test_search_without_result_says_what_to_do(world: World) -> None:
    make_areas()
    page = world.client_for(world.redacteur).get(_address(make_dossier(world)) + "?zoek=<b>xyz").content.decode()
    assert "Geen gebied gevonden bij “&lt;b&gt;xyz”" in page
