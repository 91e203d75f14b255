"""Opgaven and works as the thread shows them."""

from __future__ import annotations

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from tests.web.fieldwork.making_opgaven import make_draft, make_opgave, make_partij, make_team, make_werk
from tests.web.world import World

from wijkkoers.web.dossiers.selectors import viewer_of
from wijkkoers.web.fieldwork.selectors.opgaven import brought_by_partijen
from wijkkoers.web.fieldwork.things_opgaven import OPGAVE, THINGS, WERK, opgave_cards
from wijkkoers.web.thread.things import Thing


def test_a_card_has_title_number_and_state(world: World) -> None:
    dossier = make_team(world)
    row = make_opgave(world, dossier, title="Tocht", urgency="hoog", sporen="AB", description="Koud")
    card = next(iter(opgave_cards(viewer_of(world.redacteur, dossier), [row.pk])))
    assert (card.ref, card.number, card.state, card.sporen) == (f"opgave:{row.pk}", "1", "urgentie hoog", ("A", "B"))
    assert (card.title, card.text, card.url.endswith(f"/opgaven/{row.pk}/")) == ("Tocht", "Koud", True)


@pytest.mark.parametrize("thing", THINGS, ids=lambda thing: thing.kind.value)
def test_cards_take_one_query_and_leave_drafts_of_others_out(world: World, thing: Thing) -> None:
    dossier = make_team(world)
    make_draft(world, dossier)
    for _ in range(5):
        make_opgave(world, dossier)
        make_werk(world, dossier)
    viewer = viewer_of(world.redacteur, dossier)
    with CaptureQueriesContext(connection) as asked:
        cards = list(thing.cards(viewer, None))
    assert (len(asked), len(cards), any(card.is_draft for card in cards)) == (1, 5, False)
    assert list(thing.known(viewer)) == [(card.id, card.is_dropped) for card in sorted(cards, key=lambda card: card.id)]
    assert sum(card.is_draft for card in thing.cards(viewer_of(world.gemeente_redacteur, dossier), None)) == 1


def test_a_partij_that_brought_an_opgave_is_a_ground(world: World) -> None:
    dossier = make_team(world)
    partij = make_partij(dossier)
    row = make_opgave(world, dossier, brought_partij_id=partij.pk)
    make_opgave(world, dossier)
    assert list(brought_by_partijen(dossier)) == [(f"partij:{partij.pk}", f"opgave:{row.pk}")]
    assert (OPGAVE.implied and OPGAVE.implied.pairs, WERK.implied) == (brought_by_partijen, None)
