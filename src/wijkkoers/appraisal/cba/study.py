"""An MKBA as entered: alternatives, actors and lines of costs, benefits and transfers, with all that decides how they are counted."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from enum import StrEnum
from math import fsum, isfinite

from wijkkoers.appraisal.cba.price_levels import PriceIndex
from wijkkoers.appraisal.cba.schemes import Scheme
from wijkkoers.base.errors import InputError
from wijkkoers.base.ranges import Range, exact

SHARE_ROUNDING = 1e-6
"""Three thirds typed as 33.3333 % are whole; 99 % is not."""

PER_EURO = exact(1.0)
"""The price of a quantity that is an amount in EUR itself."""


class Kind(StrEnum):
    """What a line is: money or welfare lost, gained, or moved from one actor to another."""

    COST = "kost"
    BENEFIT = "baat"
    TRANSFER = "overdracht"


class BuildUp(StrEnum):
    """How an effect comes in: whole from its first year, or in equal steps."""

    DIRECT = "direct"
    LINEAR = "lineair"


class Timing(StrEnum):
    """When within a year the money flows; year 0 is never discounted."""

    YEAR_END = "einde-jaar"
    MID_YEAR = "midden-jaar"


class Entry(StrEnum):
    """How a study is filled: amounts per alternative (the nulalternatief has its own), or differences from it. Never mixed."""

    ABSOLUTE = "absoluut"
    DIFFERENCE = "verschil"


class Sign(StrEnum):
    """Expected direction and size class of an effect without a price."""

    STRONG_LOSS = "--"
    LOSS = "-"
    NEUTRAL = "0"
    GAIN = "+"
    STRONG_GAIN = "++"


@dataclass(frozen=True, slots=True)
class PmMark:
    """Why an effect has no price, and what is expected of it."""

    sign: Sign
    reason: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One effect of one alternative.

    Amounts are entered as positive numbers; `kind` gives them their sign. `quantity` x `price` is the amount per year in EUR before
    growth and build-up, in prices of `price_year` (None: those of the study). `growth_per_year` is the rise of the price beyond
    inflation: the price holds up to and including year `growth_from` of the study (1, for every line alike: one thing has one price in
    one year) and rises after it. `start_year` counts from the base year, which is 0; `years` None runs to the horizon.
    A transfer goes from `actor` to `to_actor`. `waterbed_share` is the part (0-1) of the effect that moves elsewhere; None is not known.
    Lines with the same `quantity_input` (or `price_input`) move together when drawn; without one a line moves by itself.
    """

    id: str
    alternative: str
    label: str
    actor: str
    kind: Kind
    quantity: Range
    price: Range = PER_EURO
    category: str = ""
    unit: str = ""
    growth_per_year: float = 0.0
    growth_from: int = 1
    start_year: int = 0
    years: int | None = None
    build_up: BuildUp = BuildUp.DIRECT
    build_up_years: int = 1
    attribution: float = 1.0
    additionality: float = 1.0
    to_actor: str = ""
    pm: PmMark | None = None
    double_count_group: str = ""
    waterbed_share: float | None = None
    household_group: str = ""
    to_household_group: str = ""
    is_investment: bool = False
    certainty: str = ""
    source: str = ""
    note: str = ""
    measure: str = ""
    price_year: int | None = None
    quantity_input: str = ""
    price_input: str = ""

    @property
    def is_priced(self) -> bool:
        """Whether the line counts in money."""
        return self.pm is None

    @property
    def inputs(self) -> tuple[str, str]:
        """The names under which quantity and price are drawn."""
        return self.quantity_input or f"{self.id}/hoeveelheid", self.price_input or f"{self.id}/prijs"


@dataclass(frozen=True, slots=True)
class Alternative:
    """One alternative, with what it means in words: for the nulalternatief what happens anyway."""

    id: str
    label: str
    description: str = ""


@dataclass(frozen=True, slots=True)
class Actor:
    """One party that bears or gains."""

    id: str
    label: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Study:
    """A whole MKBA. `null` is the id of the nulalternatief; amounts are in EUR of `price_year`.

    `investors` None means every actor whose costs are higher than in nul; `cost_lines` None means that all lines of kind kost are the
    costs of the BCR, else the named ones only and the other kost lines are subtracted from the benefits.
    """

    alternatives: tuple[Alternative, ...]
    null: str
    base_year: int
    price_year: int
    horizon_years: int
    scheme: Scheme
    actors: tuple[Actor, ...]
    lines: tuple[Line, ...]
    timing: Timing = Timing.YEAR_END
    entry: Entry = Entry.DIFFERENCE
    investors: tuple[str, ...] | None = None
    cost_lines: tuple[str, ...] | None = None
    price_index: PriceIndex | None = None

    @property
    def compared(self) -> tuple[Alternative, ...]:
        """The alternatives that are held against the nulalternatief."""
        return tuple(alternative for alternative in self.alternatives if alternative.id != self.null)

    @property
    def actor_ids(self) -> tuple[str, ...]:
        """The ids of the actors, in order."""
        return tuple(actor.id for actor in self.actors)

    def lines_of(self, alternative: str) -> tuple[Line, ...]:
        """Return the lines of one alternative, in order."""
        return tuple(line for line in self.lines if line.alternative == alternative)


def split_line(line: Line, shares: Mapping[str, float]) -> tuple[Line, ...]:
    """Return one line per actor that bears its share (0-1) of this line; the parts move together when drawn.

    Raises InputError `aandelen-niet-100` when the shares do not add up to 1, `aandeel-onbruikbaar` when one lies outside 0-1.
    """
    for actor, share in shares.items():
        if not isfinite(share) or not 0 <= share <= 1:
            raise InputError("aandeel-onbruikbaar", line=line.id, field=actor, value=share)
    total = fsum(shares.values())
    if abs(total - 1) > SHARE_ROUNDING:
        raise InputError("aandelen-niet-100", line=line.id, sum_pct=100 * total)
    quantity_input, price_input = line.inputs
    return tuple(
        replace(
            line,
            id=f"{line.id}/{actor}",
            actor=actor,
            quantity=line.quantity.scaled(share / total),
            quantity_input=quantity_input,
            price_input=price_input,
        )
        for actor, share in shares.items()
        if share > 0
    )
