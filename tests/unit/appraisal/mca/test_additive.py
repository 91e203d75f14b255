"""A weighted sum falls apart into its contributions, and says what was left out."""

from __future__ import annotations

import numpy as np
import pytest
from tests.unit.appraisal.mca.tables import banded, changed, made, weights_of

from wijkkoers.appraisal.mca.additive import add_local, add_values, weigh_additive
from wijkkoers.appraisal.mca.normalisation import Normalisation
from wijkkoers.base.errors import InputError

WORKED = made([[5, 3, 2, 4, 1], [3, 4, 4, 3, 3], [1, 5, 5, 2, 5], [3, 3, 2, 3, 1]], anchors=(0, 5))


def test_contributions_add_up_to_the_totals() -> None:
    found = weigh_additive(WORKED, weights_of(23.8, 13.8, 22.5, 30.0, 10.0))
    assert found.contributions.sum(axis=1) == pytest.approx(found.totals, abs=1e-15)
    assert found.totals.tolist() == pytest.approx([0.67013, 0.67253, 0.62997, 0.51508], abs=5e-6)
    assert found.best == ("B",)


def test_bandwidth_of_scores_becomes_a_bandwidth_of_totals() -> None:
    found = weigh_additive(banded([[(0, 5, 10), (2, 2, 2)], [(4, 4, 4), (3, 3, 3)]], anchors=(0, 10)), weights_of(1, 1))
    assert (found.totals_low[0], found.totals[0], found.totals_high[0]) == pytest.approx((0.1, 0.35, 0.6))


def test_weight_of_a_constant_criterion_is_shared_out_and_named() -> None:
    found = weigh_additive(made([[5, 1, 4], [5, 2, 3]]), weights_of(50, 30, 20))
    assert found.weights.tolist() == pytest.approx([0, 0.6, 0.4])
    assert [remark.kind for remark in found.remarks] == ["criterium-constant", "gewicht-herverdeeld"]
    assert found.remarks[1].values == {"set": "p", "criterion": "k0", "weight": 0.5}


def test_constant_criterion_between_stated_anchors_adds_nothing_to_any_total() -> None:
    found = weigh_additive(changed(made([[4, 1, 4], [4, 2, 3]]), 0, anchors=(0, 10)), weights_of(50, 30, 20))
    assert found.weights.tolist() == pytest.approx([0, 0.6, 0.4])
    assert found.contributions[:, 0].tolist() == [0, 0]
    assert [remark.kind for remark in found.remarks] == ["criterium-constant", "gewicht-herverdeeld"]


def test_constant_criterion_without_weight_needs_no_note_on_weights() -> None:
    found = weigh_additive(made([[5, 1], [5, 2]]), weights_of(0, 30))
    assert [remark.kind for remark in found.remarks] == ["criterium-constant"]


@pytest.mark.parametrize("table", [[[1, 1], [1, 1]], [[1, 1], [1, 2]]])
def test_weights_on_criteria_that_distinguish_nothing_are_refused(table: list[list[float]]) -> None:
    with pytest.raises(InputError, match="geen-onderscheid"):
        weigh_additive(made(table), weights_of(1, 0))


def test_result_shows_the_bounds_it_used() -> None:
    found = weigh_additive(changed(made([[1, 1], [2, 2]]), 1, anchors=(0, 4)), weights_of(1, 1))
    assert found.scales is not None
    assert [scale.bounds for scale in found.scales if scale] == [(1, 2), (0, 4)]


def test_other_normalisations_have_no_scales() -> None:
    found = weigh_additive(made([[1, 4], [2, 2]]), weights_of(1, 1), Normalisation.MAX)
    assert found.scales is None
    assert found.totals.tolist() == [0.75, 0.75]
    assert found.ranks.tolist() == [1, 1]


def test_fast_sum_equals_the_explained_sum() -> None:
    scores = np.array([[1.0, 20.0], [3.0, 10.0], [2.0, 15.0]])
    weights, is_less = np.array([0.25, 0.75]), np.array([False, True])
    found = add_values(scores, weights, scores.min(axis=0), scores.max(axis=0), is_less)
    assert found == pytest.approx(weigh_additive(made(scores.tolist(), "+-"), weights_of(1, 3)).totals, abs=1e-12)


def test_fast_sum_skips_a_constant_column() -> None:
    scores = np.array([[1.0, 7.0], [3.0, 7.0]])
    assert add_values(scores, np.array([0.5, 0.5]), scores.min(0), scores.max(0), np.array([False, True])).tolist() == [0, 0.5]


def test_screening_takes_the_extremes_at_hand() -> None:
    scores = np.array([[1.0, 20.0], [3.0, 10.0], [2.0, 15.0]])
    assert add_local(scores, np.array([0.25, 0.75]), np.array([False, True])).tolist() == pytest.approx([0, 1, 0.5])
