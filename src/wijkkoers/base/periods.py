"""Loose periods as people write them, such as `voorjaar 2027`: read, kept as two dates, and written again in both languages."""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from functools import lru_cache

from wijkkoers.base.errors import InputError


class Grain(StrEnum):
    """How precise a period is."""

    DAY = "dag"
    MONTH = "maand"
    QUARTER = "kwartaal"
    SEASON = "seizoen"
    HALF = "halfjaar"
    YEAR = "jaar"


YEARS = range(1900, 2200)
"""Years in which a period may start, and a day may lie."""

UNREADABLE = "periode-onleesbaar"
NO_SUCH_DAY = "periode-bestaat-niet"
AMBIGUOUS = "periode-dubbelzinnig"
NO_PERIOD = "periode-onbekend"
NO_DAY = "dag-onmogelijk"
ERROR_CODES = (UNREADABLE, NO_SUCH_DAY, AMBIGUOUS, NO_PERIOD, NO_DAY)
"""Codes of the errors raised here; every one needs its sentence."""

WINTER = 12
"""The month in which the winter starts; it ends in the next year."""

_SPANS = {Grain.MONTH: 1, Grain.QUARTER: 3, Grain.SEASON: 3, Grain.HALF: 6, Grain.YEAR: 12}
_STARTS = {
    Grain.MONTH: range(1, 13),
    Grain.QUARTER: (1, 4, 7, 10),
    Grain.SEASON: (3, 6, 9, WINTER),
    Grain.HALF: (1, 7),
    Grain.YEAR: (1,),
}
"""Months in which a period of a grain can start."""

_MONTHS = {
    "nl": ("januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september", "oktober", "november", "december"),
    "en": ("January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"),
}
_SEASONS = {
    "nl": {3: "voorjaar", 6: "zomer", 9: "najaar", WINTER: "winter"},
    "en": {3: "spring", 6: "summer", 9: "autumn", WINTER: "winter"},
}
_SEASON_WORDS = {
    **{word: month for names in _SEASONS.values() for month, word in names.items()},
    **{"lente": 3, "herfst": 9, "fall": 9},
}
_SHORT_MONTHS = {"mrt": 3, "okt": 10, "sept": 9}
_MONTH_NUMBERS = {
    **{name.casefold(): place for names in _MONTHS.values() for place, name in enumerate(names, start=1)},
    **{name[:3].casefold(): place for place, name in enumerate(_MONTHS["en"], start=1)},
    **_SHORT_MONTHS,
}
_ORDINALS = {
    **{word: place for words in ("eerste tweede derde vierde", "first second third fourth") for place, word in enumerate(words.split(), 1)},
    **{f"{place}e": place for place in range(1, 5)},
    **{f"{place}de": place for place in range(1, 5)},
    **{"1ste": 1, "1st": 1, "2nd": 2, "3rd": 3, "4th": 4},
    **{str(place): place for place in range(1, 5)},
}
_ENGLISH_ORDINALS = {1: "1st", 2: "2nd", 3: "3rd", 4: "4th"}
_HALVES = {"nl": {1: "eerste helft", 7: "tweede helft"}, "en": {1: "first half of", 7: "second half of"}}


@dataclass(frozen=True, slots=True)
class Period:
    """The days from `start` up to and including `end`; the grain says which whole they are.

    Raises ValueError when the days are not that whole, or do not start in YEARS.
    """

    start: date
    end: date
    grain: Grain

    def __post_init__(self) -> None:
        """Refuse days that are not what the grain says."""
        if _made(self.grain, self.start) != (self.start, self.end):
            raise ValueError(f"{self.start} to {self.end} is no {self.grain}")


def period_from(grain: Grain, start: date) -> Period:
    """Return the period of a grain that starts on a day; ValueError when none does."""
    days = _made(grain, start)
    if days is None:
        raise ValueError(f"no {grain} starts on {start}")
    return Period(*days, grain)


@lru_cache(maxsize=4096)
def period_of(start: date, end: date) -> Period:
    """Return the period that runs from one day to another, both included.

    Raises InputError `periode-onbekend` (start, end) when the days are no whole day, month, quarter, season, half or year.
    """
    for grain in Grain:
        if _made(grain, start) == (start, end):
            return Period(start, end, grain)
    raise InputError(NO_PERIOD, start=start, end=end)


