"""Every value of a closed list has its words."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from typing import Any

import pytest

from wijkkoers.web.measures import kinds, states, wording

TABLES = [
    (kinds.MaatregelKind, wording.KIND_LABELS),
    (kinds.Scale, wording.SCALE_LABELS),
    (kinds.Vat, wording.VAT_LABELS),
    (kinds.Direction, wording.DIRECTION_LABELS),
    (kinds.Confidence, wording.CONFIDENCE_LABELS),
    (kinds.RelationKind, wording.RELATION_LABELS),
    (kinds.Position, wording.POSITION_LABELS),
    (states.MaatregelStatus, wording.STATUS_LABELS),
    (states.MaatregelMove, wording.MOVE_LABELS),
    (states.MaatregelMove, wording.MOVE_HELP),
]


@pytest.mark.parametrize(("kind", "table"), TABLES, ids=lambda part: getattr(part, "__name__", ""))
def test_every_value_has_its_words(kind: type[StrEnum], table: Mapping[Any, Any]) -> None:
    assert set(table) == set(kind)
