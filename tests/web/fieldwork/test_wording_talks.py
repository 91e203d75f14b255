"""Every member of a closed list has its words."""

from __future__ import annotations

from wijkkoers.web.fieldwork import wording_talks as wording
from wijkkoers.web.fieldwork.kinds import Verdict, Way
from wijkkoers.web.fieldwork.states import PuntMove, PuntStatus, SchouwMove, SchouwStatus


def test_every_member_has_its_words() -> None:
    tables = (
        (Verdict, wording.VERDICT_LABELS, wording.VERDICT_HELP, wording.VERDICT_SIGNS, dict.fromkeys(wording.VERDICT_ORDER)),
        (Way, wording.WAY_LABELS),
        (SchouwStatus, wording.SCHOUW_STATUS_LABELS),
        (SchouwMove, wording.SCHOUW_MOVE_LABELS),
        (PuntStatus, wording.PUNT_STATUS_LABELS),
        (PuntMove, wording.PUNT_MOVE_LABELS, wording.PUNT_MOVE_HELP),
        (wording.Change, wording.CHANGE_LABELS, wording.CHANGE_SIGNS),
    )
    assert [kind.__name__ for kind, *found in tables for table in found if set(table) != set(kind)] == []
