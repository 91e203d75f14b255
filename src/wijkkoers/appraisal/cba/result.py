"""What an MKBA gives: per alternative against the nulalternatief, with everything a report must explain. All amounts in EUR.

A bandwidth here sets every input at the end of its own range that is unfavourable (low) or favourable (high) for the figure at hand;
what lines share moves as one (see `bandwidth`). Only the ratio takes its costs and benefits apart, so its bandwidth may be too wide. All
inputs at their worst at once is an extreme, not a probability; `montecarlo` gives probabilities. Bandwidths of parts do not add up to
that of a total where a transfer or a shared input is uncertain: what one loses, another gains. The mids do add up.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from wijkkoers.appraisal.cba.study import Kind, PmMark
from wijkkoers.appraisal.provenance import Provenance
from wijkkoers.base.issues import Issue
from wijkkoers.base.ranges import Range

Floats = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class LineResult:
    """One priced line: `amount` EUR per year before growth and build-up, and `value`, its present value, both as entered.

    `effect` is what it does to the NCW against nul (0 for a transfer); `weight` is 1, or -1 for a line of the nulalternatief.
    `per_year` holds the mid amounts of the years 0..horizon as entered, `present` the present value of an amount of 1 EUR per year.
    `ncw_alone` is the NCW of the alternative when only the inputs of this line move, with every other line that they are shared with.
    """

    id: str
    label: str
    kind: Kind
    category: str
    actor: str
    to_actor: str
    weight: int
    amount: Range
    value: Range
    effect: Range
    ncw_alone: Range
    present: float
    per_year: Floats
    is_cost: bool


@dataclass(frozen=True, slots=True)
class PmResult:
    """One effect without a price, for the same table as the others."""

    line: str
    label: str
    kind: Kind
    category: str
    actor: str
    mark: PmMark


@dataclass(frozen=True, slots=True)
class TransferResult:
    """One transfer: who pays whom, its present value, and the mid amounts of the years 0..horizon."""

    line: str
    payer: str
    receiver: str
    value: Range
    per_year: Floats


@dataclass(frozen=True, slots=True)
class DoubleCount:
    """Lines of one alternative that are in the same double-count group, and what they add to the NCW together."""

    group: str
    lines: tuple[str, ...]
    effect_eur: float


@dataclass(frozen=True, slots=True)
class Waterbed:
    """What moves elsewhere: EUR subtracted where the share is known, and the lines where it is not, with their part of the NCW.

    `turning_share` is the part (0-1) of those lines that would have to move for an NCW of 0; None when no part from 0 to 1 does that.
    """

    subtracted_eur: float
    unknown_lines: tuple[str, ...]
    unknown_effect_eur: float
    turning_share: float | None


@dataclass(frozen=True, slots=True)
class Agreement:
    """A candidate for a verzilveringsafspraak: the investor asks the beneficiary for this amount at most, about its largest benefit."""

    investor: str
    beneficiary: str
    category: str
    amount_eur: float


@dataclass(frozen=True, slots=True)
class Gaps:
    """Investors with a negative NCW (EUR short); who gains (EUR) without higher costs than in nul or transfers paid on balance."""

    short: Mapping[str, float]
    free: Mapping[str, float]
    agreements: tuple[Agreement, ...]


@dataclass(frozen=True, slots=True)
class ActorResult:
    """One actor: NCW, flows of the years 0..horizon undiscounted and their running sum, deepest cash need, payback in years.

    `peak_need_eur` is the lowest point of the running sum, as a positive amount; a payback of None is never within the horizon.
    """

    ncw: Range
    per_year: Floats
    cumulative: Floats
    peak_need_eur: float
    payback_years: float | None
    discounted_payback_years: float | None


@dataclass(frozen=True, slots=True)
class AlternativeResult:
    """One alternative against the nulalternatief.

    `costs` and `benefits` are present values, costs positive; `bcr` is None with `bcr_reason` when there is nothing to divide by.
    `matrix` has shape (actors, categories) with the mid NCW. `per_year` is undiscounted, `per_year_present` discounted; both are the sum
    over actors, shape (horizon + 1,). `control_eur` is the sum over actors minus the NCW, `transfer_control_eur` the largest absolute
    sum of transfers over the actors in any year. `rank` is 1 for the highest mid NCW; the nulalternatief is at 0 EUR and has no rank.
    """

    id: str
    label: str
    ncw: Range
    costs: Range
    benefits: Range
    bcr: Range | None
    bcr_reason: str
    annuity_eur: float
    irr_per_year: float | None
    per_actor: Mapping[str, ActorResult]
    per_household_group: Mapping[str, Range]
    per_category: Mapping[str, Range]
    categories: tuple[str, ...]
    matrix: Floats
    per_year: Floats
    per_year_present: Floats
    lines: tuple[LineResult, ...]
    transfers: tuple[TransferResult, ...]
    pm: tuple[PmResult, ...]
    double_counts: tuple[DoubleCount, ...]
    waterbed: Waterbed
    gaps: Gaps
    control_eur: float
    transfer_control_eur: float
    rank: int


@dataclass(frozen=True, slots=True)
class CbaResult:
    """A whole MKBA as computed: discount `factors` of the years 0..`horizon_years`, and per alternative its result.

    `null_pm` are the effects without a price of the nulalternatief, which has no result of its own.
    """

    scheme: str
    timing: str
    entry: str
    base_year: int
    price_year: int
    horizon_years: int
    null: str
    actors: tuple[str, ...]
    cost_lines: tuple[str, ...]
    factors: Floats
    alternatives: tuple[AlternativeResult, ...]
    null_pm: tuple[PmResult, ...]
    warnings: tuple[Issue, ...]
    provenance: Provenance

    @property
    def control_eur(self) -> float:
        """Return the largest absolute difference between the sum over actors and the total."""
        return max(abs(found.control_eur) for found in self.alternatives)

    @property
    def pm(self) -> tuple[tuple[str, PmResult], ...]:
        """Every effect without a price with its alternative, those of the nulalternatief first."""
        rows = [(self.null, effect) for effect in self.null_pm]
        return (*rows, *((found.id, effect) for found in self.alternatives for effect in found.pm))

    @property
    def ranking(self) -> tuple[str, ...]:
        """Return the ids of the alternatives, highest mid NCW first, the nulalternatief at 0 EUR among them."""
        values = {self.null: 0.0} | {found.id: found.ncw.mid for found in self.alternatives}
        return tuple(sorted(values, key=lambda id: -values[id]))

    def alternative(self, id: str) -> AlternativeResult:
        """Return the result of one alternative; KeyError when it is not there."""
        return {found.id: found for found in self.alternatives}[id]
