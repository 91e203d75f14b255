"""The checks that hold for every part: parts present, items once, references that lead somewhere."""

from __future__ import annotations

import pytest
from tests.unit.sources.weegbestand.making import (
    ERRORS,
    WARNINGS,
    Change,
    codes_of,
    drop,
    issues_of,
    more,
    outcome,
    put,
    small_with,
    together,
)

from wijkkoers.base.issues import Level


@pytest.mark.parametrize(("code", "change"), ERRORS, ids=[code for code, _ in ERRORS])
def test_each_error_is_named_and_stops_the_file(code: str, change: Change) -> None:
    found, issues = outcome(small_with(change))
    levels = {issue.level for issue in issues if issue.code == code}
    assert (found, levels) == (None, {Level.ERROR})


@pytest.mark.parametrize(("code", "change"), WARNINGS, ids=[code for code, _ in WARNINGS])
def test_each_warning_is_named_and_stops_nothing(code: str, change: Change) -> None:
    found, issues = outcome(small_with(change))
    levels = {issue.level for issue in issues if issue.code == code}
    assert (found is not None, levels) == (True, {Level.WARNING})


def test_file_that_is_in_order_has_nothing_to_say() -> None:
    assert codes_of(lambda content: None) == []


def test_parts_that_no_one_needs_may_be_left_out() -> None:
    parts = ("actoren", "kentallen", "regels", "programma", "maatregelen", "doelen", "effecten", "kosten", "budgetten", "relaties")
    assert codes_of(drop(*parts)) == []


def test_part_that_is_needed_is_named_with_the_part_that_needs_it() -> None:
    issues = issues_of(drop("actoren"))
    assert [(issue.values["onderdeel"], issue.values["voor"]) for issue in issues] == [("actoren", "regels")]


def test_reference_that_leads_nowhere_is_named_with_the_nearest() -> None:
    issue = issues_of(put("effecten", 0, doel="wram"))[0]
    assert (issue.code, issue.where.column, issue.values["suggestie"]) == ("verwijzing-onbekend", "doel", "warm")


def test_kental_without_any_kentallen_leads_nowhere() -> None:
    assert codes_of(drop("kentallen")) == ["verwijzing-onbekend"]


def test_line_may_name_a_measure_when_there_is_no_programme() -> None:
    parts = ("programma", "maatregelen", "doelen", "effecten", "kosten", "budgetten", "relaties")
    assert codes_of(together(drop(*parts), put("regels", 0, maatregel="z"))) == []


def test_item_given_twice_names_the_line_of_the_first() -> None:
    issue = issues_of(more("budgetten", betaler="wij", jaar=2027, bedrag=5))[0]
    assert (issue.code, issue.values["waarde"]) == ("item-dubbel", "wij + 2027")


def test_several_problems_are_told_at_once() -> None:
    change = together(put("gewichten", 0, punten=-60), put("regels", 0, alternatief="nul"), put("doelen", 0, minimum=9))
    assert {"gewicht-negatief", "regel-op-nul", "minimum-onhaalbaar"} <= set(codes_of(change))
