"""Which opgaven and werken meet in place and time, what was decided on each pair, and what could not be compared and why."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from django.db.models import Q, QuerySet, TextField
from django.db.models.functions import Cast

from wijkkoers.indicators.meeting import BUFFER_M, YEARS, Gap, Pair, Window, find_meetings
from wijkkoers.web.dossiers.models import Dossier
from wijkkoers.web.dossiers.selectors import Viewer
from wijkkoers.web.fieldwork.kinds import Connection
from wijkkoers.web.fieldwork.meeting_sides import (
    DAYS_PER_YEAR,
    OPGAVE_COLUMNS,
    WERK_COLUMNS,
    PlainRow,
    Side,
    lie_near,
    opgave_sides,
    plain_works,
    werk_sides,
    works_of,
)
from wijkkoers.web.fieldwork.models import Verbindingsbesluit
from wijkkoers.web.fieldwork.selectors.opgaven import opgaven_of
from wijkkoers.web.fieldwork.selectors.werken import werken_of

Ends = tuple[str, str]
"""The refs of a pair, the first in order first; the second is empty for an opgave alone."""


@dataclass(frozen=True, slots=True)
class Meeting:
    """A pair that meets, with its newest besluit."""

    pair: Pair
    left: Side
    right: Side
    besluit: Verbindingsbesluit | None

    @property
    def ends(self) -> Ends:
        """How besluiten name the pair."""
        return (self.pair.left, self.pair.right)

    @property
    def is_running(self) -> bool:
        """Whether one of the two runs already."""
        return Window.RUNNING in (self.left.window, self.right.window)


@dataclass(frozen=True, slots=True)
class Undecided:
    """A pair that meets and waits for a besluit: the refs of both ends, in order, and what they are called."""

    left: str
    right: str
    left_title: str
    right_title: str


@dataclass(frozen=True, slots=True)
class Found:
    """What was found under a rule: pairs, what was not compared and why, and how many are over."""

    meetings: tuple[Meeting, ...]
    not_compared: tuple[tuple[Side, Gap], ...]
    compared: int
    past: int


def sides_of(viewer: Viewer, today: date, wanted: Q | None = None) -> dict[str, Side]:
    """Return every opgave and work that this person may know of and that was not dropped, or those wanted, by ref; in two queries."""
    narrow = wanted or Q()
    opgaven = opgave_sides(opgaven_of(viewer).filter(narrow).order_by("id").values(*OPGAVE_COLUMNS), today)
    werken = werk_sides(werken_of(viewer).filter(narrow).order_by("id").values(*WERK_COLUMNS), today)
    return {side.ref: side for side in (*opgaven, *werken)}


def meetings_of(viewer: Viewer, today: date, buffer_m: float = BUFFER_M, years: float = YEARS) -> Found:
    """Return what meets within so many metres and years; what is over meets nothing any more."""
    sides = sides_of(viewer, today)
    present = {ref: side for ref, side in sides.items() if side.window is not Window.PAST}
    found = find_meetings(works_of(list(present.values())), buffer_m, years)
    known = latest_besluiten(viewer.dossier)
    meetings = (_meeting(pair, present, known) for pair in found.pairs)
    missing = tuple((present[row.label], row.gap) for row in found.not_compared)
    return Found(tuple(meetings), missing, found.compared, len(sides) - len(present))


def meetings_at(viewer: Viewer, ref: str, today: date) -> list[Meeting]:
    """Return what one opgave or work meets by the usual rule; only what may lie near and start near in time is read and compared."""
    own = sides_of(viewer, today, Q(pk=int(ref.partition(":")[2]))).get(ref)
    if own is None or own.geometry is None or own.start_from is None or own.window is Window.PAST:
        return []
    reach = timedelta(days=DAYS_PER_YEAR * (YEARS + 1))
    around = Q(geometry__isnull=False, start_from__gte=own.start_from - reach, start_from__lte=own.start_from + reach)
    present = (side for side in sides_of(viewer, today, around).values() if side.window is not Window.PAST)
    sides = {side.ref: side for side in present if side.ref == ref or lie_near(own, side, BUFFER_M)} | {ref: own}
    pairs = find_meetings(works_of(list(sides.values()))).pairs
    known = latest_besluiten(viewer.dossier)
    return [_meeting(pair, sides, known) for pair in pairs if ref in (pair.left, pair.right)]


def undecided_meetings(viewer: Viewer, today: date) -> list[Undecided]:
    """Return the pairs that meet by the usual rule and on which nothing was decided, or only that it is for later.

    The same pairs as `meetings_of` finds, in the same order, from plain values: much is compared and little meets. Three queries.
    """
    rows = [*_plain_rows("opgave", opgaven_of(viewer), today), *_plain_rows("werk", werken_of(viewer), today)]
    titles = {row.ref: row.title for row in rows}
    decided = {ends for ends, outcome in _newest_outcomes(viewer.dossier).items() if outcome != Connection.LATER}
    pairs = ((pair.left, pair.right) for pair in find_meetings(plain_works(rows)).pairs)
    return [Undecided(left, right, titles[left], titles[right]) for left, right in pairs if (left, right) not in decided]


def _plain_rows(kind: str, rows: QuerySet[Any], today: date) -> list[PlainRow]:
    """Return the rows that can meet something: place and start are known and they are not over."""
    known = rows.filter(Q(end_to=None) | Q(end_to__gte=today), geometry__isnull=False, start_from__isnull=False, start_to__isnull=False)
    plain = known.order_by().annotate(place=Cast("geometry", TextField()))
    return [
        PlainRow(f"{kind}:{pk}", *values) for pk, *values in plain.values_list("pk", "title", "place", "start_from", "start_to", "end_to")
    ]


def _newest_outcomes(dossier: Dossier) -> Mapping[Ends, str]:
    rows = Verbindingsbesluit.objects.filter(dossier=dossier).order_by("id").values_list("left", "right", "outcome")
    return {(left, right): outcome for left, right, outcome in rows}


def is_undecided(meeting: Meeting) -> bool:
    """Whether a pair still waits for a besluit."""
    return meeting.besluit is None or meeting.besluit.outcome == Connection.LATER


def latest_besluiten(dossier: Dossier) -> Mapping[Ends, Verbindingsbesluit]:
    """Return the newest besluit per pair, and per opgave alone."""
    rows: Iterable[Verbindingsbesluit] = Verbindingsbesluit.objects.filter(dossier=dossier).order_by("id")
    return {(row.left, row.right): row for row in rows}


def besluiten_on(dossier: Dossier, left: str, right: str = "") -> list[Verbindingsbesluit]:
    """Return all besluiten on a pair or on an opgave alone, the newest first."""
    first, second = ends_of(left, right)
    rows = Verbindingsbesluit.objects.filter(dossier=dossier, left=first, right=second)
    return list(rows.select_related("added_by").order_by("-id"))


def ends_of(left: str, right: str = "") -> Ends:
    """Return two refs in the order in which besluiten name them."""
    first, second = sorted((left, right)) if right else (left, "")
    return first, second


def _meeting(pair: Pair, sides: Mapping[str, Side], known: Mapping[Ends, Verbindingsbesluit]) -> Meeting:
    return Meeting(pair, sides[pair.left], sides[pair.right], known.get((pair.left, pair.right)))
