"""TOPSIS by the definition, a cell at a time (Hwang & Yoon, 1981)."""

from __future__ import annotations

import math
from collections.abc import Sequence


def closeness(scores: Sequence[Sequence[float]], weights: Sequence[float], is_less: Sequence[bool], is_vector: bool) -> list[float]:
    """Relative closeness to the ideal; less is better turns which extreme is ideal, never the normalisation."""
    table = [[0.0] * len(weights) for _ in scores]
    ideal, anti = [], []
    for j, weight in enumerate(weights):
        column = [row[j] for row in scores]
        low, high = min(column), max(column)
        for i, score in enumerate(column):
            if high == low:
                table[i][j] = 0.0
            elif is_vector:
                table[i][j] = weight * score / math.sqrt(sum(x * x for x in column))
            else:
                table[i][j] = weight * (score - low) / (high - low)
        scaled = [row[j] for row in table]
        ideal.append(min(scaled) if is_less[j] else max(scaled))
        anti.append(max(scaled) if is_less[j] else min(scaled))
    found = []
    for row in table:
        near, far = math.dist(row, ideal), math.dist(row, anti)
        found.append(far / (near + far))
    return found
