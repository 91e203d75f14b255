"""What measures cost in which year, low, mid and high: once in the year of the start, yearly from the start over the duration."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum

import numpy as np
from numpy.typing import NDArray

from wijkkoers.base.ranges import Range, exact

Floats = NDArray[np.float64]
Places = NDArray[np.int64]

SHARE_SLACK = 1e-6
"""Shares whose sum differs less from 1 are taken to be whole: a third is written as 33.3333 %."""


class Lack(StrEnum):
    """What is not known of a measure, so that a sum says what it leaves out."""

    COST_ONCE = "kosten-eenmalig"
    COST_YEARLY = "kosten-jaarlijks"
    DURATION = "duur"
    START = "start"


@dataclass(frozen=True, slots=True)
class PackageMeasure:
    """A measure with what it costs once and per year (EUR), when it starts and for how many years; None where that is not known.

    `shares` holds the part (0-1) of both costs per payer. `depends_on` and `excludes` are codes of other measures. Without yearly
    costs (`exact(0)`) the duration does not matter.
    """

    code: str
    cost_once_eur: Range | None = None
    cost_yearly_eur: Range | None = None
    start_year: int | None = None
    duration_years: int | None = None
    shares: Mapping[str, float] = field(default_factory=dict)
    depends_on: tuple[str, ...] = ()
    excludes: tuple[str, ...] = ()

    @property
    def lacks(self) -> tuple[Lack, ...]:
        """What is not known."""
        costs_yearly = self.cost_yearly_eur is None or self.cost_yearly_eur.high > 0
        return tuple(
            lack
            for lack, is_lacking in (
                (Lack.COST_ONCE, self.cost_once_eur is None),
                (Lack.COST_YEARLY, self.cost_yearly_eur is None),
                (Lack.DURATION, costs_yearly and self.duration_years is None),
                (Lack.START, self.start_year is None),
            )
            if is_lacking
        )

    @property
    def share_sum(self) -> float:
        """The sum of the shares, 0 without a payer."""
        return float(sum(self.shares.values()))

    @property
    def has_whole_shares(self) -> bool:
        """Whether the shares add up to 1."""
        return abs(self.share_sum - 1.0) <= SHARE_SLACK


@dataclass(frozen=True, slots=True)
class Costs:
    """The known costs of n measures over T years: `yearly_eur` (n, T, 3) within the years, and (n, 3) what falls elsewhere.

    The last axis is low, mid, high. `beyond_eur` falls before or after the years, `unplaced_eur` in no known year. `open_years` (n, T)
    marks years in which a measure costs something that is not known.
    """

    yearly_eur: Floats
    beyond_eur: Floats
    unplaced_eur: Floats
    open_years: NDArray[np.bool_]

    @property
    def total_eur(self) -> Floats:
        """All known costs per measure (n, 3), in whatever year."""
        return np.asarray(self.yearly_eur.sum(axis=1) + self.beyond_eur + self.unplaced_eur)


def spread_eur(once_eur: Floats, per_year_eur: Floats, offsets: Places, durations: Places) -> tuple[Floats, Floats]:
    """Return costs within the years (n, T, 3) and outside them (n, 3), in EUR.

    `once_eur` and `per_year_eur` (n, 3) are low, mid and high; `offsets` (n, T) the number of years that a year lies after the start;
    `durations` (n,) how many years the yearly costs last.
    """
    is_start = (offsets == 0).astype(np.float64)
    is_running = ((offsets >= 0) & (offsets < durations[:, None])).astype(np.float64)
    within = is_start[:, :, None] * once_eur[:, None, :] + is_running[:, :, None] * per_year_eur[:, None, :]
    outside = (1.0 - is_start.sum(axis=1))[:, None] * once_eur + (durations - is_running.sum(axis=1))[:, None] * per_year_eur
    return within, outside


def cost_measures(measures: Sequence[PackageMeasure], years: Sequence[int]) -> Costs:
    """Return the known costs of measures over consecutive years; unknown ones add nothing and are marked.

    A yearly cost without a duration is not known from the start on. A measure without a start has its costs in no year.
    """
    once = np.array([_bounds(measure.cost_once_eur) for measure in measures]).reshape(-1, 3)
    per_year = np.array([_bounds(None if measure.duration_years is None else measure.cost_yearly_eur) for measure in measures]).reshape(
        -1, 3
    )
    durations = np.array([measure.duration_years or 0 for measure in measures], dtype=np.int64)
    starts = np.array([years[0] if measure.start_year is None else measure.start_year for measure in measures], dtype=np.int64)
    has_start = np.array([measure.start_year is not None for measure in measures], dtype=bool)
    offsets = np.asarray(years, dtype=np.int64)[None, :] - starts[:, None]
    within, outside = spread_eur(once, per_year, offsets, durations)
    return Costs(
        yearly_eur=within * has_start[:, None, None],
        beyond_eur=outside * has_start[:, None],
        unplaced_eur=(once + durations[:, None] * per_year) * ~has_start[:, None],
        open_years=_open_years(measures, offsets) & has_start[:, None],
    )


def _open_years(measures: Sequence[PackageMeasure], offsets: Places) -> NDArray[np.bool_]:
    """Return (n, T) whether something that is not known falls in a year."""
    lacks = [measure.lacks for measure in measures]
    lacks_once = np.array([Lack.COST_ONCE in found for found in lacks], dtype=bool)[:, None]
    lacks_yearly = np.array([Lack.COST_YEARLY in found or Lack.DURATION in found for found in lacks], dtype=bool)[:, None]
    longest = np.array([np.iinfo(np.int64).max if m.duration_years is None else m.duration_years for m in measures], dtype=np.int64)
    is_running = (offsets >= 0) & (offsets < longest[:, None])
    return np.asarray((lacks_once & (offsets == 0)) | (lacks_yearly & is_running))


def range_of(amounts: Floats) -> Range:
    """Return low, mid and high (3,) as a range."""
    low, mid, high = amounts.tolist()
    return Range(min(low, mid), mid, max(mid, high))


def _bounds(amount: Range | None) -> tuple[float, float, float]:
    known = exact(0.0) if amount is None else amount
    return known.low, known.mid, known.high
