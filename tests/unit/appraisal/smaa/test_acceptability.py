"""Acceptability of ranks, central weights, pairs, and how a run goes."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import numpy as np
import pytest
from tests.reference.smaa_loops import winning_share
from tests.unit.appraisal.smaa.tables import random_values, values_of

from wijkkoers.appraisal.smaa.acceptability import Stretch, meta_weights, run_smaa, standard_error
from wijkkoers.appraisal.smaa.preparation import SmaaSettings
from wijkkoers.appraisal.smaa.tally import Tally
from wijkkoers.appraisal.smaa.weights import IntervalInformation, OrdinalInformation

SETTINGS = SmaaSettings(draws=40_000, seed=11)


def test_pairwise_winning_agrees_with_its_exact_share() -> None:
    rows = [[0.91, 0.12, 0.43, 0.5], [0.2, 0.8, 0.35, 0.44]]
    found = run_smaa(values_of(rows), SETTINGS)
    assert found.pairwise is not None
    assert found.pairwise_error is not None
    assert found.pairwise[0, 1] == pytest.approx(float(winning_share(*rows)), abs=4 * found.pairwise_error[0, 1])


def test_a_dominated_alternative_is_never_first_however_small_the_difference() -> None:
    found = run_smaa(values_of([[0.5, 0.5], [0.5, 0.5 - 1e-9], [0.1, 0.9]]), SETTINGS)
    assert found.rank_acceptability[1, 0] == 0
    assert found.central_weights[1] is None
    assert found.confidence[1] is None


def test_equal_alternatives_get_equal_shares_and_beat_each_other_half_of_the_time() -> None:
    found = run_smaa(values_of([[0.7, 0.1], [0.7, 0.1], [0.2, 0.6]]), SETTINGS)
    assert found.rank_acceptability[0].tolist() == found.rank_acceptability[1].tolist()
    assert found.pairwise is not None
    assert found.pairwise[0, 1] == 0.5


def test_a_table_without_differences_gives_everybody_an_equal_share() -> None:
    found = run_smaa(values_of(np.full((4, 2), 3.0)), SETTINGS)
    assert found.rank_acceptability == pytest.approx(np.full((4, 4), 0.25))
    assert found.expected_rank == pytest.approx([2.5] * 4)


def test_holistic_acceptability_sums_ranks_with_the_stated_weights() -> None:
    found = run_smaa(random_values(4, 3), SETTINGS)
    assert found.meta_weights == pytest.approx(meta_weights(4))
    assert found.holistic == pytest.approx(found.rank_acceptability @ found.meta_weights)


def test_meta_weights_fall_from_one_to_zero_as_centroid_weights() -> None:
    assert meta_weights(4) == pytest.approx([1, 5 / 11, 2 / 11, 0])


def test_expected_rank_lies_between_first_and_last() -> None:
    found = run_smaa(values_of([[1, 1], [0.5, 0.6], [0, 0]]), SETTINGS)
    assert found.expected_rank.tolist() == [1, 2, 3]


def test_an_order_of_the_criteria_decides_between_unit_vectors() -> None:
    found = run_smaa(values_of(np.eye(3)), SETTINGS, OrdinalInformation((("c002",), ("c000",), ("c001",))))
    assert [found.first_share(name) for name in found.alternatives] == [0, 0, 1]
    assert found.central_weights[2] == pytest.approx([5 / 18, 2 / 18, 11 / 18], abs=0.005)


def test_bounds_that_exclude_an_alternative_leave_it_without_weights() -> None:
    found = run_smaa(values_of(np.eye(2)), SETTINGS, IntervalInformation({"c000": (0.6, 0.9)}))
    assert found.first_share("a001") == 0
    assert found.drawing == "verwerping-onder"
    assert found.central_weights[0] == pytest.approx([0.75, 0.25], abs=0.01)


def test_uncertain_scores_soften_the_ranks() -> None:
    mid = [[0.8, 0.7], [0.6, 0.5]]
    firm, soft = run_smaa(values_of(mid), SETTINGS), run_smaa(values_of(mid, spread=0.3), SETTINGS)
    assert firm.first_share("a000") == 1
    assert 0.5 < soft.first_share("a000") < 1
    assert soft.confidence_draws > 0


def test_values_that_move_together_keep_the_order_of_the_middle() -> None:
    found = run_smaa(values_of([[0.8, 0.7], [0.6, 0.5]], spread=0.3), SmaaSettings(draws=2000, moves_together=True))
    assert found.first_share("a000") == 1


def test_the_result_knows_its_seed_and_draws_and_the_digest_of_its_inputs() -> None:
    one, other = (run_smaa(random_values(4, 3), SmaaSettings(draws=100, seed=seed)) for seed in (1, 2))
    assert (one.provenance.seed, one.provenance.draws) == (1, 100)
    assert one.provenance.digest != other.provenance.digest


def test_progress_is_told_in_draws_and_may_end_the_run() -> None:
    told: list[tuple[int, int]] = []
    run_smaa(random_values(4, 3), SETTINGS, progress=lambda done, total: told.append((done, total)))
    assert told == [(16_384, 40_000), (32_768, 40_000), (40_000, 40_000)]

    def stop(done: int, total: int) -> None:
        raise StopIteration

    with pytest.raises(StopIteration):
        run_smaa(random_values(4, 3), SETTINGS, progress=stop)


def test_whoever_maps_the_stretches_finds_the_same() -> None:
    def backwards(function: Callable[[Stretch], Tally], stretches: Sequence[Stretch]) -> list[Tally]:
        return [function(stretch) for stretch in reversed(stretches)]

    here, there = (run_smaa(random_values(4, 3, 0.1), SETTINGS, mapper=mapper) for mapper in (None, backwards))
    assert here.rank_acceptability.tobytes() == there.rank_acceptability.tobytes()


def test_the_standard_error_is_that_of_a_share() -> None:
    assert standard_error(np.array([0.5, 0.0, 1.0]), 100).tolist() == [0.05, 0, 0]
