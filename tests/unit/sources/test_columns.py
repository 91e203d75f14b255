from __future__ import annotations

from wijkkoers.base.issues import IssueList, Where
from wijkkoers.sources.columns import Column, count_measures, find_columns, measure_of


def find(header: list[str], year: int = 2024) -> tuple[list[Column], IssueList]:
    issues = IssueList()
    return find_columns(header, year, "cbs-kwb", issues, Where("f.csv")), issues


def test_columns_are_found_by_name_in_any_order() -> None:
    first, _ = find(["a_inw", "x", "a_hh"])
    second, _ = find(["a_hh", "a_inw"])
    assert [(column.indicator, column.index) for column in first] == [("aantal-inwoners", 0), ("aantal-huishoudens", 2)]
    assert [(column.indicator, column.index) for column in second] == [("aantal-huishoudens", 0), ("aantal-inwoners", 1)]


def test_crime_and_health_keep_their_own_period_and_source() -> None:
    columns, _ = find(["misdr_2021", "gezond_2012", "inwoners"])
    assert [(column.indicator, column.period, column.source) for column in columns] == [
        ("aantal-misdrijven", 2021, "politie-misdrijven"),
        ("ervaren-gezondheid", 2012, "rivm-gezondheid"),
        ("aantal-inwoners", 2024, "cbs-kwb"),
    ]


def test_second_column_for_an_indicator_is_reported_and_not_used() -> None:
    columns, issues = find(["g_woz", "g_wozbag"])
    assert ([column.name for column in columns], issues.total("kolom-dubbel")) == (["g_wozbag"], 1)


def test_column_named_2_is_stedelijkheid_in_2013_and_2014_only() -> None:
    assert [column.indicator for column in find(["2"], 2013)[0]] == ["stedelijkheid"]
    assert find(["2"], 2015)[0] == []


def test_guilders_are_left_out_and_reported() -> None:
    columns, issues = find(["WOZ-waarde", "Aantal inwoners"], 1999)
    assert ([column.indicator for column in columns], issues.total("eenheid-onzeker")) == (["aantal-inwoners"], 1)


def test_counts_of_odata_that_were_percentages_before_2017_are_left_out() -> None:
    assert find(["k_65JaarOfOuder_12"], 2016)[0] == []
    assert [column.indicator for column in find(["k_65JaarOfOuder_12"], 2017)[0]] == ["aantal-65-plus"]


def test_known_columns_are_counted() -> None:
    assert count_measures(["code", "inwoners", "misdr_2021", "gezond_2012", "postcode"]) == 3


def test_unknown_name_has_no_measure() -> None:
    assert measure_of("postcode") is None
