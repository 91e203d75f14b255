"""Counts of votes, axes and groups, beside slow and obvious arrays."""

from __future__ import annotations

import numpy as np
import pytest

from wijkkoers.appraisal.preferences import opinion_kernels as kernels
from wijkkoers.appraisal.preferences.opinion_kernels import GAP
from wijkkoers.base.seeds import generator


def some_votes(people: int = 130, statements: int = 9) -> np.ndarray:
    rng = generator(7, "votes")
    votes = rng.integers(-1, 2, (people, statements)).astype(np.int8)
    votes[rng.random(votes.shape) < 0.3] = GAP
    return votes


def tallied(votes: np.ndarray) -> kernels.Tally:
    return kernels.tally_planes(kernels.pack_votes(votes), len(votes))


def as_counts(votes: np.ndarray) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    seen = (votes != GAP).astype(np.int64)
    plain = np.where(votes == GAP, 0, votes).astype(np.int64)
    return seen.T @ seen, plain.T @ plain, seen.T @ plain


def test_counts_are_those_of_the_plain_products() -> None:
    votes = some_votes()
    found = tallied(votes)
    assert all((one == other).all() for one, other in zip((found.seen, found.product, found.cross), as_counts(votes), strict=True))


@pytest.mark.parametrize("people", [1, 63, 64, 65])
def test_spare_bits_of_a_word_count_nobody(people: int) -> None:
    votes = np.ones((people, 2), dtype=np.int8)
    assert tallied(votes).seen.tolist() == [[people] * 2] * 2


def test_mean_of_a_statement_without_votes_is_zero() -> None:
    votes = np.array([[1, GAP], [-1, GAP], [1, GAP]], dtype=np.int8)
    assert tallied(votes).means == pytest.approx([1 / 3, 0.0])


def test_covariance_is_that_of_votes_with_gaps_at_the_mean() -> None:
    votes = some_votes()
    filled = np.where(votes == GAP, np.nan, votes)
    centred = np.nan_to_num(filled - np.nanmean(filled, axis=0))
    assert kernels.covariance_of(tallied(votes)) == pytest.approx(centred.T @ centred / len(votes), abs=1e-12)


def test_person_who_comes_and_goes_leaves_the_counts_as_they_were() -> None:
    votes = some_votes()
    former = tallied(votes)
    after = kernels.add_person(kernels.add_person(former, votes[0]), votes[0], -1)
    assert (after.people, (after.cross == former.cross).all(), (after.product == former.product).all()) == (130, True, True)


@pytest.mark.parametrize("vote", [-1, 0, 1, GAP])
@pytest.mark.parametrize("statement", [0, 3])
def test_changed_vote_gives_the_counts_of_counting_again(vote: int, statement: int) -> None:
    votes = some_votes()
    after = votes.copy()
    after[5, statement] = vote
    found = kernels.change_vote(tallied(votes), votes[5], after[5], statement)
    again = tallied(after)
    assert (found.seen == again.seen).all() and (found.product == again.product).all() and (found.cross == again.cross).all()


def test_axes_are_the_singular_vectors_with_a_fixed_sign() -> None:
    votes = some_votes()
    filled = np.where(votes == GAP, np.nan, votes)
    centred = np.nan_to_num(filled - np.nanmean(filled, axis=0))
    _left, sizes, right = np.linalg.svd(centred)
    axes, explained = kernels.find_axes(kernels.covariance_of(tallied(votes)))
    assert np.abs(np.sum(axes * right[:2].T, axis=0)) == pytest.approx([1.0, 1.0], abs=1e-9)
    assert explained == pytest.approx(sizes[:2] ** 2 / (sizes**2).sum(), abs=1e-12)
    assert (np.take_along_axis(axes, np.abs(axes).argmax(axis=0)[None], axis=0) > 0).all()


def test_sign_of_an_axis_does_not_depend_on_where_it_came_from() -> None:
    axes = np.array([[-0.6, 0.1], [0.6, -0.9], [0.5, 0.2]])
    assert (kernels.turn_axes(axes) == kernels.turn_axes(-axes)).all()


def test_followed_axes_are_those_found_anew() -> None:
    votes = some_votes()
    former, _explained = kernels.find_axes(kernels.covariance_of(tallied(votes)))
    covariance = kernels.covariance_of(kernels.add_person(tallied(votes), votes[3]))
    followed, explained = kernels.follow_axes(covariance, former)
    found, wanted = kernels.find_axes(covariance)
    assert followed == pytest.approx(found, abs=1e-7)
    assert explained == pytest.approx(wanted, abs=1e-9)


