"""One score made of several indicators, never without them: each with its weight, its standard score and what it adds.

The score is the weighted mean of standard scores with the good side up: 0 is as the areas compared on average, 1 is one standard
deviation better on all of them. What is missing gets no score of its own and lowers the coverage; too little coverage, no score.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from math import fsum, isfinite

from wijkkoers.base.missing import Figure, Mark, Status, absent
from wijkkoers.indicators.absence import marks_of
from wijkkoers.indicators.spread import Direction, Spread

LEAST_COVERAGE = 0.75
"""Which part of the weight must rest on figures; below it a score says more about the gaps than about the area."""


ROUNDING = 1e-9
"""Two weights of a third cover two thirds, whatever the machine makes of it."""


class Lack(StrEnum):
    """Why a component has no score."""

    NO_VALUE = "geen-waarde"
    NO_SPREAD = "geen-spreiding"


@dataclass(frozen=True, slots=True)
class Component:
    """An indicator of a composite: which side of it is good, and how heavily it weighs beside the others."""

    indicator: str
    direction: Direction
    weight: float = 1.0


@dataclass(frozen=True, slots=True)
class ComponentScore:
    """One component of a score.

    `weight` is its part (0-1) of all weights, `score` the standard score with the good side up, and `contribution` what it adds to
    the score of the area; both None when it is missing, with the reason in `lack`.
    """

    indicator: str
    direction: Direction
    weight: float
    figure: Figure
    spread: Spread | None
    score: float | None
    contribution: float | None
    lack: Lack | None = None


@dataclass(frozen=True, slots=True)
class Composite:
    """The score of one area with all it is made of; `score` is None below `least_coverage`.

    `coverage` is the part (0-1) of the weights that rests on figures. The contributions add up to `score` whenever there is one.
    """

    score: float | None
    coverage: float
    least_coverage: float
    components: tuple[ComponentScore, ...]
    marks: frozenset[Mark]

    @property
    def missing(self) -> tuple[str, ...]:
        """The indicators without a score, in order."""
        return tuple(part.indicator for part in self.components if part.score is None)


def compose(
    components: Sequence[Component], figures: Mapping[str, Figure], spreads: Mapping[str, Spread], least_coverage: float = LEAST_COVERAGE
) -> Composite:
    """Return the composite of one area; `spreads` are those of the areas compared (`FigureMatrix.spreads`).

    An indicator without figure, or with equal figures everywhere, is missing. Raises ValueError for no components, an indicator that
    occurs twice, a weight that is not above zero, a neutral indicator (it has no good side), or a coverage outside 0-1.
    """
    _check(components, least_coverage)
    total = fsum(component.weight for component in components)
    measured = [_measure(component, component.weight / total, figures, spreads) for component in components]
    coverage = min(1.0, fsum(part.weight for part in measured if part.score is not None))
    counted = [_contribute(part, coverage) for part in measured]
    is_enough = coverage > 0 and coverage >= least_coverage - ROUNDING
    score = fsum(part.contribution for part in counted if part.contribution is not None) if is_enough else None
    marks = marks_of(part.figure for part in counted if part.score is not None)
    return Composite(score, coverage, least_coverage, tuple(counted), marks)


def _measure(part: Component, weight: float, figures: Mapping[str, Figure], spreads: Mapping[str, Spread]) -> ComponentScore:
    figure = figures.get(part.indicator, absent(Status.UNAVAILABLE))
    spread = spreads.get(part.indicator)
    score = spread.score(figure.value, part.direction) if spread is not None and figure.value is not None else None
    lack = None if score is not None else Lack.NO_VALUE if figure.value is None else Lack.NO_SPREAD
    return ComponentScore(part.indicator, part.direction, weight, figure, spread, score, None, lack)


def _contribute(part: ComponentScore, coverage: float) -> ComponentScore:
    return part if part.score is None else replace(part, contribution=part.score * part.weight / coverage)


def _check(components: Sequence[Component], least_coverage: float) -> None:
    if not components:
        raise ValueError("a composite needs at least one component")
    if len({component.indicator for component in components}) < len(components):
        raise ValueError("an indicator occurs twice: give it one weight")
    if not 0 <= least_coverage <= 1:
        raise ValueError(f"a coverage lies between 0 and 1, not {least_coverage!r}")
    for component in components:
        if not isfinite(component.weight) or component.weight <= 0:
            raise ValueError(f"the weight of {component.indicator!r} is not above zero")
        if component.direction == "neutraal":
            raise ValueError(f"{component.indicator!r} is neutral: say which side of it is good, or leave it out")
