"""The MKBA itself: against nul, per actor, per group, and with everything that makes it honest."""

from __future__ import annotations

from dataclasses import replace

import pytest
from tests.reference.cba_loops import ncw_per_actor
from tests.reference.cba_studies import B, K, T, line, renovation, study

from wijkkoers.appraisal.cba.appraise import appraise, digest_of_study, is_cost_line, issues_of
from wijkkoers.appraisal.cba.montecarlo import Run
from wijkkoers.appraisal.cba.price_levels import PriceIndex
from wijkkoers.appraisal.cba.schemes import SCHEMES
from wijkkoers.appraisal.cba.simulation import simulate
from wijkkoers.appraisal.cba.study import Entry, PmMark, Sign, Timing
from wijkkoers.base.errors import InputError
from wijkkoers.base.ranges import Range


def test_a_wrong_study_is_refused_with_its_first_error() -> None:
    with pytest.raises(InputError, match="looptijd-onbruikbaar"):
        appraise(study([line("l", B, 1, years=0)]))


def test_sum_over_actors_is_the_total() -> None:
    assert appraise(renovation()).control_eur <= 0.005


@pytest.mark.parametrize("timing", list(Timing))
def test_every_actor_gets_what_plain_loops_give(timing: Timing) -> None:
    found = renovation("2025", horizon_years=40, timing=timing)
    one = appraise(found).alternatives[0]
    expected = ncw_per_actor(found, "renovatie")
    assert {actor: part.ncw.mid for actor, part in one.per_actor.items()} == pytest.approx(expected, abs=1e-6)


def test_absolute_amounts_are_held_against_those_of_nul() -> None:
    lines = [line("n", K, 30.0, years=1, alternative="nul"), line("a", K, 100.0, years=1), line("b", B, 90.0, years=1)]
    one = appraise(study(lines, entry=Entry.ABSOLUTE)).alternatives[0]
    assert (one.ncw.mid, one.costs.mid, one.benefits.mid) == (20, 70, 90)


def test_bandwidth_of_a_difference_sets_nul_at_its_own_worst() -> None:
    lines = [line("n", K, Range(20, 30, 60), years=1, alternative="nul"), line("a", K, Range(90, 100, 120), years=1)]
    assert appraise(study(lines, entry=Entry.ABSOLUTE)).alternatives[0].ncw == Range(-100, -70, -30)


def test_low_sets_every_line_at_its_unfavourable_end() -> None:
    lines = [line("k", K, Range(10, 20, 40), years=1), line("b", B, Range(5, 30, 50), years=1)]
    assert appraise(study(lines)).alternatives[0].ncw == Range(-35, 10, 40)


def test_what_nul_and_plan_share_moves_as_one() -> None:
    price = {"price": Range(50, 100, 150), "price_input": "kental/uur", "years": 1}
    lines = [line("n", K, 10.0, alternative="nul", **price), line("p", K, 9.0, **price)]
    one = appraise(study(lines, entry=Entry.ABSOLUTE)).alternatives[0]
    assert (one.ncw, one.per_actor["x"].ncw) == (Range(50, 100, 150), Range(50, 100, 150))
    assert (one.costs, one.per_category[""]) == (Range(-150, -100, -50), Range(50, 100, 150))


def test_transfer_within_one_household_group_leaves_it_as_it_was() -> None:
    both = {"to_actor": "y", "household_group": "laag", "to_household_group": "laag"}
    one = appraise(study([line("t", T, Range(5, 10, 20), years=1, **both)])).alternatives[0]
    assert one.per_household_group["laag"] == Range(0, 0, 0)


def test_draws_lie_in_the_bandwidth_of_what_is_shared() -> None:
    price = {"price": Range(50, 100, 150), "price_input": "kental/uur", "years": 1}
    found = study([line("n", K, 10.0, alternative="nul", **price), line("p", K, 9.0, **price)], entry=Entry.ABSOLUTE)
    ncw, spread = appraise(found).alternatives[0].ncw, simulate(found, Run(draws=500)).alternatives[0].total
    assert ncw.low <= spread.p5 < spread.p95 <= ncw.high


