"""Sets of cards, and the card behind a code."""

from __future__ import annotations

from tests.web.dossiers.making import make_dossier
from tests.web.kit.making import make_batch, make_sheet, make_withdrawn
from tests.web.world import World

from wijkkoers.web.accounts.codes import shown_code
from wijkkoers.web.kit.selectors import batch_of, batches_of, card_by_code, cards_of


def test_sets_tell_how_many_cards_they_have_and_how_often_they_came_back(world: World) -> None:
    batch = make_batch(world, blanks=5)
    make_sheet(world, batch)
    make_sheet(world, batch, title="Tafel 2")
    withdrawn = make_withdrawn(world).batch
    assert [(found.card_count, found.sheet_count) for found in batches_of(batch.dossier)] == [(5, 2)]
    assert [found.sheet_count for found in batches_of(withdrawn.dossier)] == [0]


def test_card_is_found_by_its_code_by_insiders_only(world: World) -> None:
    card = cards_of(make_batch(world))[0]
    assert card_by_code(world.lezer, shown_code(card.code).lower()) == card
    assert card_by_code(world.buitenstaander, card.code) is None
    assert card_by_code(None, card.code) is None
    assert card_by_code(world.lezer, "geen code") is None


def test_set_belongs_to_its_dossier(world: World) -> None:
    batch = make_batch(world)
    assert batch_of(batch.dossier, batch.pk) == batch
    assert batch_of(make_dossier(world), batch.pk) is None
