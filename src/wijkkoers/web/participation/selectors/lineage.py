"""What inbreng was merged into or split into, so that every contribution finds its answer."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from wijkkoers.web.dossiers.models import Dossier
from wijkkoers.web.thread.kinds import ArrowKind, ThingKind
from wijkkoers.web.thread.selectors import Link, links_of
from wijkkoers.web.thread.things import Ref, read_ref

LINEAGE = (ArrowKind.SAMENGEVOEGD, ArrowKind.GESPLITST)


@dataclass(frozen=True, slots=True)
class Lineage:
    """By row: what it went on in. `parts` were made by splitting the rows in `split`; nobody sent them in, so nobody is told of them."""

    onward: Mapping[int, tuple[int, ...]] = field(default_factory=dict)
    parts: frozenset[int] = frozenset()
    split: frozenset[int] = frozenset()

    def ends(self, row_id: int) -> tuple[int, ...]:
        """Return the rows that hold the answer to this one: itself, or what it was merged or split into in the end."""
        found: dict[int, None] = {}
        edge, seen = [row_id], {row_id}
        while edge:
            here = edge.pop(0)
            further = self.onward.get(here, ())
            if not further:
                found[here] = None
            edge += [near for near in further if near not in seen]
            seen.update(further)
        return tuple(found) or (row_id,)

    def own_parts(self, row_id: int) -> tuple[int, ...]:
        """Return the rows with the words of this one alone: itself, or the parts into which it was split in the end.

        A part that went up in what another person brought in is the last one with own words.
        """
        found: dict[int, None] = {}
        edge, seen = [row_id], {row_id}
        while edge:
            here = edge.pop(0)
            further = [near for near in self.onward.get(here, ()) if near not in seen] if here in self.split else []
            if not further:
                found[here] = None
            edge += further
            seen.update(further)
        return tuple(found)

    def pieces(self, row_id: int) -> frozenset[int]:
        """Return all rows that hold a part of the words of this one: the parts into which it was split, and the parts of those."""
        found: set[int] = set()
        edge = [row_id]
        while edge:
            here = edge.pop()
            near = set(self.onward.get(here, ())) - found if here in self.split else set()
            found |= near
            edge += near
        return frozenset(found)

    def wholes(self, row_id: int) -> frozenset[int]:
        """Return all rows that hold the words of this one too: what was split to make it."""
        return frozenset(whole for whole in self.split if whole != row_id and row_id in self.pieces(whole))

    def origins(self, row_id: int) -> frozenset[int]:
        """Return the contributions whose answer stands at this row: itself, unless it is a part, and what went on in it."""
        before: dict[int, list[int]] = {}
        for source, targets in self.onward.items():
            for target in targets:
                before.setdefault(target, []).append(source)
        found, edge = {row_id}, [row_id]
        while edge:
            near = [row for here in edge for row in before.get(here, ()) if row not in found]
            found.update(near)
            edge = near
        return frozenset(found - self.parts)


def lineage_of(dossier: Dossier) -> Lineage:
    """Return what the inbreng of a dossier was merged and split into, in one query."""
    onward: dict[int, list[int]] = {}
    parts: set[int] = set()
    split: set[int] = set()
    for link, source, target in _pairs(links_of(dossier, LINEAGE)):
        onward.setdefault(source, []).append(target)
        if link.kind is ArrowKind.GESPLITST:
            parts.add(target)
            split.add(source)
    return Lineage({row: tuple(targets) for row, targets in onward.items()}, frozenset(parts), frozenset(split))


def newest_of(refs: Iterable[Ref], links: Iterable[Link]) -> list[Ref]:
    """Return things, with in place of each that was merged or split what came of it."""
    onward: dict[Ref, list[Ref]] = {}
    for link in links:
        onward.setdefault(link.source, []).append(link.target)
    found: dict[Ref, None] = {}
    for ref in refs:
        edge, seen = [ref], {ref}
        while edge:
            here = edge.pop(0)
            further = [near for near in onward.get(here, ()) if near not in seen]
            seen.update(further)
            edge += further
            if here not in onward:
                found[here] = None
    return list(found)


def _pairs(links: Iterable[Link]) -> Iterable[tuple[Link, int, int]]:
    for link in links:
        ends = read_ref(link.source), read_ref(link.target)
        if ends[0] and ends[1] and ends[0][0] is ends[1][0] is ThingKind.INBRENG:
            yield link, ends[0][1], ends[1][1]
