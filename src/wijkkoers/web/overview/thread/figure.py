"""From things and arrows to the drawing of the thread: of one thing, or of a whole dossier by kind."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import replace

from django.utils.translation import gettext as _

from wijkkoers.reports.figures.thread_content import MERGED, SPLIT, SUPPORTS, ThreadFigure, ThreadLink, ThreadNode
from wijkkoers.web.overview.selectors.woven import Woven
from wijkkoers.web.overview.thread.columns import COLUMN_OF, columns_for
from wijkkoers.web.thread.kinds import ThingKind
from wijkkoers.web.thread.presentation import label_of
from wijkkoers.web.thread.selectors import Reach
from wijkkoers.web.thread.things import Card, Ref

Key = tuple[tuple[str, str], ...]


def figure_of(reach: Reach, ref: Ref) -> ThreadFigure:
    """Return the drawing of the thread through one thing."""
    cards = [reach.cards[found] for found in sorted(reach.cards, key=lambda found: _order(reach.cards[found]))]
    places, columns = columns_for(card.kind for card in cards)
    focus = reach.cards[ref]
    return ThreadFigure(
        name="draad",
        title=_("De rode draad van %(title)s") % {"title": focus.title},
        desc=_("Links waar het op rust, rechts wat eruit volgde. Dezelfde gegevens staan als lijst onder de tekening."),
        columns=columns,
        nodes=tuple(_node(card, places[COLUMN_OF[card.kind]], is_focus=card.ref == ref) for card in cards),
        links=tuple(dict.fromkeys(ThreadLink(link.source, link.target, link.kind.value) for link in reach.links)),
        key=_key(cards, {link.kind.value for link in reach.links}),
        plurals={kind.value: label_of(kind, 2) for kind in ThingKind},
    )


def flow_of(woven: Woven) -> ThreadFigure:
    """Return the drawing of a whole dossier: one card for every kind, with how many there are, and arrows with how many."""
    counts = Counter(card.kind for card in woven.cards.values() if not card.is_dropped)
    places, columns = columns_for(counts)
    ends = Counter(pair for link in woven.links if (pair := _kinds(woven, link.source, link.target)) is not None)
    return ThreadFigure(
        name="stroom",
        title=_("De rode draad van dit dossier in aantallen"),
        desc=_("Hoeveel er is van elke soort, en hoeveel pijlen ertussen lopen. Dezelfde getallen staan in de tabel."),
        columns=columns,
        nodes=tuple(
            ThreadNode(
                f"soort-{kind.value}", kind.value, "", f"{counts[kind]} {label_of(kind, counts[kind])}", places[COLUMN_OF[kind]],
                href=f"#soort-{kind.value}", count=counts[kind],
            )
            for kind in ThingKind
            if counts[kind]
        ),
        links=tuple(ThreadLink(f"soort-{a.value}", f"soort-{b.value}", count=count) for (a, b), count in ends.items()),
    )


def on_paper(content: ThreadFigure) -> ThreadFigure:
    """Return the drawing without links, which paper and a loose file do not have."""
    return replace(content, nodes=tuple(replace(node, href="") for node in content.nodes))


def _kinds(woven: Woven, source: Ref, target: Ref) -> tuple[ThingKind, ThingKind] | None:
    first, last = woven.cards[source], woven.cards[target]
    if first.is_dropped or last.is_dropped or COLUMN_OF[first.kind] >= COLUMN_OF[last.kind]:
        return None
    return first.kind, last.kind


def _node(card: Card, column: int, *, is_focus: bool) -> ThreadNode:
    notes = [_("vervallen")] if card.is_dropped else []
    notes += [_("concept")] if card.is_draft else []
    return ThreadNode(
        key=card.ref,
        kind=card.kind.value,
        kind_label=label_of(card.kind).capitalize(),
        title=card.title,
        column=column,
        number=card.number,
        href=card.url,
        sporen=card.sporen,
        note=", ".join(notes),
        is_focus=is_focus,
        is_dropped=card.is_dropped,
    )


def _key(cards: Iterable[Card], arrows: set[str]) -> Key:
    sporen = {spoor for card in cards for spoor in card.sporen}
    words = [
        ("focus", _("hier kijkt u nu naar"), True),
        (SUPPORTS, _("leidt tot"), SUPPORTS in arrows),
        (MERGED, _("samengevoegd met"), MERGED in arrows),
        (SPLIT, _("gesplitst in"), SPLIT in arrows),
        ("vervallen", _("vervallen, met reden"), any(card.is_dropped for card in cards)),
        ("A", _("sociaal-maatschappelijk spoor"), "A" in sporen),
        ("B", _("technisch-economisch spoor"), "B" in sporen),
    ]
    return tuple((mark, text) for mark, text, is_used in words if is_used)


def _order(card: Card) -> tuple[int, str, int]:
    return list(ThingKind).index(card.kind), card.number.zfill(8), card.id


