"""Front page, word list and handbook in the browser."""

from __future__ import annotations

import pytest
from django.test import Client
from django.urls import reverse
from tests.web.dossiers.making import make_areas, make_dossier
from tests.web.world import World

from wijkkoers.handbook.load import load_handbook


def _page(world: World, person: str, name: str, query: str = "", **headers: str) -> str:
    return world.client_for(world.person(person)).get(reverse(name) + query, headers=headers).content.decode()


@pytest.mark.parametrize(("language", "text"), [("nl", "Samen een wijkplan maken"), ("en", "Make a wijk plan together")])
def test_visitor_reads_what_it_is_and_where_to_log_in(db: None, language: str, text: str) -> None:
    page = Client().get("/", headers={"accept-language": language}).content.decode()
    assert text in page
    assert reverse("account_login") in page


def test_visitor_sees_no_dossier(world: World) -> None:
    make_dossier(world, "Geheimwijk")
    assert "Geheimwijk" not in Client().get("/").content.decode()


def test_empty_store_says_exactly_what_to_do(world: World) -> None:
    page = _page(world, "redacteur", "home")
    assert "Haal twee bestanden bij het CBS." in page
    assert reverse("release-new") in page


def test_reader_with_an_empty_store_reads_who_can_help(world: World) -> None:
    page = _page(world, "lezer", "home")
    assert "Alleen een beheerder of redacteur kan dit." in page
    assert reverse("release-new") not in page


def test_with_data_one_can_search_and_begin_a_dossier(world: World) -> None:
    make_areas()
    page = _page(world, "redacteur", "home")
    assert f'action="{reverse("wijkfoto-search")}"' in page
    assert reverse("dossier-new") in page


def test_own_dossiers_come_first(world: World) -> None:
    make_areas()
    dossier = make_dossier(world, "Vooruit")
    page = _page(world, "redacteur", "home")
    assert page.index(reverse("dossier-detail", args=[dossier.pk])) < page.index("zoek-wijkfoto")


def test_handbook_has_an_anchor_for_every_indicator(world: World) -> None:
    page = _page(world, "lezer", "handbook")
    assert [row.id for row in load_handbook().indicators if row.retired is None and f'id="{row.id}"' not in page] == []


def test_handbook_is_filtered_by_what_one_searches(world: World) -> None:
    page = _page(world, "lezer", "handbook", "?zoek=leegstand")
    assert 'id="aandeel-leegstand"' in page
    assert 'id="woz-waarde"' not in page
    assert "Niets gevonden" in _page(world, "lezer", "handbook", "?zoek=<b>")


def test_handbook_keeps_the_filters_that_were_chosen_and_counts_what_it_shows(world: World) -> None:
    page = _page(world, "lezer", "handbook", "?bron=cbs-ses&niveau=wijk")
    assert f"2 van {len(load_handbook().indicators)} indicatoren" in page
    assert '<option value="cbs-ses" selected>' in page
    assert '<option value="wijk" selected>' in page


def test_handbook_tells_of_every_source_where_it_is_and_under_which_licence(world: World) -> None:
    page = _page(world, "lezer", "handbook", "?zoek=leegstand")
    assert [row.id for row in load_handbook().sources if f'id="bron-{row.id}"' not in page or row.licence not in page] == []


def test_word_list_has_an_anchor_for_a_word_and_speaks_english(world: World) -> None:
    assert 'id="dossier"' in _page(world, "lezer", "words")
    assert "The workspace of one wijk" in _page(world, "lezer", "words", "?zoek=dossier", accept_language="en")
