"""What a dossier is for, where it stands, what can be done with it next, and who does what in its team."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum


class Aim(StrEnum):
    """The plan that the team works towards."""

    WIJKVISIE = "wijkvisie"
    INTEGRAAL_WIJKPLAN = "integraal-wijkplan"
    WUP = "wup"


class TeamRole(StrEnum):
    """The part a person has in the team of one dossier."""

    TREKKER = "trekker"
    REDACTEUR = "redacteur"
    PARTNER = "partner"
    LEZER = "lezer"


class Status(StrEnum):
    """Where a dossier stands."""

    VOORBEREIDING = "voorbereiding"
    ACTIEF = "actief"
    VASTGESTELD = "vastgesteld"
    GEPAUZEERD = "gepauzeerd"
    AFGESLOTEN = "afgesloten"


class Move(StrEnum):
    """An act that changes the status."""

    STARTEN = "starten"
    VASTSTELLEN = "vaststellen"
    HERVATTEN = "hervatten"
    HEROPENEN = "heropenen"
    PAUZEREN = "pauzeren"
    AFSLUITEN = "afsluiten"


TRANSITIONS: Mapping[tuple[Status, Move], Status] = {
    (Status.VOORBEREIDING, Move.STARTEN): Status.ACTIEF,
    (Status.VOORBEREIDING, Move.PAUZEREN): Status.GEPAUZEERD,
    (Status.VOORBEREIDING, Move.AFSLUITEN): Status.AFGESLOTEN,
    (Status.ACTIEF, Move.VASTSTELLEN): Status.VASTGESTELD,
    (Status.ACTIEF, Move.PAUZEREN): Status.GEPAUZEERD,
    (Status.ACTIEF, Move.AFSLUITEN): Status.AFGESLOTEN,
    (Status.VASTGESTELD, Move.HEROPENEN): Status.ACTIEF,
    (Status.VASTGESTELD, Move.PAUZEREN): Status.GEPAUZEERD,
    (Status.VASTGESTELD, Move.AFSLUITEN): Status.AFGESLOTEN,
    (Status.GEPAUZEERD, Move.HERVATTEN): Status.ACTIEF,
    (Status.GEPAUZEERD, Move.AFSLUITEN): Status.AFGESLOTEN,
    (Status.AFGESLOTEN, Move.HEROPENEN): Status.ACTIEF,
}
NEEDS_REASON = frozenset({Move.PAUZEREN, Move.AFSLUITEN, Move.HEROPENEN})
NEEDS_AREA = frozenset({Move.STARTEN, Move.VASTSTELLEN})
EDITING_ROLES = frozenset({TeamRole.TREKKER, TeamRole.REDACTEUR})


def moves_from(status: Status) -> tuple[Move, ...]:
    """Return the moves that exist from a status, in the order of `Move`."""
    return tuple(move for move in Move if (status, move) in TRANSITIONS)
