"""Every kind of reason of this package is in the table, with the names of its values."""

from __future__ import annotations

import numpy as np
import pytest

from wijkkoers.appraisal.preferences import (
    KINDS,
    Ballot,
    Margin,
    count_borda,
    count_both_ways,
    count_choices,
    count_support,
    find_opinions,
    judge_change,
    weigh_survey,
)
from wijkkoers.appraisal.preferences.opinion_kernels import GAP
from wijkkoers.base.reasons import Reason

AGE, TENURE = Margin("leeftijd", {"jong": 40.0, "oud": 60.0}), Margin("woning", {"huur": 50.0, "koop": 50.0})
EVEN = {("jong", "huur"): 20, ("jong", "koop"): 20, ("oud", "huur"): 30, ("oud", "koop"): 30}
SKEW = {("jong", "huur"): 1, ("jong", "koop"): 10, ("oud", "huur"): 10, ("oud", "koop"): 500}
NOISE = np.random.default_rng(5).integers(-1, 2, (60, 12)).astype(np.int8)
NOISE[0] = GAP
BALLOTS = [Ballot(("a",), group="jong")] * 8 + [Ballot(("a", "b"), group="jong")]
MANY = [Ballot(("a",), group="jong")] * 30 + [Ballot(("a",), group="oud")] * 10
ALIKE = np.ones((12, 2), dtype=np.int8)
CAMPS = np.array([[1, -1]] * 30 + [[-1, 1]] * 5, dtype=np.int8)
GIVEN: tuple[Reason, ...] = (
    *(reason for agreed, silent in ((7, 1), (6, 2), (2, 2)) for reason in count_support(10, agreed, silent).reasons),
    *count_support(9, 1, 1).reasons,
    *count_both_ways(20, 13, 7, vacant=3)[2],
    *judge_change(100, 10).reasons,
    *judge_change(100, 50).reasons,
    *weigh_survey([AGE, TENURE], EVEN, population=1000, is_self_selected=True).reasons,
    *weigh_survey([AGE, TENURE], SKEW, population=1000).reasons,
    *weigh_survey([AGE], {("jong",): 4, ("oud",): 5}, population=1000).reasons,
    *count_choices({"a": 1.0, "b": 2.0}, 2.0, BALLOTS).reasons,
    *count_choices({"a": 1.0, "b": 2.0}, 2.0, MANY, Margin("leeftijd", {"jong": 1.0, "oud": 1.0})).reasons,
    *find_opinions([str(number) for number in range(12)], NOISE).reasons,
    *find_opinions(["a", "b"], ALIKE).reasons,
    *find_opinions(["a", "b"], CAMPS).reasons,
    *count_borda(["a", "b"], [{"a": 1, "b": 1}]).reasons,
)


@pytest.mark.parametrize("reason", GIVEN, ids=lambda reason: reason.kind)
def test_values_of_a_reason_are_those_of_its_kind(reason: Reason) -> None:
    assert tuple(reason.values) == KINDS[reason.kind]


def test_every_kind_is_given_by_something() -> None:
    assert {reason.kind for reason in GIVEN} == set(KINDS)
