"""Small counts are hidden before anything is shown or exported (product rule 10)."""

from __future__ import annotations

from wijkkoers.base.missing import Figure, Status, absent

SMALL_COUNT = 10


def hide_small_count(figure: Figure, threshold: int = SMALL_COUNT) -> Figure:
    """Return the figure, or a suppressed one when it counts at least one and fewer than `threshold` people or homes.

    Zero is data and stays zero. The threshold is 10 unless the organisation sets another.
    """
    if figure.value is not None and 0 < figure.value < threshold:
        return absent(Status.SUPPRESSED, *figure.marks)
    return figure
