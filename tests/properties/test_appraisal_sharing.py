"""Laws of cost sharing: who is alike pays alike, who adds nothing pays nothing, all is paid, and nobody leaves where nobody need."""

from __future__ import annotations

from itertools import permutations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from wijkkoers.appraisal.sharing.game import Game, coalition_sums, find_excess
from wijkkoers.appraisal.sharing.nucleolus import allocate_by_nucleolus, nucleolus_amounts, talmud_awards
from wijkkoers.appraisal.sharing.proportional import share_by_benefit
from wijkkoers.appraisal.sharing.separable import allocate_by_separable
from wijkkoers.appraisal.sharing.shapley import shapley_values, voting_power

amounts = st.integers(-50, 200).map(float)
positive = st.integers(1, 100).map(float)
NAMES = "abcdefgh"


@st.composite
def worths(draw: st.DrawFn, least: int = 2, most: int = 5) -> np.ndarray:
    number = draw(st.integers(least, most))
    return np.array([0.0, *draw(st.lists(amounts, min_size=2**number - 1, max_size=2**number - 1))])


@st.composite
def convex_costs(draw: st.DrawFn) -> np.ndarray:
    """Costs of runways: the longest one of a coalition, plus what each adds alone. Such a game always has a core."""
    lengths = draw(st.lists(positive, min_size=2, max_size=5))
    own = np.array(draw(st.lists(positive, min_size=len(lengths), max_size=len(lengths))))
    longest = [max([length for place, length in enumerate(lengths) if mask >> place & 1], default=0.0) for mask in range(2 ** len(lengths))]
    return np.array(longest) + coalition_sums(own)


def players_of(worth: np.ndarray) -> int:
    return len(worth).bit_length() - 1


def slow_shapley(worth: np.ndarray) -> np.ndarray:
    """The mean of what each adds, over all orders of joining."""
    number = players_of(worth)
    orders = list(permutations(range(number)))
    added = np.zeros(number)
    for order in orders:
        mask = 0
        for player in order:
            added[player] += worth[mask | 1 << player] - worth[mask]
            mask |= 1 << player
    return added / len(orders)


@given(worths())
def test_shapley_is_the_mean_over_all_orders(worth: np.ndarray) -> None:
    assert shapley_values(worth) == pytest.approx(slow_shapley(worth), abs=1e-9)


@given(worths())
def test_shapley_divides_all(worth: np.ndarray) -> None:
    assert shapley_values(worth).sum() == pytest.approx(worth[-1], abs=1e-9)


@given(worths(most=4))
def test_who_adds_nothing_gets_nothing(worth: np.ndarray) -> None:
    with_dummy = np.concatenate([worth, worth])
    assert shapley_values(with_dummy)[-1] == pytest.approx(0.0, abs=1e-9)
    assert shapley_values(with_dummy)[:-1] == pytest.approx(shapley_values(worth), abs=1e-9)


@given(worths(most=4), st.data())
def test_shapley_adds_up_over_games(worth: np.ndarray, data: st.DataObject) -> None:
    size = len(worth) - 1
    other = np.array([0.0, *data.draw(st.lists(amounts, min_size=size, max_size=size))])
    assert shapley_values(worth + other) == pytest.approx(shapley_values(worth) + shapley_values(other), abs=1e-9)


def renumbered(worth: np.ndarray, order: list[int]) -> np.ndarray:
    """The same game with player order[i] in place i."""
    masks = [sum(1 << order[place] for place in range(len(order)) if mask >> place & 1) for mask in range(len(worth))]
    return worth[masks]


@given(worths(most=4), st.randoms(use_true_random=False))
def test_order_of_players_does_not_matter(worth: np.ndarray, random) -> None:  # type: ignore[no-untyped-def]
    order = list(range(players_of(worth)))
    random.shuffle(order)
    mixed = renumbered(worth, order)
    assert shapley_values(mixed) == pytest.approx(shapley_values(worth)[order], abs=1e-9)
    assert nucleolus_amounts(mixed, False)[0] == pytest.approx(nucleolus_amounts(worth, False)[0][order], abs=1e-6)


@settings(max_examples=40)
@given(convex_costs())
def test_nucleolus_lies_in_the_core_when_there_is_one(worth: np.ndarray) -> None:
    played = Game(tuple(NAMES[: players_of(worth)]), worth)
    found = allocate_by_nucleolus(played)
    assert found.has_core
    assert find_excess(worth, found.allocation.amounts, True).max() <= 1e-6
    assert found.allocation.amounts.sum() == pytest.approx(worth[-1], abs=1e-6)


@settings(max_examples=40)
@given(worths(most=4), st.data())
def test_no_division_has_a_smaller_greatest_complaint_than_the_nucleolus(worth: np.ndarray, data: st.DataObject) -> None:
    found = nucleolus_amounts(worth, False)[0]
    worst = find_excess(worth, found, False)[1:-1].max()
    number = players_of(worth)
    moves = np.array(data.draw(st.lists(amounts, min_size=number, max_size=number)))
    other = found + moves - moves.mean()
    assert find_excess(worth, other, False)[1:-1].max() >= worst - 1e-6


@settings(max_examples=40)
@given(st.lists(positive, min_size=2, max_size=4), st.floats(0, 1))
def test_talmud_rule_is_the_nucleolus_of_the_bankruptcy_game(claims: list[float], part: float) -> None:
    claimed = np.array(claims)
    estate = part * claimed.sum()
    worth = np.maximum(0.0, estate - (claimed.sum() - coalition_sums(claimed)))
    worth[-1] = estate
    worth[0] = 0.0
    assert talmud_awards(claimed, estate) == pytest.approx(nucleolus_amounts(worth)[0], abs=1e-6)


@given(st.lists(positive, min_size=1, max_size=8), st.floats(0, 1))
def test_talmud_rule_pays_out_all_and_nobody_above_the_claim(claims: list[float], part: float) -> None:
    claimed = np.array(claims)
    awards = talmud_awards(claimed, part * claimed.sum())
    assert awards.sum() == pytest.approx(part * claimed.sum(), abs=1e-9)
    assert (awards >= -1e-9).all() and (awards <= claimed + 1e-9).all()


@given(worths())
def test_separable_costs_and_the_rest_cover_all(worth: np.ndarray) -> None:
    found = allocate_by_separable(Game(tuple(NAMES[: players_of(worth)]), worth))
    assert found.allocation.amounts.sum() == pytest.approx(worth[-1], abs=1e-6)


@given(st.lists(st.integers(1, 20), min_size=1, max_size=7), st.data())
def test_power_sums_to_one_and_grows_with_weight(weights: list[int], data: st.DataObject) -> None:
    quota = data.draw(st.integers(1, sum(weights)))
    power = voting_power({NAMES[place]: weight for place, weight in enumerate(weights)}, quota).power
    order = np.argsort(weights, kind="stable")
    assert power.sum() == pytest.approx(1.0)
    assert (np.diff(power[order]) >= -1e-12).all()


@given(positive, st.lists(positive, min_size=1, max_size=6), st.floats(0.1, 10))
def test_proportional_shares_do_not_depend_on_the_unit(cost: float, benefits: list[float], factor: float) -> None:
    one = share_by_benefit(cost, dict(zip(NAMES, benefits, strict=False)))
    other = share_by_benefit(cost, {name: benefit * factor for name, benefit in zip(NAMES, benefits, strict=False)})
    assert one.shares == pytest.approx(other.shares)
    assert one.amounts_eur.sum() == pytest.approx(cost)
