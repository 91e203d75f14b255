"""Figures of many areas and indicators as one labelled matrix; what is missing is missing by name, never a number."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from wijkkoers.base.missing import Figure
from wijkkoers.indicators.spread import NOISE, Spread

Floats = NDArray[np.float64]
Flags = NDArray[np.bool_]


@dataclass(frozen=True, slots=True, eq=False)
class FigureMatrix:
    """One row per area and one column per indicator; where `is_present` is False the value is 0 and means nothing.

    Raises ValueError when shapes and labels differ, a label occurs twice, or a present value is not finite.
    """

    areas: tuple[str, ...]
    indicators: tuple[str, ...]
    values: Floats
    is_present: Flags

    def __post_init__(self) -> None:
        """Refuse labels and shapes that contradict each other."""
        shape = (len(self.areas), len(self.indicators))
        if self.values.shape != shape or self.is_present.shape != shape:
            raise ValueError(f"{shape[0]} areas and {shape[1]} indicators need values and flags of that shape")
        if len(set(self.areas)) < shape[0] or len(set(self.indicators)) < shape[1]:
            raise ValueError("an area or indicator occurs twice: give each one row or column")
        if not np.isfinite(self.values[self.is_present]).all():
            raise ValueError("a present value is not finite: mark it as absent")

    def row(self, area: str) -> int:
        """Return the row of an area; ValueError when it is not among them."""
        try:
            return self.areas.index(area)
        except ValueError:
            raise ValueError(f"area {area!r} is not among the areas compared") from None

    def spreads(self) -> dict[str, Spread]:
        """Return the spread of every indicator that at least one area has."""
        counts = self.is_present.sum(axis=0)
        divisors = np.maximum(counts, 1)
        means = np.where(self.is_present, self.values, 0.0).sum(axis=0) / divisors
        deviations = np.where(self.is_present, self.values - means, 0.0)
        sds = np.sqrt((deviations**2).sum(axis=0) / divisors)
        largest = np.abs(np.where(self.is_present, self.values, 0.0)).max(axis=0, initial=0.0)
        sds = np.where(sds > NOISE * largest, sds, 0.0)
        return {
            name: Spread(float(means[column]), float(sds[column]), int(counts[column]))
            for column, name in enumerate(self.indicators)
            if counts[column]
        }


def figure_matrix(figures: Mapping[str, Mapping[str, Figure]], indicators: Sequence[str]) -> FigureMatrix:
    """Return the figures by area and indicator as a matrix, in the order given; a figure that is not there is absent."""
    areas = tuple(figures)
    values = np.zeros((len(areas), len(indicators)))
    is_present = np.zeros(values.shape, dtype=bool)
    for row, area in enumerate(areas):
        for column, indicator in enumerate(indicators):
            figure = figures[area].get(indicator)
            if figure is not None and figure.value is not None:
                values[row, column] = figure.value
                is_present[row, column] = True
    return FigureMatrix(areas, tuple(indicators), values, is_present)
