"""The complexes of a dossier, as its team sees them."""

from __future__ import annotations

from typing import Any

from django.urls import reverse
from tests.web.dossiers.making import join, make_areas, make_dossier
from tests.web.estate.making import make_complex
from tests.web.world import World

from wijkkoers.web.dossiers.models import Dossier
from wijkkoers.web.dossiers.states import TeamRole


def _page(world: World, person: str, dossier: Dossier, **headers: str) -> str:
    return world.client_for(world.person(person)).get(reverse("dossier-complexes", args=[dossier.pk]), headers=headers).content.decode()


def test_team_sees_table_totals_and_source(world: World) -> None:
    dossier = make_dossier(world, areas=("WK990101",))
    make_complex(world, eenheid_count=1200, energy_labels={"C": 300, "E": 900})
    page = _page(world, "gemeente_redacteur", join(world, dossier, world.gemeente_redacteur, TeamRole.LEZER).dossier)
    for text in ("Seinpaalflats", "1.200", "75 %", "75 % van de eenheden met een bekend label heeft D, E, F of G", "Bron: opgave van"):
        assert text in page


def test_everyone_on_this_page_sees_counts_without_small_ones(world: World) -> None:
    dossier = make_dossier(world, areas=("WK990101",))
    make_complex(world, energy_labels={"A": 3, "B": 4, "C": 113})
    assert "te weinig om te tonen" in _page(world, "redacteur", dossier)


def test_without_area_the_page_asks_for_one(world: World) -> None:
    dossier = make_dossier(world)
    assert reverse("dossier-areas", args=[dossier.pk]) in _page(world, "redacteur", dossier)
    assert reverse("dossier-areas", args=[dossier.pk]) not in _page(world, "lezer", dossier)


def test_without_complexes_the_page_says_what_will_stand_here(world: World) -> None:
    dossier = make_dossier(world, areas=("WK990101",))
    assert "Nog geen complexen in dit gebied" in _page(world, "redacteur", dossier)
    assert reverse("complex-new") not in _page(world, "lezer", dossier)


def test_boundaries_of_another_year_are_told(world: World) -> None:
    dossier = make_dossier(world, areas=("WK990101",))
    make_areas(2024)
    make_complex(world, boundary_year=2024)
    assert "1 complex is ingedeeld naar grenzen van een ander jaar dan dit dossier." in _page(world, "redacteur", dossier)


def test_page_speaks_english(world: World) -> None:
    dossier = make_dossier(world, areas=("WK990101",))
    make_complex(world)
    assert "The whole team can read this." in _page(world, "redacteur", dossier, accept_language="en")


def test_page_costs_the_same_for_many(world: World, django_assert_max_num_queries: Any) -> None:
    dossier = make_dossier(world, areas=("WK990101",))
    for _number in range(6):
        make_complex(world)
    client = world.client_for(world.redacteur)
    with django_assert_max_num_queries(17):
        client.get(reverse("dossier-complexes", args=[dossier.pk]))


def test_dossier_page_leads_here(world: World) -> None:
    dossier = make_dossier(world, areas=("WK990101",))
    page = world.client_for(world.lezer).get(reverse("dossier-detail", args=[dossier.pk])).content.decode()
    assert reverse("dossier-complexes", args=[dossier.pk]) in page
    assert reverse("party-list", args=[dossier.pk]) in page
