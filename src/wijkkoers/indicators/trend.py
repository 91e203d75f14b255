"""Change over years, within the years that can be compared."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import combinations
from statistics import median

from wijkkoers.base.missing import Figure

LEAST_POINTS = 3
"""A slope through fewer points says no more than their difference."""


@dataclass(frozen=True, slots=True)
class YearFigure:
    """The figure of one year; `is_break` marks that area or definition changed just before it."""

    year: int
    figure: Figure
    is_break: bool = False


@dataclass(frozen=True, slots=True)
class TrendSummary:
    """First and last value since the last break, in the unit of the figure.

    `change` is last minus first, `change_per_year` that divided by the years between. `slope_per_year` is the Theil-Sen slope
    over all `points` values, None below three. `is_cut` tells that years before a break were left out.
    """

    first_year: int
    last_year: int
    first: float
    last: float
    change: float
    change_per_year: float
    slope_per_year: float | None
    points: int
    is_cut: bool


def summarise(points: Sequence[YearFigure]) -> TrendSummary | None:
    """Return the change over the years since the last break; None with fewer than two values there.

    Years without value are skipped, not filled; a break in such a year still counts. The order of the points does not matter.
    Raises ValueError when a year occurs twice.
    """
    comparable = since_last_break(points)
    held = [(point.year, point.figure.value) for point in comparable if point.figure.value is not None]
    if len(held) < 2:
        return None
    years, values = zip(*held, strict=True)
    change = values[-1] - values[0]
    return TrendSummary(
        first_year=years[0],
        last_year=years[-1],
        first=values[0],
        last=values[-1],
        change=change,
        change_per_year=change / (years[-1] - years[0]),
        slope_per_year=theil_sen_slope(years, values),
        points=len(held),
        is_cut=any(point.figure.has_value for point in points if point.year < comparable[0].year),
    )


def since_last_break(points: Sequence[YearFigure]) -> list[YearFigure]:
    """Return the points from the last break on, by year; all of them when there is no break.

    Raises ValueError when a year occurs twice.
    """
    ordered = sorted(points, key=lambda point: point.year)
    years = [point.year for point in ordered]
    if len(set(years)) < len(years):
        raise ValueError("a year occurs twice: choose one figure per year")
    starts = [place for place, point in enumerate(ordered) if point.is_break]
    return ordered[starts[-1] :] if starts else ordered


def theil_sen_slope(years: Sequence[float], values: Sequence[float]) -> float | None:
    """Return the median of the slopes between all pairs of points, per year; None below `LEAST_POINTS` points.

    A third of the points may be far off before it moves much (Sen 1968). Raises ValueError when lengths differ or a year
    occurs twice.
    """
    if len(years) != len(values) or len(set(years)) < len(years):
        raise ValueError("give one value per year and each year once")
    if len(years) < LEAST_POINTS:
        return None
    points = zip(years, values, strict=True)
    return float(median((later - earlier) / (end - start) for (start, earlier), (end, later) in combinations(points, 2)))
