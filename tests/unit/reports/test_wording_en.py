from __future__ import annotations

from wijkkoers.reports.fractions import PARTS_PCT
from wijkkoers.reports.wording_en import ENGLISH


def test_language_is_named() -> None:
    assert ENGLISH.language == "en"


def test_twelve_months() -> None:
    assert len(set(ENGLISH.months)) == 12


def test_every_simple_part_has_words() -> None:
    assert len(set(ENGLISH.parts)) == len(PARTS_PCT)


def test_every_text_is_filled() -> None:
    assert [key for key, text in ENGLISH.text.items() if not text.strip()] == []
