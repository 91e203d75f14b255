"""Every member of a closed list has its words."""

from __future__ import annotations

import pytest

from wijkkoers.base.codes import AreaLevel
from wijkkoers.web.dossiers import wording
from wijkkoers.web.dossiers.states import Aim, Move, Status, TeamRole


@pytest.mark.parametrize(
    ("table", "members"),
    [
        (wording.AIM_LABELS, Aim),
        (wording.AIM_HELP, Aim),
        (wording.STATUS_LABELS, Status),
        (wording.ROLE_LABELS, TeamRole),
        (wording.ROLE_HELP, TeamRole),
        (wording.MOVE_LABELS, Move),
        (wording.MOVE_HELP, Move),
        (wording.LEVEL_LABELS, AreaLevel),
    ],
)
def test_every_member_has_its_words_in_the_order_of_the_list(table: dict[object, object], members: type) -> None:
    assert list(table) == list(members)


def test_short_event_of_another_kind_is_empty() -> None:
    assert (wording.short_event("dossier.gemaakt"), wording.short_event("iets.anders")) == ("dossier gemaakt", "")
