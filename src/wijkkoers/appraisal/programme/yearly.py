"""The same model with columns "started in year t": without carry-over budgets are then plain knapsacks, which the solver cuts better."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
from scipy import sparse

from wijkkoers.appraisal.programme.arrays import Floats
from wijkkoers.appraisal.programme.bound import Relaxation
from wijkkoers.appraisal.programme.form import Form
from wijkkoers.appraisal.programme.highs import Model, Outcome, Settings, run
from wijkkoers.appraisal.programme.start import sums_within_blocks


def run_yearly(
    form: Form, relaxation: Relaxation, gain: Floats, settings: Settings, start: Floats | None = None, most_nodes: int | None = None
) -> Outcome:
    """Solve with columns "in year t"; start and outcome are in columns "by year t"."""
    sums = _sums(form, relaxation)
    outcome = run(_to_yearly(form, relaxation, gain, sums), settings, None if start is None else _to_starts(relaxation, start), most_nodes)
    return outcome if outcome.columns is None else replace(outcome, columns=sums @ outcome.columns)


def _sums(form: Form, relaxation: Relaxation) -> sparse.csc_matrix:
    is_rest = np.zeros(form.number_of_columns)
    is_rest[relaxation.rest] = 1.0
    return (sums_within_blocks(relaxation.grid, form.number_of_columns) + sparse.diags(is_rest)).tocsc()


def _to_yearly(form: Form, relaxation: Relaxation, gain: Floats, sums: sparse.csc_matrix) -> Model:
    blocks, _years = np.nonzero(relaxation.grid >= 0)
    columns = relaxation.grid[relaxation.grid >= 0]
    once = sparse.csr_matrix((np.ones(columns.size), (blocks, columns)), shape=(len(relaxation.grid), form.number_of_columns))
    is_needed = relaxation.least > 0
    return Model(
        gain=np.asarray(sums.T @ gain),
        matrix=sparse.vstack([form.matrix[relaxation.kept] @ sums, once, -once[is_needed]]).tocsr(),
        upper=np.concatenate([form.upper[relaxation.kept], relaxation.most, -relaxation.least[is_needed]]),
        low=np.zeros(form.number_of_columns),
        high=form.high,
        is_integer=form.is_integer,
    )


def _to_starts(relaxation: Relaxation, columns: Floats) -> Floats:
    """Return starts per year from units by year."""
    found = columns.copy()
    is_column = relaxation.grid >= 0
    by_year = np.where(is_column, columns[relaxation.grid], 0.0)
    found[relaxation.grid[is_column]] = np.diff(by_year, axis=1, prepend=0.0)[is_column]
    return found
