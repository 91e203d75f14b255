"""Weights from pairwise ratios: the analytic hierarchy process, with its consistency ratio.

Source: Saaty (1980), The Analytic Hierarchy Process; Saaty (2008), International Journal of Services Sciences 1(1):83-98.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

import numpy as np

from wijkkoers.appraisal.matrix import LARGEST, Floats, WeightSet, weight_set
from wijkkoers.appraisal.provenance import Provenance, digest_of
from wijkkoers.base.errors import InputError
from wijkkoers.base.labels import align, check_unique
from wijkkoers.base.reasons import Reason, reason

RANDOM_INDEX = (0.0, 0.0, 0.58, 0.90, 1.12, 1.24, 1.32, 1.41, 1.45, 1.49, 1.51, 1.48, 1.56, 1.57, 1.59)
"""Mean consistency index of random matrices of 1, 2, ... 15 items (Saaty 1980)."""

ACCEPTABLE = 0.10
"""Saaty's rule: at a consistency ratio above this the pairs should be looked at again."""

RECIPROCAL = 1e-6
"""Relative deviation above which two opposite judgements are not each other's inverse."""


ABOUT_CRITERIA = "criteria"
"""What the notes on the judgements of the criteria of a hierarchy are about."""


class Priority(StrEnum):
    """How a matrix of ratios becomes priorities."""

    EIGENVECTOR = "eigenvector"
    COLUMN_MEAN = "kolomgemiddelde"


@dataclass(frozen=True, slots=True)
class PairPriorities:
    """Priorities of some items, shape (items,), sum 1, with how consistent the judgements are.

    `ratio` is index / random index; None when no random index is known (more than 15 items). `worst` is the pair of items whose
    judgement lies furthest from the priorities, None when the judgements are consistent.
    """

    items: tuple[str, ...]
    values: Floats
    largest_eigenvalue: float
    index: float
    ratio: float | None
    worst: tuple[str, str] | None
    reasons: tuple[Reason, ...]


@dataclass(frozen=True, slots=True)
class PairWeights:
    """Weights of the criteria of one party, with the priorities they came from."""

    weights: WeightSet
    priorities: PairPriorities
    reasons: tuple[Reason, ...]
    provenance: Provenance


@dataclass(frozen=True, slots=True)
class Hierarchy:
    """Scores of alternatives, shape (alternatives,), sum 1: per criterion the priorities times the priority of that criterion.

    `parts` has shape (alternatives, criteria) and adds up to the scores.
    """

    alternatives: tuple[str, ...]
    scores: Floats
    parts: Floats
    criteria: PairPriorities
    per_criterion: tuple[PairPriorities, ...]
    reasons: tuple[Reason, ...]
    provenance: Provenance


def eigenvector_priorities(ratios: Floats) -> tuple[Floats, float]:
    """Return the principal eigenvector (sum 1) and eigenvalue of a positive matrix, shape (items, items)."""
    values, vectors = np.linalg.eig(ratios)
    place = int(np.argmax(values.real))
    vector = np.abs(vectors[:, place].real)
    return vector / vector.sum(), float(values[place].real)


def column_mean_priorities(ratios: Floats) -> tuple[Floats, float]:
    """Return the mean of the normalised columns (sum 1) and the eigenvalue that it suggests, of a positive matrix (items, items)."""
    vector = (ratios / ratios.sum(axis=0)).mean(axis=1)
    return vector, float((ratios @ vector / vector).mean())


def consistency_index(largest_eigenvalue: float, number: int) -> float:
    """Return (eigenvalue - n) / (n - 1): 0 for consistent judgements; below three items there is nothing to be inconsistent with."""
    return max((largest_eigenvalue - number) / (number - 1), 0.0) if number > 2 else 0.0


def pair_matrix(items: Sequence[str], ratios: Mapping[tuple[str, str], float]) -> Floats:
    """Return the full matrix from one judgement per pair: (first, second) -> how many times as important the first is.

    When both directions are given both are kept. Raises InputError `naam-dubbel`, `naam-leeg`, `paar-ontbreekt`, `paar-onbekend`,
    `paar-niet-positief`.
    """
    names = check_unique(items, "criterium")
    matrix = np.eye(len(names))
    for first, second in ratios:
        if first not in names or second not in names or first == second:
            raise InputError("paar-onbekend", first=first, second=second)
    for i, first in enumerate(names):
        for j, second in enumerate(names[:i]):
            there, back = ratios.get((first, second)), ratios.get((second, first))
            if there is None and back is None:
                raise InputError("paar-ontbreekt", first=second, second=first)
            matrix[i, j] = _positive(first, second, there) if there is not None else 1 / _positive(second, first, back)
            matrix[j, i] = _positive(second, first, back) if back is not None else 1 / matrix[i, j]
    return matrix


def _positive(first: str, second: str, ratio: float | None) -> float:
    if ratio is None or not 1 / LARGEST <= ratio <= LARGEST:
        raise InputError("paar-niet-positief", first=first, second=second, value=ratio)
    return float(ratio)


