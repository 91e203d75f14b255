"""The order in which a programme is entered changes nothing in the answer."""

from __future__ import annotations

import random
from dataclasses import replace

from tests.unit.appraisal.programme.cases import YEARS, a_measure, a_programme

from wijkkoers.appraisal.programme import Exclusion, Goal, Precedence, Programme, find_alternatives, find_why_out, solve
from wijkkoers.appraisal.programme.ordering import choice_as_given, in_fixed_order

ROWS = tuple(a_measure(f"m{number}", 10.0, 45.0 + 5 * (number % 2)) for number in range(10))
RELATIONS = (Exclusion(("m0", "m1")), Precedence("m2", "m3", 1))


def shuffled(programme: Programme, seed: int) -> Programme:
    rng = random.Random(seed)
    measures, goals, relations = (list(part) for part in (programme.measures, programme.goals, programme.relations))
    for part in (measures, goals, relations):
        rng.shuffle(part)
    return replace(programme, measures=tuple(measures), goals=tuple(goals), relations=tuple(relations))


def test_shuffled_rows_give_the_same_schedule_prices_and_alternatives() -> None:
    goals = (Goal("doel", "Doel"), Goal("ander", "Ander"))
    programme = replace(a_programme(*ROWS, budget_eur=100.0, relations=RELATIONS), goals=goals)
    answers = []
    for one in (programme, shuffled(programme, 1), shuffled(programme, 2)):
        result = solve(one)
        near = find_alternatives(one, result, within=0.2)
        answers.append((set(result.choice), result.provenance, find_why_out(one, result), [set(found.choice) for found in near]))
    assert answers[0] == answers[1] == answers[2]


def test_choice_is_told_in_order_of_year_and_then_as_given() -> None:
    programme = a_programme(a_measure("z"), a_measure("a"), budget_eur=300.0)
    result = solve(programme)
    assert [(one.measure, one.year) for one in result.choice] == [("z", YEARS[0]), ("a", YEARS[0])]
    assert choice_as_given(programme, reversed(result.choice)) == result.choice


def test_fixed_order_keeps_everything_and_sorts_by_id() -> None:
    programme = a_programme(a_measure("z"), a_measure("a"))
    ordered = in_fixed_order(programme)
    assert [measure.id for measure in ordered.measures] == ["a", "z"]
    assert in_fixed_order(replace(programme, measures=programme.measures[::-1])) == ordered
