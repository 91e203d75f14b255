"""Goals of a partij and how others stand on them."""

from __future__ import annotations

import pytest
from tests.web.parties.making import GOAL, make_goal, make_partij, make_shared_dossier, release
from tests.web.world import World

from wijkkoers.base.errors import InputError, NotAllowed
from wijkkoers.web.events.models import Event
from wijkkoers.web.parties import services
from wijkkoers.web.parties.kinds import Stance
from wijkkoers.web.parties.models import GoalStance


def test_change_of_a_goal_is_a_draft_until_the_next_release(world: World) -> None:
    goal = make_goal(world, is_released=True)
    changed = services.change_goal(actor=world.gemeente_redacteur, goal=goal, theme="wonen", text="Anders", revision=goal.revision)
    assert (changed.text, changed.released_text, changed.released_theme) == ("Anders", GOAL, "leefomgeving")
    release(world.gemeente_redacteur, goal.partij)
    changed.refresh_from_db()
    assert (changed.released_text, changed.released_theme) == ("Anders", "wonen")


def test_change_of_an_older_revision_is_told_so(world: World) -> None:
    goal = make_goal(world, is_released=False)
    services.change_goal(actor=world.gemeente_redacteur, goal=goal, theme="wonen", text="Eerst", revision=1)
    with pytest.raises(InputError) as caught:
        services.change_goal(actor=world.gemeente_redacteur, goal=goal, theme="wonen", text="Daarna", revision=1)
    assert caught.value.code == "intussen-gewijzigd"


@pytest.mark.parametrize(("theme", "text", "code"), [("ruimtevaart", "Iets", "partij-thema-onbekend"), ("wonen", " ", "doel-leeg")])
def test_goal_that_cannot_be_is_refused(world: World, theme: str, text: str, code: str) -> None:
    partij = make_goal(world, is_released=False).partij
    with pytest.raises(InputError) as caught:
        services.add_goal(actor=world.gemeente_redacteur, partij=partij, theme=theme, text=text)
    assert caught.value.code == code


def test_released_goal_that_is_dropped_is_told_to_the_team_and_comes_back(world: World) -> None:
    goal = make_goal(world, is_released=True)
    services.drop_goal(actor=world.gemeente_redacteur, goal=goal, reason="Achterhaald")
    event = Event.objects.get(kind="doel.vervallen")
    assert (event.dossier, event.after["reason"], event.before["goals"]) == (goal.partij.dossier, "Achterhaald", GOAL)
    back = services.restore_goal(actor=world.gemeente_redacteur, goal=goal)
    assert (back.dropped_at, Event.objects.filter(kind="doel.teruggekomen").count()) == (None, 1)


def test_others_change_no_goal(world: World) -> None:
    goal = make_goal(world, is_released=True)
    for act in (
        lambda: services.change_goal(actor=world.redacteur, goal=goal, theme="wonen", text="Anders"),
        lambda: services.drop_goal(actor=world.redacteur, goal=goal, reason="Weg"),
    ):
        with pytest.raises(NotAllowed):
            act()


def test_stance_is_a_draft_and_can_be_taken_back(world: World) -> None:
    goal = make_goal(world, is_released=True)
    mine = make_partij(world, goal.partij.dossier, world.corporatie)
    row = services.state_stance(actor=world.redacteur, goal=goal, partij=mine, stance=Stance.STEUNT, note="Graag")
    assert row is not None
    assert (row.stance, row.released_stance, row.released_at) == ("steunt", "", None)
    release(world.redacteur, mine)
    row.refresh_from_db()
    services.state_stance(actor=world.redacteur, goal=goal, partij=mine, stance=None, revision=row.revision)
    row.refresh_from_db()
    assert (row.stance, row.released_stance) == ("", "steunt")


def test_nothing_said_makes_no_row(world: World) -> None:
    goal = make_goal(world, is_released=True)
    mine = make_partij(world, goal.partij.dossier, world.corporatie)
    assert services.state_stance(actor=world.redacteur, goal=goal, partij=mine, stance=None) is None
    assert not GoalStance.objects.exists()


def test_stance_on_a_goal_that_is_not_released_is_refused_as_unknown(world: World) -> None:
    goal = make_goal(world, is_released=False)
    mine = make_partij(world, goal.partij.dossier, world.corporatie)
    with pytest.raises(InputError) as caught:
        services.state_stance(actor=world.redacteur, goal=goal, partij=mine, stance=Stance.BOTST)
    assert caught.value.code == "doel-onbekend"


def test_nobody_states_for_a_partij_a_stance_on_a_goal_that_its_readers_cannot_read(world: World) -> None:
    own = make_partij(world, make_shared_dossier(world), world.corporatie)
    goal = services.add_goal(actor=world.redacteur, partij=own, theme="wonen", text=GOAL)
    group = make_partij(world, own.dossier)
    with pytest.raises(InputError) as caught:
        services.state_stance(actor=world.redacteur, goal=goal, partij=group, stance=Stance.STEUNT)
    assert (caught.value.code, GoalStance.objects.exists()) == ("doel-niet-vrijgegeven", False)


def test_stance_of_a_colleague_is_never_overwritten_unseen(world: World) -> None:
    goal = make_goal(world, is_released=True)
    mine = make_partij(world, goal.partij.dossier, world.corporatie)
    services.state_stance(actor=world.redacteur, goal=goal, partij=mine, stance=Stance.STEUNT)
    with pytest.raises(InputError) as caught:
        services.state_stance(actor=world.redacteur, goal=goal, partij=mine, stance=Stance.BOTST)
    assert (caught.value.code, GoalStance.objects.get().stance) == ("intussen-gewijzigd", "steunt")


def test_stance_on_the_own_goal_or_a_dropped_one_is_refused(world: World) -> None:
    goal = make_goal(world, is_released=True)
    with pytest.raises(InputError) as caught:
        services.state_stance(actor=world.gemeente_redacteur, goal=goal, partij=goal.partij, stance=Stance.STEUNT)
    assert caught.value.code == "doel-van-uzelf"
    mine = make_partij(world, goal.partij.dossier, world.corporatie)
    dropped = services.drop_goal(actor=world.gemeente_redacteur, goal=goal, reason="Weg")
    with pytest.raises(InputError) as caught:
        services.state_stance(actor=world.redacteur, goal=dropped, partij=mine, stance=Stance.STEUNT)
    assert caught.value.code == "doel-geldt-niet-meer"
