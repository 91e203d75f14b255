"""What the thread knows of a thing: a card to show, made by the app that owns it, for who may know of it.

Every app lists its kinds in a module `things` as `THINGS`; this module finds them, as the sentences of refusals are found.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib import import_module
from importlib.util import find_spec
from typing import Any, NamedTuple

from django.apps import apps
from django.db.models import QuerySet, TextField
from django.db.models.functions import Cast, Coalesce
from django.utils.functional import Promise

from wijkkoers.web.dossiers.selectors import Viewer
from wijkkoers.web.thread.kinds import ThingKind

Ref = str
"""How a thing is named: kind and number, such as `opgave:12`."""


@dataclass(frozen=True, slots=True)
class Card:
    """One thing as the thread shows it. `text` is what search reads beside the title; `state` is a word for where it stands.

    `organisation_id` is whose draft it is: bring it for kinds that have drafts, so that acts on a draft go in its own log.
    """

    kind: ThingKind
    id: int
    title: str
    url: str
    number: str = ""
    text: str = ""
    state: str = ""
    sporen: tuple[str, ...] = ()
    is_dropped: bool = False
    is_draft: bool = False
    organisation_id: int | None = None

    @property
    def ref(self) -> Ref:
        """How arrows name it."""
        return ref_of(self.kind, self.id)


class Implied(NamedTuple):
    """Arrows that stand in rows of an app, all from one kind to another: `pairs` gives the (source, target) of a dossier."""

    source: ThingKind
    target: ThingKind
    pairs: Callable[[Any], Iterable[tuple[Ref, Ref]]]


@dataclass(frozen=True, slots=True)
class Thing:
    """A kind of thing: its words, its cards for a viewer (`ids` None for all), and arrows that stand in rows of its own app.

    `cards` takes a fixed number of queries and leaves out what the viewer may not know of. `known` tells of the same things only number
    and whether each was dropped.
    """

    kind: ThingKind
    label: str | Promise
    label_many: str | Promise
    cards: Callable[[Viewer, Sequence[int] | None], Iterable[Card]]
    known: Callable[[Viewer], Iterable[tuple[int, bool]]]
    implied: Implied | None = None


def ref_of(kind: ThingKind, number: int) -> Ref:
    """Return how arrows name a thing."""
    return f"{kind}:{number}"


def read_ref(ref: Ref) -> tuple[ThingKind, int] | None:
    """Return kind and number of a thing; None for a text that names none."""
    kind, _, number = ref.partition(":")
    if kind not in set(ThingKind) or not number.isascii() or not number.isdigit() or len(number) > 12:
        return None
    return ThingKind(kind), int(number)


def moment_text(column: str) -> Cast:
    """Return a moment as text, for rows that only ask whether there is one: making moments out of thousands takes longer than the query."""
    return Cast(column, TextField())


def known_in(rows: QuerySet[Any], *dropped_at: str) -> list[tuple[int, bool]]:
    """Return the numbers of rows, each with whether it was dropped: whether one of these columns (`dropped_at`) is filled. One query."""
    marks = [moment_text(name) for name in dropped_at or ("dropped_at",)]
    found = rows.values_list("pk", Coalesce(*marks) if len(marks) > 1 else marks[0])
    return [(number, mark is not None) for number, mark in found]


@cache
def all_things() -> Mapping[ThingKind, Thing]:
    """Return every kind that an app brought, in the order of the thread."""
    found: dict[ThingKind, Thing] = {}
    for config in apps.get_app_configs():
        if not config.name.startswith("wijkkoers.") or find_spec(f"{config.name}.things") is None:
            continue
        for thing in getattr(import_module(f"{config.name}.things"), "THINGS", ()):
            if thing.kind in found:
                raise ValueError(f"{config.name} brings a kind that another app has: {thing.kind}")
            found[thing.kind] = thing
    return {kind: found[kind] for kind in ThingKind if kind in found}
