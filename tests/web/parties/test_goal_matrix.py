"""Shared, conflicting or lonely."""

from __future__ import annotations

import pytest

from wijkkoers.web.parties.goal_matrix import GoalWeight, Weight, weigh_goal
from wijkkoers.web.parties.kinds import Stance

S, N, B = Stance.STEUNT, Stance.NEUTRAAL, Stance.BOTST


@pytest.mark.parametrize(
    ("stances", "expected"),
    [
        ([], GoalWeight(Weight.ALLEEN, 1, 0, 0)),
        ([N, N], GoalWeight(Weight.ALLEEN, 1, 0, 2)),
        ([S], GoalWeight(Weight.GEDEELD, 2, 0, 0)),
        ([B], GoalWeight(Weight.BOTST, 1, 1, 0)),
        ([S, S, N, B], GoalWeight(Weight.BOTST, 3, 1, 1)),
    ],
)
def test_weight_follows_from_the_stances(stances: list[Stance], expected: GoalWeight) -> None:
    assert weigh_goal(stances) == expected
