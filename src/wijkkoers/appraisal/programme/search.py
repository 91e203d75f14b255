"""Finds the best columns of one objective: prices give a bound, the prices a start, and the solver closes the gap between them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np
from scipy import sparse

from wijkkoers.appraisal.programme.arrays import Floats
from wijkkoers.appraisal.programme.bound import Prices, Relaxation, find_prices, relax
from wijkkoers.appraisal.programme.core import improve_core
from wijkkoers.appraisal.programme.form import Form
from wijkkoers.appraisal.programme.highs import Model, Outcome, Settings, run
from wijkkoers.appraisal.programme.result import gap_between
from wijkkoers.appraisal.programme.start import FROM_COLUMNS, complete, find_start, is_feasible
from wijkkoers.appraisal.programme.yearly import run_yearly

COLUMNS_PER_SECOND = 15_000
"""With less time than this asks for, the solver would not get past its preparation; the start and the bound are the answer then."""


CORE_FROM = 1000
"""From this many measures the doubtful part is solved by itself, before the whole."""


@dataclass(frozen=True, slots=True)
class Found:
    """The best columns (None: nothing is feasible, or nothing was found in time), their value, the bound and the seconds of the solver."""

    columns: Floats | None
    value: float
    bound: float
    is_infeasible: bool
    is_time_stopped: bool
    seconds: float
    prices: Prices | None = None


def model_of(form: Form, gain: Floats) -> Model:
    """Return the model that makes a gain per column as large as it can be."""
    return Model(gain, form.matrix, form.upper, form.low, form.high, form.is_integer)


def with_rows(model: Model, rows: sparse.spmatrix, upper: Sequence[float] | Floats) -> Model:
    """Return the model with rows added: rows times the columns at most `upper`."""
    matrix = sparse.vstack([model.matrix, rows]).tocsr()
    return replace(model, matrix=matrix, upper=np.concatenate([model.upper, np.asarray(upper, dtype=np.float64)]))


def with_columns(model: Model, high: Floats, is_integer: bool, low: float = 0.0) -> Model:
    """Return the model with columns added that are in no row and gain nothing yet."""
    number = high.size
    empty = sparse.csr_matrix((model.upper.size, number))
    return replace(
        model,
        gain=np.concatenate([model.gain, np.zeros(number)]),
        matrix=sparse.hstack([model.matrix, empty]).tocsr(),
        low=np.concatenate([model.low, np.full(number, low)]),
        high=np.concatenate([model.high, high]),
        is_integer=np.concatenate([model.is_integer, np.full(number, is_integer)]),
    )


def find_best(form: Form, gain: Floats, settings: Settings, start: Floats | None = None) -> Found:
    """Return the best columns for a gain per column, from bound and greedy start to the solver."""
    relaxation = relax(form)
    prices = find_prices(form, relaxation, gain, settings)
    best, seconds = _find_known(form, relaxation, gain, prices, (settings, start))
    if best is not None and gap_between(float(gain @ best), prices.bound) <= settings.gap:
        value = float(gain @ best)
        return Found(best, value, max(prices.bound, value), False, False, seconds, prices)
    if best is not None and _is_too_short(form, settings):
        return Found(best, float(gain @ best), prices.bound, False, True, seconds, prices)
    left = settings.less(seconds)
    outcome = run(model_of(form, gain), left, best) if form.carry_over else run_yearly(form, relaxation, gain, left, best)
    found = close(form, gain, outcome, best, prices.bound)
    return replace(found, prices=prices, seconds=seconds + found.seconds)


def _find_known(
    form: Form, relaxation: Relaxation, gain: Floats, prices: Prices, given: tuple[Settings, Floats | None]
) -> tuple[Floats | None, float]:
    """Return the best of the given start and the greedy one, its doubtful part solved exactly in a large programme."""
    settings, start = given
    options = [start, find_start(form, relaxation, gain, prices.prices) if form.number_of_columns >= FROM_COLUMNS else None]
    best = max((one for one in options if one is not None), key=lambda columns: float(gain @ columns), default=None)
    if best is None or len(form.started) < CORE_FROM:
        return best, prices.seconds
    best, more = improve_core(form, relaxation, gain, best, prices.prices, settings.less(prices.seconds))
    return best, prices.seconds + more


def _is_too_short(form: Form, settings: Settings) -> bool:
    return settings.time_limit_s is not None and settings.time_limit_s * COLUMNS_PER_SECOND < form.number_of_columns


def close(form: Form, gain: Floats, outcome: Outcome, known: Floats | None, bound: float = np.inf) -> Found:
    """Return the better of what the solver found (in whole units) and what was known, with the lower of two bounds."""
    options = [columns for columns in (_whole(form, outcome), known) if columns is not None]
    columns = max(options, key=lambda one: float(gain @ one[: gain.size]), default=None)
    value = float(gain @ columns) if columns is not None else -np.inf
    lowest = max(min(outcome.bound, bound), value)
    if columns is not None and not outcome.is_time_stopped and gap_between(value, lowest) < 1e-9:
        lowest = value
    return Found(columns, value, lowest, outcome.is_infeasible and columns is None, outcome.is_time_stopped, outcome.seconds)


def _whole(form: Form, outcome: Outcome) -> Floats | None:
    if outcome.columns is None:
        return None
    columns = complete(form, outcome.columns[: form.number_of_columns])
    return columns if is_feasible(form, columns) else None
