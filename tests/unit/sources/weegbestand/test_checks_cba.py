"""Checks of lines, kentallen and price levels: the edges."""

from __future__ import annotations

from typing import Any

import pytest
from tests.unit.sources.weegbestand.making import codes_of, issues_of, more, put, together


def test_study_without_lines_needs_no_years() -> None:
    def change(content: dict[str, object]) -> None:
        del content["regels"]
        content["studie"] = {"titel": "Proef"}

    assert codes_of(change) == []


def test_absolute_study_has_lines_on_the_nulalternatief() -> None:
    assert codes_of(together(put("studie", None, invoer="absoluut"), put("regels", 0, alternatief="nul"))) == []


def test_line_in_the_base_year_and_in_the_last_year_counts() -> None:
    assert codes_of(together(put("regels", 0, startjaar=0, duur_jaren=31), put("regels", 1, startjaar=30, duur_jaren=1))) == []


def test_lines_of_two_alternatives_in_one_group_are_no_double_count() -> None:
    change = together(
        more("alternatieven", id="ander", naam="Ander"),
        lambda content: content["scores"].extend({"alternatief": "ander", "criterium": name, "score": 7} for name in ("geld", "groen")),
        put("regels", 0, dubbeltelling_groep="g", alternatief="ander"),
        put("regels", 1, dubbeltelling_groep="g"),
    )
    assert codes_of(change) == []


def test_pm_line_needs_no_quantity_price_or_unit() -> None:
    change = put("regels", 0, pm="--", pm_reden="niet te meten", prijs=None, hoeveelheid=None, eenheid=None)
    assert codes_of(change) == []


def test_kental_of_another_price_year_is_fine_with_both_years_in_the_index() -> None:
    change = together(
        put("kentallen", 0, prijspeil=2013),
        more("prijsindex", jaar=2013, index=100, bron="B"),
        more("prijsindex", jaar=2025, index=140, bron="B"),
    )
    assert codes_of(change) == []


def test_year_that_the_index_lacks_is_named() -> None:
    change = together(put("kentallen", 0, prijspeil=2013), more("prijsindex", jaar=2025, index=140, bron="B"))
    issue = issues_of(change)[0]
    assert (issue.code, issue.values["jaren"]) == ("prijsindex-ontbreekt", "2013")


def test_kental_that_is_not_used_is_left_alone() -> None:
    assert codes_of(more("kentallen", id="z", naam="Z", waarde=1, eenheid="x", prijspeil=1999, bron="B", sterkte="E")) == []


def test_range_that_dips_below_zero_is_no_negative_amount() -> None:
    assert codes_of(put("regels", 0, prijs=[-5, 10, 20])) == []


def test_transfer_may_name_the_groups_of_payer_and_receiver() -> None:
    groups = {"huishoudgroep": "lage inkomens", "naar_huishoudgroep": "hoge inkomens"}
    assert codes_of(put("regels", 0, soort="overdracht", naar_actor="zij", **groups)) == []


def test_linear_build_up_with_its_years_is_in_order() -> None:
    assert codes_of(put("regels", 0, opbouw="lineair", opbouw_jaren=3)) == []


@pytest.mark.parametrize(
    "values",
    [
        {"investering": "ja"},
        {"soort": "overdracht", "naar_actor": "zij"},
        {"pm": "-", "pm_reden": "niet te meten", "prijs": None},
    ],
)
def test_investment_transfer_and_pm_line_need_no_years(values: dict[str, Any]) -> None:
    assert codes_of(put("regels", 0, duur_jaren=None, **values)) == []


def test_benefit_may_have_a_waterbed_and_an_attribution() -> None:
    assert codes_of(put("regels", 1, waterbed_pct=50, toerekening_pct=50, additionaliteit_pct=80)) == []


def test_share_of_a_cost_names_its_column_and_percentage() -> None:
    issue = issues_of(put("regels", 0, additionaliteit_pct=80))[0]
    assert (issue.where.column, issue.values["deel"]) == ("additionaliteit_pct", 80.0)


@pytest.mark.parametrize(("study", "kental"), [("geen", "exclusief"), ("inclusief", "inclusief"), ("exclusief", "geen")])
def test_vat_that_does_not_differ_is_in_order(study: str, kental: str) -> None:
    assert codes_of(together(put("studie", None, btw=study), put("kentallen", 0, btw=kental))) == []


def test_vat_of_a_kental_that_is_not_used_is_left_alone() -> None:
    kental = more("kentallen", id="z", naam="Z", waarde=1, eenheid="x", prijspeil=2025, bron="B", sterkte="A", btw="exclusief")
    assert codes_of(together(put("studie", None, btw="inclusief"), kental)) == []


def test_vat_that_one_of_the_two_leaves_open_is_not_compared() -> None:
    assert codes_of(put("kentallen", 0, btw="exclusief")) == []


def test_uncertain_lines_are_told_once_per_alternative() -> None:
    found = issues_of(together(put("regels", 0, zekerheid="laag"), put("regels", 1, zekerheid="laag")))
    assert [(issue.code, issue.values["regels"]) for issue in found] == [("zekerheid-laag", "bouw, co2")]
