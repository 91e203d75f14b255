"""The door to the solver."""

from __future__ import annotations

import subprocess
import sys

import numpy as np
import pytest
from scipy import sparse

from wijkkoers.appraisal.programme.highs import Model, Settings, run, run_relaxed


def a_model(upper: float = 10.0, low: float = 0.0) -> Model:
    matrix = sparse.csr_matrix(np.array([[6.0, 5.0, 5.0]]))
    return Model(np.array([8.0, 5.0, 4.0]), matrix, np.array([upper]), np.full(3, low), np.ones(3), np.ones(3, dtype=np.bool_))


def test_whole_numbers_give_the_best_choice_and_a_bound() -> None:
    outcome = run(a_model(), Settings())
    assert outcome.columns == pytest.approx([0.0, 1.0, 1.0])
    assert (outcome.value, outcome.bound) == pytest.approx((9.0, 9.0))


def test_relaxed_model_gives_a_price_per_unit_of_the_row() -> None:
    outcome = run_relaxed(a_model(), Settings())
    assert outcome.value == pytest.approx(12.0)
    assert outcome.prices == pytest.approx([1.0])


def test_start_is_never_made_worse() -> None:
    assert run(a_model(), Settings(), np.array([0.0, 1.0, 0.0])).value >= 5.0


def test_infeasible_is_an_outcome() -> None:
    outcome = run(a_model(low=1.0), Settings())
    assert outcome.is_infeasible
    assert outcome.columns is None


def test_scale_of_the_amounts_does_not_matter() -> None:
    model = a_model()
    large = Model(model.gain * 1e9, model.matrix * 1e8, model.upper * 1e8, model.low, model.high, model.is_integer)
    assert run(large, Settings()).columns == pytest.approx(run(model, Settings()).columns)


def test_solver_is_not_loaded_before_it_is_needed() -> None:
    code = "import sys, wijkkoers.appraisal.programme; sys.exit('highspy' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
