"""Goals, means and stances as each person may read them."""

from __future__ import annotations

import pytest
from tests.web.parties.making import GOAL, make_goal, make_means, make_partij, release, viewer, write
from tests.web.world import World

from wijkkoers.web.parties import selectors, services
from wijkkoers.web.parties.goal_matrix import Weight
from wijkkoers.web.parties.kinds import Stance


@pytest.mark.parametrize(("person", "expected"), [("gemeente_redacteur", [GOAL]), ("beheerder", []), ("lezer", [])])
def test_draft_goal_is_read_by_its_own_people_only(world: World, person: str, expected: list[str]) -> None:
    goal = make_goal(world, is_released=False)
    seen = viewer(world, person, goal.partij.dossier)
    assert [line.text for line in selectors.goal_lines(seen, [goal.partij])] == expected
    assert (selectors.goal_of(seen, goal.pk) is None) is (not expected)
    assert selectors.released_goals(goal.partij.dossier) == []


def test_team_reads_the_released_text_and_theme_while_the_partij_rewrites(world: World) -> None:
    goal = make_goal(world, is_released=True)
    services.change_goal(actor=world.gemeente_redacteur, goal=goal, theme="wonen", text="Nieuw")
    dossier = goal.partij.dossier
    read = {person: selectors.goal_lines(viewer(world, person, dossier), [goal.partij])[0] for person in ("lezer", "gemeente_redacteur")}
    assert [(line.theme, line.text, line.is_draft) for line in read.values()] == [("leefomgeving", GOAL, False), ("wonen", "Nieuw", True)]


def test_draft_means_do_not_exist_for_others(world: World) -> None:
    means = make_means(world, is_released=False)
    seen = viewer(world, "beheerder", means.partij.dossier)
    assert (selectors.means_lines(seen, [means.partij]), selectors.means_of(seen, means.pk)) == ([], None)
    release(world.gemeente_redacteur, means.partij)
    assert len(selectors.released_means(means.partij.dossier)) == 1


def test_draft_stance_counts_for_nobody_else(world: World) -> None:
    goal = make_goal(world, is_released=True)
    mine = make_partij(world, goal.partij.dossier, world.corporatie)
    services.state_stance(actor=world.redacteur, goal=goal, partij=mine, stance=Stance.BOTST, note="Nee")
    both = [goal.partij, mine]
    seen = {
        person: selectors.stance_lines(viewer(world, person, mine.dossier), both, [goal.pk]) for person in ("lezer", "gemeente_redacteur")
    }
    assert ([line.stance for line in seen["lezer"]], seen["gemeente_redacteur"]) == ([Stance.BOTST], [])
    goals = selectors.released_goals(mine.dossier)
    assert selectors.goal_weights_of(both, goals)[goal.pk].weight is Weight.ALLEEN
    release(world.redacteur, mine)
    assert selectors.goal_weights_of(both, goals)[goal.pk].weight is Weight.BOTST


def test_goals_of_a_partij_that_left_are_not_given_to_other_apps(world: World) -> None:
    goal = make_goal(world, is_released=True)
    services.drop_partij(actor=world.redacteur, partij=goal.partij, reason="Weg")
    assert selectors.released_goals(goal.partij.dossier) == []


def test_digest_of_a_draft_changes_with_every_text_in_it(world: World) -> None:
    goal = make_goal(world, is_released=False)
    digests = [selectors.draft_of(goal.partij).digest]
    services.change_goal(actor=world.gemeente_redacteur, goal=goal, theme="wonen", text=GOAL)
    digests.append(selectors.draft_of(goal.partij).digest)
    partij = write(world.gemeente_redacteur, goal.partij)
    digests.append(selectors.draft_of(partij).digest)
    assert len(set(digests)) == 3


def test_partijen_with_a_draft_of_any_kind_are_told_at_once(world: World) -> None:
    goal = make_goal(world, is_released=False)
    plain = make_partij(world, goal.partij.dossier)
    written = write(world.redacteur, make_partij(world, goal.partij.dossier))
    assert selectors.ids_with_draft([goal.partij, plain, written]) == frozenset({goal.partij_id, written.pk})
