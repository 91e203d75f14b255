"""The thread through one thing as a list: what it rests on and what came of it, by how many steps away, with who ties it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from django.utils.translation import gettext as _

from wijkkoers.web.thread.kinds import ArrowKind, ThingKind
from wijkkoers.web.thread.presentation import label_of, short_name
from wijkkoers.web.thread.selectors import Link, Reach
from wijkkoers.web.thread.things import Card, Ref

SHOWN = 30
"""As many things of one kind as a list shows before it asks."""


@dataclass(frozen=True, slots=True)
class ThreadRow:
    """One thing with the arrows that tie it to what is a step nearer: `via` names those things."""

    card: Card
    via: tuple[str, ...]
    marks: tuple[str, ...]
    note: str


@dataclass(frozen=True, slots=True)
class KindRows:
    """Things of one kind at one step; `hidden` are not shown yet."""

    kind: ThingKind
    label: str
    count: int
    rows: tuple[ThreadRow, ...]

    @property
    def hidden(self) -> int:
        """How many are not shown."""
        return self.count - len(self.rows)


@dataclass(frozen=True, slots=True)
class Step:
    """Things that many arrows away; `distance` counts from 1."""

    distance: int
    label: str
    kinds: tuple[KindRows, ...]


@dataclass(frozen=True, slots=True)
class ThreadSide:
    """One way along the thread."""

    name: str
    count: int
    steps: tuple[Step, ...]


def sides_of(reach: Reach, *, shows_all: bool = False) -> tuple[ThreadSide, ThreadSide]:
    """Return what a thing rests on, and what came of it."""
    return _side("grond", reach, -1, shows_all=shows_all), _side("gevolg", reach, 1, shows_all=shows_all)


def _side(name: str, reach: Reach, sign: int, *, shows_all: bool) -> ThreadSide:
    found: dict[int, list[Card]] = {}
    for ref, step in reach.steps.items():
        if step * sign > 0 and ref in reach.cards:
            found.setdefault(abs(step), []).append(reach.cards[ref])
    ties = _ties(reach, sign)
    steps = tuple(Step(distance, step_label(distance), _kinds(found[distance], ties, reach, shows_all)) for distance in sorted(found))
    return ThreadSide(name, sum(len(cards) for cards in found.values()), steps)


def step_label(distance: int) -> str:
    """Return in words how far away a step is."""
    words = {1: _("rechtstreeks"), 2: _("twee stappen verder"), 3: _("drie stappen verder"), 4: _("vier stappen verder")}
    return words.get(distance) or _("%(number)s stappen verder") % {"number": distance}


def _ties(reach: Reach, sign: int) -> dict[Ref, list[tuple[Ref, Link]]]:
    """Return by thing the arrows that lead one step nearer, with the thing at their other end."""
    found: dict[Ref, list[tuple[Ref, Link]]] = {}
    for link in reach.links:
        far, near = (link.source, link.target) if sign < 0 else (link.target, link.source)
        if abs(reach.steps[near]) == abs(reach.steps[far]) - 1 and reach.steps[near] * sign >= 0:
            found.setdefault(far, []).append((near, link))
    return found


def _kinds(cards: list[Card], ties: dict[Ref, list[tuple[Ref, Link]]], reach: Reach, shows_all: bool) -> tuple[KindRows, ...]:
    by_kind: dict[ThingKind, list[Card]] = {}
    for card in cards:
        by_kind.setdefault(card.kind, []).append(card)
    groups = []
    for kind in (kind for kind in ThingKind if kind in by_kind):
        members = sorted(by_kind[kind], key=lambda card: (card.number.zfill(8), card.id))
        shown = members if shows_all else members[:SHOWN]
        rows = tuple(_row(card, ties.get(card.ref, []), reach) for card in shown)
        groups.append(KindRows(kind, label_of(kind, len(members)), len(members), rows))
    return tuple(groups)


def _row(card: Card, ties: Iterable[tuple[Ref, Link]], reach: Reach) -> ThreadRow:
    near = list(ties)
    marks = {ArrowKind.SAMENGEVOEGD: _("samengevoegd"), ArrowKind.GESPLITST: _("gesplitst")}
    told = tuple(dict.fromkeys(marks[link.kind] for _ref, link in near if link.kind in marks))
    via = tuple(short_name(reach.cards[ref]) for ref, _link in near if reach.steps[ref] != 0)
    return ThreadRow(card, via, told, "; ".join(link.note for _ref, link in near if link.note))
