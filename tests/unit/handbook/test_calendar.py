from __future__ import annotations

from datetime import date

import pytest
from tests.unit.handbook.process_samples import fixed

from wijkkoers.handbook.calendar import next_occurrence, occurrences


def test_a_date_of_every_year_falls_every_year_from_its_first() -> None:
    found = occurrences([fixed()], date(2020, 1, 1), date(2028, 12, 14))
    assert [occurrence.on for occurrence in found] == [date(2026, 12, 15), date(2027, 12, 15)]


def test_the_first_and_last_day_count() -> None:
    found = occurrences([fixed()], date(2026, 12, 15), date(2027, 12, 15))
    assert len(found) == 2


def test_a_date_of_every_five_years_skips_the_years_between() -> None:
    warmte = fixed("warmteprogramma", date(2026, 12, 31), every_years=5)
    found = occurrences([warmte], date(2027, 1, 1), date(2040, 1, 1))
    assert [occurrence.on.year for occurrence in found] == [2031, 2036]


def test_dates_come_by_day_and_then_by_id() -> None:
    dates = [fixed("b"), fixed("a"), fixed("vroeg", date(2026, 7, 1))]
    found = occurrences(dates, date(2026, 1, 1), date(2026, 12, 31))
    assert [occurrence.fixed.id for occurrence in found] == ["vroeg", "a", "b"]


def test_no_date_falls_when_the_end_lies_before_the_start() -> None:
    assert occurrences([fixed()], date(2030, 1, 1), date(2027, 1, 1)) == ()


@pytest.mark.parametrize(
    ("after", "expected"),
    [
        (date(2020, 5, 1), date(2026, 12, 15)),
        (date(2026, 12, 14), date(2026, 12, 15)),
        (date(2026, 12, 15), date(2027, 12, 15)),
        (date(2027, 1, 1), date(2027, 12, 15)),
    ],
)
def test_the_next_time_lies_after_the_day_itself(after: date, expected: date) -> None:
    assert next_occurrence(fixed(), after) == expected


def test_the_last_day_of_february_falls_in_every_year() -> None:
    leap = fixed("schrikkel", date(2028, 2, 29))
    found = occurrences([leap], date(2028, 1, 1), date(2032, 12, 31))
    assert [occurrence.on.day for occurrence in found] == [29, 28, 28, 28, 29]
