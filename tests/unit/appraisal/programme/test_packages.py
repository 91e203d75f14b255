"""Checks of a pakket: what excludes and needs what, who pays what when, what is not known, and pakketten side by side."""

from __future__ import annotations

import math
from typing import Any

import pytest

from wijkkoers.appraisal.programme.package_costs import Lack, PackageMeasure
from wijkkoers.appraisal.programme.packages import (
    NOBODY,
    Budgets,
    Load,
    LoadStatus,
    Missing,
    Need,
    OpenShare,
    Package,
    PackageCheck,
    Paid,
    Unknown,
    check_package,
    compare_packages,
    divide,
)
from wijkkoers.base.errors import InputError
from wijkkoers.base.ranges import Range, exact

YEARS = range(2027, 2030)
RICH: Budgets = {("gemeente", year): 1000.0 for year in YEARS}


def measure(code: str, **fields: Any) -> PackageMeasure:
    known: dict[str, Any] = {"cost_once_eur": exact(100), "cost_yearly_eur": exact(0), "start_year": 2027, "shares": {"gemeente": 1.0}}
    return PackageMeasure(code, **{**known, **fields})


def checked(*measures: PackageMeasure, budgets: Budgets = RICH) -> PackageCheck:
    return check_package(Package("p", measures), budgets, YEARS)


def load_of(check: PackageCheck, payer: str = "gemeente", year: int | None = 2027) -> Load:
    (found,) = [load for load in check.loads if (load.payer, load.year) == (payer, year)]
    return found


def test_a_pakket_in_which_all_is_right_is_sound() -> None:
    check = checked(measure("a"), measure("b", depends_on=("a",), start_year=2028))
    assert (check.is_sound, check.count, check.total_eur, check.unknown) == (True, 2, exact(200), ())


@pytest.mark.parametrize("sides", [({"excludes": ("b",)}, {}), ({}, {"excludes": ("a",)}), ({"excludes": ("b",)}, {"excludes": ("a",)})])
def test_two_that_exclude_each_other_are_one_conflict_whoever_says_so(sides: tuple[dict[str, Any], dict[str, Any]]) -> None:
    check = checked(measure("a", **sides[0]), measure("b", **sides[1]))
    assert (check.conflicts, check.is_sound) == ((("a", "b"),), False)


def test_excluding_what_is_not_in_the_pakket_is_no_conflict() -> None:
    assert checked(measure("a", excludes=("elders",))).conflicts == ()


@pytest.mark.parametrize(
    ("start", "needed", "expected"),
    [
        (2027, 2027, ()),
        (2028, 2027, ()),
        (2027, 2028, (Missing("a", "b", Need.STARTS_LATER),)),
        (None, 2027, (Missing("a", "b", Need.ORDER_UNKNOWN),)),
        (2027, None, (Missing("a", "b", Need.ORDER_UNKNOWN),)),
    ],
)
def test_what_a_measure_depends_on_starts_no_later(start: int | None, needed: int | None, expected: tuple[Missing, ...]) -> None:
    assert checked(measure("a", start_year=start, depends_on=("b",)), measure("b", start_year=needed)).missing == expected


def test_what_a_measure_depends_on_is_in_the_pakket() -> None:
    check = checked(measure("a", depends_on=("b", "b")))
    assert (check.missing, check.is_sound) == ((Missing("a", "b", Need.ABSENT),), False)


@pytest.mark.parametrize(
    ("shares", "total", "parts"),
    [
        ({}, 0.0, {NOBODY: 1.0}),
        ({"gemeente": 0.75}, 0.75, {"gemeente": 0.75, NOBODY: 0.25}),
        ({"gemeente": 0.75, "corporatie": 0.5}, 1.25, {NOBODY: 1.0}),
    ],
)
def test_shares_that_do_not_add_up_are_listed_and_the_rest_is_nobody_s(
    shares: dict[str, float], total: float, parts: dict[str, float]
) -> None:
    given = measure("a", shares=shares)
    check = checked(given)
    assert (check.shares_open, check.is_sound) == ((OpenShare("a", total),), False)
    assert divide(given) == parts
    assert load_of(check, NOBODY).amount_eur.mid == 100 * parts[NOBODY]


