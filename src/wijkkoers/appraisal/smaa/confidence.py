"""Confidence factors: how sure it is that an alternative is first at its own central weights, whatever its scores turn out to be."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from wijkkoers.appraisal.matrix import Floats
from wijkkoers.appraisal.smaa.preparation import Prepared, SmaaSettings
from wijkkoers.appraisal.smaa.tally import ScoreBands, draw_values, weigh

MOST_DRAWS = 16_384
LEAST_DRAWS = 1_000
BUDGET = 2**27
"""Products that the confidence factors may take together; it sets the number of draws, from the sizes alone."""

CHUNK = 512


def confidence_factors(
    prepared: Prepared, central: Sequence[Floats | None], settings: SmaaSettings
) -> tuple[tuple[float | None, ...], int]:
    """Return the confidence factor of each alternative (None without central weights) and the number of draws behind it.

    With exact scores the weights that favour an alternative are a convex set, so that it is first at their mean: 1, or its equal part
    when others have the same scores.
    """
    bands, row_of = prepared.job.bands, prepared.row_of
    if bands is None:
        return tuple(None if weights is None else 1.0 / int(prepared.job.sizes[row_of[at]]) for at, weights in enumerate(central)), 0
    draws = confidence_draws(settings.draws, *bands.mid.shape)
    table = np.zeros(bands.mid.shape)
    for at, weights in enumerate(central):
        if weights is not None:
            table[row_of[at], prepared.column_of] = weights
    firsts = _count_firsts(bands, table, draws)
    sizes = prepared.job.sizes
    found = [None if weights is None else firsts[row_of[at]] / (draws * int(sizes[row_of[at]])) for at, weights in enumerate(central)]
    return tuple(found), draws


def confidence_draws(draws: int, rows: int, criteria: int) -> int:
    """Return with how many draws the confidence factors are found."""
    return min(draws, max(LEAST_DRAWS, min(MOST_DRAWS, BUDGET // (rows * rows * criteria))))


def _count_firsts(bands: ScoreBands, weights: Floats, draws: int) -> list[int]:
    """Return per row in how many draws of the values it is first at its own weights; a tie goes to the lower row."""
    rows = len(weights)
    total = [0] * rows
    for first in range(0, draws, CHUNK):
        count = min(CHUNK, draws - first)
        values = draw_values(bands, first, count)
        for row in range(rows):
            scores = weigh(values, np.broadcast_to(weights[row][:, None], (weights.shape[1], count)))
            total[row] += int((scores.argmax(axis=0) == row).sum())
    return total
