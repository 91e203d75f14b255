"""A good programme at once: take measures by what they yield at the prices of the limits, then start them sooner and swap them."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from scipy import sparse

from wijkkoers.appraisal.programme.arrays import Floats, Places
from wijkkoers.appraisal.programme.bound import Relaxation, start_rates
from wijkkoers.appraisal.programme.form import SOFT, Form

FROM_COLUMNS = 300
"""Below this many columns the solver is done before a start would help, and nothing need be compiled."""
SLACK = 1e-9
PASSES = 4
SWAP_UP_TO = 1000
"""Up to this many measures swaps pay: with more of them the gaps they fill are small."""


@dataclass(frozen=True, slots=True)
class Taking:
    """What a start takes of each limit: `amounts` (limits x columns) for one unit started in the year of that column.

    `first_column` (columns,) is the column of "first unit" that goes with a start, -1 where the unit itself is it.
    """

    amounts: sparse.csc_matrix
    first_column: Places
    upper: Floats


def taking_of(form: Form, relaxation: Relaxation) -> Taking:
    """Return what starts take, from the relaxation of the same model (its first rows are the limits)."""
    number = len(form.limits)
    sums = sums_within_blocks(relaxation.grid, form.number_of_columns)
    first_column = np.full(form.number_of_columns, -1, dtype=np.int64)
    is_own = (form.begun != form.started) & (form.started >= 0)
    first_column[form.started[is_own]] = form.begun[is_own]
    amounts = sparse.csc_matrix(relaxation.matrix[:number].tocsc() @ sums)
    amounts.sort_indices()
    return Taking(amounts, first_column, relaxation.upper[:number])


def sums_within_blocks(grid: Places, columns: int) -> sparse.csc_matrix:
    """Return the matrix that turns "by year t" columns into starts: a start counts in its year and all later ones of its block."""
    earlier, later = np.triu_indices(grid.shape[1])
    rows, starts = grid[:, later].ravel(), grid[:, earlier].ravel()
    is_kept = (rows >= 0) & (starts >= 0)
    rows, starts = rows[is_kept], starts[is_kept]
    return sparse.csc_matrix((np.ones(rows.size), (rows, starts)), shape=(columns, columns))


def find_start(form: Form, relaxation: Relaxation, gain: Floats, prices: Floats) -> Floats | None:
    """Return the columns of a feasible programme built at these prices (rows of the relaxation,), or None when minima stay unmet."""
    from wijkkoers.appraisal.programme import filling

    taking = taking_of(form, relaxation)
    number = len(form.started)
    worth = start_rates(relaxation, gain)[:number]
    is_amount = np.zeros(prices.size, dtype=np.bool_)
    is_amount[: len(form.limits)] = [limit.kind in SOFT for limit in form.limits]
    rates = start_rates(relaxation, gain - relaxation.turned @ np.where(is_amount, prices, 0.0))[:number]
    is_wanted = np.isfinite(worth) & (form.arrays.is_fixed[:, None] | (worth > 0) | (rates > 0))
    grid = np.where(is_wanted, relaxation.grid[:number], -1)
    plan = filling.Plan(
        order=_order(form, worth, rates),
        years=np.argsort(-worth, axis=1, kind="stable"),
        grid=grid,
        worth=np.where(np.isfinite(worth), worth, 0.0),
        counts=form.high[form.started[:, -1]].astype(np.int64),
        first_column=taking.first_column,
        pointers=taking.amounts.indptr.astype(np.int64),
        rows=taking.amounts.indices.astype(np.int64),
        amounts=taking.amounts.data,
    )
    begun, left, slack = np.zeros(form.number_of_columns), plan.counts.copy(), taking.upper.copy()
    filling.fill(plan, begun, left, slack)
    for _ in range(PASSES):
        has_changed = filling.start_sooner(plan, begun, left, slack)
        has_changed = (number <= SWAP_UP_TO and filling.swap(plan, begun, left, slack)) or has_changed
        filling.fill(plan, begun, left, slack)
        if not has_changed:
            break
    columns = np.zeros(begun.size)
    is_column = relaxation.grid >= 0
    columns[relaxation.grid[is_column]] = np.cumsum(np.where(is_column, begun[relaxation.grid], 0.0), axis=1)[is_column]
    columns = complete(form, columns)
    return columns if is_feasible(form, columns) else None


def _order(form: Form, worth: Floats, rates: Floats) -> Places:
    """Return the measures by yield per unit of price, fixed ones first.

    A measure that others wait for may go as early as it and the other together deserve; of measures that exclude each other the one
    that yields most goes first, the others last.
    """
    at = np.arange(len(worth))
    best = rates.argmax(axis=1)
    rate, most = rates[at, best], worth[at, best]
    price = np.maximum(most - rate, 1e-12 * (1.0 + np.abs(most)))
    merit = rate / price
    level = np.zeros(len(worth))
    for before, after in form.waiting:
        joint = (rate[before] + rate[after]) / (price[before] + price[after])
        if rate[after] > 0 and joint > merit[before]:
            merit[before] = joint
        merit[after] = min(merit[after], merit[before])
        level[after] = max(level[after], level[before] + 1)
    for members in form.rivals:
        first = max(members, key=lambda member: rate[member])
        merit[[member for member in members if member != first]] = -np.inf
    merit[form.arrays.is_fixed] = np.inf
    return np.lexsort((level, -merit))


def complete(form: Form, columns: Floats) -> Floats:
    """Return columns in whole units, with "first unit" and the savings of one opening as they follow from the units."""
    found = np.where(form.is_integer, np.rint(columns), columns)
    is_own = (form.begun != form.started) & (form.started >= 0)
    found[form.begun[is_own]] = found[form.started[is_own]] > 0
    for members, saved in zip(form.sets, form.saved, strict=True):
        by_year = np.where(form.begun[members] >= 0, found[form.begun[members]], 0.0)
        starts = np.diff(by_year, axis=1, prepend=0.0)
        found[saved] = starts.sum(axis=0) - starts.max(axis=0)
    return found


def is_feasible(form: Form, columns: Floats) -> bool:
    """Whether columns keep to every row and bound, to a billionth of the largest entry."""
    if (columns < form.low - SLACK).any() or (columns > form.high + SLACK).any():
        return False
    largest = abs(form.matrix).max(axis=1).toarray().ravel() if form.matrix.nnz else np.ones(form.upper.size)
    return bool((form.matrix @ columns <= form.upper + 1e-8 * np.maximum(largest, 1e-300)).all())
