"""The 70 % rule: how many must agree, how it stands, and the dates that follow."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

from wijkkoers.appraisal.preferences.support import Outcome, count_both_ways, count_support, court_deadline, judge_change, needed_homes
from wijkkoers.base.errors import InputError


@pytest.mark.parametrize(
    ("homes", "needed"),
    [(10, 7), (11, 8), (12, 9), (20, 14), (24, 17), (28, 20), (33, 24), (48, 34), (99, 70), (100, 70), (176, 124)],
)
def test_needed_homes_are_rounded_up(homes: int, needed: int) -> None:
    assert needed_homes(homes) == needed
    assert count_support(homes, 0, homes).needed == needed


def test_below_ten_homes_the_rule_does_not_hold() -> None:
    found = count_support(9, 9, 0)
    assert (found.needed, found.still_needed, found.outcome) == (None, None, Outcome.NOT_APPLICABLE)
    assert found.reasons[0].values == {"homes": 9, "fewest": 10}


STANDS = [
    (124, 0, Outcome.REACHED, 0),
    (123, 53, Outcome.OPEN, 1),
    (100, 24, Outcome.OPEN, 24),
    (100, 23, Outcome.OUT_OF_REACH, 24),
    (0, 176, Outcome.OPEN, 124),
]


@pytest.mark.parametrize(("agreed", "silent", "outcome", "still"), STANDS)
def test_stand_follows_from_agreed_and_silent(agreed: int, silent: int, outcome: Outcome, still: int) -> None:
    found = count_support(176, agreed, silent)
    assert (found.outcome, found.still_needed, found.not_agreed) == (outcome, still, 176 - agreed - silent)


def test_silence_counts_in_the_denominator_and_is_told() -> None:
    assert count_support(10, 6, 4).reasons[-1].kind == "stil-telt-mee"
    assert len(count_support(10, 6, 0).reasons) == 1


def test_vacant_homes_are_counted_both_ways() -> None:
    counted, left_out, reasons = count_both_ways(20, 13, 7, vacant=3)
    assert (counted.needed, left_out.homes, left_out.needed, left_out.silent) == (14, 17, 12, 4)
    assert (counted.outcome, left_out.outcome, reasons[0].kind) == (Outcome.OPEN, Outcome.REACHED, "leegstand-verandert-uitkomst")


def test_vacant_homes_that_change_nothing_need_no_reason() -> None:
    assert count_both_ways(20, 5, 15, vacant=1)[2] == ()


def test_deadline_is_eight_weeks_after_the_letter() -> None:
    assert court_deadline(date(2026, 3, 2)) == date(2026, 4, 27)


def test_change_of_28_of_176_homes_is_for_that_group_only() -> None:
    found = judge_change(176, 28)
    assert (round(found.share, 3), found.is_for_group_only, found.reasons[0].kind) == (0.159, True, "wijziging-alleen-groep")


@pytest.mark.parametrize(("homes", "touched", "is_small"), [(100, 29, True), (100, 30, False), (10, 3, False), (10, 2, True)])
def test_change_from_thirty_percent_is_a_new_proposal(homes: int, touched: int, is_small: bool) -> None:
    assert judge_change(homes, touched).is_for_group_only is is_small


WRONG: dict[str, tuple[str, Callable[[], Any]]] = {
    "no homes": ("woningen-ongeldig", lambda: count_support(0, 0, 0)),
    "a city of homes": ("woningen-ongeldig", lambda: count_support(100_001, 0, 0)),
    "more answers than homes": ("antwoorden-te-veel", lambda: count_support(10, 8, 3)),
    "negative answers": ("antwoord-negatief", lambda: count_support(10, -1, 3)),
    "more vacant than silent": ("leegstand-te-groot", lambda: count_both_ways(10, 5, 2, 3)),
    "all vacant": ("leegstand-te-groot", lambda: count_both_ways(10, 0, 10, 10)),
    "nothing touched": ("geraakt-ongeldig", lambda: judge_change(10, 0)),
    "more touched than there are": ("geraakt-ongeldig", lambda: judge_change(10, 11)),
    "a date at the end of time": ("datum-te-laat", lambda: court_deadline(date(9999, 12, 1))),
}


@pytest.mark.parametrize("name", WRONG)
def test_input_that_cannot_be_used_is_refused(name: str) -> None:
    code, act = WRONG[name]
    with pytest.raises(InputError) as refused:
        act()
    assert refused.value.code == code
