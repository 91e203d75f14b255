"""Areas that are most like one area, on indicators that are named, with the reasons.

The distance between two areas is the root of the mean squared difference of their standard scores over the indicators that both
have: 0 is equal on all of them, 1 differs by one standard deviation on average. So neither units nor the number of indicators
in common change it.
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

import numpy as np

from wijkkoers.indicators.matrix import FigureMatrix, Flags, Floats

LEAST_COMMON = 3
"""Below this many indicators in common two areas may look alike by chance."""


DIGITS = 9
"""Distances that agree to so many decimals are equal."""


@dataclass(frozen=True, slots=True)
class Difference:
    """How two areas differ on one indicator.

    `deviations` is other minus own in standard deviations, `share` the part (0-1) of the squared distance it makes up; 0 for all
    indicators when the areas are equal.
    """

    indicator: str
    own: float
    other: float
    deviations: float
    share: float


@dataclass(frozen=True, slots=True)
class SimilarArea:
    """One area with its distance and how it compares on every indicator in common, the smallest difference first."""

    area: str
    distance: float
    differences: tuple[Difference, ...]

    def closest(self, number: int = 3) -> tuple[Difference, ...]:
        """Return the indicators on which the areas differ least."""
        return self.differences[:number]

    def furthest(self, number: int = 3) -> tuple[Difference, ...]:
        """Return the indicators on which the areas differ most, the largest first."""
        return self.differences[::-1][:number]


@dataclass(frozen=True, slots=True)
class Similar:
    """The nearest areas, nearest first; equal distances stand in the order of the codes.

    `used` are the indicators that the area itself has and that differ between areas; `absent` those it lacks, `equal` those that
    are the same everywhere. `compared` areas had at least `least_common` indicators in common, `skipped` had not. Without
    enough indicators of its own there are no nearest areas.
    """

    area: str
    nearest: tuple[SimilarArea, ...]
    used: tuple[str, ...]
    absent: tuple[str, ...]
    equal: tuple[str, ...]
    compared: int
    skipped: int
    least_common: int


def find_similar(
    matrix: FigureMatrix, area: str, number: int = 5, least_common: int = LEAST_COMMON, among: Collection[str] | None = None
) -> Similar:
    """Return the areas nearest to one of the areas of the matrix.

    Standard scores rest on all areas of the matrix; `among` limits which of them may be returned. Raises ValueError when the area
    is not in the matrix or a number is below 1.
    """
    if number < 1 or least_common < 1:
        raise ValueError("ask for at least one area and one indicator in common")
    row = matrix.row(area)
    scores, differs = _scores(matrix)
    has_own = matrix.is_present[row]
    both = matrix.is_present & has_own & differs
    common = both.sum(axis=1)
    candidates = _candidates(matrix, row, among)
    comparable = candidates & (common >= least_common)
    distances = _distances(scores, scores[row], both)
    places = _nearest(matrix, distances, comparable, number)
    return Similar(
        area=area,
        nearest=tuple(_explain(matrix, scores, (row, place), both[place]) for place in places),
        used=_names(matrix, has_own & differs),
        absent=_names(matrix, ~has_own),
        equal=_names(matrix, has_own & ~differs),
        compared=int(comparable.sum()),
        skipped=int((candidates & ~comparable).sum()),
        least_common=least_common,
    )


def _scores(matrix: FigureMatrix) -> tuple[Floats, Flags]:
    """Return the standard scores, 0 where absent, and which indicators differ between areas."""
    spreads = matrix.spreads()
    found = [spreads.get(name) for name in matrix.indicators]
    means = np.array([spread.mean if spread else 0.0 for spread in found])
    sds = np.array([spread.sd if spread else 0.0 for spread in found])
    scores = (matrix.values - means) / np.where(sds > 0, sds, 1.0)
    return np.where(matrix.is_present, scores, 0.0), sds > 0


def _distances(scores: Floats, own: Floats, both: Flags) -> Floats:
    squares = np.where(both, scores - own, 0.0) ** 2
    distances: Floats = np.sqrt(squares.sum(axis=1) / np.maximum(both.sum(axis=1), 1))
    return distances


def _candidates(matrix: FigureMatrix, row: int, among: Collection[str] | None) -> Flags:
    """Return which areas may be returned: never the area itself."""
    allowed = None if among is None else frozenset(among)
    flags = np.array([allowed is None or code in allowed for code in matrix.areas], dtype=bool)
    flags[row] = False
    return flags


def _nearest(matrix: FigureMatrix, distances: Floats, comparable: Flags, number: int) -> list[int]:
    """Return the rows of the nearest areas; differences in the last digits of the machine do not order areas, their codes do."""
    rounded = np.round(distances, DIGITS)
    rows = np.flatnonzero(comparable)
    if len(rows) > number:
        rows = rows[rounded[rows] <= np.partition(rounded[rows], number - 1)[number - 1]]
    return sorted((int(row) for row in rows), key=lambda row: (rounded[row], matrix.areas[row]))[:number]


def _explain(matrix: FigureMatrix, scores: Floats, rows: tuple[int, int], both: Flags) -> SimilarArea:
    own, other = rows
    deviations = scores[other] - scores[own]
    total = float((deviations[both] ** 2).sum())
    found = [
        Difference(
            indicator=matrix.indicators[column],
            own=float(matrix.values[own, column]),
            other=float(matrix.values[other, column]),
            deviations=float(deviations[column]),
            share=float(deviations[column] ** 2) / total if total > 0 else 0.0,
        )
        for column in np.flatnonzero(both)
    ]
    distance = float(np.sqrt(total / len(found)))
    return SimilarArea(matrix.areas[other], distance, tuple(sorted(found, key=lambda item: (abs(item.deviations), item.indicator))))


def _names(matrix: FigureMatrix, flags: Flags) -> tuple[str, ...]:
    return tuple(name for name, flag in zip(matrix.indicators, flags, strict=True) if flag)
