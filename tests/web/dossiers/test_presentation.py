"""Next steps, moves and heads of the board."""

from __future__ import annotations

from django.urls import reverse
from tests.web.dossiers.making import make_dossier, move
from tests.web.world import World

from wijkkoers.web.dossiers.presentation import board_columns, move_options, next_step, status_of
from wijkkoers.web.dossiers.states import Move


def test_first_step_is_an_area_then_starting_then_the_compass(world: World) -> None:
    dossier = make_dossier(world)
    assert next_step(world.redacteur, dossier, has_areas=False).url == reverse("dossier-areas", args=[dossier.pk])
    dossier = make_dossier(world, areas=("WK990101",))
    assert next_step(world.redacteur, dossier, has_areas=True).url.endswith("?stap=starten")
    dossier = move(world, dossier, Move.STARTEN)
    assert next_step(world.redacteur, dossier, has_areas=True).url == reverse("compass", args=[dossier.pk])


def test_reader_is_shown_what_a_reader_can_do(world: World) -> None:
    dossier = make_dossier(world)
    assert next_step(world.lezer, dossier, has_areas=False).url == ""
    assert next_step(world.lezer, dossier, has_areas=True).url == reverse("compass", args=[dossier.pk])


def test_moves_carry_the_reason_why_not(world: World) -> None:
    options = {option.move: option.reason for option in move_options(world.redacteur, make_dossier(world))}
    assert options == {Move.STARTEN: "Dit dossier heeft nog geen gebied. Kies eerst een gebied.", Move.PAUZEREN: "", Move.AFSLUITEN: ""}


def test_status_and_aim_are_words(world: World) -> None:
    expected = {"status": "voorbereiding", "status_label": "In voorbereiding", "aim_label": "Wijkvisie"}
    assert status_of(make_dossier(world)) == expected


def test_second_click_turns_the_order_round_and_the_filter_stays() -> None:
    name = board_columns({"zoek": "brug", "status": "", "volgorde": "naam"}, "naam")[0]
    assert (name.url, name.direction) == ("?zoek=brug&volgorde=-naam", "ascending")
    turned = board_columns({}, "-naam")
    assert (turned[0].url, turned[0].direction, turned[1].direction) == ("?volgorde=naam", "descending", "")
