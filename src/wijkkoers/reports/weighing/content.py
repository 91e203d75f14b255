"""What a report of a weighing, an MKBA or a programme shows: plain values, made by who ran it; ids are resolved by `names`."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from wijkkoers.base.ranges import Range
from wijkkoers.base.reasons import Reason


@dataclass(frozen=True, slots=True)
class Heading:
    """Whose report this is and how it was made; `names` gives the name of every id that a reason or a row uses."""

    title: str
    question: str = ""
    area: str = ""
    author: str = ""
    made_on: date | None = None
    is_fictional: bool = False
    language: str = "nl"
    method: str = ""
    version: str = ""
    seed: int | None = None
    draws: int | None = None
    digest: str = ""
    file: str = ""
    names: Mapping[str, str] = field(default_factory=dict)

    def name(self, id: str) -> str:
        """Return the name that belongs to an id, or the id itself."""
        return self.names.get(id, id)


@dataclass(frozen=True, slots=True)
class CriterionRow:
    """A criterion as it was used: bounds in its unit, where they come from (vast, lokaal, treden), or why it does not count."""

    id: str
    unit: str
    direction: str
    low: float | None
    high: float | None
    bounds: str
    excluded: str = ""


@dataclass(frozen=True, slots=True)
class WeightSetRow:
    """The weights of a party: normalised, and the sum as entered."""

    id: str
    weights: Mapping[str, float]
    entered_sum: float


@dataclass(frozen=True, slots=True)
class AlternativeRow:
    """An alternative in a weighing. Totals and ranks per weight set; `contributions` per weight set and criterion sum to the total.

    `rank_chances` has one share per rank (1 first); `central_weights` is None when the alternative is never first.
    """

    id: str
    is_null: bool
    totals: Mapping[str, Range]
    ranks: Mapping[str, int]
    contributions: Mapping[str, Mapping[str, float]]
    rank_chances: tuple[float, ...] = ()
    central_weights: Mapping[str, float] | None = None
    confidence: float | None = None
    vetoes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class WeighingReport:
    """A weighing: the scorekaart first, then values, totals with their range, how firm the rank is, and why."""

    heading: Heading
    criteria: tuple[CriterionRow, ...]
    sets: tuple[WeightSetRow, ...]
    alternatives: tuple[AlternativeRow, ...]
    scores: Mapping[tuple[str, str], Range]
    stability: Mapping[str, Mapping[str, tuple[float, float]]]
    dominance: tuple[tuple[str, str], ...]
    indistinct: tuple[tuple[str, str], ...]
    second_opinions: Mapping[str, tuple[str, ...]]
    reasons: tuple[Reason, ...]
    warnings: tuple[Reason, ...] = ()


@dataclass(frozen=True, slots=True)
class CbaLineRow:
    """A line of an MKBA as entered; prices are at the price level of the study, in EUR; years count from the base year (t = 0).

    The price is `price` through year `growth_from` and rises by `growth_per_year` after it. `factor` is attribution times additionality
    times what the waterbed leaves. `present_value` is that of the amounts with their sign; for a transfer that of what the receiver gets.
    """

    id: str
    alternative: str
    name: str
    category: str
    actor: str
    to_actor: str
    kind: str
    quantity: Range
    unit: str
    price: Range
    growth_per_year: float
    growth_from: int
    start_year: int
    years: int
    build_up: str
    build_up_years: int
    factor: float
    is_cost: bool
    present_value: Range
    source: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class PmRow:
    """An effect without a price: sign and expected size, and why it has no price."""

    alternative: str
    name: str
    actor: str
    category: str
    sign: str
    reason: str


@dataclass(frozen=True, slots=True)
class CbaAlternativeRow:
    """An alternative against the nulalternatief, in EUR of the base year; p5, p50 and p95 only after a simulation."""

    id: str
    ncw: Range
    costs: Range
    benefits: Range
    bcr: Range | None
    per_actor: Mapping[str, Range]
    per_category: Mapping[tuple[str, str], float]
    per_year: tuple[float, ...]
    per_actor_per_year: Mapping[str, tuple[float, ...]]
    per_household_group: Mapping[str, float] = field(default_factory=dict)
    p5: float | None = None
    p50: float | None = None
    p95: float | None = None
    chance_below_zero: float | None = None


@dataclass(frozen=True, slots=True)
class TornadoRow:
    """What one uncertainty does to the NCW of an alternative: NCW at the low and at the high side of that input."""

    alternative: str
    input: str
    at_low: float
    at_high: float


@dataclass(frozen=True, slots=True)
class GapRow:
    """Who invests and loses, and who gains without contributing: a candidate verzilveringsafspraak."""

    alternative: str
    investor: str
    shortfall: float
    beneficiary: str
    gain: float


@dataclass(frozen=True, slots=True)
class CbaReport:
    """An MKBA: who pays, who gains, what is not priced, what is uncertain. `factors` are the discount factors from t = 0."""

    heading: Heading
    base_year: int
    price_year: int
    scheme: str
    scheme_steps: tuple[tuple[int, float], ...]
    timing: str
    entry: str
    factors: tuple[float, ...]
    actors: tuple[str, ...]
    null: str
    alternatives: tuple[CbaAlternativeRow, ...]
    lines: tuple[CbaLineRow, ...]
    pm: tuple[PmRow, ...]
    tornado: tuple[TornadoRow, ...]
    gaps: tuple[GapRow, ...]
    break_evens: Mapping[str, Mapping[str, float | None]]
    control: float
    reasons: tuple[Reason, ...]
    warnings: tuple[Reason, ...] = ()


@dataclass(frozen=True, slots=True)
class ChoiceRow:
    """A measure in the programme: how often, and the calendar year in which it starts."""

    measure: str
    count: int
    year: int
    core_index: float | None = None


@dataclass(frozen=True, slots=True)
class OutRow:
    """A measure outside the programme, why, and what forcing it in would cost in value (None when it cannot be forced in)."""

    measure: str
    reason: Reason
    price: float | None
    core_index: float | None = None


@dataclass(frozen=True, slots=True)
class ProgrammeReport:
    """A programme: what is done when, what it costs whom, what binds, what fell out and why, and what is nearly as good."""

    heading: Heading
    years: tuple[int, ...]
    value: float | None
    bound: float | None
    gap: float | None
    choice: tuple[ChoiceRow, ...]
    out: tuple[OutRow, ...]
    spend: Mapping[str, tuple[float, ...]]
    budgets: Mapping[str, tuple[float, ...]]
    goals: Mapping[str, float]
    binding: tuple[Reason, ...]
    near_optimal: tuple[tuple[float, tuple[ChoiceRow, ...]], ...]
    reasons: tuple[Reason, ...]
    warnings: tuple[Reason, ...] = ()
    carry_over: bool = False
