"""What a rule on loose ends may look at: the things and arrows that one person may know of, and what the things lack. Plain values."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Set
from dataclasses import dataclass, field
from functools import cached_property

from wijkkoers.web.overview.selectors.woven import reachable
from wijkkoers.web.thread.kinds import ArrowKind, ThingKind
from wijkkoers.web.thread.selectors import Link
from wijkkoers.web.thread.things import Ref


@dataclass(frozen=True, slots=True)
class Pair:
    """Two things that meet in place and time and on which nothing was decided, each by name."""

    left: Ref
    right: Ref
    left_title: str
    right_title: str


@dataclass(frozen=True)
class LooseFacts:
    """Everything about the thread of one dossier that a rule may look at; the sets hold refs of things of which this is so."""

    known: Mapping[Ref, bool]
    """What this person may know of, each with whether it was dropped."""
    links: tuple[Link, ...] = ()
    unowned: frozenset[Ref] = frozenset()
    unpaid: frozenset[Ref] = frozenset()
    uncosted: frozenset[Ref] = frozenset()
    bad_punten: frozenset[Ref] = frozenset()
    unanswered: frozenset[Ref] = frozenset()
    refused: frozenset[Ref] = frozenset()
    null_pakketten: frozenset[Ref] = frozenset()
    pairs: tuple[Pair, ...] = field(default=())

    @cached_property
    def present(self) -> frozenset[Ref]:
        """What was not dropped."""
        return frozenset(ref for ref, is_dropped in self.known.items() if not is_dropped)

    @cached_property
    def _parted(self) -> tuple[tuple[Link, ...], tuple[Link, ...]]:
        """The arrows that say that one thing rests on another: of which neither end was dropped, and the others."""
        present = self.present
        whole: list[Link] = []
        broken: list[Link] = []
        for link in self.links:
            if link.kind is ArrowKind.DRAAGT:
                (whole if link.source in present and link.target in present else broken).append(link)
        return tuple(whole), tuple(broken)

    @property
    def whole(self) -> tuple[Link, ...]:
        """The arrows that say that one thing rests on another, of which neither end was dropped."""
        return self._parted[0]

    @property
    def broken(self) -> tuple[Link, ...]:
        """Those of which an end was dropped."""
        return self._parted[1]

    @cached_property
    def sources(self) -> frozenset[Ref]:
        """What leads to something, by any kind of arrow."""
        return frozenset(link.source for link in self.links)

    @cached_property
    def moved(self) -> frozenset[Ref]:
        """What was merged or split and leads to nothing else: it went on under another number."""
        onward = {link.source for link in self.links if link.kind is not ArrowKind.DRAAGT}
        return frozenset(onward.difference(link.source for link in (*self.whole, *self.broken)))

    @cached_property
    def grounded(self) -> frozenset[Ref]:
        """What rests on something."""
        return frozenset(link.target for link in self.whole)

    @cached_property
    def by_kind(self) -> dict[str, list[Ref]]:
        """What was not dropped, by kind."""
        found: dict[str, list[Ref]] = {}
        for ref, is_dropped in self.known.items():
            if not is_dropped:
                found.setdefault(ref.partition(":")[0], []).append(ref)
        return found

    @cached_property
    def _leading(self) -> dict[str, set[Ref]]:
        """What leads directly to a thing of a kind, by that kind."""
        found: dict[str, set[Ref]] = {}
        for link in self.whole:
            found.setdefault(link.target.partition(":")[0], set()).add(link.source)
        return found

    def of_kind(self, kind: ThingKind) -> list[Ref]:
        """Return the things of a kind that were not dropped."""
        return self.by_kind.get(kind.value, [])

    def leading_to(self, kind: ThingKind) -> Set[Ref]:
        """Return what leads directly to a thing of this kind."""
        return self._leading.get(kind.value, frozenset())

    def resting_on(self, kind: ThingKind) -> Set[Ref]:
        """Return what rests directly on a thing of this kind."""
        start = f"{kind.value}:"
        return {link.target for link in self.whole if link.source.startswith(start)}

    def reaching(self, goals: Iterable[Ref]) -> set[Ref]:
        """Return what leads to one of these things, however many arrows away."""
        return reachable(self.whole, goals, backwards=True)
