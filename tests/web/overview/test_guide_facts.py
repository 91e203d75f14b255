"""Facts are plain: what a rule does not need has a value that raises no gap."""

from __future__ import annotations

from dataclasses import FrozenInstanceError, fields
from datetime import date

import pytest

from wijkkoers.web.overview.guide import facts
from wijkkoers.web.overview.guide.facts import Facts
from wijkkoers.web.overview.guide.rules import find_gaps


def test_facts_cannot_be_changed() -> None:
    with pytest.raises(FrozenInstanceError):
        Facts(date(2026, 1, 1)).today = date(2027, 1, 1)  # type: ignore[misc]


def test_a_dossier_without_rows_lacks_partijen_and_moments_only() -> None:
    assert [gap.rule for gap in find_gaps(Facts(date(2026, 1, 1)))] == ["geen-partijen", "geen-participatie"]


def test_facts_hold_no_text_that_a_partij_writes_but_its_released_goals() -> None:
    names = {field.name for kind in (facts.PartijFact, facts.RoundFact, facts.AmbitionFact) for field in fields(kind)}
    assert names.isdisjoint({"interest", "ambition", "text", "draft"})
