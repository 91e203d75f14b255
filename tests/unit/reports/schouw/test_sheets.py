"""What all paper of the schouw says."""

from __future__ import annotations

from datetime import date

from wijkkoers.reports.schouw.sheets import frame_of


def test_the_frame_tells_when_it_was_printed() -> None:
    assert frame_of("Ronde", "Spoorwijk", date(2026, 11, 22), "nl")["printed"] == "gedrukt op 22 november 2026"
