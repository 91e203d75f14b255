"""Figures that rest on few people, households or homes carry the mark `dun`."""

from __future__ import annotations

from wijkkoers.base.missing import Figure, Mark


def mark_thin(figure: Figure, base: Figure | None, minimum: float) -> Figure:
    """Return the figure, marked `dun` when its base counts fewer than `minimum` or is not known.

    `base` is the count that the figure rests on, of the same area and year; None when there is none. A figure without value
    is returned as it is: there is nothing to distrust.
    """
    if not figure.has_value:
        return figure
    is_known_and_enough = base is not None and base.value is not None and base.value >= minimum
    return figure if is_known_and_enough else figure.with_marks(Mark.THIN)
