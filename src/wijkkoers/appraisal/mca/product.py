"""The weighted product: proportional differences count, a poor score is not made up for by a good one so easily.

Source: Bridgman (1922), Dimensional Analysis; Triantaphyllou (2000), Multi-criteria decision making methods, ch. 2. Only the order and
the ratios of totals mean something: under MAX and SUM the totals differ by one and the same factor.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from wijkkoers.appraisal.matrix import DecisionMatrix, Floats, WeightSet
from wijkkoers.appraisal.mca.normalisation import Normalisation, ratio_values
from wijkkoers.appraisal.mca.order import Ranks, first_of, rank_scores
from wijkkoers.appraisal.mca.trace import trace
from wijkkoers.appraisal.provenance import Provenance
from wijkkoers.base.errors import InputError

METHOD = "gewogen-product"


@dataclass(frozen=True, slots=True)
class ProductResult:
    """Totals, with the natural logarithms that add up to them.

    `values` and `log_contributions` have shape (alternatives, criteria); `totals` (alternatives,) is exp of the sum of the latter.
    """

    alternatives: tuple[str, ...]
    criteria: tuple[str, ...]
    weight_set: str
    normalisation: Normalisation
    weights: Floats
    values: Floats
    log_contributions: Floats
    totals: Floats
    ranks: Ranks
    provenance: Provenance

    @property
    def best(self) -> tuple[str, ...]:
        """The alternatives with rank 1."""
        return first_of(self.alternatives, self.ranks)


def multiply_values(values: Floats, weights: Floats) -> Floats:
    """Return the product of values to the power of their weights, shape (alternatives,); `values` > 0 (alternatives, criteria)."""
    return np.asarray(np.exp(np.log(values) @ weights), dtype=np.float64)


def weigh_product(matrix: DecisionMatrix, weights: WeightSet, normalisation: Normalisation = Normalisation.MAX) -> ProductResult:
    """Return the weighted product of every alternative under one set of weights, from the mid scores.

    Raises InputError: `namen-ongelijk`, `score-niet-positief`, `doel-past-niet`, and `normalisatie-past-niet` for ANCHORS, whose 0 would
    make every product 0.
    """
    if normalisation is Normalisation.ANCHORS:
        raise InputError("normalisatie-past-niet", method=METHOD, normalisation=str(normalisation))
    given = weights.for_matrix(matrix)
    values = ratio_values(matrix, normalisation)
    parts = np.log(values) * given
    totals = np.exp(parts.sum(axis=1))
    ranks = rank_scores(totals)
    provenance = trace(METHOD, matrix, weights, normalisation=str(normalisation))
    return ProductResult(
        matrix.alternatives, matrix.criterion_ids, weights.id, normalisation, given, values, parts, totals, ranks, provenance
    )
