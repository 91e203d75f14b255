"""Discount schemes: dated, sourced, stepped, and refused when they make no sense."""

from __future__ import annotations

import math

import pytest

from wijkkoers.appraisal.cba.schemes import SCHEMES, custom_scheme, scheme_by_id, steps_from_starts
from wijkkoers.base.errors import InputError


def test_every_scheme_has_a_date_and_a_source() -> None:
    assert all(scheme.date and scheme.source and scheme.valid_from for scheme in SCHEMES.values())


def test_scheme_of_2025_is_marked_as_not_verified() -> None:
    assert [id for id, scheme in SCHEMES.items() if not scheme.is_verified] == ["2025"]


def test_unknown_scheme_names_those_that_are_known() -> None:
    with pytest.raises(InputError) as caught:
        scheme_by_id("1995")
    assert (caught.value.code, caught.value.values["known"]) == ("schema-onbekend", "2015, 2021, 2025")


def test_starts_of_rates_become_steps() -> None:
    assert steps_from_starts([(0, 0.028), (36, 0.018)]) == SCHEMES["2025"].steps


def test_shift_moves_every_rate_and_takes_the_verification_away() -> None:
    moved = SCHEMES["2025"].shifted(0.01)
    assert [rate for rate, _until in moved.steps] == pytest.approx([0.038, 0.028])
    assert not SCHEMES["2021"].shifted(0.01).is_verified


@pytest.mark.parametrize("rate", [math.nan, math.inf, -1.0, 1.5])
def test_impossible_rate_is_refused(rate: float) -> None:
    with pytest.raises(InputError, match="voet-onbruikbaar"):
        custom_scheme([(rate, None)], "eigen")


@pytest.mark.parametrize("years", [[], [10], [30, 20, None], [None, None], [0, None]])
def test_steps_that_do_not_follow_each_other_are_refused(years: list[int | None]) -> None:
    with pytest.raises(InputError, match="schema-stappen"):
        custom_scheme([(0.02, until) for until in years], "eigen")
