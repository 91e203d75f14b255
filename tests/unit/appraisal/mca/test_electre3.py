"""ELECTRE III equals the definition, pair by pair, with and without vetoes."""

from __future__ import annotations

import numpy as np
import pytest
from tests.reference.electre_loops import credibility, distil
from tests.unit.appraisal.mca.tables import made, weights_of

from wijkkoers.appraisal.mca.electre3 import Thresholds, agreement_of, credibility_of, objection_of, rank_electre3
from wijkkoers.base.errors import InputError

LAGS = np.array([-1.0, 0.0, 3.0, 4.0, 5.0, 8.0, 11.0])


def test_agreement_falls_between_indifference_and_preference() -> None:
    assert agreement_of(LAGS, Thresholds(3, 5)).tolist() == [1, 1, 1, 0.5, 0, 0, 0]


def test_objection_rises_between_preference_and_veto() -> None:
    assert objection_of(LAGS, Thresholds(3, 5, 11)).tolist() == [0, 0, 0, 0, 0, 0.5, 1]
    assert objection_of(LAGS, Thresholds(3, 5)).tolist() == [0] * 7
    assert objection_of(LAGS, Thresholds(3, 5, 5)).tolist() == [0, 0, 0, 0, 0, 1, 1]


@pytest.mark.parametrize("seed", range(8))
def test_credibility_and_distillations_equal_the_definition(seed: int) -> None:
    rng = np.random.default_rng(seed)
    scores, weights = rng.integers(0, 20, (7, 4)).astype(float), rng.integers(1, 6, 4).astype(float)
    limits = [(2.0, 5.0, 11.0), (0.0, 0.0, None), (3.0, 3.0, 9.0), (1.0, 6.0, None)]
    thresholds = {f"k{place}": Thresholds(*line) for place, line in enumerate(limits)}
    found = rank_electre3(made(scores.tolist()), weights_of(*weights), thresholds)
    rows = scores.tolist()
    wanted = [[credibility(a, b, weights.tolist(), limits)[1] for b in rows] for a in rows]
    assert found.credibility == pytest.approx(np.array(wanted), abs=1e-12)
    assert (found.descending.tolist(), found.ascending.tolist()) == (distil(wanted, False), distil(wanted, True))


def test_full_concordance_divides_nothing_by_zero() -> None:
    agreed, credible = credibility_of(np.array([[1.0], [1.0]]), np.array([1.0]), (Thresholds(0, 0, 1),))
    assert (agreed.tolist(), credible.tolist()) == ([[1, 1], [1, 1]], [[1, 1], [1, 1]])


def test_veto_takes_all_credibility_away() -> None:
    thresholds = {"k1": Thresholds(0, 1, 5)}
    found = rank_electre3(made([[9, 0], [1, 8]]), weights_of(9, 1), thresholds)
    assert found.credibility[0, 1] == 0


def test_dominating_alternative_comes_first() -> None:
    found = rank_electre3(made([[1, 1], [3, 3], [2, 2]]), weights_of(1, 1))
    assert (found.ranks.tolist(), found.best) == ([3, 1, 2], ("B",))


@pytest.mark.parametrize("wrong", [Thresholds(-1), Thresholds(2, 1), Thresholds(0, 3, 2), Thresholds(float("nan"), 1)])
def test_thresholds_out_of_order_are_named(wrong: Thresholds) -> None:
    with pytest.raises(InputError) as error:
        rank_electre3(made([[1], [2]]), weights_of(1), {"k0": wrong})
    assert (error.value.code, error.value.values["criterion"]) == ("drempels-volgorde", "k0")


def test_threshold_for_an_unknown_criterion_is_refused() -> None:
    with pytest.raises(InputError, match="drempel-onbekend-criterium"):
        rank_electre3(made([[1], [2]]), weights_of(1), {"groen": Thresholds()})
