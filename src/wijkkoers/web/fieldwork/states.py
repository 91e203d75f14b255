"""Where a schouw and a schouwpunt stand, and what can be done next."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum


class SchouwStatus(StrEnum):
    """Where a schouw stands."""

    GEPLAND = "gepland"
    LOOPT = "loopt"
    AFGEROND = "afgerond"


class SchouwMove(StrEnum):
    """An act that changes the status of a schouw."""

    STARTEN = "starten"
    AFRONDEN = "afronden"
    HEROPENEN = "heropenen"


SCHOUW_TRANSITIONS: Mapping[tuple[SchouwStatus, SchouwMove], SchouwStatus] = {
    (SchouwStatus.GEPLAND, SchouwMove.STARTEN): SchouwStatus.LOOPT,
    (SchouwStatus.LOOPT, SchouwMove.AFRONDEN): SchouwStatus.AFGEROND,
    (SchouwStatus.AFGEROND, SchouwMove.HEROPENEN): SchouwStatus.LOOPT,
}


class PuntStatus(StrEnum):
    """What was done about a schouwpunt."""

    OPEN = "open"
    OPGEPAKT = "opgepakt"
    KLAAR = "klaar"
    GEEN_ACTIE = "geen-actie"


class PuntMove(StrEnum):
    """An act that changes what was done about a schouwpunt."""

    OPPAKKEN = "oppakken"
    AFRONDEN = "afronden"
    LATEN = "laten"
    HEROPENEN = "heropenen"


PUNT_TRANSITIONS: Mapping[tuple[PuntStatus, PuntMove], PuntStatus] = {
    (PuntStatus.OPEN, PuntMove.OPPAKKEN): PuntStatus.OPGEPAKT,
    (PuntStatus.OPEN, PuntMove.AFRONDEN): PuntStatus.KLAAR,
    (PuntStatus.OPEN, PuntMove.LATEN): PuntStatus.GEEN_ACTIE,
    (PuntStatus.OPGEPAKT, PuntMove.AFRONDEN): PuntStatus.KLAAR,
    (PuntStatus.OPGEPAKT, PuntMove.LATEN): PuntStatus.GEEN_ACTIE,
    (PuntStatus.KLAAR, PuntMove.HEROPENEN): PuntStatus.OPEN,
    (PuntStatus.GEEN_ACTIE, PuntMove.HEROPENEN): PuntStatus.OPEN,
}
PUNT_NEEDS_REASON = frozenset({PuntMove.LATEN})
"""Doing nothing about a point needs a reason; it goes into what people hear back."""
