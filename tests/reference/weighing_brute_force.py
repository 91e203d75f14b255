"""Slow, obvious answers about weights: try them all on a grid, or draw many."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction
from itertools import combinations, product

import numpy as np

Rows = Sequence[Sequence[float]]


def first_places(values: Rows, weights: Sequence[float], room: float = 1e-9) -> set[int]:
    """Return the rows with the highest weighted sum."""
    totals = [sum(weight * value for weight, value in zip(weights, row, strict=True)) for row in values]
    return {row for row, total in enumerate(totals) if total >= max(totals) - room}


def with_weight(weights: Sequence[float], place: int, share: float) -> list[float]:
    """Return the weights when one of them becomes `share` and the others keep their proportions (equal ones when all are 0)."""
    others = sum(weights) - weights[place]
    if len(weights) == 1:
        return [1.0]
    even = (1 - share) / (len(weights) - 1)
    return [share if k == place else (1 - share) * weight / others if others > 0 else even for k, weight in enumerate(weights)]


def simplex_grid(number: int, steps: int) -> Iterator[tuple[float, ...]]:
    """Yield all weights of `number` criteria that are whole parts of `steps` and sum to 1."""
    for parts in product(range(steps + 1), repeat=number - 1):
        if sum(parts) <= steps:
            yield (*(part / steps for part in parts), (steps - sum(parts)) / steps)


def nearest_on_grid(values: Rows, weights: Sequence[float], row: int, steps: int, is_sum: bool) -> float | None:
    """Return the smallest distance from the weights to grid weights at which a row is first, None when it never is."""
    found = []
    for tried in simplex_grid(len(weights), steps):
        if row in first_places(values, tried, room=1e-12):
            change = [abs(new - old) for new, old in zip(tried, weights, strict=True)]
            found.append(sum(change) if is_sum else max(change))
    return min(found, default=None)


def mean_of_orders(ranks: Sequence[float], rng: np.random.Generator, draws: int = 200_000) -> np.ndarray:
    """Return the mean of those weights, drawn evenly from the simplex, in which a lower rank never weighs less than a higher one."""
    drawn = rng.exponential(size=(draws, len(ranks)))
    drawn /= drawn.sum(axis=1, keepdims=True)
    fits = np.ones(draws, dtype=bool)
    for i, rank in enumerate(ranks):
        for j, other in enumerate(ranks):
            if rank < other:
                fits &= drawn[:, i] >= drawn[:, j]
    kept: np.ndarray = drawn[fits].mean(axis=0)
    return kept


def exact_centroid(number: int) -> list[Fraction]:
    """Return the mean of the corners of the sorted simplex: (1), (1/2, 1/2), (1/3, 1/3, 1/3), ..."""
    corners = [[Fraction(1, size) if place < size else Fraction(0) for place in range(number)] for size in range(1, number + 1)]
    return [sum((corner[place] for corner in corners), Fraction(0)) / number for place in range(number)]


def slow_silhouette(distances: Rows, groups: Sequence[int]) -> float:
    """Return the mean silhouette, one person at a time."""
    scores = []
    for person, group in enumerate(groups):
        own = [distances[person][other] for other, label in enumerate(groups) if label == group and other != person]
        if not own:
            scores.append(0.0)
            continue
        inside = sum(own) / len(own)
        outside = min(
            sum(distances[person][other] for other, label in enumerate(groups) if label == wanted) / list(groups).count(wanted)
            for wanted in set(groups) - {group}
        )
        scores.append((outside - inside) / max(inside, outside) if max(inside, outside) > 0 else 0.0)
    return sum(scores) / len(scores)


def lowest_medoid_cost(distances: Rows, number: int) -> float:
    """Return the lowest sum of distances to the nearest of `number` medoids, over every choice of medoids."""
    people = range(len(distances))
    return min(sum(min(distances[person][medoid] for medoid in chosen) for person in people) for chosen in combinations(people, number))
