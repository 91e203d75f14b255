"""What a partij writes, in words for its own people."""

from __future__ import annotations

from tests.web.parties.making import GOAL, make_goal, make_partij, make_shared_dossier, release, viewer, write
from tests.web.world import World

from wijkkoers.web.parties import services
from wijkkoers.web.parties.kinds import Stance
from wijkkoers.web.parties.selectors import draft_of
from wijkkoers.web.parties.words_page import own_words, release_of, stance_rows, stance_words


def test_release_shows_exactly_what_is_new(world: World) -> None:
    goal = make_goal(world, is_released=True)
    services.add_goal(actor=world.gemeente_redacteur, partij=goal.partij, theme="wonen", text="Nieuw")
    shown = release_of(draft_of(goal.partij))
    assert ([line.text for line in shown.goals], shown.has_words) == (["Nieuw"], False)
    assert release_of(draft_of(write(world.gemeente_redacteur, goal.partij))).has_words


def test_own_words_count_what_waits(world: World) -> None:
    goal = make_goal(world, is_released=False)
    partij = write(world.gemeente_redacteur, goal.partij)
    own = own_words(viewer(world, "gemeente_redacteur", partij.dossier), partij)
    assert (own.waiting, [item.line.text for item in own.goals], own.means) == (2, [GOAL], ())


def test_goals_of_others_stand_with_the_own_stance(world: World) -> None:
    goal = make_goal(world, is_released=True)
    mine = make_partij(world, goal.partij.dossier, world.corporatie)
    services.state_stance(actor=world.redacteur, goal=goal, partij=mine, stance=Stance.STEUNT, note="Graag")
    release(world.redacteur, mine)
    rows = stance_rows(viewer(world, "redacteur", mine.dossier), mine)
    assert [(row.owner, row.sign, row.note, row.is_draft) for row in rows] == [(world.gemeente.name, "+", "Graag", False)]


def test_own_draft_goals_are_not_offered_to_a_group_that_one_writes_for(world: World) -> None:
    mine = make_partij(world, make_shared_dossier(world), world.corporatie)
    services.add_goal(actor=world.redacteur, partij=mine, theme="wonen", text="Nog stil")
    group = make_partij(world, mine.dossier)
    assert stance_rows(viewer(world, "redacteur", mine.dossier), group) == []


def test_no_stance_is_said_in_words() -> None:
    assert (stance_words(""), stance_words("botst")) == ("· zei nog niets", "× botst hiermee")
