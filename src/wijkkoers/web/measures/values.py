"""What people say of a maatregel, a pakket, support and budgets, as plain values."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

from wijkkoers.web.measures.kinds import Confidence, Direction, MaatregelKind, Position, Vat


@dataclass(frozen=True, slots=True)
class Bandwidth:
    """Low, mid and high of an amount in euros; the service refuses one that is not whole or not in order."""

    low: Decimal | None = None
    mid: Decimal | None = None
    high: Decimal | None = None

    @property
    def is_empty(self) -> bool:
        """Whether nothing is known."""
        return self.low is None and self.mid is None and self.high is None


NOTHING = Bandwidth()


@dataclass(frozen=True, slots=True)
class ShareValue:
    """Which share of the cost somebody pays; `payer` is the name of a partij or of another payer."""

    payer: str
    share_pct: Decimal | None


@dataclass(frozen=True, slots=True)
class EffectValue:
    """What a maatregel does; `subject` is an indicator by name or id, or own words."""

    subject: str
    direction: Direction | None = None
    low: Decimal | None = None
    high: Decimal | None = None
    unit: str = ""
    years_to_effect: int | None = None
    confidence: Confidence = Confidence.ONBEKEND
    source: str = ""


@dataclass(frozen=True, slots=True)
class MaatregelValues:
    """All that can be said of a maatregel. None and empty are not known.

    `depends_on` and `excludes` name other maatregelen by number (`12` or `12 Bomen planten`, `concept 345` for a draft) or by name.
    """

    name: str
    kind: MaatregelKind = MaatregelKind.FYSIEK
    description: str = ""
    code: str = ""
    theme: str = ""
    scale: str = ""
    amount: Decimal | None = None
    unit: str = ""
    once: Bandwidth = NOTHING
    yearly: Bandwidth = NOTHING
    price_year: int | None = None
    vat: Vat = Vat.ONBEKEND
    cost_source: str = ""
    duration_years: int | None = None
    start_year: int | None = None
    executor: str = ""
    legal_condition: str = ""
    geometry: Mapping[str, Any] | None = None
    place_note: str = ""
    shares: tuple[ShareValue, ...] = ()
    effects: tuple[EffectValue, ...] = ()
    depends_on: tuple[str, ...] = ()
    excludes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class SupportValue:
    """What a partij thinks of a maatregel; no position takes back what it said."""

    position: Position | None
    said_on: date | None = None
    holder: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class PakketValues:
    """The name and the text of a pakket."""

    name: str
    description: str = ""


@dataclass(frozen=True, slots=True)
class BudgetValues:
    """What payers can spend, by partij and year, at one price level; no amount is not known."""

    amounts_eur: Mapping[tuple[int, int], Decimal | None]
    price_year: int | None
    vat: Vat = Vat.ONBEKEND
