"""Sobol indices: right where they are known, and refused where there is nothing to explain."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
import pytest

from wijkkoers.appraisal.uncertainty.sensitivity import Floats, measure_sensitivity, sobol_indices
from wijkkoers.base.errors import InputError


def weighted(shares: Floats) -> Floats:
    return 3 * shares[0] + shares[1] + 0 * shares[2]


def test_sum_of_inputs_splits_its_variance_by_the_squares_of_the_weights() -> None:
    found = measure_sensitivity(weighted, ["a", "b", "c"], draws=20_000, seed=1)
    assert [index.first for index in found.indices] == pytest.approx([0.9, 0.1, 0], abs=0.02)
    assert [index.total for index in found.indices] == pytest.approx([0.9, 0.1, 0], abs=0.02)
    assert (found.ranking, found.runs) == (("a", "b", "c"), 100_000)


def test_truth_lies_within_twice_the_error_told() -> None:
    found = measure_sensitivity(weighted, ["a", "b", "c"], draws=20_000, seed=2)
    for index, truth in zip(found.indices, (0.9, 0.1, 0.0), strict=True):
        assert abs(index.first - truth) <= 2 * index.first_error + 1e-12
        assert abs(index.total - truth) <= 2 * index.total_error + 1e-12


def test_effect_of_two_inputs_together_is_in_the_total_only() -> None:
    found = measure_sensitivity(lambda shares: (shares[0] - 0.5) * (shares[1] - 0.5), ["a", "b"], draws=20_000, seed=1)
    assert [index.first for index in found.indices] == pytest.approx([0, 0], abs=0.03)
    assert [index.total for index in found.indices] == pytest.approx([1, 1], abs=0.05)


def test_indices_do_not_change_with_the_unit_of_the_outcome() -> None:
    one, other = (measure_sensitivity(model, ["a", "b", "c"], draws=64, seed=1) for model in (weighted, lambda x: 1e6 * weighted(x) - 5e5))
    assert [index.first for index in one.indices] == pytest.approx([index.first for index in other.indices])


def test_same_seed_gives_the_same_indices() -> None:
    assert measure_sensitivity(weighted, ["a", "b", "c"], draws=64, seed=4) == measure_sensitivity(
        weighted, ["a", "b", "c"], draws=64, seed=4
    )


def test_parts_per_draw_are_those_of_the_formula() -> None:
    before, after, mixed = np.array([1.0, 2.0]), np.array([3.0, 6.0]), np.array([[2.0, 2.0]])
    first, total = sobol_indices(before, after, mixed)
    assert first.tolist() == [[pytest.approx(0.0), 0.0]]
    assert total.tolist() == [[pytest.approx(1 / 7), 0.0]]


@pytest.mark.parametrize(
    ("code", "model", "inputs", "draws"),
    [
        ("geen-invoer", weighted, [], 10),
        ("naam-dubbel", weighted, ["a", "a"], 10),
        ("trekkingen-te-weinig", weighted, ["a", "b", "c"], 1),
        ("uitkomst-vast", lambda shares: np.ones(shares.shape[1]), ["a"], 10),
        ("uitkomst-niet-eindig", lambda shares: np.full(shares.shape[1], np.nan), ["a"], 10),
        ("uitkomst-niet-eindig", lambda shares: np.ones(3), ["a"], 10),
    ],
)
def test_impossible_question_is_refused(code: str, model: Callable[[Floats], Floats], inputs: list[str], draws: int) -> None:
    with pytest.raises(InputError, match=code):
        measure_sensitivity(model, inputs, draws=draws, seed=1)
