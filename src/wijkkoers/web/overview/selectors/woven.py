"""The whole thread of a dossier as one person may know it: every thing, and every arrow of which that person may know both ends."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from wijkkoers.web.dossiers.selectors import Viewer
from wijkkoers.web.thread.kinds import ThingKind
from wijkkoers.web.thread.selectors import Link, all_cards, links_of
from wijkkoers.web.thread.things import Card, Ref


@dataclass(frozen=True, slots=True)
class Woven:
    """Things by ref, in the order of the thread, and arrows between them."""

    cards: Mapping[Ref, Card]
    links: tuple[Link, ...]

    def of_kind(self, kind: ThingKind) -> list[Card]:
        """Return the things of a kind."""
        return [card for card in self.cards.values() if card.kind is kind]


def woven_of(viewer: Viewer) -> Woven:
    """Return everything that this person may know of; a fixed number of queries."""
    cards = {card.ref: card for card in all_cards(viewer)}
    links = tuple(link for link in links_of(viewer.dossier) if link.source in cards and link.target in cards)
    return Woven(cards, links)


def reachable(links: Iterable[Link], starts: Iterable[Ref], *, backwards: bool = False) -> set[Ref]:
    """Return all to which these things lead, or with `backwards` all on which they rest; they themselves too."""
    along: dict[Ref, list[Ref]] = {}
    for link in links:
        here, there = (link.target, link.source) if backwards else (link.source, link.target)
        along.setdefault(here, []).append(there)
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
    cards = {ref: card for ref, card in woven.cards.items() if ref in kept}
    return Woven(cards, tuple(link for link in woven.links if link.source in kept and link.target in kept))
