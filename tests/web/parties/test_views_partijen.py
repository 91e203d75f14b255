"""Partijen in the browser."""

from __future__ import annotations

from typing import Any

import pytest
from django.urls import reverse
from tests.web.dossiers.making import make_dossier
from tests.web.parties.making import FORM, SECRET, WORDS_FORM, make_partij, make_shared_dossier, make_written, release, write
from tests.web.world import World

from wijkkoers.web.dossiers.models import Dossier
from wijkkoers.web.parties import services
from wijkkoers.web.parties.models import Partij
from wijkkoers.web.parties.selectors import draft_of


def _list(world: World, person: str, dossier: Dossier, **headers: str) -> str:
    return world.client_for(world.person(person)).get(reverse("party-list", args=[dossier.pk]), headers=headers).content.decode()


def _address(name: str, partij: Partij) -> str:
    return reverse(name, args=[partij.dossier_id, partij.pk])


def test_draft_of_a_partner_is_on_no_page_of_others(world: World) -> None:
    partij = make_written(world, is_released=False)
    dossier = partij.dossier
    for name in ("party-list", "dossier-detail", "dossier-log", "dossier-log-csv"):
        for person in ("beheerder", "redacteur", "partner", "lezer"):
            page = world.client_for(world.person(person)).get(reverse(name, args=[dossier.pk])).getvalue().decode()
            assert SECRET.interest not in page
    assert SECRET.interest not in world.client_for(world.beheerder).get(_address("party-edit", partij)).content.decode()
    assert "Nog niet vrijgegeven" in _list(world, "beheerder", dossier)


def test_own_people_read_their_draft_and_can_release_it(world: World) -> None:
    partij = make_written(world, is_released=False)
    page = _list(world, "gemeente_redacteur", partij.dossier)
    assert SECRET.interest in page
    assert _address("party-release", partij) in page


def test_released_words_are_read_by_the_team(world: World) -> None:
    partij = make_written(world, is_released=True)
    page = _list(world, "lezer", partij.dossier)
    assert SECRET.interest in page
    assert SECRET.ambition in page
    assert _address("party-edit", partij) not in page


def test_empty_list_says_why_partijen_matter(world: World) -> None:
    dossier = make_dossier(world)
    assert "Nog geen partijen" in _list(world, "redacteur", dossier)
    assert "Eerste partij toevoegen" in _list(world, "redacteur", dossier)
    assert "Eerste partij toevoegen" not in _list(world, "lezer", dossier)


def test_page_speaks_english(world: World) -> None:
    page = _list(world, "redacteur", make_dossier(world), accept_language="en")
    assert "No partijen yet" in page
    assert "New partij" in page


def test_text_of_people_is_never_markup(world: World) -> None:
    dossier = make_dossier(world)
    make_partij(world, dossier, name="<script>alert(1)</script>")
    assert "<script>alert(1)</script>" not in _list(world, "lezer", dossier)


def test_new_partij_of_the_team_takes_its_name(world: World) -> None:
    dossier = make_shared_dossier(world)
    client = world.client_for(world.redacteur)
    response = client.post(reverse("party-new", args=[dossier.pk]), {"organisation": world.gemeente.pk})
    assert response.headers["Location"] == reverse("party-list", args=[dossier.pk])
    assert Partij.objects.get().name == world.gemeente.name


def test_new_partij_without_name_and_organisation_is_refused_at_the_field(world: World) -> None:
    response = world.client_for(world.redacteur).post(reverse("party-new", args=[make_dossier(world).pk]), {"kind": "bewoners"})
    assert response.status_code == 400
    assert "Vul een naam in, of kies een organisatie." in response.content.decode()


def test_editor_who_may_not_write_reads_who_does_and_cannot_post_words(world: World) -> None:
    partij = make_written(world, is_released=False)
    client, address = world.client_for(world.beheerder), _address("party-edit", partij)
    assert f"Belang en ambitie van {world.gemeente.name} schrijft de partij zelf." in client.get(address).content.decode()
    client.post(address, {**FORM, "revision": 1, "interest": "Overschreven", "ambition": ""})
    partij.refresh_from_db()
    assert (partij.name, partij.interest) == ("Bewonersgroep", SECRET.interest)


