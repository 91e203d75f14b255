"""Why nothing is feasible: the smallest set of limits that would have to give way, and by how much."""

from __future__ import annotations

import numpy as np
from scipy import sparse

from wijkkoers.appraisal.programme.arrays import Floats, Places
from wijkkoers.appraisal.programme.form import SOFT, Form
from wijkkoers.appraisal.programme.highs import Model, Settings, run
from wijkkoers.appraisal.programme.model import Programme
from wijkkoers.appraisal.programme.result import Shortage

RELATION_WEIGHT = 1000.0
"""A relation or a fixed measure gives way only when no amount can."""
TIME_LIMIT_S = 10.0


def find_shortages(programme: Programme, form: Form, seed: int = 0) -> tuple[Shortage, ...]:
    """Return which limits cannot be kept together and by how much: as few as can be, then as little as can be."""
    number, columns = len(form.limits), form.number_of_columns
    fixed = np.unique(form.started[form.arrays.is_fixed, -1])
    is_soft = np.array([limit.kind in SOFT for limit in form.limits], dtype=np.bool_)
    weight = np.concatenate([np.where(is_soft, 1.0, RELATION_WEIGHT), np.full(fixed.size, RELATION_WEIGHT)])
    high = np.concatenate([_most(form), np.ones(fixed.size)])
    scale = np.concatenate([np.maximum(np.abs(form.upper[:number]), 1.0), np.ones(fixed.size)])
    gain = np.concatenate([np.zeros(columns), -1e-3 * weight / np.maximum(scale, high), -weight])
    outcome = run(_soften(form, gain, fixed, _cover(programme, form), high), Settings(TIME_LIMIT_S, 1e-6, seed))
    if outcome.columns is None:
        return ()
    short = outcome.columns[columns : columns + number + fixed.size]
    row_of = {int(column): row for row, column in enumerate(form.started[:, -1])}
    found = []
    for place in np.flatnonzero(short > 1e-6 * scale):
        if place < number:
            limit = form.limits[place]
            found.append(Shortage(limit.kind, limit.name, limit.year, float(short[place]), limit.measures))
        else:
            found.append(Shortage("vast", programme.measures[row_of[int(fixed[place - number])]].id, None, float(np.rint(short[place]))))
    return tuple(dict.fromkeys(found))


def _cover(programme: Programme, form: Form) -> sparse.csr_matrix:
    """Return which rows (all) an amount more of a limit widens; with carry-over also the rows of later years."""
    number, horizon = len(form.limits), len(programme.years)
    cover = sparse.lil_matrix((form.upper.size, number))
    for place, limit in enumerate(form.limits):
        until = place + 1
        if limit.kind == "budget" and programme.carry_over:
            until = (place // horizon + 1) * horizon
        cover[place:until, place] = -1.0
    return cover.tocsr()


def _most(form: Form) -> Floats:
    """Return how much every limit could be exceeded at most."""
    limits = form.matrix[: len(form.limits)]
    taken = limits.maximum(0) @ form.high - abs(limits.minimum(0)) @ form.low
    return np.asarray(np.maximum(taken - form.upper[: len(form.limits)], 0.0) + 1.0)


def _soften(form: Form, gain: Floats, fixed: Places, cover: sparse.csr_matrix, high: Floats) -> Model:
    """Return the model in which every limit may be exceeded, with a column that says whether it is."""
    extra, columns = high.size, form.number_of_columns
    loose = sparse.hstack([cover, sparse.csr_matrix((form.upper.size, fixed.size))])
    rows = sparse.hstack([form.matrix, loose, sparse.csr_matrix((form.upper.size, extra))])
    at_least = sparse.csr_matrix((-np.ones(fixed.size), (np.arange(fixed.size), fixed)), shape=(fixed.size, columns))
    pick = sparse.hstack([sparse.csr_matrix((fixed.size, extra - fixed.size)), -sparse.identity(fixed.size)])
    kept = sparse.hstack([at_least, pick, sparse.csr_matrix((fixed.size, extra))])
    switch = sparse.hstack([sparse.csr_matrix((extra, columns)), sparse.identity(extra), -sparse.diags(high)])
    return Model(
        gain=gain,
        matrix=sparse.vstack([rows, kept, switch]).tocsr(),
        upper=np.concatenate([form.upper, -np.ones(fixed.size), np.zeros(extra)]),
        low=np.zeros(columns + 2 * extra),
        high=np.concatenate([form.high, high, np.ones(extra)]),
        is_integer=np.concatenate([form.is_integer, np.zeros(extra, dtype=np.bool_), np.ones(extra, dtype=np.bool_)]),
    )
