"""Partijen as cards: what this person may read of each, and what can be done with it."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from decimal import Decimal
from typing import TypeVar

from django.utils.translation import get_language

from wijkkoers.base.errors import NotAllowed
from wijkkoers.base.numbers import format_number
from wijkkoers.web.parties import permissions, wording
from wijkkoers.web.parties.forms.fields import theme_labels
from wijkkoers.web.parties.kinds import OwnPlan, PartijKind
from wijkkoers.web.parties.models import Partij
from wijkkoers.web.parties.selectors import (
    GoalLine,
    MeansLine,
    Viewer,
    Words,
    goal_lines,
    ids_with_draft,
    means_lines,
    readable_words,
)

OPEN_STATES = ("leeg", "concept", "besloten", "vrijgegeven", "gewijzigd")


@dataclass(frozen=True, slots=True)
class GoalItem:
    """A goal in words."""

    line: GoalLine
    theme: str


@dataclass(frozen=True, slots=True)
class MeansItem:
    """Means in words."""

    line: MeansLine
    kind: str
    amount: str


Item = TypeVar("Item", GoalItem, MeansItem)


@dataclass(frozen=True, slots=True)
class Card:
    """One partij. `state`: see `state_of`; `words` is None when this person may not read any."""

    partij: Partij
    kind: str
    plan: str
    words: Words | None
    goals: tuple[GoalItem, ...]
    means: tuple[MeansItem, ...]
    state: str
    may_change: bool
    may_write: bool
    may_release: bool


@dataclass(frozen=True, slots=True)
class DroppedItem:
    """A partij that left, and whether this person may bring it back."""

    partij: Partij
    may_restore: bool


def cards_of(viewer: Viewer, partijen: Iterable[Partij]) -> list[Card]:
    """Return the cards of the partijen that take part; the number of queries does not depend on how many there are."""
    present = [partij for partij in partijen if partij.dropped_at is None]
    drafts = ids_with_draft([partij for partij in present if viewer.belongs_to(partij)])
    goals, means = _by_partij(goal_items(goal_lines(viewer, present))), _by_partij(means_items(means_lines(viewer, present)))
    return [
        Card(
            partij,
            kind_label(partij),
            str(wording.PLAN_LABELS[OwnPlan(partij.own_plan)]) if partij.own_plan != OwnPlan.ONBEKEND else "",
            readable_words(viewer, partij),
            tuple(goals.get(partij.pk, ())),
            tuple(means.get(partij.pk, ())),
            state_of(viewer, partij, has_draft=partij.pk in drafts),
            _may(permissions.require_change, viewer, partij),
            _may(permissions.require_words, viewer, partij),
            partij.pk in drafts and _may(permissions.require_words, viewer, partij),
        )
        for partij in present
    ]


def dropped_of(viewer: Viewer, partijen: Iterable[Partij]) -> list[DroppedItem]:
    """Return the partijen that left."""
    return [DroppedItem(partij, _may(permissions.require_restore, viewer, partij)) for partij in partijen if partij.dropped_at is not None]


def goal_items(lines: Iterable[GoalLine]) -> list[GoalItem]:
    """Return goals in words, in the order of the themes."""
    labels = theme_labels()
    order = {theme: place for place, theme in enumerate(labels)}
    return [
        GoalItem(line, labels.get(line.theme, line.theme)) for line in sorted(lines, key=lambda line: (order.get(line.theme, 99), line.id))
    ]


def means_items(lines: Iterable[MeansLine]) -> list[MeansItem]:
    """Return means in words."""
    return [MeansItem(line, str(wording.MEANS_LABELS[line.kind]), amount_words(line)) for line in lines]


def amount_words(line: MeansLine) -> str:
    """Return an amount with its unit; empty when none was given."""
    return "" if line.amount is None else f"{grouped(line.amount)} {line.unit}".strip()


def grouped(amount: Decimal) -> str:
    """Return an amount with marks per thousand, without needless zeros."""
    return format_number(float(amount), 0 if amount == amount.to_integral() else 2, get_language() or "nl")


def kind_label(partij: Partij) -> str:
    """Return the kind of a partij in words."""
    return str(wording.KIND_LABELS[PartijKind(partij.kind)])


def state_of(viewer: Viewer, partij: Partij, *, has_draft: bool) -> str:
    """Return one of OPEN_STATES.

    For its own people a partij is `leeg`, `concept` (nothing released yet), `gewijzigd` (newer than released) or `vrijgegeven`;
    for others it is `vrijgegeven` or `besloten`, whether or not there is a draft.
    """
    if not viewer.belongs_to(partij):
        return "vrijgegeven" if partij.released_at else "besloten"
    if not has_draft:
        return "vrijgegeven" if partij.released_at else "leeg"
    return "gewijzigd" if partij.released_at else "concept"


def _by_partij(items: Iterable[Item]) -> dict[int, list[Item]]:
    found: dict[int, list[Item]] = {}
    for item in items:
        found.setdefault(item.line.partij_id, []).append(item)
    return found


def _may(rule: Callable[[Viewer, Partij], None], viewer: Viewer, partij: Partij) -> bool:
    try:
        rule(viewer, partij)
    except NotAllowed:
        return False
    return True
