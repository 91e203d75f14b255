"""The states of a file on its way into a register."""

from __future__ import annotations

from enum import StrEnum


class IntakeStatus(StrEnum):
    """What became of a file that was handed in."""

    READY = "klaar"
    """Read; waits for a person to say which column is what, and to take it over."""
    TAKEN = "ingelezen"
    DROPPED = "vervallen"


TRANSITIONS: dict[IntakeStatus, tuple[IntakeStatus, ...]] = {
    IntakeStatus.READY: (IntakeStatus.TAKEN, IntakeStatus.DROPPED),
    IntakeStatus.TAKEN: (),
    IntakeStatus.DROPPED: (),
}
