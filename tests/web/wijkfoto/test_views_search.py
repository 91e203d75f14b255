"""Choosing an area: the form, the answers while people type, the list and the map."""

from __future__ import annotations

import json
import re
from typing import Any

import pytest
import shapely
from django.test import Client
from django.urls import reverse
from tests.web.wijkfoto.making import GEMEENTE, HAVEN, KADE, SPOORWIJK, YEAR, area, make_town, read_in
from tests.web.wijkfoto.reading import main_of, words_of
from tests.web.world import World

NETHERLANDS = shapely.box(3.3, 50.7, 7.3, 53.7)
DUTCH = re.compile(r"\b(het|een|van|gebied|gebieden|naam|soort|kaart|lijst|zoeken|gevonden|kies)\b", re.IGNORECASE)
ENGLISH = re.compile(r"\b(the|and|areas?|name|kind|map|list|search|found|choose)\b", re.IGNORECASE)


@pytest.fixture
def reader(world: World) -> Client:
    """A browser of someone who only reads."""
    return world.client_for(world.lezer)


def _text(client: Client, address: str, **headers: str) -> str:
    response = client.get(address, headers=headers)
    assert response.status_code == 200
    return response.content.decode()


def suggested(client: Client, query: str, **headers: str) -> Any:
    response = client.get(reverse("wijkfoto-suggest"), {"zoek": query}, headers=headers)
    assert response.status_code == 200
    return response.json()


def test_search_by_name_lists_and_by_code_goes_straight_there(reader: Client) -> None:
    make_town()
    address = reverse("wijkfoto-search")
    assert f'href="/wijkfoto/{HAVEN}/"' in _text(reader, address + "?zoek=haven")
    assert reader.get(address + "?zoek=9901 01".replace(" ", "")).headers["Location"] == f"/wijkfoto/{SPOORWIJK}/"


def test_search_without_result_says_what_to_do(reader: Client) -> None:
    make_town()
    assert "Controleer de spelling" in _text(reader, reverse("wijkfoto-search") + "?zoek=bestaatniet")


def test_empty_store_says_what_to_do_first(reader: Client) -> None:
    page = _text(reader, reverse("wijkfoto-search"))
    assert "Nog geen gebieden" in page
    assert reverse("release-new") in page


def test_map_to_choose_from_lies_in_the_netherlands(reader: Client) -> None:
    make_town()
    features = json.loads(reader.get(reverse("wijkfoto-areas")).content)["features"]
    assert [NETHERLANDS.contains(shapely.geometry.shape(feature["geometry"])) for feature in features] == [True, True]


@pytest.mark.parametrize(("language", "foreign"), [("en", DUTCH), ("nl", ENGLISH)], ids=["en", "nl"])
@pytest.mark.parametrize("query", ["", "?zoek=wijk", "?zoek=bestaatniet"])
def test_search_in_one_language_holds_no_words_of_the_other(reader: Client, query: str, language: str, foreign: re.Pattern[str]) -> None:
    make_town()
    page = main_of(_text(reader, reverse("wijkfoto-search") + query, **{"accept-language": language}))
    assert foreign.findall(words_of(page).casefold()) == []


def test_typing_gives_name_level_gemeente_code_and_address(reader: Client) -> None:
    make_town()
    assert suggested(reader, "kad")["gevonden"] == [
        {"code": KADE, "naam": "Kade", "over": f"buurt · Veldermeer · {KADE}", "adres": f"/wijkfoto/{KADE}/"}
    ]


def test_gemeente_is_not_named_twice(reader: Client) -> None:
    make_town()
    assert suggested(reader, "velder")["gevonden"][0]["over"] == f"gemeente · {GEMEENTE}"


@pytest.mark.parametrize(
    ("query", "sentence"),
    [
        ("kade", "1 gebied gevonden."),
        ("wijk", "2 gebieden gevonden."),
        ("bestaatniet", "Geen gebied gevonden. Controleer de spelling, of zoek op code."),
    ],
)
def test_number_of_answers_is_told(reader: Client, query: str, sentence: str) -> None:
    make_town()
    read_in([area("WK990103", "Havenwijk")])
    assert suggested(reader, query)["zin"] == sentence


def test_ten_answers_at_most_and_it_is_told_that_there_may_be_more(reader: Client) -> None:
    read_in([area(f"BU99{place:06}", f"Buurt {place}") for place in range(12)])
    found = suggested(reader, "buurt")
    assert (len(found["gevonden"]), found["zin"]) == (10, "De eerste 10 gebieden. Typ verder voor minder.")


def test_answers_while_typing_are_in_the_language_of_the_page(reader: Client) -> None:
    make_town()
    found = suggested(reader, "kade", **{"Accept-Language": "en"})
    assert (found["zin"], found["gevonden"][0]["over"]) == ("1 area found.", f"buurt · Veldermeer · {KADE}")


def test_nothing_typed_gives_nothing(reader: Client) -> None:
    make_town()
    assert suggested(reader, "  ")["gevonden"] == []


def test_many_gemeenten_are_listed_without_what_is_inside(reader: Client) -> None:
    make_town()
    read_in([area(code, code, YEAR) for code in ("GM9903", "GM9904", "GM9905")])
    page = main_of(_text(reader, reverse("wijkfoto-search")))
    assert f"/wijkfoto/{GEMEENTE}/" in page and f"/wijkfoto/{SPOORWIJK}/" not in page
