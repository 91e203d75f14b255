"""How much to put in a dossier, and what every part of the seeding works with."""

from __future__ import annotations

import random
from calendar import monthrange
from dataclasses import dataclass, field, fields
from datetime import date, datetime, timedelta
from itertools import count
from typing import Any, TypeVar

from django.utils import timezone
from tests.web.world import World

from wijkkoers.web.accounts.models import User
from wijkkoers.web.dossiers.models import Dossier

CROWDED_ROWS = 24
T = TypeVar("T")


@dataclass(frozen=True)
class Sizes:
    """Numbers of rows. The method `kompas` brings a stap for each of its 75 knooppunten; `own_stappen` come on top of those.

    `worked_stappen` is how many of them the team worked on. Tables in which rows can be dropped get a sixth more, dropped.
    """

    own_stappen: int = 15
    worked_stappen: int = 70
    members: int = 25
    snapshots: int = 6
    complexes: int = 40
    actions: int = 300
    besluiten: int = 60
    attachments: int = 120
    partijen: int = 40
    goals: int = 120
    means: int = 100
    rounds: int = 6
    terms: int = 30
    moments: int = 30
    batches: int = 12
    sessions: int = 6
    events: int = 20_000
    gesprekken: int = 60
    schouwen: int = 5
    punten: int = 800
    werken: int = 120
    opgaven: int = 500
    oproepen: int = 6
    inbreng: int = 2_000
    maatregelen: int = 400
    pakketten: int = 6

    def times(self, factor: int) -> Sizes:
        """Return sizes with this many times the rows; the themes of the handbook bound the rounds, so those stay."""
        return Sizes(**{part.name: getattr(self, part.name) * factor for part in fields(self)} | {"worked_stappen": self.worked_stappen})


FULL = Sizes()
SMALL = Sizes(3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 4, 3, 4, 3, 3, 30, 4, 5, 24, 4, 6, 3, 12, 8, 3)
LARGER = Sizes(12, 12, 12, 12, 12, 12, 12, 12, 12, 12, 12, 8, 12, 12, 12, 12, 120, 12, 8, 60, 12, 24, 6, 48, 30, 6)


@dataclass
class Sowing:
    """A dossier that is being filled: its world and sizes, the people of its team, and the draws."""

    world: World
    dossier: Dossier
    sizes: Sizes
    draw: random.Random
    people: list[User]
    """Who does things: the redacteur first, the partner of the other organisation second."""
    now: datetime
    counters: dict[str, count[int]] = field(default_factory=dict)
    """The next number of each kind of row that has numbers."""

    @property
    def today(self) -> date:
        """The day of the seeding: some dates are past on it and some are still to come."""
        return timezone.localdate(self.now)

    def day(self, first: int, last: int) -> date:
        """Return a day between so many days from today; negative is past."""
        return self.today + timedelta(days=self.draw.randint(first, last))

    def moment(self, first: int = -900, last: int = -1) -> datetime:
        """Return a moment between so many days from now."""
        return self.now + timedelta(days=self.draw.uniform(first, last))

    def person(self, place: int) -> User:
        """Return who does the row at a place: the first two people often, the others in turn."""
        return self.people[place % 2] if place < 2 else self.people[(place // 2) % len(self.people)]

    def period(self, place: int) -> dict[str, Any]:
        """Return a due date: a day that is past, a month that is still to come, or none."""
        if place % 3 == 2:
            return {"due_start": None, "due_end": None}
        if place % 3 == 0:
            day = self.day(-120, -5)
            return {"due_start": day, "due_end": day}
        day = self.day(35, 400)
        return {"due_start": day.replace(day=1), "due_end": day.replace(day=monthrange(day.year, day.month)[1])}

    def place_of(self, rows: list[T], place: int) -> T:
        """Return the row to which the row at a place belongs: every other one of the first rows to the first, the rest spread."""
        return rows[0] if place % 2 == 0 and place < CROWDED_ROWS else self.draw.choice(rows)


def extra(count: int) -> int:
    """Return how many dropped rows come on top of so many."""
    return max(2, count // 6)


def dropped(sowing: Sowing, place: int, count: int) -> dict[str, Any]:
    """Return the fields of a row that can be dropped: those from `count` on are."""
    if place < count:
        return {"dropped_at": None, "dropped_reason": ""}
    return {"dropped_at": sowing.moment(-60), "dropped_reason": "Dit stond er dubbel in."}
