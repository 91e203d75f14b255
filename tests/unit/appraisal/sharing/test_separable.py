"""Separable costs, remaining benefits."""

from __future__ import annotations

import numpy as np
import pytest

from wijkkoers.appraisal.sharing.game import game
from wijkkoers.appraisal.sharing.separable import allocate_by_marginal, allocate_by_separable, share_rest


def test_rest_goes_by_what_joining_saves() -> None:
    found = allocate_by_separable(game(["a", "b"], {("a",): 10.0, ("b",): 6.0, ("a", "b"): 12.0}))
    assert (found.separable.tolist(), found.remaining_benefit.tolist(), found.rest) == ([6.0, 2.0], [4.0, 4.0], 4.0)
    assert found.allocation.amounts.tolist() == [8.0, 4.0]


def test_value_game_is_divided_the_same_way() -> None:
    found = allocate_by_separable(game(["a", "b"], {("a",): 1.0, ("b",): 3.0, ("a", "b"): 8.0}, is_cost=False))
    assert found.allocation.amounts == pytest.approx([3.0, 5.0])


def test_rest_is_shared_equally_when_joining_saves_nobody_anything() -> None:
    assert share_rest(2.0, np.array([0.0, -1.0])).tolist() == [0.5, 0.5]
    found = allocate_by_separable(game(["a", "b"], {("a",): 1.0, ("b",): 1.0, ("a", "b"): 4.0}))
    assert [reason.kind for reason in found.allocation.reasons][:2] == ["geen-voordeel-van-meedoen", "rest-gelijk-verdeeld"]
    assert found.allocation.amounts.tolist() == [2.0, 2.0]


def test_who_gains_nothing_carries_none_of_the_rest() -> None:
    assert share_rest(2.0, np.array([3.0, -1.0, 1.0])).tolist() == [0.75, 0.0, 0.25]


def test_marginal_costs_that_do_not_cover_the_total_say_so() -> None:
    found = allocate_by_marginal(game(["a", "b"], {("a",): 10.0, ("b",): 6.0, ("a", "b"): 12.0}))
    assert (found.amounts.tolist(), found.reasons[0].kind) == ([6.0, 2.0], "dekt-niet-alles")
    assert found.reasons[0].values == {"covered": 8.0, "total": 12.0}
