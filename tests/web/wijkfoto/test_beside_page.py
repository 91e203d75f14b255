"""With what a wijkfoto is compared."""

from __future__ import annotations

from typing import Any

import pytest
from django.http import QueryDict
from django.test import Client
from tests.web.wijkfoto.making import GEMEENTE, HAVEN, KADE, PERRON, SEINHUIS, SPOORWIJK, area, make_town, observations, read_in
from tests.web.wijkfoto.reading import cells_of_page, main_of, words_of
from tests.web.world import World

from wijkkoers.reports.wijkfoto import Wijkfoto
from wijkkoers.web.wijkfoto.beside_page import Choice, With, added_address, beside
from wijkkoers.web.wijkfoto.places import place_of
from wijkkoers.web.wijkfoto.selectors import wijkfoto_of

ALIKE = ("aandeel-koop", "aandeel-corporatie", "aandeel-eengezins", "woz-waarde", "huishoudensgrootte", "bevolkingsdichtheid")


def beside_of(world: World, query: str, code: str = SPOORWIJK) -> tuple[Wijkfoto, dict[str, Any]]:
    place = place_of(world.lezer, code=code)
    return beside(place, wijkfoto_of(place.subject, language="nl"), Choice.of(QueryDict(query), code))


@pytest.mark.parametrize("asked", ["", "naast=onzin", "naast=gemeente"])
def test_gemeente_stands_beside_it_unless_asked_otherwise(world: World, asked: str) -> None:
    make_town()
    foto, words = beside_of(world, asked)
    assert foto.gemeente is not None and (foto.gemeente.code, words["sentence"], words["members"]) == (GEMEENTE, "", [])


def test_chosen_areas_give_their_mean_and_their_names(world: World) -> None:
    make_town()
    foto, words = beside_of(world, f"naast=zelf-gekozen&gebied={HAVEN}&gebied={SEINHUIS}")
    line = foto.line("aandeel-koop")
    assert line is not None and line.gemeente is not None and line.gemeente.value == 50
    assert [member.option.name for member in words["members"]] == ["Oude Haven", "Seinhuis"]
    assert "gewone gemiddelde van deze 2 gebieden" in words["sentence"]


def test_area_itself_is_not_among_those_chosen() -> None:
    assert Choice.of(QueryDict(f"gebied={SPOORWIJK}&gebied={HAVEN}"), SPOORWIJK).codes == (HAVEN,)


def test_at_most_five_are_chosen() -> None:
    query = "&".join(f"gebied=WK9901{place:02}" for place in range(10, 18))
    assert len(Choice.of(QueryDict(query), SPOORWIJK).codes) == 5


def test_similar_areas_are_named_with_the_reason(world: World) -> None:
    make_town()
    for place, code in enumerate((SEINHUIS, PERRON, KADE)):
        read_in([], observations(code, dict.fromkeys(ALIKE, 10.0 * (place + 1))))
    foto, words = beside_of(world, "naast=vergelijkbaar", SEINHUIS)
    assert [member.option.code for member in words["members"]] == [PERRON, KADE]
    assert all(member.reason.startswith("lijkt op: ") for member in words["members"])
    line = foto.line("woz-waarde")
    assert line is not None and line.gemeente is not None and line.gemeente.value == 25


def test_too_few_figures_leave_the_gemeente_and_say_so(world: World) -> None:
    make_town()
    foto, words = beside_of(world, "naast=vergelijkbaar")
    assert foto.gemeente is not None and foto.gemeente.code == GEMEENTE
    assert "te weinig cijfers" in words["sentence"]


def test_typed_code_is_added_to_the_address(world: World) -> None:
    make_town()
    choice = Choice.of(QueryDict(f"naast=zelf-gekozen&gebied={HAVEN}&zoek={KADE}"), SPOORWIJK)
    address = added_address(place_of(world.lezer, code=SPOORWIJK), choice, "woz-waarde")
    assert address == f"/wijkfoto/{SPOORWIJK}/?kaart=woz-waarde&naast=zelf-gekozen&gebied={HAVEN}&gebied={KADE}#vergelijken-met"


def test_typed_name_of_several_is_offered(world: World) -> None:
    make_town()
    read_in([area("WK990109", "Kade"), area("WK990108", "Kade")])
    _foto, words = beside_of(world, "naast=zelf-gekozen&zoek=kade")
    assert {option.code for option, _url in words["found"]} == {"WK990108", "WK990109", KADE}


def test_page_shows_the_group_in_the_column_of_the_gemeente(world: World) -> None:
    make_town()
    client: Client = world.client_for(world.lezer)
    page = client.get(f"/wijkfoto/{SPOORWIJK}/?naast=zelf-gekozen&gebied={HAVEN}").content.decode()
    assert cells_of_page(page)["aandeel-koop"][:4] == ["40", "70", "57", "−30"]
    words = words_of(main_of(page))
    assert "Wijk in de gemeente Veldermeer" in words and "gekozen gebieden" in words


def test_every_kind_has_its_words(world: World) -> None:
    make_town()
    assert [value for value, _label, _chosen in beside_of(world, "")[1]["kinds"]] == [kind.value for kind in With]
