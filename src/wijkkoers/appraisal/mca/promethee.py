"""PROMETHEE I and II: how much an alternative beats the others, how much it is beaten, and the balance of the two.

Sources: Brans & Vincke (1985), Management Science 31(6):647-656; Brans, Vincke & Mareschal (1986), EJOR 24(2):228-238.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np

from wijkkoers.appraisal.matrix import DecisionMatrix, Floats, WeightSet
from wijkkoers.appraisal.mca.flow import flows_of
from wijkkoers.appraisal.mca.order import Ranks, first_of, rank_scores, tolerance_of
from wijkkoers.appraisal.mca.orientation import orient
from wijkkoers.appraisal.mca.preference import Preference, check_preference
from wijkkoers.appraisal.mca.trace import trace
from wijkkoers.appraisal.mca.value import Bools
from wijkkoers.appraisal.provenance import Provenance
from wijkkoers.base.errors import InputError

METHOD = "promethee"


@dataclass(frozen=True, slots=True)
class PrometheeResult:
    """Flows of every alternative, shape (alternatives,): `leaving` and `entering` 0-1, `net` -1..1 is their difference (II).

    `leaving_parts` and `entering_parts` (alternatives, criteria) are the flows per criterion, before weighing. `ranks` follow `net`.
    """

    alternatives: tuple[str, ...]
    criteria: tuple[str, ...]
    weight_set: str
    weights: Floats
    preferences: tuple[Preference, ...]
    leaving_parts: Floats
    entering_parts: Floats
    leaving: Floats
    entering: Floats
    net: Floats
    ranks: Ranks
    provenance: Provenance

    @property
    def best(self) -> tuple[str, ...]:
        """The alternatives with rank 1 in the net flow."""
        return first_of(self.alternatives, self.ranks)

    def outranks(self) -> Bools:
        """Return PROMETHEE I, shape (alternatives, alternatives): row beats column in one flow and is no worse in the other.

        Where neither beats the other they are equal (both flows equal) or not comparable. Takes memory for all pairs.
        """
        return outranks_by_flows(self.leaving, self.entering)


def flow_parts(scores: Floats, preferences: tuple[Preference, ...]) -> tuple[Floats, Floats]:
    """Return leaving and entering flows per criterion, both (alternatives, criteria); `scores` with more is better."""
    columns = np.ascontiguousarray(scores.T)
    flows = np.empty((2, *columns.shape))
    for place, preference in enumerate(preferences):
        flows[0, place], flows[1, place] = flows_of(columns[place], preference)
    return np.ascontiguousarray(flows[0].T), np.ascontiguousarray(flows[1].T)


def outranks_by_flows(leaving: Floats, entering: Floats) -> Bools:
    """Return which row outranks which column by both flows, shape (alternatives, alternatives)."""
    slack = tolerance_of(leaving)
    gain, loss = leaving[:, None] - leaving[None, :], entering[None, :] - entering[:, None]
    return (gain >= -slack) & (loss >= -slack) & ((gain > slack) | (loss > slack))


def weigh_promethee(matrix: DecisionMatrix, weights: WeightSet, preferences: Mapping[str, Preference] | None = None) -> PrometheeResult:
    """Return the flows of the mid scores; a criterion without a preference of its own has the usual one (better is better).

    `preferences` is by criterion id. Raises InputError: `namen-ongelijk`, `doel-ontbreekt`, `voorkeur-onbekend-criterium` (criterion),
    `voorkeursdrempel-onbruikbaar`.
    """
    stated = preferences or {}
    for name in stated:
        if name not in matrix.criterion_ids:
            raise InputError("voorkeur-onbekend-criterium", criterion=name)
    used = tuple(stated.get(name, Preference()) for name in matrix.criterion_ids)
    for name, preference in zip(matrix.criterion_ids, used, strict=True):
        check_preference(preference, name)
    given = weights.for_matrix(matrix)
    leaving_parts, entering_parts = flow_parts(orient(matrix), used)
    leaving, entering = leaving_parts @ given, entering_parts @ given
    net = leaving - entering
    provenance = trace(METHOD, matrix, weights, preferences=tuple(map(repr, used)))
    shared = (matrix.alternatives, matrix.criterion_ids, weights.id, given, used)
    return PrometheeResult(*shared, leaving_parts, entering_parts, leaving, entering, net, rank_scores(net), provenance)
