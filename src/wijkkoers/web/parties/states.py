"""Where a round of ambitions stands, and what can be done with it next."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum


class RoundStatus(StrEnum):
    """Where a round stands: everybody writes blind, all is shown, or the joint ambition is laid down."""

    BLIND = "blind"
    OPEN = "open"
    VASTGELEGD = "vastgelegd"
    INGETROKKEN = "ingetrokken"


class RoundMove(StrEnum):
    """An act that changes the status of a round. What was shown is never hidden again."""

    OPENEN = "openen"
    VASTLEGGEN = "vastleggen"
    HEROPENEN = "heropenen"
    INTREKKEN = "intrekken"
    TERUGHALEN = "terughalen"


TRANSITIONS: Mapping[tuple[RoundStatus, RoundMove], RoundStatus] = {
    (RoundStatus.BLIND, RoundMove.OPENEN): RoundStatus.OPEN,
    (RoundStatus.BLIND, RoundMove.INTREKKEN): RoundStatus.INGETROKKEN,
    (RoundStatus.OPEN, RoundMove.VASTLEGGEN): RoundStatus.VASTGELEGD,
    (RoundStatus.VASTGELEGD, RoundMove.HEROPENEN): RoundStatus.OPEN,
    (RoundStatus.INGETROKKEN, RoundMove.TERUGHALEN): RoundStatus.BLIND,
}
NEEDS_REASON = frozenset({RoundMove.HEROPENEN, RoundMove.INTREKKEN})
"""Opening needs a reason as well when partijen have not handed in; vastleggen when themes have no joint ambition."""
SHOWN = frozenset({RoundStatus.OPEN, RoundStatus.VASTGELEGD})
"""Statuses in which all entries stand side by side."""


def moves_from(status: RoundStatus) -> tuple[RoundMove, ...]:
    """Return the moves that exist from a status, in the order of `RoundMove`."""
    return tuple(move for move in RoundMove if (status, move) in TRANSITIONS)
