"""A figure has a value or a reason, never both or neither, and is never zero for want of a value."""

from __future__ import annotations

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wijkkoers.base.missing import Figure, Mark, Status, absent, present

absences = [status for status in Status if status is not Status.VALUE]


@pytest.mark.parametrize("status", absences)
def test_absent_figure_has_no_value(status: Status) -> None:
    assert (absent(status).value, absent(status).has_value) == (None, False)


@pytest.mark.parametrize("status", absences)
def test_value_with_a_reason_of_absence_is_refused(status: Status) -> None:
    with pytest.raises(ValueError, match="contradicts"):
        Figure(0.0, status)


def test_no_value_without_a_reason_is_refused() -> None:
    with pytest.raises(ValueError, match="contradicts"):
        Figure(None)


@pytest.mark.parametrize("value", [math.nan, math.inf, -math.inf])
def test_value_that_is_not_finite_is_refused(value: float) -> None:
    with pytest.raises(ValueError, match="not finite"):
        present(value)


@given(st.floats(allow_nan=False, allow_infinity=False))
def test_present_figure_keeps_its_value(value: float) -> None:
    assert (present(value).value, present(value).has_value) == (value, True)


@given(st.frozensets(st.sampled_from(Mark)), st.frozensets(st.sampled_from(Mark)))
def test_marks_are_added_and_never_lost(first: frozenset[Mark], second: frozenset[Mark]) -> None:
    assert present(1, *first).with_marks(*second).marks == first | second


def test_figure_cannot_be_changed() -> None:
    with pytest.raises(AttributeError):
        present(1).value = 2  # type: ignore[misc]


def test_lists_are_those_of_the_product() -> None:
    assert [status.value for status in Status] == ["waarde", "onderdrukt", "niet_beschikbaar", "niet_van_toepassing", "onbekend"]
    assert [mark.value for mark in Mark] == ["gemodelleerd", "geschat", "dun", "voorlopig", "omgerekend", "verouderd"]
