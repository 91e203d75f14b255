"""Words and dossiers as the pages show them."""

from __future__ import annotations

from tests.web.dossiers.making import make_dossier
from tests.web.world import World

from wijkkoers.handbook.load import load_handbook
from wijkkoers.web.dossiers.selectors import BoardFilter, board_rows
from wijkkoers.web.overview.presentation import dossier_cards, word_groups


def test_words_stand_under_their_letter_and_have_their_own_anchor() -> None:
    groups = word_groups(load_handbook().terms, "nl", "")
    assert [group.letter for group in groups] == sorted(group.letter for group in groups)
    anchors = [word.id for group in groups for word in group.words]
    assert len(set(anchors)) == len(anchors) == len(load_handbook().terms)


def test_word_is_found_by_its_definition() -> None:
    found = [word.term for group in word_groups(load_handbook().terms, "nl", "werkruimte") for word in group.words]
    assert "dossier" in found


def test_card_of_a_dossier_has_words_and_an_address(world: World) -> None:
    dossier = make_dossier(world)
    card = dossier_cards(board_rows(world.lezer, BoardFilter()))[0]
    assert (card.url, card.aim_label, card.status_label) == (f"/dossiers/{dossier.pk}/", "Wijkvisie", "In voorbereiding")
