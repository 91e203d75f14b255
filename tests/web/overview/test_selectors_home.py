"""What the front page needs to know."""

from __future__ import annotations

from tests.web.dossiers.making import join, make_areas, make_dossier, move
from tests.web.estate.making import make_complex
from tests.web.world import World, make_user

from wijkkoers.web.dossiers.states import Move, TeamRole
from wijkkoers.web.overview.selectors import home_of


def test_next_step_follows_what_there_is(world: World) -> None:
    assert home_of(make_user("nieuw")).step == "geen-organisatie"
    assert home_of(world.redacteur).step == "gegevens"
    make_areas()
    assert home_of(world.redacteur).step == "dossier"
    make_dossier(world)
    assert home_of(world.redacteur).step == "verder"


def test_guest_without_organisation_goes_on_with_the_dossier(world: World) -> None:
    make_areas()
    guest = make_user("zzp")
    join(world, make_dossier(world), guest, TeamRole.LEZER)
    assert home_of(guest).step == "verder"


def test_last_changed_comes_first_and_closed_ones_are_left_out(world: World) -> None:
    first, second, third = make_dossier(world, "Een"), make_dossier(world, "Twee"), make_dossier(world, "Drie")
    move(world, third, Move.AFSLUITEN)
    move(world, first, Move.PAUZEREN)
    home = home_of(world.lezer)
    assert [row.name for row in home.dossiers] == [first.name, second.name]
    assert home.dossier_count == 3


def test_reader_hears_why_not(world: World) -> None:
    home = home_of(world.lezer)
    assert home.import_refusal
    assert home.create_refusal
    assert (home_of(world.redacteur).import_refusal, home_of(world.redacteur).create_refusal) == ("", "")


def test_complexes_are_shown_to_a_corporatie_and_to_who_has_them(world: World) -> None:
    assert (home_of(world.lezer).shows_estate, home_of(world.lezer).complex_count) == (True, 0)
    assert not home_of(world.gemeente_redacteur).shows_estate
    make_complex(world, organisation=world.gemeente, actor=world.gemeente_redacteur)
    assert (home_of(world.gemeente_redacteur).shows_estate, home_of(world.gemeente_redacteur).complex_count) == (True, 1)
