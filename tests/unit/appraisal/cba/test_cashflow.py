"""From a line to its amounts per year."""

from __future__ import annotations

import pytest
from tests.reference.cba_studies import B, K, T, line, study

from wijkkoers.appraisal.cba.cashflow import amount_of, flow_of, flows_of, price_of, profile_of
from wijkkoers.appraisal.cba.price_levels import PriceIndex
from wijkkoers.appraisal.cba.study import BuildUp, PmMark, Sign
from wijkkoers.base.ranges import Range, exact


def test_a_line_runs_from_its_start_for_its_years() -> None:
    assert profile_of(line("l", B, 1, start_year=2, years=2), 5).tolist() == [0, 0, 1, 1, 0, 0]


def test_a_line_without_years_runs_to_the_horizon() -> None:
    assert profile_of(line("l", B, 1, start_year=3), 5).tolist() == [0, 0, 0, 1, 1, 1]


def test_growth_counts_from_year_one() -> None:
    assert profile_of(line("l", B, 1, start_year=1, growth_per_year=0.1), 3) == pytest.approx([0, 1, 1.1, 1.21])


def test_one_thing_has_one_price_in_one_year_whenever_its_line_starts() -> None:
    early, late = (profile_of(line("l", B, 1, start_year=start, growth_per_year=0.1), 12) for start in (1, 10))
    assert late[10:] == pytest.approx(early[10:])


def test_price_of_the_base_year_is_the_one_that_was_entered() -> None:
    assert profile_of(line("l", B, 1, start_year=0, growth_per_year=0.1), 2) == pytest.approx([1, 1, 1.1])


def test_growth_may_start_in_another_year() -> None:
    assert profile_of(line("l", B, 1, growth_from=2, growth_per_year=-0.5), 4) == pytest.approx([1, 1, 1, 0.5, 0.25])


def test_linear_build_up_comes_in_equal_steps() -> None:
    found = profile_of(line("l", B, 1, start_year=1, build_up=BuildUp.LINEAR, build_up_years=4), 6)
    assert found == pytest.approx([0, 0.25, 0.5, 0.75, 1, 1, 1])


@pytest.mark.parametrize("years", [0, 1])
def test_linear_build_up_over_one_year_or_none_is_direct(years: int) -> None:
    assert profile_of(line("l", B, 1, build_up=BuildUp.LINEAR, build_up_years=years), 2).tolist() == [1, 1, 1]


def test_attribution_additionality_and_waterbed_are_multiplied() -> None:
    found = profile_of(line("l", B, 1, attribution=0.5, additionality=0.8, waterbed_share=0.25), 0)
    assert found == pytest.approx([0.3])


def test_waterbed_that_is_not_known_subtracts_nothing() -> None:
    assert profile_of(line("l", B, 1, waterbed_share=None), 0).tolist() == [1]


def test_bandwidth_of_an_amount_is_that_of_the_corners() -> None:
    found = amount_of(line("l", B, Range(-1, 1, 2), price=Range(10, 20, 30)), study([line("l", B, 1)]))
    assert (found.low, found.mid, found.high) == (-30, 20, 60)


def test_price_of_another_year_is_converted() -> None:
    index = PriceIndex("cpi", "CPI", "made up", {2020: 100.0, 2025: 125.0})
    entry = line("l", B, 2, price=exact(100), price_year=2020)
    found = study([entry], price_index=index)
    assert price_of(entry, found) == flow_of(entry, found).price == exact(125)


def test_transfer_has_two_sides_that_add_up_to_nothing() -> None:
    flow = flow_of(line("l", T, 5, to_actor="y"), study([line("l", T, 5, to_actor="y")]))
    assert [(actor, sign) for actor, _group, sign in flow.sides()] == [("x", -1), ("y", 1)]
    assert flow.sign == 0


def test_a_cost_counts_against_its_actor() -> None:
    flow = flow_of(line("l", K, 5), study([line("l", K, 5)]))
    assert (flow.sign, list(flow.sides())) == (-1, [("x", "", -1)])


def test_effects_without_a_price_have_no_flow() -> None:
    lines = [line("l", B, 5), line("pm", B, 0, pm=PmMark(Sign.GAIN, "no price"))]
    assert [flow.line.id for flow in flows_of(study(lines))] == ["l"]
