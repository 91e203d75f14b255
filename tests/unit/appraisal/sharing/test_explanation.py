"""Every kind of reason that a division gives is in the table, with the names of its values."""

from __future__ import annotations

import pytest

from wijkkoers.appraisal.sharing import (
    allocate_by_marginal,
    allocate_by_nucleolus,
    allocate_by_separable,
    allocate_by_shapley,
    divide_estate,
    game,
    share_equally,
)
from wijkkoers.appraisal.sharing.explanation import KINDS
from wijkkoers.base.reasons import Reason

NO_CORE = game("abc", {"a": 0, "b": 0, "c": 0, "ab": 1, "ac": 1, "bc": 1, "abc": 1}, is_cost=False)
DEARER = game("ab", {"a": 1, "b": 1, "ab": 4})
CHEAPER = game("ab", {"a": 10, "b": 6, "ab": 12})
GIVEN: tuple[Reason, ...] = (
    *allocate_by_shapley(NO_CORE).reasons,
    *allocate_by_nucleolus(NO_CORE).allocation.reasons,
    *allocate_by_nucleolus(DEARER).allocation.reasons,
    *allocate_by_nucleolus(CHEAPER).allocation.reasons,
    *allocate_by_separable(DEARER).allocation.reasons,
    *allocate_by_marginal(CHEAPER).reasons,
    *share_equally(10.0, {"a": 1.0, "b": 20.0}).reasons,
    *divide_estate({"a": 1.0, "b": 2.0}, 1.0).reasons,
)


@pytest.mark.parametrize("reason", GIVEN, ids=lambda reason: reason.kind)
def test_values_of_a_reason_are_those_of_its_kind(reason: Reason) -> None:
    assert tuple(reason.values) == KINDS[reason.kind]


def test_every_kind_is_given_by_something() -> None:
    assert {reason.kind for reason in GIVEN} == set(KINDS)
