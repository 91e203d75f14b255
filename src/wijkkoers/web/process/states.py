"""Where a stap, an action and a besluit can stand, and what can be done next. The timeline informs: every status can follow every other."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum


class StapStatus(StrEnum):
    """Where a stap stands."""

    OPEN = "open"
    BEZIG = "bezig"
    GEPAUZEERD = "gepauzeerd"
    KLAAR = "klaar"
    HERZIEN = "herzien"
    NIET_VAN_TOEPASSING = "niet-van-toepassing"


class StapMove(StrEnum):
    """An act that changes the status of a stap."""

    OPPAKKEN = "oppakken"
    PAUZEREN = "pauzeren"
    AFRONDEN = "afronden"
    HERZIEN = "herzien"
    OVERSLAAN = "overslaan"
    TERUGZETTEN = "terugzetten"


TRANSITIONS: Mapping[tuple[StapStatus, StapMove], StapStatus] = {
    (StapStatus.OPEN, StapMove.OPPAKKEN): StapStatus.BEZIG,
    (StapStatus.OPEN, StapMove.AFRONDEN): StapStatus.KLAAR,
    (StapStatus.OPEN, StapMove.OVERSLAAN): StapStatus.NIET_VAN_TOEPASSING,
    (StapStatus.BEZIG, StapMove.PAUZEREN): StapStatus.GEPAUZEERD,
    (StapStatus.BEZIG, StapMove.AFRONDEN): StapStatus.KLAAR,
    (StapStatus.BEZIG, StapMove.OVERSLAAN): StapStatus.NIET_VAN_TOEPASSING,
    (StapStatus.BEZIG, StapMove.TERUGZETTEN): StapStatus.OPEN,
    (StapStatus.GEPAUZEERD, StapMove.OPPAKKEN): StapStatus.BEZIG,
    (StapStatus.GEPAUZEERD, StapMove.AFRONDEN): StapStatus.KLAAR,
    (StapStatus.GEPAUZEERD, StapMove.OVERSLAAN): StapStatus.NIET_VAN_TOEPASSING,
    (StapStatus.GEPAUZEERD, StapMove.TERUGZETTEN): StapStatus.OPEN,
    (StapStatus.KLAAR, StapMove.HERZIEN): StapStatus.HERZIEN,
    (StapStatus.KLAAR, StapMove.TERUGZETTEN): StapStatus.OPEN,
    (StapStatus.HERZIEN, StapMove.AFRONDEN): StapStatus.KLAAR,
    (StapStatus.HERZIEN, StapMove.PAUZEREN): StapStatus.GEPAUZEERD,
    (StapStatus.HERZIEN, StapMove.OVERSLAAN): StapStatus.NIET_VAN_TOEPASSING,
    (StapStatus.NIET_VAN_TOEPASSING, StapMove.TERUGZETTEN): StapStatus.OPEN,
}
NEEDS_REASON = frozenset({StapMove.PAUZEREN, StapMove.OVERSLAAN, StapMove.HERZIEN})
SETTLED = frozenset({StapStatus.KLAAR, StapStatus.NIET_VAN_TOEPASSING})


class ActionStatus(StrEnum):
    """Where an action stands."""

    OPEN = "open"
    KLAAR = "klaar"
    VERVALLEN = "vervallen"


class BesluitStatus(StrEnum):
    """Where a besluit stands."""

    VOORGENOMEN = "voorgenomen"
    GENOMEN = "genomen"
    VERVALLEN = "vervallen"


ACTION_TRANSITIONS: Mapping[ActionStatus, tuple[ActionStatus, ...]] = {
    ActionStatus.OPEN: (ActionStatus.KLAAR, ActionStatus.VERVALLEN),
    ActionStatus.KLAAR: (ActionStatus.OPEN,),
    ActionStatus.VERVALLEN: (ActionStatus.OPEN,),
}
BESLUIT_TRANSITIONS: Mapping[BesluitStatus, tuple[BesluitStatus, ...]] = {
    BesluitStatus.VOORGENOMEN: (BesluitStatus.GENOMEN, BesluitStatus.VERVALLEN),
    BesluitStatus.GENOMEN: (BesluitStatus.VOORGENOMEN, BesluitStatus.VERVALLEN),
    BesluitStatus.VERVALLEN: (BesluitStatus.VOORGENOMEN,),
}


class AttachmentKind(StrEnum):
    """What is attached: an address on the web, or a file."""

    LINK = "link"
    DOCUMENT = "document"


def moves_from(status: StapStatus) -> tuple[StapMove, ...]:
    """Return the moves that exist from a status, in the order of `StapMove`."""
    return tuple(move for move in StapMove if (status, move) in TRANSITIONS)
