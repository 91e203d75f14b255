"""The Shapley value and power in a weighted vote."""

from __future__ import annotations

import numpy as np
import pytest

from wijkkoers.appraisal.sharing.game import game
from wijkkoers.appraisal.sharing.shapley import allocate_by_shapley, shapley_values, voting_power
from wijkkoers.base.errors import InputError


def test_each_step_of_an_airport_is_shared_by_those_who_need_it() -> None:
    assert shapley_values(np.array([0, 1, 2, 2, 3, 3, 3, 3.0])) == pytest.approx([1 / 3, 5 / 6, 11 / 6], abs=1e-12)


def test_two_players_share_the_saving_equally() -> None:
    found = allocate_by_shapley(game(["a", "b"], {("a",): 10.0, ("b",): 6.0, ("a", "b"): 12.0}))
    assert (found.amounts.tolist(), found.total) == ([8.0, 4.0], 12.0)
    assert [reason.kind for reason in found.reasons] == ["verdeling-stabiel"]


def test_division_outside_the_core_says_who_would_leave() -> None:
    worth = {("a",): 6.0, ("b",): 6.0, ("c",): 6.0, ("a", "b"): 6.0, ("a", "c"): 12.0, ("b", "c"): 12.0, ("a", "b", "c"): 12.0}
    found = allocate_by_shapley(game(["a", "b", "c"], {**worth, ("a", "c"): 7.0, ("b", "c"): 7.0}))
    assert found.reasons[0].kind == "groep-beter-af"


def test_twelve_players_are_counted_exactly() -> None:
    costs = np.arange(1.0, 13.0)
    additive = np.array([sum(costs[i] for i in range(12) if m >> i & 1) for m in range(1 << 12)])
    assert shapley_values(additive) == pytest.approx(costs, abs=1e-9)


def test_method_and_digest_are_kept() -> None:
    one = allocate_by_shapley(game(["a", "b"], {("a",): 1.0, ("b",): 2.0, ("a", "b"): 2.5}))
    other = allocate_by_shapley(game(["a", "b"], {("a",): 1.0, ("b",): 2.0, ("a", "b"): 2.6}))
    assert one.provenance.method == "shapley"
    assert one.provenance.digest != other.provenance.digest


def test_a_voter_who_never_turns_the_vote_has_no_power() -> None:
    assert voting_power({"groot": 50, "midden": 49, "klein": 1}, 52).power.tolist() == [0.5, 0.5, 0.0]


@pytest.mark.parametrize(
    ("weights", "quota", "code"),
    [
        ({}, 1, "te-weinig-spelers"),
        ({str(number): 1.0 for number in range(21)}, 3, "te-veel-spelers"),
        ({"a": -1.0, "b": 3.0}, 2, "gewicht-negatief"),
        ({"a": float("nan")}, 1, "bedrag-niet-eindig"),
        ({"a": 1.0, "b": 1.0}, 3, "drempel-onhaalbaar"),
        ({"a": 1.0, "b": 1.0}, 0, "drempel-onhaalbaar"),
    ],
)
def test_vote_that_cannot_be_is_refused(weights: dict[str, float], quota: float, code: str) -> None:
    with pytest.raises(InputError) as refused:
        voting_power(weights, quota)
    assert refused.value.code == code
