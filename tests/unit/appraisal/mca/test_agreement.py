"""A result that turns on a choice of method or normalisation says so."""

from __future__ import annotations

import numpy as np
import pytest
from tests.unit.appraisal.mca.tables import made, weights_of

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
    unfit = {(remark.values["method"], remark.values["code"]) for remark in found.reasons if remark.kind == "methode-past-niet"}
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


@pytest.mark.parametrize("size", [1e-90, 1e-120, 5e-324])
def test_scores_of_no_size_at_all_give_numbers_or_a_refusal(size: float) -> None:
    """Dividing by differences below the range of the machine would give infinities."""
    try:
        found = ask_methods(made([[size, 2 * size], [3 * size, size], [size, 0]]), weights_of(1, 1))
    except InputError as error:
        assert error.code == "geen-onderscheid"
    else:
        assert all((opinion.ranks >= 1).all() for opinion in found.opinions)
