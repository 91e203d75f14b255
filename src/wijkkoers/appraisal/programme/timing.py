"""Of the schedules of one choice that are worth as much, the one that costs least after the last year and then starts earliest."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
from scipy import sparse

from wijkkoers.appraisal.programme.arrays import Floats, Places
from wijkkoers.appraisal.programme.bound import relax
from wijkkoers.appraisal.programme.form import Form
from wijkkoers.appraisal.programme.highs import Outcome, Settings, run
from wijkkoers.appraisal.programme.model import Programme
from wijkkoers.appraisal.programme.search import model_of, with_rows
from wijkkoers.appraisal.programme.start import Taking, complete, is_feasible, taking_of
from wijkkoers.appraisal.programme.yearly import run_yearly

UP_TO_MEASURES = 1000
PROVEN_UP_TO, UP_TO_COLUMNS = 250, 600
"""Up to so many years of starting, of all chosen measures together, the earliest schedule is proven, or only looked for in one node."""
MOST_NODES = 200
ROUGH = 0.1
TINY = 1e-9
KEPT = 1e-7
"""What may be lost of a value by another schedule, as a share: the tolerance of the solver."""


def settle_starts(programme: Programme, form: Form, columns: Floats, gains: Floats, settings: Settings) -> tuple[Floats, bool]:
    """Return the columns with the same units per measure and no less of any gain, in the best schedule; and whether that is proven.

    `gains` (rows, columns) are kept up. Best is the lowest cost after the last year (EUR, all payers), then the lowest sum of the start
    years over units. Large programmes get the earliest years that fit, one measure after another.
    """
    early = start_early(form, columns)
    kept = early if _keeps(early, columns, gains) else columns
    waits, costs = _waits(form), _after_costs(programme, form)
    if float(waits @ kept) <= _least_wait(form, kept) + TINY:
        return kept, True
    if _years_of_starting(form, kept) > UP_TO_COLUMNS:
        return kept, False
    held = _with_rows(_with_counts(form, kept), -gains, -(gains @ kept) + TINY * np.abs(gains @ kept))
    cost_eur, is_proven, seconds = float(costs @ kept), True, 0.0
    if cost_eur > TINY:
        kept, is_proven, seconds = _improve(form, held, costs, kept, (gains, replace(settings, gap=0.0)))
        cost_eur = float(costs @ kept)
    held = _with_rows(held, costs[None, :], np.array([cost_eur * (1 + TINY) + TINY]))
    is_small = _years_of_starting(form, kept) <= PROVEN_UP_TO
    gap = 0.999 / max(float(waits @ kept), 1.0) if is_small else ROUGH
    whole = replace(settings.less(seconds), gap=gap)
    kept, is_earliest, _seconds = _improve(form, held, waits, kept, (gains, whole))
    return kept, is_proven and is_earliest and is_small


def _improve(form: Form, held: Form, burden: Floats, kept: Floats, given: tuple[Floats, Settings]) -> tuple[Floats, bool, float]:
    """Return the columns with the least burden, whether no others have less, and the seconds of the solver."""
    gains, settings = given
    outcome = _run(held, -burden, settings, kept, MOST_NODES if _years_of_starting(form, kept) <= PROVEN_UP_TO else 1)
    if outcome.columns is None:
        return kept, False, outcome.seconds
    is_proven = not outcome.is_time_stopped and outcome.bound - outcome.value <= (settings.gap + KEPT) * abs(outcome.value) + KEPT
    found = complete(form, outcome.columns)
    is_better = is_feasible(form, found) and _keeps(found, kept, gains) and burden @ found <= burden @ kept + TINY
    return (found, is_proven, outcome.seconds) if is_better else (kept, False, outcome.seconds)


def _run(held: Form, gain: Floats, settings: Settings, start: Floats, most_nodes: int) -> Outcome:
    if held.carry_over:
        return run(model_of(held, gain), settings, start, most_nodes)
    return run_yearly(held, relax(held), gain, settings, start, most_nodes)


def _keeps(columns: Floats, earlier: Floats, gains: Floats) -> bool:
    before = gains @ earlier
    return bool((gains @ columns >= before - KEPT * np.abs(before)).all())


def _with_counts(form: Form, columns: Floats) -> Form:
    """Return the model with the units of every measure as they are."""
    counts = columns[form.started[:, -1]]
    low, high = form.low.copy(), form.high.copy()
    is_there = form.started >= 0
    high[form.started[is_there]] = np.broadcast_to(counts[:, None], form.started.shape)[is_there]
    low[form.started[:, -1]] = counts
    is_own = (form.begun != form.started) & is_there
    high[form.begun[is_own]] = np.broadcast_to(counts[:, None] > 0, form.started.shape)[is_own]
    return replace(form, low=low, high=high)


def _with_rows(form: Form, rows: Floats, upper: Floats) -> Form:
    model = with_rows(model_of(form, np.zeros(form.number_of_columns)), sparse.csr_matrix(rows), upper)
    return replace(form, matrix=model.matrix, upper=model.upper)


def _years_of_starting(form: Form, columns: Floats) -> int:
    is_chosen = columns[form.started[:, -1]] > 0
    return int((form.arrays.last - form.arrays.first + 1)[is_chosen].sum())


def _waits(form: Form) -> Floats:
    """Return per column what sums to the years that all units wait after the first year of the programme."""
    return _by_year(form, np.broadcast_to(np.arange(form.started.shape[1], dtype=np.float64), form.started.shape))


def _least_wait(form: Form, columns: Floats) -> float:
    return float(columns[form.started[:, -1]] @ form.arrays.first)


def _after_costs(programme: Programme, form: Form) -> Floats:
    """Return per column what sums to the costs after the last year (EUR, all payers)."""
    horizon = form.started.shape[1]
    after_eur = np.zeros(form.started.shape)
    for row, measure in enumerate(programme.measures):
        for amounts in measure.costs_eur.values():
            after_eur[row] += [sum(amounts[horizon - start :]) for start in range(horizon)]
    return _by_year(form, after_eur)


def _by_year(form: Form, amounts: Floats) -> Floats:
    """Spread an amount per unit and year of starting (n, T) over the columns "by year t"."""
    found = np.zeros(form.number_of_columns)
    for row, (first, last) in enumerate(zip(form.arrays.first, form.arrays.last, strict=True)):
        own = amounts[row, first : last + 1]
        found[form.started[row, first : last + 1]] = own - np.append(own[1:], 0.0)
    return found


def start_early(form: Form, columns: Floats) -> Floats:
    """Return the same choice with every start as early as the limits allow, one after another, while anything moves.

    Measures that share an opening or have a "first unit" column stay where they are. Nothing moves where a discount makes years differ.
    """
    if not (form.arrays.factor == 1.0).all() or len(form.started) > UP_TO_MEASURES:
        return columns
    relaxation = relax(form)
    taking = taking_of(form, relaxation)
    found, has_moved = columns.copy(), True
    slack = taking.upper - relaxation.matrix[: taking.upper.size] @ columns
    shared = {int(member) for members in form.sets for member in members}
    still = shared | set(np.flatnonzero((form.begun != form.started).any(axis=1)).tolist())
    while has_moved:
        has_moved = False
        for row in range(len(form.started)):
            if row not in still and _move_sooner(taking, form.started[row], found, slack):
                has_moved = True
    found = complete(form, found)
    return found if is_feasible(form, found) else columns


def _move_sooner(taking: Taking, block: Places, columns: Floats, slack: Floats) -> bool:
    """Move the units of a measure that start in one year to the first earlier year in which all of them fit."""
    own = np.unique(block[block >= 0])
    starts = np.diff(columns[own], prepend=0.0)
    for place in np.flatnonzero(starts > 0):
        for sooner in range(place):
            change = starts[place] * (_taken(taking, own[sooner]) - _taken(taking, own[place]))
            if (change <= np.maximum(slack, 0.0) + TINY).all():
                slack -= change
                columns[own[sooner:place]] += starts[place]
                return True
    return False


def _taken(taking: Taking, column: int) -> Floats:
    found = np.zeros(taking.upper.size)
    entries = slice(taking.amounts.indptr[column], taking.amounts.indptr[column + 1])
    found[taking.amounts.indices[entries]] = taking.amounts.data[entries]
    return found
