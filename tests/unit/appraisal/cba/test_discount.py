"""Discounting: timing, chained steps, annuities, rates of return and payback."""

from __future__ import annotations

import math

import numpy as np
import pytest

from wijkkoers.appraisal.cba.discount import (
    annuity_factor,
    equivalent_annuity,
    factors,
    factors_at,
    irr,
    moments,
    npv,
    payback_years,
    present_value,
)
from wijkkoers.appraisal.cba.schemes import SCHEMES
from wijkkoers.appraisal.cba.study import Timing
from wijkkoers.base.errors import InputError


def test_base_year_is_not_discounted_whatever_the_timing() -> None:
    assert [factors(SCHEMES["2021"], 3, timing)[0] for timing in Timing] == [1.0, 1.0]


def test_mid_year_flows_fall_half_a_year_earlier() -> None:
    assert moments(3, Timing.MID_YEAR).tolist() == [0.0, 0.5, 1.5, 2.5]
    assert factors(SCHEMES["2021"], 1, Timing.MID_YEAR)[1] == pytest.approx(1.0225**-0.5)


def test_later_rate_goes_on_from_the_factor_that_was_reached() -> None:
    found = factors(SCHEMES["2025"], 36)
    assert found[36] == pytest.approx(found[35] / 1.018)
    assert (np.diff(found) < 0).all()


def test_shift_of_the_rate_broadcasts_over_moments() -> None:
    found = factors_at(SCHEMES["2021"], moments(2), np.array([[0.0], [0.01]]))
    assert found[1] == pytest.approx([1, 1.0325**-1, 1.0325**-2])


def test_equivalent_annuity_has_the_same_present_value() -> None:
    amount = equivalent_annuity(1000, SCHEMES["2025"], 40)
    assert amount * annuity_factor(SCHEMES["2025"], 40) == pytest.approx(1000)


def test_annuity_over_no_years_is_refused() -> None:
    with pytest.raises(InputError, match="horizon-onbruikbaar"):
        equivalent_annuity(1000, SCHEMES["2021"], 0)


@pytest.mark.parametrize("flows", [[], [1.0, math.nan], [math.inf]])
def test_flows_that_are_no_numbers_are_refused(flows: list[float]) -> None:
    with pytest.raises(InputError, match="bedrag-niet-eindig"):
        present_value(flows, SCHEMES["2021"])


def test_rate_of_return_makes_the_flows_worth_nothing() -> None:
    rate = irr([-100, 60, 60])
    assert rate is not None
    assert npv([-100, 60, 60], rate) == pytest.approx(0, abs=1e-9)


@pytest.mark.parametrize("flows", [[1, 1], [-1, 3, -2], [-100, 0.0], [-1e9, 1e-9]])
def test_flows_without_one_rate_of_return_get_none(flows: list[float]) -> None:
    assert irr(flows) is None


def test_payback_that_comes_is_counted_until_the_last_time_below_zero() -> None:
    assert payback_years([-100, 150, -100, 100]) == pytest.approx(2.5)


def test_payback_that_never_comes_is_none() -> None:
    assert payback_years([-100, 40, 40]) is None


def test_nothing_laid_out_is_paid_back_at_once() -> None:
    assert payback_years([5, 5]) == 0.0
