"""How many answers a margin asks for, and the margin that answers give."""

from __future__ import annotations

import pytest

from wijkkoers.appraisal.preferences.sample_size import find_sample_size, margin_of_answers, margin_of_error, respondents_for
from wijkkoers.base.errors import InputError


@pytest.mark.parametrize(
    ("population", "needed"), [(50, 45), (100, 80), (176, 121), (250, 152), (500, 218), (1000, 278), (2500, 334), (10_000, 370)]
)
def test_five_points_ask_for_the_number_in_the_table(population: int, needed: int) -> None:
    assert find_sample_size(population).respondents == needed


def test_margin_of_a_wijk_of_leiden() -> None:
    assert margin_of_error(206, 11_000) == pytest.approx(0.0676, abs=5e-5)


def test_everybody_leaves_no_margin() -> None:
    assert (margin_of_error(50, 50), margin_of_error(1, 1)) == (0.0, 0.0)


def test_share_far_from_half_has_a_smaller_margin() -> None:
    assert margin_of_error(400, 10_000, 0.1) == pytest.approx(0.6 * margin_of_error(400, 10_000, 0.5))


def test_one_person_is_one_answer() -> None:
    assert (respondents_for(0.05, 1), respondents_for(0.05, 100, 0.0)) == (1, 1)


def test_result_tells_the_margin_that_the_answers_give() -> None:
    found = find_sample_size(500, 0.05)
    assert found.margin <= 0.05 < margin_of_error(found.respondents - 1, 500)


def test_fewer_than_ten_answers_give_no_margin() -> None:
    assert margin_of_answers(100, 9) is None
    assert margin_of_answers(100, 10) == margin_of_error(10, 100)


@pytest.mark.parametrize(
    ("population", "margin", "share", "code"),
    [
        (0, 0.05, 0.5, "populatie-ongeldig"),
        (10**11, 0.05, 0.5, "populatie-ongeldig"),
        (100, 0.0, 0.5, "marge-ongeldig"),
        (100, 5.0, 0.5, "marge-ongeldig"),
        (100, float("nan"), 0.5, "marge-ongeldig"),
        (100, 0.05, 1.1, "aandeel-ongeldig"),
        (100, 0.05, float("nan"), "aandeel-ongeldig"),
    ],
)
def test_input_that_cannot_be_used_is_refused(population: int, margin: float, share: float, code: str) -> None:
    with pytest.raises(InputError) as refused:
        find_sample_size(population, margin, share)
    assert refused.value.code == code


@pytest.mark.parametrize(("respondents", "code"), [(0, "geen-antwoorden"), (101, "meer-antwoorden-dan-mensen")])
def test_answers_that_cannot_be_are_refused(respondents: int, code: str) -> None:
    with pytest.raises(InputError) as refused:
        margin_of_answers(100, respondents)
    assert refused.value.code == code
