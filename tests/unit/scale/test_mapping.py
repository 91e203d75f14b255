"""Blocks in this process, in processes and on a local cluster come back in order; a run can be stopped."""

from __future__ import annotations

import math
import sys
from collections.abc import Iterator
from typing import Any

import pytest

from wijkkoers.base.errors import InputError
from wijkkoers.scale.mapping import Cancelled, iterate_blocks, map_blocks


def square(number: int) -> int:
    return number * number


def fail(number: int) -> int:
    raise ValueError(f"block {number}")


@pytest.fixture(scope="module")
def client() -> Iterator[Any]:
    from distributed import Client, LocalCluster

    with (
        LocalCluster(
            n_workers=1, threads_per_worker=2, processes=False, dashboard_address=None, protocol="tcp", host="127.0.0.1"
        ) as cluster,
        Client(cluster) as found,
    ):
        yield found


def test_outcomes_come_in_the_order_of_the_blocks() -> None:
    assert map_blocks(square, [3, 1, 2]) == [9, 1, 4]


def test_progress_is_told_after_every_block() -> None:
    told: list[tuple[int, int]] = []
    map_blocks(square, [3, 1], progress=lambda done, total: told.append((done, total)))
    assert told == [(1, 2), (2, 2)]


def test_cancelling_ends_the_run_with_the_blocks_that_were_not_started() -> None:
    started: list[int] = []

    def stop(done: int, total: int) -> None:
        if done == 2:
            raise Cancelled

    with pytest.raises(Cancelled):
        map_blocks(lambda number: started.append(number), [1, 2, 3, 4], progress=stop)
    assert started == [1, 2]


def test_what_a_block_raises_reaches_the_caller() -> None:
    with pytest.raises(ValueError, match="block 4"):
        map_blocks(fail, [4, 5])


@pytest.mark.slow
def test_processes_give_the_outcomes_in_the_order_of_the_blocks() -> None:
    assert map_blocks(math.isqrt, [81, 9, 16], workers=2) == [9, 3, 4]


@pytest.mark.slow
def test_what_a_block_raises_in_a_process_reaches_the_caller() -> None:
    with pytest.raises(ValueError, match="nonnegative"):
        map_blocks(math.isqrt, [4, -1], workers=2)


@pytest.mark.slow
@pytest.mark.filterwarnings("ignore::DeprecationWarning", "ignore::ResourceWarning")
def test_a_cluster_gives_the_outcomes_in_the_order_of_the_blocks(client: Any) -> None:
    assert map_blocks(square, [3, 1, 2], cluster=client) == [9, 1, 4]


@pytest.mark.slow
@pytest.mark.filterwarnings("ignore::DeprecationWarning", "ignore::ResourceWarning")
def test_a_cluster_is_reached_by_its_address_too(client: Any) -> None:
    assert map_blocks(square, [2, 5], cluster=client.scheduler.address) == [4, 25]


@pytest.mark.parametrize("workers", [0, 257])
def test_a_number_of_workers_that_cannot_be_is_refused(workers: int) -> None:
    with pytest.raises(InputError, match="aantal-werkers"):
        iterate_blocks(square, [1], workers=workers)


def test_without_dask_the_refusal_names_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "distributed", None)
    with pytest.raises(InputError, match="dask-ontbreekt"):
        map_blocks(square, [1], cluster="tcp://127.0.0.1:1")
