from __future__ import annotations

import gzip
import json
from pathlib import Path
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse
from tests.web.wijkfoto.making import GEMEENTE, KADE, make_town
from tests.web.world import World

from wijkkoers.web.wijkfoto.selectors.national import country


@pytest.fixture
def client(world: World, settings: Any, tmp_path: Path) -> Client:
    settings.WORK_FOLDER = tmp_path
    return world.client_for(world.lezer)


def _digest() -> str:
    found = country()
    assert found
    return found.digest


def test_an_empty_store_says_what_is_needed(client: Client) -> None:
    assert "Nog niets te tekenen" in client.get(reverse("wijkfoto-country")).content.decode()


def test_the_page_holds_map_words_and_table(client: Client) -> None:
    make_town()
    text = client.get(reverse("wijkfoto-country") + "?kaart=aandeel-koop").content.decode()
    assert f'data-shapes="{reverse("wijkfoto-country-shapes", args=[_digest()])}"' in text
    assert "3 van de 3 buurten" in text
    assert f'href="/wijkfoto/{GEMEENTE}/"' in text


def test_figures_and_shapes_run_alongside(client: Client) -> None:
    make_town()
    figures = client.get(reverse("wijkfoto-country-figures") + "?kaart=aandeel-koop").json()
    shapes = json.loads(client.get(reverse("wijkfoto-country-shapes", args=[_digest()])).content)
    place = shapes["codes"].index(KADE)
    assert (figures["waarden"][place], figures["soorten"].count("w")) == (70, 1)
    assert len(figures["soorten"]) == len(figures["waarden"]) == len(shapes["codes"])


def test_shapes_travel_packed_for_whoever_unpacks_them_and_stay_private(client: Client) -> None:
    make_town()
    response = client.get(reverse("wijkfoto-country-shapes", args=[_digest()]), headers={"Accept-Encoding": "gzip"})
    assert response["Content-Encoding"] == "gzip"
    assert json.loads(gzip.decompress(response.content))["codes"]
    assert "private" in response["Cache-Control"]


def test_an_unknown_order_or_page_shows_the_first(client: Client) -> None:
    make_town()
    assert client.get(reverse("wijkfoto-country") + "?sorteer=onzin&pagina=zeven&kaart=bestaat-niet").status_code == 200


def test_searching_outlines_what_was_found(client: Client) -> None:
    make_town()
    text = client.get(reverse("wijkfoto-country") + "?zoek=Kade").content.decode()
    assert f'data-focus="{KADE}"' in text
