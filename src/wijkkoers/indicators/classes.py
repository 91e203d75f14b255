"""Classes for a choropleth: at most five, none of them empty without a reason.

Hand in values rounded as they are shown, so that two areas that read the same never differ in colour.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import count
from math import floor, log10

import numpy as np

CLASSES = 5
NICE_STEPS = (1.0, 2.0, 5.0)
INNER_SHARE = 0.8
"""Share of the values that the three inner classes of a diverging scale are made to hold."""


class Shortfall(StrEnum):
    """Why there are fewer classes than asked for."""

    FEW_VALUES = "weinig_waarden"
    EQUAL_VALUES = "gelijke_waarden"
    EMPTY_CLASSES = "lege_klassen"


@dataclass(frozen=True, slots=True)
class Classes:
    """Borders between classes, rising; a class holds its lower border and not its upper one.

    `low` and `high` are the lowest and highest value. `middle` is the class of the reference of a diverging scale, so that
    `class_of(value, breaks) - middle` tells the shade; None for a sequential one. `shortfall` says why there are fewer classes
    than asked for, None when there are as many.
    """

    breaks: tuple[float, ...]
    low: float
    high: float
    middle: int | None = None
    shortfall: Shortfall | None = None

    @property
    def count(self) -> int:
        """Number of classes."""
        return len(self.breaks) + 1


def class_of(value: float, breaks: Sequence[float]) -> int:
    """Return the class of a value, counted from 0; any value has exactly one, also outside the range of the data."""
    return bisect_right(breaks, value)


def quantile_classes(values: Sequence[float], wanted: int = CLASSES) -> Classes | None:
    """Return classes with about equally many values; each border is a value that occurs. None without values."""
    if not values:
        return None
    distinct = sorted(set(values))
    if len(distinct) <= wanted:
        return _finished(distinct[1:], values, wanted, Shortfall.FEW_VALUES)
    cuts = np.quantile(np.asarray(values, dtype=float), np.arange(1, wanted) / wanted, method="higher")
    breaks = sorted({float(cut) for cut in cuts if cut > distinct[0]})
    return _finished(breaks, values, wanted, Shortfall.EQUAL_VALUES)


def nice_classes(values: Sequence[float], wanted: int = CLASSES) -> Classes | None:
    """Return classes of equal width with round borders, empty ones joined to the class below. None without values.

    With no more distinct values than classes wanted, each value is a class of its own, as in `quantile_classes`.
    """
    if not values:
        return None
    distinct = sorted(set(values))
    if len(distinct) <= wanted:
        return _finished(distinct[1:], values, wanted, Shortfall.FEW_VALUES)
    low, high = distinct[0], distinct[-1]
    width = next(step for step in _nice_from((high - low) / wanted) if len(_multiples(step, low, high)) < wanted)
    breaks = _without_empty(_multiples(width, low, high), distinct)
    return _finished(breaks, values, wanted, Shortfall.EMPTY_CLASSES)


def diverging_classes(values: Sequence[float], reference: float) -> Classes | None:
    """Return up to five classes round a reference: about equal to it, below, far below, above, far above.

    The three inner classes have one round width and the reference in the middle, so a border may have a decimal more than
    the values. Outer classes without values are left out; the middle one stays, be it empty, because it states the reference.
    None without values.
    """
    if not values:
        return None
    low, high = min(values), max(values)
    width = _diverging_width(values, reference)
    if width == 0:
        return Classes((), low, high, middle=0, shortfall=Shortfall.FEW_VALUES)
    far_below, below, above, far_above = (_tidy(reference + offset * width, width) for offset in (-1.5, -0.5, 0.5, 1.5))
    lower = _side(below, far_below, any(far_below <= value < below for value in values), low < far_below)
    upper = _side(above, far_above, any(above <= value < far_above for value in values), high >= far_above)
    breaks = tuple(sorted(lower + upper))
    shortfall = None if len(breaks) + 1 == CLASSES else Shortfall.EMPTY_CLASSES
    return Classes(breaks, low, high, middle=len(lower), shortfall=shortfall)


def _finished(breaks: Sequence[float], values: Sequence[float], wanted: int, reason: Shortfall) -> Classes:
    shortfall = None if len(breaks) + 1 == wanted else reason
    return Classes(tuple(breaks), min(values), max(values), shortfall=shortfall)


def _nice_from(least: float) -> Iterator[float]:
    """Yield round steps (1, 2, 5, 10 times a power of ten) from the first that is not below `least`, without end."""
    for exponent in count(floor(log10(least))):
        for step in NICE_STEPS:
            if step * 10.0**exponent >= least:
                yield step * 10.0**exponent


def _multiples(step: float, low: float, high: float) -> list[float]:
    """Return the multiples of a step above `low` and up to `high`."""
    first, last = floor(low / step) + 1, floor(high / step)
    return [_tidy(step * times, step) for times in range(first, last + 1)]


def _tidy(border: float, step: float) -> float:
    """Return a border without the noise of binary fractions; digits far below the step are noise."""
    return round(border, max(0, 4 - floor(log10(step))))


def _without_empty(breaks: Sequence[float], distinct: Sequence[float]) -> list[float]:
    """Return the borders whose class, up to the next border, holds a value, and below which there is one."""
    uppers = [*breaks[1:], float("inf")]
    kept = [lower for lower, upper in zip(breaks, uppers, strict=True) if any(lower <= value < upper for value in distinct)]
    return [border for border in kept if border > distinct[0]]


def _diverging_width(values: Sequence[float], reference: float) -> float:
    """Return a round width with which three classes hold about `INNER_SHARE` of the values; 0 when all equal the reference."""
    deviations = np.abs(np.asarray(values, dtype=float) - reference)
    reach = float(np.quantile(deviations, INNER_SHARE, method="lower")) or float(deviations.max())
    return next(_nice_from(reach / 1.5)) if reach > 0 else 0.0


def _side(inner: float, outer: float, has_near: bool, has_far: bool) -> tuple[float, ...]:
    """Return the borders on one side of the reference that leave no class empty."""
    if has_near and has_far:
        return (inner, outer)
    return (inner,) if has_near or has_far else ()
