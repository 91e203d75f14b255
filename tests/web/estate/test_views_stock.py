"""The own complexes as a page and as files."""

from __future__ import annotations

from typing import Any

import pytest
from django.urls import reverse
from tests.web.estate.making import make_complex
from tests.web.world import World


def _page(world: World, person: str, query: str = "", **headers: str) -> str:
    return world.client_for(world.person(person)).get(reverse("complex-list") + query, headers=headers).content.decode()


def test_list_shows_complexes_with_total_and_source(world: World) -> None:
    make_complex(world, eenheid_count=1200)
    make_complex(world, name="Hof")
    page = _page(world, "lezer")
    assert "Seinpaalflats" in page
    assert "1.320" in page
    assert f"Bron: opgave van {world.corporatie.name}." in page
    assert "<svg" in page


def test_outsider_sees_the_empty_state_of_the_own_organisation(world: World) -> None:
    make_complex(world)
    page = _page(world, "buitenstaander")
    assert "Nog geen complexen" in page
    assert "Seinpaalflats" not in page
    assert reverse("complex-new") in page


def test_reader_reads_who_can_add(world: World) -> None:
    page = _page(world, "lezer")
    assert "Alleen een beheerder of redacteur van de eigen organisatie kan complexen wijzigen." in page
    assert reverse("complex-new") not in page


def test_search_without_result_offers_the_way_back(world: World) -> None:
    make_complex(world)
    page = _page(world, "lezer", "?zoek=niets")
    assert "Niets gevonden" in page
    assert "Seinpaalflats" not in page


@pytest.mark.parametrize("query", ["?volgorde=-eenheden", "?volgorde=onzin&soort=x&wijk=y&toon=z"])
def test_nonsense_in_the_address_does_no_harm(world: World, query: str) -> None:
    make_complex(world)
    assert "Seinpaalflats" in _page(world, "lezer", query)


def test_order_is_told_to_a_screen_reader(world: World) -> None:
    make_complex(world)
    assert 'aria-sort="descending"' in _page(world, "lezer", "?volgorde=-naam")


def test_list_speaks_english(world: World) -> None:
    make_complex(world)
    page = _page(world, "lezer", accept_language="en")
    assert "Energy labels" in page
    assert "Source: statement of" in page


def test_text_of_people_is_never_markup(world: World) -> None:
    make_complex(world, name="<script>alert(1)</script>")
    assert "<script>alert(1)</script>" not in _page(world, "lezer")


def test_list_costs_the_same_for_many(world: World, django_assert_max_num_queries: Any) -> None:
    for _number in range(8):
        make_complex(world)
    client = world.client_for(world.redacteur)
    with django_assert_max_num_queries(9):
        client.get(reverse("complex-list"))


@pytest.mark.parametrize(("ending", "kind"), [("csv", "text/csv; charset=utf-8"), ("xlsx", "spreadsheetml")])
def test_file_has_its_kind_and_name(world: World, ending: str, kind: str) -> None:
    make_complex(world)
    response = world.client_for(world.lezer).get(reverse("complex-file", args=[ending]))
    assert kind in response.headers["Content-Type"]
    assert response.headers["Content-Disposition"] == f'attachment; filename="complexen.{ending}"'


def test_file_holds_what_the_page_shows(world: World) -> None:
    make_complex(world, name="Wel")
    make_complex(world, name="Niet")
    page = _page(world, "lezer", "?zoek=Wel")
    assert "complexen.csv?zoek=Wel" in page
    text = world.client_for(world.lezer).get(reverse("complex-file", args=["csv"]) + "?zoek=Wel").content.decode()
    assert "Wel" in text
    assert "Niet" not in text


def test_outsider_downloads_heads_only(world: World) -> None:
    make_complex(world)
    text = world.client_for(world.buitenstaander).get(reverse("complex-file", args=["csv"])).content.decode("utf-8-sig")
    assert text.count("\r\n") == 1