def test_transfer_moves_between_actors_and_leaves_the_total_alone() -> None:
    lines = [line("t", T, Range(5, 10, 20), years=1, to_actor="y"), line("b", B, 7.0, years=1)]
    one = appraise(study(lines)).alternatives[0]
    assert (one.ncw.mid, one.per_actor["x"].ncw, one.per_actor["y"].ncw) == (7, Range(-13, -3, 2), Range(5, 10, 20))
    assert [(item.payer, item.receiver, item.value.mid) for item in one.transfers] == [("x", "y", 10)]


def test_transfers_add_up_to_nothing_in_every_year() -> None:
    assert appraise(renovation()).alternatives[0].transfer_control_eur == 0.0


def test_ratio_without_costs_tells_why_there_is_none() -> None:
    one = appraise(study([line("b", B, 7.0)])).alternatives[0]
    assert (one.bcr, one.bcr_reason) == (None, "geen-kosten")


def test_ratio_whose_costs_may_be_nil_is_not_given() -> None:
    one = appraise(study([line("k", K, Range(0, 1, 2), years=1), line("b", B, 7.0)])).alternatives[0]
    assert (one.bcr, one.bcr_reason) == (None, "kosten-niet-positief")


def test_costs_outside_the_definition_come_off_the_benefits() -> None:
    lines = [line("k", K, 10.0, years=1), line("o", K, 5.0, years=1), line("b", B, 25.0, years=1)]
    found = study(lines, cost_lines=("k",))
    one = appraise(found).alternatives[0]
    assert (one.costs.mid, one.benefits.mid, one.bcr) == (10, 20, Range(2, 2, 2))
    assert [is_cost_line(found, entry) for entry in found.lines] == [True, False, False]


def test_matrix_of_actors_and_categories_adds_up_to_the_total() -> None:
    one = appraise(renovation()).alternatives[0]
    assert one.matrix.sum() == pytest.approx(one.ncw.mid)
    assert one.matrix.sum(axis=0).tolist() == pytest.approx([one.per_category[name].mid for name in one.categories])
    assert one.matrix.sum(axis=1).tolist() == pytest.approx([part.ncw.mid for part in one.per_actor.values()])


def test_household_groups_gain_what_their_lines_tell() -> None:
    lines = [
        line("t", T, 10.0, years=1, to_actor="y", household_group="laag inkomen", to_household_group="hoog inkomen"),
        line("b", B, 25.0, years=1, household_group="laag inkomen"),
        line("z", B, 1.0, years=1),
    ]
    groups = appraise(study(lines)).alternatives[0].per_household_group
    assert {name: group.mid for name, group in groups.items()} == {"laag inkomen": 15, "hoog inkomen": 10}


def test_years_add_up_to_the_total_once_discounted() -> None:
    one = appraise(renovation()).alternatives[0]
    assert one.per_year_present.sum() == pytest.approx(one.ncw.mid)
    assert one.per_year[0] == -2_500_000


def test_cash_need_of_an_actor_is_its_deepest_point() -> None:
    lines = [line("k", K, 100.0, years=1), line("k2", K, 50.0, start_year=1, years=1), line("b", B, 60.0, start_year=2, years=4)]
    actor = appraise(study(lines)).alternatives[0].per_actor["x"]
    assert (actor.peak_need_eur, actor.payback_years) == (150, 3.5)
    assert actor.discounted_payback_years == pytest.approx(3.645, abs=0.001)
    assert actor.cumulative.tolist()[:4] == [-100, -150, -90, -30]


def test_effects_without_a_price_are_told_and_not_counted() -> None:
    mark = PmMark(Sign.STRONG_GAIN, "geen prijs bekend")
    one = appraise(study([line("b", B, 5.0, years=1), line("pm", B, 0, pm=mark, category="groen")])).alternatives[0]
    assert one.ncw.mid == 5
    assert [(item.line, item.category, item.mark) for item in one.pm] == [("pm", "groen", mark)]


def test_effects_of_nul_without_a_price_are_told_as_of_nul() -> None:
    mark = PmMark(Sign.LOSS, "geen prijs bekend")
    lines = [line("b", B, 5.0, years=1), line("o", B, 0, pm=mark, alternative="nul")]
    result = appraise(study(lines, entry=Entry.ABSOLUTE))
    assert [(alternative, item.line, item.mark) for alternative, item in result.pm] == [("nul", "o", mark)]


