"""A decision matrix is whole, finite and named; weights are positive and sum to one, with the sum as entered kept."""

from __future__ import annotations

import math

import numpy as np
import pytest

from wijkkoers.appraisal.matrix import LARGEST, Criterion, decision_matrix, weight_set
from wijkkoers.base.errors import InputError
from wijkkoers.base.ranges import Range, exact

CRITERIA = [Criterion("kosten", "Kosten"), Criterion("groen", "Groen")]
SCORES = [[1, 2], [3, 4]]


def test_table_of_exact_scores_has_no_bandwidth() -> None:
    matrix = decision_matrix(["A", "B"], CRITERIA, SCORES)
    assert matrix.mid.tolist() == SCORES
    assert matrix.is_exact
    assert matrix.criterion_ids == ("kosten", "groen")


def test_ranges_by_name_land_in_their_cell() -> None:
    scores = {("B", "groen"): Range(1, 2, 5), ("A", "kosten"): exact(7), ("A", "groen"): exact(8), ("B", "kosten"): exact(9)}
    matrix = decision_matrix(["A", "B"], CRITERIA, scores)
    assert (matrix.low.tolist(), matrix.mid.tolist(), matrix.high.tolist()) == ([[7, 8], [9, 1]], [[7, 8], [9, 2]], [[7, 8], [9, 5]])
    assert not matrix.is_exact


def test_scores_cannot_be_changed() -> None:
    matrix = decision_matrix(["A", "B"], CRITERIA, SCORES)
    with pytest.raises(ValueError, match="read-only"):
        matrix.mid[0, 0] = 5


def test_table_of_the_caller_stays_his_own() -> None:
    table = np.array(SCORES, dtype=float)
    matrix = decision_matrix(["A", "B"], CRITERIA, table)
    table[0, 0] = 99
    assert matrix.mid[0, 0] == 1


@pytest.mark.parametrize("wrong", [math.nan, math.inf, -math.inf])
def test_score_that_is_not_finite_is_named(wrong: float) -> None:
    with pytest.raises(InputError) as error:
        decision_matrix(["A", "B"], CRITERIA, [[1, 2], [3, wrong]])
    assert (error.value.code, error.value.values) == ("score-niet-eindig", {"alternative": "B", "criterion": "groen"})


@pytest.mark.parametrize("wrong", [1e300, -1e300, LARGEST * 1.01])
def test_score_beyond_all_reason_is_refused(wrong: float) -> None:
    with pytest.raises(InputError, match="score-te-groot"):
        decision_matrix(["A", "B"], CRITERIA, [[wrong, 2], [3, 4]])
    with pytest.raises(InputError, match="score-te-groot"):
        decision_matrix(["A", "B"], CRITERIA[:1], {("A", "kosten"): exact(1), ("B", "kosten"): Range(-1e300, 0, 1)})


def test_score_that_is_missing_is_named_and_never_filled() -> None:
    with pytest.raises(InputError) as error:
        decision_matrix(["A", "B"], CRITERIA[:1], {("A", "kosten"): exact(1)})
    assert (error.value.code, error.value.values) == ("score-ontbreekt", {"alternative": "B", "criterion": "kosten"})


def test_score_of_an_unknown_alternative_is_refused() -> None:
    with pytest.raises(InputError, match="score-overbodig"):
        decision_matrix(["A", "B"], CRITERIA[:1], {("C", "kosten"): exact(1)})


@pytest.mark.parametrize("table", [[[1, 2]], [[1, 2], [3]], [[1, 2, 3], [4, 5, 6]], []])
def test_table_of_another_shape_is_refused(table: list[list[float]]) -> None:
    with pytest.raises(InputError, match="tabel-vorm"):
        decision_matrix(["A", "B"], CRITERIA, table)


@pytest.mark.parametrize(
    ("alternatives", "criteria", "null", "code"),
    [
        (["A"], CRITERIA, None, "te-weinig-alternatieven"),
        (["A", "A"], CRITERIA, None, "naam-dubbel"),
        (["A", " "], CRITERIA, None, "naam-leeg"),
        (["A", "B"], [], None, "geen-criteria"),
        (["A", "B"], [CRITERIA[0], CRITERIA[0]], None, "naam-dubbel"),
        (["A", "B"], CRITERIA, "nul", "nul-onbekend"),
    ],
)
def test_names_that_do_not_make_a_matrix_are_refused(alternatives: list[str], criteria: list[Criterion], null: str, code: str) -> None:
    with pytest.raises(InputError, match=code):
        decision_matrix(alternatives, criteria, SCORES, null)


def test_weights_sum_to_one_and_keep_the_entered_sum() -> None:
    weights = weight_set("p", "Partij", {"kosten": 60.06, "groen": 40.04})
    assert weights.values.tolist() == pytest.approx([0.6, 0.4])
    assert weights.entered_sum == pytest.approx(100.1)


def test_weights_follow_the_columns_of_the_matrix_by_name() -> None:
    weights = weight_set("p", "Partij", {"groen": 1, "kosten": 3})
    assert weights.for_matrix(decision_matrix(["A", "B"], CRITERIA, SCORES)).tolist() == [0.75, 0.25]


def test_weights_for_other_criteria_are_refused() -> None:
    with pytest.raises(InputError, match="namen-ongelijk"):
        weight_set("p", "Partij", {"groen": 1}).for_matrix(decision_matrix(["A", "B"], CRITERIA, SCORES))


@pytest.mark.parametrize(
    ("weights", "code"),
    [
        ({"a": 1, "b": -0.1}, "gewicht-negatief"),
        ({"a": 0, "b": 0}, "gewichten-nul"),
        ({"a": math.nan}, "gewicht-niet-eindig"),
        ({"a": math.inf}, "gewicht-niet-eindig"),
        ({"a": 1e300}, "gewicht-niet-eindig"),
        ({}, "geen-criteria"),
    ],
)
def test_weights_that_cannot_weigh_are_refused(weights: dict[str, float], code: str) -> None:
    with pytest.raises(InputError, match=code):
        weight_set("p", "Partij", weights)
