"""The board as a page."""

from __future__ import annotations

from django.urls import reverse
from tests.web.dossiers.making import make_dossier
from tests.web.world import World


def _page(world: World, person: str, query: str = "", **headers: str) -> str:
    return world.client_for(world.person(person)).get(reverse("dossier-list") + query, headers=headers).content.decode()


def test_board_shows_dossiers_with_their_areas(world: World) -> None:
    make_dossier(world, "Vooruit", areas=("WK990101",))
    page = _page(world, "lezer")
    assert "Vooruit" in page
    assert "Spoorwijk" in page


def test_outsider_sees_an_empty_state_and_no_filter(world: World) -> None:
    make_dossier(world, "Vooruit")
    page = _page(world, "buitenstaander")
    assert "Nog geen dossiers" in page
    assert "Vooruit" not in page
    assert 'class="filters"' not in page


def test_search_without_result_offers_the_way_back(world: World) -> None:
    make_dossier(world, "Vooruit")
    page = _page(world, "lezer", "?zoek=niets")
    assert "Niets gevonden" in page
    assert "Vooruit" not in page


def test_reader_reads_why_no_dossier_can_be_made(world: World) -> None:
    page = _page(world, "lezer")
    assert "Alleen een beheerder of redacteur van een organisatie kan een dossier maken." in page
    assert reverse("dossier-new") not in page


def test_order_is_told_to_a_screen_reader(world: World) -> None:
    make_dossier(world)
    assert 'aria-sort="descending"' in _page(world, "lezer", "?volgorde=-status")


def test_nonsense_in_the_address_does_no_harm(world: World) -> None:
    make_dossier(world, "Vooruit")
    assert "Vooruit" in _page(world, "lezer", "?status=x&organisatie=y&doel=z&volgorde=drop")


def test_board_speaks_english(world: World) -> None:
    make_dossier(world)
    page = _page(world, "lezer", accept_language="en")
    assert "In preparation" in page
    assert "In voorbereiding" not in page
