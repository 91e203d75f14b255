"""From draws to chances: percentiles, the chance of a loss, and how often each alternative comes first.

Up to `KEPT_NUMBERS` the draws themselves are kept and percentiles are exact for the draws. Beyond it they are counted in 16,384 equal
classes between the extremes that the bandwidths allow, and only sums and counts are kept; the width of a class is told in the result.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from math import ceil

import numpy as np
from numpy.typing import NDArray

from wijkkoers.appraisal.cba.appraise import digest_of_study
from wijkkoers.appraisal.cba.chances import SHARES, AlternativeChances, Chances, Spread, spread_of_draws
from wijkkoers.appraisal.cba.checks import check_study
from wijkkoers.appraisal.cba.montecarlo import ATOM_DRAWS, Block, Mapper, Plan, Progress, Run, draw_ncw, ncw_block, plan_of
from wijkkoers.appraisal.cba.study import Study
from wijkkoers.appraisal.cba.terms import Terms, terms_of
from wijkkoers.appraisal.provenance import Provenance, digest_of

Floats = NDArray[np.float64]
Counts = NDArray[np.int64]

KEPT_NUMBERS = 20_000_000
CLASSES = 1 << 14


def simulate(study: Study, run: Run, mapper: Mapper = map, progress: Progress | None = None) -> Chances:
    """Return the chances of a study from `run.draws` draws; all alternatives see the same draws.

    `mapper` applies a function to the blocks of the run, here or on a pool or cluster (the function and its answers can be pickled); the
    result is the same to the last bit whatever it does. `progress` hears (draws made, draws asked) and may raise to stop.
    Raises InputError as `appraise` and `Run.checked`, `voet-onbruikbaar` and `voet-te-breed` for the bandwidth of the rate.
    """
    check_study(study)
    terms = terms_of(study, run.checked().rate)
    numbers = len(terms.compared) * (len(terms.actors) + 1) * run.draws
    digest = digest_of(digest_of_study(study), repr((run.draws, run.seed, run.kind, run.rate)))
    provenance = Provenance("mkba-monte-carlo", digest, run.seed, run.draws)
    if numbers <= KEPT_NUMBERS:
        return chances_of_draws(terms, draw_ncw(terms, run, mapper, progress), provenance)
    tally = Tally.between(*extremes_of(terms))
    made = 0
    for part in mapper(partial(tally_block, plan_of(terms, run), tally.low, tally.high), run.blocks):
        tally.add(part)
        made += part.draws
        if progress is not None:
            progress(made, run.draws)
    return _chances_of_tally(terms, tally, provenance)


def chances_of_draws(terms: Terms, ncw: Floats, provenance: Provenance) -> Chances:
    """Return the chances that draws tell, shape (alternatives, actors, draws)."""
    totals = ncw.sum(axis=1)
    first = _count_first(totals) / ncw.shape[2]
    rows = zip(terms.compared, totals, ncw, strict=True)
    found = tuple(
        AlternativeChances(
            id,
            spread_of_draws(total),
            {actor: spread_of_draws(own) for actor, own in zip(terms.actors, actors, strict=True)},
            float((total < 0).mean()),
            float(first[place]),
        )
        for place, (id, total, actors) in enumerate(rows)
    )
    return Chances(found, float(first[-1]), ncw.shape[2], provenance.seed or 0, 0.0, provenance)


def _count_first(totals: Floats) -> Floats:
    """Return in how many draws each alternative, and last nul, is not below any other; ties count for all."""
    best = np.maximum(totals.max(axis=0), 0.0)
    return np.append((totals >= best).sum(axis=1), (best <= 0).sum()).astype(np.float64)


def extremes_of(terms: Terms) -> tuple[Floats, Floats]:
    """Return the lowest and highest NCW that the bandwidths allow, shape (alternatives, actors + 1), the total last."""
    present = terms.present.sum(axis=1), terms.present @ ((-1.0) ** np.arange(terms.present.shape[1]))
    corners = np.array([q * p * v for q in terms.quantity for p in terms.price for v in present])
    least, most = corners.min(axis=0), corners.max(axis=0)
    weights = np.column_stack([terms.incidence, terms.incidence.sum(axis=1)])
    ends = np.sort([weights * least[:, None], weights * most[:, None]], axis=0)
    pairs = list(zip(terms.bounds[:-1], terms.bounds[1:], strict=True))
    low, high = (np.array([end[start:stop].sum(axis=0) for start, stop in pairs]) for end in ends)
    if terms.has_null:
        return low[:-1] - high[-1], high[:-1] - low[-1]
    return low, high


@dataclass(slots=True)
class Tally:
    """Sums and counts of draws: of every alternative and actor, the total last, in `CLASSES` classes between low and high.

    `sums` and `squares` (about the middle of low and high) have shape (alternatives, actors + 1), `counts` one axis more; `negative` has
    shape (alternatives,), `first` (alternatives + 1,), nul last. `parts` holds the sums of each atom until they are added in order.
    """

    low: Floats
    high: Floats
    sums: Floats
    squares: Floats
    counts: Counts
    negative: Counts
    first: Floats
    draws: int = 0
    parts: Sequence[tuple[Floats, Floats]] = ()

    @classmethod
    def between(cls, low: Floats, high: Floats) -> Tally:
        """Return an empty tally between these ends."""
        size = low.shape
        counts = np.zeros((*size, CLASSES), dtype=np.int64)
        return cls(low, high, np.zeros(size), np.zeros(size), counts, np.zeros(size[0], np.int64), np.zeros(size[0] + 1))

    @property
    def step(self) -> Floats:
        """The width of a class, EUR, shape (alternatives, actors + 1)."""
        return (self.high - self.low) / CLASSES

    def add(self, part: Tally) -> None:
        """Add a part, whose atoms follow those added before."""
        for sums, squares in part.parts:
            self.sums += sums
            self.squares += squares
        self.counts += part.counts
        self.negative += part.negative
        self.first += part.first
        self.draws += part.draws

    def spread(self, place: tuple[int, int]) -> Spread:
        """Return the spread of one series; a percentile is the middle of the class of the first draw that reaches its share."""
        middle = (self.low[place] + self.high[place]) / 2
        mean = float(self.sums[place] / self.draws)
        variance = max(0.0, float(self.squares[place] / self.draws) - mean**2)
        ranks = [ceil(share * self.draws) for share in SHARES]
        classes = np.searchsorted(np.cumsum(self.counts[place]), ranks)
        p5, p50, p95 = (self.low[place] + (classes + 0.5) * self.step[place]).tolist()
        return Spread(float(middle) + mean, variance**0.5, p5, p50, p95)


def tally_block(plan: Plan, low: Floats, high: Floats, block: Block) -> Tally:
    """Return the tally of one block of draws."""
    tally = Tally.between(low, high)
    ncw = ncw_block(plan, block)
    ncw = np.concatenate([ncw, ncw.sum(axis=1, keepdims=True)], axis=1)
    tally.first = _count_first(ncw[:, -1])
    tally.negative = (ncw[:, -1] < 0).sum(axis=1)
    tally.draws = block[1]
    ncw -= ((low + high) / 2)[:, :, None]
    starts = range(0, block[1], ATOM_DRAWS)
    atoms = [ncw[:, :, start : start + ATOM_DRAWS] for start in starts]
    tally.parts = [(atom.sum(axis=2), (atom**2).sum(axis=2)) for atom in atoms]
    width = np.where(tally.step > 0, tally.step, 1.0)
    places = np.clip((ncw / width[:, :, None] + CLASSES / 2).astype(np.int64), 0, CLASSES - 1)
    for place in np.ndindex(*low.shape):
        tally.counts[place] = np.bincount(places[place], minlength=CLASSES)
    return tally


def _chances_of_tally(terms: Terms, tally: Tally, provenance: Provenance) -> Chances:
    found = []
    for row, id in enumerate(terms.compared):
        actors: Mapping[str, Spread] = {actor: tally.spread((row, column)) for column, actor in enumerate(terms.actors)}
        negative, first = float(tally.negative[row] / tally.draws), float(tally.first[row] / tally.draws)
        found.append(AlternativeChances(id, tally.spread((row, len(terms.actors))), actors, negative, first))
    null = float(tally.first[-1] / tally.draws)
    return Chances(tuple(found), null, tally.draws, provenance.seed or 0, float(tally.step.max()), provenance)
