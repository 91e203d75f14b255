"""VIKOR: a compromise between the largest total gain and the smallest single regret, with the conditions under which it stands.

Source: Opricovic & Tzeng (2004), EJOR 156(2):445-455.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from wijkkoers.appraisal.matrix import DecisionMatrix, Floats, WeightSet
from wijkkoers.appraisal.mca.order import SMALLEST_SPREAD, TOLERANCE, Ranks, first_of, rank_scores
from wijkkoers.appraisal.mca.orientation import orient
from wijkkoers.appraisal.mca.topsis import constant_remarks
from wijkkoers.appraisal.mca.trace import trace
from wijkkoers.appraisal.provenance import Provenance
from wijkkoers.base.errors import InputError
from wijkkoers.base.reasons import Reason

METHOD = "vikor"


@dataclass(frozen=True, slots=True)
class VikorResult:
    """S (total regret), R (largest single regret) and Q (their compromise, 0-1; smallest is best), each of shape (alternatives,).

    `regrets` (alternatives, criteria) is weight x distance to the best as a part of the range. `has_advantage` is condition C1 (the lead
    in Q is at least `least_lead`), `is_stable` condition C2 (the first in Q is also first in S or R). `compromise` names the
    alternatives that the method proposes together: one when both conditions hold.
    """

    alternatives: tuple[str, ...]
    criteria: tuple[str, ...]
    weight_set: str
    weights: Floats
    majority_weight: float
    ideal: Floats
    anti_ideal: Floats
    regrets: Floats
    s: Floats
    r: Floats
    q: Floats
    ranks: Ranks
    least_lead: float
    has_advantage: bool
    is_stable: bool
    compromise: tuple[str, ...]
    remarks: tuple[Reason, ...]
    provenance: Provenance

    @property
    def best(self) -> tuple[str, ...]:
        """The alternatives with rank 1 in Q."""
        return first_of(self.alternatives, self.ranks)


def regrets_of(scores: Floats, weights: Floats) -> Floats:
    """Return weight x (best - score) / (best - worst), shape (alternatives, criteria), more is better; 0 in a constant column."""
    best, worst = scores.max(axis=0), scores.min(axis=0)
    factors = np.divide(weights, best - worst, out=np.zeros_like(weights), where=best - worst > SMALLEST_SPREAD)
    return np.asarray((best - scores) * factors, dtype=np.float64)


def compromise_of(s: Floats, r: Floats, majority_weight: float) -> Floats:
    """Return Q: the weighted mean of S and R, each scaled to 0-1 over the alternatives, shape (alternatives,)."""
    return majority_weight * _spread_out(s) + (1 - majority_weight) * _spread_out(r)


def _spread_out(figures: Floats) -> Floats:
    width = float(figures.max() - figures.min())
    return (figures - figures.min()) / width if width > TOLERANCE else np.zeros_like(figures)


def weigh_vikor(matrix: DecisionMatrix, weights: WeightSet, majority_weight: float = 0.5) -> VikorResult:
    """Return S, R, Q and the compromise of the mid scores; `majority_weight` (v, 0-1) is the weight of the total against the worst.

    Remark `criterium-constant` (criterion). Raises InputError: `namen-ongelijk`, `doel-ontbreekt`, `geen-onderscheid`,
    `meerderheid-buiten-bereik` (value).
    """
    if not 0 <= majority_weight <= 1:
        raise InputError("meerderheid-buiten-bereik", value=float(majority_weight))
    given = weights.for_matrix(matrix)
    scores = orient(matrix)
    best, worst = scores.max(axis=0), scores.min(axis=0)
    is_counted = best - worst > SMALLEST_SPREAD
    if not (is_counted & (given > 0)).any():
        raise InputError("geen-onderscheid")
    regrets = regrets_of(scores, given)
    s, r = regrets.sum(axis=1), regrets.max(axis=1)
    q = compromise_of(s, r, majority_weight)
    least_lead = 1 / (len(matrix.alternatives) - 1)
    has_advantage, is_stable, members = judge_compromise(s, r, q, least_lead)
    compromise = tuple(matrix.alternatives[row] for row in members)
    remarks = constant_remarks(matrix.criterion_ids, is_counted)
    provenance = trace(METHOD, matrix, weights, majority_weight=float(majority_weight))
    shared = (matrix.alternatives, matrix.criterion_ids, weights.id, given, float(majority_weight), best, worst, regrets, s, r, q)
    ranks = rank_scores(q, is_lower_better=True)
    return VikorResult(*shared, ranks, least_lead, has_advantage, is_stable, compromise, remarks, provenance)


def judge_compromise(s: Floats, r: Floats, q: Floats, least_lead: float) -> tuple[bool, bool, tuple[int, ...]]:
    """Return conditions C1 and C2 and the rows of the compromise, best first.

    C1 fails: all alternatives whose lag in Q is below `least_lead`; only C2 fails: the first two; both hold: the first. Among equals in
    Q the one with the smaller S, then R, comes first.
    """
    order = np.lexsort((r, s, q))
    first, second = int(order[0]), int(order[1])
    has_advantage = bool(q[second] - q[first] >= least_lead - TOLERANCE)
    is_stable = bool(s[first] <= s.min() + TOLERANCE or r[first] <= r.min() + TOLERANCE)
    if not has_advantage:
        return False, is_stable, tuple(int(row) for row in order if q[row] - q[first] < least_lead - TOLERANCE)
    return True, is_stable, (first,) if is_stable else (first, second)
