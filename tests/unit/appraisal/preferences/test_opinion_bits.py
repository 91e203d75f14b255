"""The compiled counting gives what numpy gives."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
import pytest

from wijkkoers.appraisal.preferences import opinion_bits, opinion_kernels
from wijkkoers.appraisal.preferences.opinion_kernels import GAP
from wijkkoers.appraisal.preferences.opinions import find_opinions
from wijkkoers.base.seeds import generator

pytestmark = pytest.mark.slow


@pytest.fixture
def votes() -> np.ndarray:
    rng = generator(11, "votes")
    votes = rng.integers(-1, 2, (331, 10)).astype(np.int8)
    votes[rng.random(votes.shape) < 0.3] = GAP
    return votes


@pytest.fixture
def compiled(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.setattr(opinion_kernels, "MANY_PEOPLE", 1)
    yield


def test_words_and_counts_are_the_same(votes: np.ndarray) -> None:
    planes = opinion_kernels.pack_votes(votes)
    assert (opinion_bits.pack_votes(votes) == planes).all()
    plain = opinion_kernels.tally_planes(planes, len(votes))
    counted = opinion_bits.count_pairs(planes, 0, 2) + opinion_bits.count_pairs(planes, 1, 2)
    assert (counted == np.stack([plain.seen, plain.product, plain.cross])).all()


def test_groups_and_votes_given_are_the_same(votes: np.ndarray, monkeypatch: pytest.MonkeyPatch) -> None:
    planes, groups = opinion_kernels.pack_votes(votes), np.arange(len(votes)) % 4 - 1
    plain = opinion_kernels.count_by_group(planes, groups, 3)
    given, is_known = opinion_kernels.inspect_votes(votes)
    monkeypatch.setattr(opinion_kernels, "MANY_PEOPLE", 1)
    assert (np.stack(opinion_kernels.count_by_group(planes, groups, 3)) == np.stack(plain)).all()
    assert (opinion_kernels.inspect_votes(votes)[0] == given).all() and is_known
    assert not opinion_kernels.inspect_votes(np.full((2, 2), 2, dtype=np.int8))[1]


def test_people_stand_in_the_same_place(votes: np.ndarray) -> None:
    tally = opinion_kernels.tally_planes(opinion_kernels.pack_votes(votes), len(votes))
    axes, _explained = opinion_kernels.find_axes(opinion_kernels.covariance_of(tally))
    plain = opinion_kernels.project(votes, tally.means, axes)
    placed = opinion_bits.place_people(votes, tally.means.astype(np.float32), np.ascontiguousarray(axes.T, dtype=np.float32))
    assert placed == pytest.approx(plain, abs=1e-5)


def test_whole_result_is_the_same(votes: np.ndarray, compiled: None, monkeypatch: pytest.MonkeyPatch) -> None:
    names = [str(number) for number in range(10)]
    one = find_opinions(names, votes)
    monkeypatch.setattr(opinion_kernels, "MANY_PEOPLE", 20_000)
    other = find_opinions(names, votes)
    assert one.provenance == other.provenance
    assert (one.of_person == other.of_person).all()
    assert (one.axes == other.axes).all()
