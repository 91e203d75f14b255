"""Laws of firmness, with brute force beside them: an interval ends where the first place does, and no smaller change overturns it."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.reference.weighing_brute_force import first_places, nearest_on_grid, with_weight
from tests.unit.appraisal.mca.weighings import weighed

from wijkkoers.appraisal.mca.explanation import (
    examine_weighing,
    explain_contributions,
    explain_difference,
    explain_weighing,
    find_stray_values,
)
from wijkkoers.appraisal.mca.indistinct import find_indistinct
from wijkkoers.appraisal.mca.overturn import Distance, Outcome, find_overturns, largest_lead, nearest_weights
from wijkkoers.appraisal.mca.stability import find_stability, order_kept, totals_at_ends

Rows = list[list[float]]
STEP = 1e-4


@st.composite
def weighings(draw: st.DrawFn, least_criteria: int = 1, most_criteria: int = 5) -> tuple[Rows, list[float]]:
    criteria = draw(st.integers(least_criteria, most_criteria))
    value = st.integers(0, 20).map(lambda part: part / 20)
    rows = draw(st.lists(st.lists(value, min_size=criteria, max_size=criteria), min_size=2, max_size=6))
    for place in range(criteria):
        if len({row[place] for row in rows}) == 1:  # a criterion that distinguishes nothing is left out, and has laws of its own
            rows[0][place] = 0.0 if rows[0][place] else 1.0
    parts = draw(st.lists(st.integers(0, 10), min_size=criteria, max_size=criteria).filter(any))
    return rows, [part / sum(parts) for part in parts]


@given(weighings())
def test_inside_the_interval_the_first_place_holds_and_just_outside_it_does_not(case: tuple[Rows, list[float]]) -> None:
    rows, weights = case
    found = find_stability(weighed(rows, weights))
    winner = ord(found.winner) - ord("A")
    for place, (low, high) in enumerate(found.intervals().values()):
        assert low <= found.weights[place] + 1e-12
        assert high >= found.weights[place] - 1e-12
        for share in np.linspace(low, high, 7):
            assert winner in first_places(rows, with_weight(weights, place, float(share)))
        for share in (low - STEP, high + STEP):
            if 0 <= share <= 1 and len(weights) > 1:
                assert winner not in first_places(rows, with_weight(weights, place, share), room=1e-12)


@given(weighings())
def test_the_run_of_winners_is_that_of_trying_every_weight(case: tuple[Rows, list[float]]) -> None:
    rows, weights = case
    for place, run in enumerate(find_stability(weighed(rows, weights)).runs):
        assert (run[0].low, run[-1].high) == (0.0, 1.0)
        for part in run:
            tried = first_places(rows, with_weight(weights, place, (part.low + part.high) / 2))
            assert {ord(name) - ord("A") for name in part.winners} == tried


@given(weighings())
def test_totals_are_linear_between_their_ends(case: tuple[Rows, list[float]]) -> None:
    rows, weights = case
    values = np.array(rows)
    without, only = totals_at_ends(values, np.array(weights))
    for place, share in enumerate(weights):
        if len(weights) > 1:
            assert (1 - share) * without[:, place] + share * only[:, place] == pytest.approx(values @ weights)


@given(weighings(least_criteria=2))
def test_a_criterion_that_keeps_the_order_keeps_it_at_every_weight(case: tuple[Rows, list[float]]) -> None:
    rows, weights = case
    values = np.array(rows)
    signs = np.sign(np.round(values @ weights - (values @ weights)[:, None], 12))
    for place, is_fixed in enumerate(order_kept(values, np.array(weights))[0]):
        tried = [values @ with_weight(weights, place, share) for share in np.linspace(0, 0.99, 34)]
        same = all((np.sign(np.round(totals - totals[:, None], 12)) == signs).all() for totals in tried)
        assert same or not is_fixed


@settings(max_examples=40)
@given(weighings(least_criteria=2, most_criteria=3), st.sampled_from(Distance))
def test_the_smallest_change_is_that_of_trying_all_weights(case: tuple[Rows, list[float]], measure: Distance) -> None:
    rows, weights = case
    steps = 40
    for row in range(len(rows)):
        found = nearest_weights(np.array(rows), np.array(weights), row, measure)
        tried = nearest_on_grid(rows, weights, row, steps, measure is Distance.SUM)
        if found is not None:
            assert row in first_places(rows, found[0].tolist(), room=1e-6)
            assert tried is None or found[1] <= tried + 1e-6
            assert tried is None or len(weights) > 2 or tried - found[1] <= 2 / steps
        elif tried is not None:
            assert largest_lead(np.array(rows), row) <= 1e-9


@settings(max_examples=40)
@given(weighings(least_criteria=2, most_criteria=4))
def test_a_change_smaller_than_the_smallest_overturns_nothing(case: tuple[Rows, list[float]]) -> None:
    rows, weights = case
    found = find_overturns(weighed(rows, weights))
    nearest = found.nearest
    if nearest is None or nearest.weights is None or not nearest.distance or nearest.distance < 1e-6:
        return
    winner = ord(found.winner) - ord("A")
    rng = np.random.Generator(np.random.PCG64(1))
    for _again in range(50):
        target = rng.dirichlet(np.ones(len(weights)))
        step = min(0.999 * nearest.distance / max(np.abs(target - weights).sum(), 1e-12), 1.0)
        assert winner in first_places(rows, (np.array(weights) + step * (target - weights)).tolist())


@settings(max_examples=40)
@given(weighings(least_criteria=2, most_criteria=4))
def test_rivals_stand_from_near_to_far_and_dominated_ones_never_come_first(case: tuple[Rows, list[float]]) -> None:
    rows, weights = case
    rivals = find_overturns(weighed(rows, weights)).rivals
    distances = [rival.distance for rival in rivals if rival.distance is not None]
    assert distances == sorted(distances)
    for rival in rivals:
        own = np.array(rows[ord(rival.rival) - ord("A")])
        is_dominated = any((np.array(row) >= own).all() and (np.array(row) > own).any() for row in rows)
        assert not is_dominated or rival.outcome is not Outcome.POSSIBLE
        assert bool(rival.dominators) == (is_dominated and rival.outcome is Outcome.IMPOSSIBLE)


@given(weighings(), st.floats(0, 0.2))
def test_pairs_that_cannot_be_told_apart_are_those_of_one_pair_at_a_time(case: tuple[Rows, list[float]], width: float) -> None:
    rows, weights = case
    result = weighed(rows, weights, width)
    found = {frozenset((pair.first, pair.second)) for pair in find_indistinct(result).pairs}
    low, mid, high = result.totals_low, result.totals, result.totals_high
    for i, first in enumerate(result.alternatives):
        for j, second in enumerate(result.alternatives[:i]):
            has_width = low[i] < high[i] or low[j] < high[j]
            overlaps = has_width and max(low[i], low[j]) <= min(high[i], high[j])
            assert (frozenset((first, second)) in found) == bool(abs(mid[i] - mid[j]) < 0.01 or overlaps)


@settings(max_examples=40)
@given(weighings(), st.floats(0, 0.2))
def test_explanations_add_up_and_fit_their_kinds(case: tuple[Rows, list[float]], width: float) -> None:
    rows, weights = case
    result = weighed(rows, weights, width)
    assert list(find_stray_values(explain_weighing([examine_weighing(result)]))) == []
    first, second = result.alternatives[:2]
    one, other = explain_contributions(result, first).values, explain_contributions(result, second).values
    apart = explain_difference(result, first, second).values
    assert sum(one["contributions"]) == pytest.approx(one["total"])
    assert sum(apart["contributions"]) == pytest.approx(apart["difference"], abs=1e-12)
    assert apart["difference"] == pytest.approx(one["total"] - other["total"], abs=1e-12)
