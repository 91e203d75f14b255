"""Every attitude towards scenarios names its own winner."""

from __future__ import annotations

import pytest

from wijkkoers.appraisal.mca.decision_table import decision_table
from wijkkoers.appraisal.mca.robust import Rule, judge_robust
from wijkkoers.base.errors import InputError

TABLE = decision_table("ABC", "xy", [[5, 5], [0, 11], [4, 8]])


def test_rules_name_their_own_winners() -> None:
    found = judge_robust(TABLE, optimism=0.5)
    assert found.best == {
        Rule.MAXIMIN: ("A",),
        Rule.MAXIMAX: ("B",),
        Rule.MINIMAX_REGRET: ("C",),
        Rule.HURWICZ: ("C",),
        Rule.LAPLACE: ("C",),
    }
    assert found.regrets.tolist() == [[0, 6], [5, 0], [1, 3]]


def test_without_optimism_hurwicz_is_maximin_and_with_all_of_it_maximax() -> None:
    assert judge_robust(TABLE, 0).best[Rule.HURWICZ] == ("A",)
    assert judge_robust(TABLE, 1).best[Rule.HURWICZ] == ("B",)


def test_equal_winners_are_all_named() -> None:
    assert judge_robust(decision_table("AB", "xy", [[1, 2], [2, 1]])).best[Rule.MAXIMIN] == ("A", "B")


def test_expected_value_plus_expected_regret_is_the_same_for_all() -> None:
    found = judge_robust(decision_table("ABC", "xy", TABLE.payoffs, {"x": 0.3, "y": 0.7}))
    sums = found.figures[Rule.EXPECTED_VALUE] + found.figures[Rule.EXPECTED_REGRET]
    assert sums.tolist() == pytest.approx([sums[0]] * 3)
    assert found.best[Rule.EXPECTED_VALUE] == found.best[Rule.EXPECTED_REGRET] == ("B",)


@pytest.mark.parametrize("optimism", [-0.1, 1.1, float("nan")])
def test_optimism_lies_between_zero_and_one(optimism: float) -> None:
    with pytest.raises(InputError, match="optimisme-buiten-bereik"):
        judge_robust(TABLE, optimism)
