"""The thread of a whole dossier in numbers: every kind with how many are tied, and every opgave with its grounds and measures."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from wijkkoers.web.overview.selectors.woven import Woven
from wijkkoers.web.overview.thread.columns import BESLUIT, COLUMN_OF, GROUND, SOURCE
from wijkkoers.web.thread.kinds import ArrowKind, ThingKind
from wijkkoers.web.thread.presentation import label_of
from wijkkoers.web.thread.selectors import Link
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


def kind_counts(woven: Woven) -> list[KindCount]:
    """Return the numbers of every kind that is there, in the order of the thread; what was dropped does not count."""
    present = {ref: card for ref, card in woven.cards.items() if not card.is_dropped}
    links = [link for link in woven.links if link.source in present and link.target in present]
    grounded = Counter(present[ref].kind for ref in {link.target for link in links})
    leading = Counter(present[ref].kind for ref in {link.source for link in links})
    counts = Counter(card.kind for card in present.values())
    return [
        KindCount(
            kind,
            label_of(kind, 2),
            counts[kind],
            None if COLUMN_OF[kind] == SOURCE or (COLUMN_OF[kind] == GROUND and not grounded[kind]) else grounded[kind],
            None if COLUMN_OF[kind] == BESLUIT else leading[kind],
        )
        for kind in ThingKind
        if counts[kind]
    ]


def chosen_opgaven(woven: Woven, wanted: WholeFilter, traits: Mapping[int, tuple[str, frozenset[int]]]) -> list[Card]:
    """Return the opgaven that were asked for; `traits` tells of each its theme and the partijen that brought or lead it."""
    by_target: dict[Ref, set[ThingKind]] = {}
    for link in woven.links:
        by_target.setdefault(link.target, set()).add(woven.cards[link.source].kind)
    found = []
    for card in woven.of_kind(ThingKind.OPGAVE):
        theme, partijen = traits.get(card.id, ("", frozenset()))
        fits = (
            (not wanted.theme or theme == wanted.theme)
            and (not wanted.spoor or wanted.spoor in card.sporen)
            and (wanted.partij is None or wanted.partij in partijen)
            and (not wanted.kind or wanted.kind in by_target.get(card.ref, set()))
        )
        if fits and not card.is_dropped:
            found.append(card)
    return found


def opgave_lines(woven: Woven, opgaven: Iterable[Card]) -> list[OpgaveLine]:
    """Return the opgaven with their numbers."""
    present = {ref for ref, card in woven.cards.items() if not card.is_dropped}
    supports = [link for link in woven.links if link.kind is ArrowKind.DRAAGT and link.source in present and link.target in present]
    grounds = Counter(link.target for link in supports)
    after = _after(supports)
    return [_line(card, grounds, after, woven.cards) for card in opgaven]


def _after(links: Iterable[Link]) -> dict[Ref, list[Ref]]:
    found: dict[Ref, list[Ref]] = {}
    for link in links:
        found.setdefault(link.source, []).append(link.target)
    return found


def _line(card: Card, grounds: Mapping[Ref, int], after: Mapping[Ref, list[Ref]], cards: Mapping[Ref, Card]) -> OpgaveLine:
    measures = {ref for ref in after.get(card.ref, ()) if cards[ref].kind is ThingKind.MAATREGEL}
    pakketten = {there for ref in measures for there in after.get(ref, ()) if cards[there].kind is ThingKind.PAKKET}
    return OpgaveLine(card, grounds.get(card.ref, 0), len(measures), len(pakketten))
