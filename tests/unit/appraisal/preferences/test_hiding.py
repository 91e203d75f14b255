"""Counts below ten are hidden, and a second one where the total would tell the first."""

from __future__ import annotations

import pytest

from wijkkoers.appraisal.preferences.hiding import hide_counts
from wijkkoers.base.missing import Status


@pytest.mark.parametrize(
    ("counts", "shown"),
    [
        ([10, 20], [10, 20]),
        ([9, 20, 30], [None, None, 30]),
        ([9, 8, 30], [None, None, 30]),
        ([0, 20, 30], [0, 20, 30]),
        ([9, 0, 30], [None, 0, None]),
        ([9], [None]),
        ([5, 20, 20], [None, None, 20]),
        ([], []),
    ],
)
def test_small_counts_cannot_be_worked_out(counts: list[int], shown: list[int | None]) -> None:
    assert [figure.value for figure in hide_counts(counts)] == shown


def test_hidden_count_is_suppressed() -> None:
    assert {figure.status for figure in hide_counts([3, 40])} == {Status.SUPPRESSED}
