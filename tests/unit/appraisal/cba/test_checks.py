"""What is wrong with a study: each mistake has its own name, and all are told at once."""

from __future__ import annotations

import math
from dataclasses import replace
from typing import Any

import pytest
from tests.reference.cba_studies import B, K, T, line, renovation, study

from wijkkoers.appraisal.cba.checks import check_study, find_problems
from wijkkoers.appraisal.cba.study import Alternative, Entry, PmMark, Sign, Study
from wijkkoers.base.errors import InputError
from wijkkoers.base.issues import Level
from wijkkoers.base.ranges import Range, exact

FINE = line("l", B, Range(1, 2, 3), years=1, waterbed_share=0.0)
WRONG_LINES: list[tuple[str, dict[str, Any]]] = [
    ("looptijd-onbruikbaar", {"years": 0}),
    ("looptijd-onbruikbaar", {"years": -3}),
    ("opbouw-onbruikbaar", {"build_up_years": -1}),
    ("start-voor-basisjaar", {"start_year": -1}),
    ("start-na-horizon", {"start_year": 11}),
    ("start-na-horizon", {"start_year": 2026}),
    ("aandeel-onbruikbaar", {"attribution": 1.2}),
    ("aandeel-onbruikbaar", {"additionality": math.nan}),
    ("aandeel-onbruikbaar", {"waterbed_share": -0.1}),
    ("groei-onbruikbaar", {"growth_per_year": math.inf}),
    ("groei-onbruikbaar", {"growth_per_year": -1.0}),
    ("groei-onbruikbaar", {"growth_per_year": 3.5}),
    ("bedrag-te-groot", {"quantity": exact(1e300)}),
    ("bedrag-te-groot", {"quantity": exact(1e10), "price": exact(1e10)}),
    ("bedrag-te-groot", {"quantity": exact(1e300), "price": exact(1e300)}),
    ("prijsindex-ontbreekt", {"price_year": 2011}),
    ("overdracht-zonder-ontvanger", {"kind": T}),
    ("overdracht-aan-zichzelf", {"kind": T, "to_actor": "x"}),
    ("ontvanger-zonder-overdracht", {"to_actor": "x"}),
    ("waterbed-zonder-baat", {"kind": K, "waterbed_share": 0.3}),
    ("waterbed-zonder-baat", {"kind": T, "to_actor": "y", "waterbed_share": 0.3}),
]
WARNED_LINES: list[tuple[str, dict[str, Any]]] = [
    ("looptijd-na-horizon", {"years": 40}),
    ("bedrag-negatief", {"quantity": Range(-3, -2, 1)}),
    ("pm-zonder-reden", {"pm": PmMark(Sign.GAIN), "quantity": exact(0)}),
    ("pm-met-bedrag", {"pm": PmMark(Sign.GAIN, "geen prijs")}),
    ("waterbed-onbekend", {"waterbed_share": None}),
    ("geld-telt-deels", {"kind": K, "attribution": 0.5}),
    ("geld-telt-deels", {"kind": T, "to_actor": "y", "additionality": 0.5}),
    ("bewijs-zwak", {"certainty": "E"}),
    ("zonder-bandbreedte", {"quantity": exact(2)}),
]


def codes(found: Study, level: Level) -> list[str]:
    return [issue.code for issue in find_problems(found) if issue.level is level]


def test_a_sound_study_has_no_errors_and_no_warnings() -> None:
    assert list(find_problems(study([FINE]))) == []


@pytest.mark.parametrize(("code", "change"), WRONG_LINES)
def test_a_wrong_line_is_named(code: str, change: dict[str, Any]) -> None:
    wrong = replace(FINE, **change)
    with pytest.raises(InputError) as caught:
        check_study(study([wrong]))
    assert (caught.value.code, caught.value.values["line"]) == (code, "l")


@pytest.mark.parametrize(("code", "change"), WARNED_LINES)
def test_a_doubtful_line_gets_a_warning_and_no_error(code: str, change: dict[str, Any]) -> None:
    found = study([replace(FINE, **change)])
    assert (codes(found, Level.WARNING), codes(found, Level.ERROR)) == ([code], [])


