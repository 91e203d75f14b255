"""Checks of alternatives, criteria, scores and weights: the edges."""

from __future__ import annotations

import pytest
from tests.unit.sources.weegbestand.making import UNUSED, codes_of, drop, fair, issues_of, more, put, together


def test_missing_score_is_named_with_alternative_and_criterion() -> None:
    issue = issues_of(lambda content: content["scores"].pop())[0]
    assert (issue.values["alternatief"], issue.values["criterium"]) == ("plan", "groen")


def test_criterion_that_does_not_count_needs_no_scores() -> None:
    def change(content: dict[str, list[dict[str, object]]]) -> None:
        content["criteria"][1]["telt_mee"] = "nee"
        del content["scores"][2:]
        del content["gewichten"][1:]
        content["gewichten"][0]["punten"] = 100

    assert codes_of(change) == []


def test_sum_of_weights_is_told() -> None:
    issue = issues_of(put("gewichten", 0, punten=60.1))[0]
    assert (issue.code, round(issue.values["som"], 6)) == ("gewichten-niet-100", 100.1)


@pytest.mark.parametrize("points", [33.3333333, 33.33333333333])
def test_hundred_up_to_rounding_is_a_hundred(points: float) -> None:
    assert codes_of(together(put("gewichten", 0, punten=100 - points), put("gewichten", 1, punten=points))) == []


def test_ranking_without_gaps_is_in_order() -> None:
    change = together(put("gewichten", 0, methode="rangorde", punten=1), put("gewichten", 1, methode="rangorde", punten=2))
    assert codes_of(change) == []


def test_equal_ranks_are_in_order() -> None:
    change = together(put("gewichten", 0, methode="rangorde", punten=1), put("gewichten", 1, methode="rangorde", punten=1))
    assert codes_of(change) == []


def test_two_parties_may_use_two_methods() -> None:
    change = together(put("gewichten", 0, methode="swing", punten=100), put("gewichten", 1, partij="Zij", punten=100))
    assert set(codes_of(change)) == {"gewicht-ontbreekt"}


def test_scores_with_the_same_middle_but_another_range_differ() -> None:
    assert codes_of(put("scores", 3, score=[5, 10, 15])) == []


def test_target_without_direction_is_a_warning_only() -> None:
    assert codes_of(put("criteria", 1, doelwaarde=5)) == ["doelwaarde-telt-niet"]


def test_equal_scores_are_told_with_stated_bounds_too() -> None:
    assert codes_of(put("scores", 1, score=0)) == ["criterium-onderscheidt-niet"]


def test_equal_scores_on_a_criterion_that_does_not_count_are_left_alone() -> None:
    change = together(put("scores", 3, score=10), put("criteria", 1, telt_mee="nee"))
    assert codes_of(change) == ["gewicht-telt-niet"]


def test_swing_may_leave_a_criterion_out_and_a_ranking_may_not() -> None:
    found = [
        codes_of(together(put("gewichten", 0, methode=method, punten=points), lambda content: content["gewichten"].pop()))
        for method, points in (("swing", 100), ("rangorde", 1))
    ]
    assert found == [["gewicht-ontbreekt"], ["rang-ontbreekt"]]


def test_party_with_points_only_where_nothing_counts_is_named() -> None:
    change = together(more("criteria", **UNUSED), more("gewichten", partij="Zij", criterium="sier", punten=100))
    assert [(issue.code, issue.values["partij"]) for issue in issues_of(change)] == [("partij-telt-niet", "Zij")]


def test_party_with_zero_on_all_that_counts_is_an_error() -> None:
    change = together(
        more("criteria", **UNUSED),
        more("gewichten", partij="Zij", criterium="sier", punten=100),
        more("gewichten", partij="Zij", criterium="geld", punten=0),
    )
    assert "gewichten-nul" in codes_of(change)


def test_goal_may_be_weighed_when_the_programme_must_be_fair() -> None:
    assert codes_of(together(fair, more("gewichten", partij="Wij", criterium="warm", punten=7))) == []


def test_goal_may_be_weighed_without_any_criteria() -> None:
    change = together(fair, drop("criteria", "scores", "gewichten"), more("gewichten", partij="Wij", criterium="warm", punten=7))
    assert codes_of(change) == []


@pytest.mark.parametrize("aim", ["waarde", "volgorde"])
def test_goal_is_no_criterium_under_another_aim(aim: str) -> None:
    change = together(put("programma", None, doelfunctie=aim), more("gewichten", partij="Wij", criterium="warm", punten=0))
    assert codes_of(change) == ["verwijzing-onbekend"]


def test_word_that_is_neither_criterium_nor_goal_leads_nowhere() -> None:
    assert codes_of(together(fair, more("gewichten", partij="Wij", criterium="wram", punten=0))) == ["verwijzing-onbekend"]
