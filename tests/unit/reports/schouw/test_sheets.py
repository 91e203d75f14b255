"""The step from content to PDF."""

from __future__ import annotations

from datetime import date

from wijkkoers.reports.schouw.sheets import BREAK, breakable, frame_of


def test_a_long_word_may_break_and_keeps_its_signs() -> None:
    word = "x" * 60
    assert breakable(f"kort {word}").replace(BREAK, "") == f"kort {word}"
    assert max(len(piece) for piece in breakable(word).split(BREAK)) <= 24


def test_the_frame_tells_when_it_was_printed() -> None:
    assert frame_of("Ronde", "Spoorwijk", date(2026, 11, 22), "nl")["printed"] == "gedrukt op 22 november 2026"
