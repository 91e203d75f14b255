"""The one door to the solver HiGHS: arrays in, an outcome with a bound out. It is loaded when it is first needed.

The model is handed over as arrays; a layer that writes models as algebra would cost seconds and memory on thousands of measures.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

import numpy as np
from numpy.typing import NDArray
from scipy import sparse

from wijkkoers.appraisal.programme.arrays import Floats

LARGEST_ENTRY = 1000.0
"""Rows and the objective are scaled to this size, so that the tolerances of the solver mean a billionth of the amounts."""


@dataclass(frozen=True, slots=True)
class Model:
    """Maximise `gain` times the columns, with `matrix` times the columns at most `upper` and every column within `low` and `high`."""

    gain: Floats
    matrix: sparse.csr_matrix
    upper: Floats
    low: Floats
    high: Floats
    is_integer: NDArray[np.bool_]


@dataclass(frozen=True, slots=True)
class Settings:
    """How long (seconds of the solver, None is until done) and how exact (`gap` 0-1 of the value), and the solver's seed."""

    time_limit_s: float | None = None
    gap: float = 0.0
    seed: int = 0

    def less(self, seconds: float) -> Settings:
        """Return the settings with what is left of the time; a moment remains always."""
        return self if self.time_limit_s is None else replace(self, time_limit_s=max(self.time_limit_s - seconds, 0.05))


@dataclass(frozen=True, slots=True)
class Outcome:
    """What the solver found: `columns` (None: nothing feasible), its value, a bound on every value, and the seconds it took.

    `prices` (rows,) are the duals of a relaxed model, in value per unit of each row, None for a model with whole numbers.
    """

    columns: Floats | None
    value: float
    bound: float
    is_infeasible: bool
    is_time_stopped: bool
    seconds: float
    prices: Floats | None = None


def run(model: Model, settings: Settings, start: Floats | None = None, most_nodes: int | None = None) -> Outcome:
    """Solve a model with whole numbers, from a start when one is known, in at most so many nodes of the search."""
    options = _options(settings) if most_nodes is None else {**_options(settings), "mip_max_nodes": most_nodes}
    return _run(model, options, start, is_relaxed=False)


def run_relaxed(model: Model, settings: Settings) -> Outcome:
    """Solve a model as if every column may be a fraction."""
    return _run(model, _options(settings), None, is_relaxed=True)


def _run(model: Model, options: Mapping[str, Any], start: Floats | None, is_relaxed: bool) -> Outcome:
    import highspy

    row_scale, gain_scale = _scales(model)
    solver: Any = highspy.Highs()  # type: ignore[no-untyped-call]
    for name, value in options.items():
        solver.setOptionValue(name, value)
    solver.passModel(_to_lp(highspy, model, row_scale, gain_scale, is_relaxed))
    if start is not None:
        solver.setSolution(start.size, np.arange(start.size, dtype=np.int32), start)
    solver.run()
    return _read(highspy, solver, model, (row_scale, gain_scale), is_relaxed)


def _scales(model: Model) -> tuple[Floats, float]:
    entries = abs(model.matrix)
    largest = entries.max(axis=1).toarray().ravel() if entries.nnz else np.zeros(model.upper.size)
    most = float(np.abs(model.gain).max(initial=0.0))
    return np.where(largest > 0, LARGEST_ENTRY / np.where(largest > 0, largest, 1.0), 1.0), LARGEST_ENTRY / most if most else 1.0


def _options(settings: Settings) -> dict[str, Any]:
    options: dict[str, Any] = {
        "output_flag": False,
        "threads": 1,
        "random_seed": settings.seed % 2**31,
        "mip_rel_gap": settings.gap,
        "mip_abs_gap": 1e-7,
        "mip_feasibility_tolerance": 1e-9,
        "primal_feasibility_tolerance": 1e-9,
    }
    return options if settings.time_limit_s is None else {**options, "time_limit": max(settings.time_limit_s, 0.01)}


def _to_lp(highspy: Any, model: Model, row_scale: Floats, gain_scale: float, is_relaxed: bool) -> Any:
    lp = highspy.HighsLp()
    lp.num_col_, lp.num_row_ = model.low.size, model.upper.size
    lp.col_cost_, lp.col_lower_, lp.col_upper_ = model.gain * gain_scale, model.low, model.high
    lp.row_lower_, lp.row_upper_ = np.full(model.upper.size, -highspy.kHighsInf), model.upper * row_scale
    lp.sense_ = highspy.ObjSense.kMaximize
    scaled = (sparse.diags(row_scale) @ model.matrix).tocsr()
    lp.a_matrix_.format_ = highspy.MatrixFormat.kRowwise
    lp.a_matrix_.start_, lp.a_matrix_.index_ = scaled.indptr.astype(np.int32), scaled.indices.astype(np.int32)
    lp.a_matrix_.value_ = scaled.data
    if not is_relaxed:
        kinds = (highspy.HighsVarType.kContinuous, highspy.HighsVarType.kInteger)
        lp.integrality_ = [kinds[int(whole)] for whole in model.is_integer]
    return lp


def _read(highspy: Any, solver: Any, model: Model, scales: tuple[Floats, float], is_relaxed: bool) -> Outcome:
    row_scale, gain_scale = scales
    status, info, solution = solver.getModelStatus(), solver.getInfo(), solver.getSolution()
    stopped = status in (highspy.HighsModelStatus.kTimeLimit, highspy.HighsModelStatus.kIterationLimit)
    is_infeasible = status in (highspy.HighsModelStatus.kInfeasible, highspy.HighsModelStatus.kUnboundedOrInfeasible)
    is_found = info.primal_solution_status == highspy.kSolutionStatusFeasible and not is_infeasible
    columns = np.array(solution.col_value, dtype=np.float64) if is_found else None
    value = float(model.gain @ columns) if columns is not None else -np.inf
    bound = value if is_relaxed else info.mip_dual_bound / gain_scale
    prices = np.abs(np.array(solution.row_dual)) * row_scale / gain_scale if is_relaxed and is_found else None
    return Outcome(columns, value, bound if np.isfinite(bound) else np.inf, is_infeasible, stopped, solver.getRunTime(), prices)
