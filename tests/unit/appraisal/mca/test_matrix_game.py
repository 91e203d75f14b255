"""The mix guarantees its value, and the scenarios can hold it there."""

from __future__ import annotations

import numpy as np
import pytest

from wijkkoers.appraisal.mca.decision_table import decision_table
from wijkkoers.appraisal.mca.matrix_game import play_game


@pytest.mark.parametrize("seed", range(5))
def test_both_mixes_guarantee_the_same_value(seed: int) -> None:
    payoffs = np.random.default_rng(seed).normal(size=(4, 3)) * 1e5
    found = play_game(decision_table("ABCD", "xyz", payoffs))
    assert (found.shares @ payoffs).min() == pytest.approx(found.value)
    assert (payoffs @ found.scenario_shares).max() == pytest.approx(found.value, rel=1e-7)
    assert (found.shares.sum(), found.scenario_shares.sum()) == pytest.approx((1, 1))


def test_matching_pennies_is_played_half_and_half() -> None:
    found = play_game(decision_table("AB", "xy", [[1, -1], [-1, 1]]))
    assert found.value == pytest.approx(0)
    assert found.shares.tolist() == pytest.approx([0.5, 0.5])


def test_alternative_that_is_best_everywhere_gets_everything() -> None:
    assert play_game(decision_table("AB", "xy", [[1, 1], [2, 3]])).shares.tolist() == pytest.approx([0, 1])
