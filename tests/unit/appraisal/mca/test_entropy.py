from __future__ import annotations

from math import log

import numpy as np
import pytest

from wijkkoers.appraisal.matrix import Criterion, DecisionMatrix, decision_matrix
from wijkkoers.appraisal.mca.entropy import entropies_of, entropy_weights, weigh_by_entropy
from wijkkoers.base.errors import InputError


def matrix(*rows: tuple[float, ...]) -> DecisionMatrix:
    return decision_matrix([f"a{row}" for row in range(len(rows))], [Criterion(f"k{place}", "k") for place in range(len(rows[0]))], rows)


def test_entropy_of_one_and_three_quarters_by_hand() -> None:
    assert entropies_of(np.array([[1.0], [3.0]])) == pytest.approx([(log(4) / 4 + 0.75 * log(4 / 3)) / log(2)])


def test_equal_scores_have_entropy_1_and_a_single_score_0() -> None:
    assert entropies_of(np.array([[2.0, 0.0, 0.0], [2.0, 5.0, 0.0]])) == pytest.approx([1.0, 0.0, 1.0])


def test_only_criteria_that_differ_get_weight() -> None:
    assert entropy_weights(np.array([[1.0, 7.0], [3.0, 7.0]])).tolist() == [1.0, 0.0]


def test_a_constant_criterion_is_named() -> None:
    found = weigh_by_entropy("e", "Entropie", matrix((1, 7, 2), (3, 7, 2.5)))
    assert (found.constant, found.weights.criteria, len(found.entropies)) == (("k1",), ("k0", "k1", "k2"), 3)


def test_units_do_not_matter() -> None:
    one, other = matrix((1, 7), (3, 8)), matrix((100, 7), (300, 8))
    assert weigh_by_entropy("e", "E", one).weights.values == pytest.approx(weigh_by_entropy("e", "E", other).weights.values)


@pytest.mark.parametrize(("rows", "code"), [(((1, -1), (2, 3)), "entropie-negatief"), (((1, 0), (1, 0)), "entropie-geen-verschil")])
def test_scores_without_entropy_are_refused(rows: tuple[tuple[float, ...], ...], code: str) -> None:
    with pytest.raises(InputError) as caught:
        weigh_by_entropy("e", "Entropie", matrix(*rows))
    assert caught.value.code == code
