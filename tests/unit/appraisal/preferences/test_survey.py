"""A survey weighed to its population."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np
import pytest

from wijkkoers.appraisal.preferences.sample_size import margin_of_error
from wijkkoers.appraisal.preferences.survey import Margin, align_weights, count_response, design_effect, group_weights, rake, weigh_survey
from wijkkoers.base.errors import InputError

AGE = Margin("leeftijd", {"jong": 40.0, "oud": 60.0})
TENURE = Margin("woning", {"huur": 50.0, "koop": 50.0})
CELLS = {("jong", "huur"): 20, ("jong", "koop"): 10, ("oud", "huur"): 30, ("oud", "koop"): 60}


def test_weight_is_share_of_people_over_share_of_answers() -> None:
    assert group_weights(np.array([40.0, 60.0]), np.array([20.0, 80.0])) == pytest.approx([2.0, 0.75])


def test_equal_weights_cost_nothing() -> None:
    assert design_effect(np.full(3, 0.7), np.array([1.0, 5.0, 9.0])) == pytest.approx(1.0)


def test_one_margin_is_weighed_exactly() -> None:
    found = weigh_survey([AGE], {("jong",): 20, ("oud",): 80}, population=1000)
    assert [line.weight for line in found.groups] == pytest.approx([2.0, 0.75])
    assert found.design_effect == pytest.approx(100 * (20 * 4 + 80 * 0.5625) / 100**2)
    assert found.margin == pytest.approx(margin_of_error(100 / found.design_effect, 1000))


def test_raking_reaches_both_margins() -> None:
    found = weigh_survey([AGE, TENURE], CELLS, population=1000)
    assert [line.weighed_share for line in found.groups] == pytest.approx([0.4, 0.6, 0.5, 0.5], abs=1e-6)
    assert (found.raking.has_converged, found.raking.iterations <= 50, found.reasons[0].kind) == (True, True, "weging-gehaald")


def test_weights_are_held_within_bounds_and_the_gap_is_told() -> None:
    cells = {("jong", "huur"): 1, ("jong", "koop"): 10, ("oud", "huur"): 10, ("oud", "koop"): 500}
    found = weigh_survey([AGE, TENURE], cells, population=1000)
    assert (found.raking.has_converged, found.raking.iterations) == (False, 50)
    assert found.raking.is_capped.any() and found.raking.largest_gap > 0.01
    assert found.raking.weights.min() >= 0.3
    assert found.raking.weights.max() <= 3.0
    assert found.raking.weights @ found.counts == pytest.approx(found.respondents)
    assert {"weging-niet-gehaald", "gewichten-begrensd"} <= {reason.kind for reason in found.reasons}


def test_weights_average_one_over_the_answers() -> None:
    found = weigh_survey([AGE, TENURE], CELLS, population=1000)
    assert found.raking.weights @ found.counts == pytest.approx(found.respondents)


def test_raking_of_a_sample_that_fits_changes_nothing() -> None:
    raked = rake(np.array([[0], [1]]), np.array([40.0, 60.0]), [np.array([0.4, 0.6])])
    assert (raked.weights.tolist(), raked.iterations) == ([1.0, 1.0], 1)


def test_people_who_chose_to_join_give_no_margin() -> None:
    found = weigh_survey([AGE], {("jong",): 400, ("oud",): 500}, population=1000, is_self_selected=True)
    assert (found.margin, found.reasons[0].kind) == (None, "zelf-aangemeld-geen-marge")


def test_fewer_than_ten_answers_give_no_margin() -> None:
    found = weigh_survey([AGE], {("jong",): 4, ("oud",): 5}, population=1000)
    assert (found.margin, "te-weinig-antwoorden" in {reason.kind for reason in found.reasons}) == (None, True)


def test_group_below_ten_is_hidden_with_everything_that_would_tell_it() -> None:
    three = Margin("leeftijd", {"jong": 1.0, "midden": 1.0, "oud": 1.0})
    found = weigh_survey([three], {("jong",): 9, ("midden",): 30, ("oud",): 20}, population=1000)
    assert [line.respondents.value for line in found.groups] == [None, 30.0, None]
    assert [line.weight is None for line in found.groups] == [True, False, True]
    assert found.reasons[-1].kind == "kleine-groep-verborgen"


def test_response_is_told_raw_and_cleaned() -> None:
    found = count_response(274_136, 115_872, 107_827)
    assert (round(found.raw_share, 3), round(found.cleaned_share, 3)) == (0.423, 0.393)


def test_weights_go_to_people_by_name_of_their_groups() -> None:
    found = weigh_survey([AGE], {("jong",): 20, ("oud",): 80}, population=1000)
    assert align_weights(found, [("oud",), ("jong",), ("oud",)]) == pytest.approx([0.75, 2.0, 0.75])


def test_population_is_the_total_of_the_first_margin_unless_told() -> None:
    assert weigh_survey([Margin("x", {"a": 70, "b": 30})], {("a",): 10, ("b",): 20}).population == 100


ONE = {("jong",): 20, ("oud",): 80}
WRONG: dict[str, tuple[str, Callable[[], Any]]] = {
    "no margin": ("geen-kenmerk", lambda: weigh_survey([], {})),
    "an empty margin": ("geen-kenmerk", lambda: weigh_survey([Margin("x", {})], {})),
    "a margin twice": ("naam-dubbel", lambda: weigh_survey([AGE, AGE], {})),
    "no answers": ("geen-antwoorden", lambda: weigh_survey([AGE], {("jong",): 0, ("oud",): 0}, population=10)),
    "an unknown group": ("groep-onbekend", lambda: weigh_survey([AGE], {**ONE, ("kind",): 1}, population=1000)),
    "a group without answers": ("groep-zonder-respondenten", lambda: weigh_survey([AGE], {("jong",): 20}, population=1000)),
    "a group without people": ("bevolking-ongeldig", lambda: weigh_survey([Margin("x", {"a": 0.0})], {("a",): 1})),
    "people that are no number": ("bevolking-ongeldig", lambda: weigh_survey([Margin("x", {"a": float("nan")})], {("a",): 1})),
    "negative answers": ("respondenten-ongeldig", lambda: weigh_survey([AGE], {("jong",): -1, ("oud",): 5})),
    "more answers than people": ("meer-antwoorden-dan-mensen", lambda: weigh_survey([AGE], {("jong",): 50, ("oud",): 80})),
    "a cell that lacks a group": ("cel-vorm", lambda: weigh_survey([AGE, TENURE], {("jong",): 5})),
    "a share above one": ("aandeel-ongeldig", lambda: weigh_survey([AGE], ONE, share=2.0)),
    "more kept than answered": ("respons-ongeldig", lambda: count_response(100, 40, 41)),
    "people of a cell without weight": (
        "namen-ongelijk",
        lambda: align_weights(weigh_survey([AGE], ONE, population=1000), [("kind",)]),
    ),
}


@pytest.mark.parametrize("name", WRONG)
def test_input_that_cannot_be_used_is_refused(name: str) -> None:
    code, act = WRONG[name]
    with pytest.raises(InputError) as refused:
        act()
    assert refused.value.code == code
