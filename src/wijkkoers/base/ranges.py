"""A figure with its bandwidth: low, mid and high."""

from __future__ import annotations

import math
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Range:
    """Low, mid and high of one uncertain figure, in its own unit; equal when it is taken as certain.

    Raises ValueError when a bound is not finite or the order is not low <= mid <= high.
    """

    low: float
    mid: float
    high: float

    def __post_init__(self) -> None:
        """Refuse bounds that are no bandwidth."""
        if not (math.isfinite(self.low) and math.isfinite(self.mid) and math.isfinite(self.high)):
            raise ValueError("a range has finite bounds")
        if not self.low <= self.mid <= self.high:
            raise ValueError(f"a range runs from low to high, not {self.low!r}, {self.mid!r}, {self.high!r}")

    @property
    def is_exact(self) -> bool:
        """Whether the figure has no bandwidth."""
        return self.low == self.high

    def scaled(self, factor: float) -> Range:
        """Return the range times a factor; a negative factor turns it round."""
        low, high = sorted((self.low * factor, self.high * factor))
        return Range(low, self.mid * factor, high)


def exact(value: float) -> Range:
    """Return a figure without bandwidth."""
    return Range(float(value), float(value), float(value))
