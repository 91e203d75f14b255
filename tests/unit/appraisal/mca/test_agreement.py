"""A result that turns on a choice of method or normalisation says so."""

from __future__ import annotations

import math
from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.unit.appraisal.mca.tables import banded, made, weights_of

from wijkkoers.appraisal.matrix import DecisionMatrix
from wijkkoers.appraisal.mca.additive import weigh_additive
from wijkkoers.appraisal.mca.agreement import Opinion, ask_methods, compare_opinions
from wijkkoers.base.errors import InputError


def opinion(method: str, choice: str, *best: str) -> Opinion:
    return Opinion(method, choice, np.array([1]), best)


def test_dominating_alternative_has_all_methods_behind_it() -> None:
    found = ask_methods(made([[3, 3], [2, 2], [1, 1]], anchors=(0, 5)), weights_of(1, 1))
    assert found.is_unanimous
    assert [(remark.kind, dict(remark.values)) for remark in found.reasons] == [("methoden-eens", {"best": ("A",), "count": 9})]


def test_winner_that_turns_on_the_normalisation_is_named() -> None:
    found = compare_opinions([opinion("som", "ankers", "A"), opinion("som", "grootste", "B")], "partij")
    assert [remark.kind for remark in found] == ["uitkomst-hangt-af-van-normalisatie"]
    choice = {"method": "som", "choice": "ankers", "best": ("A",), "other_choice": "grootste", "other_best": ("B",)}
    assert found[0].values == {"set": "partij", **choice}


def test_winner_that_turns_on_the_method_is_named() -> None:
    found = compare_opinions([opinion("som", "ankers", "A"), opinion("topsis", "vector", "B"), opinion("topsis", "minmax", "B")], "partij")
    assert [remark.kind for remark in found] == ["uitkomst-hangt-af-van-methode"]
    assert (found[0].values["other_method"], found[0].values["other_best"]) == ("topsis", ("B",))


def test_second_method_can_be_divided_in_itself() -> None:
    found = compare_opinions([opinion("som", "ankers", "A"), opinion("topsis", "vector", "A"), opinion("topsis", "minmax", "B")], "partij")
    assert [(remark.kind, remark.values["method"]) for remark in found] == [("uitkomst-hangt-af-van-normalisatie", "topsis")]


def test_shared_first_place_differs_from_a_single_one() -> None:
    assert (
        compare_opinions([opinion("som", "ankers", "A"), opinion("vikor", "midden", "A", "B")], "partij")[0].kind
        == "uitkomst-hangt-af-van-methode"
    )


def test_method_that_does_not_fit_is_named_and_left_out() -> None:
    found = ask_methods(made([[3, 0], [2, 2], [1, 5]], "+-"), weights_of(1, 1))
    unfit = {(remark.values["method"], remark.values["why"]) for remark in found.reasons if remark.kind == "methode-past-niet"}
    assert unfit == {
        ("gewogen-som", "score-niet-positief"),
        ("gewogen-product", "score-niet-positief"),
        ("spotis", "ankers-ontbreken"),
    }
    assert {opinion.method for opinion in found.opinions} == {"gewogen-som", "topsis", "vikor", "promethee"}


def test_large_numbers_with_small_differences_turn_on_the_normalisation() -> None:
    """Where scores differ little in proportion, anchors magnify the difference and parts of the largest do not."""
    found = ask_methods(made([[100, 1], [99, 2], [98, 10]]), weights_of(3, 1))
    assert not found.is_unanimous
    assert "uitkomst-hangt-af-van-normalisatie" in {remark.kind for remark in found.reasons}


def test_weighing_that_is_unsound_is_refused_as_a_whole() -> None:
    with pytest.raises(InputError, match="geen-onderscheid"):
        ask_methods(made([[1], [1]]), weights_of(1))


STEPS = ((0.0, 0.0), (10.0, 1.0))
EQUAL_MIDDLES = [[(1, 4, 7), (2, 2, 2)], [(4, 4, 4), (2, 2, 3)]]


@pytest.mark.parametrize(
    ("matrix", "why"),
    [
        (banded(EQUAL_MIDDLES, anchors=(0, 10)), "geen-onderscheid"),
        (banded(EQUAL_MIDDLES), "geen-onderscheid"),
        (made([[4, 6], [6, 4]], "==", anchors=(0, 10), target=5), "geen-onderscheid"),
        (made([[4, 6], [6, 5]], "==", anchors=(0, 10), steps=STEPS), "doel-ontbreekt"),
        (made([[4, 6], [6, 5]], "==", steps=STEPS, target=math.inf), "doel-niet-eindig"),
        (made([[4, 6], [6, 5]], "==", anchors=(0, 10), steps=STEPS, target=11), "doel-buiten-ankers"),
        (made([[4, 6], [6, 5]], anchors=(1, 1), steps=STEPS), "ankers-onbruikbaar"),
        (made([[4, 16], [6, 5]], anchors=(0, 10)), "score-buiten-ankers"),
        (made([[4, 6], [6, 5]], "=+", anchors=(0, 10), target=3), "doel-past-niet"),
    ],
)
def test_method_that_stumbles_over_a_sound_weighing_is_named_with_its_reason(matrix: DecisionMatrix, why: str) -> None:
    found = ask_methods(matrix, weights_of(1, 1))
    assert (found.opinions[0].method, found.opinions[0].choice) == ("gewogen-som", "ankers")
    assert why in {remark.values["why"] for remark in found.reasons if remark.kind == "methode-past-niet"}


WHOLE = st.integers(-3, 12)
CELL = st.tuples(WHOLE, WHOLE, WHOLE).map(sorted)


@given(
    st.lists(st.tuples(CELL, CELL), min_size=2, max_size=4),
    st.tuples(st.sampled_from("+-="), st.sampled_from("+-=")).map("".join),
    st.sampled_from([None, (0.0, 10.0), (1.0, 1.0)]),
    st.sampled_from([None, 5.0, 11.0, math.inf]),
    st.sampled_from([None, STEPS]),
    st.tuples(st.integers(0, 3), st.integers(0, 3)).filter(any),
)
def test_sound_default_never_fails_through_a_second_opinion(
    rows: list[Any], ways: str, anchors: Any, target: Any, steps: Any, points: tuple[int, int]
) -> None:
    ways = ways.replace("-", "+") if steps else ways
    matrix, weights = banded(rows, ways, anchors=anchors, target=target, steps=steps), weights_of(*points)
    try:
        default = weigh_additive(matrix, weights)
    except InputError:
        return
    found = ask_methods(matrix, weights)
    assert found.opinions[0].best == default.best


@pytest.mark.parametrize("size", [1e-90, 1e-120, 5e-324])
def test_scores_of_no_size_at_all_give_numbers_or_a_refusal(size: float) -> None:
    """Dividing by differences below the range of the machine would give infinities."""
    try:
        found = ask_methods(made([[size, 2 * size], [3 * size, size], [size, 0]]), weights_of(1, 1))
    except InputError as error:
        assert error.code == "geen-onderscheid"
    else:
        assert all((opinion.ranks >= 1).all() for opinion in found.opinions)
