"""A period as people write it."""

from __future__ import annotations

import pytest
from django.core.exceptions import ValidationError

from wijkkoers.base.periods import parse_period
from wijkkoers.web.process.period_field import PeriodField


@pytest.mark.parametrize("text", ["voorjaar 2027", " Spring  2027 ", "12-3-2027", "2027"])
def test_period_is_read_as_people_write_it(text: str) -> None:
    assert PeriodField().clean(text) == parse_period(text)


def test_no_period_is_none() -> None:
    assert PeriodField().clean("  ") is None


@pytest.mark.parametrize(
    ("text", "said"),
    [("ooit", "Wanneer is 'ooit'?"), ("30 februari 2027", "staat niet op de kalender"), ("winter 2027", "winter 2026-2027")],
)
def test_period_that_cannot_be_read_says_what_to_do(text: str, said: str) -> None:
    with pytest.raises(ValidationError, match=said):
        PeriodField().clean(text)
