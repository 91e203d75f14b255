"""A thread as plain values: cards and arrows, without a store."""

from __future__ import annotations

from wijkkoers.web.overview.selectors.woven import Woven
from wijkkoers.web.thread.kinds import ArrowKind, ThingKind
from wijkkoers.web.thread.selectors import Link, Reach
from wijkkoers.web.thread.things import Card, read_ref

LINKS = (
    Link("partij:1", "doel:1"),
    Link("doel:1", "opgave:1", id=1),
    Link("inbreng:1", "opgave:1", id=2, note="Van de buurtavond"),
    Link("opgave:2", "opgave:1", ArrowKind.SAMENGEVOEGD, 3),
    Link("opgave:1", "maatregel:1", id=4),
    Link("maatregel:1", "pakket:1"),
)
STEPS = {"opgave:1": 0, "doel:1": -1, "inbreng:1": -1, "opgave:2": -1, "partij:1": -2, "maatregel:1": 1, "pakket:1": 2}
DROPPED = {"opgave:2"}


def card(ref: str, title: str = "") -> Card:
    """Return a card for a ref."""
    read = read_ref(ref)
    assert read is not None
    kind, number = read
    sporen = ("A", "B") if kind is ThingKind.OPGAVE else ()
    return Card(kind, number, title or f"Over {ref}", f"/{ref}/", str(number), sporen=sporen, is_dropped=ref in DROPPED)


REACH = Reach(STEPS, {ref: card(ref) for ref in STEPS}, LINKS)
WOVEN = Woven({ref: ref in DROPPED for ref in sorted(STEPS)}, LINKS)
