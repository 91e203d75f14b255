"""Small counts stay hidden, also for who adds and subtracts what is shown."""

from __future__ import annotations

from itertools import product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from wijkkoers.web.participation.hiding import SHIELDED, SMALL, UNKNOWN, Count, Shown, show_count, show_turnout

DIMENSION = {"a": "leeftijd", "b": "leeftijd", "c": "leeftijd", "d": "wonen", "e": "overig"}


def known(value: int) -> Count:
    return Count(Shown.KNOWN, value)


@pytest.mark.parametrize(("value", "shown"), [(None, UNKNOWN), (0, known(0)), (1, SMALL), (9, SMALL), (10, known(10)), (300, known(300))])
def test_count_below_ten_is_hidden_and_nobody_is_not_unknown(value: int | None, shown: Count) -> None:
    assert show_count(value) == shown


@pytest.mark.parametrize(
    ("count", "low", "high"), [(UNKNOWN, 0, None), (SMALL, 1, 9), (SHIELDED, 10, None), (known(0), 0, 0), (known(41), 41, 41)]
)
def test_count_says_what_it_can_be(count: Count, low: int, high: int | None) -> None:
    assert (count.low, count.high) == (low, high)


def test_groups_are_shown_when_the_total_gives_nothing_away() -> None:
    shown = show_turnout(60, {"a": 4, "b": 30}, DIMENSION)
    assert (shown.total, shown.came) == (known(60), {"a": SMALL, "b": known(30)})


def test_other_group_is_shielded_when_the_rest_is_a_small_one() -> None:
    shown = show_turnout(62, {"a": 2, "b": 40, "c": 20}, DIMENSION)
    assert shown.came == {"a": SMALL, "b": known(40), "c": SHIELDED}


def test_total_is_shielded_when_no_group_is_large_enough() -> None:
    shown = show_turnout(12, {"a": 1, "b": 11}, DIMENSION)
    assert (shown.total, shown.came) == (SHIELDED, {"a": SMALL, "b": known(11)})


def test_loose_groups_and_other_dimensions_give_nothing_away() -> None:
    shown = show_turnout(12, {"a": 12, "d": 3, "e": 4}, DIMENSION)
    assert shown.came == {"a": known(12), "d": SMALL, "e": SMALL}


def test_nobody_of_a_group_is_shown_and_leaves_the_small_one_hidden() -> None:
    shown = show_turnout(21, {"a": 1, "b": 20, "c": 0}, DIMENSION)
    assert shown.came == {"a": SMALL, "b": SHIELDED, "c": known(0)}
    assert show_turnout(4, {"a": 4, "b": 0}, DIMENSION).came == {"a": SMALL, "b": known(0)}


def test_small_total_hides_every_group() -> None:
    assert show_turnout(6, {"a": 4, "b": 2}, DIMENSION).came == {"a": SMALL, "b": SMALL}


def test_unknown_total_leaves_groups_as_they_are() -> None:
    assert show_turnout(None, {"a": 4, "b": 30}, DIMENSION).came == {"a": SMALL, "b": known(30)}


def _can_be(shown: Count, least: int) -> range:
    """Return what an outsider thinks a count can be, no wider than needed to fill a total with the least of it."""
    return range(1, 10) if shown is SMALL else range(least, least + 1)


@settings(deadline=None, max_examples=150)
@given(st.lists(st.integers(0, 40), min_size=1, max_size=3), st.integers(0, 12))
def test_every_small_count_can_still_be_anything_below_ten(counts: list[int], spare: int) -> None:
    """Oracle: try all counts that fit what is shown; each small one takes every value from 1 to 9."""
    came = dict(zip("abc", counts, strict=False))
    shown = show_turnout(sum(counts) + spare, came, DIMENSION)
    total = shown.total.value
    groups = list(shown.came)
    ranges = [_can_be(shown.came[group], shown.came[group].low) for group in groups]
    fitting = [values for values in product(*ranges) if total is None or sum(values) <= total]
    for place, group in enumerate(groups):
        if shown.came[group] is SMALL and shown.total is not SMALL:
            assert {values[place] for values in fitting} == set(range(1, 10))


@settings(deadline=None, max_examples=100)
@given(st.dictionaries(st.sampled_from("abcde"), st.integers(0, 60)), st.one_of(st.none(), st.integers(0, 200)))
def test_what_is_shown_is_true(came: dict[str, int], spare: int | None) -> None:
    """No group is larger than the total: the service refuses that."""
    total = None if spare is None else max(came.values(), default=0) + spare
    shown = show_turnout(total, came, DIMENSION)
    for count, value in [(shown.total, total), *((shown.came[group], came[group]) for group in came)]:
        assert value is None or (count.low <= value and (count.high is None or value <= count.high))
        assert count.value in (None, value)
