"""From a line to its amounts per year (FR-C3), before and after discounting.

amount[t] = quantity x price x (1 + growth)^max(0, t - growth from) x build-up[t] x attribution x additionality x (1 - waterbed share)

Growth counts from year 1 whatever the year in which a line starts: a tonne of CO2 has one price in one year.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from wijkkoers.appraisal.cba.discount import factors
from wijkkoers.appraisal.cba.price_levels import convert_price
from wijkkoers.appraisal.cba.study import BuildUp, Kind, Line, Study
from wijkkoers.base.ranges import Range

Floats = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class LineFlow:
    """What one line does: `profile` per year 0..horizon for an amount of 1 EUR, `amount` in EUR per year before growth and build-up.

    The amounts per year are `amount` x `profile`, always as entered; `sides` gives them their sign per actor. `present` is the sum of
    profile x discount factor, so that the present value of the line is `amount` x `present`. `price` is in prices of the study.
    """

    line: Line
    profile: Floats
    amount: Range
    present: float
    price: Range

    @property
    def value(self) -> Range:
        """Return the present value of the amounts as entered, unsigned by kind."""
        return self.amount.scaled(self.present)

    @property
    def sign(self) -> int:
        """Return what the line does to the sum over actors: -1, 0 or 1."""
        return {Kind.COST: -1, Kind.BENEFIT: 1, Kind.TRANSFER: 0}[self.line.kind]

    def sides(self) -> Iterator[tuple[str, str, int]]:
        """Return (actor, household group, sign) of whoever loses or gains by the line."""
        line = self.line
        yield line.actor, line.household_group, 1 if line.kind is Kind.BENEFIT else -1
        if line.kind is Kind.TRANSFER:
            yield line.to_actor, line.to_household_group, 1


def price_of(line: Line, study: Study) -> Range:
    """Return the price of a line in prices of the study; raises InputError `prijsindex-ontbreekt`."""
    return line.price if line.price_year is None else convert_price(line.price, line.price_year, study.price_year, study.price_index)


def amount_of(line: Line, study: Study) -> Range:
    """Return quantity x price in EUR per year: low and high are the extremes over the corners of both bandwidths."""
    quantity, price = line.quantity, price_of(line, study)
    corners = [q * p for q in (quantity.low, quantity.mid, quantity.high) for p in (price.low, price.mid, price.high)]
    return Range(min(corners), corners[4], max(corners))


def profile_of(line: Line, horizon_years: int) -> Floats:
    """Return the amounts per year 0..horizon of a line with an amount of 1 EUR, shape (horizon + 1,), waterbed subtracted when known."""
    years = np.arange(horizon_years + 1)
    last = horizon_years if line.years is None else line.start_year + line.years - 1
    since = np.maximum(years - line.start_year, 0).astype(np.float64)
    grown = np.maximum(years - line.growth_from, 0).astype(np.float64)
    runs = (years >= line.start_year) & (years <= last)
    steps = line.build_up_years if line.build_up is BuildUp.LINEAR and line.build_up_years > 1 else 1
    share = line.attribution * line.additionality * (1 - (line.waterbed_share or 0.0))
    return np.where(runs, (1 + line.growth_per_year) ** grown * np.minimum((since + 1) / steps, 1.0) * share, 0.0)


def flow_of(line: Line, study: Study, discount: Floats | None = None) -> LineFlow:
    """Return the flow of one line; `discount` holds the factors of the years when they are known already."""
    profile = profile_of(line, study.horizon_years)
    found = factors(study.scheme, study.horizon_years, study.timing) if discount is None else discount
    return LineFlow(line, profile, amount_of(line, study), float(profile @ found), price_of(line, study))


def flows_of(study: Study) -> tuple[LineFlow, ...]:
    """Return the flows of all priced lines, in order."""
    discount = factors(study.scheme, study.horizon_years, study.timing)
    return tuple(flow_of(line, study, discount) for line in study.lines if line.is_priced)
