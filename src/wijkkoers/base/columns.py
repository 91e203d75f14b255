"""The kinds of column that a list of ours has, for who writes such a list to a file and who reads it back."""

from __future__ import annotations

from enum import StrEnum


class ColumnKind(StrEnum):
    """What a column holds, and as which plain value.

    A value that is not known is the empty text, the empty tuple or None.
    """

    TEXT = "tekst"
    """str, one line."""
    LONG_TEXT = "lange-tekst"
    """str, lines allowed."""
    LINES = "regels"
    """tuple of str: several, one per line or divided by `;`."""
    CHOICE = "keuze"
    """str: the key of one choice; empty for none."""
    CHOICES = "keuzes"
    """tuple of str: keys of choices, in the order of the choices."""
    INTEGER = "geheel-getal"
    """int or None."""
    DECIMAL = "getal"
    """Decimal or None."""
    DATE = "datum"
    """datetime.date or None."""
    PERIOD = "periode"
    """base.periods.Period or None: a loose period such as `voorjaar 2027`."""
    PLACE = "plaats"
    """A GeoJSON geometry (dict, WGS84: Point, LineString or Polygon) or None."""
    YES_NO = "ja-nee"
    """bool or None."""


LISTS = frozenset({ColumnKind.LINES, ColumnKind.CHOICES})
"""Kinds of which the value is a tuple."""

TEXTS = frozenset({ColumnKind.TEXT, ColumnKind.LONG_TEXT, ColumnKind.CHOICE})
"""Kinds of which the value is a text."""


def empty_value(kind: ColumnKind) -> str | tuple[str, ...] | None:
    """Return what stands for `not known` in a column of this kind."""
    if kind in LISTS:
        return ()
    return "" if kind in TEXTS else None
