"""ELECTRE II: a ranking from a strong and a weak outranking relation, peeled from the top and from the bottom.

Source: Roy & Bertier (1973), La methode ELECTRE II. The order is the mean of the two.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from wijkkoers.appraisal.matrix import DecisionMatrix, Floats, WeightSet
from wijkkoers.appraisal.mca.concordance import PairScale, check_level, prepare_pairs
from wijkkoers.appraisal.mca.order import TOLERANCE, Ranks, first_of, rank_scores
from wijkkoers.appraisal.mca.trace import trace
from wijkkoers.appraisal.mca.value import Bools
from wijkkoers.appraisal.provenance import Provenance
from wijkkoers.base.errors import InputError

METHOD = "electre-2"


@dataclass(frozen=True, slots=True)
class Levels:
    """Least concordance for strong (`high`, `middle`) and weak (`low`) outranking; most discordance that goes with them.

    Strong: concordance >= `high` with discordance <= `most`, or >= `middle` with <= `least`. Weak: >= `low` with <= `most`.
    """

    high: float = 0.65
    middle: float = 0.5
    low: float = 0.35
    most: float = 0.65
    least: float = 0.35


@dataclass(frozen=True, slots=True)
class Electre2Result:
    """Positions from the top (`direct`) and from the bottom (`inverse`), their mean (`scores`) and the ranks; shape (alternatives,).

    `concordance`, `discordance`, `strong` and `weak` have shape (alternatives, alternatives), row against column.
    """

    alternatives: tuple[str, ...]
    criteria: tuple[str, ...]
    weight_set: str
    weights: Floats
    scale: PairScale
    levels: Levels
    concordance: Floats
    discordance: Floats
    strong: Bools
    weak: Bools
    direct: Ranks
    inverse: Ranks
    scores: Floats
    ranks: Ranks
    provenance: Provenance

    @property
    def best(self) -> tuple[str, ...]:
        """The alternatives with rank 1."""
        return first_of(self.alternatives, self.ranks)


def peel(strong: Bools, weak: Bools) -> Ranks:
    """Return positions from 1, shape (alternatives,): again and again those that no remaining one outranks, strongly and then weakly.

    In a circle, where everything left is outranked, all that is left in it shares the position.
    """
    positions = np.zeros(len(strong), dtype=np.int64)
    position = 0
    while not positions.all():
        position += 1
        left = np.flatnonzero(positions == 0)
        top = _not_outranked(strong, left)
        positions[_not_outranked(weak, top)] = position
    return positions


def _not_outranked(relation: Bools, rows: Ranks) -> Ranks:
    free = rows[~relation[np.ix_(rows, rows)].any(axis=0)]
    return free if free.size else rows


def rank_electre2(
    matrix: DecisionMatrix, weights: WeightSet, levels: Levels | None = None, scale: PairScale = PairScale.RANGE
) -> Electre2Result:
    """Return the ELECTRE II order of the mid scores under one set of weights.

    Raises InputError: `namen-ongelijk`, `doel-ontbreekt`, `te-veel-alternatieven`, `som-nul`, `drempel-buiten-bereik`, `drempels-volgorde`.
    """
    used = levels or Levels()
    _check_levels(used)
    given, concordance, discordance = prepare_pairs(matrix, weights, scale)
    strong, weak = outrank_twice(concordance, discordance, used)
    direct, backward = peel(strong, weak), peel(strong.T, weak.T)
    inverse = backward.max() + 1 - backward
    scores = (direct + inverse) / 2
    provenance = trace(METHOD, matrix, weights, levels=repr(used), scale=str(scale))
    shared = (matrix.alternatives, matrix.criterion_ids, weights.id, given, scale, used, concordance, discordance, strong, weak)
    return Electre2Result(*shared, direct, inverse, scores, rank_scores(scores, is_lower_better=True), provenance)


def outrank_twice(concordance: Floats, discordance: Floats, levels: Levels) -> tuple[Bools, Bools]:
    """Return strong and weak outranking, shape (alternatives, alternatives); the row must also be better on more weight than it is worse.

    A draw in weight outranks neither way, as in Gomes, Araya & Carignano (2004), Tomada de decisoes em cenarios complexos.
    """
    wins = concordance > concordance.T + TOLERANCE
    most, least = discordance <= levels.most + TOLERANCE, discordance <= levels.least + TOLERANCE
    high, middle = concordance >= levels.high - TOLERANCE, concordance >= levels.middle - TOLERANCE
    strong = wins & ((high & most) | (middle & least))
    weak = wins & (concordance >= levels.low - TOLERANCE) & most
    np.fill_diagonal(strong, False)
    np.fill_diagonal(weak, False)
    return strong, weak


def _check_levels(levels: Levels) -> None:
    for name in ("high", "middle", "low", "most", "least"):
        check_level(name, getattr(levels, name))
    if not (levels.high >= levels.middle >= levels.low and levels.most >= levels.least):
        raise InputError("drempels-volgorde", method=METHOD)
