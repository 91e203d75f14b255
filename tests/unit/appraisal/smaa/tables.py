"""Tables that the tests of SMAA share."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from wijkkoers.appraisal.smaa.preparation import SmaaValues, smaa_values


def values_of(mid: object, spread: float = 0.0) -> SmaaValues:
    """Return values with names a0, a1 ... and c0, c1 ..."""
    table: NDArray[np.float64] = np.array(mid, dtype=np.float64)
    rows, columns = table.shape
    names = [f"a{row:03}" for row in range(rows)], [f"c{column:03}" for column in range(columns)]
    return smaa_values(*names, table, table - spread, table + spread)


def random_values(rows: int, columns: int, spread: float = 0.0, seed: int = 4) -> SmaaValues:
    """Return values drawn at random, the last alternative equal to the first."""
    mid = np.random.default_rng(seed).random((rows, columns)).round(2)
    if rows > 2:
        mid[-1] = mid[0]
    return values_of(mid, spread)
