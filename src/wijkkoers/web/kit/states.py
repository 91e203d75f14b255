"""Where a session stands, and what can be done with it next."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum


class SessionPhase(StrEnum):
    """A phase of a session round one question."""

    UITLEG = "uitleg"
    RONDE_1 = "ronde-1"
    SPREIDING = "spreiding"
    GESPREK = "gesprek"
    RONDE_2 = "ronde-2"
    UITKOMST = "uitkomst"
    GESLOTEN = "gesloten"


class SessionMove(StrEnum):
    """An act that brings a session to its next phase. What was shown is never hidden again, so no move goes back to the first round."""

    BEGINNEN = "beginnen"
    TONEN = "tonen"
    BESPREKEN = "bespreken"
    OPNIEUW = "opnieuw"
    AFRONDEN = "afronden"
    SLUITEN = "sluiten"


TRANSITIONS: Mapping[tuple[SessionPhase, SessionMove], SessionPhase] = {
    (SessionPhase.UITLEG, SessionMove.BEGINNEN): SessionPhase.RONDE_1,
    (SessionPhase.UITLEG, SessionMove.SLUITEN): SessionPhase.GESLOTEN,
    (SessionPhase.RONDE_1, SessionMove.TONEN): SessionPhase.SPREIDING,
    (SessionPhase.RONDE_1, SessionMove.SLUITEN): SessionPhase.GESLOTEN,
    (SessionPhase.SPREIDING, SessionMove.BESPREKEN): SessionPhase.GESPREK,
    (SessionPhase.SPREIDING, SessionMove.OPNIEUW): SessionPhase.RONDE_2,
    (SessionPhase.SPREIDING, SessionMove.AFRONDEN): SessionPhase.UITKOMST,
    (SessionPhase.GESPREK, SessionMove.OPNIEUW): SessionPhase.RONDE_2,
    (SessionPhase.GESPREK, SessionMove.AFRONDEN): SessionPhase.UITKOMST,
    (SessionPhase.RONDE_2, SessionMove.AFRONDEN): SessionPhase.UITKOMST,
    (SessionPhase.UITKOMST, SessionMove.SLUITEN): SessionPhase.GESLOTEN,
}
"""A session that is closed is over: a new one starts afresh, with the same question if wanted."""
LATE_MOVES = frozenset({SessionMove.TONEN, SessionMove.AFRONDEN, SessionMove.SLUITEN})
"""What can still be done after a session closed itself: show what was answered, and end. Nobody answers any more."""
ROUND_OF: Mapping[SessionPhase, int] = {SessionPhase.RONDE_1: 1, SessionPhase.RONDE_2: 2}
"""The phases in which people answer."""
MINUTES: Mapping[SessionPhase, int] = {
    SessionPhase.UITLEG: 5,
    SessionPhase.RONDE_1: 4,
    SessionPhase.SPREIDING: 5,
    SessionPhase.GESPREK: 15,
    SessionPhase.RONDE_2: 3,
    SessionPhase.UITKOMST: 10,
    SessionPhase.GESLOTEN: 0,
}
"""How long a phase usually takes. The time informs: nothing happens by itself when it is up."""


def moves_from(phase: SessionPhase) -> tuple[SessionMove, ...]:
    """Return the moves that exist from a phase, in the order of `SessionMove`."""
    return tuple(move for move in SessionMove if (phase, move) in TRANSITIONS)
