from __future__ import annotations

import numpy as np
import pytest
from tests.unit.appraisal.mca.weighings import weighed, worked_example

from wijkkoers.appraisal.mca.overturn import Distance, Outcome, dominators_of, find_overturns, largest_lead, nearest_weights

CROSS = np.array([[1.0, 0.0], [0.0, 0.6]])


def test_two_criteria_turn_over_where_the_totals_meet() -> None:
    found = nearest_weights(CROSS, np.array([0.5, 0.5]), 1)
    assert found is not None
    assert found[0] == pytest.approx([0.375, 0.625])
    assert found[1] == pytest.approx(0.25)


def test_the_largest_change_is_smallest_when_all_weights_share_it() -> None:
    values, weights = np.array([[0.6, 0.6, 0.4, 0.4], [0.3, 0.3, 0.6, 0.6]]), np.full(4, 0.25)
    by_sum, by_largest = nearest_weights(values, weights, 1), nearest_weights(values, weights, 1, Distance.LARGEST)
    assert by_sum is not None
    assert by_largest is not None
    assert by_largest[0] == pytest.approx([0.2, 0.2, 0.3, 0.3])
    assert (by_sum[1], by_largest[1]) == (pytest.approx(0.2), pytest.approx(0.05))


def test_lead_of_a_row_is_its_best_margin() -> None:
    assert largest_lead(CROSS, 1) == pytest.approx(0.6)
    assert largest_lead(np.array([[0.5, 0.5], [0.4, 0.2]]), 1) == pytest.approx(-0.1)
    assert largest_lead(np.array([[0.5, 0.5], [0.5, 0.5]]), 0) == float("inf")


def test_the_nearest_rival_of_the_worked_example_is_a_by_moving_a_third_of_a_point() -> None:
    found = find_overturns(worked_example())
    assert found.nearest is not None
    assert (found.winner, found.nearest.rival) == ("B", "A")
    assert found.nearest.distance == pytest.approx(2 * 0.3 / 100.1)


def test_a_dominated_alternative_never_comes_first_and_its_betters_are_named() -> None:
    last = find_overturns(worked_example()).rivals[-1]
    assert (last.rival, last.outcome, last.distance, last.weights, last.dominators) == ("D", Outcome.IMPOSSIBLE, None, None, ("A", "B"))


def test_an_alternative_below_a_mix_of_others_never_comes_first_though_none_dominates_it() -> None:
    found = find_overturns(weighed([(1, 0), (0, 1), (0.4, 0.4)], (3, 2)))
    assert [(rival.rival, rival.outcome, rival.dominators) for rival in found.rivals] == [
        ("B", Outcome.POSSIBLE, ()),
        ("C", Outcome.IMPOSSIBLE, ()),
    ]


def test_an_alternative_that_can_only_draw_level_does_not_count_as_first() -> None:
    found = find_overturns(weighed([(1, 0.5), (0.5, 0.5)], (1, 1)))
    assert found.nearest is None


def test_an_equal_alternative_takes_no_change_and_is_told_apart() -> None:
    found = find_overturns(weighed([(1, 0.5), (1, 0.5), (0, 1)], (1, 1)))
    assert [(rival.rival, rival.outcome) for rival in found.rivals] == [("C", Outcome.POSSIBLE), ("B", Outcome.EQUAL)]
    assert found.nearest is not None
    assert found.nearest.rival == "C"


def test_a_shared_first_place_takes_no_change() -> None:
    nearest = find_overturns(weighed([(1, 0), (0, 1)], (1, 1))).nearest
    assert nearest is not None
    assert nearest.distance == pytest.approx(0, abs=1e-12)


def test_dominance_needs_one_real_difference() -> None:
    values = np.array([[0.5, 0.5], [0.5, 0.5], [0.5, 0.4]])
    assert (dominators_of(values, 0), dominators_of(values, 2)) == ([], [0, 1])


def test_provenance_tells_the_two_distances_apart() -> None:
    result = worked_example()
    one, other = find_overturns(result), find_overturns(result, Distance.LARGEST)
    assert (one.measure, other.measure, one.provenance.digest != other.provenance.digest) == (Distance.SUM, Distance.LARGEST, True)
