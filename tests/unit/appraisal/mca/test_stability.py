from __future__ import annotations

import numpy as np
import pytest
from tests.unit.appraisal.mca.weighings import CRITERIA, weighed, worked_example

from wijkkoers.appraisal.matrix import Criterion, decision_matrix, weight_set
from wijkkoers.appraisal.mca.additive import weigh_additive
from wijkkoers.appraisal.mca.normalisation import Normalisation
from wijkkoers.appraisal.mca.stability import Stretch, find_stability, order_kept, totals_at_ends, weight_intervals, winner_breaks


def test_totals_at_the_ends_are_the_others_alone_and_the_criterion_alone() -> None:
    values, weights = np.array([[1.0, 0.0, 0.5]]), np.array([0.5, 0.3, 0.2])
    without, only = totals_at_ends(values, weights)
    assert without[0] == pytest.approx([0.5 * 0.2 / 0.5, (0.5 + 0.1) / 0.7, 0.5 / 0.8])
    assert only[0].tolist() == [1.0, 0.0, 0.5]


def test_two_criteria_cross_where_the_lines_do() -> None:
    low, high = weight_intervals(np.array([[1.0, 0.0], [0.0, 0.6]]), np.array([0.5, 0.5]), 0)
    assert (low.tolist(), high.tolist()) == (pytest.approx([0.375, 0.0]), pytest.approx([1.0, 0.625]))


def test_interval_of_safety_in_the_worked_example_by_hand() -> None:
    found = find_stability(worked_example())
    low, high = found.intervals()["veilig"]
    assert found.winner == "B"
    a, b, c = ((13.8 * 3 + 22.5 * 2 + 30 * 4 + 10), (13.8 * 4 + 22.5 * 4 + 30 * 3 + 30), (13.8 * 5 + 22.5 * 5 + 30 * 2 + 50))
    rest = 76.3
    assert high == pytest.approx((b - a) / rest / ((b - a) / rest + 2))
    assert low == pytest.approx((c - b) / rest / ((c - b) / rest + 2))


def test_the_run_of_winners_covers_0_to_1_without_gaps() -> None:
    for run in find_stability(worked_example()).runs:
        assert (run[0].low, run[-1].high) == (0.0, 1.0)
        assert [part.high for part in run[:-1]] == [part.low for part in run[1:]]


def test_the_run_along_safety_goes_from_c_by_b_to_a() -> None:
    found = find_stability(worked_example())
    run = found.runs[CRITERIA.index("veilig")]
    assert [part.winners for part in run] == [("C",), ("B",), ("A",)]
    assert (run[1].low, run[1].high) == pytest.approx(found.intervals()["veilig"])


def test_an_alternative_that_is_always_first_stays_so_from_0_to_1() -> None:
    found = find_stability(weighed([(1, 1), (0.5, 0.2)], (1, 3)))
    assert found.intervals() == {"k0": (0.0, 1.0), "k1": (0.0, 1.0)}
    assert found.runs[0] == (Stretch(0.0, 1.0, ("A",)),)


def test_a_tie_is_told_and_its_interval_starts_at_the_weight_itself() -> None:
    found = find_stability(weighed([(1, 0), (0, 1)], (1, 1)))
    assert (found.winner, found.tied) == ("A", ("A", "B"))
    assert found.intervals() == {"k0": (0.5, 1.0), "k1": (0.0, 0.5)}


def test_alternatives_that_are_equal_everywhere_share_each_stretch() -> None:
    found = find_stability(weighed([(0.7, 0.3), (0.7, 0.3), (0.1, 0.2)], (0.3, 0.7)))
    assert (found.intervals()["k0"], found.runs[0]) == ((0.0, 1.0), (Stretch(0.0, 1.0, ("A", "B")),))


def test_when_one_criterion_has_all_weight_the_others_share_the_rest() -> None:
    low, high = weight_intervals(np.array([[1.0, 0.0, 0.0], [0.0, 1.0, 0.5]]), np.array([1.0, 0.0, 0.0]), 0)
    assert low[0] == pytest.approx(0.75 / 1.75)
    assert (low[1], high[1], high[0]) == (0.0, 0.5, 1.0)


def test_a_sole_criterion_keeps_its_first_place() -> None:
    assert find_stability(weighed([(0.9,), (0.2,)], (5,))).intervals() == {"k0": (0.0, 1.0)}


def test_a_criterion_without_differences_is_left_out_or_keeps_the_order() -> None:
    criteria = [Criterion("a", "a"), Criterion("b", "b")]
    matrix = decision_matrix("XY", criteria, [(1, 7), (2, 7)])
    found = find_stability(weigh_additive(matrix, weight_set("p", "p", {"a": 1, "b": 1})))
    assert (found.criteria, found.winner) == (("a",), "Y")
    fixed, removable = order_kept(np.array([[0.2, 0.5], [0.8, 0.5]]), np.array([0.5, 0.5]))
    assert (fixed.tolist(), removable.tolist()) == ([False, True], [False, True])


def test_without_scales_every_criterion_counts() -> None:
    matrix = decision_matrix("XY", [Criterion("a", "a"), Criterion("b", "b")], [(1, 7), (2, 7)])
    found = find_stability(weigh_additive(matrix, weight_set("p", "p", {"a": 1, "b": 1}), Normalisation.MAX))
    assert found.intervals() == {"a": (0.0, 1.0), "b": (0.0, 1.0)}


def test_order_may_survive_removal_but_not_every_weight() -> None:
    fixed, removable = order_kept(np.array([[0.0, 0.9], [0.5, 0.1]]), np.array([0.1, 0.9]))
    assert (fixed.tolist(), removable.tolist()) == ([False, False], [True, False])


def test_breaks_of_three_lines() -> None:
    assert winner_breaks(np.array([1.0, 0.75, 0.0]), np.array([0.0, 0.75, 1.0])) == pytest.approx([0, 0.25, 0.75, 1])


def test_lines_that_meet_in_one_point_break_once() -> None:
    assert winner_breaks(np.array([1.0, 0.5, 0.0]), np.array([0.0, 0.5, 1.0])) == pytest.approx([0, 0.5, 1])


def test_results_name_the_method_and_cannot_be_written() -> None:
    found = find_stability(worked_example())
    assert found.provenance.method == "stabiliteit"
    with pytest.raises(ValueError, match="read-only"):
        found.low[0] = 1
