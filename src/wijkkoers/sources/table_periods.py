"""Periods as tables of CBS, RIVM and the police write them: `2012JJ00`, `2024MM01`, `2024 januari`, `Apr2021`, `2024*`."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from wijkkoers.base.years import FIRST_YEAR, LAST_YEAR

MONTHS = ("jan", "feb", "maa", "apr", "mei", "jun", "jul", "aug", "sep", "okt", "nov", "dec")
_ALSO = {"mar": 3, "mrt": 3, "may": 5, "oct": 10}
_CODED = re.compile(r"(\d{4})(JJ|MM|KW|X\d|W\d)(\d{2})?", re.ASCII)
_YEAR = re.compile(r"(\d{4})\*{0,2}(?:\.0)?", re.ASCII)
_NAMED = re.compile(r"(?:(?P<before>[a-z]{3})[a-z]*[ -]?(?P<year>\d{4})|(?P<first>\d{4})[ -]?(?P<after>[a-z]{3})[a-z]*)\*{0,2}", re.ASCII)


@dataclass(frozen=True, slots=True)
class Period:
    """A year, or one month of it; `is_provisional` when the table marks it with a star."""

    year: int
    month: int | None = None
    is_provisional: bool = False


@lru_cache(maxsize=2048)
def period_of(text: str) -> Period | None:
    """Return the year or month that a text names; None for anything else, such as a quarter."""
    cleaned = text.strip()
    star = cleaned.endswith("*")
    if found := _CODED.fullmatch(cleaned.upper()):
        month = int(found[3] or 0)
        if found[2] == "JJ" and month == 0:
            return _period(int(found[1]), None, star)
        return _period(int(found[1]), month, star) if found[2] == "MM" and 1 <= month <= 12 else None
    if found := _YEAR.fullmatch(cleaned):
        return _period(int(found[1]), None, star)
    if found := _NAMED.fullmatch(cleaned.lower()):
        month_name = found["before"] or found["after"]
        number = MONTHS.index(month_name) + 1 if month_name in MONTHS else _ALSO.get(month_name)
        return _period(int(found["year"] or found["first"]), number, star) if number else None
    return None


def _period(year: int, month: int | None, star: bool) -> Period | None:
    return Period(year, month, star) if FIRST_YEAR <= year <= LAST_YEAR else None
