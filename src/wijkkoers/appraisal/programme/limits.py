"""Which limits hold a programme back, and what one more euro would do."""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from wijkkoers.appraisal.programme.arrays import Floats
from wijkkoers.appraisal.programme.bound import Prices
from wijkkoers.appraisal.programme.form import SOFT, Form
from wijkkoers.appraisal.programme.model import Programme
from wijkkoers.appraisal.programme.result import BindingLimit


def find_binding(programme: Programme, form: Form, prices: Prices, columns: Floats) -> tuple[BindingLimit, ...]:
    """Return the limits with a price or without slack, those first that would yield most when one hundredth larger.

    With carry-over an euro more in a year is an euro more in every later year too, so the price of a year holds those of later years.
    """
    soft = np.array([number for number, limit in enumerate(form.limits) if limit.kind in SOFT], dtype=np.int64)
    if not soft.size:
        return ()
    price = prices.of_limits[soft]
    slack = (form.upper - form.matrix @ columns)[soft]
    amount = np.array([_amount(programme, form, int(number)) for number in soft])
    if programme.carry_over:
        for first in range(0, len(programme.payers) * len(programme.years), len(programme.years)):
            own = slice(first, first + len(programme.years))
            price[own] = np.cumsum(price[own][::-1])[::-1]
    worth = price * np.abs(amount)
    least = 1e-7 * max(float(worth.max(initial=0.0)), 1e-300)
    is_tight = slack <= 1e-7 * np.maximum(np.abs(form.upper[soft]), 1e-9)
    found = [number for number in np.argsort(-worth, kind="stable") if worth[number] > least or is_tight[number]]
    rows = [(form.limits[soft[number]], number) for number in found]
    return tuple(
        BindingLimit(
            limit.kind, limit.name, limit.year, float(amount[at]), max(float(slack[at]), 0.0) + 0.0, float(price[at]), prices.is_exact
        )
        for limit, at in rows
    )


def _amount(programme: Programme, form: Form, number: int) -> float:
    limit = form.limits[number]
    if limit.kind == "minimum":
        return float(-form.upper[number])
    table = programme.budgets_eur if limit.kind == "budget" else programme.capacity
    return float(table[limit.name, limit.year])  # type: ignore[index]


def with_budget(programme: Programme, payer: str, year: int, extra_eur: float) -> Programme:
    """Return the programme with so much more (or less) budget of a payer in a year, to solve it once more."""
    budgets = dict(programme.budgets_eur)
    budgets[payer, year] = max(budgets[payer, year] + extra_eur, 0.0)
    return replace(programme, budgets_eur=budgets)
