"""Goals, means and stances as a person may read them: the draft for people of the partij, for others what was released."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Any, TypeVar

from django.db.models import F, Q, QuerySet

from wijkkoers.web.dossiers.models import Dossier
from wijkkoers.web.parties.goal_matrix import GoalWeight, weigh_goal
from wijkkoers.web.parties.kinds import MeansKind, Stance
from wijkkoers.web.parties.models import Drafted, Goal, GoalStance, Means, Partij
from wijkkoers.web.parties.selectors.viewing import Viewer

Row = TypeVar("Row", Goal, Means)
Written = TypeVar("Written", Goal, Means, GoalStance)
Reads = Callable[[int], bool]
"""Whether the draft of the partij with this id is read, else what it released."""
RELEASABLE = Q(goal__released_at__isnull=False, goal__dropped_at=None, goal__partij__dropped_at=None)
"""Stances that can be released: on a goal that everybody reads. One on a goal of which others may not know would give its text away."""


@dataclass(frozen=True, slots=True)
class GoalLine:
    """A goal as this person reads it; `is_draft` when the team does not read it like this yet."""

    id: int
    partij_id: int
    theme: str
    text: str
    is_draft: bool
    dropped_reason: str = ""
    is_dropped: bool = False


@dataclass(frozen=True, slots=True)
class MeansLine:
    """Means as this person reads them; `amount` is None where none was given."""

    id: int
    partij_id: int
    kind: MeansKind
    text: str
    amount: Decimal | None
    unit: str
    is_draft: bool
    dropped_reason: str = ""
    is_dropped: bool = False


@dataclass(frozen=True, slots=True)
class StanceLine:
    """How a partij stands on a goal, as this person reads it; None when it took its word back."""

    goal_id: int
    partij_id: int
    stance: Stance | None
    note: str
    is_draft: bool


@dataclass(frozen=True, slots=True)
class Draft:
    """Everything a partij wrote that the team does not read yet; `digest` tells whether it is still the same when it is released."""

    partij: Partij
    words: bool
    goals: tuple[Goal, ...]
    means: tuple[Means, ...]
    stances: tuple[GoalStance, ...]

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing to release."""
        return not (self.words or self.goals or self.means or self.stances)

    @property
    def rows(self) -> tuple[Goal | Means | GoalStance, ...]:
        """Everything to release but the words of the partij itself."""
        return (*self.goals, *self.means, *self.stances)

    @property
    def digest(self) -> str:
        """A fingerprint of what is to be released."""
        parts: list[Drafted] = [*([self.partij] if self.words else []), *self.rows]
        shown = [[type(row).__name__, row.pk, *(str(getattr(row, name)) for name in row.DRAFTED)] for row in parts]
        return hashlib.sha256(json.dumps(shown).encode()).hexdigest()[:24]


def goal_lines(viewer: Viewer, partijen: Iterable[Partij], *, dropped: bool = False) -> list[GoalLine]:
    """Return the goals of these partijen that this person may read, those that were dropped only when asked."""
    rows = _of(Goal, partijen, dropped=dropped)
    return [_goal_line(row, is_own) for row, is_own in _readable(rows, _reader(viewer, partijen))]


def means_lines(viewer: Viewer, partijen: Iterable[Partij], *, dropped: bool = False) -> list[MeansLine]:
    """Return the means of these partijen that this person may read, those that were dropped only when asked."""
    rows = _of(Means, partijen, dropped=dropped)
    return [_means_line(row, is_own) for row, is_own in _readable(rows, _reader(viewer, partijen))]


def stance_lines(viewer: Viewer, partijen: Iterable[Partij], goals: Iterable[int]) -> list[StanceLine]:
    """Return how these partijen stand on these goals, as this person may read it."""
    return _stances(partijen, goals, _reader(viewer, partijen))


def goal_of(viewer: Viewer, goal_id: int) -> Goal | None:
    """Return a goal of this dossier that this person may know of, dropped or not; None when it must stay unknown."""
    rows = Goal.objects.filter(partij__dossier=viewer.dossier, pk=goal_id)
    return _known(viewer, rows.select_related("partij__organisation", "partij__dossier__organisation").first())


def stance_of(goal_id: int, partij_id: int) -> GoalStance | None:
    """Return how a partij stands on a goal, its draft too. For its own people only."""
    return GoalStance.objects.filter(goal=goal_id, partij=partij_id).first()


def means_of(viewer: Viewer, means_id: int) -> Means | None:
    """Return means of this dossier that this person may know of, dropped or not; None when they must stay unknown."""
    rows = Means.objects.filter(partij__dossier=viewer.dossier, pk=means_id)
    return _known(viewer, rows.select_related("partij__organisation", "partij__dossier__organisation").first())


def released_goals(dossier: Dossier) -> list[GoalLine]:
    """Return the goals that partijen taking part have released; what other apps may show."""
    rows = Goal.objects.filter(partij__dossier=dossier, partij__dropped_at=None, dropped_at=None, released_at__isnull=False)
    return [_goal_line(row, is_own=False) for row in rows]


