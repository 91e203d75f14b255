"""Discounting: factors, present values and the measures made of them.

Year 0 is the base year and is not discounted; flows of year t fall at its end, or with `midden-jaar` half a year earlier.
Source: Algemene leidraad MKBA (CPB/PBL 2013); Werkgroep discontovoet (2015, 2020).
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray
from scipy.optimize import brentq

from wijkkoers.appraisal.cba.schemes import Scheme
from wijkkoers.appraisal.cba.study import Timing
from wijkkoers.base.errors import InputError

Floats = NDArray[np.float64]

LOWEST_IRR = -0.99
HIGHEST_IRR = 10.0


def moments(years: int, timing: Timing = Timing.YEAR_END) -> Floats:
    """Return when the flows of years 0..`years` fall, in years after the base date, shape (years + 1,)."""
    found = np.arange(years + 1, dtype=np.float64)
    if timing is Timing.MID_YEAR:
        found[1:] -= 0.5
    return found


def factors_at(scheme: Scheme, at: Floats, shift: Floats | float = 0.0) -> Floats:
    """Return the discount factors at these moments, every rate changed by `shift`; the shapes of `shift` and `at` broadcast.

    Chained: DF(t) is the product over the steps of (1 + rate) to the power -(years spent in that step).
    """
    log_factor = np.zeros(np.broadcast_shapes(np.shape(at), np.shape(shift)))
    begin = 0.0
    for rate, until in scheme.steps:
        end = np.inf if until is None else float(until)
        log_factor -= np.log1p(rate + np.asarray(shift)) * np.clip(at - begin, 0.0, end - begin)
        begin = end
    return np.exp(log_factor)


def factors(scheme: Scheme, years: int, timing: Timing = Timing.YEAR_END) -> Floats:
    """Return the discount factors of years 0..`years`, shape (years + 1,)."""
    return factors_at(scheme, moments(years, timing))


def annuity_factor(scheme: Scheme, years: int, timing: Timing = Timing.YEAR_END) -> float:
    """Return the present value of 1 EUR in each of the years 1..`years`."""
    return float(factors(scheme, years, timing)[1:].sum())


def present_value(flows: Sequence[float] | Floats, scheme: Scheme, timing: Timing = Timing.YEAR_END) -> float:
    """Return the present value of flows of the years 0, 1, ... ; raises InputError `bedrag-niet-eindig`."""
    amounts = _checked(flows)
    return float(amounts @ factors(scheme, len(amounts) - 1, timing))


def equivalent_annuity(value: float, scheme: Scheme, years: int, timing: Timing = Timing.YEAR_END) -> float:
    """Return the equal amount in each of the years 1..`years` that is worth `value` now; raises InputError `horizon-onbruikbaar`."""
    if years < 1:
        raise InputError("horizon-onbruikbaar", years=years)
    return value / annuity_factor(scheme, years, timing)


def npv(flows: Sequence[float] | Floats, rate: float, timing: Timing = Timing.YEAR_END) -> float:
    """Return the net present value at one rate; the first flow falls in year 0 (unlike the function NPV of spreadsheets)."""
    amounts = _checked(flows)
    return float(amounts @ (1 + rate) ** -moments(len(amounts) - 1, timing))


def irr(flows: Sequence[float] | Floats) -> float | None:
    """Return the rate at which flows at year ends are worth nothing; None when there is no such rate or not one alone.

    Flows that change sign once have one rate at most (Descartes); flows that change sign more often are not given one.
    """
    amounts = _checked(flows)
    signs = np.sign(amounts[amounts != 0])
    if np.count_nonzero(np.diff(signs)) != 1:
        return None
    ends = [npv(amounts, rate) for rate in (LOWEST_IRR, HIGHEST_IRR)]
    if ends[0] * ends[1] > 0:
        return None
    return float(brentq(lambda rate: npv(amounts, rate), LOWEST_IRR, HIGHEST_IRR, xtol=1e-13))


def payback_years(flows: Sequence[float] | Floats, discount: Floats | None = None) -> float | None:
    """Return after how many years the sum of the flows no longer falls below zero, in the year itself taken evenly; None when never.

    `discount` holds factors of the same length: then the payback is discounted. 0 when nothing was ever laid out.
    """
    amounts = _checked(flows) if discount is None else _checked(flows) * discount
    total = np.cumsum(amounts)
    below = np.flatnonzero(total < 0)
    if not below.size:
        return 0.0
    last = int(below[-1])
    if last == len(total) - 1:
        return None
    return last - float(total[last] / amounts[last + 1])


def _checked(flows: Sequence[float] | Floats) -> Floats:
    amounts = np.asarray(flows, dtype=np.float64)
    if amounts.ndim != 1 or not amounts.size or not np.isfinite(amounts).all():
        raise InputError("bedrag-niet-eindig", line="-", field="flows")
    return amounts
