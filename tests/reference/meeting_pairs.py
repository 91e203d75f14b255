"""Works that meet by looking at every pair, one by one."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import combinations

from wijkkoers.indicators.meeting import Work


def compare_every_pair(works: Sequence[Work], buffer_m: float, years: float) -> set[tuple[str, str, float, float | None, bool]]:
    """Return (left, right, distance in metres, years that both run, same owner) of every pair that meets."""
    found = set()
    for one, other in combinations(sorted(works, key=lambda work: work.label), 2):
        if one.geometry is None or other.geometry is None or one.start is None or other.start is None:
            continue
        distance_m = one.geometry.distance(other.geometry)
        if distance_m > buffer_m or abs(one.start - other.start) > years:
            continue
        overlap = None
        if one.end is not None and other.end is not None:
            overlap = max(0.0, min(one.end, other.end) - max(one.start, other.start))
        found.add((one.label, other.label, distance_m, overlap, one.owner != "" and one.owner == other.owner))
    return found
