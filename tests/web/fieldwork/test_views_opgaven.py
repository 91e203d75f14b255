"""The pages of opgaven: what they show, in how many queries, and what nobody else reads."""

from __future__ import annotations

import json
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from tests.web.dossiers.making import make_dossier
from tests.web.fieldwork.making_opgaven import HERE, SECRET, make_draft, make_opgave, make_pair, make_partij, make_team, make_werk
from tests.web.world import World

from wijkkoers.web.dossiers.models import Dossier
from wijkkoers.web.dossiers.selectors import viewer_of
from wijkkoers.web.fieldwork.services.opgaven import drop_opgave
from wijkkoers.web.thread.services import link

HOSTILE = '"><script>alert(1)</script>{{ 7|add:7 }}'
PAGES = ("opgave-list", "opgave-map", "opgave-catalogue", "werk-list", "werk-map", "werk-calendar", "werk-meetings", "meeting-map")


def _page(client: Client, name: str, *args: Any, query: str = "") -> str:
    response = client.get(reverse(name, args=args) + query)
    assert response.status_code == 200
    return response.content.decode()


def test_an_empty_list_offers_three_ways_to_start(world: World) -> None:
    dossier = make_dossier(world)
    page = _page(world.client_for(world.redacteur), "opgave-list", dossier.pk)
    for name in ("opgave-catalogue", "opgave-new"):
        assert reverse(name, args=[dossier.pk]) in page
    assert reverse("register-import", args=[dossier.pk, "opgaven"]) in page


def test_the_list_counts_what_a_filter_leaves_in(world: World) -> None:
    dossier = make_dossier(world)
    make_opgave(world, dossier, title="Bomen", theme="groen")
    make_opgave(world, dossier, title="Tocht")
    page = _page(world.client_for(world.redacteur), "opgave-list", dossier.pk, query="?thema=groen")
    assert (">Bomen</a>" in page, ">Tocht</a>" in page, "1 opgave, van de 2" in page) == (True, False, True)


def test_the_map_follows_the_filter(world: World) -> None:
    dossier = make_dossier(world)
    for title, theme in (("Bomen", "groen"), ("Tocht", "wonen")):
        make_opgave(world, dossier, title=title, theme=theme, geometry=HERE)
    features = json.loads(_page(world.client_for(world.redacteur), "opgave-map", dossier.pk, query="?thema=groen"))["features"]
    assert [row["properties"]["titel"] for row in features] == ["Bomen"]


@pytest.mark.parametrize("name", PAGES)
def test_nobody_else_reads_a_draft(world: World, name: str) -> None:
    dossier = make_team(world)
    make_pair(world, dossier)
    make_draft(world, dossier)
    for person in (world.redacteur, world.beheerder, world.lezer):
        assert SECRET not in _page(world.client_for(person), name, dossier.pk, query=f"?zoek={SECRET[:6]}&toon=concept")
    expected = name != "opgave-catalogue"
    assert (SECRET in _page(world.client_for(world.gemeente_redacteur), name, dossier.pk)) == expected


def _fill(world: World, dossier: Dossier, number: int) -> None:
    partij, viewer = make_partij(dossier, f"Partij {number}"), viewer_of(world.redacteur, dossier)
    for _ in range(number):
        told = {"theme": "groen", "owner_id": world.redacteur.pk, "owner_partij_id": partij.pk, "geometry": HERE, "start": "2028"}
        opgave = make_opgave(world, dossier, outside_partijen=(partij.pk,), brought_partij_id=partij.pk, **told)
        werk = make_werk(world, dossier, partij_id=partij.pk, geometry=HERE, start="2029")
        link(actor=world.redacteur, viewer=viewer, source=f"werk:{werk.pk}", target=f"opgave:{opgave.pk}")


