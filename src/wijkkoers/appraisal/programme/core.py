"""Solves the doubtful part of a large programme exactly: what is clearly in or out at the prices stays, the rest is chosen anew.

The idea of a core problem: Balas and Zemel (1980), An algorithm for large zero-one knapsack problems, Operations Research 28(5).
"""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from wijkkoers.appraisal.programme.arrays import Floats, Places
from wijkkoers.appraisal.programme.bound import Relaxation, start_rates
from wijkkoers.appraisal.programme.form import Form
from wijkkoers.appraisal.programme.highs import Model, Settings, run
from wijkkoers.appraisal.programme.start import complete, is_feasible

AGAINST = 100
NEAR = 60
SHARE = 0.35
"""Of the time that there is."""
NODES = 60
"""The search stops after so many nodes, so that the same input gives the same start on every machine."""


def improve_core(
    form: Form, relaxation: Relaxation, gain: Floats, known: Floats, prices: Floats, settings: Settings
) -> tuple[Floats, float]:
    """Return the columns of a programme at least as good as the known one, and the seconds of the solver."""
    free = _doubtful(form, relaxation, gain, known, prices)
    if not free.size:
        return known, 0.0
    inside = np.zeros(form.number_of_columns, dtype=np.bool_)
    inside[free] = True
    matrix = form.matrix.tocsc()[:, free].tocsr()
    is_there = np.diff(matrix.indptr) > 0
    rest = form.upper - form.matrix @ np.where(inside, 0.0, known)
    model = Model(gain[free], matrix[is_there], rest[is_there], form.low[free], form.high[free], form.is_integer[free])
    limit_s = None if settings.time_limit_s is None else SHARE * settings.time_limit_s
    outcome = run(model, replace(settings, time_limit_s=limit_s), known[free], NODES)
    if outcome.columns is None:
        return known, outcome.seconds
    found = known.copy()
    found[free] = outcome.columns
    found = complete(form, found)
    is_better = float(gain @ found) > float(gain @ known) and is_feasible(form, found)
    return found if is_better else known, outcome.seconds


def _doubtful(form: Form, relaxation: Relaxation, gain: Floats, known: Floats, prices: Floats) -> Places:
    """Return the columns of the measures most in or out against the prices, and of those in and out that hardly matter at the prices."""
    number = len(form.started)
    rates = start_rates(relaxation, gain - relaxation.turned @ prices)[:number].max(axis=1)
    is_in = known[form.started[:, -1]] > 0
    order = np.argsort(np.where(is_in, rates, -rates), kind="stable")
    against, others = order[:AGAINST], np.sort(order[AGAINST:])
    nearest = others[np.argsort(np.abs(rates[others]), kind="stable")]
    chosen = np.concatenate([against, nearest[is_in[nearest]][:NEAR], nearest[~is_in[nearest]][: NEAR // 2]])
    columns = np.concatenate([form.started[chosen].ravel(), form.begun[chosen].ravel()])
    return np.unique(columns[columns >= 0])
