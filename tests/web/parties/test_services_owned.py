"""Rows that a partij writes itself."""

from __future__ import annotations

import pytest
from tests.web.parties.making import make_goal
from tests.web.world import World

from wijkkoers.base.errors import InputError, NotAllowed
from wijkkoers.web.events.models import Event
from wijkkoers.web.parties import services
from wijkkoers.web.parties.services.owned import change_row, hold_row


def test_same_values_change_and_log_nothing(world: World) -> None:
    goal = make_goal(world, is_released=False)
    before = Event.objects.count()
    assert (change_row(world.gemeente_redacteur, goal, {"text": goal.text}, 1).revision, Event.objects.count()) == (1, before)


def test_dropped_row_is_changed_only_after_it_came_back(world: World) -> None:
    goal = services.drop_goal(actor=world.gemeente_redacteur, goal=make_goal(world, is_released=True), reason="Weg")
    with pytest.raises(NotAllowed) as caught:
        change_row(world.gemeente_redacteur, goal, {"text": "Anders"}, None)
    assert caught.value.code == "partij-regel-vervallen"


def test_dropping_needs_a_reason(world: World) -> None:
    with pytest.raises(InputError) as caught:
        services.drop_goal(actor=world.gemeente_redacteur, goal=make_goal(world, is_released=False), reason="")
    assert caught.value.code == "partij-reden-leeg"


def test_team_hears_nothing_of_a_draft_that_was_dropped(world: World) -> None:
    goal = services.drop_goal(actor=world.gemeente_redacteur, goal=make_goal(world, is_released=False), reason="Weg")
    assert hold_row(goal).dropped_reason == "Weg"
    assert not Event.objects.filter(kind__startswith="doel.").exists()
