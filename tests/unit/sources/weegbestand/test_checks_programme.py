"""Checks of measures, goals, payers and relations: the edges."""

from __future__ import annotations

from typing import Any

import pytest
from tests.unit.sources.weegbestand.making import Change, codes_of, issues_of, more, put, together


def budget_of(payer: str) -> Change:
    return together(*(more("budgetten", betaler=payer, jaar=year, bedrag=9) for year in (2027, 2028, 2029)))


def shares(*parts: float) -> object:
    added = [more("verdeling", maatregel="a", betaler=name, aandeel_pct=part) for name, part in zip(("wij", "zij"), parts, strict=False)]
    return together(put("kosten", 0, betaler=None), budget_of("zij"), *added)


def test_shares_of_a_hundred_are_in_order() -> None:
    assert codes_of(shares(70, 30)) == []  # type: ignore[arg-type]


@pytest.mark.parametrize("part", [29, 31])
def test_sum_of_shares_is_told_with_the_measure(part: float) -> None:
    issue = issues_of(shares(70, part))[0]  # type: ignore[arg-type]
    assert (issue.code, issue.values) == ("verdeling-niet-100", {"maatregel": "a", "som": 70.0 + part})


def test_minimum_that_is_just_attainable_is_in_order() -> None:
    assert codes_of(put("doelen", 0, minimum=8)) == []


def test_minimum_counts_how_often_a_measure_may_be_done() -> None:
    assert codes_of(together(put("doelen", 0, minimum=13), put("maatregelen", 0, hoogstens=2))) == []


def test_minimum_counts_the_high_end_and_no_losses() -> None:
    assert codes_of(together(put("doelen", 0, minimum=9), put("effecten", 0, effect=[1, 5, 9]), put("effecten", 1, effect=-3))) == []


def test_circle_is_named_in_order() -> None:
    change = together(
        more("maatregelen", id="c", naam="C"),
        more("effecten", maatregel="c", doel="warm", effect=1),
        more("relaties", soort="eerst", eerste="b", tweede="c"),
        more("relaties", soort="eerst", eerste="c", tweede="a"),
    )
    issue = issues_of(change)[0]
    assert (issue.code, issue.values["kring"]) == ("volgorde-in-kring", "a > b > c > a")


def test_two_measures_may_require_each_other() -> None:
    change = together(put("relaties", 0, soort="vereist"), more("relaties", soort="vereist", eerste="b", tweede="a"))
    assert codes_of(change) == []


def test_payers_are_free_when_the_file_has_no_actors() -> None:
    def change(content: dict[str, object]) -> None:
        del content["actoren"], content["regels"]

    assert codes_of(change) == []


def test_executor_without_capacity_is_told_once() -> None:
    change = together(
        *(more("capaciteit", uitvoerder="ploeg", jaar=year, hoeveelheid=3) for year in (2027, 2028, 2029)),
        more("inzet", maatregel="a", uitvoerder="ander", hoeveelheid=1),
        more("inzet", maatregel="b", uitvoerder="ander", hoeveelheid=1),
    )
    assert codes_of(change) == ["grens-ontbreekt"]


def test_budget_in_every_year_from_the_first_to_the_last_is_in_order() -> None:
    assert codes_of(budget_of("zij")) == []


def test_budget_of_zero_is_a_budget() -> None:
    assert codes_of(put("budgetten", 1, bedrag=0)) == []


@pytest.mark.parametrize(("kept", "missing"), [((2028,), "2027, 2029"), ((2027,), "2028-2029"), ((), "2027-2029")])
def test_years_without_a_budget_are_named_with_the_payer(kept: tuple[int, ...], missing: str) -> None:
    def change(content: dict[str, Any]) -> None:
        content["budgetten"] = [{"betaler": "wij", "jaar": year, "bedrag": 5} for year in kept]

    issue = issues_of(change)[0]
    assert (issue.code, issue.values) == ("grens-ontbreekt", {"naam": "wij", "onderdeel": "budgetten", "jaren": missing})


def test_limit_that_is_missing_is_told_at_the_limit_or_else_at_the_cost() -> None:
    places = [issues_of(change)[0].where.sheet for change in (lambda content: content["budgetten"].pop(), put("kosten", 0, betaler="zij"))]
    assert places == ["budgetten", "kosten"]


def test_capacity_must_cover_every_year_as_well() -> None:
    change = together(
        more("capaciteit", uitvoerder="ploeg", jaar=2028, hoeveelheid=3), more("inzet", maatregel="a", uitvoerder="ploeg", hoeveelheid=1)
    )
    assert [issue.values["jaren"] for issue in issues_of(change)] == ["2027, 2029"]


def test_bonus_as_large_as_the_smallest_cost_is_in_order() -> None:
    assert codes_of(put("relaties", 0, soort="samen", bonus_eur=10, betaler="wij")) == []
