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
    counts = {kind: len(refs) for kind, refs in woven.present.items()}
    places, columns = columns_for(counts)
    return ThreadFigure(
        name="stroom",
        title=_("De rode draad van dit dossier in aantallen"),
        desc=_("Hoeveel er is van elke soort, en hoeveel pijlen ertussen lopen. Dezelfde getallen staan in de tabel."),
        columns=columns,
        nodes=tuple(_kind_node(kind, count, places[COLUMN_OF[kind]]) for kind, count in counts.items()),
        links=tuple(ThreadLink(_kind_key(first), _kind_key(last), count=count) for (first, last), count in _ends(woven).items()),
    )


def _kind_key(kind: ThingKind) -> str:
    return f"soort-{kind.value}"


def _kind_node(kind: ThingKind, count: int, column: int) -> ThreadNode:
    key = _kind_key(kind)
    return ThreadNode(key, kind.value, "", f"{count} {label_of(kind, count).lower()}", column, href=f"#{key}", count=count)


def _ends(woven: Woven) -> Counter[tuple[ThingKind, ThingKind]]:
    """Return how many arrows run from kind to kind; those with a dropped end, and merging and splitting, are left out."""
    kinds = woven.kinds
    counted = Counter((kinds[link.source], kinds[link.target]) for link in woven.present_links)
    return Counter({(first, last): count for (first, last), count in counted.items() if COLUMN_OF[first] < COLUMN_OF[last]})


def on_paper(content: ThreadFigure) -> ThreadFigure:
    """Return the drawing without links, which paper and a loose file do not have."""
    return replace(content, nodes=tuple(replace(node, href="") for node in content.nodes))


def _node(card: Card, column: int, *, is_focus: bool) -> ThreadNode:
    notes = [_("vervallen")] if card.is_dropped else []
    notes += [_("concept")] if card.is_draft else []
    return ThreadNode(
        key=card.ref,
        kind=card.kind.value,
        kind_label=label_of(card.kind).capitalize(),
        title=card.state or card.title if _says_its_number(card) else card.title,
        column=column,
        number=card.number,
        href=card.url,
        sporen=card.sporen,
        note=", ".join(notes),
        is_focus=is_focus,
        is_dropped=card.is_dropped,
    )


def _says_its_number(card: Card) -> bool:
    """Whether the title is only the kind and number, which stand above it already; then where it stands says more."""
    return bool(card.number) and card.title.casefold() == f"{label_of(card.kind)} {card.number}".casefold()


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
