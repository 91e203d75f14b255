"""Laws of a pakket: what payers pay adds up to the total, the same as adding year by year; order changes nothing, more never costs less."""

from __future__ import annotations

from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.reference.package_loops import add_up_mid_eur

from wijkkoers.appraisal.programme.package_costs import PackageMeasure
from wijkkoers.appraisal.programme.packages import Load, LoadStatus, Package, PackageCheck, check_package
from wijkkoers.base.ranges import Range

YEARS = range(2027, 2035)
PAYERS = ("corporatie", "gemeente", "waterschap")
fewer = settings(max_examples=50)
amounts = st.none() | st.tuples(*[st.integers(0, 10**6)] * 3).map(lambda bounds: Range(*sorted(bounds)))
shares = st.dictionaries(st.sampled_from(PAYERS), st.sampled_from([0.0, 0.1, 0.25, 0.5, 0.75, 1.0]), max_size=3)
budgets = st.dictionaries(st.tuples(st.sampled_from(PAYERS), st.sampled_from(list(YEARS))), st.integers(0, 10**6).map(float), max_size=6)


@st.composite
def pakketten(draw: st.DrawFn) -> tuple[PackageMeasure, ...]:
    """Measures that may depend on and exclude each other, of which much may not be known."""
    codes = [f"m{number}" for number in range(draw(st.integers(0, 6)))]
    others = {
        code: st.lists(st.sampled_from([*codes, "elders"]).filter(lambda other, code=code: other != code), max_size=2) for code in codes
    }
    return tuple(
        PackageMeasure(
            code,
            draw(amounts),
            draw(amounts),
            draw(st.none() | st.integers(2024, 2038)),
            draw(st.none() | st.integers(1, 12)),
            draw(shares),
            tuple(draw(others[code])),
            tuple(draw(others[code])),
        )
        for code in codes
    )


def check(measures: tuple[PackageMeasure, ...], given_budgets: dict[tuple[str, int], float]) -> PackageCheck:
    return check_package(Package("p", measures), given_budgets, YEARS)


def sums(loads: tuple[Load, ...]) -> tuple[float, float, float]:
    ranges = [load.amount_eur for load in loads]
    return sum(r.low for r in ranges), sum(r.mid for r in ranges), sum(r.high for r in ranges)


@given(pakketten(), budgets)
def test_what_payers_pay_and_what_falls_beyond_the_years_is_the_total(
    measures: tuple[PackageMeasure, ...], given_budgets: dict[tuple[str, int], float]
) -> None:
    found = check(measures, given_budgets)
    low, mid, high = sums(found.loads)
    total = found.total_eur or Range(0, 0, 0)
    beyond = found.beyond_eur
    assert (low + beyond.low, mid + beyond.mid, high + beyond.high) == pytest.approx((total.low, total.mid, total.high))


@given(pakketten())
def test_loads_are_those_of_adding_up_year_by_year(measures: tuple[PackageMeasure, ...]) -> None:
    loads = check(measures, {}).loads
    expected = add_up_mid_eur(measures, sorted({load.payer for load in loads}))
    for load in loads:
        assert load.amount_eur.mid == pytest.approx(expected.get((load.payer, load.year), 0.0))


@fewer
@given(pakketten(), budgets, st.randoms(use_true_random=False))
def test_the_order_of_measures_changes_no_finding(
    measures: tuple[PackageMeasure, ...], given_budgets: dict[tuple[str, int], float], order: Random
) -> None:
    one, other = check(measures, given_budgets), check(tuple(sorted(measures, key=lambda _measure: order.random())), given_budgets)
    assert {frozenset(pair) for pair in one.conflicts} == {frozenset(pair) for pair in other.conflicts}
    assert (set(one.missing), set(one.shares_open), set(one.unknown)) == (set(other.missing), set(other.shares_open), set(other.unknown))
    assert {(load.payer, load.year): set(load.unknown) for load in one.loads} == {
        (load.payer, load.year): set(load.unknown) for load in other.loads
    }


@fewer
@given(pakketten(), budgets)
def test_a_load_fits_only_when_all_of_it_is_known(
    measures: tuple[PackageMeasure, ...], given_budgets: dict[tuple[str, int], float]
) -> None:
    for load in check(measures, given_budgets).loads:
        is_settled = load.status in (LoadStatus.FITS, LoadStatus.NO_BUDGET)
        assert not (is_settled and load.unknown)
        assert load.status is not LoadStatus.FITS or load.budget_eur is None or load.amount_eur.mid <= load.budget_eur


@fewer
@given(pakketten(), budgets)
def test_one_measure_less_never_costs_more_and_adds_no_conflict(
    measures: tuple[PackageMeasure, ...], given_budgets: dict[tuple[str, int], float]
) -> None:
    whole, part = check(measures, given_budgets), check(measures[:-1], given_budgets)
    assert set(part.conflicts) <= set(whole.conflicts)
    assert (part.total_eur or Range(0, 0, 0)).high <= (whole.total_eur or Range(0, 0, 0)).high * (1 + 1e-12)
