from __future__ import annotations

import pytest
from django.test import Client
from django.urls import reverse
from tests.web.wijkfoto.lining import BUURTEN, GEMEENTE, WIJK, make_row
from tests.web.world import World

BOTH = "?niveau=buurt&indicator=aandeel-koop&indicator=misdrijven-per-1000"
ONE = "?niveau=buurt&indicator=misdrijven-per-1000"


@pytest.fixture
def client(world: World) -> Client:
    make_row()
    return world.client_for(world.lezer)


def _page(client: Client, code: str = GEMEENTE, query: str = ONE) -> str:
    response = client.get(reverse("wijkfoto-quadrant", args=[code]) + query)
    assert response.status_code == 200
    return response.content.decode()


def test_the_page_shows_every_area_once_in_one_of_its_two_tables(client: Client) -> None:
    text = _page(client)
    assert all(text.count(f'href="/wijkfoto/{code}/"') == 1 for code in BUURTEN)


def test_the_title_tells_where_the_area_of_the_page_stands(client: Client) -> None:
    assert "Huis 0: ongunstig, en de achterstand groeit" in _page(client, BUURTEN[0])


def test_an_area_without_years_enough_stands_apart_with_the_reason(client: Client) -> None:
    assert "Geen cijfer over 2024." in _page(client)


def test_the_file_holds_the_reason_and_the_scores(client: Client) -> None:
    content = client.get(reverse("wijkfoto-quadrant-file", args=[GEMEENTE]) + ONE).content.decode("utf-8-sig")
    rows = [line.split(";") for line in content.splitlines()]
    assert len(rows) == 1 + len(BUURTEN)
    assert rows[-1][:5] == [BUURTEN[5], "Huis 5", "Geen oordeel", "", ""]


def test_a_wijk_without_years_sends_people_to_reading_more(client: Client) -> None:
    assert "Nog te weinig jaren" in _page(client, WIJK, "?niveau=wijk")


def test_hostile_words_in_the_address_stay_words(client: Client) -> None:
    assert "<script>alert" not in _page(
        client, query=f"{ONE}&gewicht-misdrijven-per-1000=<script>alert(1)</script>&sorteer=<script>alert(1)"
    )