def released_means(dossier: Dossier) -> list[MeansLine]:
    """Return the means that partijen taking part have released; what other apps may show."""
    rows = Means.objects.filter(partij__dossier=dossier, partij__dropped_at=None, dropped_at=None, released_at__isnull=False)
    return [_means_line(row, is_own=False) for row in rows]


def goal_weights_of(partijen: Iterable[Partij], goals: Iterable[GoalLine]) -> dict[int, GoalWeight]:
    """Return per goal what the released stances of these partijen make of it; what other apps may show."""
    wanted = list(goals)
    return weights_of(wanted, _stances(partijen, [goal.id for goal in wanted], lambda partij_id: False))


def weights_of(goals: Iterable[GoalLine], stances: Iterable[StanceLine]) -> dict[int, GoalWeight]:
    """Return per goal what these stances make of it."""
    said: dict[int, list[Stance]] = {}
    for line in stances:
        if line.stance is not None:
            said.setdefault(line.goal_id, []).append(line.stance)
    return {goal.id: weigh_goal(said.get(goal.id, ())) for goal in goals}


def draft_of(partij: Partij, *, is_held: bool = False) -> Draft:
    """Return what a partij wrote and did not release; rows that were dropped stay out. For its own people only.

    With `is_held` the rows are held until the end of the transaction, so that what is checked is what is released.
    """
    goals = _unread(partij.goals.filter(dropped_at=None), is_held=is_held)
    means = _unread(partij.means.filter(dropped_at=None), is_held=is_held)
    stances = _unread(partij.stances.filter(RELEASABLE).select_related("goal"), is_held=is_held)
    return Draft(partij, partij.has_draft, goals, means, stances)


def ids_with_draft(partijen: Iterable[Partij]) -> frozenset[int]:
    """Return which of these partijen wrote something that the team does not read yet; three queries for all. For their own people only."""
    wanted = [partij for partij in partijen if partij.dropped_at is None]
    found = {partij.pk for partij in wanted if partij.has_draft}
    ids = [partij.pk for partij in wanted]
    stances = GoalStance.objects.filter(RELEASABLE, partij__in=ids)
    unread = stances.exclude(stance=F("released_stance"), note=F("released_note"))
    rows: list[Goal | Means | GoalStance] = [*_of(Goal, wanted, dropped=False), *_of(Means, wanted, dropped=False), *unread]
    return frozenset(found | {row.partij_id for row in rows if row.has_draft})


def _unread(rows: QuerySet[Written], *, is_held: bool) -> tuple[Written, ...]:
    wanted = rows.select_for_update(of=("self",)) if is_held else rows
    return tuple(row for row in wanted if row.has_draft)


def _reader(viewer: Viewer, partijen: Iterable[Partij]) -> Reads:
    own = {partij.pk for partij in partijen if viewer.belongs_to(partij)}
    return own.__contains__


def _of(model: Any, partijen: Iterable[Partij], *, dropped: bool) -> list[Any]:
    return list(model.objects.filter(partij__in=[partij.pk for partij in partijen], dropped_at__isnull=not dropped))


def _readable(rows: Iterable[Any], reads: Reads) -> Iterable[tuple[Any, bool]]:
    return ((row, reads(row.partij_id)) for row in rows if reads(row.partij_id) or row.released_at is not None)


def _known(viewer: Viewer, row: Row | None) -> Row | None:
    return row if row is not None and (row.released_at is not None or viewer.belongs_to(row.partij)) else None


def _values(row: Drafted, *, is_own: bool) -> Mapping[str, Any]:
    return {name: getattr(row, name if is_own else f"released_{name}") for name in row.DRAFTED}


def _goal_line(row: Goal, is_own: bool) -> GoalLine:
    values = _values(row, is_own=is_own)
    return GoalLine(
        row.pk, row.partij_id, values["theme"], values["text"], is_own and row.has_draft, row.dropped_reason, row.dropped_at is not None
    )


def _means_line(row: Means, is_own: bool) -> MeansLine:
    values = _values(row, is_own=is_own)
    kind, amount = MeansKind(values["kind"]), values["amount"]
    return MeansLine(
        id=row.pk,
        partij_id=row.partij_id,
        kind=kind,
        text=values["text"],
        amount=amount,
        unit=values["unit"],
        is_draft=is_own and row.has_draft,
        dropped_reason=row.dropped_reason,
        is_dropped=row.dropped_at is not None,
    )


def _stances(partijen: Iterable[Partij], goals: Iterable[int], reads: Reads) -> list[StanceLine]:
    rows = GoalStance.objects.filter(partij__in=[partij.pk for partij in partijen], goal__in=list(goals))
    fields = ("goal_id", "partij_id", "stance", "note", "released_stance", "released_note")
    return [
        StanceLine(goal, partij, Stance(stance) if stance else None, note, is_draft)
        for goal, partij, stance, note, is_draft in (_as_read(row, reads) for row in rows.values_list(*fields))
        if stance or note or is_draft
    ]


def _as_read(row: tuple[int, int, str, str, str, str], reads: Reads) -> tuple[int, int, str, str, bool]:
    goal, partij, stance, note, released_stance, released_note = row
    if not reads(partij):
        return goal, partij, released_stance, released_note, False
    return goal, partij, stance, note, (stance, note) != (released_stance, released_note)
