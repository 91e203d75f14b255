"""Mean and standard deviation of the areas compared, and how many standard deviations a figure lies from the mean.

The areas are all there are, not a sample of them, so the deviation is that of the population (divided by n).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import fsum, isfinite, sqrt
from typing import Literal

Direction = Literal["hoog", "laag", "neutraal"]
"""Which way is good, as the handbook says it."""

NOISE = 1e-12
"""A deviation this small beside the values is rounding of the machine and no difference between areas."""


@dataclass(frozen=True, slots=True)
class Spread:
    """Mean and population standard deviation of `number` values, in their unit; `sd` is 0 when all are equal."""

    mean: float
    sd: float
    number: int

    def score(self, value: float, direction: Direction = "neutraal") -> float | None:
        """Return how many standard deviations a value lies on the good side of the mean; above the mean for a neutral one.

        None when there is no spread. Beside the mean by no more than rounding of the machine gives exactly 0.
        """
        if self.sd == 0:
            return None
        score = (value - self.mean) / self.sd
        score = 0.0 if abs(score) < NOISE * max(1.0, abs(self.mean) / self.sd) else score
        return -score if direction == "laag" and score else score


def spread_of(values: Sequence[float]) -> Spread:
    """Return the spread of values; ValueError when there are none or one is not finite."""
    if not values or not all(isfinite(value) for value in values):
        raise ValueError("a spread needs values, and each of them finite")
    mean = fsum(values) / len(values)
    sd = sqrt(fsum((value - mean) ** 2 for value in values) / len(values))
    largest = max(abs(value) for value in values)
    return Spread(mean, sd if sd > NOISE * largest else 0.0, len(values))
