"""Figures of older areas converted to a newer one through a concordance; never a guess without its mark, never twice.

The mark `dun` does not pass: the converted figure is judged anew with the converted base, as in `combine`.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import fsum

from wijkkoers.base.missing import Figure, Mark, Status, absent, present
from wijkkoers.indicators.absence import marks_of, reason_of
from wijkkoers.indicators.combine import Rule


@dataclass(frozen=True, slots=True)
class Part:
    """A piece of an older area: its figure, the `share` (0-1) of its ground that comes in, the `cover` (0-1) of the newer area it fills.

    `weight` is the base count of the older area (inhabitants, homes); None when nothing says it.
    """

    figure: Figure
    share: float
    cover: float
    weight: Figure | None = None


@dataclass(frozen=True, slots=True)
class Limits:
    """What a conversion may leave to chance, all as shares of ground (0-1).

    `least_covered`: below this too much of the newer area comes from nowhere. `most_ignored`: a piece without figure that is no
    more than this of both areas is left out. `alone`: an older area that fills this much stands for the newer one.
    `least_involved`: below this the older areas are mostly elsewhere; below `well_involved` the figure is an estimate.
    """

    least_covered: float = 0.95
    well_covered: float = 0.99
    most_ignored: float = 0.02
    alone: float = 0.98
    least_involved: float = 0.1
    well_involved: float = 0.5


LIMITS = Limits()


@dataclass(frozen=True, slots=True)
class Converted:
    """A converted figure. `involved` (0-1) is how much of the ground of the older areas lies here; `covered` how much of here they fill."""

    figure: Figure
    involved: float
    covered: float


def convert(rule: Rule, parts: Sequence[Part], limits: Limits = LIMITS) -> Converted:
    """Return the figure of a newer area from the pieces of older areas that make it up.

    Counts (`som`) are split by share of ground. Means and shares (`gewogen`) are weighed by their base, split in the same way;
    without a known base by ground, with the mark `geschat`. Under `niet` only an area that stands alone passes its figure on.
    Absent when too little is covered or known, with the strongest reason; a figure that was converted before is not converted
    again. Raises ValueError when there are no parts.
    """
    if not parts:
        raise ValueError("there are no areas to convert from")
    total = fsum(part.cover for part in parts)
    involved = fsum(part.cover * part.share for part in parts) / total if total else 0.0
    covered = min(total, 1.0)
    needed = _needed(rule, parts)
    refusal = _refusal(rule, needed, (covered, involved), limits)
    if refusal is not None:
        figure = absent(refusal)
    elif rule == "niet":
        figure = max(parts, key=lambda part: part.cover).figure
    else:
        figure = _calculate(rule, needed)
        is_rough = covered < limits.well_covered or involved < limits.well_involved or any(not part.figure.has_value for part in needed)
        figure = figure.with_marks(Mark.ESTIMATED) if is_rough and figure.has_value else figure
    lasting = marks_of([figure, *(part.figure for part in needed)]) - {Mark.THIN}
    return Converted(Figure(figure.value, figure.status, lasting | {Mark.CONVERTED}), involved, covered)


def _needed(rule: Rule, parts: Sequence[Part]) -> list[Part]:
    """Return the parts that count: under `gewogen` an area whose base is known to be zero does not; a class needs one area only."""
    if rule == "gewogen":
        return [part for part in parts if part.weight is None or part.weight.value != 0]
    return [max(parts, key=lambda part: part.cover)] if rule == "niet" else list(parts)


def _refusal(rule: Rule, parts: Sequence[Part], ground: tuple[float, float], limits: Limits) -> Status | None:
    """Return why there is no figure, or None when there is one."""
    covered, involved = ground
    if not parts or any(Mark.CONVERTED in part.figure.marks for part in parts) or (rule == "niet" and parts[0].cover < limits.alone):
        return Status.NOT_APPLICABLE
    if covered < limits.least_covered or involved < limits.least_involved:
        return Status.UNKNOWN
    without = [part for part in parts if not part.figure.has_value]
    ignored = fsum(part.cover for part in without)
    if any(max(part.share, part.cover) > limits.most_ignored for part in without) or covered - ignored < limits.least_covered:
        return reason_of(part.figure for part in without)
    return None


def _calculate(rule: Rule, parts: Sequence[Part]) -> Figure:
    known = [(part, part.figure.value) for part in parts if part.figure.value is not None]
    if rule == "som":
        return present(fsum(value * part.share for part, value in known))
    bases = [part.weight.value for part, _ in known if part.weight is not None and part.weight.value is not None]
    if len(bases) == len(known):
        weights = [base * part.share for base, (part, _) in zip(bases, known, strict=True)]
    else:
        weights = [part.cover for part, _ in known]
    mean = present(fsum(weight * value for weight, (_, value) in zip(weights, known, strict=True)) / fsum(weights))
    return mean if len(known) == 1 or len(bases) == len(known) else mean.with_marks(Mark.ESTIMATED)