def test_two_lines_in_one_double_count_group_are_warned_about() -> None:
    lines = [line(id, B, 5.0, years=1, double_count_group="woz") for id in ("b", "c")]
    result = appraise(study(lines))
    assert result.alternatives[0].double_counts[0].effect_eur == 10
    assert [issue.values["lines"] for issue in issues_of(result, "dubbeltelling")] == ["b, c"]


def test_the_same_group_in_two_alternatives_is_no_double_count() -> None:
    lines = [line(id, B, 5.0, alternative=id, double_count_group="woz") for id in ("a", "b")]
    assert issues_of(appraise(study(lines)), "dubbeltelling") == ()


def test_waterbed_is_subtracted_where_its_share_is_known() -> None:
    one = appraise(study([line("b", B, 100.0, years=1, waterbed_share=0.3), line("k", K, 10.0, years=1)])).alternatives[0]
    assert (one.ncw.mid, one.waterbed.subtracted_eur, one.waterbed.unknown_lines) == (60, pytest.approx(30), ())


def test_waterbed_that_is_not_known_tells_the_share_at_which_the_sign_turns() -> None:
    one = appraise(study([line("b", B, 100.0, years=1), line("k", K, 75.0, years=1)])).alternatives[0]
    assert (one.waterbed.unknown_lines, one.waterbed.turning_share) == (("b",), 0.25)


def test_investors_that_lose_and_beneficiaries_that_do_not_pay_are_named() -> None:
    gaps = appraise(renovation()).alternatives[0].gaps
    assert list(gaps.short) == ["corporatie", "gemeente"]
    assert list(gaps.free) == ["zorgverzekeraar", "samenleving", "bewoners", "rijk"]
    assert sum(ask.amount_eur for ask in gaps.agreements) == pytest.approx(sum(gaps.short.values()))


def test_investors_may_be_named_by_hand() -> None:
    gaps = appraise(renovation(investors=("gemeente",))).alternatives[0].gaps
    assert list(gaps.short) == ["gemeente"]


def test_who_pays_less_than_in_nul_gains_and_may_be_asked() -> None:
    lines = [
        line("n", K, 1000.0, years=1, alternative="nul", actor="g"),
        line("g", K, 100.0, years=1, actor="g"),
        line("h", K, 300.0, years=1, actor="h"),
    ]
    gaps = appraise(study(lines, entry=Entry.ABSOLUTE)).alternatives[0].gaps
    assert (gaps.short, gaps.free) == ({"h": 300}, {"g": 900})
    assert [(ask.investor, ask.beneficiary, ask.amount_eur) for ask in gaps.agreements] == [("h", "g", 300)]


def test_alternatives_are_ranked_by_their_mid() -> None:
    lines = [line("b", B, 1.0, alternative="b"), line("c", B, 3.0, alternative="c"), line("d", B, 2.0, alternative="d")]
    result = appraise(study(lines))
    assert [one.rank for one in result.alternatives] == [3, 1, 2]


def test_digest_follows_what_was_entered() -> None:
    found = renovation()
    assert digest_of_study(found) == digest_of_study(renovation())
    assert digest_of_study(found) != digest_of_study(renovation("2025"))
    with_index = replace(found, price_index=PriceIndex("cpi", "CPI", "", {2024: 1.0}))
    assert digest_of_study(with_index) != digest_of_study(replace(found, price_index=PriceIndex("cpi", "CPI", "", {2024: 2.0})))


def test_equivalent_annuity_and_rate_of_return_belong_to_the_whole() -> None:
    one = appraise(renovation()).alternatives[0]
    assert one.annuity_eur == pytest.approx(1_944_072 / 21.64533, abs=1)
    assert one.irr_per_year == pytest.approx(0.0695, abs=1e-4)


def test_result_tells_scheme_factors_and_definition_of_costs() -> None:
    result = appraise(renovation())
    assert (result.scheme, result.cost_lines) == (SCHEMES["2021"].id, ("renovatie", "wijkbeheer"))
    assert result.factors[10] == pytest.approx(0.80051, abs=1e-6)
