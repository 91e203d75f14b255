"""Every status, move, outcome, dimension and hidden count has its words."""

from __future__ import annotations

from typing import get_args

from wijkkoers.handbook.process import Group
from wijkkoers.web.participation import wording
from wijkkoers.web.participation.hiding import SUMMED, Shown
from wijkkoers.web.participation.states import FollowUp, MomentMove, MomentStatus


def test_every_code_has_words() -> None:
    assert set(wording.STATUS_LABELS) == set(MomentStatus)
    assert set(wording.MOVE_LABELS) == set(wording.MOVE_HELP) == set(MomentMove)
    assert set(wording.FOLLOW_UP_LABELS) == set(FollowUp)
    assert set(wording.HIDDEN_LABELS) == set(Shown) - {Shown.KNOWN}


def test_every_dimension_of_the_handbook_has_words() -> None:
    dimensions = set(get_args(Group.model_fields["dimension"].annotation))
    assert set(wording.DIMENSION_LABELS) == set(wording.WHOLE_LABELS) == dimensions
    assert set(SUMMED) < dimensions
