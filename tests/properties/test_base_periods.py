"""Laws of loose periods: what is written can be read, two dates say which period it is, and nothing but an InputError comes back."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wijkkoers.base.errors import InputError
from wijkkoers.base.periods import ERROR_CODES, YEARS, Grain, Period, overlaps, parse_period, period_from, period_of, period_text

STARTS = {Grain.MONTH: range(1, 13), Grain.QUARTER: (1, 4, 7, 10), Grain.SEASON: (3, 6, 9, 12), Grain.HALF: (1, 7), Grain.YEAR: (1,)}
days = st.dates(date(YEARS.start, 1, 1), date(YEARS.stop - 1, 12, 31))
words = st.sampled_from([*"0123456789-/. q", "winter", "2027", "voorjaar", "kwartaal", "half", "mei", "van", "\N{EN DASH}", "1e"])


@st.composite
def periods(draw: st.DrawFn) -> Period:
    grain = draw(st.sampled_from(Grain))
    if grain is Grain.DAY:
        return period_from(grain, draw(days))
    return period_from(grain, date(draw(st.integers(YEARS.start, YEARS.stop - 1)), draw(st.sampled_from(STARTS[grain])), 1))


@pytest.mark.parametrize("language", ["nl", "en"])
@given(period=periods())
def test_what_is_written_reads_as_the_same_period(language: str, period: Period) -> None:
    assert parse_period(period_text(period, language)) == period


@given(period=periods())
def test_the_two_dates_say_which_period_it_is(period: Period) -> None:
    assert period_of(period.start, period.end) == period


@given(period=periods(), day=days)
def test_a_day_lies_in_a_period_when_it_is_not_before_or_after_it(period: Period, day: date) -> None:
    assert overlaps(period, day, day) == (period.start <= day <= period.end)


@given(st.one_of(st.text(max_size=30), st.lists(words, max_size=6).map("".join), st.lists(words, max_size=6).map(" ".join)))
def test_any_text_gives_a_period_or_an_error_with_its_text(text: str) -> None:
    try:
        period = parse_period(text)
    except InputError as error:
        assert error.code in ERROR_CODES
        assert error.values["text"] == text.strip()
    else:
        assert parse_period(period_text(period, "nl")) == period
