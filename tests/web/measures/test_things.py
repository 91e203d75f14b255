"""Maatregelen and pakketten in the thread: visible ones only, and a pakket rests on its maatregelen."""

from __future__ import annotations

import pytest
from tests.web.measures.making import looking, make_maatregel, make_pakket, make_shared_dossier
from tests.web.world import World

from wijkkoers.web.measures.services import move_maatregel
from wijkkoers.web.measures.states import MaatregelMove
from wijkkoers.web.measures.things import lines_in_pakketten, maatregel_cards, pakket_cards

pytestmark = pytest.mark.django_db


def test_a_card_tells_number_state_and_sporen(world: World) -> None:
    dossier = make_shared_dossier(world)
    row = make_maatregel(world, dossier, name="Sloop", theme="groen")
    move_maatregel(actor=world.redacteur, maatregel=row, move=MaatregelMove.LATEN_VALLEN, reason="Te duur")
    (card,) = maatregel_cards(looking(world.redacteur, dossier), [row.pk])
    assert (card.number, card.state, card.is_dropped, card.text) == ("M1", "Afgevallen", True, "Te duur")
    assert card.sporen and card.url.endswith(f"/maatregelen/{row.pk}/")


def test_a_pakket_rests_on_its_maatregelen(world: World) -> None:
    dossier = make_shared_dossier(world)
    row = make_maatregel(world, dossier)
    pakket = make_pakket(world, dossier, row)
    assert list(lines_in_pakketten(dossier)) == [(f"maatregel:{row.pk}", f"pakket:{pakket.pk}")]
    assert [card.state for card in pakket_cards(looking(world.redacteur, dossier), None)] == ["nulalternatief", ""]
