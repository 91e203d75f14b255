"""VIKOR proposes one alternative only where both its conditions hold."""

from __future__ import annotations

import numpy as np
import pytest
from tests.unit.appraisal.mca.tables import made, weights_of

from wijkkoers.appraisal.mca.vikor import judge_compromise, weigh_vikor
from wijkkoers.base.errors import InputError


def test_regrets_add_up_to_s_and_the_largest_is_r() -> None:
    found = weigh_vikor(made([[1, 3000], [2, 3750], [5, 4500]], "-+"), weights_of(1, 1))
    assert found.s == pytest.approx(found.regrets.sum(axis=1))
    assert found.r == pytest.approx(found.regrets.max(axis=1))
    assert (found.q.tolist(), found.compromise, found.least_lead) == ([1, 0, 1], ("B",), 0.5)


@pytest.mark.parametrize(
    ("s", "r", "q", "expected"),
    [
        ([0, 2, 3], [0, 2, 3], [0, 0.6, 1], (True, True, (0,))),
        ([1, 0, 3], [1, 0, 3], [0, 0.6, 1], (True, False, (0, 1))),
        ([0, 2, 3], [0, 2, 3], [0, 0.3, 1], (False, True, (0, 1))),
        ([0, 2, 3], [0, 2, 3], [0, 0.3, 0.4], (False, True, (0, 1, 2))),
        ([0, 2, 3], [0, 2, 3], [0, 0.5, 0.5], (True, True, (0,))),
    ],
)
def test_compromise_grows_as_conditions_fail(s: list[float], r: list[float], q: list[float], expected: object) -> None:
    assert judge_compromise(np.array(s, float), np.array(r, float), np.array(q, float), 0.5) == expected


def test_alternatives_with_equal_regret_are_equal() -> None:
    found = weigh_vikor(made([[0, 1], [1, 0]]), weights_of(1, 1))
    assert (found.q.tolist(), found.ranks.tolist(), found.compromise) == ([0, 0], [1, 1], ("A", "B"))


def test_constant_column_is_named() -> None:
    found = weigh_vikor(made([[1, 5], [2, 5]]), weights_of(1, 1))
    assert [remark.kind for remark in found.remarks] == ["criterium-constant"]
    assert found.regrets[:, 1].tolist() == [0, 0]


def test_alternatives_that_are_all_equal_are_refused() -> None:
    with pytest.raises(InputError, match="geen-onderscheid"):
        weigh_vikor(made([[1], [1]]), weights_of(1))


@pytest.mark.parametrize("value", [-0.1, 1.1, float("nan")])
def test_weight_of_the_majority_lies_between_zero_and_one(value: float) -> None:
    with pytest.raises(InputError, match="meerderheid-buiten-bereik"):
        weigh_vikor(made([[1], [2]]), weights_of(1), value)
