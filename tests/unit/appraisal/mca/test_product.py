"""A weighted product is the exponential of its contributions."""

from __future__ import annotations

import numpy as np
import pytest
from tests.unit.appraisal.mca.tables import made, weights_of

from wijkkoers.appraisal.mca.normalisation import Normalisation
from wijkkoers.appraisal.mca.product import multiply_values, weigh_product
from wijkkoers.base.errors import InputError

MATRIX = made([[3, 12.5, 2], [5, 15, 3], [4, 14, 2]], "+--")


def test_logarithms_add_up_to_the_total() -> None:
    found = weigh_product(MATRIX, weights_of(1, 2, 1))
    assert np.exp(found.log_contributions.sum(axis=1)) == pytest.approx(found.totals)
    assert multiply_values(found.values, found.weights) == pytest.approx(found.totals)


def test_ratios_of_totals_do_not_depend_on_the_scaling() -> None:
    by_max, by_sum = (weigh_product(MATRIX, weights_of(1, 2, 1), way).totals for way in (Normalisation.MAX, Normalisation.SUM))
    assert by_max / by_max[0] == pytest.approx(by_sum / by_sum[0])


def test_best_has_rank_one() -> None:
    found = weigh_product(made([[1, 1], [2, 2]]), weights_of(1, 1))
    assert (found.best, found.ranks.tolist()) == (("B",), [2, 1])


def test_anchors_are_refused_because_a_zero_would_decide_everything() -> None:
    with pytest.raises(InputError, match="normalisatie-past-niet"):
        weigh_product(MATRIX, weights_of(1, 2, 1), Normalisation.ANCHORS)
