"""Dates that come back every so many years: when they fall."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import count

from wijkkoers.handbook.process import FixedDate


@dataclass(frozen=True, slots=True)
class Occurrence:
    """One time that a fixed date falls."""

    fixed: FixedDate
    on: date


def occurrences(dates: Iterable[FixedDate], start: date, end: date) -> tuple[Occurrence, ...]:
    """Return every time that a date falls from `start` up to and including `end`, sorted by day and then by id."""
    found = [Occurrence(fixed, on) for fixed in dates for on in _between(fixed, start, end)]
    return tuple(sorted(found, key=lambda occurrence: (occurrence.on, occurrence.fixed.id)))


def next_occurrence(fixed: FixedDate, after: date) -> date:
    """Return the first time that a date falls later than the day `after`."""
    return next(_from(fixed, after + timedelta(days=1)))


def _between(fixed: FixedDate, start: date, end: date) -> Iterator[date]:
    for on in _from(fixed, start):
        if on > end:
            return
        yield on


def _from(fixed: FixedDate, start: date) -> Iterator[date]:
    """Yield the times from `start` on, never before the first one, as long as the calendar lasts."""
    skipped = max(0, (start.year - fixed.first.year) // fixed.every_years)
    for turn in count(skipped):
        year = fixed.first.year + turn * fixed.every_years
        if year > date.max.year:
            return
        on = _in_year(fixed.first, year)
        if on >= start:
            yield on


def _in_year(day: date, year: int) -> date:
    """Return the same day of another year; 29 February falls on the 28th where there is none."""
    try:
        return day.replace(year=year)
    except ValueError:
        return day.replace(year=year, day=28)
