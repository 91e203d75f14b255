"""Rounds of ambitions: blind until they are opened."""

from __future__ import annotations

import json

import pytest
from tests.web.parties.making import ENTRY, make_entry, make_joint, make_partij, make_round, make_shared_dossier
from tests.web.world import World

from wijkkoers.base.errors import InputError, NotAllowed
from wijkkoers.web.events.models import Event
from wijkkoers.web.parties import services
from wijkkoers.web.parties.models import AmbitionEntry
from wijkkoers.web.parties.services.rounds import EVENTS
from wijkkoers.web.parties.states import RoundMove


def test_themes_stand_in_the_order_of_the_handbook(world: World) -> None:
    assert make_round(world).themes == ["wonen", "leefomgeving"]


@pytest.mark.parametrize(
    ("title", "themes", "code"),
    [("", ["wonen"], "ambitie-zonder-titel"), ("X", [], "ambitie-zonder-thema"), ("X", ["maan"], "partij-thema-onbekend")],
)
def test_round_that_cannot_be_is_refused(world: World, title: str, themes: list[str], code: str) -> None:
    with pytest.raises(InputError) as caught:
        services.start_round(actor=world.redacteur, dossier=make_shared_dossier(world), title=title, themes=themes)
    assert caught.value.code == code


def test_text_of_an_entry_stays_out_of_every_log_also_after_opening(world: World) -> None:
    round_ = make_round(world)
    make_entry(world, round_)
    services.move_round(actor=world.redacteur, round_=round_, move=RoundMove.OPENEN)
    assert ENTRY not in json.dumps([[event.before, event.after] for event in Event.objects.all()])
    assert Event.objects.get(kind="ambitie.geschreven").dossier is None


def test_opening_shows_and_locks(world: World) -> None:
    round_ = make_round(world)
    partij = make_entry(world, round_)
    opened = services.move_round(actor=world.redacteur, round_=round_, move=RoundMove.OPENEN)
    assert AmbitionEntry.objects.get().shown_at == opened.opened_at
    with pytest.raises(NotAllowed) as caught:
        services.write_entry(actor=world.gemeente_redacteur, round_=round_, partij=partij, texts={"leefomgeving": "Anders"})
    assert caught.value.code == "ambitie-al-geopend"


def test_opening_without_all_needs_a_reason_that_names_who_is_missing(world: World) -> None:
    round_ = make_round(world)
    make_entry(world, round_)
    late = make_partij(world, round_.dossier)
    with pytest.raises(InputError) as caught:
        services.move_round(actor=world.redacteur, round_=round_, move=RoundMove.OPENEN)
    assert (caught.value.code, caught.value.values["missing"]) == ("ambitie-reden-ontbreekt", late.name)
    services.move_round(actor=world.redacteur, round_=round_, move=RoundMove.OPENEN, reason="Zij komen later")
    event = Event.objects.get(kind="ambitie.geopend")
    assert (event.after["waiting"], event.after["reason"]) == ([late.name], "Zij komen later")


def test_entry_of_a_partij_that_left_before_the_opening_stays_hidden_when_it_comes_back(world: World) -> None:
    round_ = make_round(world)
    partij = make_entry(world, round_)
    services.drop_partij(actor=world.redacteur, partij=partij, reason="Weg")
    services.move_round(actor=world.redacteur, round_=round_, move=RoundMove.OPENEN)
    services.restore_partij(actor=world.redacteur, partij=partij)
    assert AmbitionEntry.objects.get().shown_at is None


def test_laying_down_with_a_theme_left_over_needs_a_reason(world: World) -> None:
    joint = make_joint(world)
    with pytest.raises(InputError) as caught:
        services.move_round(actor=world.redacteur, round_=joint.round, move=RoundMove.VASTLEGGEN)
    assert caught.value.values["missing"] == "Wonen"


@pytest.mark.parametrize("moves", [[RoundMove.VASTLEGGEN], [RoundMove.OPENEN, RoundMove.INTREKKEN], [RoundMove.OPENEN, RoundMove.OPENEN]])
def test_move_outside_the_table_is_refused(world: World, moves: list[RoundMove]) -> None:
    with pytest.raises(NotAllowed) as caught:
        make_round(world, None, *moves)
    assert caught.value.code == "ambitie-stap-kan-niet"


def test_withdrawn_round_comes_back_blind(world: World) -> None:
    round_ = make_round(world, None, RoundMove.INTREKKEN, RoundMove.TERUGHALEN)
    assert (round_.status, round_.opened_at) == ("blind", None)


def test_colleague_who_wrote_in_between_is_not_overwritten(world: World) -> None:
    round_ = make_round(world)
    partij = make_entry(world, round_)
    with pytest.raises(InputError) as caught:
        services.write_entry(actor=world.gemeente_redacteur, round_=round_, partij=partij, texts={"wonen": "Nieuw"}, revision=0)
    assert caught.value.code == "intussen-gewijzigd"
    services.write_entry(actor=world.gemeente_redacteur, round_=round_, partij=partij, texts={"wonen": "Nieuw"}, revision=1)
    assert AmbitionEntry.objects.count() == 2


def test_themes_change_only_while_all_is_blind_and_keep_what_was_written(world: World) -> None:
    round_ = make_round(world)
    make_entry(world, round_)
    changed = services.change_round(actor=world.redacteur, round_=round_, title="Ronde", themes=["wonen"], revision=1)
    assert (changed.themes, AmbitionEntry.objects.get().text) == (["wonen"], ENTRY)
    services.move_round(actor=world.redacteur, round_=round_, move=RoundMove.OPENEN, reason="Ja")
    assert AmbitionEntry.objects.get().shown_at is None, "a theme that went is not shown"
    with pytest.raises(NotAllowed):
        services.change_round(actor=world.redacteur, round_=round_, title="Ronde", themes=["wonen", "leefomgeving"])


def test_every_move_has_its_event() -> None:
    assert set(EVENTS) == set(RoundMove)
