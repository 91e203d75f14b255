"""The fixed words on paper of the schouw."""

from __future__ import annotations

from datetime import date

from wijkkoers.reports.schouw.words import EN, NL, day_text, schouw_words


def test_both_languages_have_the_same_words() -> None:
    assert NL.keys() == EN.keys()
    assert schouw_words("en-gb") is EN


def test_a_day_is_written_as_people_write_it() -> None:
    assert day_text(date(2027, 4, 12), "nl") == "12 april 2027"
    assert day_text(date(2027, 5, 1), "en") == "1 May 2027"
