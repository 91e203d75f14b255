"""The fixed words on paper of the schouw."""

from __future__ import annotations

from wijkkoers.reports.schouw.words import EN, NL, schouw_words


def test_both_languages_have_the_same_words() -> None:
    assert NL.keys() == EN.keys()
    assert schouw_words("en-gb") is EN