@pytest.mark.parametrize("camps", [2, 3, 5])
def test_axes_of_many_statements_are_those_of_all_eigenvectors(camps: int) -> None:
    rng = generator(camps, "many")
    mood = rng.normal(size=(camps, 80))[rng.integers(0, camps, 900)] + rng.normal(size=(900, 80))
    covariance = kernels.covariance_of(tallied(np.sign(mood).astype(np.int8)))
    values, vectors = np.linalg.eigh(covariance)
    axes, explained = kernels.find_axes(covariance)
    assert axes == pytest.approx(kernels.turn_axes(vectors[:, [-1, -2]]), abs=1e-7)
    assert explained == pytest.approx(values[[-1, -2]] / values.sum(), abs=1e-9)


def test_axes_without_any_order_fall_back_on_all_eigenvectors() -> None:
    axes, explained = kernels.find_axes(np.eye(80))
    assert (np.linalg.norm(axes, axis=0), explained) == (pytest.approx([1.0, 1.0]), pytest.approx([1 / 80, 1 / 80]))


def test_nothing_to_follow_falls_back_on_finding() -> None:
    axes, explained = kernels.follow_axes(np.zeros((3, 3)), np.zeros((3, 2)))
    assert (np.isfinite(axes).all(), explained.tolist()) == (True, [0.0, 0.0])


def test_place_is_stretched_for_those_with_few_votes() -> None:
    axes = np.array([[1.0, 0.0], [0.0, 1.0]])
    votes = np.array([[1, 1], [1, GAP]], dtype=np.int8)
    assert kernels.project(votes, np.zeros(2), axes) == pytest.approx(np.array([[1.0, 1.0], [np.sqrt(2), 0.0]]))


def test_few_people_are_points_of_their_own() -> None:
    places = generator(1, "p").normal(size=(50, 2))
    points, weights = kernels.thin_places(places)
    assert (points is places, weights.tolist()) == (True, [1.0] * 50)


def test_grid_keeps_all_people_and_their_mean() -> None:
    places = generator(1, "p").normal(size=(3000, 2))
    points, weights = kernels.thin_places(places)
    assert (len(points) < 1024, weights.sum()) == (True, 3000)
    assert weights @ points == pytest.approx(places.sum(axis=0))


def test_silhouette_is_that_of_the_definition() -> None:
    points = np.array([[0.0, 0], [1, 0], [5, 0], [6, 0]])
    distances = np.sqrt(kernels.squared_distances(points, points))
    values = [1 - 1 / 5.5, 1 - 1 / 4.5, 1 - 1 / 4.5, 1 - 1 / 5.5]
    assert kernels.silhouette(distances, np.ones(4), np.array([0, 0, 1, 1])) == pytest.approx(np.mean(values))


def test_search_finds_clear_groups_for_each_number() -> None:
    points = np.array([[0.0, 0], [0, 1], [10, 0], [10, 1], [5, 9], [5, 10]])
    found = kernels.search_groups(points, np.ones(6), 3)
    assert [len(centres) for centres, _score in found] == [2, 3]
    assert sorted(found[1][0].tolist()) == [[0, 0.5], [5, 9.5], [10, 0.5]]
    assert found[1][1] > found[0][1]


def test_group_counts_are_those_of_each_group() -> None:
    votes = some_votes()
    groups = np.arange(len(votes)) % 3
    agree, disagree, voted = kernels.count_by_group(kernels.pack_votes(votes), groups, 3)
    assert agree.tolist() == [(votes[groups == group] == 1).sum(axis=0).tolist() for group in range(3)]
    assert disagree.tolist() == [(votes[groups == group] == -1).sum(axis=0).tolist() for group in range(3)]
    assert voted.tolist() == [(votes[groups == group] != GAP).sum(axis=0).tolist() for group in range(3)]


def test_unknown_votes_are_seen() -> None:
    given, is_known = kernels.inspect_votes(np.array([[1, GAP], [-1, 0]], dtype=np.int8))
    assert (given.tolist(), is_known) == ([1, 2], True)
    assert [kernels.inspect_votes(np.array([[vote]], dtype=np.int8))[1] for vote in (2, -2, -127)] == [False] * 3
