"""Cards of gesprekken and schouw for the thread."""

from __future__ import annotations

from typing import Any

import pytest
from tests.web.fieldwork.making_opgaven import SECRET, make_team
from tests.web.fieldwork.making_talks import NAME, make_gesprek, make_punt, make_schouw, make_secret_schouw, make_secret_talk, make_signaal
from tests.web.world import World

from wijkkoers.web.dossiers.selectors import viewer_of
from wijkkoers.web.fieldwork.things_talks import THINGS, punten_of_schouwen, signalen_of_talks

pytestmark = pytest.mark.django_db


def test_a_card_of_a_talk_holds_title_and_role_and_no_name_or_notes(world: World) -> None:
    dossier = make_team(world)
    make_gesprek(world, dossier, with_name=NAME, notes="Aantekening 5512")
    cards = [card for thing in THINGS for card in thing.cards(viewer_of(world.redacteur, dossier), None)]
    assert [card.state for card in cards] == ["huurder"]
    assert not any(part in str(cards) for part in (NAME, "5512"))


def test_cards_of_drafts_are_for_their_own_organisation_and_take_one_query_each(world: World, django_assert_num_queries: Any) -> None:
    dossier = make_team(world)
    make_secret_talk(world, dossier)
    make_secret_schouw(world, dossier)
    for person, count in ((world.redacteur, 0), (world.lezer, 0), (world.gemeente_redacteur, 4)):
        viewer = viewer_of(person, dossier)
        with django_assert_num_queries(len(THINGS)):
            cards = [card for thing in THINGS for card in thing.cards(viewer, None)]
        assert len(cards) == count
        assert (SECRET in str(cards)) == bool(count)
        assert all(card.is_draft for card in cards)


def test_a_talk_brings_its_signalen_and_a_schouw_its_points(world: World) -> None:
    dossier = make_team(world)
    signaal = make_signaal(world, make_gesprek(world, dossier))
    punt = make_punt(world, make_schouw(world, dossier))
    assert list(signalen_of_talks(dossier)) == [(f"gesprek:{signaal.gesprek_id}", f"signaal:{signaal.pk}")]
    assert list(punten_of_schouwen(dossier)) == [(f"schouw:{punt.schouw_id}", f"schouwpunt:{punt.pk}")]
