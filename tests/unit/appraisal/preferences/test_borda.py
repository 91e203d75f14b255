"""The Borda count."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest

from wijkkoers.appraisal.preferences.borda import count_borda, rank_sums
from wijkkoers.base.errors import InputError


def test_lowest_sum_of_places_comes_first() -> None:
    found = count_borda(["a", "b", "c"], [{"a": 1, "b": 2, "c": 3}, {"c": 3, "b": 1, "a": 2}, {"a": 1, "b": 3, "c": 2}])
    assert (found.rank_sums.tolist(), found.points.tolist(), found.order) == ([4, 6, 8], [5, 3, 1], ("a", "b", "c"))
    assert found.reasons == ()


def test_equal_places_share_the_mean() -> None:
    assert rank_sums(np.array([[1.0], [1.0], [3.0]])).tolist() == [1.5, 1.5, 3.0]


def test_tie_for_the_first_place_is_told() -> None:
    found = count_borda(["a", "b"], [{"a": 1, "b": 2}, {"a": 2, "b": 1}])
    assert (found.reasons[0].kind, found.reasons[0].values) == ("gelijke-stand", {"names": ("a", "b")})


@pytest.mark.parametrize(
    ("names", "rankings", "code"),
    [
        (["a"], [{"a": 1}], "te-weinig-alternatieven"),
        (["a", "a"], [], "naam-dubbel"),
        (["a", "b"], [], "geen-stemmen"),
        (["a", "b"], [{"a": 1}], "namen-ongelijk"),
        (["a", "b"], [{"a": 1, "b": float("nan")}], "plaats-ongeldig"),
        (["a", "b"], [{"a": 0, "b": 1}], "plaats-ongeldig"),
    ],
)
def test_votes_that_cannot_be_counted_are_refused(names: list[str], rankings: list[dict[str, Any]], code: str) -> None:
    with pytest.raises(InputError) as refused:
        count_borda(names, rankings)
    assert refused.value.code == code
