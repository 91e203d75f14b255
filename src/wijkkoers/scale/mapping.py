"""The same function over the same blocks: in this process, in processes on this machine, or on a Dask cluster.

Results come in the order of the blocks, so that whoever adds them up gets the same bytes with any number of workers. The function and
the blocks must be pure and picklable. `progress(done, total)` is called after each result; it may raise `Cancelled`, which ends
the run: blocks that have not started are dropped and the exception goes to the caller.
"""

from __future__ import annotations

from collections.abc import Callable, Generator, Iterable, Sequence
from concurrent.futures import ProcessPoolExecutor
from contextlib import closing
from multiprocessing import get_context
from typing import Any, TypeVar

from wijkkoers.base.errors import InputError

Item = TypeVar("Item")
Outcome = TypeVar("Outcome")
Progress = Callable[[int, int], None]

MOST_WORKERS = 256


class Cancelled(Exception):
    """Somebody stopped a long run; raised by a progress callback and passed on by all that compute."""


def map_blocks(
    function: Callable[[Item], Outcome],
    blocks: Sequence[Item],
    *,
    workers: int = 1,
    cluster: Any = None,
    progress: Progress | None = None,
) -> list[Outcome]:
    """Return the outcomes of all blocks, in their order.

    `workers` processes of this machine, or `cluster`: the address of a Dask scheduler or a `distributed.Client`. Raises InputError
    `aantal-werkers` outside 1-256, `dask-ontbreekt` when a cluster is asked for without the package `distributed` (the extra
    `cluster`), `cluster-onbereikbaar` when nobody answers; and whatever the function or the callback raises.
    """
    found: list[Outcome] = []
    with closing(iterate_blocks(function, blocks, workers=workers, cluster=cluster)) as outcomes:
        for outcome in outcomes:
            found.append(outcome)
            if progress:
                progress(len(found), len(blocks))
    return found


def iterate_blocks(
    function: Callable[[Item], Outcome], blocks: Sequence[Item], *, workers: int = 1, cluster: Any = None
) -> Generator[Outcome, None, None]:
    """Yield the outcomes of all blocks one by one, in their order; closing it drops what has not started. Raises as `map_blocks`."""
    if not 1 <= workers <= MOST_WORKERS:
        raise InputError("aantal-werkers", workers=workers, most=MOST_WORKERS)
    if cluster is not None:
        return _on_cluster(function, blocks, cluster)
    if workers == 1 or len(blocks) < 2:
        return _here(function, blocks)
    return _in_processes(function, blocks, workers)


def _here(function: Callable[[Item], Outcome], blocks: Iterable[Item]) -> Generator[Outcome, None, None]:
    for block in blocks:
        yield function(block)


def _in_processes(function: Callable[[Item], Outcome], blocks: Sequence[Item], workers: int) -> Generator[Outcome, None, None]:
    """Start fresh processes (spawned: the same on every system, and safe beside threads)."""
    pool = ProcessPoolExecutor(min(workers, len(blocks)), mp_context=get_context("spawn"))
    try:
        yield from pool.map(function, blocks, chunksize=1)
    finally:
        pool.shutdown(cancel_futures=True)


def _on_cluster(function: Callable[[Item], Outcome], blocks: Sequence[Item], cluster: Any) -> Generator[Outcome, None, None]:
    """Send the function once and every block as a task of its own; `pure=False`, for blocks of two runs may be equal."""
    client, is_ours = _client(cluster)
    futures: list[Any] = []
    try:
        futures = client.map(function, list(blocks), pure=False)
        for future in futures:
            yield future.result()
    finally:
        client.cancel(futures)
        if is_ours:
            client.close()


def _client(cluster: Any) -> tuple[Any, bool]:
    """Return a client and whether it is ours to close."""
    try:
        from distributed import Client
    except ImportError:
        raise InputError("dask-ontbreekt") from None
    if isinstance(cluster, Client):
        return cluster, False
    try:
        return Client(cluster, set_as_default=False, timeout="10s"), True  # type: ignore[no-untyped-call]
    except OSError:
        raise InputError("cluster-onbereikbaar", address=str(cluster)) from None
