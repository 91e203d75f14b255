"""Explanations as data: every kind with the values that it promises."""

from __future__ import annotations

from dataclasses import replace

import pytest
from tests.unit.appraisal.programme.cases import a_measure, a_programme

from wijkkoers.appraisal.programme import (
    KINDS,
    BindingLimit,
    Exclusion,
    Goal,
    Measure,
    Objective,
    OutReason,
    Outside,
    Partij,
    Precedence,
    Programme,
    Requirement,
    Shortage,
    Status,
    Together,
    explain_programme,
    find_alternatives,
    find_core_index,
    find_why_out,
    solve,
)
from wijkkoers.base.reasons import Reason

LATE = Measure("na", "Na", {"doel": 1.0}, costs_eur={"gemeente": (0.0, 0.0, 0.0, 9.0)})
TRADE = a_programme(a_measure("a", 10.0, latest=2026), a_measure("b", 9.5, latest=2026), LATE)


def everything(programme: Programme) -> tuple[Reason, ...]:
    result = solve(programme)
    return explain_programme(
        programme,
        result,
        outside=find_why_out(programme, result),
        alternatives=find_alternatives(programme, result, within=0.1),
        core=find_core_index(programme, draws=5),
    )


def all_kinds() -> list[Reason]:
    result = solve(TRADE)
    together = a_programme(a_measure("a"), a_measure("b"), budget_eur=150.0, relations=(Together(("a", "b"), "gemeente", 50.0, 1.0),))
    two = replace(TRADE, goals=(Goal("doel", "Doel"), Goal("b", "B")), partijen=(Partij("p", "P", {"doel": 1.0}),))
    one_hundred = {"gemeente": (100.0,)}
    either = (
        Measure("x", "X", {"doel": 1.0}, costs_eur=one_hundred, latest=2026),
        Measure("y", "Y", {"b": 1.0}, costs_eur=one_hundred, latest=2026),
    )
    reasons = [*everything(TRADE), *everything(together), *everything(replace(two, objective=Objective.PARTIJEN))]
    reasons += _core_reasons(replace(two, measures=either))
    limits = (BindingLimit("capaciteit", "ploeg", 2026, 1.0, 0.0, 1.0, True), BindingLimit("minimum", "doel", None, 1.0, 0.0, 1.0, True))
    shortages = (
        Shortage("budget", "gemeente", 2026, 1.0),
        Shortage("capaciteit", "ploeg", 2026, 1.0),
        Shortage("minimum", "doel", None, 1.0),
        Shortage("vast", "a", None, 1.0),
        Shortage("voorrang", "", None, 1.0, ("a", "b")),
    )
    outside = [Outside("a", why, 1.0, True, ("b",)) for why in OutReason]
    reasons += explain_programme(TRADE, replace(result, binding=limits, status=Status.WITHIN_GAP), outside=outside)
    reasons += explain_programme(TRADE, replace(result, status=Status.TIME, is_settled=False))
    reasons += explain_programme(TRADE, replace(result, status=Status.TIME, value=None))
    reasons += explain_programme(TRADE, replace(result, status=Status.INFEASIBLE, shortages=shortages))
    return reasons


def _core_reasons(programme: Programme) -> tuple[Reason, ...]:
    return explain_programme(programme, solve(programme), core=find_core_index(programme, draws=9))


def test_every_kind_can_be_told_and_has_the_values_it_promises() -> None:
    reasons = all_kinds()
    assert {one.kind for one in reasons} == set(KINDS)
    assert [one for one in reasons if set(one.values) != set(KINDS[one.kind])] == []


def test_alternative_tells_the_trade_in_units() -> None:
    trade = next(one for one in everything(TRADE) if one.kind == "alternatief")
    assert trade.values["changes"] == (("Maatregel a", 1, 0), ("Maatregel b", 0, 1))


def test_limits_of_one_payer_are_told_together() -> None:
    programme = a_programme(a_measure("a", 1.0, 10.0, max_count=99), carry_over=True, discount_rate=0.05)
    [limit] = [one for one in everything(programme) if one.kind == "knelt-budget"]
    assert limit.values["years"] == (2026, 2027, 2028)
    assert (limit.values["amount_eur"], limit.values["slack_eur"]) == (300.0, 0.0)
    assert limit.values["price"] == pytest.approx(0.1)


@pytest.mark.parametrize("relation", [Exclusion(("a", "b")), Precedence("b", "a"), Requirement("a", "b")])
def test_relation_that_keeps_a_measure_out_names_the_other_by_its_label(relation: Exclusion | Precedence | Requirement) -> None:
    programme = a_programme(a_measure("a", 3.0), a_measure("b", 5.0 if isinstance(relation, Exclusion) else -9.0), relations=(relation,))
    [told] = [one for one in everything(programme) if one.kind.startswith("buiten") and one.values["name"] == "Maatregel a"]
    assert told.values["because"] == ("Maatregel b",)
