"""Concordance is weight in favour, discordance the largest disadvantage."""

from __future__ import annotations

import numpy as np
import pytest
from tests.unit.appraisal.mca.tables import made, weights_of

from wijkkoers.appraisal.mca import concordance
from wijkkoers.appraisal.mca.concordance import PairScale, check_level, concordance_of, discordance_of, prepare_pairs, scale_pairs
from wijkkoers.base.errors import InputError


def test_equal_scores_count_in_favour_of_both() -> None:
    found = concordance_of(np.array([[1.0, 2.0], [1.0, 1.0]]), np.array([0.4, 0.6]))
    assert found.tolist() == [[1, 1], [0.4, 1]]


def test_rounding_does_not_turn_an_equal_score() -> None:
    assert concordance_of(np.array([[0.3], [0.1 + 0.2]]), np.array([1.0])).all()


def test_discordance_is_a_part_of_the_widest_range() -> None:
    assert discordance_of(np.array([[0.0, 1.0], [4.0, 0.0]])).tolist() == [[0, 1], [0.25, 0]]


def test_alternatives_that_are_all_equal_have_no_discordance() -> None:
    assert discordance_of(np.ones((2, 2))).tolist() == [[0, 0], [0, 0]]


def test_own_range_makes_units_irrelevant() -> None:
    small, large = (scale_pairs(made([[1, factor], [2, 3 * factor]]), PairScale.RANGE) for factor in (1, 1000))
    assert np.allclose(small - small[0], large - large[0])


def test_constant_criterion_gives_no_argument_against() -> None:
    _weights, _concordance, discordance = prepare_pairs(made([[5, 1], [5, 2]]), weights_of(1, 1), PairScale.RANGE)
    assert discordance.tolist() == [[0, 1], [0, 0]]


def test_scores_that_sum_to_zero_cannot_be_scaled_by_their_sum() -> None:
    with pytest.raises(InputError) as error:
        scale_pairs(made([[1, -1], [2, 1]]), PairScale.SUM)
    assert (error.value.code, error.value.values["criterion"]) == ("som-nul", "k1")


def test_long_lists_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(concordance, "MOST_ALTERNATIVES", 1)
    with pytest.raises(InputError) as error:
        scale_pairs(made([[1], [2]]), PairScale.RANGE)
    assert (error.value.code, error.value.values) == ("te-veel-alternatieven", {"count": 2, "limit": 1})


@pytest.mark.parametrize("level", [-0.1, 1.1, float("nan")])
def test_level_outside_zero_to_one_is_refused(level: float) -> None:
    with pytest.raises(InputError, match="drempel-buiten-bereik"):
        check_level("concordantie", level)
