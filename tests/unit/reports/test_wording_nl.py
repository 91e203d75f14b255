from __future__ import annotations

from wijkkoers.reports.fractions import PARTS_PCT
from wijkkoers.reports.wording_nl import DUTCH


def test_language_is_named() -> None:
    assert DUTCH.language == "nl"


def test_twelve_months() -> None:
    assert len(set(DUTCH.months)) == 12


def test_every_simple_part_has_words() -> None:
    assert len(set(DUTCH.parts)) == len(PARTS_PCT)


def test_every_text_is_filled() -> None:
    assert [key for key, text in DUTCH.text.items() if not text.strip()] == []
