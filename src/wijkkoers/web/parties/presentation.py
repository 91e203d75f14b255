"""Partijen as cards: what this person may read of each, and what can be done with it."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from wijkkoers.base.errors import NotAllowed
from wijkkoers.web.parties import permissions, wording
from wijkkoers.web.parties.kinds import PartijKind
from wijkkoers.web.parties.models import Partij
from wijkkoers.web.parties.selectors import Viewer, Words, readable_words

OPEN_STATES = ("leeg", "concept", "besloten", "vrijgegeven", "gewijzigd")


@dataclass(frozen=True, slots=True)
class Card:
    """One partij. `state`: see `state_of`; `words` is None when this person may not read any."""

    partij: Partij
    kind: str
    words: Words | None
    state: str
    may_change: bool
    may_release: bool


def cards_of(viewer: Viewer, partijen: Iterable[Partij]) -> list[Card]:
    """Return the cards of the partijen that take part."""
    return [card_of(viewer, partij) for partij in partijen if partij.dropped_at is None]


def card_of(viewer: Viewer, partij: Partij) -> Card:
    """Return one partij as this person sees it."""
    return Card(
        partij,
        str(wording.KIND_LABELS[PartijKind(partij.kind)]),
        readable_words(viewer, partij),
        state_of(viewer, partij),
        _may(permissions.require_change, viewer, partij),
        _may(permissions.require_release, viewer, partij),
    )


def dropped_of(partijen: Iterable[Partij]) -> list[Partij]:
    """Return the partijen that left."""
    return [partij for partij in partijen if partij.dropped_at is not None]


def state_of(viewer: Viewer, partij: Partij) -> str:
    """Return one of OPEN_STATES.

    For its own people a partij is `leeg`, `concept` (nothing released yet), `gewijzigd` (newer than released) or `vrijgegeven`;
    for others it is `vrijgegeven` or `besloten`, whether or not there is a draft.
    """
    if not viewer.belongs_to(partij):
        return "vrijgegeven" if partij.released_at else "besloten"
    if not partij.has_draft:
        return "vrijgegeven" if partij.released_at else "leeg"
    return "gewijzigd" if partij.released_at else "concept"


def _may(rule: Callable[[Viewer, Partij], None], viewer: Viewer, partij: Partij) -> bool:
    try:
        rule(viewer, partij)
    except NotAllowed:
        return False
    return True