def prioritise(
    items: Sequence[str],
    ratios: Floats,
    priority: Priority = Priority.EIGENVECTOR,
    random_index: float | None = None,
    about: str = "",
) -> PairPriorities:
    """Return checked priorities from a full matrix of ratios, shape (items, items), entry (i, j): how many times i is j.

    `about` is the id of the set of weights, or of the criterion, that the judgements are about; notes name it. A matrix that is not
    reciprocal is used as given, with the note `paren-niet-omkeerbaar`; a consistency ratio above 0.10 gives `paren-niet-consistent`
    with the worst pair. Raises InputError `naam-dubbel`, `naam-leeg`, `geen-criteria`, `paren-vorm`, `paar-niet-positief`.
    """
    names = check_unique(items, "criterium")
    table = _checked(names, ratios)
    found = eigenvector_priorities(table) if priority is Priority.EIGENVECTOR else column_mean_priorities(table)
    values, eigenvalue = found
    values.setflags(write=False)
    index = consistency_index(eigenvalue, len(names))
    ratio = _ratio(index, len(names), random_index)
    worst = _worst_pair(names, table, values)
    reasons = (*_not_reciprocal(about, names, table), *_not_consistent(about, names, table, values, ratio))
    return PairPriorities(names, values, eigenvalue, index, ratio, worst, reasons)


def weigh_by_pairs(
    id: str,
    label: str,
    criteria: Sequence[str],
    ratios: Floats,
    priority: Priority = Priority.EIGENVECTOR,
    random_index: float | None = None,
) -> PairWeights:
    """Return the weights of one party from pairwise ratios of the criteria; checks and notes as in `prioritise`."""
    found = prioritise(criteria, ratios, priority, random_index, about=id)
    weights = weight_set(id, label, dict(zip(found.items, found.values.tolist(), strict=True)))
    provenance = Provenance(
        f"ahp-{priority.value}", digest_of("ahp", priority.value, id, found.items, np.asarray(ratios, float), random_index)
    )
    return PairWeights(weights, found, found.reasons, provenance)


def rank_hierarchy(
    criteria: Sequence[str],
    criteria_ratios: Floats,
    alternatives: Sequence[str],
    alternative_ratios: Mapping[str, Floats],
    priority: Priority = Priority.EIGENVECTOR,
) -> Hierarchy:
    """Return scores of alternatives from ratios of the criteria and, per criterion id, ratios of the alternatives.

    Raises InputError as `prioritise` does, and `namen-ongelijk` when the matrices do not belong to the criteria.
    """
    given = list(alternative_ratios)
    top = prioritise(criteria, criteria_ratios, priority, about=ABOUT_CRITERIA)
    tables = [alternative_ratios[given[place]] for place in align(top.items, given, "criterium")]
    below = tuple(prioritise(alternatives, table, priority, about=name) for name, table in zip(top.items, tables, strict=True))
    parts = np.column_stack([found.values for found in below]) * top.values
    reasons = (*top.reasons, *(note for found in below for note in found.reasons))
    spelled = digest_of(
        "ahp", priority.value, top.items, np.asarray(criteria_ratios, float), alternatives, [np.asarray(t, float) for t in tables]
    )
    provenance = Provenance(f"ahp-hierarchie-{priority.value}", spelled)
    scores = parts.sum(axis=1)
    for array in (parts, scores):
        array.setflags(write=False)
    return Hierarchy(tuple(alternatives), scores, parts, top, below, reasons, provenance)


def _checked(names: tuple[str, ...], ratios: Floats) -> Floats:
    if not names:
        raise InputError("geen-criteria")
    if len(ratios) != len(names) or any(len(row) != len(names) for row in ratios):
        raise InputError("paren-vorm", count=len(names))
    table = np.array(ratios, dtype=np.float64)
    for i, j in np.argwhere(~((table >= 1 / LARGEST) & (table <= LARGEST)))[:1]:
        raise InputError("paar-niet-positief", first=names[i], second=names[j], value=float(table[i, j]))
    return table


def _ratio(index: float, number: int, random_index: float | None) -> float | None:
    if random_index is None and number > len(RANDOM_INDEX):
        return None
    known = RANDOM_INDEX[number - 1] if random_index is None else random_index
    return index / known if known > 0 else 0.0


def _deviations(table: Floats, values: Floats) -> Floats:
    """Return how many times each judgement differs from the priorities, as a logarithm, shape (items, items)."""
    found: Floats = np.log(table) - np.log(values[:, None] / values[None, :])
    return found


def _worst_pair(names: tuple[str, ...], table: Floats, values: Floats) -> tuple[str, str] | None:
    deviations = np.abs(np.triu(_deviations(table, values), 1))
    if deviations.max(initial=0.0) < RECIPROCAL:
        return None
    i, j = np.unravel_index(int(np.argmax(deviations)), deviations.shape)
    return names[i], names[j]


def _not_reciprocal(about: str, names: tuple[str, ...], table: Floats) -> tuple[Reason, ...]:
    wrong = np.argwhere(np.triu(np.abs(table * table.T - 1) > RECIPROCAL))
    pairs = tuple((names[i], names[j], float(table[i, j]), float(table[j, i])) for i, j in wrong)
    return (reason("paren-niet-omkeerbaar", about=about, pairs=pairs),) if pairs else ()


def _not_consistent(about: str, names: tuple[str, ...], table: Floats, values: Floats, ratio: float | None) -> tuple[Reason, ...]:
    worst = _worst_pair(names, table, values)
    if ratio is None:
        return (reason("paren-zonder-toevalsindex", about=about, count=len(names)),)
    if ratio <= ACCEPTABLE or worst is None:
        return ()
    i, j = names.index(worst[0]), names.index(worst[1])
    judged = {"first": worst[0], "second": worst[1], "given": float(table[i, j]), "fitting": float(values[i] / values[j])}
    return (reason("paren-niet-consistent", about=about, ratio=ratio, acceptable=ACCEPTABLE, **judged),)
