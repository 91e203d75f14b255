"""The compiled pass finds the same numbers as numpy, bit for bit."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from tests.unit.appraisal.smaa.tables import random_values

from wijkkoers.appraisal.smaa.kernels import sorting_network, tally_compiled
from wijkkoers.appraisal.smaa.preparation import SmaaSettings, prepare
from wijkkoers.appraisal.smaa.tally import SmaaJob, tally_plain
from wijkkoers.appraisal.smaa.weights import Information, IntervalInformation, NoInformation, OrdinalInformation
from wijkkoers.appraisal.uncertainty.distributions import Kind

SIZES = [(2, 1), (3, 2), (5, 3), (20, 8), (40, 9), (41, 5), (200, 12)]
BOUNDS = IntervalInformation({"c000": (0.1, 1.0)})


def assert_same(job: SmaaJob, stretch: tuple[int, int]) -> None:
    plain, quick = tally_plain(job, stretch), tally_compiled(job, stretch)
    assert plain.starts.tobytes() == quick.starts.tobytes()
    assert plain.wins.tobytes() == quick.wins.tobytes()
    assert plain.favourable.tobytes() == quick.favourable.tobytes()


def job_of(rows: int, columns: int, spread: float = 0.0, information: Information | None = None, **settings: object) -> SmaaJob:
    return prepare(random_values(rows, columns, spread), SmaaSettings(draws=700, **settings), information or NoInformation()).job  # type: ignore[arg-type]


@pytest.mark.parametrize(("rows", "columns"), SIZES)
@pytest.mark.parametrize("spread", [0.0, 0.1])
def test_counts_are_those_of_numpy_for_whole_and_broken_tiles(rows: int, columns: int, spread: float) -> None:
    assert_same(job_of(rows, columns, spread), (16_384, 700))


@pytest.mark.parametrize("information", [BOUNDS, OrdinalInformation((("c000",), ("c001",), ("c002",)))])
def test_counts_are_those_of_numpy_under_information(information: Information) -> None:
    assert_same(job_of(6, 3, 0.0, information), (4096, 300))
    assert_same(job_of(6, 3, 0.2, information), (4096, 300))


def test_counts_are_those_of_numpy_for_uniform_values_sobol_weights_and_no_pairs() -> None:
    assert_same(job_of(6, 3, 0.2, kind=Kind.UNIFORM), (0, 300))
    assert_same(job_of(6, 3, is_sobol=True), (0, 256))
    assert_same(job_of(6, 3, has_pairs=False), (0, 300))


def test_equal_alternatives_are_counted_as_numpy_does() -> None:
    job = job_of(6, 3)
    assert_same(replace(job, sizes=job.sizes + 2), (0, 300))


@pytest.mark.parametrize("size", range(18))
def test_the_network_sorts_every_row_of_zeros_and_ones(size: int) -> None:
    table = np.random.default_rng(size).integers(0, 2, (500, size))
    for low, high in sorting_network(size):
        table[:, [low, high]] = np.sort(table[:, [low, high]], axis=1)
    assert (np.diff(table, axis=1) >= 0).all()
