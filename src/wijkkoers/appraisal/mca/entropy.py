"""Entropy weights: a criterion on which the alternatives differ more gets more weight. It tells of the scores, not of what people want.

Source: Shannon's entropy as weight, Zeleny (1982), Multiple Criteria Decision Making, chapter 7; the form with 1 - entropy as in
Xu (2004), European Journal of Operational Research 156:530-532.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from wijkkoers.appraisal.matrix import DecisionMatrix, Floats, WeightSet, weight_set
from wijkkoers.appraisal.provenance import Provenance, digest_of
from wijkkoers.base.errors import InputError

NEGLIGIBLE = 1e-14
"""Divergence below this is rounding: the alternatives do not differ."""


@dataclass(frozen=True, slots=True)
class EntropyWeights:
    """Weights with the entropy of each criterion: 1 when all alternatives score the same, lower when they differ more."""

    weights: WeightSet
    entropies: tuple[float, ...]
    constant: tuple[str, ...]
    provenance: Provenance


def entropies_of(scores: Floats) -> Floats:
    """Return the entropy (0..1) of each column of scores, shape (alternatives, criteria), none negative and at least two rows.

    A column of zeros is as even as can be: its entropy is 1.
    """
    sums = scores.sum(axis=0)
    shares = np.where(sums > 0, scores / np.where(sums > 0, sums, 1.0), 1.0 / len(scores))
    logs = np.log(np.where(shares > 0, shares, 1.0))
    entropies: Floats = -(shares * logs).sum(axis=0) / np.log(len(scores))
    return entropies


def entropy_weights(scores: Floats) -> Floats:
    """Return weights that sum to 1 from scores, shape (alternatives, criteria); at least one criterion must differ."""
    divergence = divergences_of(entropies_of(scores))
    weights: Floats = divergence / divergence.sum()
    return weights


def divergences_of(entropies: Floats) -> Floats:
    """Return 1 - entropy, 0 where it is only rounding."""
    divergence: Floats = np.where(1 - entropies > NEGLIGIBLE, 1 - entropies, 0.0)
    return divergence


def weigh_by_entropy(id: str, label: str, matrix: DecisionMatrix) -> EntropyWeights:
    """Return entropy weights from the middle scores of a matrix, raw and in their units; only proportions within a criterion count.

    Raises InputError `entropie-negatief` (a score below 0), `entropie-geen-verschil` (all criteria the same everywhere).
    """
    for row, column in np.argwhere(matrix.mid < 0)[:1]:
        raise InputError("entropie-negatief", alternative=matrix.alternatives[row], criterion=matrix.criterion_ids[column])
    entropies = entropies_of(matrix.mid)
    if not divergences_of(entropies).any():
        raise InputError("entropie-geen-verschil")
    values = entropy_weights(matrix.mid)
    weights = weight_set(id, label, dict(zip(matrix.criterion_ids, values.tolist(), strict=True)))
    constant = tuple(name for name, column in zip(matrix.criterion_ids, matrix.mid.T, strict=True) if column.min() == column.max())
    provenance = Provenance("entropie", digest_of("entropie", id, matrix.alternatives, matrix.criterion_ids, matrix.mid))
    return EntropyWeights(weights, tuple(entropies.tolist()), constant, provenance)
