"""Counts over a stretch of draws, beside the plain loops of the definition."""

from __future__ import annotations

import numpy as np
import pytest
from tests.reference.smaa_loops import count_ranks, mean_favourable
from tests.unit.appraisal.smaa.tables import random_values, values_of

from wijkkoers.appraisal.smaa.preparation import SmaaSettings, prepare
from wijkkoers.appraisal.smaa.tally import draw_values, empty_tally, sorting_keys, tally_plain
from wijkkoers.appraisal.smaa.weights import WHOLE, NoInformation, draw_weights
from wijkkoers.appraisal.uncertainty.distributions import Kind

NONE = NoInformation()


@pytest.mark.parametrize(("rows", "columns"), [(3, 2), (6, 4), (45, 3)])
def test_counts_are_those_of_the_plain_loops(rows: int, columns: int) -> None:
    mid = np.random.default_rng(2).random((rows, columns))
    job = prepare(values_of(mid), SmaaSettings(draws=200), NONE).job
    draws = draw_weights(job.space, 0, 200).tolist()
    found = tally_plain(job, (0, 200))
    assert found.starts.tolist() == count_ranks(job.values.tolist(), draws)
    favourable = mean_favourable(job.values.tolist(), draws, 0)
    assert favourable is not None
    assert found.favourable[0] / (found.starts[0, 0] * WHOLE) == pytest.approx(favourable, abs=1e-8)


def test_stretches_add_up_to_one_run() -> None:
    job = prepare(random_values(5, 3), SmaaSettings(draws=500), NONE).job
    parts = empty_tally(job).plus(tally_plain(job, (0, 200))).plus(tally_plain(job, (200, 300)))
    whole = tally_plain(job, (0, 500))
    assert parts.draws == whole.draws == 500
    assert all((getattr(parts, name) == getattr(whole, name)).all() for name in ("starts", "wins", "favourable"))


def test_a_row_for_two_equal_alternatives_takes_up_two_ranks() -> None:
    job = prepare(values_of([[1, 0], [1, 0], [0, 1]]), SmaaSettings(draws=100), NONE).job
    found = tally_plain(job, (0, 100))
    double = int(np.argmax(job.sizes))
    assert found.starts[double, 2] == 0
    assert found.starts[double, 1] == found.starts[1 - double, 0]
    assert found.starts[1 - double, 1] == 0


def test_pairs_are_counted_only_when_asked_for() -> None:
    job = prepare(random_values(5, 3), SmaaSettings(draws=100, has_pairs=False), NONE).job
    assert tally_plain(job, (0, 100)).wins.size == 0


def test_every_pair_is_won_by_one_of_the_two() -> None:
    wins = tally_plain(prepare(random_values(5, 3), SmaaSettings(draws=100), NONE).job, (0, 100)).wins
    off = ~np.eye(len(wins), dtype=bool)
    assert ((wins + wins.T)[off] == 100).all()


@pytest.mark.parametrize("rows", [2, 41, 256, 300])
def test_keys_sort_as_scores_and_a_tie_goes_to_the_lower_row(rows: int) -> None:
    scores = np.random.default_rng(1).integers(0, 2**30, (rows, 20)).astype(np.int32) // 2**12 * 2**12
    scores[-1] = scores[0]
    keys = sorting_keys(scores)
    assert (np.argsort(keys, axis=0)[::-1] == np.argsort(-scores, axis=0, kind="stable")).all()


def test_values_with_a_bandwidth_stay_within_it_and_have_its_mean() -> None:
    bands = prepare(values_of([[0, 1], [1, 0]], spread=0.2), SmaaSettings(draws=10), NONE).job.bands
    assert bands is not None
    found = draw_values(bands, 0, 4000)
    assert (found >= bands.low[:, :, None]).all()
    assert (found <= bands.high[:, :, None]).all()
    assert found.mean(axis=2) == pytest.approx(bands.mid, abs=0.01)


def test_values_that_move_together_have_one_draw_per_criterion() -> None:
    settings = SmaaSettings(draws=10, moves_together=True, kind=Kind.UNIFORM)
    bands = prepare(values_of([[0, 1], [1, 0]], spread=0.2), settings, NONE).job.bands
    assert bands is not None
    found = draw_values(bands, 0, 50)
    assert found[0, 0] - bands.low[0, 0] == pytest.approx(found[1, 0] - bands.low[1, 0])
