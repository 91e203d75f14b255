"""Figures of several areas combined into one; what is missing is never counted as zero.

The mark `dun` of a part does not pass to the total: a total rests on the base of all parts together, so it is judged anew
with `reliability.mark_thin` and the combined base. All other marks pass.
"""

from __future__ import annotations

from collections.abc import Sequence
from math import fsum
from typing import Literal

from wijkkoers.base.missing import Figure, Mark, Status, absent, present
from wijkkoers.indicators.absence import marks_of, reason_of

Rule = Literal["som", "gewogen", "niet"]


def combine(rule: Rule, figures: Sequence[Figure], weights: Sequence[Figure] = ()) -> Figure:
    """Return one figure for several areas by the rule of the handbook.

    `figures` has one figure per area, `weights` (only for `gewogen`) one weight per area in the same order. One area keeps
    its figure under any rule; several under the rule `niet` give not applicable. Raises ValueError when there are no areas.
    """
    if not figures:
        raise ValueError("there are no areas to combine")
    if len(figures) == 1:
        return figures[0]
    if rule == "som":
        return add_up(figures)
    if rule == "gewogen":
        return weigh(figures, weights)
    return absent(Status.NOT_APPLICABLE)


def add_up(figures: Sequence[Figure]) -> Figure:
    """Return the sum of counts; absent, with the strongest reason, when any part is absent."""
    values = [figure.value for figure in figures if figure.value is not None]
    marks = _lasting(figures)
    if len(values) < len(figures):
        return absent(reason_of(figures), *marks)
    return present(fsum(values), *marks)


def weigh(figures: Sequence[Figure], weights: Sequence[Figure]) -> Figure:
    """Return the weighted mean of figures, marked `geschat` when it combines more than one area.

    An area with a known weight of zero does not count, whether it has a value or not. Otherwise an absent figure or weight
    makes the result absent, with the strongest reason. Not applicable when all weights are zero. Raises ValueError when the
    numbers of figures and weights differ or a weight is negative.
    """
    if len(figures) != len(weights):
        raise ValueError(f"{len(figures)} figures have {len(weights)} weights: give each area its weight")
    if any(weight.value is not None and weight.value < 0 for weight in weights):
        raise ValueError("a weight cannot be negative")
    counting = [(figure, weight) for figure, weight in zip(figures, weights, strict=True) if weight.value != 0]
    if not counting:
        return absent(Status.NOT_APPLICABLE, *_lasting(figures))
    if len(counting) == 1 and counting[0][1].has_value:
        return _without_thin(counting[0][0])
    return _mean(counting)


def _mean(counting: Sequence[tuple[Figure, Figure]]) -> Figure:
    """Return the mean over areas with a weight above zero or not known."""
    involved = [figure for pair in counting for figure in pair]
    marks = _lasting(involved) | {Mark.ESTIMATED}
    pairs = [(figure.value, weight.value) for figure, weight in counting if figure.value is not None and weight.value is not None]
    if len(pairs) < len(counting):
        return absent(reason_of(involved), *marks)
    total = fsum(weight for _, weight in pairs)
    return present(fsum(value * weight for value, weight in pairs) / total, *marks)


def _lasting(figures: Sequence[Figure]) -> frozenset[Mark]:
    return marks_of(figures) - {Mark.THIN}


def _without_thin(figure: Figure) -> Figure:
    return Figure(figure.value, figure.status, _lasting([figure]))
