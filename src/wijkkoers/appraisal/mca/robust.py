"""Choosing under deep uncertainty: what each attitude towards scenarios prefers, side by side and without a verdict.

Sources: Wald (1950); Savage (1951), JASA 46(253):55-67 (regret); Hurwicz (1951), Cowles Commission Discussion Paper 370; Laplace.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

import numpy as np

from wijkkoers.appraisal.matrix import Floats
from wijkkoers.appraisal.mca.decision_table import DecisionTable
from wijkkoers.appraisal.mca.order import first_of, rank_scores
from wijkkoers.appraisal.provenance import Provenance
from wijkkoers.base.errors import InputError

METHOD = "robuust"


class Rule(StrEnum):
    """An attitude towards not knowing which scenario comes."""

    MAXIMIN = "beste-slechtste"
    MAXIMAX = "beste-beste"
    MINIMAX_REGRET = "kleinste-spijt"
    HURWICZ = "hurwicz"
    LAPLACE = "gelijke-kansen"
    EXPECTED_VALUE = "verwachte-waarde"
    EXPECTED_REGRET = "verwachte-spijt"


LOWER_IS_BETTER = {Rule.MINIMAX_REGRET, Rule.EXPECTED_REGRET}


@dataclass(frozen=True, slots=True)
class RobustResult:
    """What every rule makes of every alternative.

    `regrets` (alternatives, scenarios) is what an alternative falls short of the best in that scenario. `figures` and `best` are per
    rule: an array (alternatives,) and the alternatives that the rule puts first. Rules with chances are absent when there are none.
    """

    alternatives: tuple[str, ...]
    scenarios: tuple[str, ...]
    payoffs: Floats
    chances: Floats | None
    optimism: float
    regrets: Floats
    figures: dict[Rule, Floats]
    best: dict[Rule, tuple[str, ...]]
    provenance: Provenance


def regrets_in(payoffs: Floats) -> Floats:
    """Return what every payoff falls short of the best of its scenario, shape (alternatives, scenarios)."""
    return np.asarray(payoffs.max(axis=0) - payoffs, dtype=np.float64)


def figures_of(payoffs: Floats, optimism: float, chances: Floats | None = None) -> dict[Rule, Floats]:
    """Return the figure of every rule per alternative, each (alternatives,); `optimism` (0-1) is the weight of the best under Hurwicz."""
    worst, best, regrets = payoffs.min(axis=1), payoffs.max(axis=1), regrets_in(payoffs)
    figures = {
        Rule.MAXIMIN: worst,
        Rule.MAXIMAX: best,
        Rule.MINIMAX_REGRET: regrets.max(axis=1),
        Rule.HURWICZ: optimism * best + (1 - optimism) * worst,
        Rule.LAPLACE: payoffs.mean(axis=1),
    }
    if chances is not None:
        figures |= {Rule.EXPECTED_VALUE: payoffs @ chances, Rule.EXPECTED_REGRET: regrets @ chances}
    return figures


def judge_robust(table: DecisionTable, optimism: float = 0.5) -> RobustResult:
    """Return what every rule prefers. Raises InputError `optimisme-buiten-bereik` (value) outside 0-1."""
    if not 0 <= optimism <= 1:
        raise InputError("optimisme-buiten-bereik", value=float(optimism))
    figures = figures_of(table.payoffs, optimism, table.chances)
    best = {rule: first_of(table.alternatives, rank_scores(line, rule in LOWER_IS_BETTER)) for rule, line in figures.items()}
    regrets = regrets_in(table.payoffs)
    provenance = table.trace(METHOD, float(optimism))
    shared = (table.alternatives, table.scenarios, table.payoffs, table.chances, float(optimism), regrets)
    return RobustResult(*shared, figures, best, provenance)
