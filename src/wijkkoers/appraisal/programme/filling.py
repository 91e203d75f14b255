"""The loops of the greedy start, compiled: what fits is taken, started sooner where that is worth more, and swapped for better."""

from __future__ import annotations

from typing import NamedTuple

import numba

from wijkkoers.appraisal.programme.arrays import Floats, Places

SLACK = 1e-9
MOST_TRIED = 150
"""So many measures that are out are tried for a swap in one pass."""


class Plan(NamedTuple):
    """What the loops read: `order` of measures, their `years` by worth, `grid` (measures, years) of columns with -1 for never.

    `worth` (measures, years) of one unit; `counts` (measures,) units; `first_column` (columns,); what a start takes of the limits stands
    by column in `pointers`, `rows` and `amounts`. Besides it the loops change `begun` (columns,) units, `left` (measures,) and `slack`.
    """

    order: Places
    years: Places
    grid: Places
    worth: Floats
    counts: Places
    first_column: Places
    pointers: Places
    rows: Places
    amounts: Floats


@numba.njit(cache=True)
def fill(plan: Plan, begun: Floats, left: Places, slack: Floats) -> bool:
    """Go over the measures until nothing more fits; return whether anything was taken."""
    has_taken = False
    has_changed = True
    while has_changed:
        has_changed = False
        for measure in plan.order:
            for year in plan.years[measure]:
                if left[measure] <= 0:
                    break
                if plan.grid[measure, year] >= 0 and _put(plan, begun, left, slack, measure, plan.grid[measure, year]) > 0:
                    has_changed = has_taken = True
    return has_taken


@numba.njit(cache=True)
def _put(plan: Plan, begun: Floats, left: Places, slack: Floats, measure: int, column: int) -> int:
    """Start as many units as fit; a measure with a "first unit" starts in one year only."""
    first = plan.first_column[column]
    if first >= 0:
        if left[measure] < plan.counts[measure]:
            return 0
        _take(plan, slack, first, 1)
        if not _holds(plan, slack, first):
            _take(plan, slack, first, -1)
            return 0
    units = _fitting(plan, slack, column, left[measure])
    if units > 0:
        _take(plan, slack, column, units)
        begun[column] += units
        left[measure] -= units
        if first >= 0:
            begun[first] = 1.0
    elif first >= 0:
        _take(plan, slack, first, -1)
    return units


@numba.njit(cache=True)
def _fitting(plan: Plan, slack: Floats, column: int, most: int) -> int:
    for entry in range(plan.pointers[column], plan.pointers[column + 1]):
        amount = plan.amounts[entry]
        if amount > 0:
            room = slack[plan.rows[entry]] + SLACK
            if room < amount:
                return 0
            most = min(most, int(room / amount))
    return most


@numba.njit(cache=True)
def _holds(plan: Plan, slack: Floats, column: int) -> bool:
    holds = True
    for entry in range(plan.pointers[column], plan.pointers[column + 1]):
        holds = holds and slack[plan.rows[entry]] >= -SLACK
    return holds


@numba.njit(cache=True)
def _take(plan: Plan, slack: Floats, column: int, units: int) -> None:
    for entry in range(plan.pointers[column], plan.pointers[column + 1]):
        slack[plan.rows[entry]] -= units * plan.amounts[entry]


@numba.njit(cache=True)
def _year_of_one(plan: Plan, begun: Floats, left: Places, measure: int) -> int:
    """Return the year in which a measure of one unit starts, -1 when it is out or has more units."""
    if plan.counts[measure] != 1 or left[measure] != 0:
        return -1
    for year in range(plan.grid.shape[1]):
        if plan.grid[measure, year] >= 0 and begun[plan.grid[measure, year]] > 0:
            return year
    return -1


@numba.njit(cache=True)
def start_sooner(plan: Plan, begun: Floats, left: Places, slack: Floats) -> bool:
    """Move measures of one unit to the earliest year that fits and is worth more; return whether any moved."""
    has_moved = False
    for measure in plan.order:
        year = _year_of_one(plan, begun, left, measure)
        if year <= 0:
            continue
        now = plan.grid[measure, year]
        _take(plan, slack, now, -1)
        to = now
        for sooner in range(year):
            column = plan.grid[measure, sooner]
            if column >= 0 and plan.worth[measure, sooner] > plan.worth[measure, year] and _fitting(plan, slack, column, 1) == 1:
                to = column
                break
        _take(plan, slack, to, 1)
        begun[now] -= 1.0
        begun[to] += 1.0
        has_moved = has_moved or to != now
    return has_moved


@numba.njit(cache=True)
def swap(plan: Plan, begun: Floats, left: Places, slack: Floats) -> bool:
    """Try measures of one unit that are out in the place of one that is in and worth less; return whether any took it."""
    has_swapped = False
    tried = 0
    for measure in plan.order:
        if plan.counts[measure] != 1 or left[measure] != 1:
            continue
        tried += 1
        if tried > MOST_TRIED:
            break
        has_swapped = _swap_in(plan, begun, left, slack, measure) or has_swapped
    return has_swapped


@numba.njit(cache=True)
def _swap_in(plan: Plan, begun: Floats, left: Places, slack: Floats, measure: int) -> bool:
    """Take out the measure that makes way for this one with the largest win, if there is any."""
    best, best_other, best_from, best_to = 0.0, -1, -1, -1
    most = plan.worth[measure].max()
    for other in plan.order:
        year = _year_of_one(plan, begun, left, other)
        if year < 0 or plan.worth[other, year] + best >= most:
            continue
        out = plan.grid[other, year]
        _take(plan, slack, out, -1)
        for to in range(plan.grid.shape[1]):
            column, win = plan.grid[measure, to], plan.worth[measure, to] - plan.worth[other, year]
            if column >= 0 and win > best and _can_replace(plan, slack, column, out):
                best, best_other, best_from, best_to = win, other, out, column
        _take(plan, slack, out, 1)
    if best_other < 0:
        return False
    _take(plan, slack, best_from, -1)
    _take(plan, slack, best_to, 1)
    begun[best_from] -= 1.0
    begun[best_to] += 1.0
    left[best_other], left[measure] = 1, 0
    return True


@numba.njit(cache=True)
def _can_replace(plan: Plan, slack: Floats, column: int, out: int) -> bool:
    if _fitting(plan, slack, column, 1) < 1:
        return False
    _take(plan, slack, column, 1)
    holds = _holds(plan, slack, out)
    _take(plan, slack, column, -1)
    return bool(holds)
