"""Where a wijkfoto lives, and for whom it exists."""

from __future__ import annotations

import pytest
from django.http import Http404
from django.urls import reverse
from tests.web.dossiers.making import make_dossier
from tests.web.wijkfoto.making import KADE, SPOORWIJK, YEAR, make_town, read_in, town_areas, town_figures
from tests.web.wijkfoto.permission_cases import dossier_of
from tests.web.world import World

from wijkkoers.web.datasets.models import Release
from wijkkoers.web.datasets.services import withdraw_release
from wijkkoers.web.wijkfoto.places import NoAreaChosen, place_of


def test_place_of_an_area_has_the_addresses_of_its_code(world: World) -> None:
    make_town()
    place = place_of(world.lezer, code=SPOORWIJK)
    assert (place.page, place.map) == (f"/wijkfoto/{SPOORWIJK}/", f"/wijkfoto/{SPOORWIJK}/kaart.geojson")
    assert place.file("cijfers.csv") == f"/wijkfoto/{SPOORWIJK}/cijfers.csv"
    assert place.indicator("aandeel-koop") == f"/wijkfoto/{SPOORWIJK}/indicator/aandeel-koop/"
    assert (place.dossier_id, place.dossier_name) == (None, "")


def test_place_of_a_dossier_has_the_addresses_of_the_dossier(world: World) -> None:
    make_town()
    dossier = dossier_of(world, SPOORWIJK, KADE, name="Samen verder")
    place, start = place_of(world.lezer, dossier_id=dossier.pk), f"/dossiers/{dossier.pk}/wijkfoto/"
    assert (place.page, place.map) == (start, f"{start}kaart.geojson")
    assert (place.file("cijfers.csv"), place.indicator("woz-waarde")) == (f"{start}cijfers.csv", f"{start}indicator/woz-waarde/")
    assert (place.subject.name, place.dossier_name) == ("Samen verder", "Samen verder")


def test_dossier_of_one_area_shows_that_area_in_the_year_of_the_dossier(world: World) -> None:
    make_town()
    dossier = dossier_of(world, SPOORWIJK)
    read_in(town_areas(YEAR + 1), town_figures(YEAR + 1))
    place = place_of(world.lezer, dossier_id=dossier.pk)
    assert (place.subject.name, place.subject.first.boundary_year) == ("Spoorwijk", YEAR)


@pytest.mark.parametrize("code", ["WK990199", ""])
def test_unknown_area_does_not_exist(world: World, code: str) -> None:
    with pytest.raises(Http404):
        place_of(world.lezer, code=code)


@pytest.mark.parametrize("person", ["buitenstaander", "anoniem"])
def test_dossier_of_others_does_not_exist_and_says_nothing_about_its_areas(world: World, person: str) -> None:
    make_town()
    for dossier in (dossier_of(world, SPOORWIJK), make_dossier(world)):
        with pytest.raises(Http404) as refused:
            place_of(world.person(person), dossier_id=dossier.pk)
        assert not isinstance(refused.value, NoAreaChosen)


@pytest.mark.parametrize(("person", "page"), [("redacteur", "dossier-areas"), ("lezer", "dossier-detail")])
def test_dossier_without_areas_says_where_this_person_goes_on(world: World, person: str, page: str) -> None:
    dossier = make_dossier(world)
    with pytest.raises(NoAreaChosen) as refused:
        place_of(world.person(person), dossier_id=dossier.pk)
    assert refused.value.page == reverse(page, args=[dossier.pk])


def test_dossier_of_which_the_areas_were_taken_out_of_the_store_is_without_areas(world: World) -> None:
    release = make_town()
    Release.objects.filter(id=release.pk).update(organisation=world.corporatie)
    dossier = dossier_of(world, SPOORWIJK)
    withdraw_release(actor=world.beheerder, release_id=release.pk)
    with pytest.raises(NoAreaChosen):
        place_of(world.redacteur, dossier_id=dossier.pk)
