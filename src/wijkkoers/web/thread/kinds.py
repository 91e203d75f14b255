"""Kinds of things that the thread ties together, kinds of arrows, and which arrow may run between which kinds."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum


class ThingKind(StrEnum):
    """What can stand at an end of an arrow, in the order of the thread: what was seen and said first, what was agreed last."""

    CIJFER = "cijfer"
    MOMENT = "moment"
    GESPREK = "gesprek"
    SIGNAAL = "signaal"
    SCHOUW = "schouw"
    SCHOUWPUNT = "schouwpunt"
    INBRENG = "inbreng"
    PARTIJ = "partij"
    DOEL = "doel"
    COMPLEX = "complex"
    WERK = "werk"
    OPGAVE = "opgave"
    MAATREGEL = "maatregel"
    PAKKET = "pakket"
    BESLUIT = "besluit"


class ArrowKind(StrEnum):
    """What an arrow says: the source leads to the target, was merged into it, or was split into it."""

    DRAAGT = "draagt"
    SAMENGEVOEGD = "samengevoegd"
    GESPLITST = "gesplitst"


GROUNDS = frozenset(
    {
        ThingKind.CIJFER,
        ThingKind.GESPREK,
        ThingKind.SIGNAAL,
        ThingKind.SCHOUWPUNT,
        ThingKind.INBRENG,
        ThingKind.PARTIJ,
        ThingKind.DOEL,
        ThingKind.COMPLEX,
        ThingKind.WERK,
    }
)
"""What an opgave or a maatregel can rest on."""
WITH_LINEAGE = frozenset({ThingKind.OPGAVE, ThingKind.MAATREGEL, ThingKind.INBRENG})
"""What can be merged and split."""
LEADS_TO: Mapping[ThingKind, frozenset[ThingKind]] = {
    **{ground: frozenset({ThingKind.OPGAVE, ThingKind.MAATREGEL}) for ground in GROUNDS},
    ThingKind.INBRENG: frozenset({ThingKind.OPGAVE, ThingKind.MAATREGEL, ThingKind.PAKKET, ThingKind.BESLUIT}),
    ThingKind.OPGAVE: frozenset({ThingKind.MAATREGEL, ThingKind.BESLUIT}),
    ThingKind.MAATREGEL: frozenset({ThingKind.BESLUIT}),
    ThingKind.PAKKET: frozenset({ThingKind.BESLUIT}),
}
"""Arrows that people draw. What a form keeps in a row of its own (a signaal of a gesprek, a maatregel in a pakket) is told by its app."""


def may_lead(kind: ArrowKind, source: ThingKind, target: ThingKind) -> bool:
    """Whether an arrow of this kind may run between these kinds of things."""
    if kind is ArrowKind.DRAAGT:
        return target in LEADS_TO.get(source, frozenset())
    return source is target and source in WITH_LINEAGE
