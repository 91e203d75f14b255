"""Figures derived from other figures of the same area and year; the handbook names each function by its id."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from math import fsum
from types import MappingProxyType

from wijkkoers.base.missing import Figure, Mark, Status, absent, present
from wijkkoers.indicators.absence import marks_of, reason_of

ROUNDING_STEP = 5.0
"""CBS rounds counts at random to multiples of 5, so a part may exceed its whole by as much."""


def share_pct(part: Figure, whole: Figure) -> Figure:
    """Return the part as percentage (0-100) of the whole; both count the same kind of thing.

    Absent when either is absent (strongest reason of `absence`), not applicable when the whole is zero. A part that exceeds
    its whole by no more than rounding explains gives 100 with the mark `geschat`; by more, the share is unknown. All marks
    of both figures stay. Raises ValueError on a negative count.
    """
    return _ratio(part, whole, lambda counted, total: _share(counted, total))


def share_of_sum_pct(part: Figure, *others: Figure) -> Figure:
    """Return the part as percentage (0-100) of the sum of all figures given; the figures exclude each other.

    Absence and marks as in `share_pct`. Raises ValueError when nothing is given to compare with.
    """
    if not others:
        raise ValueError("a share of a sum needs at least two figures")
    return share_pct(part, _sum((part, *others)))


def rate_per_1000(count: Figure, whole: Figure) -> Figure:
    """Return the count per 1,000 inhabitants or homes; may exceed 1,000 where many visit and few live.

    Absent when either is absent, not applicable when the whole is zero. Raises ValueError on a negative count.
    """
    return _ratio(count, whole, lambda counted, total: present(counted / total * 1000))


def rate_per_100_others(part: Figure, other_part: Figure, *others: Figure) -> Figure:
    """Return the sum of the first two per 100 of the sum of the rest, such as the young and old per 100 of the ages between.

    Absence and marks as in `rate_per_1000`; not applicable when the rest is zero. Raises ValueError when there is no rest.
    """
    if not others:
        raise ValueError("a rate per 100 others needs others")
    return _ratio(_sum((part, other_part)), _sum(others), lambda counted, total: present(counted / total * 100))


def density_per_ha(count: Figure, area_ha: Figure) -> Figure:
    """Return the count per hectare; absence and marks as in `rate_per_1000`, not applicable when the area rounds to zero."""
    return _ratio(count, area_ha, lambda counted, total: present(counted / total))


FUNCTIONS: Mapping[str, Callable[..., Figure]] = MappingProxyType(
    {
        "aandeel-van-geheel": share_pct,
        "aandeel-van-som": share_of_sum_pct,
        "aantal-per-1000-inwoners": rate_per_1000,
        "aantal-per-1000-woningen": rate_per_1000,
        "aantal-per-100-overige": rate_per_100_others,
        "aantal-per-hectare": density_per_ha,
    }
)
"""The functions that the handbook may name, by their id."""


def derive(function: str, inputs: Sequence[Figure]) -> Figure:
    """Return what the function with this id makes of the inputs, in the order of the handbook.

    KeyError for an unknown id, TypeError for a wrong number of inputs. Small counts are to be hidden before they come in.
    """
    return FUNCTIONS[function](*inputs)


def _sum(figures: Sequence[Figure]) -> Figure:
    values = [figure.value for figure in figures if figure.value is not None]
    if len(values) < len(figures):
        return absent(reason_of(figures), *marks_of(figures))
    return present(fsum(values), *marks_of(figures))


def _ratio(counted: Figure, total: Figure, calculate: Callable[[float, float], Figure]) -> Figure:
    """Return what `calculate` makes of two counts that are present, the total being above zero, with the marks of both."""
    figures = (counted, total)
    marks = marks_of(figures)
    if counted.value is None or total.value is None:
        return absent(reason_of(figures), *marks)
    if counted.value < 0 or total.value < 0:
        raise ValueError(f"a count cannot be negative: {counted.value!r} of {total.value!r}")
    if total.value == 0:
        return absent(Status.NOT_APPLICABLE, *marks)
    return calculate(counted.value, total.value).with_marks(*marks)


def _share(counted: float, total: float) -> Figure:
    if counted <= total:
        return present(counted / total * 100)
    if counted - total <= ROUNDING_STEP:
        return present(100, Mark.ESTIMATED)
    return absent(Status.UNKNOWN)
