"""A table of payoffs is whole, finite and named; chances add up to one."""

from __future__ import annotations

import math

import pytest

from wijkkoers.appraisal.mca.decision_table import decision_table
from wijkkoers.base.errors import InputError

PAYOFFS = [[1, 2], [3, 4]]


def test_chances_follow_the_scenarios_by_name() -> None:
    table = decision_table("AB", ["laag", "hoog"], PAYOFFS, {"hoog": 0.75, "laag": 0.25})
    assert table.chances is not None
    assert table.chances.tolist() == [0.25, 0.75]


def test_trace_depends_on_payoffs_and_settings() -> None:
    one, other = decision_table("AB", "xy", PAYOFFS), decision_table("AB", "xy", [[1, 2], [3, 5]])
    assert len({one.trace("m").digest, other.trace("m").digest, one.trace("m", 0.5).digest, one.trace("n").digest}) == 4


@pytest.mark.parametrize(
    ("alternatives", "scenarios", "payoffs", "chances", "code"),
    [
        ("A", "xy", [[1, 2]], None, "te-weinig-alternatieven"),
        ("AB", "", [[], []], None, "geen-scenarios"),
        ("AB", "xx", PAYOFFS, None, "naam-dubbel"),
        ("AB", "xy", [[1, 2], [3]], None, "tabel-vorm"),
        ("AB", "xy", [[1, 2], [3, math.nan]], None, "opbrengst-onbruikbaar"),
        ("AB", "xy", [[1, 2], [3, 1e300]], None, "opbrengst-onbruikbaar"),
        ("AB", "xy", PAYOFFS, {"x": 1.0}, "namen-ongelijk"),
        ("AB", "xy", PAYOFFS, {"x": 0.6, "y": 0.5}, "kansen-onbruikbaar"),
        ("AB", "xy", PAYOFFS, {"x": 1.5, "y": -0.5}, "kansen-onbruikbaar"),
        ("AB", "xy", PAYOFFS, {"x": math.nan, "y": 0.5}, "kansen-onbruikbaar"),
    ],
)
def test_table_that_cannot_be_used_is_refused(
    alternatives: str, scenarios: str, payoffs: list[list[float]], chances: dict[str, float] | None, code: str
) -> None:
    with pytest.raises(InputError, match=code):
        decision_table(alternatives, scenarios, payoffs, chances)
