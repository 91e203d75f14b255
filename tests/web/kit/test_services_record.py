"""Texts made clean, and both sides of a change."""

from __future__ import annotations

import pytest

from wijkkoers.base.errors import InputError
from wijkkoers.web.kit.services.record import clean_line, clean_text, differing, require_line, require_reason


def test_texts_are_made_clean() -> None:
    assert clean_text(" een\r\ntwee\x00 ") == "een\ntwee"
    assert clean_line(" een\n twee ", 20) == "een twee"


@pytest.mark.parametrize(
    ("act", "code"),
    [
        (lambda: clean_text("x" * 11, 10), "kit-tekst-te-lang"),
        (lambda: require_line(" ", "leeg", 9), "leeg"),
        (lambda: require_reason(""), "kit-reden-leeg"),
    ],
)
def test_texts_that_cannot_be_kept_are_refused(act: object, code: str) -> None:
    with pytest.raises(InputError) as caught:
        act()  # type: ignore[operator]
    assert caught.value.code == code


def test_only_what_differs_is_told() -> None:
    assert differing({"a": 1, "b": 2}, {"a": 1, "b": 3, "c": 4}) == ({"b": 2, "c": ""}, {"b": 3, "c": 4})
