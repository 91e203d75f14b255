"""A slow, obvious MKBA: one line, one year, one draw at a time, in plain Python."""

from __future__ import annotations

from collections.abc import Mapping

from wijkkoers.appraisal.cba.study import BuildUp, Kind, Line, Study, Timing

Amounts = Mapping[str, tuple[float, float]]
"""Quantity and price per line."""


def discount_factor(study: Study, year: int, shift: float = 0.0) -> float:
    """Divide by one plus the rate of each year passed; half a year less when flows fall halfway."""
    factor = 1.0
    for passed in range(1, year + 1):
        rate = next(rate for rate, until in study.scheme.steps if until is None or passed <= until) + shift
        is_half = study.timing is Timing.MID_YEAR and passed == year
        factor /= (1 + rate) ** 0.5 if is_half else 1 + rate
    return factor


def amount_in(line: Line, year: int, quantity: float, price: float) -> float:
    """Formula FR-C3, for one year."""
    if year < line.start_year or (line.years is not None and year >= line.start_year + line.years):
        return 0.0
    since = year - line.start_year
    amount = quantity * price
    for passed in range(1, year + 1):
        amount *= 1 + line.growth_per_year if passed > line.growth_from else 1
    if line.build_up is BuildUp.LINEAR and line.build_up_years > 1:
        amount *= min(since + 1, line.build_up_years) / line.build_up_years
    amount *= line.attribution * line.additionality
    return amount * (1 - line.waterbed_share) if line.waterbed_share is not None else amount


def ncw_per_actor(study: Study, alternative: str, amounts: Amounts | None = None, shift: float = 0.0) -> dict[str, float]:
    """Walk over lines and years; lines of nul count the other way round."""
    found = dict.fromkeys(study.actor_ids, 0.0)
    for line in study.lines:
        if line.pm is not None or line.alternative not in (alternative, study.null):
            continue
        quantity, price = amounts[line.id] if amounts else (line.quantity.mid, line.price.mid)
        for year in range(study.horizon_years + 1):
            value = amount_in(line, year, quantity, price) * discount_factor(study, year, shift)
            value = -value if line.alternative == study.null else value
            if line.kind is Kind.BENEFIT:
                found[line.actor] += value
            else:
                found[line.actor] -= value
            if line.kind is Kind.TRANSFER:
                found[line.to_actor] += value
    return found
