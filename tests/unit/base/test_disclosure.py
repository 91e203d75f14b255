"""Small counts are hidden; zero and what is not counted stay as they are."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wijkkoers.base.disclosure import SMALL_COUNT, hide_small_count
from wijkkoers.base.missing import Figure, Mark, Status, absent, present

absences = st.sampled_from([status for status in Status if status is not Status.VALUE])
marks = st.frozensets(st.sampled_from(Mark))
figures = st.one_of(
    st.builds(lambda value, found: present(value, *found), st.floats(0, 1e6), marks),
    st.builds(lambda status, found: absent(status, *found), absences, marks),
)


@pytest.mark.parametrize(("value", "is_hidden"), [(0, False), (0.5, True), (1, True), (9, True), (9.99, True), (10, False), (250, False)])
def test_count_from_one_to_nine_is_hidden(value: float, is_hidden: bool) -> None:
    assert (hide_small_count(present(value)).status is Status.SUPPRESSED) == is_hidden


@given(figures)
def test_no_small_count_comes_through(figure: Figure) -> None:
    shown = hide_small_count(figure).value
    assert shown is None or shown == 0 or shown >= SMALL_COUNT


@given(figures, st.integers(1, 100))
def test_hiding_twice_is_hiding_once(figure: Figure, threshold: int) -> None:
    once = hide_small_count(figure, threshold)
    assert hide_small_count(once, threshold) == once


@given(figures)
def test_marks_stay(figure: Figure) -> None:
    assert hide_small_count(figure).marks == figure.marks


@given(absences)
def test_reason_of_absence_stays(status: Status) -> None:
    assert hide_small_count(absent(status)).status is status
