"""Every kind has its word."""

from __future__ import annotations

from enum import StrEnum
from typing import Any

import pytest

from wijkkoers.indicators.meeting import Gap, Window
from wijkkoers.web.fieldwork import wording_opgaven as wording
from wijkkoers.web.fieldwork.kinds import Certainty, Connection, Flexibility, Nature, Urgency, WerkKind

TABLES = [
    (wording.NATURE_LABELS, Nature),
    (wording.URGENCY_LABELS, Urgency),
    (wording.CONNECTION_LABELS, Connection),
    (wording.CONNECTION_HELP, Connection),
    (wording.KIND_LABELS, WerkKind),
    (wording.FLEXIBILITY_LABELS, Flexibility),
    (wording.CERTAINTY_LABELS, Certainty),
    (wording.WINDOW_LABELS, Window),
    (wording.WINDOW_HELP, Window),
    (wording.GAP_LABELS, Gap),
]


@pytest.mark.parametrize(("table", "kinds"), TABLES, ids=lambda part: part.__name__ if isinstance(part, type) else "")
def test_a_table_has_every_kind(table: dict[Any, Any], kinds: type[StrEnum]) -> None:
    assert set(table) == set(kinds)
