"""In which field of the picture of influence and stake a partij stands."""

from __future__ import annotations

from enum import StrEnum

MUCH_FROM = 3
"""From this level on influence and stake count as much: the middle counts, so that nobody is overlooked."""


class Field(StrEnum):
    """What to do with a partij, from its influence and from what is at stake for it."""

    SAMEN = "samen"
    BETREKKEN = "betrekken"
    STEM_GEVEN = "stem-geven"
    OP_DE_HOOGTE = "op-de-hoogte"


def field_of(influence: int | None, stake: int | None) -> Field | None:
    """Return the field of a partij; None as long as one of both (1-5) is unknown."""
    if influence is None or stake is None:
        return None
    if influence >= MUCH_FROM:
        return Field.SAMEN if stake >= MUCH_FROM else Field.BETREKKEN
    return Field.STEM_GEVEN if stake >= MUCH_FROM else Field.OP_DE_HOOGTE
