"""Break-even points: the amount of one line at which the NCW of an alternative is nil, all else at mid.

The NCW is linear in the amount of a line, so x* = x (1 - NCW / CW) with CW the present value of the line at x (domain notes, FR-C3).
That is the point of this line by itself, also where it shares an input with other lines.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from wijkkoers.appraisal.cba.result import AlternativeResult, CbaResult, LineResult
from wijkkoers.appraisal.cba.study import Kind

NIL_EUR = 1e-9


class NoBreakEven(StrEnum):
    """Why a line has no break-even point."""

    TRANSFER = "overdracht"
    NO_VALUE = "geen-waarde"
    TURNS_SIGN = "teken-keert-om"


@dataclass(frozen=True, slots=True)
class BreakEven:
    """The break-even point of one line: `amount_eur` per year (before growth and build-up) for an NCW of nil, and the one that was entered.

    `factor` is the first over the second. Without a point `amount_eur` is None and `reason` tells why: a transfer does not touch the
    sum, a line without value cannot move it, or a benefit would have to become a loss (`factor` below 0 tells how far).
    `is_within_range` tells whether the point lies in the bandwidth of the line and the NCW really becomes nil when the inputs of the
    line move over theirs, together with the other lines that share them: then the sign of the NCW hangs on this line.
    """

    alternative: str
    line: str
    entered_eur: float
    amount_eur: float | None
    factor: float | None
    reason: NoBreakEven | None
    is_within_range: bool


def break_even_of(ncw_eur: float, value_eur: float) -> float | None:
    """Return the factor 1 - NCW / CW on a line with this present value; None when the line has no value."""
    return 1 - ncw_eur / value_eur if abs(value_eur) > NIL_EUR else None


def find_break_evens(result: CbaResult) -> tuple[BreakEven, ...]:
    """Return the break-even point of every priced line of every alternative, those closest to what was entered first."""
    found = [_find(alternative, line) for alternative in result.alternatives for line in alternative.lines]
    return tuple(sorted(found, key=lambda one: (one.amount_eur is None, abs((one.factor or 0.0) - 1))))


def _find(alternative: AlternativeResult, line: LineResult) -> BreakEven:
    entered = line.amount.mid
    if line.kind is Kind.TRANSFER:
        return BreakEven(alternative.id, line.id, entered, None, None, NoBreakEven.TRANSFER, False)
    factor = break_even_of(alternative.ncw.mid, line.effect.mid)
    if factor is None:
        return BreakEven(alternative.id, line.id, entered, None, None, NoBreakEven.NO_VALUE, False)
    if factor < 0:
        return BreakEven(alternative.id, line.id, entered, None, factor, NoBreakEven.TURNS_SIGN, False)
    amount = entered * factor
    is_within = line.amount.low <= amount <= line.amount.high and line.ncw_alone.low <= NIL_EUR and line.ncw_alone.high >= -NIL_EUR
    return BreakEven(alternative.id, line.id, entered, amount, factor, None, is_within)