def parse_period(text: str) -> Period:
    """Return the period that a Dutch or English text means; capitals and spaces do not matter, numbers are day-month-year.

    Raises InputError with `text`: `periode-onleesbaar`; `periode-bestaat-niet` for a day that is not in the calendar;
    `periode-dubbelzinnig` for a winter with one year, with `first` and `second`, the two ways to write what is meant.
    """
    plain = _plain(text)
    _refuse_doubtful_winter(text, plain)
    for pattern, read in _PATTERNS:
        match = pattern.fullmatch(plain)
        if match:
            return _read(text, match, read)
    raise InputError(UNREADABLE, text=text.strip())


def period_text(period: Period, language: str) -> str:
    """Return a period in words of the language (English for `en`, else Dutch); `parse_period` reads them back."""
    tongue, start = "en" if language.startswith("en") else "nl", period.start
    match period.grain:
        case Grain.DAY:
            return day_text(start, tongue)
        case Grain.MONTH:
            return f"{_MONTHS[tongue][start.month - 1]} {start.year}"
        case Grain.QUARTER:
            return _quarter_text(start, tongue)
        case Grain.SEASON:
            return _season_text(start, tongue)
        case Grain.HALF:
            return f"{_HALVES[tongue][start.month]} {start.year}"
        case Grain.YEAR:
            return str(start.year)


def check_day(day: date | None) -> None:
    """Refuse a day that nobody can mean, as one typed with two figures of the year; None is let through.

    Raises InputError `dag-onmogelijk` (year, first, last) for a day outside YEARS.
    """
    if day is not None and day.year not in YEARS:
        raise InputError(NO_DAY, year=day.year, first=YEARS[0], last=YEARS[-1])


def day_text(day: date, language: str) -> str:
    """Return a day in words of the language (English for `en`, else Dutch), also one outside YEARS: what is kept can be shown."""
    months = _MONTHS["en" if language.startswith("en") else "nl"]
    return f"{day.day} {months[day.month - 1]} {day.year}"


def is_past(period: Period, today: date) -> bool:
    """Whether the last day of a period lies before today."""
    return period.end < today


def overlaps(period: Period, start: date, end: date) -> bool:
    """Whether a period has a day in common with the days from `start` up to and including `end`."""
    return period.start <= end and start <= period.end


def _made(grain: Grain, start: date) -> tuple[date, date] | None:
    """Return the first and last day of a grain that starts on a day, None when none does."""
    if start.year not in YEARS:
        return None
    if grain is Grain.DAY:
        return start, start
    if start.day != 1 or start.month not in _STARTS[grain]:
        return None
    years, month = divmod(start.month - 1 + _SPANS[grain] - 1, 12)
    year = start.year + years
    return start, date(year, month + 1, monthrange(year, month + 1)[1])


def _quarter_text(start: date, tongue: str) -> str:
    number = (start.month + 2) // 3
    return f"{_ENGLISH_ORDINALS[number]} quarter {start.year}" if tongue == "en" else f"{number}e kwartaal {start.year}"


def _season_text(start: date, tongue: str) -> str:
    years = f"{start.year}-{start.year + 1}" if start.month == WINTER else str(start.year)
    return f"{_SEASONS[tongue][start.month]} {years}"


def _plain(text: str) -> str:
    """Return a text in small letters, with one kind of dash and of space, without words that add nothing."""
    dashes = re.sub("[\N{EN DASH}\N{EM DASH}\N{MINUS SIGN}\N{HYPHEN}\N{NON-BREAKING HYPHEN}]", "-", text.casefold())
    words = re.sub(r"\b(van|of|the|de|het)\b|(?<=[a-z])\.(?=\s)|,", " ", dashes)
    return re.sub(r"\s*([-/])\s*", r"\1", " ".join(words.split()))


_Read = Callable[[re.Match[str]], Period]


def _read(text: str, match: re.Match[str], read: _Read) -> Period:
    try:
        return read(match)
    except ValueError:
        raise InputError(NO_SUCH_DAY, text=text.strip()) from None


