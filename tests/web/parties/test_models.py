"""What the database itself refuses, and when there is a draft."""

from __future__ import annotations

from typing import Any

import pytest
from django.db import IntegrityError, transaction
from tests.web.dossiers.making import make_dossier
from tests.web.parties.making import make_goal, make_partij, make_round, make_written
from tests.web.world import World

from wijkkoers.web.parties.models import AmbitionRound, Goal, Partij


@pytest.mark.parametrize(
    "values", [{"kind": "vriend"}, {"released_interest": "Iets"}, {"influence": 0}, {"stake": 6}, {"own_plan": "ooit"}]
)
def test_contradictions_are_refused(world: World, values: dict[str, Any]) -> None:
    partij = make_partij(world, make_dossier(world))
    with pytest.raises(IntegrityError), transaction.atomic():
        Partij.objects.filter(pk=partij.pk).update(**values)


def test_round_that_is_open_has_its_moment(world: World) -> None:
    round_ = make_round(world)
    with pytest.raises(IntegrityError), transaction.atomic():
        AmbitionRound.objects.filter(pk=round_.pk).update(status="open")


def test_goal_that_is_read_has_its_moment(world: World) -> None:
    goal = make_goal(world, is_released=False)
    with pytest.raises(IntegrityError), transaction.atomic():
        Goal.objects.filter(pk=goal.pk).update(released_text="Iets")


def test_draft_is_what_the_team_does_not_read_yet(world: World) -> None:
    assert not make_partij(world, make_dossier(world)).has_draft
    assert make_written(world, is_released=False).has_draft


def test_released_words_are_no_draft(world: World) -> None:
    assert not make_written(world, is_released=True).has_draft


def test_contact_is_marked_as_personal() -> None:
    assert Partij.PERSONAL_FIELDS == ("contact",)
