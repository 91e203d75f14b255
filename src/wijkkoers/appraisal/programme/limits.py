"""Which limits hold a programme back, and what one more euro would do."""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from wijkkoers.appraisal.programme.arrays import Floats
from wijkkoers.appraisal.programme.bound import Prices
from wijkkoers.appraisal.programme.form import SOFT, Form
from wijkkoers.appraisal.programme.model import Programme
from wijkkoers.appraisal.programme.result import BindingLimit

Priced = tuple[tuple[str, Prices], ...]
"""The prices of the limits per stage of the search; the stage of the objective VALUE has no name."""


def find_binding(programme: Programme, form: Form, priced: Priced, columns: Floats) -> tuple[BindingLimit, ...]:
    """Return the limits of which a little more would yield something, those first that would yield most when one hundredth larger.

    A limit that holds back more than one stage is told once, with the price in the first of them. A limit without slack of which more
    would yield nothing does not bind.
    """
    found: dict[tuple[str, str, int | None], BindingLimit] = {}
    for stage, prices in priced:
        for limit in _binding_in(programme, form, prices, columns, stage):
            found.setdefault((limit.kind, limit.name, limit.year), limit)
    return tuple(found.values())


def _binding_in(programme: Programme, form: Form, prices: Prices, columns: Floats, stage: str) -> list[BindingLimit]:
    """Return the limits with a price. With carry-over an euro more in a year is one more in every later year too: their prices add up."""
    soft = np.array([number for number, limit in enumerate(form.limits) if limit.kind in SOFT], dtype=np.int64)
    if not soft.size:
        return []
    price = prices.of_limits[soft]
    slack = (form.upper - form.matrix @ columns)[soft]
    amount = np.array([_amount(programme, form, int(number)) for number in soft])
    if programme.carry_over:
        for first in range(0, len(programme.payers) * len(programme.years), len(programme.years)):
            own = slice(first, first + len(programme.years))
            price[own] = np.cumsum(price[own][::-1])[::-1]
    entry = abs(form.matrix[soft]).max(axis=1).toarray().ravel() if form.matrix.nnz else np.zeros(soft.size)
    worth = price * np.maximum(np.abs(amount), entry)
    least = 1e-7 * max(float(worth.max(initial=0.0)), 1e-9 * float(np.abs(form.gain).max(initial=0.0)), 1e-300)
    return [
        BindingLimit(
            form.limits[soft[at]].kind,
            form.limits[soft[at]].name,
            form.limits[soft[at]].year,
            float(amount[at]),
            max(float(slack[at]), 0.0) + 0.0,
            float(price[at]),
            prices.is_exact,
            stage,
        )
        for at in np.argsort(-worth, kind="stable")
        if worth[at] > least
    ]


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
