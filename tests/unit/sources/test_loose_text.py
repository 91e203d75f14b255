"""Texts in cells: unwritable signs go, the guarding apostrophe goes, every other apostrophe stays."""

from __future__ import annotations

import pytest

from wijkkoers.sources.loose_text import bare_text, clean_text


@pytest.mark.parametrize(
    ("text", "expected"), [("'=1+1", "=1+1"), ("'' -3", "' -3"), ("'s avonds", "'s avonds"), ("=1", "=1"), ("'", "'"), ("' +x", " +x")]
)
def test_apostrophe_is_taken_off_only_before_a_formula(text: str, expected: str) -> None:
    assert bare_text(text) == expected


def test_signs_that_no_store_holds_are_left_out_and_line_ends_are_one() -> None:
    assert clean_text("a\x00\ud800\r\nb\rc\td\ufffe") == "a\nb\nc\td"
