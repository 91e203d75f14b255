"""Laws of support, surveys, choices and opinion groups."""

from __future__ import annotations

import math

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from wijkkoers.appraisal.preferences.borda import rank_sums
from wijkkoers.appraisal.preferences.hiding import hide_counts
from wijkkoers.appraisal.preferences.opinion_kernels import GAP
from wijkkoers.appraisal.preferences.opinions import find_opinions, fold_vote
from wijkkoers.appraisal.preferences.sample_size import margin_of_error, respondents_for
from wijkkoers.appraisal.preferences.support import Outcome, count_support, needed_homes
from wijkkoers.appraisal.preferences.survey import Margin, rake, weigh_survey

counts = st.integers(1, 200)


def test_needed_homes_are_seventy_percent_rounded_up_for_each_size() -> None:
    assert [homes for homes in range(1, 3001) if needed_homes(homes) != math.ceil(7 * homes / 10)] == []


@given(st.integers(10, 500), st.data())
def test_stand_is_reached_open_or_lost_and_never_two(homes: int, data: st.DataObject) -> None:
    agreed = data.draw(st.integers(0, homes))
    silent = data.draw(st.integers(0, homes - agreed))
    found = count_support(homes, agreed, silent)
    can_still = 10 * (agreed + silent) >= 7 * homes
    wanted = Outcome.REACHED if 10 * agreed >= 7 * homes else Outcome.OPEN if can_still else Outcome.OUT_OF_REACH
    assert found.outcome is wanted


@given(st.integers(10, 500), st.data())
def test_one_more_that_agrees_never_makes_it_worse(homes: int, data: st.DataObject) -> None:
    order = [Outcome.OUT_OF_REACH, Outcome.OPEN, Outcome.REACHED]
    silent = data.draw(st.integers(1, homes))
    agreed = data.draw(st.integers(0, homes - silent))
    before, after = count_support(homes, agreed, silent), count_support(homes, agreed + 1, silent - 1)
    assert order.index(after.outcome) >= order.index(before.outcome)


@given(st.integers(1, 10**6), st.floats(0.005, 0.5), st.floats(0.01, 0.99))
def test_sample_is_the_smallest_with_the_margin_wanted(population: int, margin: float, share: float) -> None:
    count = respondents_for(margin, population, share)
    assert margin_of_error(count, population, share) <= margin * (1 + 1e-6)
    assert count == 1 or margin_of_error(count - 1, population, share) > margin * (1 - 1e-6)


@given(st.lists(st.tuples(counts, counts), min_size=1, max_size=7))
def test_weights_of_one_margin_reproduce_the_population(groups: list[tuple[int, int]]) -> None:
    names = [str(place) for place in range(len(groups))]
    population = Margin("x", {name: float(people) for name, (people, _n) in zip(names, groups, strict=True)})
    found = weigh_survey([population], {(name,): n for name, (_people, n) in zip(names, groups, strict=True)}, population=10**6)
    total = sum(people for people, _n in groups)
    reached = found.raking.weights * found.counts / found.counts.sum()
    assert reached == pytest.approx([people / total for people, _n in groups])
    assert found.design_effect >= 1 - 1e-12


@given(st.integers(2, 4), st.integers(2, 4), st.data())
def test_raking_that_says_it_converged_reproduces_all_margins(first: int, second: int, data: st.DataObject) -> None:
    cells = np.array(data.draw(st.lists(st.integers(10, 60), min_size=first * second, max_size=first * second)), dtype=np.float64)
    targets = [
        np.array(data.draw(st.lists(st.integers(20, 40), min_size=size, max_size=size)), dtype=np.float64) for size in (first, second)
    ]
    targets = [target / target.sum() for target in targets]
    codes = np.array([[one, other] for one in range(first) for other in range(second)])
    found = rake(codes, cells, targets)
    gaps = [np.abs(np.bincount(codes[:, m], found.weights * cells) / cells.sum() - target).max() for m, target in enumerate(targets)]
    assert found.has_converged == (max(gaps) <= 1e-6)
    assert found.iterations <= 50
    assert found.is_capped.any() or found.has_converged
    assert found.weights @ cells == pytest.approx(cells.sum())


