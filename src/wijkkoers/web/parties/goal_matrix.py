"""Who stands behind a goal and who against it: shared, conflicting or lonely, defined in one place."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from wijkkoers.web.parties.kinds import Stance


class Weight(StrEnum):
    """What the standing of all partijen makes of a goal."""

    GEDEELD = "gedeeld"
    BOTST = "botst"
    ALLEEN = "alleen"


@dataclass(frozen=True, slots=True)
class GoalWeight:
    """How many partijen stand behind a goal (who brought it counts), against it, and say neither."""

    weight: Weight
    behind: int
    against: int
    neutral: int


def weigh_goal(stances: Iterable[Stance]) -> GoalWeight:
    """Return the weight of a goal from the stances of the partijen that did not bring it; partijen that said nothing are left out.

    Conflicting when at least one partij is against it, however many support it; else shared when at least two partijen stand behind it,
    who brought it included; else lonely: only who brought it.
    """
    found = list(stances)
    behind, against = 1 + found.count(Stance.STEUNT), found.count(Stance.BOTST)
    weight = Weight.BOTST if against else Weight.GEDEELD if behind > 1 else Weight.ALLEEN
    return GoalWeight(weight, behind, against, found.count(Stance.NEUTRAAL))
