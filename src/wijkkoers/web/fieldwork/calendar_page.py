"""The calendar of works: what runs when, grouped by partij or by street, for the years that were asked for."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from django.utils.translation import gettext as _

from wijkkoers.base.periods import period_of, period_text
from wijkkoers.indicators.meeting import NEAR_YEARS, WINDOW_YEARS
from wijkkoers.web.fieldwork import wording_opgaven as wording
from wijkkoers.web.fieldwork.kinds import WerkKind
from wijkkoers.web.fieldwork.meeting_sides import DAYS_PER_YEAR, Side

HORIZONS = ("1", "2", "3", "alles")
MOST_YEARS = 15
"""Years ahead that the drawing shows at most; the table has all."""
MOST_ROWS = 150
"""Rows that the page shows at most: the first to start."""
BY_PARTIJ, BY_STREET = "partij", "straat"


@dataclass(frozen=True, slots=True)
class CalendarRow:
    """One line: what, of whom, and the first and last days of its loose start and end; no last day when the end is not known."""

    name: str
    url: str
    kind: str
    owner: str
    place: str
    start: str
    end: str
    start_from: date
    start_to: date
    end_to: date | None
    window: str
    window_label: str
    is_opgave: bool


@dataclass(frozen=True, slots=True)
class Calendar:
    """What the calendar shows: groups with their rows, the days it spans, and what has no begin."""

    groups: Sequence[tuple[str, Sequence[CalendarRow]]]
    first: date
    last: date
    window: tuple[date, date]
    undated: Sequence[tuple[str, str]]
    hidden: int
    """How many rows lie outside the years that were asked for."""
    left_out: int = 0
    """How many rows come after the first `MOST_ROWS`."""


def calendar_of(sides: Iterable[Side], pages: Any, asked: tuple[str, str], page: tuple[str, date]) -> Calendar:
    """Return the calendar; `asked` is the horizon (a number of years or `alles`) and the grouping, `page` the language and today."""
    horizon, grouping = asked
    language, today = page
    everything = list(sides)
    dated = [side for side in everything if side.start_from and side.start_to and not (side.end_to and side.end_to < today)]
    limit = today + timedelta(days=DAYS_PER_YEAR * int(horizon)) if horizon.isdecimal() else None
    shown = [side for side in dated if limit is None or (side.start_from and side.start_from <= limit)]
    in_order = sorted(shown, key=lambda side: (side.start_from, side.title))
    rows = [_row(side, pages, language) for side in in_order[:MOST_ROWS]]
    undated = [(side.title, pages[side.is_opgave](side.id)) for side in everything if not side.start_from and not side.is_opgave]
    span = _span(rows, today, limit)
    return Calendar(_grouped(rows, grouping), *span, window_days(today), undated, len(dated) - len(shown), len(shown) - len(rows))


def window_days(today: date) -> tuple[date, date]:
    """Return the two years in which there is most room to connect: from one year ahead to three."""
    near, far = (today + timedelta(days=DAYS_PER_YEAR * years) for years in (NEAR_YEARS, WINDOW_YEARS))
    return near, far


def _grouped(rows: Iterable[CalendarRow], grouping: str) -> list[tuple[str, list[CalendarRow]]]:
    none = _("Straat niet genoemd") if grouping == BY_STREET else _("Partij niet genoemd")
    found: dict[str, list[CalendarRow]] = {}
    for row in rows:
        found.setdefault(row.place if grouping == BY_STREET else row.owner, []).append(row)
    named = sorted(((name, group) for name, group in found.items() if name), key=lambda pair: pair[0].casefold())
    return [*named, *([(none, found[""])] if "" in found else [])]


def _span(rows: Sequence[CalendarRow], today: date, limit: date | None) -> tuple[date, date]:
    """Return the whole years to draw: from last year at the earliest, to the limit, or as far as anything runs."""
    first = min([today, *(row.start_from for row in rows)])
    last = limit or max([window_days(today)[1], *(row.end_to or row.start_to for row in rows)])
    return date(max(first.year, today.year - 1), 1, 1), date(min(last.year, today.year + MOST_YEARS), 12, 31)


def _row(side: Side, pages: Any, language: str) -> CalendarRow:
    assert side.start_from is not None and side.start_to is not None  # noqa: S101 - chosen for it
    kind = _("opgave") if side.is_opgave else str(wording.KIND_LABELS[WerkKind(side.kind)])
    end = period_text(period_of(side.end_from, side.end_to), language) if side.end_from and side.end_to else _("onbekend")
    return CalendarRow(
        name=f"{side.number} {side.title}".strip(),
        url=pages[side.is_opgave](side.id),
        kind=kind,
        owner=side.owner_name,
        place=side.place_note,
        start=period_text(period_of(side.start_from, side.start_to), language),
        end=end,
        start_from=side.start_from,
        start_to=side.start_to,
        end_to=side.end_to,
        window=side.window.value,
        window_label=str(wording.WINDOW_LABELS[side.window]),
        is_opgave=side.is_opgave,
    )
