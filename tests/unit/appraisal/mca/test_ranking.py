from __future__ import annotations

import numpy as np
import pytest

from wijkkoers.appraisal.mca.ranking import RankRule, centroid_weights, places_of, rank_sum_weights, weigh_by_ranking
from wijkkoers.base.errors import InputError


def test_centroid_of_three_is_eleven_five_and_two_eighteenths() -> None:
    assert centroid_weights(np.array([1.0, 2.0, 3.0])) == pytest.approx([11 / 18, 5 / 18, 2 / 18])


def test_weights_follow_the_ranks_and_not_the_order_of_entry() -> None:
    assert centroid_weights(np.array([3.0, 1.0, 2.0])) == pytest.approx([2 / 18, 11 / 18, 5 / 18])


def test_rank_sum_of_three_is_three_two_and_one_sixths() -> None:
    assert rank_sum_weights(np.array([2.0, 3.0, 1.0])) == pytest.approx([2 / 6, 1 / 6, 3 / 6])


def test_ties_share_the_mean_of_the_places_they_take_up() -> None:
    ranks = np.array([2.0, 1.0, 2.0])
    assert places_of(ranks).tolist() == [2.5, 1.0, 2.5]
    assert centroid_weights(ranks) == pytest.approx([7 / 36, 22 / 36, 7 / 36])


def test_all_tied_is_all_equal() -> None:
    assert centroid_weights(np.ones(4)) == pytest.approx([0.25] * 4)


def test_gaps_between_ranks_mean_nothing() -> None:
    assert centroid_weights(np.array([1.0, 5.0, 90.0])).tolist() == centroid_weights(np.array([1.0, 2.0, 3.0])).tolist()


def test_a_ranking_tells_its_places_and_its_ties() -> None:
    found = weigh_by_ranking("p", "Panel", {"a": 3, "b": 1, "c": 3})
    assert (found.places, found.tied, found.rule) == ((2.5, 1.0, 2.5), (("a", "c"),), RankRule.CENTROID)
    assert found.weights.criteria == ("a", "b", "c")


def test_rank_sum_is_a_choice_that_the_provenance_names() -> None:
    found = weigh_by_ranking("p", "Panel", {"a": 1, "b": 2}, RankRule.SUM)
    assert (found.weights.values == pytest.approx([2 / 3, 1 / 3]), found.provenance.method) == (True, "rangsom")


@pytest.mark.parametrize("rank", [0, -1, float("nan"), float("inf"), 1e300])
def test_a_rank_below_1_or_beyond_counting_is_refused(rank: float) -> None:
    with pytest.raises(InputError) as caught:
        weigh_by_ranking("p", "Panel", {"a": 1, "b": rank})
    assert (caught.value.code, caught.value.values["criterion"]) == ("rang-ongeldig", "b")


def test_no_criteria_is_refused() -> None:
    with pytest.raises(InputError) as caught:
        weigh_by_ranking("p", "Panel", {})
    assert caught.value.code == "geen-criteria"
