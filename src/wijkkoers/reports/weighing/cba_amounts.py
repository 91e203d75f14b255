"""The yearly amounts of MKBA lines as the workbook's formulas make them, for the outcome that each formula keeps beside it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from wijkkoers.reports.weighing.content import CbaLineRow, CbaReport

TRANSFER, COST = "overdracht", "kost"


@dataclass(frozen=True, slots=True)
class LineAmounts:
    """A line with its amount in every year from t = 0 (with its sign; of a transfer: what the receiver gets) and its present value."""

    line: CbaLineRow
    quantity: float
    price: float
    amounts: tuple[float, ...]
    present_value: float


def amounts_of(report: CbaReport) -> list[LineAmounts]:
    """Return the amounts of every line at the middle of its ranges."""
    return [_amounts(line, report.factors) for line in report.lines]


def total(rows: Iterable[LineAmounts], alternative: str, null: str, *, costs_only: bool = False) -> float:
    """Return the present value of the lines of an alternative, less those of the nulalternatief; transfers are no part of it."""
    kept = [row for row in rows if row.line.kind != TRANSFER and (row.line.is_cost or not costs_only)]
    own = sum(row.present_value for row in kept if row.line.alternative == alternative)
    return own - sum(row.present_value for row in kept if row.line.alternative == null)


def actor_total(rows: Iterable[LineAmounts], alternative: str, null: str, actor: str) -> float:
    """Return what an actor gains (or loses) with an alternative, transfers included."""
    found = 0.0
    for row in rows:
        weight = (row.line.alternative == alternative) - (row.line.alternative == null)
        if row.line.kind == TRANSFER:
            found += weight * row.present_value * ((row.line.to_actor == actor) - (row.line.actor == actor))
        elif row.line.actor == actor:
            found += weight * row.present_value
    return found


def _amounts(line: CbaLineRow, factors: tuple[float, ...]) -> LineAmounts:
    sign = -1 if line.kind == COST else 1
    amounts = []
    for t in range(len(factors)):
        runs = line.start_year <= t < line.start_year + line.years
        built = min(1.0, (t - line.start_year + 1) / line.build_up_years) if line.build_up_years > 0 else 1.0
        price = line.price.mid * (1 + line.growth_per_year) ** max(0, t - line.growth_from)
        amounts.append(sign * line.quantity.mid * price * built * line.factor if runs else 0.0)
    worth = sum(amount * factor for amount, factor in zip(amounts, factors, strict=True))
    return LineAmounts(line, line.quantity.mid, line.price.mid, tuple(amounts), worth)
