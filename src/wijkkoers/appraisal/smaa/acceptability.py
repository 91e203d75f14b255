"""Stochastic multicriteria acceptability analysis: how often an alternative takes which rank when weights and scores are uncertain.

SMAA-2 (Lahdelma and Salminen 2001, Operations Research 49:444-454) with additive values; ordinal and interval information after
Lahdelma and Salminen (2010, Trends in Multiple Criteria Decision Analysis, chapter 10), pairwise winning after Leskinen and others (2006).

Ties. Alternatives that have equal scores whatever the weights (to nine decimals) share their ranks equally. A tie by chance within the
resolution of the sums (about 1e-9 of the scale, 1e-7 above 40 alternatives) goes to the alternative with the higher mean over the
corners of the weights, so a dominated alternative is never first. The outcome does not depend on the order of alternatives or criteria.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from functools import partial

import numpy as np

from wijkkoers.appraisal.matrix import Floats
from wijkkoers.appraisal.provenance import Provenance, digest_of
from wijkkoers.appraisal.smaa.confidence import confidence_factors
from wijkkoers.appraisal.smaa.preparation import Prepared, SmaaSettings, SmaaValues, prepare
from wijkkoers.appraisal.smaa.tally import Engine, SmaaJob, Tally, empty_tally, tally_stretch
from wijkkoers.appraisal.smaa.weights import WHOLE, Information, NoInformation

STRETCH = 16_384
"""Draws per stretch: the unit of work, of progress and of cancelling."""

Stretch = tuple[int, int]
Mapper = Callable[[Callable[[Stretch], Tally], Sequence[Stretch]], Iterable[Tally]]
Progress = Callable[[int, int], None]


@dataclass(frozen=True, slots=True)
class SmaaResult:
    """What SMAA finds; M alternatives and C criteria, in the order in which they were given.

    `rank_acceptability` (M, M): share of the draws in which the alternative takes the rank; rows and columns sum to 1. `pairwise`
    (M, M): share in which the row beats the column, 0 on the diagonal, None when not asked for. `central_weights`: mean weights (C,)
    of the draws in which it is first, None when it never is. `confidence`: share of the drawn scores with which it is first at its
    central weights, None when it has none. `holistic` (M,): rank acceptability summed with `meta_weights`. `expected_rank` (M,):
    mean rank, 1 is best. `rank_error` and `pairwise_error`: Monte Carlo standard error of each share, an upper bound for Sobol draws.
    `drawing` says how the weights were drawn, `confidence_draws` with how many draws the confidence was found (0 when scores are exact).
    """

    alternatives: tuple[str, ...]
    criteria: tuple[str, ...]
    rank_acceptability: Floats
    pairwise: Floats | None
    central_weights: tuple[Floats | None, ...]
    confidence: tuple[float | None, ...]
    holistic: Floats
    meta_weights: Floats
    expected_rank: Floats
    rank_error: Floats
    pairwise_error: Floats | None
    drawing: str
    confidence_draws: int
    provenance: Provenance

    def first_share(self, alternative: str) -> float:
        """Return the share of the draws in which the alternative is first."""
        return float(self.rank_acceptability[self.alternatives.index(alternative), 0])


def run_smaa(
    values: SmaaValues,
    settings: SmaaSettings,
    information: Information | None = None,
    *,
    mapper: Mapper | None = None,
    progress: Progress | None = None,
) -> SmaaResult:
    """Return the acceptability of every alternative under what is known of the weights.

    `mapper(function, stretches)` gives the tallies of all stretches, in any place; the default uses the cores of this machine. The
    result is the same to the last bit, whatever does the work. `progress(done, total)` is called in draws after every stretch; what it
    raises ends the run. Raises InputError as `weight_space` and `prepare` do.
    """
    prepared = prepare(values, settings, information or NoInformation())
    stretches = [(first, min(STRETCH, settings.draws - first)) for first in range(0, settings.draws, STRETCH)]
    run = mapper or partial(_map_in_threads, prepared.job)
    total = empty_tally(prepared.job)
    for tally in run(partial(tally_stretch, prepared.job), stretches):
        total = total.plus(tally)
        if progress:
            progress(total.draws, settings.draws)
    return _result(values, settings, prepared, total)


def meta_weights(count: int) -> Floats:
    """Return the weight of each rank in the holistic acceptability: centroid weights, scaled so that the first is 1 and the last 0."""
    tail = np.append(np.cumsum(1 / np.arange(count - 1, 0, -1))[::-1], 0.0)
    return np.asarray(tail / tail[0])


def _map_in_threads(job: SmaaJob, function: Callable[[Stretch], Tally], stretches: Sequence[Stretch]) -> Iterator[Tally]:
    """Make the tallies on all cores when they are compiled (which frees the interpreter), else one after the other."""
    if job.engine is not Engine.COMPILED or len(stretches) == 1:
        yield from map(function, stretches)
        return
    from wijkkoers.appraisal.smaa.compiling import available_threads

    pool = ThreadPoolExecutor(available_threads())
    try:
        yield from pool.map(function, stretches)
    finally:
        pool.shutdown(cancel_futures=True)


def _result(values: SmaaValues, settings: SmaaSettings, prepared: Prepared, tally: Tally) -> SmaaResult:
    ranks = _rank_shares(prepared, tally)
    pairs = _pair_shares(prepared, tally) if settings.has_pairs else None
    central = _central_weights(prepared, tally)
    weights = meta_weights(len(ranks))
    factors, used = confidence_factors(prepared, central, settings)
    return SmaaResult(
        alternatives=values.alternatives,
        criteria=values.criteria,
        rank_acceptability=ranks,
        pairwise=pairs,
        central_weights=central,
        confidence=factors,
        holistic=ranks @ weights,
        meta_weights=weights,
        expected_rank=ranks @ np.arange(1, len(ranks) + 1),
        rank_error=standard_error(ranks, settings.draws),
        pairwise_error=None if pairs is None else standard_error(pairs, settings.draws),
        drawing=prepared.drawing,
        confidence_draws=used,
        provenance=Provenance("smaa-2", digest_of(*prepared.spelled), settings.seed, settings.draws),
    )


def standard_error(shares: Floats, draws: int) -> Floats:
    """Return the Monte Carlo standard error of shares (0-1) from so many independent draws."""
    return np.sqrt(np.clip(shares * (1 - shares), 0, None) / draws)


def _rank_shares(prepared: Prepared, tally: Tally) -> Floats:
    """Spread the ranks that a row takes up equally over the equal alternatives it stands for."""
    places, sizes = prepared.job.places, prepared.job.sizes
    by_row = np.zeros((len(sizes), places), np.int64)
    for row, size in enumerate(sizes):
        for shift in range(size):
            by_row[row, shift:] += tally.starts[row, : places - shift]
    shares = by_row / (tally.draws * sizes[:, None])
    return np.asarray(shares[prepared.row_of])


def _pair_shares(prepared: Prepared, tally: Tally) -> Floats:
    """Return the winning shares of all pairs; equal alternatives win from each other in half of the draws."""
    by_row = tally.wins / tally.draws
    np.fill_diagonal(by_row, 0.5)
    pairs = by_row[np.ix_(prepared.row_of, prepared.row_of)]
    np.fill_diagonal(pairs, 0.0)
    return pairs


def _central_weights(prepared: Prepared, tally: Tally) -> tuple[Floats | None, ...]:
    """Return the mean weights of the draws in which each alternative is first, in the given order of the criteria."""
    found: list[Floats | None] = []
    for row in prepared.row_of:
        times = int(tally.starts[row, 0])
        if not times:
            found.append(None)
            continue
        weights = (tally.favourable[row] / (times * WHOLE)) @ prepared.job.space.corners
        found.append(weights[prepared.column_of])
    return tuple(found)
