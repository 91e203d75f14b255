"""Making, showing and changing a dossier in the browser."""

from __future__ import annotations

import pytest
from django.urls import reverse
from tests.web.dossiers.making import make_dossier, move
from tests.web.world import World

from wijkkoers.web.accounts.models import Membership, Role
from wijkkoers.web.dossiers.models import Dossier
from wijkkoers.web.dossiers.states import Move


def _get(world: World, person: str, name: str, dossier: Dossier, query: str = "", **headers: str) -> str:
    return world.client_for(world.person(person)).get(reverse(name, args=[dossier.pk]) + query, headers=headers).content.decode()


def test_new_dossier_leads_to_choosing_its_area(world: World) -> None:
    client = world.client_for(world.redacteur)
    response = client.post(reverse("dossier-new"), {"name": "Spoorwijk", "aim": "wup", "summary": "Waarom"})
    dossier = Dossier.objects.get()
    assert response.headers["Location"] == reverse("dossier-areas", args=[dossier.pk])
    assert (dossier.organisation, dossier.aim, dossier.summary) == (world.corporatie, "wup", "Waarom")


def test_editor_of_two_organisations_chooses_one(world: World) -> None:
    Membership.objects.create(user=world.redacteur, organisation=world.gemeente, role=Role.REDACTEUR)
    client = world.client_for(world.redacteur)
    assert client.post(reverse("dossier-new"), {"name": "Spoorwijk", "aim": "wup"}).status_code == 400
    client.post(reverse("dossier-new"), {"name": "Spoorwijk", "aim": "wup", "organisation": world.gemeente.pk})
    assert Dossier.objects.get().organisation == world.gemeente


def test_name_in_use_stands_at_the_field_and_keeps_what_was_typed(world: World) -> None:
    make_dossier(world, "Spoorwijk")
    data = {"name": "Spoorwijk", "aim": "wup", "summary": "Lang verhaal"}
    response = world.client_for(world.redacteur).post(reverse("dossier-new"), data)
    assert response.status_code == 400
    assert "heeft al een dossier met de naam Spoorwijk" in response.content.decode()
    assert "Lang verhaal" in response.content.decode()


def test_page_shows_where_it_stands_and_what_is_next(world: World) -> None:
    page = _get(world, "redacteur", "dossier-detail", make_dossier(world, "Vooruit", areas=("WK990101",)))
    assert "Vooruit" in page
    assert "Spoorwijk" in page
    assert "grenzen van 2025" in page
    assert "Redacteur nam Redacteur op in het team." in page
    assert "?stap=starten" in page


def test_reader_reads_who_can_change_it(world: World) -> None:
    dossier = make_dossier(world)
    page = _get(world, "lezer", "dossier-detail", dossier)
    assert f"Wijzigen kan een beheerder of redacteur van {world.corporatie.name}" in page
    assert reverse("dossier-edit", args=[dossier.pk]) not in page


def test_page_speaks_english(world: World) -> None:
    page = _get(world, "redacteur", "dossier-detail", make_dossier(world), accept_language="en")
    assert "In preparation" in page
    assert "Choose the area" in page


def test_text_of_people_is_never_markup(world: World) -> None:
    page = _get(world, "lezer", "dossier-detail", make_dossier(world, "<script>alert(1)</script>"))
    assert "<script>alert(1)</script>" not in page


def test_editing_keeps_what_was_given(world: World) -> None:
    dossier = make_dossier(world, "Oud")
    data = {"name": "Nieuw", "aim": "integraal-wijkplan", "summary": ""}
    world.client_for(world.redacteur).post(reverse("dossier-edit", args=[dossier.pk]), data)
    dossier.refresh_from_db()
    assert (dossier.name, dossier.aim, dossier.summary) == ("Nieuw", "integraal-wijkplan", "")


def test_status_page_marks_the_step_in_the_address_and_names_what_cannot(world: World) -> None:
    page = _get(world, "redacteur", "dossier-status", make_dossier(world), "?stap=pauzeren")
    assert 'value="pauzeren"' in page
    assert "checked" in page
    assert "Dit dossier heeft nog geen gebied." in page


@pytest.mark.parametrize(
    ("data", "status"), [({"move": "pauzeren"}, "voorbereiding"), ({"move": "pauzeren", "reason": "Even"}, "gepauzeerd")]
)
def test_pausing_needs_its_reason(world: World, data: dict[str, str], status: str) -> None:
    dossier = make_dossier(world)
    response = world.client_for(world.redacteur).post(reverse("dossier-status", args=[dossier.pk]), data)
    dossier.refresh_from_db()
    assert dossier.status == status
    assert (response.status_code == 400) == (status == "voorbereiding")


def test_move_that_is_not_possible_is_refused(world: World) -> None:
    dossier = make_dossier(world)
    response = world.client_for(world.redacteur).post(reverse("dossier-status", args=[dossier.pk]), {"move": "heropenen", "reason": "x"})
    dossier.refresh_from_db()
    assert (response.status_code, dossier.status) == (400, "voorbereiding")


def test_closed_dossier_shows_its_reason_and_the_way_back(world: World) -> None:
    page = _get(world, "redacteur", "dossier-detail", move(world, make_dossier(world), Move.AFSLUITEN))
    assert "Daarom" in page
    assert "?stap=heropenen" in page
