"""Laws of weights: they sum to 1, say what was said, and follow no order of entry; with brute force beside them."""

from __future__ import annotations

from itertools import pairwise

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.reference.weighing_brute_force import exact_centroid, mean_of_orders

from wijkkoers.appraisal.matrix import weight_set
from wijkkoers.appraisal.mca.ahp import Priority, pair_matrix, prioritise, weigh_by_pairs
from wijkkoers.appraisal.mca.bwm import BestWorstModel, weigh_by_best_worst
from wijkkoers.appraisal.mca.entropy import entropies_of, entropy_weights
from wijkkoers.appraisal.mca.groups import compare_weights, dividing_shares, weight_distances
from wijkkoers.appraisal.mca.points import weigh_by_points
from wijkkoers.appraisal.mca.ranking import RankRule, centroid_weights, weigh_by_ranking
from wijkkoers.appraisal.mca.swing import weigh_by_swing

points = st.lists(st.integers(0, 100).map(float), min_size=1, max_size=8).filter(any)
rank_lists = st.lists(st.integers(1, 6).map(float), min_size=1, max_size=8)
importances = st.lists(st.integers(1, 30).map(float), min_size=2, max_size=7)


def named(values: list[float]) -> dict[str, float]:
    return {f"k{place}": value for place, value in enumerate(values)}


@given(points)
def test_weights_from_points_and_swings_sum_to_1_and_keep_the_proportions(values: list[float]) -> None:
    for found in (weigh_by_points("p", "P", named(values)), weigh_by_swing("p", "P", named(values))):
        assert found.weights.values.sum() == pytest.approx(1.0)
        assert found.weights.values * sum(values) == pytest.approx(values)


@given(points, st.floats(0.01, 1000))
def test_points_in_another_size_give_the_same_weights(values: list[float], factor: float) -> None:
    one, other = weigh_by_points("p", "P", named(values)), weigh_by_points("p", "P", named([value * factor for value in values]))
    assert one.weights.values == pytest.approx(other.weights.values)


@given(rank_lists, st.sampled_from(RankRule))
def test_a_more_important_criterion_never_weighs_less_and_ties_weigh_the_same(ranks: list[float], rule: RankRule) -> None:
    weights = weigh_by_ranking("p", "P", named(ranks), rule).weights.values
    assert weights.sum() == pytest.approx(1.0)
    for (rank, weight), (next_rank, next_weight) in pairwise(sorted(zip(ranks, weights.tolist(), strict=True))):
        assert (weight == pytest.approx(next_weight)) if rank == next_rank else (weight > next_weight)


@pytest.mark.parametrize("number", range(1, 13))
def test_centroid_is_the_mean_of_the_corners_of_the_sorted_simplex(number: int) -> None:
    assert centroid_weights(np.arange(1.0, number + 1)) == pytest.approx([float(part) for part in exact_centroid(number)], rel=1e-12)


@pytest.mark.parametrize("ranks", [(1, 2, 3), (2, 1, 3, 4), (1, 2, 2), (2, 1, 2, 1)])
def test_centroid_is_the_mean_of_all_weights_in_that_order(ranks: tuple[float, ...]) -> None:
    found = mean_of_orders(ranks, np.random.Generator(np.random.PCG64(4)))
    assert centroid_weights(np.array(ranks, dtype=float)) == pytest.approx(found, abs=0.004)


@given(importances, st.sampled_from(Priority))
def test_consistent_pairs_give_their_weights_back_with_ratio_0(values: list[float], priority: Priority) -> None:
    true = np.array(values) / sum(values)
    found = weigh_by_pairs("p", "P", list(named(values)), true[:, None] / true, priority)
    assert found.weights.values == pytest.approx(true)
    assert (found.priorities.ratio, found.reasons) == (pytest.approx(0, abs=1e-9), ())


@given(st.lists(st.sampled_from([1 / 9, 1 / 5, 1 / 3, 1 / 2, 1, 2, 3, 5, 9]), min_size=10, max_size=10), st.permutations(range(5)))
def test_priorities_follow_no_order_of_entry_and_inconsistency_is_never_negative(ratios: list[float], order: list[int]) -> None:
    names = list("abcde")
    table = pair_matrix(names, dict(zip([(a, b) for i, a in enumerate(names) for b in names[i + 1 :]], ratios, strict=True)))
    one = prioritise(names, table)
    other = prioritise([names[place] for place in order], table[np.ix_(order, order)])
    assert other.values == pytest.approx(one.values[order])
    assert one.ratio is not None
    assert one.ratio == pytest.approx(other.ratio, abs=1e-9)
    assert (one.ratio >= 0, one.values.sum()) == (True, pytest.approx(1.0))


