"""Over all moments: who was heard, who never was, and what shares can be."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from wijkkoers.web.participation.account import HeldMoment, Share, Sum, account_of, add_counts, heard_groups, never_heard, share_of
from wijkkoers.web.participation.hiding import SHIELDED, SMALL, UNKNOWN, Count, Shown, ShownTurnout, show_turnout

GROUPS = ("jong", "midden", "oud")
DIMENSION = dict.fromkeys(GROUPS, "leeftijd")
COUNTS = st.dictionaries(st.sampled_from(GROUPS), st.integers(0, 50))
MOMENTS = st.lists(st.tuples(st.booleans(), COUNTS, st.one_of(st.none(), st.integers(150, 200))), max_size=5)


def known(value: int) -> Count:
    return Count(Shown.KNOWN, value)


def _held(number: int, is_past: bool, came: dict[str, int], total: int | None = None) -> HeldMoment:
    return HeldMoment(number, is_past, turnout=show_turnout(total, came, DIMENSION))


@given(MOMENTS)
def test_group_is_never_heard_exactly_when_no_past_moment_counted_any_of_it(told: list[tuple[bool, dict[str, int], int | None]]) -> None:
    moments = [_held(number, *each) for number, each in enumerate(told)]
    expected = tuple(group for group in GROUPS if not any(is_past and came.get(group, 0) > 0 for is_past, came, _total in told))
    assert never_heard(GROUPS, moments) == expected
    assert heard_groups(moments) == set(GROUPS) - set(expected)


@given(MOMENTS)
def test_sums_and_shares_hold_the_truth(told: list[tuple[bool, dict[str, int], int | None]]) -> None:
    accounts = account_of({"leeftijd": GROUPS}, [_held(number, *each) for number, each in enumerate(told)])["leeftijd"]
    true = {group: sum(came.get(group, 0) for is_past, came, _total in told if is_past) for group in GROUPS}
    for row in accounts:
        assert row.came.low <= true[row.group]
        assert row.came.high is None or true[row.group] <= row.came.high
        assert row.was_heard == (true[row.group] > 0)
        if row.share:
            assert row.share.low - 1e-12 <= true[row.group] / sum(true.values()) <= row.share.high + 1e-12
            assert 0 <= row.share.low <= row.share.high <= 1


def test_what_nobody_counted_is_left_out_and_not_taken_for_nobody() -> None:
    assert add_counts([known(20), UNKNOWN, known(0)]) == Sum(20, 20, 2)
    assert not add_counts([UNKNOWN]).is_told


def test_sum_of_hidden_counts_is_a_range() -> None:
    assert add_counts([known(20), SMALL, SMALL]) == Sum(22, 38, 3)
    assert add_counts([known(20), SHIELDED]) == Sum(30, None, 2)


def test_share_of_known_counts_is_one_number() -> None:
    assert share_of(Sum(30, 30, 1), [Sum(70, 70, 1), Sum()]) == Share(0.3, 0.3)


def test_share_with_a_small_count_is_a_range() -> None:
    assert share_of(Sum(1, 9, 1), [Sum(91, 91, 1)]) == Share(1 / 92, 9 / 100)


def test_share_of_what_nobody_counted_or_cannot_be_told_is_none() -> None:
    assert share_of(Sum(), [Sum(40, 40, 1)]) is None
    assert share_of(Sum(30, None, 1), [Sum(40, 40, 1)]) is None
    assert share_of(Sum(30, 30, 1), [Sum(40, None, 1)]) is None
    assert share_of(Sum(0, 0, 1), [Sum(0, 0, 1)]) is None


def test_share_of_nobody_is_zero_also_beside_a_count_that_is_hidden() -> None:
    assert share_of(Sum(0, 0, 1), [Sum(10, None, 1)]) == Share(0, 0)


def test_group_of_which_nobody_came_is_counted_and_not_heard() -> None:
    row = account_of({"leeftijd": GROUPS}, [_held(1, True, {"jong": 0, "oud": 20}, 20)])["leeftijd"][0]
    assert (row.came, row.share, row.was_heard) == (Sum(0, 0, 1), Share(0, 0), False)


def test_account_counts_for_whom_the_past_moments_were() -> None:
    moments = [
        HeldMoment(1, True, ("jong",)),
        HeldMoment(2, False, ("jong",)),
        HeldMoment(3, True, ("jong", "oud"), turnout=ShownTurnout()),
    ]
    rows = account_of({"leeftijd": GROUPS}, moments)["leeftijd"]
    assert [row.aimed_at for row in rows] == [2, 0, 1]
