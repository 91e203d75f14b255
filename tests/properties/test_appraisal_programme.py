"""Laws of the best programme: equal to trying everything, never below greedy, never above its bound, never worse for more budget."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.reference.programme_brute_force import breaks_nothing, every_choice, fill_greedily, find_best, goal_value, spend_of, value_of

from wijkkoers.appraisal.programme import (
    Exclusion,
    Goal,
    Measure,
    Objective,
    Partij,
    Precedence,
    Programme,
    ProgrammeResult,
    Requirement,
    Status,
    Together,
    find_alternatives,
    find_why_out,
    solve,
)

YEARS = (2026, 2027, 2028)
PAYERS = ("gemeente", "corporatie")
FEW = settings(max_examples=25)


@st.composite
def measures(draw: st.DrawFn, number: int) -> tuple[Measure, ...]:
    found = []
    for place in range(number):
        first = draw(st.sampled_from(YEARS))
        amounts = st.integers(0, 9).map(lambda amount: 10.0 * amount)
        costs = {payer: tuple(draw(st.lists(amounts, min_size=1, max_size=2))) for payer in PAYERS}
        found.append(
            Measure(
                f"m{place}",
                f"Maatregel {place}",
                {"a": float(draw(st.integers(-3, 20))), "b": float(draw(st.integers(0, 9)))},
                max_count=draw(st.sampled_from([1, 1, 1, 1, 2])),
                earliest=first,
                latest=draw(st.sampled_from([year for year in YEARS if year >= first])),
                costs_eur=costs,
                use={"ploeg": (float(draw(st.integers(0, 3))),)},
                is_fixed=draw(st.integers(0, 9)) == 0,
            )
        )
    return tuple(found)


@st.composite
def relations(draw: st.DrawFn, of: tuple[Measure, ...]) -> tuple[Precedence | Exclusion | Requirement | Together, ...]:
    names = [measure.id for measure in of]
    found: list[Precedence | Exclusion | Requirement | Together] = []
    for kind in draw(st.lists(st.sampled_from(["voor", "niet", "eist", "samen"]), max_size=3)):
        one, other = sorted(draw(st.lists(st.sampled_from(names), min_size=2, max_size=2, unique=True)))
        if kind == "voor":
            found.append(Precedence(one, other, draw(st.integers(0, 2))))
        elif kind == "niet":
            found.append(Exclusion((one, other)))
        elif kind == "eist":
            found.append(Requirement(one, other))
        else:
            most = min(measure.costs_eur["gemeente"][0] for measure in of if measure.id in (one, other))
            found.append(Together((one, other), "gemeente", most / 2, float(draw(st.integers(0, 4)))))
    return tuple(found)


@st.composite
def programmes(draw: st.DrawFn, most: int = 4) -> Programme:
    chosen = draw(measures(draw(st.integers(2, most))))
    minimum = draw(st.sampled_from([None, None, 5.0, 12.0]))
    return Programme(
        YEARS,
        chosen,
        (Goal("a", "A", 2.0), Goal("b", "B", 1.0, minimum)),
        PAYERS,
        {(payer, year): 10.0 * draw(st.integers(0, 15)) for payer in PAYERS for year in YEARS},
        draw(st.booleans()),
        ("ploeg",),
        {("ploeg", year): float(draw(st.integers(0, 6))) for year in YEARS},
        draw(relations(chosen)),
        discount_rate=draw(st.sampled_from([0.0, 0.03])),
    )


def starts_of(programme: Programme, result: ProgrammeResult) -> dict[str, tuple[int, ...]]:
    return {
        measure.id: tuple(one.year for one in result.choice if one.measure == measure.id for _ in range(one.count))
        for measure in programme.measures
    }


@FEW
@given(programmes())
def test_optimum_equals_trying_everything(programme: Programme) -> None:
    result, best = solve(programme), find_best(programme)
    if best is None:
        assert result.status is Status.INFEASIBLE
        assert result.shortages
        return
    assert result.value == pytest.approx(best[0], abs=1e-6)
    assert result.status is Status.BEST


@FEW
@given(programmes())
def test_choice_breaks_no_limit_and_has_the_value_that_is_told(programme: Programme) -> None:
    result = solve(programme)
    if result.value is None:
        return
    starts = starts_of(programme, result)
    assert breaks_nothing(programme, starts)
    assert value_of(programme, starts) == pytest.approx(result.value, abs=1e-6)
    for (payer, year), amount in result.spend_eur.items():
        assert amount == pytest.approx(spend_of(programme, starts, payer, year), abs=1e-6)


@FEW
@given(programmes(), st.sampled_from(PAYERS), st.sampled_from(YEARS), st.integers(1, 9))
def test_more_budget_is_never_worse(programme: Programme, payer: str, year: int, more: int) -> None:
    budgets = dict(programme.budgets_eur)
    budgets[payer, year] += 10.0 * more
    before, after = solve(programme), solve(replace(programme, budgets_eur=budgets))
    if before.value is not None:
        assert after.value is not None
        assert after.value >= before.value - 1e-6


@FEW
@given(programmes(most=5))
def test_bound_is_never_below_the_value(programme: Programme) -> None:
    result = solve(programme)
    if result.value is not None:
        assert result.bound is not None
        assert result.bound >= result.value


@FEW
@given(programmes(most=3))
def test_first_goal_in_order_is_as_good_as_alone(programme: Programme) -> None:
    result = solve(replace(programme, objective=Objective.ORDER, order=("b", "a")))
    feasible = [starts for starts in every_choice(programme) if breaks_nothing(programme, starts)]
    if not feasible:
        assert result.status is Status.INFEASIBLE
        return
    best_b = max(goal_value(programme, starts, "b") for starts in feasible)
    best_a = max(goal_value(programme, starts, "a") for starts in feasible if goal_value(programme, starts, "b") >= best_b - 1e-6)
    assert [stage.value for stage in result.stages] == pytest.approx([best_b, best_a], abs=1e-4)


@FEW
@given(programmes())
def test_same_input_gives_the_same_choice(programme: Programme) -> None:
    assert solve(programme) == solve(programme)


@FEW
@given(programmes())
def test_optimum_is_never_worse_than_greedy(programme: Programme) -> None:
    greedy, result = fill_greedily(programme), solve(programme)
    has_fixed = all(greedy[measure.id] for measure in programme.measures if measure.is_fixed)
    if has_fixed and breaks_nothing(programme, greedy):
        assert result.value is not None
        assert result.value >= value_of(programme, greedy) - 1e-6


@FEW
@given(programmes(most=3))
def test_fair_programme_has_the_largest_smallest_share(programme: Programme) -> None:
    partijen = (Partij("p", "P", {"a": 1.0}), Partij("q", "Q", {"b": 1.0}))
    result = solve(replace(programme, objective=Objective.PARTIJEN, partijen=partijen))
    feasible = [starts for starts in every_choice(programme) if breaks_nothing(programme, starts)]
    if not feasible:
        assert result.status is Status.INFEASIBLE
        return
    bests = {goal: max(goal_value(programme, starts, goal) for starts in feasible) for goal in ("a", "b")}
    counted = [goal for goal, best in bests.items() if best > 1e-9]
    if counted:
        fairest = max(min(goal_value(programme, starts, goal) / bests[goal] for goal in counted) for starts in feasible)
        assert result.value == pytest.approx(fairest, abs=1e-5)


@FEW
@given(programmes(most=3))
def test_price_of_a_measure_that_is_out_is_the_drop_of_the_optimum(programme: Programme) -> None:
    result = solve(programme)
    feasible = [starts for starts in every_choice(programme) if breaks_nothing(programme, starts)]
    for outside in find_why_out(programme, result):
        values = [value_of(programme, starts) for starts in feasible if starts[outside.measure]]
        assert (outside.price is None) == (not values)
        if outside.price is not None and result.value is not None:
            assert outside.is_exact
            assert outside.price == pytest.approx(max(result.value - max(values), 0.0), abs=1e-5)


@FEW
@given(programmes(), st.sampled_from([0.0, 0.1, 0.5]))
def test_alternatives_break_no_limit_differ_and_lose_no_more_than_the_margin(programme: Programme, within: float) -> None:
    result = solve(programme)
    seen = [result.counts]
    for one in find_alternatives(programme, result, within=within):
        starts = starts_of(programme, replace(result, choice=one.choice))
        assert breaks_nothing(programme, starts)
        assert one.loss <= within * abs(result.value or 0.0) + 1e-5
        counts = {name: len(years) for name, years in starts.items() if years}
        assert counts not in seen
        seen.append(counts)