def test_thirds_to_four_decimals_are_whole_and_leave_nobody_anything() -> None:
    check = checked(measure("a", shares={"a": 0.333333, "b": 0.333333, "c": 0.333334}))
    assert (check.shares_open, {load.payer for load in check.loads}) == ((), {"a", "b", "c", "gemeente"})


@pytest.mark.parametrize(
    ("budget", "cost", "status"),
    [
        (100.0, exact(100), LoadStatus.FITS),
        (99.0, exact(100), LoadStatus.OVER),
        (0.0, exact(100), LoadStatus.OVER),
        (None, exact(100), LoadStatus.NO_BUDGET),
        (None, exact(0), LoadStatus.FITS),
        (100.0, None, LoadStatus.UNKNOWN),
        (None, None, LoadStatus.UNKNOWN),
    ],
)
def test_a_load_stands_to_its_budget(budget: float | None, cost: Range | None, status: LoadStatus) -> None:
    budgets = {} if budget is None else {("gemeente", 2027): budget}
    load = load_of(checked(measure("a", cost_once_eur=cost), budgets=budgets))
    assert (load.status, load.budget_eur) == (status, budget)


def test_a_year_with_an_unknown_cost_lists_it_beside_what_is_known() -> None:
    load = load_of(checked(measure("a"), measure("b", cost_once_eur=None)))
    assert (load.amount_eur, load.status, load.unknown) == (exact(100), LoadStatus.UNKNOWN, ("b",))


def test_what_is_known_may_be_over_already() -> None:
    load = load_of(checked(measure("a"), measure("b", cost_once_eur=None), budgets={("gemeente", 2027): 50.0}))
    assert (load.status, load.unknown) == (LoadStatus.OVER, ("b",))


@pytest.mark.parametrize(("budget", "surely", "maybe"), [(5.0, True, True), (15.0, False, True), (25.0, False, True), (30.0, False, False)])
def test_a_load_tells_whether_its_bounds_are_over(budget: float, surely: bool, maybe: bool) -> None:
    load = load_of(checked(measure("a", cost_once_eur=Range(10, 20, 30)), budgets={("gemeente", 2027): budget}))
    assert (load.is_surely_over, load.may_be_over) == (surely, maybe)


def test_what_has_no_start_is_a_load_without_a_year() -> None:
    check = checked(measure("a"), measure("b", start_year=None))
    assert load_of(check, year=None) == Load("gemeente", None, exact(100), None, LoadStatus.UNKNOWN, ("b",))
    assert load_of(check).amount_eur == exact(100)


def test_every_payer_and_every_budget_has_a_load_for_every_year() -> None:
    check = checked(measure("a", shares={"corporatie": 1.0}))
    assert [(load.payer, load.year) for load in check.loads] == [(payer, year) for payer in ("corporatie", "gemeente") for year in YEARS]


def test_costs_after_the_years_are_in_the_total_and_told_apart() -> None:
    check = checked(measure("a", cost_yearly_eur=Range(5, 10, 20), duration_years=4))
    assert (check.total_eur, check.beyond_eur) == (Range(120, 140, 180), Range(5, 10, 20))


def test_the_total_is_of_what_is_known_with_what_is_not() -> None:
    check = checked(measure("a"), measure("b", cost_once_eur=None, start_year=None))
    assert (check.total_eur, check.unknown) == (exact(100), (Unknown("b", (Lack.COST_ONCE, Lack.START)),))


def test_a_total_of_nothing_known_is_no_zero() -> None:
    assert checked(measure("a", cost_once_eur=None)).total_eur is None


def test_an_empty_pakket_costs_nothing_and_is_sound() -> None:
    check = checked()
    assert (check.total_eur, check.is_sound, {load.status for load in check.loads}) == (exact(0), True, {LoadStatus.FITS})


