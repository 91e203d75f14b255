"""Counts of groups that together make a known total: a second group is hidden too, or the first follows from the rest."""

from __future__ import annotations

from collections.abc import Sequence

from wijkkoers.base.disclosure import hide_small_count
from wijkkoers.base.missing import Figure, Status, absent, present


def hide_counts(counts: Sequence[float]) -> tuple[Figure, ...]:
    """Return the counts as figures; those below 10 are hidden, and where that is one, the smallest other count is hidden with it.

    Zero stays: it is data.
    """
    figures = [hide_small_count(present(float(count))) for count in counts]
    hidden = [place for place, figure in enumerate(figures) if not figure.has_value]
    others = [place for place, figure in enumerate(figures) if figure.has_value and counts[place] > 0]
    if len(hidden) == 1 and others:
        figures[min(others, key=lambda place: (counts[place], place))] = absent(Status.SUPPRESSED)
    return tuple(figures)
