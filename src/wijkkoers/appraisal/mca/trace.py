"""The provenance of a result on a decision matrix: every input that moves the figures is in its digest."""

from __future__ import annotations

from typing import Any

from wijkkoers.appraisal.matrix import DecisionMatrix, WeightSet
from wijkkoers.appraisal.provenance import Provenance, digest_of


def trace(method: str, matrix: DecisionMatrix, weights: WeightSet | None = None, **settings: Any) -> Provenance:
    """Return the provenance of `method` on this matrix, with these weights and settings (numbers, texts, arrays, or those in sequences)."""
    scores = (matrix.alternatives, tuple(map(repr, matrix.criteria)), matrix.low, matrix.mid, matrix.high, matrix.null)
    given = None if weights is None else (weights.criteria, weights.values)
    return Provenance(method, digest_of(method, scores, given, settings))
