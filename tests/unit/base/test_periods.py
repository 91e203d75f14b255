from __future__ import annotations

from datetime import date

import pytest

from wijkkoers.base.errors import InputError
from wijkkoers.base.periods import (
    AMBIGUOUS,
    NO_DAY,
    NO_PERIOD,
    NO_SUCH_DAY,
    UNREADABLE,
    Grain,
    Period,
    check_day,
    day_text,
    is_past,
    overlaps,
    parse_period,
    period_from,
    period_of,
    period_text,
)

SPRING = period_from(Grain.SEASON, date(2027, 3, 1))
NOVEMBER_22 = (date(2026, 11, 22), date(2026, 11, 22))
NOVEMBER = (date(2026, 11, 1), date(2026, 11, 30))
SECOND_QUARTER = (date(2027, 4, 1), date(2027, 6, 30))
WINTER = (date(2026, 12, 1), date(2027, 2, 28))
FIRST_HALF, SECOND_HALF = (date(2027, 1, 1), date(2027, 6, 30)), (date(2027, 7, 1), date(2027, 12, 31))

READABLE = [
    (
        Grain.DAY,
        NOVEMBER_22,
        "22 november 2026|22 November 2026|22-11-2026|22/11/2026|22.11.2026|2026-11-22|22 nov. 2026|November 22, 2026",
    ),
    (Grain.DAY, NOVEMBER_22, "22nd of November 2026|  22   NOVEMBER  2026 |22-11-2026"),
    (Grain.MONTH, NOVEMBER, "november 2026|November 2026|nov 2026|11-2026|11/2026|2026-11"),
    (Grain.MONTH, (date(2027, 5, 1), date(2027, 5, 31)), "mei 2027|May 2027|5-2027|05-2027"),
    (Grain.MONTH, (date(2028, 2, 1), date(2028, 2, 29)), "februari 2028|february 2028|feb 2028"),
    (Grain.QUARTER, SECOND_QUARTER, "kwartaal 2 2027|Q2 2027|q2 2027|2027 Q2|2027-Q2|2e kwartaal 2027|2e kwartaal van 2027|K2 2027"),
    (Grain.QUARTER, SECOND_QUARTER, "tweede kwartaal 2027|2nd quarter 2027|second quarter of 2027|the 2nd quarter of 2027|quarter 2 2027"),
    (Grain.SEASON, (date(2027, 3, 1), date(2027, 5, 31)), "voorjaar 2027|lente 2027|spring 2027|het voorjaar van 2027"),
    (Grain.SEASON, (date(2027, 6, 1), date(2027, 8, 31)), "zomer 2027|summer 2027"),
    (Grain.SEASON, (date(2027, 9, 1), date(2027, 11, 30)), "najaar 2027|herfst 2027|autumn 2027|fall 2027"),
    (Grain.SEASON, WINTER, "winter 2026-2027|winter 2026/2027|winter 2026-27|winter 2026\N{EN DASH}2027|Winter 2026 - 2027"),
    (Grain.HALF, FIRST_HALF, "eerste helft 2027|eerste helft van 2027|1e helft 2027|eerste halfjaar 2027|first half of 2027|H1 2027"),
    (Grain.HALF, SECOND_HALF, "tweede helft 2027|2e halfjaar 2027|second half 2027|h2 2027"),
    (Grain.YEAR, (date(2027, 1, 1), date(2027, 12, 31)), "2027| 2027 "),
]


@pytest.mark.parametrize(("text", "grain", "days"), [(text, grain, days) for grain, days, texts in READABLE for text in texts.split("|")])
def test_people_write_periods_in_many_ways(text: str, grain: Grain, days: tuple[date, date]) -> None:
    assert parse_period(text) == Period(*days, grain)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "ooit",
        "na de zomer",
        "voorjaar",
        "27",
        "22-11-26",
        "november",
        "5e kwartaal 2027",
        "Q5 2027",
        "derde helft 2027",
        "1899",
        "2200",
        "2027!",
    ],
)
def test_what_is_no_period_cannot_be_read(text: str) -> None:
    with pytest.raises(InputError) as caught:
        parse_period(text)
    assert (caught.value.code, caught.value.values) == (UNREADABLE, {"text": text})


@pytest.mark.parametrize(
    "text", ["31-11-2026", "30 februari 2027", "29-2-2027", "13-2026", "2026-00-10", "winter 2026-2028", "winter 2026-28"]
)
def test_a_day_that_is_not_in_the_calendar_is_said_to_be_so(text: str) -> None:
    with pytest.raises(InputError) as caught:
        parse_period(text)
    assert (caught.value.code, caught.value.values) == (NO_SUCH_DAY, {"text": text})


