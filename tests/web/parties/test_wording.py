"""Words for every kind."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from typing import Any

import pytest

from wijkkoers.web.parties import wording
from wijkkoers.web.parties.goal_matrix import Weight
from wijkkoers.web.parties.influence import Field
from wijkkoers.web.parties.kinds import LEVELS, MeansKind, Opinion, OwnPlan, PartijKind, Stance
from wijkkoers.web.parties.states import RoundMove, RoundStatus


@pytest.mark.parametrize(
    ("table", "members"),
    [
        (wording.KIND_LABELS, PartijKind),
        (wording.PLAN_LABELS, OwnPlan),
        (wording.MEANS_LABELS, MeansKind),
        (wording.STANCE_LABELS, Stance),
        (wording.WEIGHT_LABELS, Weight),
        (wording.OPINION_LABELS, Opinion),
        (wording.FIELD_LABELS, Field),
        (wording.STATUS_LABELS, RoundStatus),
        (wording.MOVE_LABELS, RoundMove),
    ],
)
def test_every_member_has_its_own_words(table: Mapping[Any, Any], members: type[StrEnum]) -> None:
    assert set(table) == set(members)
    assert len({str(label) for label in table.values()}) == len(members)


def test_every_level_has_its_words() -> None:
    assert set(wording.LEVEL_LABELS) == set(LEVELS)
