from __future__ import annotations

from dataclasses import replace

import pytest
from tests.web.cli.studies import files

from wijkkoers.appraisal.programme.model import Exclusion, Objective, Precedence, Requirement, Together
from wijkkoers.base.errors import InputError
from wijkkoers.base.ranges import exact
from wijkkoers.cli.studies.programme_model import programme_of
from wijkkoers.sources.weegbestand.model import CostPart, RelationPart, SharePart, WeightPart


def test_a_file_without_measures_is_no_programme() -> None:
    with pytest.raises(InputError, match="geen-programma"):
        programme_of(replace(files.programme(), measures=()))


def test_a_cost_without_payer_is_split_by_the_shares() -> None:
    file = files.programme()
    costs = (CostPart("woning", "", exact(100.0)), CostPart("woning", "", exact(10.0), 2))
    shares = (SharePart("woning", "corporatie", 0.7), SharePart("woning", "gemeente", 0.3))
    found = programme_of(replace(file, costs=costs, shares=shares))
    assert found.measures[0].costs_eur == {"corporatie": (70.0, 0.0, 7.0), "gemeente": (30.0, 0.0, 3.0)}
    assert found.payers == ("corporatie", "gemeente")


def test_every_kind_of_relation_is_taken_over() -> None:
    kinds = ("eerst", "sluit-uit", "vereist", "samen")
    parts = tuple(RelationPart(kind, "woning", "concierge", years=1, bonus=5.0, payer="corporatie") for kind in kinds)
    assert programme_of(replace(files.programme(), relations=parts)).relations == (
        Precedence("woning", "concierge", 1),
        Exclusion(("woning", "concierge")),
        Requirement("woning", "concierge"),
        Together(("woning", "concierge"), "corporatie", 5.0),
    )


def test_decided_measures_are_in_and_dropped_ones_are_out() -> None:
    file = files.programme()
    measures = (replace(file.measures[0], status="besloten"), replace(file.measures[1], status="afgevallen"))
    first, second = programme_of(replace(file, measures=measures)).measures
    assert (first.is_fixed, first.is_excluded, second.is_fixed, second.is_excluded) == (True, False, False, True)


@pytest.mark.parametrize(
    ("aim", "objective"), [("waarde", Objective.VALUE), ("volgorde", Objective.ORDER), ("eerlijk", Objective.PARTIJEN)]
)
def test_aim_of_the_file_is_the_objective(aim: str, objective: Objective) -> None:
    file = files.programme()
    found = programme_of(replace(file, programme=replace(file.programme, aim=aim)))
    assert found.objective is objective
    assert found.order == (("leefbaar",) if aim == "volgorde" else ())


def test_fair_is_between_the_parties_that_weigh_the_goals_else_between_the_goals() -> None:
    file = files.programme()
    fair = replace(file, programme=replace(file.programme, aim="eerlijk"))
    assert [partij.id for partij in programme_of(fair).partijen] == ["leefbaar"]
    weighed = replace(fair, weights=(WeightPart("gemeente", "leefbaar", 60.0),))
    assert [(partij.id, partij.weights) for partij in programme_of(weighed).partijen] == [("gemeente", {"leefbaar": 1.0})]


@pytest.mark.parametrize(
    ("method", "points", "weights"),
    [("rangorde", (1.0, 2.0), (0.75, 0.25)), ("punten", (60.0, 20.0), (0.75, 0.25)), ("swing", (100.0, 25.0), (0.8, 0.2))],
)
def test_most_important_goal_of_a_party_weighs_most(method: str, points: tuple[float, float], weights: tuple[float, float]) -> None:
    file = files.programme()
    goals = (*file.goals, replace(file.goals[0], id="groen", name="Groen"))
    given = tuple(WeightPart("gemeente", goal, number, method) for goal, number in zip(("leefbaar", "groen"), points, strict=True))
    fair = replace(file, programme=replace(file.programme, aim="eerlijk"), goals=goals, weights=given)
    [partij] = programme_of(fair).partijen
    assert partij.weights == {"leefbaar": pytest.approx(weights[0]), "groen": pytest.approx(weights[1])}


def test_party_that_gives_only_zeros_weighs_nothing() -> None:
    file = files.programme()
    given = (WeightPart("gemeente", "leefbaar", 0.0), WeightPart("corporatie", "leefbaar", 5.0))
    fair = replace(file, programme=replace(file.programme, aim="eerlijk"), weights=given)
    assert [partij.id for partij in programme_of(fair).partijen] == ["corporatie"]