def test_pages_ask_as_many_questions_for_thirty_rows_as_for_three(world: World) -> None:
    counts: list[list[int]] = []
    dossier, client = make_dossier(world), world.client_for(world.redacteur)
    first = make_opgave(world, dossier, geometry=HERE, start="2028")
    addresses = [reverse(name, args=[dossier.pk]) for name in PAGES] + [reverse("opgave-list", args=[dossier.pk]) + "?mist=grond&partij=1"]
    addresses += [reverse(name, args=[dossier.pk, first.pk]) for name in ("opgave-detail", "opgave-edit", "opgave-merge")]
    for number in (3, 27):
        _fill(world, dossier, number)
        counts.append([])
        for address in addresses:
            client.get(address)
            with CaptureQueriesContext(connection) as found:
                assert client.get(address).status_code == 200
            counts[-1].append(len(found))
    assert dict(zip(addresses, counts[0], strict=True)) == dict(zip(addresses, counts[1], strict=True))


def test_the_page_of_an_opgave_says_what_is_missing(world: World) -> None:
    opgave = make_opgave(world, make_dossier(world))
    page = _page(world.client_for(world.redacteur), "opgave-detail", opgave.dossier_id, opgave.pk)
    for text in ("Wat nog ontbreekt", "nog geen trekker", "nog geen plek", "Nog geen kansen genoemd.", "Nog geen besluit."):
        assert text in page


def test_what_was_dropped_says_why_and_how_to_bring_it_back(world: World) -> None:
    opgave = make_opgave(world, make_dossier(world))
    drop_opgave(actor=world.redacteur, opgave=opgave, reason="Staat al in nummer 2")
    page = _page(world.client_for(world.redacteur), "opgave-detail", opgave.dossier_id, opgave.pk)
    assert "Staat al in nummer 2" in page
    assert reverse("opgave-restore", args=[opgave.dossier_id, opgave.pk]) in page


def test_what_people_type_is_shown_and_never_run(world: World) -> None:
    dossier = make_dossier(world)
    told = dict.fromkeys(("title", "description", "place_note", "brought_by", "chances", "risks", "gains", "harms"), HOSTILE)
    opgave = make_opgave(world, dossier, geometry=HERE, start="2028", **told)
    make_werk(world, dossier, title=HOSTILE, partij_name=HOSTILE[:100], geometry=HERE, start="2028", place_note=HOSTILE)
    client = world.client_for(world.redacteur)
    pages = [_page(client, name, dossier.pk) for name in PAGES if not name.endswith("map")]
    pages.append(_page(client, "opgave-detail", dossier.pk, opgave.pk))
    assert not any("<script>alert" in page or "alert(1)</script>14" in page for page in pages)
    assert "&lt;script&gt;alert(1)" in pages[-1]


@pytest.mark.parametrize("query", ["?pagina=99", "?thema=%00&trekker=%27", "?venster=x&volgorde=-id", f"?zoek={'a+' * 200}"])
def test_an_address_that_asks_nonsense_gives_a_page(world: World, query: str) -> None:
    dossier = make_dossier(world)
    make_opgave(world, dossier)
    for name in ("opgave-list", "werk-list", "werk-meetings", "werk-calendar", "opgave-map"):
        assert world.client_for(world.redacteur).get(reverse(name, args=[dossier.pk]) + query).status_code == 200


def test_the_catalogue_leads_to_a_filled_form(world: World) -> None:
    dossier = make_dossier(world)
    client = world.client_for(world.redacteur)
    assert 'value="bomen-in-elke-straat"' in _page(client, "opgave-catalogue", dossier.pk)
    page = _page(client, "opgave-new", dossier.pk, query="?thema=groen&doel=bomen-in-elke-straat")
    assert 'value="Vanuit elke woning zijn bomen te zien' in page
    assert 'value="groen" selected' in page


@pytest.mark.parametrize("name", ["opgave-list", "werk-list", "werk-meetings"])
def test_the_place_of_the_map_is_no_landmark_beside_the_map(world: World, name: str) -> None:
    dossier = make_dossier(world)
    make_opgave(world, dossier, geometry=HERE, start="2028")
    make_werk(world, dossier, geometry=HERE, start="2028")
    page = world.client_for(world.redacteur).get(reverse(name, args=[dossier.pk])).content.decode()
    assert page.count('<div class="place-page__map">') == 1
