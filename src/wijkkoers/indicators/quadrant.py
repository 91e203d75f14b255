"""State beside trend: where an area stands among others and where it is heading, in one of four fields.

Both are relative. The state is the standard score of the figure of one year among the areas compared, the trend that of its
Theil-Sen slope since the last break; above zero is the good side, or the high and rising side for a neutral indicator.
Exactly on the mean counts as the good side, and `is_on_line` tells it.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from wijkkoers.base.missing import Mark
from wijkkoers.indicators.absence import marks_of
from wijkkoers.indicators.spread import Direction, Spread, spread_of
from wijkkoers.indicators.trend import LEAST_POINTS, YearFigure, since_last_break, theil_sen_slope

LEAST_AREAS = 5
"""With fewer areas, the area itself included, one of them makes the mean and a standard score says little."""


class Field(StrEnum):
    """The four fields of an indicator with a good side, the four of a neutral one, and no judgement."""

    STRONG_IMPROVING = "sterk-en-beter"
    STRONG_DECLINING = "sterk-en-minder"
    WEAK_IMPROVING = "zwak-en-beter"
    WEAK_DECLINING = "zwak-en-minder"
    HIGH_RISING = "hoog-en-stijgend"
    HIGH_FALLING = "hoog-en-dalend"
    LOW_RISING = "laag-en-stijgend"
    LOW_FALLING = "laag-en-dalend"
    NONE = "geen-oordeel"


class Gap(StrEnum):
    """Why there is no judgement."""

    NO_VALUE = "geen-waarde"
    FEW_POINTS = "weinig-punten"
    FEW_AREAS = "weinig-gebieden"
    NO_SPREAD = "geen-spreiding"


_GOOD = {
    (True, True): Field.STRONG_IMPROVING,
    (True, False): Field.STRONG_DECLINING,
    (False, True): Field.WEAK_IMPROVING,
    (False, False): Field.WEAK_DECLINING,
}
_NEUTRAL = {
    (True, True): Field.HIGH_RISING,
    (True, False): Field.HIGH_FALLING,
    (False, True): Field.LOW_RISING,
    (False, False): Field.LOW_FALLING,
}


@dataclass(frozen=True, slots=True)
class Quadrant:
    """The field of one area, with everything it follows from.

    `year` and `value` are the figure judged, `slope_per_year` its Theil-Sen slope over `points` values from `first_year` to
    `year`, both in the unit of the indicator. `state` and `trend` are their standard scores with the good side up; `states` and
    `trends` the spreads they were taken from, with the number of areas. `gap` says why there is no judgement, None when there
    is one. `marks` are those of all figures used.
    """

    field: Field
    year: int | None
    value: float | None
    slope_per_year: float | None
    points: int
    first_year: int | None
    state: float | None
    trend: float | None
    states: Spread | None
    trends: Spread | None
    gap: Gap | None = None
    marks: frozenset[Mark] = frozenset()
    direction: Direction = "neutraal"

    @property
    def is_on_line(self) -> bool:
        """Whether it lies exactly on a line between fields."""
        return self.state == 0 or self.trend == 0

    @property
    def is_relative_only(self) -> bool:
        """Whether the area itself moves the other way than its field says: it only does so more or less than the others."""
        if self.trend is None or self.slope_per_year is None:
            return False
        own = -self.slope_per_year if self.direction == "laag" else self.slope_per_year
        return own * self.trend < 0


@dataclass(frozen=True, slots=True)
class _Measured:
    """What one area brings along before it is compared."""

    value: float | None
    slope: float | None
    points: int
    first_year: int | None
    marks: frozenset[Mark]


def judge_quadrants(
    series: Mapping[str, Sequence[YearFigure]], direction: Direction, year: int | None = None, least_areas: int = LEAST_AREAS
) -> dict[str, Quadrant]:
    """Return the field of every area; `series` has the figures of one indicator by area, its own and those it is compared with.

    All are judged on the same year: the one given, else the newest in which at least `least_areas` areas have a value. A trend
    needs `LEAST_POINTS` values since the last break up to that year. Raises ValueError when a year occurs twice in a series.
    """
    judged = newest_shared_year(series, least_areas) if year is None else year
    measured = {area: _measure(points, judged) for area, points in series.items()}
    values = [found.value for found in measured.values() if found.value is not None]
    slopes = [found.slope for found in measured.values() if found.slope is not None]
    states = spread_of(values) if values else None
    trends = spread_of(slopes) if slopes else None
    return {area: _judge(found, judged, (states, trends), direction, least_areas) for area, found in measured.items()}


def newest_shared_year(series: Mapping[str, Sequence[YearFigure]], least_areas: int = LEAST_AREAS) -> int | None:
    """Return the newest year in which at least so many areas have a value; None when there is none."""
    areas = Counter(point.year for points in series.values() for point in points if point.figure.has_value)
    return max((year for year, number in areas.items() if number >= least_areas), default=None)


def _measure(points: Sequence[YearFigure], year: int | None) -> _Measured:
    """Return value and slope of one area; an area without a value in the year judged brings no slope along either."""
    known = [point for point in points if year is not None and point.year <= year]
    comparable = since_last_break(known)
    held = [(point.year, point.figure.value) for point in comparable if point.figure.value is not None]
    if not held or held[-1][0] != year:
        return _Measured(None, None, len(held), held[0][0] if held else None, frozenset())
    years, values = zip(*held, strict=True)
    marks = marks_of(point.figure for point in comparable if point.figure.has_value)
    return _Measured(values[-1], theil_sen_slope(years, values), len(held), years[0], marks)


def _judge(
    found: _Measured, year: int | None, spreads: tuple[Spread | None, Spread | None], direction: Direction, least_areas: int
) -> Quadrant:
    states, trends = spreads
    state = states.score(found.value, direction) if states and found.value is not None else None
    trend = trends.score(found.slope, direction) if trends and found.slope is not None else None
    gap = _gap(found, states, trends, least_areas)
    return Quadrant(
        field=Field.NONE if gap is not None else field_of(state, trend, direction),
        year=year,
        value=found.value,
        slope_per_year=found.slope,
        points=found.points,
        first_year=found.first_year,
        state=state,
        trend=trend,
        states=states,
        trends=trends,
        gap=gap,
        marks=found.marks,
        direction=direction,
    )


def field_of(state: float | None, trend: float | None, direction: Direction) -> Field:
    """Return the field of two standard scores with the good side up; none without both."""
    if state is None or trend is None:
        return Field.NONE
    return (_NEUTRAL if direction == "neutraal" else _GOOD)[state >= 0, trend >= 0]


def _gap(found: _Measured, states: Spread | None, trends: Spread | None, least_areas: int) -> Gap | None:
    """Return the first reason that stands in the way of a judgement."""
    if found.value is None or states is None:
        return Gap.NO_VALUE
    if found.points < LEAST_POINTS or trends is None:
        return Gap.FEW_POINTS
    if min(states.number, trends.number) < least_areas:
        return Gap.FEW_AREAS
    return Gap.NO_SPREAD if states.sd == 0 or trends.sd == 0 else None