@pytest.mark.parametrize(
    ("fields", "code"),
    [
        ({"shares": {"gemeente": 1.2}}, "aandeel-onbruikbaar"),
        ({"shares": {"gemeente": math.nan}}, "aandeel-onbruikbaar"),
        ({"shares": {NOBODY: 1.0}}, "naam-leeg"),
        ({"cost_once_eur": exact(-1)}, "bedrag-ongeldig"),
        ({"cost_yearly_eur": exact(1e13)}, "bedrag-ongeldig"),
        ({"duration_years": 0}, "looptijd-onbruikbaar"),
        ({"depends_on": ("a",)}, "relatie-te-klein"),
        ({"excludes": ("a",)}, "relatie-te-klein"),
    ],
)
def test_a_measure_that_cannot_be_meant_is_refused(fields: dict[str, Any], code: str) -> None:
    with pytest.raises(InputError, match=code):
        checked(measure("a", **fields))


@pytest.mark.parametrize(
    ("package", "budgets", "years", "code"),
    [
        (Package("p", (measure("a"), measure("a"))), {}, YEARS, "naam-dubbel"),
        (Package("p"), {("gemeente", 2027): -1.0}, YEARS, "bedrag-ongeldig"),
        (Package("p"), {(NOBODY, 2027): 1.0}, YEARS, "naam-leeg"),
        (Package("p"), {}, (), "jaren-onjuist"),
        (Package("p"), {}, (2027, 2029), "jaren-onjuist"),
    ],
)
def test_input_that_cannot_be_meant_is_refused(package: Package, budgets: Budgets, years: Any, code: str) -> None:
    with pytest.raises(InputError, match=code):
        check_package(package, budgets, years)


NULL = Package("nul", (measure("onderhoud", cost_once_eur=Range(10, 20, 30)),), is_null=True)
BIG = Package("groot", (measure("onderhoud", cost_once_eur=Range(10, 20, 30)), measure("renovatie"), measure("park", start_year=2028)))
SMALL = Package("klein", (measure("onderhoud", cost_once_eur=Range(10, 20, 30)), measure("park", start_year=2028)))


def test_pakketten_side_by_side_tell_what_is_in_one_and_not_in_the_other() -> None:
    found = compare_packages([NULL, BIG, SMALL], RICH, YEARS)
    assert (found.null, found.in_all, list(found.checks)) == ("nul", ("onderhoud",), ["nul", "groot", "klein"])
    assert (found.only_in["groot", "klein"], found.only_in["klein", "groot"]) == (("renovatie",), ())
    assert found.only_in["groot", "nul"] == ("renovatie", "park")


def test_a_pakket_is_set_against_the_nulalternatief_bound_by_bound() -> None:
    assert compare_packages([NULL, BIG, SMALL], RICH, YEARS).extra_eur == {"groot": (200, 200, 200), "klein": (100, 100, 100)}


def test_without_nulalternatief_or_its_costs_nothing_is_set_against_it() -> None:
    unknown = Package("nul", (measure("onderhoud", cost_once_eur=None),), is_null=True)
    assert [compare_packages(given, RICH, YEARS).extra_eur for given in ([BIG], [unknown, BIG])] == [{}, {}]
    assert compare_packages([BIG], RICH, YEARS).null is None


def test_nothing_to_compare_is_an_empty_answer() -> None:
    assert compare_packages([], RICH, YEARS).checks == {}


@pytest.mark.parametrize(
    ("packages", "code"), [([NULL, Package("leeg", is_null=True)], "nulalternatief-dubbel"), ([BIG, BIG], "naam-dubbel")]
)
def test_two_nulalternatieven_or_names_are_refused(packages: list[Package], code: str) -> None:
    with pytest.raises(InputError, match=code):
        compare_packages(packages, RICH, YEARS)


def test_what_payers_pay_is_summed_over_all_years_and_counts_what_is_not_known() -> None:
    later = measure("later", start_year=2040, shares={"gemeente": 0.25, "corporatie": 0.75})
    check = checked(measure("a"), later, measure("b", cost_once_eur=None, shares={"corporatie": 1.0}))
    assert check.paid == (Paid("corporatie", exact(75), 1), Paid("gemeente", exact(125), 0))


def test_a_payer_with_only_a_budget_pays_nothing_and_what_is_not_taken_on_is_paid_by_nobody() -> None:
    assert checked(measure("a", shares={"corporatie": 0.5})).paid == (Paid("corporatie", exact(50), 0), Paid(NOBODY, exact(50), 0))
