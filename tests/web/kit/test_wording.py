"""Words for every kind, phase and move."""

from __future__ import annotations

from typing import Any

import pytest

from wijkkoers.web.kit import wording
from wijkkoers.web.kit.kinds import AnswerForm, CardKind, Column, DotSet
from wijkkoers.web.kit.states import ROUND_OF, SessionMove, SessionPhase

TABLES = [
    (wording.KIND_LABELS, set(CardKind)),
    (wording.KIND_HELP, set(CardKind)),
    (wording.KIND_NAMES, set(CardKind)),
    (wording.EMPTY_REASONS, set(CardKind)),
    (wording.DOT_SET_LABELS, set(DotSet)),
    (wording.COLUMN_LABELS, set(Column)),
    (wording.FORM_LABELS, set(AnswerForm)),
    (wording.PHASE_LABELS, set(SessionPhase)),
    (wording.PHASE_HELP, set(SessionPhase)),
    (wording.MOVE_LABELS, set(SessionMove)),
    (wording.SEAT_HELP, set(SessionPhase) - set(ROUND_OF)),
]


@pytest.mark.parametrize(("table", "wanted"), TABLES)
def test_every_one_has_its_own_words(table: dict[Any, Any], wanted: set[Any]) -> None:
    assert set(table) == wanted
    assert len({str(text) for text in table.values()}) == len(table)
