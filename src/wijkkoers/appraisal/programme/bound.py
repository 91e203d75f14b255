"""A bound on the value of every programme, in milliseconds: put a price on each limit, and let every measure choose for itself.

Lagrangean relaxation (Geoffrion, 1974, Mathematical Programming Study 2, 82-114): with prices on the rows each measure takes the start
year that yields most, and what they yield together at these prices is never less than the best programme. On large models the prices
follow a subgradient (Held, Wolfe and Crowder, 1974, Mathematical Programming 6, 62-88).
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray
from scipy import sparse
from scipy.sparse import csgraph

from wijkkoers.appraisal.programme.arrays import Floats, Places
from wijkkoers.appraisal.programme.form import SOFT, Form
from wijkkoers.appraisal.programme.highs import Model, Settings, run_relaxed
from wijkkoers.base.seeds import generator

EXACT_UP_TO = 15_000
"""Up to this many columns the relaxed model is solved to the end."""
SAMPLE = 600
HASTE = 1e-5
ROUNDS = 15
PATIENCE = 4


@dataclass(frozen=True, slots=True)
class Prices:
    """A bound on every value, and the prices (rows without steps,) that give it, in value per unit of each scaled row.

    `of_limits` (limits,) holds those of the limits per unit of the unscaled row.
    `is_exact`: no other prices give a lower bound. `seconds` is what the solver took.
    """

    bound: float
    prices: Floats
    of_limits: Floats
    is_exact: bool
    seconds: float = 0.0


@dataclass(frozen=True, slots=True)
class Relaxation:
    """What the bound is taken of: the rows without steps, scaled to a largest entry of 1, and the blocks of columns of one measure.

    `kept` are the rows of the form, each times `scale`. `grid` (blocks, years) holds the columns of each block, -1 where it has none in a
    year; `most` and `least` (blocks,) are its units. `rest` are the columns in no block.
    """

    kept: Places
    scale: Floats
    matrix: sparse.csr_matrix
    turned: sparse.csr_matrix
    upper: Floats
    grid: Places
    most: Floats
    least: Floats
    rest: Places
    rest_high: Floats


def relax(form: Form) -> Relaxation:
    """Return the relaxation of a model; rows are scaled, steps are left to the measures themselves."""
    own = (form.begun != form.started).any(axis=1)
    blocks = np.concatenate([form.started, form.begun[own]])
    is_new = (blocks >= 0) & (np.diff(blocks, axis=1, prepend=-2) != 0)
    grid = np.where(is_new, blocks, -1)
    kept = np.r_[0 : len(form.limits), len(form.limits) + form.steps : form.upper.size]
    matrix = form.matrix[kept]
    largest = abs(matrix).max(axis=1).toarray().ravel() if matrix.nnz else np.ones(kept.size)
    scale = np.where(largest > 0, 1.0 / np.where(largest > 0, largest, 1.0), 1.0)
    matrix = (sparse.diags(scale) @ matrix).tocsr()
    last = blocks[:, -1]
    rest = np.setdiff1d(np.arange(form.number_of_columns), grid[grid >= 0])
    turned = matrix.T.tocsr()
    return Relaxation(kept, scale, matrix, turned, form.upper[kept] * scale, grid, form.high[last], form.low[last], rest, form.high[rest])


def find_prices(form: Form, relaxation: Relaxation, gain: Floats, settings: Settings) -> Prices:
    """Return a bound for a gain per column, with the prices that give it.

    Small models: the exact prices of the relaxed model. Large ones: those of a sample of the measures, with budgets in proportion, then
    polished on all measures; any prices give a true bound. The time limit does not hold here: these models are small and are needed.
    """
    untimed = replace(settings, time_limit_s=None)
    if form.number_of_columns <= EXACT_UP_TO:
        outcome = run_relaxed(Model(gain, form.matrix, form.upper, form.low, form.high, form.is_integer), untimed)
        if outcome.prices is None:
            return _told(form, relaxation, np.inf, np.zeros(relaxation.upper.size), (True, outcome.seconds))
        prices = outcome.prices[relaxation.kept] / relaxation.scale
        return _told(form, relaxation, bound_at(relaxation, gain, prices), prices, (True, outcome.seconds))
    prices, seconds = _sample_prices(form, relaxation, gain, untimed)
    prices, more = _price_relations(form, relaxation, gain, prices, untimed)
    bound, prices = _polish(relaxation, gain, prices)
    return _told(form, relaxation, bound, prices, (False, seconds + more))


def _told(form: Form, relaxation: Relaxation, bound: float, prices: Floats, about: tuple[bool, float]) -> Prices:
    number = len(form.limits)
    return Prices(bound, prices, prices[:number] * relaxation.scale[:number], *about)


def bound_at(relaxation: Relaxation, gain: Floats, prices: Floats) -> float:
    """Return the bound that prices (rows of the relaxation,) give."""
    return _take_best(relaxation, gain - relaxation.turned @ prices)[0] + float(prices @ relaxation.upper)


def _sample_prices(form: Form, relaxation: Relaxation, gain: Floats, settings: Settings) -> tuple[Floats, float]:
    """Return the prices of amounts in a relaxed model of some of the measures, with their relations, and the seconds it took."""
    number = len(form.started)
    picked = _sample(form, generator(settings.seed, "programma", "steekproef"))
    columns = _columns_of(form, picked)
    upper = np.where(_is_amount(form, relaxation), relaxation.upper * picked.size / number, relaxation.upper)
    hastened = gain + HASTE * _earliness(form, relaxation, gain)
    return _partial_prices(form, relaxation, hastened, (columns, np.arange(upper.size), upper), settings)


def _earliness(form: Form, relaxation: Relaxation, gain: Floats) -> Floats:
    """Return what makes every earlier year of a measure better: without a discount years are all the same, and simplex wanders."""
    last = form.started[:, -1]
    is_earlier = (relaxation.grid[: last.size] >= 0) & (relaxation.grid[: last.size] != last[:, None])
    found = np.zeros(gain.size)
    found[relaxation.grid[: last.size][is_earlier]] = (np.abs(gain[last])[:, None] * is_earlier)[is_earlier]
    return found


def _price_relations(form: Form, relaxation: Relaxation, gain: Floats, prices: Floats, settings: Settings) -> tuple[Floats, float]:
    """Return the prices with those of all relations added that go best with the prices of amounts, and the seconds it took."""
    rows = np.flatnonzero(~_is_amount(form, relaxation))
    if not rows.size:
        return prices, 0.0
    amounts = np.where(_is_amount(form, relaxation), prices, 0.0)
    reduced = gain - relaxation.turned @ amounts
    touched = np.zeros(form.number_of_columns, dtype=np.bool_)
    touched[relaxation.matrix[rows].indices] = True
    is_related = np.where(form.started >= 0, touched[form.started] | touched[form.begun], False).any(axis=1)
    columns = _columns_of(form, np.flatnonzero(is_related))
    found, seconds = _partial_prices(form, relaxation, reduced, (columns, rows, relaxation.upper), settings)
    return amounts + found, seconds


def _is_amount(form: Form, relaxation: Relaxation) -> NDArray[np.bool_]:
    found = np.zeros(relaxation.upper.size, dtype=np.bool_)
    found[: len(form.limits)] = [limit.kind in SOFT for limit in form.limits]
    return found


def _sample(form: Form, rng: np.random.Generator) -> Places:
    """Return the measures of whole groups that stand in relation to one another, until there are enough."""
    number = len(form.started)
    pairs = [*form.waiting, *((one, other) for members in (*form.rivals, *form.sets) for one, other in pairwise(members))]
    ends = np.array(pairs, dtype=np.int64).reshape(-1, 2)
    links = sparse.csr_matrix((np.ones(len(ends)), (ends[:, 0], ends[:, 1])), shape=(number, number))
    groups, group = csgraph.connected_components(links, directed=False)
    turn = rng.permutation(groups)[group]
    order = np.argsort(turn, kind="stable")
    return np.sort(order[turn[order] <= turn[order[min(SAMPLE, number) - 1]]])


def _columns_of(form: Form, measures: Places) -> Places:
    """Return the columns of measures, and those of savings of which all measures are there."""
    inside = np.zeros(len(form.started), dtype=np.bool_)
    inside[measures] = True
    saved = [columns for columns, members in zip(form.saved, form.sets, strict=True) if inside[members].all()]
    found = np.concatenate([form.started[measures].ravel(), form.begun[measures].ravel(), *saved])
    return np.unique(found[found >= 0])


def _partial_prices(
    form: Form, relaxation: Relaxation, gain: Floats, part: tuple[Places, Places, Floats], settings: Settings
) -> tuple[Floats, float]:
    """Return the prices (rows of the relaxation,) of a relaxed model of some columns and rows with these bounds; 0 for other rows."""
    columns, rows, upper = part
    matrix = relaxation.matrix[rows][:, columns]
    is_there = np.diff(matrix.indptr) > 0
    steps = form.matrix[len(form.limits) : len(form.limits) + form.steps][:, columns]
    steps = steps[np.diff(steps.indptr) == 2]
    model = Model(
        gain=gain[columns],
        matrix=sparse.vstack([matrix[is_there], steps]).tocsr(),
        upper=np.concatenate([upper[rows][is_there], np.zeros(steps.shape[0])]),
        low=form.low[columns],
        high=form.high[columns],
        is_integer=form.is_integer[columns],
    )
    outcome = run_relaxed(model, settings)
    prices = np.zeros(relaxation.upper.size)
    if outcome.prices is not None:
        prices[rows[is_there]] = outcome.prices[: int(is_there.sum())]
    return prices, outcome.seconds


def _polish(relaxation: Relaxation, gain: Floats, prices: Floats) -> tuple[float, Floats]:
    """Lower the bound by steps along the smoothed subgradient, shorter ones when it does not get lower."""
    best, best_prices = np.inf, prices
    direction, drop, idle = np.zeros_like(prices), 0.002, 0
    for _ in range(ROUNDS):
        yielded, taken = _take_best(relaxation, gain - relaxation.turned @ prices)
        bound = yielded + float(prices @ relaxation.upper)
        idle = 0 if bound < best else idle + 1
        if bound < best:
            best, best_prices = bound, prices
        slope = relaxation.matrix @ taken - relaxation.upper
        if idle >= PATIENCE:
            drop, idle, prices, direction = drop / 2, 0, best_prices, np.zeros_like(direction)
        direction = slope + 0.7 * direction
        direction[(prices <= 0) & (direction < 0)] = 0.0
        length = float(direction @ direction)
        if length <= 1e-18:
            break
        prices = np.maximum(prices + drop * abs(bound) / length * direction, 0.0)
    return best, best_prices


def _take_best(relaxation: Relaxation, reduced: Floats) -> tuple[float, Floats]:
    """Let every block start in its best year when that yields anything; return the yield and the columns."""
    rates = start_rates(relaxation, reduced)
    place = rates.argmax(axis=1)
    rate = rates[np.arange(place.size), place]
    counts = np.where(rate > 0, relaxation.most, relaxation.least)
    is_started = np.arange(rates.shape[1]) >= place[:, None]
    taken = np.zeros(reduced.size)
    is_column = relaxation.grid >= 0
    taken[relaxation.grid[is_column]] = (is_started * counts[:, None])[is_column]
    other = reduced[relaxation.rest]
    taken[relaxation.rest] = np.where(other > 0, relaxation.rest_high, 0.0)
    yielded = float(np.where(counts > 0, rate * counts, 0.0).sum() + np.maximum(other, 0.0) @ relaxation.rest_high)
    return yielded, taken


def start_rates(relaxation: Relaxation, reduced: Floats) -> Floats:
    """Return what one unit yields per block and year of starting, at the prices in `reduced`; -inf where it cannot start."""
    is_column = relaxation.grid >= 0
    rates = np.where(is_column, reduced[relaxation.grid], 0.0)
    rates = np.cumsum(rates[:, ::-1], axis=1)[:, ::-1]
    return np.where(is_column, rates, -np.inf)
