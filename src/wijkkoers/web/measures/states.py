"""Where a maatregel stands and what can be done with it next."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum


class MaatregelStatus(StrEnum):
    """Where a maatregel stands. Whether it is in a pakket is told by the pakketten themselves."""

    LONGLIST = "longlist"
    SHORTLIST = "shortlist"
    AFGEVALLEN = "afgevallen"


class MaatregelMove(StrEnum):
    """An act that changes the status of a maatregel."""

    KIEZEN = "kiezen"
    TERUGZETTEN = "terugzetten"
    LATEN_VALLEN = "laten-vallen"


TRANSITIONS: Mapping[tuple[MaatregelStatus, MaatregelMove], MaatregelStatus] = {
    (MaatregelStatus.LONGLIST, MaatregelMove.KIEZEN): MaatregelStatus.SHORTLIST,
    (MaatregelStatus.SHORTLIST, MaatregelMove.TERUGZETTEN): MaatregelStatus.LONGLIST,
    (MaatregelStatus.AFGEVALLEN, MaatregelMove.TERUGZETTEN): MaatregelStatus.LONGLIST,
    (MaatregelStatus.LONGLIST, MaatregelMove.LATEN_VALLEN): MaatregelStatus.AFGEVALLEN,
    (MaatregelStatus.SHORTLIST, MaatregelMove.LATEN_VALLEN): MaatregelStatus.AFGEVALLEN,
}
NEEDS_REASON = frozenset({MaatregelMove.LATEN_VALLEN})


def moves_from(status: MaatregelStatus) -> list[MaatregelMove]:
    """Return what can be done with a maatregel that stands here, in the order of the table."""
    return [move for (first, move) in TRANSITIONS if first is status]
