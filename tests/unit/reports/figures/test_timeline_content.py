from __future__ import annotations

from datetime import date

from wijkkoers.reports.figures.timeline_content import TimeMark, TimeRow


def test_a_mark_is_a_day_unless_it_started_earlier() -> None:
    mark = TimeMark("actie", date(2027, 1, 5), "bellen")
    assert mark.start is None and not mark.is_done and not mark.is_late


def test_a_row_may_have_marks_alone() -> None:
    row = TimeRow("Besluiten", "Besluiten", marks=(TimeMark("besluit", date(2027, 1, 5), "warmte"),))
    assert row.dot is None and row.start is None
