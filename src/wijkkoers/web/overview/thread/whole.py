"""The thread of a whole dossier in numbers: every kind with how many are tied, and every opgave with its grounds and measures."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from wijkkoers.web.overview.selectors.woven import Woven, kind_of
from wijkkoers.web.overview.thread.columns import BESLUIT, COLUMN_OF, GROUND, SOURCE
from wijkkoers.web.thread.kinds import ArrowKind, ThingKind
from wijkkoers.web.thread.presentation import label_of
from wijkkoers.web.thread.things import Card, Ref


@dataclass(frozen=True, slots=True)
class KindCount:
    """How many things of a kind there are, and how many of them rest on something and lead to something; None where that cannot be."""

    kind: ThingKind
    label: str
    count: int
    grounded: int | None
    leading: int | None


@dataclass(frozen=True, slots=True)
class OpgaveLine:
    """One opgave with how much it rests on and how many maatregelen and pakketten came of it."""

    card: Card
    grounds: int
    measures: int
    pakketten: int


@dataclass(frozen=True, slots=True)
class WholeFilter:
    """Which opgaven to follow through the dossier; empty follows all."""

    theme: str = ""
    spoor: str = ""
    partij: int | None = None
    kind: str = ""

    @property
    def is_filtered(self) -> bool:
        """Whether anything is left out."""
        return bool(self.theme or self.spoor or self.partij or self.kind)


@dataclass(frozen=True, slots=True)
class Traits:
    """By what an opgave is chosen: its theme, its sporen, and the partijen that brought or lead it."""

    theme: str = ""
    sporen: str = ""
    partijen: frozenset[int] = frozenset()

    def fits(self, wanted: WholeFilter) -> bool:
        """Whether it is asked for."""
        return (
            (not wanted.theme or self.theme == wanted.theme)
            and (not wanted.spoor or wanted.spoor in self.sporen)
            and (wanted.partij is None or wanted.partij in self.partijen)
        )


def kind_counts(woven: Woven) -> list[KindCount]:
    """Return the numbers of every kind that is there, in the order of the thread; what was dropped does not count."""
    kinds = woven.kinds
    grounded = Counter(kinds[ref] for ref in {link.target for link in woven.present_links})
    leading = Counter(kinds[ref] for ref in {link.source for link in woven.present_links})
    return [
        KindCount(
            kind,
            label_of(kind, 2),
            len(refs),
            None if COLUMN_OF[kind] == SOURCE or (COLUMN_OF[kind] == GROUND and not grounded[kind]) else grounded[kind],
            None if COLUMN_OF[kind] == BESLUIT else leading[kind],
        )
        for kind, refs in woven.present.items()
    ]


def chosen_opgaven(woven: Woven, wanted: WholeFilter, traits: Mapping[Ref, Traits]) -> list[Ref]:
    """Return the opgaven that were asked for, by their `traits`, which are not needed when nothing was asked."""
    opgaven = woven.present.get(ThingKind.OPGAVE, [])
    if not wanted.is_filtered:
        return opgaven
    start = f"{wanted.kind}:"
    resting = {link.target for link in woven.links if link.source.startswith(start)} if wanted.kind else set()
    return [ref for ref in opgaven if traits.get(ref, Traits()).fits(wanted) and (not wanted.kind or ref in resting)]


def opgave_lines(woven: Woven, opgaven: Iterable[Card]) -> list[OpgaveLine]:
    """Return the opgaven with their numbers."""
    supports = [link for link in woven.present_links if link.kind is ArrowKind.DRAAGT]
    grounds = Counter(link.target for link in supports)
    after: dict[Ref, list[Ref]] = defaultdict(list)
    for link in supports:
        after[link.source].append(link.target)
    return [_line(card, grounds, after) for card in opgaven]


def _line(card: Card, grounds: Mapping[Ref, int], after: Mapping[Ref, list[Ref]]) -> OpgaveLine:
    measures = {ref for ref in after.get(card.ref, ()) if kind_of(ref) is ThingKind.MAATREGEL}
    pakketten = {there for ref in measures for there in after.get(ref, ()) if kind_of(there) is ThingKind.PAKKET}
    return OpgaveLine(card, grounds.get(card.ref, 0), len(measures), len(pakketten))
