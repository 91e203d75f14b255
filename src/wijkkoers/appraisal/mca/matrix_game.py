"""The mix of alternatives with the best guaranteed payoff: a matrix game against the scenarios, solved by linear programming.

Source: von Neumann (1928), Mathematische Annalen 100:295-320; Dantzig (1951). A mix means: spread over the alternatives in these parts.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from wijkkoers.appraisal.matrix import Floats
from wijkkoers.appraisal.mca.decision_table import DecisionTable
from wijkkoers.appraisal.provenance import Provenance

METHOD = "matrixspel"


@dataclass(frozen=True, slots=True)
class GameResult:
    """`value` is the payoff that the mix guarantees; `shares` (alternatives,) sums to 1.

    `scenario_shares` (scenarios,) is the mix of scenarios that keeps every alternative at or below the value: the proof of optimality.
    """

    alternatives: tuple[str, ...]
    scenarios: tuple[str, ...]
    value: float
    shares: Floats
    scenario_shares: Floats
    provenance: Provenance


def solve_game(payoffs: Floats) -> tuple[float, Floats]:
    """Return the value and the shares of the rows that guarantee it; `payoffs` (rows, columns), the row player wants more."""
    from scipy.optimize import linprog

    size = max(1.0, float(np.abs(payoffs).max()))
    rows, columns = payoffs.shape
    aim = np.concatenate((np.zeros(rows), [-1.0]))
    guarantees = np.hstack((-payoffs.T / size, np.ones((columns, 1))))
    whole = np.concatenate((np.ones(rows), [0.0]))[None, :]
    limits = [(0, None)] * rows + [(None, None)]
    found = linprog(aim, guarantees, np.zeros(columns), whole, [1.0], limits, method="highs")
    if not found.success:
        raise RuntimeError(f"a bounded game always has a solution: {found.message}")
    shares = np.clip(found.x[:rows], 0.0, None)
    shares /= shares.sum()
    return float((shares @ payoffs).min()), shares


def play_game(table: DecisionTable) -> GameResult:
    """Return the best mix of alternatives against the worst mix of scenarios."""
    value, shares = solve_game(table.payoffs)
    _against, scenario_shares = solve_game(-table.payoffs.T)
    return GameResult(table.alternatives, table.scenarios, value, shares, scenario_shares, table.trace(METHOD))
