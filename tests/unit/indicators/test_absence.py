from __future__ import annotations

from itertools import permutations

import pytest

from wijkkoers.base.missing import Mark, Status, absent, present
from wijkkoers.indicators.absence import PRECEDENCE, marks_of, reason_of


def test_every_reason_has_its_place() -> None:
    assert set(PRECEDENCE) == set(Status) - {Status.VALUE}


@pytest.mark.parametrize(
    ("stronger", "weaker"),
    [
        (Status.SUPPRESSED, Status.UNKNOWN),
        (Status.UNKNOWN, Status.UNAVAILABLE),
        (Status.UNAVAILABLE, Status.NOT_APPLICABLE),
    ],
)
def test_the_stronger_reason_wins_in_any_order(stronger: Status, weaker: Status) -> None:
    figures = (absent(stronger), absent(weaker), present(1))
    assert {reason_of(order) for order in permutations(figures)} == {stronger}


def test_nothing_absent_is_a_value() -> None:
    assert reason_of([present(0), present(2)]) is Status.VALUE


def test_marks_of_all_figures_are_kept() -> None:
    assert marks_of([present(1, Mark.PROVISIONAL), absent(Status.UNKNOWN, Mark.MODELLED)]) == {Mark.PROVISIONAL, Mark.MODELLED}


def test_no_figures_carry_no_marks() -> None:
    assert marks_of([]) == frozenset()
