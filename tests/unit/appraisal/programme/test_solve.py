"""The best programme: by value, in order, fair; with its proof."""

from __future__ import annotations

from dataclasses import replace

import pytest
from tests.unit.appraisal.programme.cases import YEARS, a_measure, a_programme

from wijkkoers.appraisal.programme import Choice, Goal, Measure, Objective, Partij, Precedence, Programme, Requirement, Status, solve

GROEN = Measure("groen", "Groen", {"groen": 10.0, "wonen": 1.0}, costs_eur={"gemeente": (100.0,)}, latest=2026)
WONEN = Measure("wonen", "Wonen", {"groen": 1.0, "wonen": 8.0}, costs_eur={"gemeente": (100.0,)}, latest=2026)
BEIDE = Measure("beide", "Beide", {"groen": 5.0, "wonen": 5.0}, costs_eur={"gemeente": (100.0,)}, latest=2026)


def two_goals(**fields: object) -> Programme:
    goals = (Goal("groen", "Groen"), Goal("wonen", "Wonen"))
    return replace(a_programme(GROEN, WONEN, BEIDE), goals=goals, **fields)  # type: ignore[arg-type]


def test_result_of_value_is_proven_best() -> None:
    result = solve(two_goals())
    assert result.choice == (Choice("groen", 1, 2026),)
    assert (result.status, result.value, result.bound, result.gap) == (Status.BEST, 11.0, 11.0, 0.0)


def test_first_goal_of_an_order_rules() -> None:
    result = solve(two_goals(objective=Objective.ORDER, order=("wonen", "groen")))
    assert result.choice == (Choice("wonen", 1, 2026),)
    assert [(stage.name, stage.value) for stage in result.stages] == [("wonen", 8.0), ("groen", 1.0)]


def test_second_goal_of_an_order_chooses_among_equals() -> None:
    equal = replace(BEIDE, effects={"groen": 5.0, "wonen": 8.0})
    programme = two_goals(objective=Objective.ORDER, order=("wonen", "groen"))
    assert solve(replace(programme, measures=(GROEN, WONEN, equal))).choice == (Choice("beide", 1, 2026),)


def test_fair_programme_lifts_the_smallest_share() -> None:
    partijen = (Partij("p", "P", {"groen": 1.0}), Partij("q", "Q", {"wonen": 1.0}))
    result = solve(two_goals(objective=Objective.PARTIJEN, partijen=partijen))
    assert result.choice == (Choice("beide", 1, 2026),)
    assert result.shares == pytest.approx({"p": 0.5, "q": 0.625})
    assert result.value == pytest.approx(0.5)
    assert result.gap == 0.0


def test_partij_with_nothing_to_get_does_not_hold_the_others_back() -> None:
    partijen = (Partij("p", "P", {"groen": 1.0}), Partij("niets", "Niets", {}))
    result = solve(two_goals(objective=Objective.PARTIJEN, partijen=partijen))
    assert result.shares == {"p": pytest.approx(1.0)}


def test_after_waits_for_before() -> None:
    result = solve(a_programme(a_measure("a", 0.0), a_measure("b", 5.0), relations=(Precedence("a", "b", 2),)))
    assert result.choice == (Choice("a", 1, 2026), Choice("b", 1, 2028))


def test_what_is_needed_comes_along() -> None:
    result = solve(a_programme(a_measure("a", 0.0), a_measure("b", 5.0), relations=(Requirement("b", "a"),)))
    assert set(result.counts) == {"a", "b"}


@pytest.mark.parametrize(("carry_over", "count"), [(False, 0), (True, 1)])
def test_saved_budget_counts_only_with_carry_over(carry_over: bool, count: int) -> None:
    assert len(solve(a_programme(a_measure("a", cost_eur=250.0), carry_over=carry_over)).choice) == count


def test_stated_gap_is_never_hidden() -> None:
    rows = [a_measure(f"m{place}", 1.0 + place % 3, 37.0 + place) for place in range(12)]
    result = solve(a_programme(*rows), gap=0.2)
    assert result.value is not None
    assert result.bound is not None
    assert result.gap == pytest.approx((result.bound - result.value) / result.value)
    assert result.gap <= 0.2


def test_seed_and_settings_stand_in_the_provenance() -> None:
    one, other = solve(two_goals(), seed=5), solve(two_goals(), seed=5, time_limit_s=60.0)
    assert one.provenance.seed == 5
    assert one.provenance.method == "programma-waarde"
    assert one.provenance.digest != other.provenance.digest


def test_measure_with_harm_only_stays_out() -> None:
    assert solve(a_programme(a_measure("a", -1.0))).choice == ()


def test_years_of_the_choice_lie_in_the_horizon() -> None:
    assert {one.year for one in solve(a_programme(a_measure("a"), a_measure("b"))).choice} <= set(YEARS)


def test_stop_by_time_in_any_stage_is_told() -> None:
    rows = [a_measure(f"m{place}", 10.0 + place % 7, 37.0 + 3 * place) for place in range(60)]
    programme = a_programme(*rows, budget_eur=290.0, objective=Objective.ORDER, order=("doel",), discount_rate=0.05)
    result = solve(programme, time_limit_s=0.01)
    assert result.is_time_stopped == (result.status is Status.TIME)
    assert result.gap is None or (result.gap > 0) == result.is_time_stopped


def test_larger_sum_of_shares_never_costs_the_smallest_share() -> None:
    harm = Measure("harm", "Harm", {"groen": -1.0, "wonen": 1.0}, latest=2027)
    fixed = Measure("vast", "Vast", {"groen": 2.0}, latest=2026, is_fixed=True)
    partijen = (Partij("p", "P", {"groen": 1.0}), Partij("q", "Q", {"wonen": 1.0}))
    programme = two_goals(objective=Objective.PARTIJEN, partijen=partijen, measures=(harm, fixed), discount_rate=0.03)
    assert solve(programme).value == pytest.approx((2 - 1 / 1.03) / 2)
