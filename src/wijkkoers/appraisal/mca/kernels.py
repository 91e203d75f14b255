"""Compiled loops for long lists of alternatives, equal to the plain numpy beside which they stand.

Only calls on `FROM_ROWS` alternatives or more import this module, so that nobody waits for a compiler over a short list.
"""

from __future__ import annotations

from typing import Any

import numpy as np
from numba import njit

OPTIONS: dict[str, Any] = {"nogil": True, "cache": True}


@njit(**OPTIONS)  # type: ignore[untyped-decorator, unused-ignore]
def sum_jump(ascending: Any, at: float, height: float) -> Any:
    """Return for every score `height` times the number of scores more than `at` >= 0 below it."""
    found = np.empty(len(ascending))
    count = 0
    for place in range(len(ascending)):
        edge = ascending[place] - at
        while ascending[count] < edge:
            count += 1
        found[place] = height * count
    return found


@njit(**OPTIONS)  # type: ignore[untyped-decorator, unused-ignore]
def sum_ramp(ascending: Any, start: float, end: float) -> Any:
    """Return for every score the sum over all scores of the part (0-1) of the ramp that its lead covers; 0 <= start < end."""
    found = np.empty(len(ascending))
    fully, partly = 0, 0
    below_full, below_part = 0.0, 0.0
    for place in range(len(ascending)):
        own = ascending[place]
        while ascending[fully] <= own - end:
            below_full += ascending[fully]
            fully += 1
        while ascending[partly] < own - start:
            below_part += ascending[partly]
            partly += 1
        if partly < fully:
            partly, below_part = fully, below_full
        ramped = (partly - fully) * (own - start) - (below_part - below_full)
        found[place] = fully + ramped / (end - start)
    return found


@njit(fastmath={"reassoc", "contract"}, **OPTIONS)  # type: ignore[untyped-decorator, unused-ignore]
def distances_to_both(scores: Any, factors: Any, best: Any, worst: Any) -> Any:
    """Return the distances of every row to two points, each difference times its factor; shape (2, alternatives)."""
    rows, columns = scores.shape
    found = np.empty((2, rows))
    for row in range(rows):
        line = scores[row]
        near, far = 0.0, 0.0
        for column in range(columns):
            to_best = (line[column] - best[column]) * factors[column]
            to_worst = (line[column] - worst[column]) * factors[column]
            near += to_best * to_best
            far += to_worst * to_worst
        found[0, row] = np.sqrt(near)
        found[1, row] = np.sqrt(far)
    return found
