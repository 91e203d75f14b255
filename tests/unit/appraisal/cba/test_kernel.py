"""The compiled loop gives, bit for bit, what plain numpy gives."""

from __future__ import annotations

from functools import partial

import numpy as np
import pytest
from numpy.polynomial import chebyshev
from tests.reference.cba_studies import B, K, line, study

from wijkkoers.appraisal.cba.kernel import (
    TILE,
    add_group_compiled,
    add_scaled,
    multiply_figures,
    multiply_series,
    multiply_triangular,
)
from wijkkoers.appraisal.cba.montecarlo import add_group
from wijkkoers.appraisal.cba.terms import layout_of, terms_of
from wijkkoers.appraisal.uncertainty.distributions import Kind, quantile_between
from wijkkoers.base.ranges import Range

WIDE = {"price": Range(1, 2, 4), "price_input": "kental"}
STUDY = study(
    [line("a", B, Range(1, 2, 5), **WIDE), line("b", K, Range(0, 0, 3), price=Range(2, 3, 3)), line("c", K, 5.0, actor="y", **WIDE)]
)


@pytest.fixture
def shares() -> np.ndarray:
    return np.random.default_rng(1).random((3, 2 * TILE))


@pytest.mark.parametrize("rate", [None, Range(-0.01, 0, 0.01)])
def test_compiled_and_plain_give_the_same_bits(shares: np.ndarray, rate: Range | None) -> None:
    group = layout_of(terms_of(STUDY, rate)).groups[0]
    basis = np.ascontiguousarray(chebyshev.chebvander(2 * shares[0] - 1, group.series.shape[1] - 1).T) if rate else np.zeros((0, 2 * TILE))
    found = []
    for add in (add_group_compiled, partial(add_group, kind=Kind.TRIANGULAR)):
        out = np.zeros((2, 2 * TILE))
        add(group, shares, 1 + shares[:1], basis, out)
        found.append(out)
    assert found[0].tobytes() == found[1].tobytes()
    assert np.abs(found[0]).min() > 0


@pytest.mark.parametrize("bounds", [(1.0, 2.0, 5.0), (-3.0, -3.0, 1.0), (0.0, 4.0, 4.0)])
def test_quantiles_are_those_of_the_distribution(shares: np.ndarray, bounds: tuple[float, float, float]) -> None:
    value = np.ones(TILE)
    for function in (multiply_triangular, multiply_triangular.py_func):
        value[:] = 1.0
        function(value, shares[0, :TILE].copy(), *bounds)
        expected = quantile_between(Kind.TRIANGULAR, *(np.float64(bound) for bound in bounds), shares[0, :TILE])
        assert value.tobytes() == expected.tobytes()


def test_series_and_scaled_sums_are_multiplied_and_added(shares: np.ndarray) -> None:
    basis, series, value, out = shares[[0, 1, 2, 0]].copy(), np.array([1.0, 2.0, 3.0, 0.0]), np.full(2 * TILE, 2.0), np.ones(2 * TILE)
    multiply_series(value, series, basis, np.empty(2 * TILE))
    assert value == pytest.approx(2 * (series @ basis))
    add_scaled(out, 3.0, value)
    assert out == pytest.approx(1 + 3 * value)


def test_exact_figures_leave_the_value_alone(shares: np.ndarray) -> None:
    group = layout_of(terms_of(study([line("a", B, 2.0)]))).groups[0]
    value = np.ones(TILE)
    multiply_figures(value, group, 0, shares, shares, 0)
    assert (value == 1).all()
