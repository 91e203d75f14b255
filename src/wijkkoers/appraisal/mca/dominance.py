"""Which alternative is at least as good on everything: what can be said before any weight is given."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from wijkkoers.appraisal.matrix import DecisionMatrix, Floats
from wijkkoers.appraisal.mca.orientation import orient, orient_range
from wijkkoers.appraisal.mca.value import Bools


@dataclass(frozen=True, slots=True)
class Dominance:
    """`better` is at least as good as `worse` on every criterion, and better on one.

    `is_strict`: better on every criterion. `is_certain`: it holds wherever the scores lie in their bandwidths.
    """

    better: str
    worse: str
    is_strict: bool
    is_certain: bool


def dominates(best: Floats, scores: Floats) -> tuple[Bools, Bools]:
    """Return whether one row (`best`, shape (criteria,)) dominates each of `scores` (alternatives, criteria), and whether strictly.

    Both with more is better; a row never dominates its equal.
    """
    is_no_worse = (best >= scores).all(axis=1)
    is_better = best > scores
    return np.asarray(is_no_worse & is_better.any(axis=1)), np.asarray(is_better.all(axis=1))


def find_dominance(matrix: DecisionMatrix) -> tuple[Dominance, ...]:
    """Return every pair in which one alternative dominates another on the mid scores, in the order of the alternatives.

    Raises InputError `doel-ontbreekt` or `doel-niet-eindig`.
    """
    scores = orient(matrix)
    worst, best = orient_range(matrix)
    found: list[Dominance] = []
    for row, name in enumerate(matrix.alternatives):
        is_dominated, is_strict = dominates(scores[row], scores)
        rows = np.flatnonzero(is_dominated)
        if rows.size:
            is_certain = dominates(worst[row], best[rows])[0]
            pairs = zip(rows, is_strict[rows], is_certain, strict=True)
            found += [Dominance(name, matrix.alternatives[other], bool(strict), bool(sure)) for other, strict, sure in pairs]
    return tuple(found)