def test_unknown_waterbeds_are_one_warning_per_alternative() -> None:
    found = study([replace(FINE, id=id, waterbed_share=None, alternative=where) for id, where in (("l", "a"), ("m", "a"), ("n", "b"))])
    warned = [issue.values for issue in find_problems(found) if issue.code == "waterbed-onbekend"]
    assert warned == [{"alternative": "a", "lines": ("l", "m")}, {"alternative": "b", "lines": ("n",)}]


def test_part_of_the_money_that_counts_is_told() -> None:
    found = find_problems(study([replace(FINE, kind=K, attribution=0.5, additionality=0.5)]))
    assert [dict(issue.values) for issue in found] == [{"line": "l", "line_kind": "kost", "share": 0.25}]


def test_growth_of_a_line_that_starts_late_is_reckoned_from_year_one() -> None:
    late = replace(FINE, start_year=9, growth_per_year=1.0, quantity=exact(1e13))
    assert "bedrag-te-groot" in codes(study([late]), Level.ERROR)


def test_unknown_actor_and_alternative_are_named() -> None:
    found = study([FINE], actors=(), alternatives=(Alternative("nul", "nul"), Alternative("b", "b")))
    assert codes(found, Level.ERROR) == ["alternatief-onbekend", "actor-onbekend"]


@pytest.mark.parametrize("null", ["", "niets"])
def test_nulalternatief_is_mandatory(null: str) -> None:
    assert "nulalternatief-ontbreekt" in codes(replace(renovation(), null=null), Level.ERROR)


def test_one_alternative_is_too_few() -> None:
    assert "te-weinig-alternatieven" in codes(study([FINE], alternatives=(Alternative("nul", "nul"),)), Level.ERROR)


@pytest.mark.parametrize("years", [0, -1, 501])
def test_impossible_horizon_is_named(years: int) -> None:
    assert "horizon-onbruikbaar" in codes(study([FINE], horizon_years=years), Level.ERROR)


def test_a_study_without_lines_is_refused() -> None:
    assert codes(study([], alternatives=renovation().alternatives), Level.ERROR) == ["geen-regels"]


def test_the_same_id_twice_is_refused() -> None:
    assert codes(study([FINE, FINE]), Level.ERROR) == ["naam-dubbel"]


def test_an_empty_id_is_refused() -> None:
    assert codes(study([replace(FINE, id=" ")]), Level.ERROR) == ["naam-leeg"]


def test_differences_leave_nul_without_lines() -> None:
    found = study([FINE, replace(FINE, id="n", alternative="nul")])
    assert codes(found, Level.ERROR) == ["nulalternatief-met-regels"]
    assert codes(replace(found, entry=Entry.ABSOLUTE), Level.ERROR) == []


def test_cost_lines_of_the_ratio_are_costs_that_exist() -> None:
    found = study([FINE, line("k", K, Range(1, 2, 3), years=1)], cost_lines=("k", "l", "m"), investors=("y",))
    assert codes(found, Level.ERROR) == ["kostenregel-onbekend", "kostenregel-onbekend", "investeerder-onbekend"]


def test_scheme_that_nobody_verified_is_warned_about() -> None:
    assert codes(renovation("2025"), Level.WARNING)[-1] == "schema-niet-nagekeken"


def test_all_mistakes_are_told_at_once() -> None:
    found = study([replace(FINE, years=0, attribution=2.0), replace(FINE, id="m", start_year=99)])
    assert codes(found, Level.ERROR) == ["looptijd-onbruikbaar", "aandeel-onbruikbaar", "start-na-horizon"]


@pytest.mark.parametrize("value", [math.nan, math.inf, -math.inf])
def test_a_quantity_that_is_no_number_cannot_be_entered(value: float) -> None:
    with pytest.raises(ValueError, match="finite"):
        line("l", B, value)
