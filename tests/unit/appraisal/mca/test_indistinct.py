from __future__ import annotations

import numpy as np
import pytest
from tests.unit.appraisal.mca.weighings import weighed, worked_example

from wijkkoers.appraisal.matrix import Criterion, decision_matrix, weight_set
from wijkkoers.appraisal.mca.additive import weigh_additive
from wijkkoers.appraisal.mca.indistinct import Rule, chances_undecided, differ_too_little, find_indistinct, ranges_overlap
from wijkkoers.appraisal.mca.normalisation import Normalisation
from wijkkoers.base.errors import InputError


def test_a_and_b_of_the_worked_example_differ_too_little() -> None:
    (pair,) = find_indistinct(worked_example()).pairs
    assert (pair.first, pair.second, pair.rules) == ("B", "A", (Rule.DIFFERENCE,))
    assert pair.difference == pytest.approx(0.0024, abs=5e-6)


def test_a_difference_of_exactly_the_threshold_distinguishes() -> None:
    assert differ_too_little(np.array([0.5, 0.25, 0.26]), 0.25).tolist() == [
        [True, False, True],
        [False, True, True],
        [True, True, True],
    ]


def test_a_threshold_of_0_leaves_no_pair() -> None:
    assert find_indistinct(worked_example(), threshold=0.0).pairs == ()


def test_ranges_that_touch_overlap_and_exact_totals_never_do() -> None:
    low, high = np.array([0.1, 0.3, 0.6, 0.6]), np.array([0.3, 0.5, 0.6, 0.6])
    found = ranges_overlap(low, high)
    assert (found[0, 1], found[1, 2], found[2, 3]) == (True, False, False)


def test_overlapping_bandwidths_are_not_distinguishable_by_that_rule() -> None:
    (pair,) = find_indistinct(weighed([(0.5, 0.6), (0.4, 0.5)], (1, 1), width=0.06)).pairs
    assert (pair.first, pair.second, pair.rules, pair.chance) == ("A", "B", (Rule.RANGE,), None)


def test_a_pair_may_fall_under_two_rules() -> None:
    (pair,) = find_indistinct(weighed([(0.5, 0.5), (0.501, 0.5)], (1, 1), width=0.06)).pairs
    assert (pair.first, pair.rules) == ("B", (Rule.DIFFERENCE, Rule.RANGE))


def test_chances_take_the_place_of_bandwidths() -> None:
    result = weighed([(0.5, 0.6), (0.4, 0.5)], (1, 1), width=0.06)
    decided, undecided = np.array([[0.5, 0.97], [0.03, 0.5]]), np.array([[0.5, 0.9], [0.1, 0.5]])
    assert find_indistinct(result, decided).pairs == ()
    (pair,) = find_indistinct(result, undecided).pairs
    assert (pair.rules, pair.chance) == ((Rule.CHANCE,), 0.9)


def test_a_chance_of_exactly_95_percent_decides() -> None:
    assert chances_undecided(np.array([0.05, 0.051, 0.949, 0.95]), 0.95).tolist() == [False, True, True, False]


def test_without_anchors_the_threshold_is_a_part_of_the_highest_total() -> None:
    matrix = decision_matrix("XY", [Criterion("a", "a")], [(200,), (197,)])
    found = find_indistinct(weigh_additive(matrix, weight_set("p", "p", {"a": 1}), Normalisation.SUM), threshold=0.02)
    assert found.threshold == pytest.approx(0.02 * 200 / 397)
    assert [(pair.first, pair.second) for pair in found.pairs] == [("X", "Y")]


@pytest.mark.parametrize(
    ("options", "code"),
    [
        ({"win_chances": np.eye(3)}, "kansen-vorm"),
        ({"threshold": -0.1}, "drempel-ongeldig"),
        ({"threshold": float("nan")}, "drempel-ongeldig"),
        ({"certain": 0.4}, "drempel-ongeldig"),
    ],
)
def test_rules_that_mean_nothing_are_refused(options: dict[str, object], code: str) -> None:
    with pytest.raises(InputError) as caught:
        find_indistinct(worked_example(), **options)  # type: ignore[arg-type]
    assert caught.value.code == code
