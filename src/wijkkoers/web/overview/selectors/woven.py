"""The whole thread of a dossier as one person may know it: every thing, and every arrow of which that person may know both ends."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property

from wijkkoers.web.dossiers.selectors import Viewer
from wijkkoers.web.thread.kinds import ThingKind
from wijkkoers.web.thread.selectors import Link, known_refs, links_of
from wijkkoers.web.thread.things import Ref


@dataclass(frozen=True)
class Woven:
    """Things by ref, each with whether it was dropped, in the order of the thread; and arrows between them. Cards are asked when shown."""

    known: Mapping[Ref, bool]
    links: tuple[Link, ...]

    @cached_property
    def present(self) -> dict[ThingKind, list[Ref]]:
        """What was not dropped, by kind, in the order of the thread."""
        found: dict[str, list[Ref]] = {}
        for ref, is_dropped in self.known.items():
            if not is_dropped:
                found.setdefault(ref.partition(":")[0], []).append(ref)
        return {kind: found[kind.value] for kind in ThingKind if kind.value in found}

    @cached_property
    def kinds(self) -> dict[Ref, ThingKind]:
        """Of which kind each thing is that was not dropped."""
        return {ref: kind for kind, refs in self.present.items() for ref in refs}

    @cached_property
    def present_links(self) -> tuple[Link, ...]:
        """The arrows of which neither end was dropped."""
        kinds = self.kinds
        return tuple(link for link in self.links if link.source in kinds and link.target in kinds)


def woven_of(viewer: Viewer) -> Woven:
    """Return everything that this person may know of; a fixed number of queries."""
    known = known_refs(viewer)
    return Woven(known, tuple(link for link in links_of(viewer.dossier) if link.source in known and link.target in known))


def kind_of(ref: Ref) -> ThingKind:
    """Return of which kind a thing is."""
    return _KINDS[ref.partition(":")[0]]


_KINDS = {kind.value: kind for kind in ThingKind}


def reachable(links: Iterable[Link], starts: Iterable[Ref], *, backwards: bool = False) -> set[Ref]:
    """Return all to which these things lead, or with `backwards` all on which they rest; they themselves too."""
    along: dict[Ref, list[Ref]] = defaultdict(list)
    for link in links:
        if backwards:
            along[link.target].append(link.source)
        else:
            along[link.source].append(link.target)
    return walk(along, starts)


def walk(along: Mapping[Ref, Iterable[Ref]], starts: Iterable[Ref]) -> set[Ref]:
    """Return these things and all that is reached from them, where `along` says what lies one step further."""
    found = set(starts)
    edge = list(found)
    while edge:
        reached = {near for here in edge for near in along.get(here, ()) if near not in found}
        found |= reached
        edge = list(reached)
    return found


def narrowed(woven: Woven, starts: Iterable[Ref]) -> Woven:
    """Return the part of the thread that runs through these things."""
    chosen = set(starts)
    kept = reachable(woven.links, chosen) | reachable(woven.links, chosen, backwards=True)
    known = {ref: is_dropped for ref, is_dropped in woven.known.items() if ref in kept}
    return Woven(known, tuple(link for link in woven.links if link.source in kept and link.target in kept))
