"""Weighed sums from plain values 0-1, and the worked example that many tests of weights share."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from wijkkoers.appraisal.matrix import Criterion, decision_matrix, weight_set
from wijkkoers.appraisal.mca.additive import AdditiveResult, weigh_additive
from wijkkoers.base.ranges import Range

CRITERIA = ("veilig", "groen", "wonen", "energie", "kosten")
SCORES = ((5, 3, 2, 4, 1), (3, 4, 4, 3, 3), (1, 5, 5, 2, 5), (3, 3, 2, 3, 1))
POINTS = (23.8, 13.8, 22.5, 30.0, 10.0)


def weighed(
    values: Sequence[Sequence[float]] | np.ndarray, weights: Sequence[float] | np.ndarray, width: float = 0.0, id: str = "p"
) -> AdditiveResult:
    """Return the weighed sum of alternatives A, B, ... on criteria k0, k1, ... (width: half of the bandwidth of every value)."""
    table = np.asarray(values, dtype=np.float64)
    names = [f"k{place}" for place in range(table.shape[1])]
    alternatives = [chr(ord("A") + row) for row in range(len(table))]
    criteria = [Criterion(name, name, anchors=(0.0, 1.0)) for name in names]
    scores = {
        (alternative, name): Range(max(value - width, 0.0), value, min(value + width, 1.0))
        for alternative, row in zip(alternatives, table.tolist(), strict=True)
        for name, value in zip(names, row, strict=True)
    }
    given = weight_set(id, id, dict(zip(names, map(float, weights), strict=True)))
    return weigh_additive(decision_matrix(alternatives, criteria, scores), given)


def worked_example(points: Sequence[float] = POINTS, id: str = "p") -> AdditiveResult:
    """Return the example of four alternatives A-D with scores 0-5 on five criteria, under published weights that add up to 100.1."""
    criteria = [Criterion(name, name, anchors=(0.0, 5.0)) for name in CRITERIA]
    given = weight_set(id, id, dict(zip(CRITERIA, points, strict=True)))
    return weigh_additive(decision_matrix("ABCD", criteria, SCORES), given)
