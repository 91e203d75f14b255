"""What a timeline shows, as plain values: rows with a bar and marks, and dates that come back."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from wijkkoers.reports.figures.compass_content import CompassDot


@dataclass(frozen=True, slots=True)
class TimeMark:
    """Something on a day: an `actie`, a `besluit`, one to look at again (`herzien`) or a `moment`; `start` is earlier for a period."""

    kind: str
    on: date
    title: str
    start: date | None = None
    href: str = ""
    is_done: bool = False
    is_late: bool = False


@dataclass(frozen=True, slots=True)
class TimeRow:
    """A line of the timeline. `dot` is the sign of a stap; from `start` to `end` it should be done, one day or a loose period."""

    label: str
    title: str
    href: str = ""
    dot: CompassDot | None = None
    start: date | None = None
    end: date | None = None
    marks: tuple[TimeMark, ...] = ()


@dataclass(frozen=True, slots=True)
class TimeDate:
    """A fixed date with its name."""

    on: date
    label: str


@dataclass(frozen=True, slots=True)
class TimelineFigure:
    """Everything the figure says, in the language of the page; `sections` are stages with their rows; `key` explains the marks."""

    name: str
    title: str
    desc: str
    language: str
    today: date
    start: date
    end: date
    sections: tuple[tuple[str, tuple[TimeRow, ...]], ...]
    dates: tuple[TimeDate, ...] = ()
    today_label: str = ""
    key: tuple[tuple[str, str], ...] = ()
