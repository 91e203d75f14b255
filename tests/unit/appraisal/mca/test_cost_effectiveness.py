"""Costs per unit have a bandwidth, and only efficient options have increments."""

from __future__ import annotations

import pytest

from wijkkoers.appraisal.mca.cost_effectiveness import CostEffectiveness, efficient_of, judge_cost_effectiveness, ratio_of, steps_of
from wijkkoers.base.errors import InputError
from wijkkoers.base.ranges import Range, exact


def judged(**points: tuple[float, float]) -> CostEffectiveness:
    costs = {name: exact(cost) for name, (cost, _effect) in points.items()}
    return judge_cost_effectiveness(costs, {name: exact(effect) for name, (_cost, effect) in points.items()})


def kinds(found: CostEffectiveness) -> dict[str, str]:
    return {remark.values["alternative"]: remark.kind for remark in found.remarks}


def test_dearest_per_unit_is_high_cost_over_low_effect() -> None:
    assert ratio_of(Range(80, 100, 120), Range(4, 5, 8)) == Range(10, 20, 30)


def test_saving_per_unit_has_its_bandwidth_the_right_way_round() -> None:
    assert ratio_of(Range(-120, -100, 60), Range(4, 5, 6)) == Range(-30, -20, 15)


@pytest.mark.parametrize("effect", [Range(0, 1, 2), Range(-1, 1, 2), Range(-3, -2, -1)])
def test_effect_that_may_be_nothing_has_no_ratio(effect: Range) -> None:
    assert ratio_of(exact(5), effect) is None


def test_option_without_effect_is_named_and_left_out() -> None:
    found = judge_cost_effectiveness({"A": exact(1), "B": exact(2), "C": exact(3)}, {"A": exact(0), "B": Range(-1, 2, 3), "C": exact(4)})
    assert kinds(found) == {"A": "geen-effect", "B": "effect-onzeker"} | kinds(found)
    assert (found.ratio_eur[0], found.ratio_eur[1]) == (None, None)
    assert "A" not in [step.end for step in found.steps]


def test_dominated_option_names_its_better() -> None:
    found = judged(A=(10, 5), B=(12, 4), C=(30, 8))
    assert [(remark.kind, remark.values) for remark in found.remarks] == [("gedomineerd", {"alternative": "B", "by": "A"})]


def test_option_above_the_line_between_two_others_is_beaten_by_their_mix() -> None:
    found = judged(A=(10, 5), B=(28, 7), C=(30, 10))
    assert found.remarks[0].values == {"alternative": "B", "low": "A", "high": "C"}
    assert [step.end for step in found.steps] == ["A", "C"]


def test_chain_of_options_falls_together() -> None:
    found = judged(A=(100, 1), B=(190, 2), C=(200, 10))
    assert kinds(found) == {"A": "gedomineerd-door-mengsel", "B": "gedomineerd-door-mengsel"}
    assert found.steps[0].cost_per_unit_eur == 20


def test_steps_get_dearer() -> None:
    found = judged(A=(10, 5), B=(30, 10), C=(60, 14), D=(200, 15))
    prices = [step.cost_per_unit_eur for step in found.steps]
    assert prices == sorted(prices) == [2, 4, 7.5, 140]
    assert found.steps[0].start is None


def test_equal_options_are_both_efficient_and_share_a_step() -> None:
    points = {"A": (10.0, 5.0), "B": (10.0, 5.0), "C": (30.0, 8.0)}
    efficient, dropped = efficient_of(points)
    assert (efficient, dropped) == (["A", "B", "C"], [])
    assert [(step.start, step.end) for step in steps_of(points, efficient)] == [(None, "A"), ("A", "C")]


def test_effects_follow_the_costs_by_name() -> None:
    found = judge_cost_effectiveness({"A": exact(10), "B": exact(20)}, {"B": exact(10), "A": exact(1)})
    assert [ratio.mid for ratio in found.ratio_eur if ratio] == [10, 2]


def test_names_that_differ_are_refused() -> None:
    with pytest.raises(InputError, match="namen-ongelijk"):
        judge_cost_effectiveness({"A": exact(1)}, {"B": exact(1)})
    with pytest.raises(InputError, match="te-weinig-alternatieven"):
        judge_cost_effectiveness({}, {})


def test_same_cost_with_less_effect_and_same_effect_at_more_cost_are_both_dominated() -> None:
    assert kinds(judged(A=(10, 5), B=(10, 4), C=(11, 5))) == {"B": "gedomineerd", "C": "gedomineerd"}
