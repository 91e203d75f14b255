"""One complex in the browser."""

from __future__ import annotations

from typing import Any

from django.urls import reverse
from tests.web.dossiers.making import join, make_areas, make_dossier
from tests.web.estate.making import FORM, make_complex
from tests.web.world import World

from wijkkoers.web.accounts.models import Membership, Role
from wijkkoers.web.dossiers.states import TeamRole
from wijkkoers.web.estate import services
from wijkkoers.web.estate.models import Complex


def _page(world: World, person: str, made: Complex, **headers: str) -> str:
    return world.client_for(world.person(person)).get(reverse("complex-detail", args=[made.pk]), headers=headers).content.decode()


def test_page_shows_what_was_stated_with_its_source(world: World) -> None:
    page = _page(world, "redacteur", make_complex(world))
    for text in ("Portiekflat", "548,50", "1958", "Vier woonlagen zonder lift.", "grenzen van 2025", "Bron: opgave van"):
        assert text in page
    assert reverse("wijkfoto-area", args=["BU99010101"]) in page


def test_what_is_not_known_is_said(world: World) -> None:
    page = _page(world, "redacteur", make_complex(world, built_year=None, rent_eur_per_month=None, rent_year=None))
    assert page.count("onbekend") >= 2


def test_page_names_the_dossiers_around_it(world: World) -> None:
    dossier = make_dossier(world, areas=("WK990101",))
    page = _page(world, "lezer", make_complex(world))
    assert reverse("dossier-complexes", args=[dossier.pk]) in page


def test_guest_reads_why_and_sees_no_small_counts(world: World) -> None:
    dossier = make_dossier(world, areas=("WK990101",))
    join(world, dossier, world.gemeente_redacteur, TeamRole.LEZER)
    made = make_complex(world, eenheid_count=120, energy_labels={"A": 3, "B": 7, "C": 110})
    page = _page(world, "gemeente_redacteur", made)
    assert "U leest mee omdat" in page
    assert "te weinig om te tonen" in page
    assert reverse("complex-edit", args=[made.pk]) not in page


def test_lapsed_complex_shows_its_reason(world: World) -> None:
    made = services.retire_complex(actor=world.redacteur, complex_=make_complex(world), reason="In 2026 verkocht")
    page = _page(world, "lezer", made)
    assert "Vervallen op" in page
    assert "In 2026 verkocht" in page


def test_page_speaks_english(world: World) -> None:
    page = _page(world, "redacteur", make_complex(world), accept_language="en")
    assert "Year built" in page
    assert "548.50" in page


def test_new_complex_leads_to_its_page(world: World) -> None:
    make_areas()
    response = world.client_for(world.redacteur).post(reverse("complex-new"), FORM)
    made = Complex.objects.get()
    assert response.headers["Location"] == reverse("complex-detail", args=[made.pk])
    assert (made.organisation, made.energy_labels, str(made.rent_eur_per_month)) == (world.corporatie, {"C": 48}, "612.50")


def test_editor_of_two_organisations_chooses_one(world: World) -> None:
    make_areas()
    Membership.objects.create(user=world.redacteur, organisation=world.gemeente, role=Role.REDACTEUR)
    client = world.client_for(world.redacteur)
    assert client.post(reverse("complex-new"), FORM).status_code == 400
    client.post(reverse("complex-new"), {**FORM, "organisation": world.gemeente.pk})
    assert Complex.objects.get().organisation == world.gemeente


def test_error_stands_at_its_field_and_keeps_what_was_typed(world: World) -> None:
    make_areas()
    response = world.client_for(world.redacteur).post(reverse("complex-new"), {**FORM, "label_0": "999"})
    page = response.content.decode()
    assert response.status_code == 400
    assert "De energielabels tellen op tot 1047" in page
    assert "Nieuwe flat" in page


def test_unknown_buurt_says_what_to_do(world: World) -> None:
    make_areas()
    response = world.client_for(world.redacteur).post(reverse("complex-new"), {**FORM, "buurt": "Nergens"})
    assert "De buurt Nergens staat niet in de gegevens." in response.content.decode()


def test_edit_page_starts_with_what_was_stated_and_keeps_the_change(world: World) -> None:
    made = make_complex(world, number="C1")
    client, address = world.client_for(world.redacteur), reverse("complex-edit", args=[made.pk])
    assert "548,50" in client.get(address).content.decode()
    client.post(address, {**FORM, "number": "C1"})
    made.refresh_from_db()
    assert (made.name, made.kind, made.energy_labels) == ("Nieuwe flat", "galerij", {"C": 48})


def test_number_in_use_is_refused_at_the_field(world: World) -> None:
    make_complex(world, number="C900")
    made = make_complex(world)
    response = world.client_for(world.redacteur).post(reverse("complex-edit", args=[made.pk]), FORM)
    assert response.status_code == 400
    assert "heeft al een complex met nummer C900" in response.content.decode()


def test_lapsing_needs_its_reason(world: World) -> None:
    made = make_complex(world)
    address = reverse("complex-retire", args=[made.pk])
    client = world.client_for(world.redacteur)
    assert client.post(address, {"reason": " "}).status_code == 400
    client.post(address, {"reason": "Verkocht"})
    made.refresh_from_db()
    assert made.retired_reason == "Verkocht"


def test_page_costs_the_same_with_many_dossiers(world: World, django_assert_max_num_queries: Any) -> None:
    for _number in range(5):
        make_dossier(world, areas=("WK990101",))
    made = make_complex(world)
    client = world.client_for(world.redacteur)
    with django_assert_max_num_queries(12):
        client.get(reverse("complex-detail", args=[made.pk]))