@given(st.lists(st.integers(0, 60), min_size=1, max_size=6))
def test_no_small_count_follows_from_the_total(found: list[int]) -> None:
    figures = hide_counts(found)
    hidden = [count for count, figure in zip(found, figures, strict=True) if figure.value is None]
    assert all(figure.value is None for count, figure in zip(found, figures, strict=True) if 0 < count < 10)
    assert len(hidden) != 1 or sum(count > 0 for count in found) == 1


@given(st.integers(2, 6), st.integers(1, 5), st.data())
def test_borda_shares_out_the_same_sum_whatever_the_ties(alternatives: int, voters: int, data: st.DataObject) -> None:
    row = st.lists(st.integers(1, 4).map(float), min_size=voters, max_size=voters)
    places = np.array(data.draw(st.lists(row, min_size=alternatives, max_size=alternatives)))
    assert rank_sums(places).sum() == voters * alternatives * (alternatives + 1) / 2


votes_of = st.sampled_from([-1, 0, 1, GAP])


@st.composite
def vote_tables(draw: st.DrawFn) -> np.ndarray:
    statements = draw(st.integers(3, 6))
    people = draw(st.integers(12, 40))
    rows = st.lists(votes_of, min_size=statements, max_size=statements)
    some = draw(st.lists(rows, min_size=people, max_size=people))
    full = draw(st.lists(st.lists(st.sampled_from([-1, 0, 1]), min_size=statements, max_size=statements), min_size=2, max_size=2))
    return np.array([*some, *full], dtype=np.int8)


@settings(max_examples=40)
@given(vote_tables(), st.randoms(use_true_random=False))
def test_axes_do_not_depend_on_the_order_of_people(votes: np.ndarray, random) -> None:  # type: ignore[no-untyped-def]
    names = [str(place) for place in range(votes.shape[1])]
    order = list(range(len(votes)))
    random.shuffle(order)
    one, other = find_opinions(names, votes), find_opinions(names, votes[order])
    assert (one.axes == other.axes).all()
    assert other.places == pytest.approx(one.places[order], abs=1e-12)
    assert [round(score, 9) for _k, score in one.silhouettes] == [round(score, 9) for _k, score in other.silhouettes]


@settings(max_examples=40)
@given(vote_tables())
def test_everyone_with_enough_votes_is_in_exactly_one_group_of_at_most_five(votes: np.ndarray) -> None:
    names = [str(place) for place in range(votes.shape[1])]
    found = find_opinions(names, votes)
    has_enough = (votes != GAP).sum(axis=1) >= min(7, votes.shape[1])
    assert ((found.of_person >= 0) == has_enough).all()
    sizes = np.bincount(found.of_person[has_enough], minlength=len(found.groups))
    assert len(found.groups) <= 5 and sizes.min() > 0 and (np.diff(sizes) <= 0).all()


@settings(max_examples=40)
@given(vote_tables(), st.data())
def test_folding_votes_one_by_one_is_counting_them_all(votes: np.ndarray, data: st.DataObject) -> None:
    names = [str(place) for place in range(votes.shape[1])]
    picture = found = find_opinions(names, votes)
    after = votes.copy()
    for _turn in range(5):
        person, statement = data.draw(st.integers(0, len(votes) - 3)), data.draw(st.integers(0, votes.shape[1] - 1))
        vote = data.draw(votes_of)
        picture = fold_vote(picture, after[person], statement, vote, found.centres)
        after[person, statement] = vote
    again = find_opinions(names, after)
    assert picture.tally.people == again.tally.people
    assert (picture.tally.seen == again.tally.seen).all()
    assert (picture.tally.product == again.tally.product).all()
    assert (picture.tally.cross == again.tally.cross).all()
