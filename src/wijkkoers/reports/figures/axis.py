"""Round numbers along an axis."""

from __future__ import annotations

import math

SAME = 1e-9
STEPS = (1.0, 2.0, 2.5, 5.0, 10.0)


def round_ticks(low: float, high: float, most: int = 5) -> tuple[float, ...]:
    """Return at most `most` + 1 round numbers that enclose the range from low to high."""
    if high - low <= SAME * max(abs(low), abs(high), 1.0):
        high = low + (abs(low) if abs(low) > SAME else 1.0)
    raw = (high - low) / most
    power = 10.0 ** math.floor(math.log10(raw))
    step = next(size * power for size in STEPS if size * power >= raw * (1 - 1e-9))
    first, last = math.floor(low / step + 1e-9), math.ceil(high / step - 1e-9)
    return tuple(round(number * step, 10) for number in range(first, last + 1))
