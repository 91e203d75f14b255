"""The thread in words and groups: kinds with their ends, and what a thing may be tied to."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Literal

from wijkkoers.base.folding import holds_words
from wijkkoers.web.dossiers.selectors import Viewer
from wijkkoers.web.thread.kinds import LEADS_TO, ThingKind
from wijkkoers.web.thread.selectors import End, all_cards
from wijkkoers.web.thread.things import Card, all_things

Side = Literal["grond", "gevolg"]
"""Which way: what a thing rests on, or what came of it."""


@dataclass(frozen=True, slots=True)
class Group:
    """Things of one kind at the other end."""

    kind: ThingKind
    label: str
    ends: Sequence[End]


def groups_of(ends: Iterable[End]) -> list[Group]:
    """Return ends by kind, in the order of the thread."""
    found: dict[ThingKind, list[End]] = {}
    for end in ends:
        found.setdefault(end.card.kind, []).append(end)
    return [Group(kind, label_of(kind, len(rows)), rows) for kind, rows in found.items()]


def label_of(kind: ThingKind, count: int = 1) -> str:
    """Return what things of this kind are called."""
    thing = all_things().get(kind)
    if thing is None:
        return kind.value
    return str(thing.label if count == 1 else thing.label_many)


def short_name(card: Card) -> str:
    """Return how a thing is named in passing: by kind and number, or by its title when it has no number."""
    return f"{label_of(card.kind)} {card.number}" if card.number else card.title


def kinds_at(kind: ThingKind, side: Side) -> tuple[ThingKind, ...]:
    """Return the kinds to which a thing can be tied on this side, in the order of the thread."""
    if side == "gevolg":
        return tuple(other for other in ThingKind if other in LEADS_TO.get(kind, frozenset()))
    return tuple(other for other in ThingKind if kind in LEADS_TO.get(other, frozenset()))


def can_have(kind: ThingKind, side: Side) -> bool:
    """Whether anything can be tied to a thing of this kind on this side."""
    return bool(kinds_at(kind, side))


def candidates(viewer: Viewer, kinds: Sequence[ThingKind], asked: str, taken: Iterable[str]) -> list[Card]:
    """Return the things of these kinds that hold the words asked for and are not tied yet; dropped ones stay out."""
    left_out = set(taken)
    return [
        card
        for card in all_cards(viewer, kinds)
        if not card.is_dropped and card.ref not in left_out and (not asked or holds_words(f"{card.number} {card.title} {card.text}", asked))
    ]