def _day(match: re.Match[str]) -> Period:
    return period_from(Grain.DAY, date(int(match["year"]), _month_number(match["month"]), int(match["day"])))


def _month(match: re.Match[str]) -> Period:
    return period_from(Grain.MONTH, date(int(match["year"]), _month_number(match["month"]), 1))


def _quarter(match: re.Match[str]) -> Period:
    return period_from(Grain.QUARTER, date(int(match["year"]), _ORDINALS[match["number"]] * 3 - 2, 1))


def _half(match: re.Match[str]) -> Period:
    return period_from(Grain.HALF, date(int(match["year"]), _ORDINALS[match["number"]] * 6 - 5, 1))


def _year(match: re.Match[str]) -> Period:
    return period_from(Grain.YEAR, date(int(match["year"]), 1, 1))


def _season(match: re.Match[str]) -> Period:
    return period_from(Grain.SEASON, date(int(match["year"]), _SEASON_WORDS[match["season"]], 1))


def _winter(match: re.Match[str]) -> Period:
    """Return the winter of two years; ValueError when the second does not follow the first."""
    first, second = int(match["year"]), match["second"]
    if not str(first + 1).endswith(second):
        raise ValueError("a winter runs into the next year")
    return period_from(Grain.SEASON, date(first, WINTER, 1))


def _refuse_doubtful_winter(text: str, plain: str) -> None:
    match = _ONE_YEAR_WINTER.fullmatch(plain)
    if match:
        year = int(match["year"])
        raise InputError(AMBIGUOUS, text=text.strip(), first=f"winter {year - 1}-{year}", second=f"winter {year}-{year + 1}")


def _month_number(word: str) -> int:
    return int(word) if word.isdecimal() else _MONTH_NUMBERS[word]


def _either(words: Iterable[str]) -> str:
    return "|".join(sorted(words, key=len, reverse=True))


_YEAR = r"(?P<year>(?:19|20|21)\d\d)"
_MONTH = rf"(?P<month>{_either(_MONTH_NUMBERS)})"
_SEASON = rf"(?P<season>{_either(set(_SEASON_WORDS) - {'winter'})})"
_FOUR = rf"(?P<number>{_either(_ORDINALS)})"
_TWO = rf"(?P<number>{_either(word for word, number in _ORDINALS.items() if number <= 2)})"
_DIGITS = {"month": r"(?P<month>\d{1,2})", "day": r"(?P<day>\d{1,2})"}

_ONE_YEAR_WINTER = re.compile(rf"winter {_YEAR}", re.ASCII)
_PATTERNS: tuple[tuple[re.Pattern[str], _Read], ...] = tuple(
    (re.compile(pattern, re.ASCII), read)
    for pattern, read in (
        (_YEAR, _year),
        (rf"{_DIGITS['day']}(?:e|st|nd|rd|th)? {_MONTH} {_YEAR}", _day),
        (rf"{_MONTH} {_DIGITS['day']} {_YEAR}", _day),
        (rf"{_DIGITS['day']}(?P<dash>[-/.]){_DIGITS['month']}(?P=dash){_YEAR}", _day),
        (rf"{_YEAR}-{_DIGITS['month']}-{_DIGITS['day']}", _day),
        (rf"{_MONTH} {_YEAR}", _month),
        (rf"{_DIGITS['month']}[-/]{_YEAR}", _month),
        (rf"{_YEAR}-{_DIGITS['month']}", _month),
        (rf"(?:kwartaal|quarter|kw|q|k) ?(?P<number>[1-4]) {_YEAR}", _quarter),
        (rf"{_YEAR}[ -]?(?:kwartaal|quarter|kw|q|k) ?(?P<number>[1-4])", _quarter),
        (rf"{_FOUR} (?:kwartaal|quarter) {_YEAR}", _quarter),
        (rf"{_SEASON} {_YEAR}", _season),
        (rf"winter {_YEAR}[-/](?P<second>\d{{4}}|\d\d)", _winter),
        (rf"{_TWO} (?:helft|halfjaar|half jaar|half|half year) {_YEAR}", _half),
        (rf"h(?P<number>[12]) {_YEAR}", _half),
    )
)
"""What can be read, from the most common to the least; digits without words are day, month, year."""
