"""Partijen as cards."""

from __future__ import annotations

import pytest
from tests.web.parties.making import SECRET, make_partij, make_shared_dossier, make_written, write
from tests.web.world import World

from wijkkoers.web.parties import presentation, services
from wijkkoers.web.parties.models import Partij
from wijkkoers.web.parties.presentation import Card
from wijkkoers.web.parties.selectors import Words, partijen_of, viewer_for


def _card(world: World, person: str, partij: Partij) -> Card:
    viewer = viewer_for(world.person(person), partij.dossier_id)
    assert viewer is not None
    return presentation.cards_of(viewer, [partij])[0]


@pytest.mark.parametrize("is_written", [True, False])
def test_others_cannot_tell_a_draft_from_nothing(world: World, is_written: bool) -> None:
    partij = make_partij(world, make_shared_dossier(world), world.gemeente)
    if is_written:
        write(world.gemeente_redacteur, partij)
        partij.refresh_from_db()
    card = _card(world, "beheerder", partij)
    assert (card.state, card.words, card.may_change, card.may_release) == ("besloten", None, True, False)


def test_own_people_see_the_states_in_turn(world: World) -> None:
    partij = make_partij(world, make_shared_dossier(world), world.gemeente)
    seen = [_card(world, "gemeente_redacteur", partij).state]
    partij = write(world.gemeente_redacteur, partij)
    seen.append(_card(world, "gemeente_redacteur", partij).state)
    partij = services.release_partij(actor=world.gemeente_redacteur, partij=partij)
    seen.append(_card(world, "gemeente_redacteur", partij).state)
    partij = write(world.gemeente_redacteur, partij, Words("Nieuw", ""))
    seen.append(_card(world, "gemeente_redacteur", partij).state)
    assert seen == ["leeg", "concept", "vrijgegeven", "gewijzigd"]
    assert {*seen, "besloten"} == set(presentation.OPEN_STATES)


def test_released_card_is_the_same_for_others(world: World) -> None:
    card = _card(world, "lezer", make_written(world, is_released=True))
    assert (card.state, card.words, card.may_change) == ("vrijgegeven", SECRET, False)


def test_cards_hold_those_that_take_part_and_the_rest_is_listed_apart(world: World) -> None:
    dossier = make_shared_dossier(world)
    stays, leaves = make_partij(world, dossier), make_partij(world, dossier)
    services.drop_partij(actor=world.redacteur, partij=leaves, reason="Weg")
    viewer = viewer_for(world.redacteur, dossier.pk)
    assert viewer is not None
    partijen = partijen_of(dossier)
    assert [card.partij for card in presentation.cards_of(viewer, partijen)] == [stays]
    assert [item.partij for item in presentation.dropped_of(viewer, partijen)] == [leaves]
