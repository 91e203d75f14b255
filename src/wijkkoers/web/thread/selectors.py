"""Reading the thread: arrows, what a thing rests on and leads to, and the cards of things that a person may know of."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import starmap
from typing import NamedTuple

from django.db.models import Q, QuerySet

from wijkkoers.web.dossiers.models import Dossier
from wijkkoers.web.dossiers.selectors import Viewer
from wijkkoers.web.thread.kinds import ArrowKind, ThingKind
from wijkkoers.web.thread.models import Arrow
from wijkkoers.web.thread.things import Card, Implied, Ref, all_things, read_ref


class Link(NamedTuple):
    """One arrow that holds now; `id` is None for a relation that stands in rows of its own app. There are thousands: plain and light."""

    source: Ref
    target: Ref
    kind: ArrowKind = ArrowKind.DRAAGT
    id: int | None = None
    note: str = ""


@dataclass(frozen=True, slots=True)
class End:
    """A thing at the other end of an arrow, with that arrow."""

    card: Card
    link: Link


@dataclass(frozen=True, slots=True)
class Reach:
    """All that one thing rests on and leads to, by how many arrows away: below 0 before it, above 0 after it, 0 itself."""

    steps: Mapping[Ref, int]
    cards: Mapping[Ref, Card]
    links: tuple[Link, ...]


def arrow_of(viewer: Viewer, arrow_id: int) -> Arrow | None:
    """Return an arrow of which this person may know both ends, also one that was taken away."""
    arrow = Arrow.objects.filter(dossier=viewer.dossier, pk=arrow_id).select_related("dossier").first()
    if arrow is None or len(cards_for(viewer, (arrow.source, arrow.target))) < 2:
        return None
    return arrow


def links_of(dossier: Dossier, kinds: Iterable[ArrowKind] | None = None) -> list[Link]:
    """Return every arrow of a dossier that holds, those in rows of apps too. Nothing is hidden here: show only ends that have a card."""
    rows = Arrow.objects.filter(dossier=dossier, dropped_at=None).order_by("id")
    if kinds is not None:
        rows = rows.filter(kind__in=[kind.value for kind in kinds])
    drawn = _drawn(rows)
    if kinds is not None and ArrowKind.DRAAGT not in kinds:
        return drawn
    return drawn + [link for implied in _all_implied() for link in starmap(Link, implied.pairs(dossier))]


def _drawn(rows: QuerySet[Arrow]) -> list[Link]:
    return [
        Link(source, target, _KINDS[kind], number, note)
        for source, target, kind, number, note in rows.values_list("source", "target", "kind", "id", "note")
    ]


def _all_implied() -> list[Implied]:
    return [thing.implied for thing in all_things().values() if thing.implied]


_KINDS = {kind.value: kind for kind in ArrowKind}


def targets_of(dossier: Dossier, sources: Iterable[Ref]) -> dict[Ref, list[Ref]]:
    """Return where the drawn arrows from each of these things lead. Nothing is hidden here: show only ends that have a card."""
    rows = Arrow.objects.filter(dossier=dossier, dropped_at=None, source__in=list(sources)).order_by("id")
    found: dict[Ref, list[Ref]] = {}
    for source, target in rows.values_list("source", "target"):
        found.setdefault(source, []).append(target)
    return found


def dropped_links(viewer: Viewer, ref: Ref) -> list[tuple[Arrow, Card]]:
    """Return the arrows of a thing that were taken away, the newest first, with the thing at the other end."""
    rows = list(
        Arrow.objects.filter(Q(source=ref) | Q(target=ref), dossier=viewer.dossier, dropped_at__isnull=False).order_by("-dropped_at")[:20]
    )
    cards = cards_for(viewer, [_other(row.source, row.target, ref) for row in rows])
    return [(row, cards[other]) for row in rows if (other := _other(row.source, row.target, ref)) in cards]


def neighbours(viewer: Viewer, ref: Ref) -> tuple[list[End], list[End]]:
    """Return what a thing rests on and what came of it, each directly, in the order of the thread."""
    links = _links_at(viewer.dossier, ref)
    cards = cards_for(viewer, [_other(link.source, link.target, ref) for link in links])
    before = [End(cards[link.source], link) for link in links if link.target == ref and link.source in cards]
    after = [End(cards[link.target], link) for link in links if link.source == ref and link.target in cards]
    return sorted(before, key=_place), sorted(after, key=_place)


def reach_of(viewer: Viewer, ref: Ref) -> Reach:
    """Return the whole thread through one thing. What this person may not know of is left out, and so is what only leads there."""
    links = links_of(viewer.dossier)
    cards = cards_for(viewer, _steps(ref, links))
    steps = _steps(ref, [link for link in links if {link.source, link.target} <= cards.keys()])
    shown = tuple(link for link in links if link.source in steps and link.target in steps)
    return Reach(steps, {found: cards[found] for found in steps if found in cards}, shown)


def cards_for(viewer: Viewer, refs: Iterable[Ref]) -> dict[Ref, Card]:
    """Return the cards of these things, one or two queries per kind; those of which this person may not know are left out."""
    wanted: dict[ThingKind, list[int]] = {}
    for ref in dict.fromkeys(refs):
        if read := read_ref(ref):
            wanted.setdefault(read[0], []).append(read[1])
    things = all_things()
    return {card.ref: card for kind, ids in wanted.items() if kind in things for card in things[kind].cards(viewer, ids)}


def card_for(viewer: Viewer, ref: Ref) -> Card | None:
    """Return the card of one thing, None when this person may not know of it."""
    return cards_for(viewer, (ref,)).get(ref)


def all_cards(viewer: Viewer, kinds: Sequence[ThingKind] | None = None) -> list[Card]:
    """Return the cards of all things of a dossier that this person may know of, or of these kinds, in the order of the thread."""
    things = all_things()
    return [card for kind in (kinds or list(things)) if kind in things for card in things[kind].cards(viewer, None)]


def known_refs(viewer: Viewer) -> dict[Ref, bool]:
    """Return every thing of a dossier that this person may know of, with whether it was dropped, in the order of the thread; no cards."""
    found: dict[Ref, bool] = {}
    for kind, thing in all_things().items():
        found |= {f"{kind}:{number}": is_dropped for number, is_dropped in thing.known(viewer)}
    return found


def _links_at(dossier: Dossier, ref: Ref) -> list[Link]:
    """Return every arrow that holds and has this thing at an end; of those in rows of apps only kinds that can have it are read."""
    rows = Arrow.objects.filter(Q(source=ref) | Q(target=ref), dossier=dossier, dropped_at=None)
    kind = ref.partition(":")[0]
    told = (pair for implied in _all_implied() if kind in implied[:2] for pair in implied.pairs(dossier))
    return _drawn(rows) + [Link(*pair) for pair in told if ref in pair]


def _steps(ref: Ref, links: Iterable[Link]) -> dict[Ref, int]:
    """Walk back along all arrows, and forward along all arrows; a thing reached both ways counts as before."""
    before: dict[Ref, list[Ref]] = {}
    after: dict[Ref, list[Ref]] = {}
    for link in links:
        before.setdefault(link.target, []).append(link.source)
        after.setdefault(link.source, []).append(link.target)
    return {**_walk(ref, after, 1), **_walk(ref, before, -1), ref: 0}


def _walk(ref: Ref, along: Mapping[Ref, list[Ref]], sign: int) -> dict[Ref, int]:
    found, edge, step = {ref: 0}, [ref], 0
    while edge:
        step += sign
        reached = dict.fromkeys(near for here in edge for near in along.get(here, ()) if near not in found)
        found.update(dict.fromkeys(reached, step))
        edge = list(reached)
    return found


def _other(source: Ref, target: Ref, ref: Ref) -> Ref:
    return target if source == ref else source


def _place(end: End) -> tuple[int, str]:
    return list(ThingKind).index(end.card.kind), end.card.number.zfill(8)
