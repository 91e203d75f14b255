"""A programme as an integer linear model: "started by year t" columns, and rows for budgets, capacity, minima and relations.

Counting what is started *by* a year (and not *in* it) gives a relaxation that lies much closer to whole numbers, and makes a budget
that carries over one short row: what was spent up to a year may not exceed what was given up to it.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy import sparse

from wijkkoers.appraisal.programme.arrays import Floats, Places, ProgrammeArrays, to_arrays
from wijkkoers.appraisal.programme.model import Exclusion, Precedence, Programme, Requirement, Together


@dataclass(frozen=True, slots=True)
class Limit:
    """What one row of the model stands for: kind, who or what, the year (None: all years), and for a relation its measures."""

    kind: str
    name: str = ""
    year: int | None = None
    measures: tuple[str, ...] = ()


SOFT = ("budget", "capaciteit", "minimum")
"""Kinds of rows that stand for amounts a person entered, in order; the others are relations and bookkeeping."""


@dataclass(frozen=True, slots=True)
class Form:
    """The model: `matrix` (rows x columns) times the columns is at most `upper`; every column lies between `low` and `high`.

    `started` (n, T) is the column of "units of a measure started by a year" (-1: none can be), `begun` the same for "the first unit
    started"; `saved` (Togethers, T) the column of the openings saved in a year by the measures in `sets`. `waiting` holds pairs of a
    measure and one that waits for it or needs it, `rivals` the measures that exclude each other. `gain` (goals, columns) is the
    discounted effect on every goal, `bonus` (columns,) the value of savings. `limits` names the first rows, in order; the next `steps`
    rows keep "by year t" rising; the rest keeps first units and savings in step with the units.
    """

    arrays: ProgrammeArrays
    matrix: sparse.csr_matrix
    upper: Floats
    limits: tuple[Limit, ...]
    steps: int
    low: Floats
    high: Floats
    is_integer: NDArray[np.bool_]
    started: Places
    begun: Places
    saved: Places
    sets: tuple[Places, ...]
    waiting: tuple[tuple[int, int], ...]
    rivals: tuple[tuple[int, ...], ...]
    gain: Floats
    bonus: Floats
    carry_over: bool

    @property
    def number_of_columns(self) -> int:
        """Return the number of columns."""
        return self.low.size


class _Rows:
    """Collects the entries of rows; a column of -1 stands for "cannot be" and takes no part."""

    def __init__(self) -> None:
        self.rows: list[Places] = []
        self.columns: list[Places] = []
        self.values: list[Floats] = []
        self.upper: list[float] = []
        self.limits: list[Limit] = []

    def open(self, limits: list[Limit], upper: Floats | list[float]) -> int:
        """Add empty rows and return the place of the first."""
        first = len(self.upper)
        self.upper.extend(np.asarray(upper, dtype=np.float64).tolist())
        self.limits.extend(limits)
        return first

    def fill(self, rows: Places, columns: Places, values: Floats | float) -> None:
        """Add entries; rows, columns and values broadcast to one shape."""
        rows, columns, spread = np.broadcast_arrays(rows, columns, np.asarray(values, dtype=np.float64))
        is_kept = (columns >= 0) & (spread != 0)
        self.rows.append(rows[is_kept].astype(np.int64))
        self.columns.append(columns[is_kept].astype(np.int64))
        self.values.append(spread[is_kept])

    def matrix(self, number_of_columns: int) -> sparse.csr_matrix:
        """Return the rows as one matrix, entries of the same place added up."""
        shape = (len(self.upper), number_of_columns)
        if not self.rows:
            return sparse.csr_matrix(shape)
        entries = (np.concatenate(self.values), (np.concatenate(self.rows), np.concatenate(self.columns)))
        found = sparse.csr_matrix(entries, shape=shape)
        found.eliminate_zeros()
        return found


def build_form(programme: Programme) -> Form:
    """Return the model of a checked programme."""
    arrays = to_arrays(programme)
    started, columns = _number_started(arrays)
    begun, columns = _number_begun(programme, arrays, started, columns)
    bonuses = [relation for relation in programme.relations if isinstance(relation, Together)]
    horizon = len(programme.years)
    saved = columns + np.arange(len(bonuses) * horizon, dtype=np.int64).reshape(len(bonuses), horizon)
    columns += saved.size
    rows = _Rows()
    _add_budgets(rows, programme, arrays, started)
    _add_savings(rows, programme, bonuses, saved)
    _add_capacity(rows, programme, arrays, started)
    _add_minima(rows, programme, arrays, started)
    _add_relations(rows, programme, begun)
    limits = tuple(rows.limits)
    steps = _add_steps(rows, started, begun)
    _add_links(rows, started, begun, arrays)
    sets, waiting, rivals = _placed(programme)
    _add_openings(rows, sets, begun, saved)
    low, high, is_integer = _bounds(arrays, started, begun, saved, sets, columns)
    gain, bonus = _gains(arrays, bonuses, started, saved, columns)
    return Form(
        arrays=arrays,
        matrix=rows.matrix(columns),
        upper=np.array(rows.upper, dtype=np.float64),
        limits=limits,
        steps=steps,
        low=low,
        high=high,
        is_integer=is_integer,
        started=started,
        begun=begun,
        saved=saved,
        sets=sets,
        waiting=waiting,
        rivals=rivals,
        gain=gain,
        bonus=bonus,
        carry_over=programme.carry_over,
    )


def _placed(programme: Programme) -> tuple[tuple[Places, ...], tuple[tuple[int, int], ...], tuple[tuple[int, ...], ...]]:
    """Return the relations by the places of measures: sets that open together, pairs that wait, rivals."""
    place = {measure.id: number for number, measure in enumerate(programme.measures)}
    sets: list[Places] = []
    waiting: list[tuple[int, int]] = []
    rivals: list[tuple[int, ...]] = []
    for relation in programme.relations:
        places = [place[name] for name in names_in(relation)]
        match relation:
            case Precedence():
                waiting.append((places[0], places[1]))
            case Requirement():
                waiting.append((places[1], places[0]))
            case Exclusion():
                rivals.append(tuple(places))
            case Together():
                sets.append(np.array(places, dtype=np.int64))
    return tuple(sets), tuple(waiting), tuple(rivals)


def _number_started(arrays: ProgrammeArrays) -> tuple[Places, int]:
    years = np.arange(arrays.factor.size)
    widths = arrays.last - arrays.first + 1
    offsets = np.concatenate([[0], np.cumsum(widths)])
    found = offsets[:-1, None] + np.minimum(years, arrays.last[:, None]) - arrays.first[:, None]
    return np.where(years >= arrays.first[:, None], found, -1), int(offsets[-1])


def _number_begun(programme: Programme, arrays: ProgrammeArrays, started: Places, columns: int) -> tuple[Places, int]:
    """Give measures of several units that stand in a relation columns of their own for "the first unit started"."""
    begun = started.copy()
    named = {name for relation in programme.relations for name in names_in(relation)}
    for row, measure in enumerate(programme.measures):
        if measure.max_count > 1 and measure.id in named:
            width = int(arrays.last[row] - arrays.first[row]) + 1
            begun[row] = np.where(started[row] >= 0, started[row] - started[row].max() + columns + width - 1, -1)
            columns += width
    return begun, columns


def names_in(relation: Precedence | Exclusion | Requirement | Together) -> tuple[str, ...]:
    """Return the ids of the measures in a relation."""
    match relation:
        case Precedence():
            return relation.before, relation.after
        case Requirement():
            return relation.measure, relation.needs
        case Exclusion() | Together():
            return relation.measures


def _add_profile(rows: _Rows, first: int, profile: Floats, started: Places, is_cumulative: bool) -> None:
    """Add what units take per year after their start; `profile` (n, offsets)."""
    years = np.arange(started.shape[1])
    for offset in range(min(profile.shape[1], years.size)):
        taking = np.flatnonzero(profile[:, offset])
        if not taking.size:
            continue
        amounts = profile[taking, offset, None]
        rows.fill(first + years[None, offset:], started[taking, : years.size - offset], amounts)
        if not is_cumulative:
            rows.fill(first + years[None, offset + 1 :], started[taking, : years.size - offset - 1], -amounts)


def _add_budgets(rows: _Rows, programme: Programme, arrays: ProgrammeArrays, started: Places) -> None:
    for place, payer in enumerate(programme.payers):
        given = arrays.budget[place]
        first = rows.open([Limit("budget", payer, year) for year in programme.years], np.cumsum(given) if programme.carry_over else given)
        _add_profile(rows, first, arrays.cost[:, place], started, programme.carry_over)


def _add_savings(rows: _Rows, programme: Programme, bonuses: list[Together], saved: Places) -> None:
    horizon = len(programme.years)
    for number, bonus in enumerate(bonuses):
        if bonus.saving_eur:
            first = programme.payers.index(bonus.payer) * horizon
            for year in range(horizon):
                until = horizon if programme.carry_over else year + 1
                rows.fill(first + np.arange(year, until), saved[number, year], -bonus.saving_eur)


def _add_capacity(rows: _Rows, programme: Programme, arrays: ProgrammeArrays, started: Places) -> None:
    for place, executor in enumerate(programme.executors):
        first = rows.open([Limit("capaciteit", executor, year) for year in programme.years], arrays.capacity[place])
        _add_profile(rows, first, arrays.use[:, place], started, is_cumulative=False)


def _add_minima(rows: _Rows, programme: Programme, arrays: ProgrammeArrays, started: Places) -> None:
    for place, goal in enumerate(programme.goals):
        if goal.minimum is not None:
            first = rows.open([Limit("minimum", goal.id)], [-goal.minimum])
            rows.fill(np.array(first), started[:, -1], -arrays.effect[:, place])


def _add_relations(rows: _Rows, programme: Programme, begun: Places) -> None:
    place = {measure.id: number for number, measure in enumerate(programme.measures)}
    for relation in programme.relations:
        match relation:
            case Precedence():
                _add_precedence(rows, relation, begun[place[relation.before]], begun[place[relation.after]])
            case Exclusion():
                first = rows.open([Limit("uitsluiting", measures=relation.measures)], [1.0])
                rows.fill(np.array(first), begun[[place[name] for name in relation.measures], -1], 1.0)
            case Requirement():
                first = rows.open([Limit("vereist", measures=(relation.needs, relation.measure))], [0.0])
                rows.fill(np.array(first), begun[place[relation.measure], -1], 1.0)
                rows.fill(np.array(first), begun[place[relation.needs], -1], -1.0)
            case Together():
                pass


def _add_precedence(rows: _Rows, relation: Precedence, before: Places, after: Places) -> None:
    years = np.flatnonzero((after >= 0) & (np.diff(after, prepend=-2) != 0))
    first = rows.open([Limit("voorrang", measures=(relation.before, relation.after))] * years.size, [0.0] * years.size)
    earlier = years - relation.lag_years
    numbers = first + np.arange(years.size)
    rows.fill(numbers, after[years], 1.0)
    rows.fill(numbers, np.where(earlier >= 0, before[np.maximum(earlier, 0)], -1), -1.0)


def _add_steps(rows: _Rows, started: Places, begun: Places) -> int:
    """Keep "by year t" rising; return the number of rows."""
    own = (begun != started).any(axis=1)
    columns = np.concatenate([started, begun[own]])
    is_step = (columns[:, :-1] >= 0) & (columns[:, 1:] != columns[:, :-1])
    number = int(is_step.sum())
    numbers = rows.open([], np.zeros(number)) + np.arange(number)
    rows.fill(numbers, columns[:, :-1][is_step], 1.0)
    rows.fill(numbers, columns[:, 1:][is_step], -1.0)
    return number


def _add_links(rows: _Rows, started: Places, begun: Places, arrays: ProgrammeArrays) -> None:
    """Keep "the first unit" in step with the units of a measure."""
    for measure in np.flatnonzero((begun != started).any(axis=1)):
        units, firsts = np.unique(started[measure][started[measure] >= 0]), np.unique(begun[measure][begun[measure] >= 0])
        for one, many in ((1.0, -1.0), (-float(arrays.max_count[measure]), 1.0)):
            numbers = rows.open([], np.zeros(units.size)) + np.arange(units.size)
            rows.fill(numbers, firsts, one)
            rows.fill(numbers, units, many)


def _add_openings(rows: _Rows, sets: tuple[Places, ...], begun: Places, saved: Places) -> None:
    """Keep the openings saved in a year to at most the starts of the set less any single one of them."""
    for number, members in enumerate(sets):
        columns = begun[members]
        for year in range(columns.shape[1]):
            before = columns[:, year - 1] if year else np.full(len(members), -1)
            first = rows.open([], np.zeros(len(members)))
            for left_out in range(len(members)):
                others = np.delete(np.arange(len(members)), left_out)
                rows.fill(np.array(first + left_out), saved[number, year], 1.0)
                rows.fill(np.array(first + left_out), columns[others, year], -1.0)
                rows.fill(np.array(first + left_out), before[others], 1.0)


def _bounds(
    arrays: ProgrammeArrays, started: Places, begun: Places, saved: Places, sets: tuple[Places, ...], columns: int
) -> tuple[Floats, Floats, NDArray[np.bool_]]:
    low, high, is_integer = np.zeros(columns), np.ones(columns), np.ones(columns, dtype=np.bool_)
    for row in range(len(started)):
        own = started[row][started[row] >= 0]
        high[own] = arrays.max_count[row]
        if arrays.is_excluded[row]:
            high[own] = high[begun[row][begun[row] >= 0]] = 0.0
        if arrays.is_fixed[row]:
            low[started[row, -1]] = low[begun[row, -1]] = 1.0
    for number, members in enumerate(sets):
        high[saved[number]] = members.size - 1
        is_integer[saved[number]] = False
    return low, high, is_integer


def _gains(arrays: ProgrammeArrays, bonuses: list[Together], started: Places, saved: Places, columns: int) -> tuple[Floats, Floats]:
    """Spread the discounted effect of a start over the columns "by year t" from that start on."""
    gain, bonus = np.zeros((arrays.effect.shape[1], columns)), np.zeros(columns)
    drop = arrays.factor - np.append(arrays.factor[1:], 0.0)
    for row in range(len(started)):
        first, last = arrays.first[row], arrays.last[row]
        own = started[row, first : last + 1]
        share = np.append(drop[first:last], arrays.factor[last])
        gain[:, own] = arrays.effect[row][:, None] * share
    for number, relation in enumerate(bonuses):
        bonus[saved[number]] = relation.value * arrays.factor
    return gain, bonus
