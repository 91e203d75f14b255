"""Where a participatiemoment stands and what can be done with it next, and what became of what people said there."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum


class MomentStatus(StrEnum):
    """Where a moment stands."""

    GEPLAND = "gepland"
    GEWEEST = "geweest"
    AFGELAST = "afgelast"


class MomentMove(StrEnum):
    """An act that changes the status of a moment."""

    HOUDEN = "houden"
    AFGELASTEN = "afgelasten"
    TERUGZETTEN = "terugzetten"


TRANSITIONS: Mapping[tuple[MomentStatus, MomentMove], MomentStatus] = {
    (MomentStatus.GEPLAND, MomentMove.HOUDEN): MomentStatus.GEWEEST,
    (MomentStatus.GEPLAND, MomentMove.AFGELASTEN): MomentStatus.AFGELAST,
    (MomentStatus.GEWEEST, MomentMove.TERUGZETTEN): MomentStatus.GEPLAND,
    (MomentStatus.AFGELAST, MomentMove.TERUGZETTEN): MomentStatus.GEPLAND,
}
NEEDS_REASON = frozenset({MomentMove.AFGELASTEN})


class FollowUp(StrEnum):
    """What the team did with what people said."""

    OVERGENOMEN = "overgenomen"
    DEELS = "deels"
    NIET = "niet"


DEVIATES = frozenset({FollowUp.DEELS, FollowUp.NIET})
"""Outcomes in which the team did not do what people said."""
INFORMING_RUNG = "informeren"
"""On this rung there is nothing to choose, so nothing to answer."""
REASON_RUNGS = frozenset({"adviseren"})
"""Rungs on which a team that deviates writes down why."""
CONSENT_RUNGS = frozenset({"coproduceren", "meebeslissen"})
"""Rungs on which a team deviates only when those who took part agree; who agreed is written down."""


class OproepState(StrEnum):
    """Whether an oproep takes answers; it follows from its days and from whether the team closed it."""

    STRAKS = "straks"
    OPEN = "open"
    VOORBIJ = "voorbij"
    GESLOTEN = "gesloten"


class InbrengKind(StrEnum):
    """What somebody brought in."""

    IDEE = "idee"
    ZORG = "zorg"
    VRAAG = "vraag"
    COMPLIMENT = "compliment"


class InbrengWay(StrEnum):
    """How inbreng came in."""

    ONLINE = "online"
    PAPIER = "papier"
    BIJEENKOMST = "bijeenkomst"
    TEAM = "team"


class Moderation(StrEnum):
    """Whether the team looked at inbreng, and whether others than the team may read it."""

    NIEUW = "nieuw"
    ZICHTBAAR = "zichtbaar"
    AFGESCHERMD = "afgeschermd"


class Fate(StrEnum):
    """What became of inbreng; `open` until the team answers."""

    OPEN = "open"
    OVERGENOMEN = "overgenomen"
    DEELS = "deels"
    NIET = "niet"


NEEDS_WHY = frozenset({Fate.DEELS, Fate.NIET})
"""Fates that need their reason, on every rung."""


def moves_from(status: MomentStatus) -> tuple[MomentMove, ...]:
    """Return the moves that exist from a status, in the order of `MomentMove`."""
    return tuple(move for move in MomentMove if (status, move) in TRANSITIONS)
