"""SMAA by the definition: a draw at a time in plain loops, and exact pairwise winning by the distribution of weighted sums."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction

Row = Sequence[float]


def ranks_of(scores: Sequence[float]) -> list[int]:
    """Rank of each alternative, 0 the best; a tie goes to the first."""
    return [sum(other > own or (other == own and at < place) for at, other in enumerate(scores)) for place, own in enumerate(scores)]


def count_ranks(values: Sequence[Row], draws: Sequence[Row]) -> list[list[int]]:
    """How often each alternative takes each rank over drawn weights."""
    counts = [[0] * len(values) for _ in values]
    for weights in draws:
        scores = [sum(weight * value for weight, value in zip(weights, row, strict=True)) for row in values]
        for alternative, rank in enumerate(ranks_of(scores)):
            counts[alternative][rank] += 1
    return counts


def mean_favourable(values: Sequence[Row], draws: Sequence[Row], alternative: int) -> list[float] | None:
    """Mean of the drawn weights with which an alternative is first."""
    kept = []
    for weights in draws:
        scores = [sum(weight * value for weight, value in zip(weights, row, strict=True)) for row in values]
        if ranks_of(scores)[alternative] == 0:
            kept.append(weights)
    return [sum(column) / len(kept) for column in zip(*kept, strict=True)] if kept else None


def winning_share(own: Row, other: Row) -> Fraction:
    """Exact share of all weights with which one row scores above another; the differences per criterion must all differ and not be 0.

    A sum of independent exponentials times d_j is positive with probability sum over d_j > 0 of the product over k of d_j / (d_j - d_k).
    """
    gaps = [Fraction(str(one)) - Fraction(str(two)) for one, two in zip(own, other, strict=True)]
    share = Fraction(0)
    for at, gap in enumerate(gaps):
        if gap > 0:
            part = Fraction(1)
            for place, rest in enumerate(gaps):
                if place != at:
                    part *= gap / (gap - rest)
            share += part
    return share
