"""Laws of SMAA: shares sum to one, dominance, order, units, seeds and workers, and the exact shares of two criteria."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from wijkkoers.appraisal.smaa.acceptability import SmaaResult, run_smaa
from wijkkoers.appraisal.smaa.exact import exact_two, find_dominated
from wijkkoers.appraisal.smaa.preparation import SmaaSettings, smaa_values
from wijkkoers.appraisal.smaa.tally import Engine
from wijkkoers.appraisal.smaa.weights import Information, IntervalInformation, NoInformation, OrdinalInformation
from wijkkoers.scale.mapping import map_blocks

NAMES = ("a", "b", "c", "d", "e", "f")
DRAWS = 2_000
tables = st.tuples(st.integers(2, 6), st.integers(1, 5)).flatmap(
    lambda shape: arrays(np.float64, shape, elements=st.integers(0, 100).map(lambda hundredths: hundredths / 100))
)
informations = st.sampled_from(("none", "order", "tiers", "bounds"))


def information_of(kind: str, count: int) -> Information:
    names = NAMES[:count]
    return {
        "none": NoInformation(),
        "order": OrdinalInformation(tuple((name,) for name in names)),
        "tiers": OrdinalInformation((names[:2], names[2:]) if count > 2 else (names,)),
        "bounds": IntervalInformation({"a": (0.1, 1.0)}),
    }[kind]


def run(table: np.ndarray, kind: str = "none", spread: float = 0.0, **chosen: Any) -> SmaaResult:
    rows, columns = table.shape
    values = smaa_values(NAMES[:rows], NAMES[:columns], table, table - spread, table + spread)
    return run_smaa(values, SmaaSettings(**{"draws": DRAWS, **chosen}), information_of(kind, columns))


def result_bytes(found: SmaaResult) -> bytes:
    assert found.pairwise is not None
    central = [weights.tobytes() for weights in found.central_weights if weights is not None]
    return b"".join([found.rank_acceptability.tobytes(), found.pairwise.tobytes(), *central])


@settings(max_examples=40)
@given(tables, informations, st.sampled_from((0.0, 0.1)))
def test_every_row_and_every_column_of_the_ranks_sums_to_one(table: np.ndarray, kind: str, spread: float) -> None:
    found = run(table, kind, spread)
    assert found.rank_acceptability.sum(axis=0) == pytest.approx(1)
    assert found.rank_acceptability.sum(axis=1) == pytest.approx(1)


@settings(max_examples=40)
@given(tables, informations)
def test_the_dominated_is_never_first_and_never_beats_who_dominates_it(table: np.ndarray, kind: str) -> None:
    found = run(table, kind)
    assert found.pairwise is not None
    better = (table[:, None] >= table[None]).all(axis=2)
    strictly = (table[:, None] > table[None]).all(axis=2)
    assert (found.pairwise[better & ~np.eye(len(table), dtype=bool)] >= 0.5).all()
    assert (found.pairwise.T[strictly] == 0).all()
    if kind != "order":
        assert (found.rank_acceptability[find_dominated(table), 0] == 0).all()


@settings(max_examples=30)
@given(tables, st.randoms(use_true_random=False), informations)
def test_the_order_of_the_alternatives_changes_nothing(table: np.ndarray, random: Any, kind: str) -> None:
    order = list(range(len(table)))
    random.shuffle(order)
    values = smaa_values([NAMES[at] for at in order], NAMES[: table.shape[1]], table[order])
    shuffled = run_smaa(values, SmaaSettings(draws=DRAWS), information_of(kind, table.shape[1]))
    assert shuffled.rank_acceptability.tolist() == run(table, kind).rank_acceptability[order].tolist()


@settings(max_examples=30)
@given(tables, st.randoms(use_true_random=False), informations)
def test_the_order_of_the_criteria_changes_nothing(table: np.ndarray, random: Any, kind: str) -> None:
    order = list(range(table.shape[1]))
    random.shuffle(order)
    values = smaa_values(NAMES[: len(table)], [NAMES[at] for at in order], table[:, order])
    shuffled = run_smaa(values, SmaaSettings(draws=DRAWS), information_of(kind, table.shape[1]))
    straight = run(table, kind)
    assert shuffled.rank_acceptability.tolist() == straight.rank_acceptability.tolist()
    for own, other in zip(shuffled.central_weights, straight.central_weights, strict=True):
        assert (own is None) == (other is None)
        assert own is None or other is None or own == pytest.approx(other[order])


@settings(max_examples=30)
@given(tables, st.integers(1, 1000), st.integers(-1000, 1000))
def test_another_unit_and_another_zero_change_nothing(table: np.ndarray, factor: int, shift: int) -> None:
    assert run(table * factor + shift).rank_acceptability == pytest.approx(run(table).rank_acceptability, abs=0.002)


@settings(max_examples=30)
@given(tables, st.integers(0, 100))
def test_a_higher_value_never_makes_an_alternative_first_less_often(table: np.ndarray, rise: int) -> None:
    raised = table.copy()
    raised[0, 0] += rise / 100
    before, after = run(table), run(raised)
    assert after.rank_acceptability[0, 0] >= before.rank_acceptability[0, 0] - 1e-9


@settings(max_examples=20)
@given(tables, st.integers(0, 2**62), informations)
def test_the_same_seed_gives_the_same_bytes_compiled_or_not(table: np.ndarray, seed: int, kind: str) -> None:
    plain, quick = (run(table, kind, 0.05, seed=seed, engine=engine) for engine in (Engine.NUMPY, Engine.COMPILED))
    assert result_bytes(plain) == result_bytes(quick)
    assert plain.provenance == quick.provenance


@settings(max_examples=30)
@given(tables.filter(lambda table: table.shape[1] == 2))
def test_two_criteria_agree_with_the_exact_shares_within_the_sampling_error(table: np.ndarray) -> None:
    exact, found = exact_two(table), run(table, draws=20_000)
    spread = np.sqrt(exact.rank_acceptability * (1 - exact.rank_acceptability) / 20_000)
    assert (np.abs(found.rank_acceptability - exact.rank_acceptability) <= 6 * spread + 1e-4).all()
    for first, share, weights in zip(exact.rank_acceptability[:, 0], exact.central, found.central_weights, strict=True):
        if first > 0.01 and share is not None:
            assert weights is not None
            assert abs(weights[0] - share) <= 6 * 0.29 / np.sqrt(first * 20_000)


def test_sobol_weights_come_nearer_to_the_exact_shares_than_chance() -> None:
    table = np.array([[1.0, 0.0, 0.2], [0.0, 1.0, 0.3], [0.4, 0.3, 0.9]])
    truth = run(table, draws=2_000_000, engine=Engine.COMPILED).rank_acceptability
    far = [np.abs(run(table, draws=8192, seed=seed).rank_acceptability - truth).mean() for seed in range(6)]
    near = [np.abs(run(table, draws=8192, seed=seed, is_sobol=True).rank_acceptability - truth).mean() for seed in range(6)]
    assert np.mean(near) < np.mean(far) / 2


def table_run(mapper: Any) -> bytes:
    mid = np.random.default_rng(3).random((5, 4))
    values = smaa_values(NAMES[:5], NAMES[:4], mid, mid - 0.1, mid + 0.1)
    return result_bytes(run_smaa(values, SmaaSettings(draws=70_000, seed=5), mapper=mapper))


@pytest.mark.slow
def test_one_two_and_four_workers_and_threads_give_the_same_bytes() -> None:
    found = {table_run(None)} | {table_run(partial(map_blocks, workers=workers)) for workers in (1, 2, 4)}
    assert len(found) == 1


@pytest.fixture
def client() -> Iterator[Any]:
    from distributed import Client, LocalCluster

    with (
        LocalCluster(
            n_workers=1, threads_per_worker=2, processes=False, dashboard_address=None, protocol="tcp", host="127.0.0.1"
        ) as cluster,
        Client(cluster) as found,
    ):
        yield found


@pytest.mark.slow
@pytest.mark.filterwarnings("ignore::DeprecationWarning", "ignore::ResourceWarning")
def test_a_local_cluster_gives_the_same_bytes_as_one_worker(client: Any) -> None:
    assert table_run(partial(map_blocks, cluster=client)) == table_run(map_blocks)
