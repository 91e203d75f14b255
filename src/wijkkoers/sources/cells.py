"""One cell of a source becomes a figure: a number, or the reason why there is none."""

from __future__ import annotations

import math

from wijkkoers.base.missing import Figure, Status, absent, present
from wijkkoers.base.numbers import parse_number
from wijkkoers.sources.tables import Cell

NO_FIGURE_BELOW = -99_990.0
"""Numbers below this are codes for "no figure" (data of CBS and PDOK), never values."""
_CODES = {-99_997.0: Status.SUPPRESSED, -99_995.0: Status.UNAVAILABLE, -99_999_999.0: Status.UNAVAILABLE}
_WORDS = {
    "": Status.UNAVAILABLE,
    "null": Status.UNAVAILABLE,
    "none": Status.UNAVAILABLE,
    "nan": Status.UNAVAILABLE,
    "na": Status.UNAVAILABLE,
    ".": Status.UNKNOWN,
    ",": Status.UNKNOWN,
    "-": Status.UNKNOWN,
    "x": Status.SUPPRESSED,
}


def read_cell(cell: Cell, scale: float = 1.0) -> Figure | None:
    """Return the figure in a cell, times `scale`; None when the cell holds a text that is no number.

    `.` is unknown (CBS: unknown, not reliable enough or secret), -99997 secret, -99995 and -99999999 not available,
    an empty cell not available. "0" is data.
    """
    if isinstance(cell, int | float):
        return _from_number(float(cell), scale) if abs(cell) < 1e300 else None
    text = "" if cell is None else cell.strip()
    status = _WORDS.get(text.lower())
    if status is not None:
        return absent(status)
    number = parse_number(text) if len(text) < 40 else None
    return None if number is None else _from_number(number, scale)


def _from_number(number: float, scale: float) -> Figure | None:
    if not math.isfinite(number):
        return None
    if number < NO_FIGURE_BELOW:
        return absent(_CODES.get(number, Status.UNKNOWN))
    return present(number * scale)