def test_a_winter_of_one_year_offers_both_winters() -> None:
    with pytest.raises(InputError) as caught:
        parse_period("Winter 2027")
    assert (caught.value.code, caught.value.values) == (
        AMBIGUOUS,
        {"text": "Winter 2027", "first": "winter 2026-2027", "second": "winter 2027-2028"},
    )


def test_both_offered_winters_can_be_read() -> None:
    assert [parse_period(f"winter {years}").start.year for years in ("2026-2027", "2027-2028")] == [2026, 2027]


@pytest.mark.parametrize(
    ("start", "grain", "dutch", "english"),
    [
        (date(2026, 11, 22), Grain.DAY, "22 november 2026", "22 November 2026"),
        (date(2027, 3, 1), Grain.MONTH, "maart 2027", "March 2027"),
        (date(2027, 7, 1), Grain.QUARTER, "3e kwartaal 2027", "3rd quarter 2027"),
        (date(2027, 3, 1), Grain.SEASON, "voorjaar 2027", "spring 2027"),
        (date(2027, 9, 1), Grain.SEASON, "najaar 2027", "autumn 2027"),
        (date(2026, 12, 1), Grain.SEASON, "winter 2026-2027", "winter 2026-2027"),
        (date(2027, 1, 1), Grain.HALF, "eerste helft 2027", "first half of 2027"),
        (date(2027, 1, 1), Grain.YEAR, "2027", "2027"),
    ],
)
def test_a_period_has_its_words_in_both_languages(start: date, grain: Grain, dutch: str, english: str) -> None:
    period = period_from(grain, start)
    assert (period_text(period, "nl"), period_text(period, "en-gb")) == (dutch, english)


def test_two_dates_that_are_no_whole_are_refused() -> None:
    with pytest.raises(InputError) as caught:
        period_of(date(2027, 1, 1), date(2027, 1, 2))
    assert (caught.value.code, caught.value.values) == (NO_PERIOD, {"start": date(2027, 1, 1), "end": date(2027, 1, 2)})


@pytest.mark.parametrize(
    ("start", "end", "grain"),
    [
        (date(2027, 1, 2), date(2027, 1, 31), Grain.MONTH),
        (date(2027, 1, 1), date(2027, 1, 30), Grain.MONTH),
        (date(2027, 2, 1), date(2027, 4, 30), Grain.QUARTER),
        (date(2027, 1, 2), date(2027, 1, 3), Grain.DAY),
        (date(1899, 1, 1), date(1899, 12, 31), Grain.YEAR),
    ],
)
def test_a_period_is_the_whole_that_its_grain_says(start: date, end: date, grain: Grain) -> None:
    with pytest.raises(ValueError, match="is no"):
        Period(start, end, grain)


def test_no_quarter_starts_in_february() -> None:
    with pytest.raises(ValueError, match="no kwartaal starts"):
        period_from(Grain.QUARTER, date(2027, 2, 1))


@pytest.mark.parametrize(("today", "expected"), [(date(2027, 5, 31), False), (date(2027, 6, 1), True)])
def test_a_period_is_past_after_its_last_day(today: date, expected: bool) -> None:
    assert is_past(SPRING, today) is expected


@pytest.mark.parametrize(
    ("start", "end", "expected"),
    [
        (date(2027, 5, 31), date(2027, 6, 30), True),
        (date(2027, 1, 1), date(2027, 3, 1), True),
        (date(2027, 4, 2), date(2027, 4, 3), True),
        (date(2027, 1, 1), date(2027, 2, 28), False),
        (date(2027, 6, 1), date(2027, 6, 30), False),
    ],
)
def test_periods_overlap_when_they_share_a_day(start: date, end: date, expected: bool) -> None:
    assert overlaps(SPRING, start, end) is expected


@pytest.mark.parametrize("day", [date(26, 11, 22), date(1899, 12, 31), date(2200, 1, 1), date(9999, 12, 31)])
def test_a_day_in_a_year_that_cannot_be_is_refused_and_still_shown(day: date) -> None:
    with pytest.raises(InputError, match=NO_DAY):
        check_day(day)
    assert day_text(day, "nl").endswith(f" {day.year}")


@pytest.mark.parametrize("day", [None, date(1900, 1, 1), date(2199, 12, 31)])
def test_a_day_in_a_year_that_can_be_is_let_through(day: date | None) -> None:
    check_day(day)
    assert day_text(date(2027, 3, 12), "en") == "12 March 2027"