def test_writing_keeps_a_draft_and_says_who_reads_it(world: World) -> None:
    partij = make_partij(world, make_shared_dossier(world), world.gemeente)
    client = world.client_for(world.gemeente_redacteur)
    page = client.post(_address("party-words", partij), {**WORDS_FORM, "revision": 1}, follow=True).content.decode()
    assert "Bewaard als concept." in page
    assert "1 tekst leest het team nog niet." in page
    assert "Alleen uw eigen kant leest dit concept." in _list(world, "gemeente_redacteur", partij.dossier)


def test_name_in_use_stands_at_the_field(world: World) -> None:
    dossier = make_dossier(world)
    make_partij(world, dossier, name="Bewonersgroep")
    partij = make_partij(world, dossier)
    response = world.client_for(world.redacteur).post(_address("party-edit", partij), {**FORM, "revision": 1})
    assert response.status_code == 400
    assert "Dit dossier heeft al een partij met de naam Bewonersgroep." in response.content.decode()


def test_release_shows_what_the_team_will_read_and_needs_a_post(world: World) -> None:
    partij = make_written(world, is_released=False)
    client, address = world.client_for(world.gemeente_redacteur), _address("party-release", partij)
    assert SECRET.interest in client.get(address).content.decode()
    partij.refresh_from_db()
    assert partij.released_at is None
    assert client.post(address).status_code == 409, "nothing is released that was not shown"
    client.post(address, {"digest": draft_of(partij).digest})
    assert SECRET.interest in _list(world, "lezer", partij.dossier)


def test_partij_that_left_stands_apart_with_its_reason(world: World) -> None:
    partij = make_written(world, is_released=False)
    client = world.client_for(world.redacteur)
    assert client.post(_address("party-drop", partij), {"reason": ""}).status_code == 400
    client.post(_address("party-drop", partij), {"reason": "Samengegaan"})
    page = _list(world, "lezer", partij.dossier)
    assert "Doen niet meer mee" in page
    assert "Samengegaan" in page


def _fill(world: World, dossier: Dossier, count: int) -> None:
    for _number in range(count):
        partij = write(world.redacteur, make_partij(world, dossier, influence=3, stake=4))
        services.add_goal(actor=world.redacteur, partij=partij, theme="wonen", text="Honderd erbij")
        release(world.redacteur, partij)


@pytest.mark.parametrize(("name", "expected"), [("party-list", 14), ("party-picture", 8), ("goal-matrix", 10)])
def test_pages_cost_the_same_for_few_and_many(world: World, django_assert_max_num_queries: Any, name: str, expected: int) -> None:
    dossier = make_shared_dossier(world)
    make_partij(world, dossier, world.gemeente)
    client, address = world.client_for(world.redacteur), reverse(name, args=[dossier.pk])
    for more in (3, 12):
        _fill(world, dossier, more)
        with django_assert_max_num_queries(expected):
            client.get(address)


def test_two_browsers_lose_no_edit(world: World) -> None:
    partij = make_partij(world, make_dossier(world), name="Groep")
    client, address = world.client_for(world.redacteur), _address("party-edit", partij)
    base = client.get(address).context["form"]["base"].value()
    values = {"name": "Groep", "kind": "overig", "own_plan": "onbekend", "revision": 1, "base": base}
    assert client.post(address, {**values, "role": "Eerste"}).status_code == 302
    clash = client.post(address, {**values, "contact": "voorzitter"})
    page = clash.content.decode()
    assert (clash.status_code, 'value="Eerste"' in page, 'value="voorzitter"' in page) == (409, True, True)
    again = {name: clash.context["form"][name].value() or "" for name in (*values, "role", "contact")}
    assert client.post(address, again).status_code == 302
    partij.refresh_from_db()
    assert (partij.role, partij.contact) == ("Eerste", "voorzitter")


def test_partij_that_left_can_be_brought_back_from_the_list(world: World) -> None:
    partij = make_partij(world, make_dossier(world), name="Groep")
    client = world.client_for(world.redacteur)
    client.post(_address("party-drop", partij), {"reason": "Weg"})
    assert _address("party-restore", partij) in _list(world, "redacteur", partij.dossier)
    assert "doet weer mee" in client.post(_address("party-restore", partij), follow=True).content.decode()
