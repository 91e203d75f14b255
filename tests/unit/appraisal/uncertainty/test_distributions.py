"""Distributions from a bandwidth: their quantiles, their means, and what is refused."""

from __future__ import annotations

import numpy as np
import pytest
from scipy import stats

from wijkkoers.appraisal.uncertainty.distributions import (
    Kind,
    distribution,
    exact_figure,
    mean,
    quantile,
    quantile_between,
    scenarios,
)
from wijkkoers.base.errors import InputError
from wijkkoers.base.ranges import Range

SHARES = np.linspace(0.01, 0.99, 99)
BAND = Range(10, 14, 30)
EVEN = Range(80, 100, 120)


@pytest.mark.parametrize(
    ("kind", "oracle"),
    [
        (Kind.UNIFORM, stats.uniform(10, 20)),
        (Kind.TRIANGULAR, stats.triang(0.2, 10, 20)),
        (Kind.PERT, stats.beta(1.8, 4.2, 10, 20)),
    ],
)
def test_bounded_kinds_have_the_quantiles_and_the_mean_of_scipy(kind: Kind, oracle: object) -> None:
    figure = distribution(kind, BAND)
    assert quantile(figure, SHARES) == pytest.approx(oracle.ppf(SHARES), rel=1e-9)  # type: ignore[attr-defined]
    assert mean(figure) == pytest.approx(oracle.mean())  # type: ignore[attr-defined]


def test_low_and_high_of_a_normal_distribution_are_its_5th_and_95th_percentile() -> None:
    assert quantile(distribution(Kind.NORMAL, EVEN), np.array([0.05, 0.5, 0.95])) == pytest.approx([80, 100, 120])


def test_low_mid_and_high_of_a_lognormal_distribution_are_percentiles_and_the_median() -> None:
    figure = distribution(Kind.LOGNORMAL, Range(50, 100, 200))
    assert quantile(figure, np.array([0.05, 0.5, 0.95])) == pytest.approx([50, 100, 200])
    assert mean(figure) == pytest.approx(stats.lognorm(np.log(4) / (2 * 1.6448536269514722), scale=100).mean())


def test_a_bandwidth_without_width_is_exact_whatever_the_kind() -> None:
    figure = distribution(Kind.PERT, Range(3, 3, 3))
    assert figure.kind is Kind.EXACT
    assert set(quantile(figure, SHARES)) == {3.0}
    assert mean(figure) == 3


@pytest.mark.parametrize("mid", [10, 30])
def test_a_triangle_may_have_its_top_at_an_end(mid: float) -> None:
    found = quantile(distribution(Kind.TRIANGULAR, Range(10, mid, 30)), SHARES)
    assert found == pytest.approx(stats.triang((mid - 10) / 20, 10, 20).ppf(SHARES))


def test_scenarios_are_drawn_by_their_share_in_rising_order() -> None:
    figure = scenarios([30, 10, 20], [0.5, 0.2, 0.3])
    assert quantile(figure, np.array([0.1, 0.3, 0.6])).tolist() == [10, 20, 30]
    assert mean(figure) == pytest.approx(23)
    assert (figure.low, figure.high) == (10, 30)


def test_quantiles_of_many_bandwidths_at_once_are_those_of_each() -> None:
    low, mid, high = np.array([0.0, 1.0]), np.array([1.0, 2.0]), np.array([4.0, 2.5])
    both = quantile_between(Kind.TRIANGULAR, low, mid, high, SHARES[:, None])
    for at in range(2):
        own = distribution(Kind.TRIANGULAR, Range(low[at], mid[at], high[at]))
        assert both[:, at].tolist() == quantile(own, SHARES).tolist()


def test_exact_figures_have_the_same_value_at_every_share() -> None:
    assert quantile_between(Kind.EXACT, np.float64(1), np.float64(2), np.float64(3), SHARES).tolist() == [2.0] * 99


@pytest.mark.parametrize(
    ("kind", "band", "code"),
    [
        ("vreemd", BAND, "verdeling-onbekend"),
        (Kind.SCENARIOS, BAND, "verdeling-onbekend"),
        (Kind.NORMAL, BAND, "verdeling-scheef"),
        (Kind.LOGNORMAL, Range(1, 50, 100), "verdeling-scheef"),
        (Kind.LOGNORMAL, Range(0, 1, 2), "verdeling-niet-positief"),
    ],
)
def test_a_kind_that_does_not_fit_its_bandwidth_is_refused(kind: str, band: Range, code: str) -> None:
    with pytest.raises(InputError) as refused:
        distribution(kind, band)
    assert refused.value.code == code


@pytest.mark.parametrize(
    ("outcomes", "shares", "code"),
    [
        ([], [], "scenario-leeg"),
        ([1], [0.5, 0.5], "scenario-aantal"),
        ([1, 2], [1.5, -0.5], "scenario-kans"),
        ([1, 2], [0.5, 0.4], "scenario-kans-som"),
        ([1, float("nan")], [0.5, 0.5], "verdeling-niet-eindig"),
    ],
)
def test_scenarios_that_are_no_distribution_are_refused(outcomes: list[float], shares: list[float], code: str) -> None:
    with pytest.raises(InputError) as refused:
        scenarios(outcomes, shares)
    assert refused.value.code == code


def test_a_figure_that_is_not_finite_is_refused() -> None:
    with pytest.raises(InputError, match="verdeling-niet-eindig"):
        exact_figure(float("inf"))
    assert exact_figure(2).mid == 2