@settings(max_examples=40)
@given(importances, st.sampled_from(BestWorstModel))
def test_consistent_best_worst_judgements_give_their_weights_back_with_ksi_0(values: list[float], model: BestWorstModel) -> None:
    true = np.array(values) / sum(values)
    best, worst = named((true.max() / true).tolist()), named((true / true.min()).tolist())
    found = weigh_by_best_worst("p", "P", best, worst, model)
    assert found.ksi == pytest.approx(0, abs=1e-6)
    assert found.weights.values == pytest.approx(true, abs=1e-5)


@settings(max_examples=40)
@given(st.lists(st.tuples(st.integers(1, 9), st.integers(1, 9)), min_size=1, max_size=5), st.integers(2, 9))
def test_best_worst_weights_keep_within_the_ksi_that_they_tell(others: list[tuple[int, int]], across: int) -> None:
    best = np.array([1.0, across, *(min(there, across) for there, _ in others)])
    worst = np.array([across, 1.0, *(min(back, across) for _, back in others)])
    linear = weigh_by_best_worst("p", "P", named(best.tolist()), named(worst.tolist()))
    weights = linear.weights.values
    top, bottom = int(np.argmin(best)), int(np.flatnonzero(worst == 1)[np.argmax(best[worst == 1])])
    gaps = np.concatenate([weights[top] - best * weights, weights - worst * weights[bottom]])
    assert np.abs(gaps).max() <= linear.ksi + 1e-7
    ratio = weigh_by_best_worst("p", "P", named(best.tolist()), named(worst.tolist()), BestWorstModel.RATIO)
    weights = ratio.weights.values
    deviation = max(np.abs(weights[top] / weights - best).max(), np.abs(weights / weights[bottom] - worst).max())
    assert deviation == pytest.approx(ratio.ksi, abs=1e-9)
    assert (np.array(ratio.low) <= weights + 1e-12).all()
    assert (weights <= np.array(ratio.high) + 1e-12).all()
    assert ratio.consistency_ratio is not None
    assert -1e-9 <= ratio.consistency_ratio <= 1 + 1e-9


@given(st.lists(st.lists(st.integers(0, 50).map(float), min_size=3, max_size=3), min_size=2, max_size=6), st.floats(0.01, 100))
def test_entropy_lies_between_0_and_1_and_units_do_not_matter(rows: list[list[float]], factor: float) -> None:
    table = np.array(rows)
    entropies = entropies_of(table)
    assert ((entropies >= -1e-12) & (entropies <= 1 + 1e-12)).all()
    if (np.ptp(table, axis=0) > 0).any():
        weights = entropy_weights(table)
        assert weights.sum() == pytest.approx(1.0)
        assert entropy_weights(table * np.array([factor, 1.0, 1 / factor])) == pytest.approx(weights, abs=1e-9)


@given(st.lists(st.lists(st.integers(1, 20).map(float), min_size=3, max_size=3), min_size=2, max_size=9))
def test_shares_of_division_are_those_of_the_mean_distance_pair_by_pair(rows: list[list[float]]) -> None:
    table = np.array([np.array(row) / sum(row) for row in rows])
    apart = np.abs(table[:, None] - table[None, :]).sum(axis=(0, 1)) / 2
    distances = weight_distances(table)
    assert distances.sum() == pytest.approx(apart.sum(), abs=1e-9)
    if apart.sum() > 1e-9:
        assert dividing_shares(table) == pytest.approx(apart / apart.sum(), abs=1e-9)


@settings(max_examples=50)
@given(st.lists(st.lists(st.integers(1, 20).map(float), min_size=3, max_size=3), min_size=1, max_size=12), st.randoms())
def test_people_in_another_order_give_the_same_picture_and_no_group_is_too_small(rows: list[list[float]], chance: object) -> None:
    people = [weight_set(f"p{place:02}", "P", named(row)) for place, row in enumerate(rows)]
    mixed = list(people)
    chance.shuffle(mixed)  # type: ignore[attr-defined]
    one, other = compare_weights(people), compare_weights(mixed)
    assert [group.members for group in one.groups] == [group.members for group in other.groups]
    assert one.mean == pytest.approx(other.mean)
    assert all(len(group.members) >= 3 for group in one.groups)
    assert sum(len(group.members) for group in one.groups) in (0, len(people))
