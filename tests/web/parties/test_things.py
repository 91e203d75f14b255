"""Partijen and goals as cards of the thread: never a draft."""

from __future__ import annotations

from tests.web.parties.making import SECRET, make_partij, make_shared_dossier, write
from tests.web.world import World

from wijkkoers.web.dossiers.selectors import viewer_of
from wijkkoers.web.parties import services
from wijkkoers.web.parties.things import goal_cards, goals_of_partijen, partij_cards


def test_belang_and_goals_are_on_cards_once_released(world: World) -> None:
    partij = make_partij(world, make_shared_dossier(world), world.gemeente)
    goal = services.add_goal(actor=world.gemeente_redacteur, partij=partij, theme="wonen", text="Elke straat een boom")
    write(world.gemeente_redacteur, partij)
    for person in (world.redacteur, world.gemeente_redacteur):
        eyes = viewer_of(person, partij.dossier)
        assert [card.text for card in partij_cards(eyes, None)] == [""]
        assert list(goal_cards(eyes, None)) == []
    assert goals_of_partijen(partij.dossier) == []
    services.release_partij(actor=world.gemeente_redacteur, partij=partij)
    eyes = viewer_of(world.redacteur, partij.dossier)
    assert [card.text for card in partij_cards(eyes, [partij.pk])] == [SECRET.interest]
    assert [(card.title, card.state) for card in goal_cards(eyes, [goal.pk])] == [("Elke straat een boom", partij.name)]
    assert goals_of_partijen(partij.dossier) == [(f"partij:{partij.pk}", f"doel:{goal.pk}")]
