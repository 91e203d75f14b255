"""The nearest known word."""

from __future__ import annotations

from wijkkoers.sources.weegbestand.suggestion import MOST, nearest


def test_nearest_word_is_found_whatever_its_case() -> None:
    assert nearest("EENHIED", ["eenheid", "naam"]) == "eenheid"


def test_nothing_near_gives_nothing() -> None:
    assert nearest("xyz", ["eenheid", "naam"]) == ""


def test_very_many_words_are_not_compared() -> None:
    assert nearest("w1", [f"w{number}" for number in range(MOST + 1)]) == ""
