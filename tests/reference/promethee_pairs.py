"""PROMETHEE flows by the definition: every pair, every criterion, one difference at a time."""

from __future__ import annotations

import math
from collections.abc import Sequence

TOLERANCE = 1e-12


def degree(shape: str, difference: float, q: float, p: float, s: float, slack: float) -> float:
    """Brans & Vincke (1985), the six shapes as printed; a difference within `slack` of a jump is not beyond it."""
    if difference <= 0:
        return 0.0
    if shape == "gewoon":
        return 1.0 if difference > slack else 0.0
    if shape == "drempel":
        return 1.0 if difference > q + slack else 0.0
    if shape == "helling":
        return min(1.0, difference / p)
    if shape == "trap":
        return 1.0 if difference > p + slack else 0.5 if difference > q + slack else 0.0
    if shape == "drempel-en-helling":
        if p == q:
            return 1.0 if difference > q + slack else 0.0
        return min(1.0, max(0.0, (difference - q) / (p - q)))
    return 1.0 - math.exp(-(difference**2) / (2 * s**2))


def flows(scores: Sequence[float], shape: str, q: float, p: float, s: float) -> tuple[list[float], list[float]]:
    """Leaving and entering flow of every alternative on one criterion, more is better."""
    slack = TOLERANCE * max(1.0, *(abs(score) for score in scores))
    others = len(scores) - 1
    leaving = [sum(degree(shape, own - other, q, p, s, slack) for other in scores) / others for own in scores]
    entering = [sum(degree(shape, other - own, q, p, s, slack) for other in scores) / others for own in scores]
    return leaving, entering
