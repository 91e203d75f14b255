"""What an uncertain figure may turn out to be, as a distribution made from its bandwidth, with its inverse.

What low and high mean follows from the kind: the least and the most that can happen for `uniform`, `triangular` and `pert`; the 5th
and the 95th percentile for `normal` and `lognormal`. Mid is the most likely value (triangular, PERT), the mean (normal) or the median
(lognormal); a uniform distribution does not use it. A bandwidth without width is exact, whatever the kind.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

import numpy as np
from numpy.typing import NDArray
from scipy.special import betaincinv, ndtri

from wijkkoers.base.errors import InputError
from wijkkoers.base.ranges import Range

Floats = NDArray[np.float64]

PERT_LAMBDA = 4.0
"""Weight of the most likely value in a PERT distribution: the mean is (low + 4 mid + high) / 6 (Malcolm and others, 1959)."""

Z95 = 1.6448536269514722
"""Standard normal deviate of the 95th percentile."""

SKEW_LIMIT = 0.05
"""A normal or lognormal distribution is refused when mid lies further from the middle than this part of the bandwidth."""

SHARE_TOLERANCE = 1e-6


class Kind(StrEnum):
    """Shape of the uncertainty."""

    EXACT = "exact"
    UNIFORM = "uniform"
    TRIANGULAR = "driehoek"
    PERT = "pert"
    NORMAL = "normaal"
    LOGNORMAL = "lognormaal"
    SCENARIOS = "scenarios"


@dataclass(frozen=True, slots=True)
class Distribution:
    """One uncertain figure in its own unit; made by `distribution`, `exact_figure` or `scenarios`, which check.

    `outcomes` and `shares` (sum 1, rising outcomes) belong to SCENARIOS only; low, mid and high are then the least, the mean and
    the most.
    """

    kind: Kind
    low: float
    mid: float
    high: float
    outcomes: tuple[float, ...] = ()
    shares: tuple[float, ...] = ()


def distribution(kind: Kind | str, bandwidth: Range) -> Distribution:
    """Return the distribution of this kind with this bandwidth.

    Raises InputError: `verdeling-onbekend` (also for SCENARIOS, which have outcomes and no bandwidth), `verdeling-scheef` (normal:
    mid far from the middle; lognormal: far from the root of low times high), `verdeling-niet-positief` (lognormal with low <= 0).
    """
    if kind not in set(Kind) - {Kind.SCENARIOS}:
        raise InputError("verdeling-onbekend", kind=str(kind))
    chosen = Kind.EXACT if bandwidth.is_exact else Kind(kind)
    low, mid, high = bandwidth.low, bandwidth.mid, bandwidth.high
    if chosen is Kind.EXACT:
        return Distribution(Kind.EXACT, mid, mid, mid)
    if chosen is Kind.LOGNORMAL:
        if low <= 0:
            raise InputError("verdeling-niet-positief", low=low)
        _check_symmetry(chosen, math.log(low), math.log(mid), math.log(high))
    if chosen is Kind.NORMAL:
        _check_symmetry(chosen, low, mid, high)
    return Distribution(chosen, low, mid, high)


def exact_figure(value: float) -> Distribution:
    """Return a figure that is certain. Raises InputError `verdeling-niet-eindig`."""
    if not math.isfinite(value):
        raise InputError("verdeling-niet-eindig")
    return Distribution(Kind.EXACT, float(value), float(value), float(value))


def scenarios(outcomes: Sequence[float], shares: Sequence[float]) -> Distribution:
    """Return a discrete distribution: each outcome with its share (0-1).

    Raises InputError: `scenario-leeg`, `scenario-aantal` (as many shares as outcomes), `scenario-kans` (a share below 0 or not
    finite), `scenario-kans-som` (the shares do not make 1), `verdeling-niet-eindig`.
    """
    if not outcomes:
        raise InputError("scenario-leeg")
    if len(outcomes) != len(shares):
        raise InputError("scenario-aantal", outcomes=len(outcomes), shares=len(shares))
    if not all(math.isfinite(outcome) for outcome in outcomes):
        raise InputError("verdeling-niet-eindig")
    for share in shares:
        if not (math.isfinite(share) and share >= 0):
            raise InputError("scenario-kans", share=share)
    if abs(sum(shares) - 1) > SHARE_TOLERANCE:
        raise InputError("scenario-kans-som", total=float(sum(shares)))
    pairs = sorted(zip(outcomes, shares, strict=True))
    values, parts = tuple(float(value) for value, _ in pairs), tuple(float(share) for _, share in pairs)
    return Distribution(Kind.SCENARIOS, values[0], float(np.dot(values, parts)), values[-1], values, parts)


def quantile(figure: Distribution, shares: Floats) -> Floats:
    """Return the figure at each share (strictly between 0 and 1), same shape: the inverse of the cumulative distribution."""
    if figure.kind is Kind.EXACT:
        return np.full_like(shares, figure.mid)
    if figure.kind is Kind.SCENARIOS:
        bounds = np.cumsum(figure.shares)[:-1]
        return np.array(figure.outcomes)[np.searchsorted(bounds, shares, side="right")]
    low, mid, high = (np.float64(bound) for bound in (figure.low, figure.mid, figure.high))
    return quantile_between(figure.kind, low, mid, high, shares)


def quantile_between(kind: Kind, low: Floats | np.float64, mid: Floats | np.float64, high: Floats | np.float64, shares: Floats) -> Floats:
    """Return the quantiles of many figures of one kind with a bandwidth; the bounds and the shares are broadcast together.

    For EXACT, UNIFORM, TRIANGULAR, PERT, NORMAL and LOGNORMAL; the bounds are not checked here.
    """
    if kind is Kind.EXACT:
        return np.broadcast_to(mid, np.broadcast_shapes(np.shape(mid), shares.shape)).astype(np.float64)
    if kind is Kind.UNIFORM:
        return np.asarray(low + shares * (high - low))
    if kind is Kind.TRIANGULAR:
        return _triangular(low, mid, high, shares)
    if kind is Kind.PERT:
        width = np.where(high > low, high - low, 1.0)
        first, second = 1 + PERT_LAMBDA * (mid - low) / width, 1 + PERT_LAMBDA * (high - mid) / width
        return np.asarray(low + (high - low) * betaincinv(first, second, shares))
    if kind is Kind.NORMAL:
        return np.asarray(mid + ndtri(shares) * (high - low) / (2 * Z95))
    return np.asarray(mid * np.exp(ndtri(shares) * np.log(high / low) / (2 * Z95)))


def mean(figure: Distribution) -> float:
    """Return the expected value."""
    low, mid, high = figure.low, figure.mid, figure.high
    if figure.kind is Kind.UNIFORM:
        return (low + high) / 2
    if figure.kind is Kind.TRIANGULAR:
        return (low + mid + high) / 3
    if figure.kind is Kind.PERT:
        return (low + PERT_LAMBDA * mid + high) / (2 + PERT_LAMBDA)
    if figure.kind is Kind.LOGNORMAL:
        return mid * math.exp((math.log(high / low) / (2 * Z95)) ** 2 / 2)
    return mid


def _triangular(low: Floats | np.float64, mid: Floats | np.float64, high: Floats | np.float64, shares: Floats) -> Floats:
    rise, fall, width = mid - low, high - mid, high - low
    from_low = low + np.sqrt(shares * width * rise)
    from_high = high - np.sqrt((1 - shares) * width * fall)
    return np.asarray(np.where(shares * width < rise, from_low, from_high))


def _check_symmetry(kind: Kind, low: float, mid: float, high: float) -> None:
    if abs(mid - (low + high) / 2) > SKEW_LIMIT * (high - low):
        raise InputError("verdeling-scheef", kind=kind.value)
