"""Payoffs of alternatives in scenarios: a decision under deep uncertainty, with or without chances."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from wijkkoers.appraisal.matrix import LARGEST, Floats
from wijkkoers.appraisal.provenance import Provenance, digest_of
from wijkkoers.base.errors import InputError
from wijkkoers.base.labels import align, check_unique


@dataclass(frozen=True, slots=True)
class DecisionTable:
    """Payoffs (more is better, one unit throughout), shape (alternatives, scenarios); `chances` (scenarios,) sum to 1, or None."""

    alternatives: tuple[str, ...]
    scenarios: tuple[str, ...]
    payoffs: Floats
    chances: Floats | None = None

    def trace(self, method: str, *settings: float) -> Provenance:
        """Return the provenance of a result of `method` on this table."""
        return Provenance(method, digest_of(method, self.alternatives, self.scenarios, self.payoffs, self.chances, settings))


def decision_table(
    alternatives: Sequence[str],
    scenarios: Sequence[str],
    payoffs: Sequence[Sequence[float]] | Floats,
    chances: Mapping[str, float] | None = None,
) -> DecisionTable:
    """Return a checked table.

    Raises InputError: `naam-dubbel`, `naam-leeg`, `te-weinig-alternatieven`, `geen-scenarios`, `tabel-vorm`, `opbrengst-onbruikbaar`
    (alternative, scenario), `namen-ongelijk` when chances name other scenarios, `kansen-onbruikbaar` (sum) unless none is negative and
    they sum to 1 within 1e-9.
    """
    rows, columns = check_unique(alternatives, "alternatief"), check_unique(scenarios, "scenario")
    if len(rows) < 2:
        raise InputError("te-weinig-alternatieven", count=len(rows))
    if not columns:
        raise InputError("geen-scenarios")
    if len(payoffs) != len(rows) or any(len(line) != len(columns) for line in payoffs):
        raise InputError("tabel-vorm", rows=len(rows), columns=len(columns))
    table = np.array(payoffs, dtype=np.float64)
    is_wrong = ~np.isfinite(table) | (np.abs(table) > LARGEST)
    if is_wrong.any():
        row, column = np.argwhere(is_wrong)[0]
        raise InputError("opbrengst-onbruikbaar", alternative=rows[row], scenario=columns[column])
    table.setflags(write=False)
    return DecisionTable(rows, columns, table, _chances_of(columns, chances))


def _chances_of(scenarios: tuple[str, ...], chances: Mapping[str, float] | None) -> Floats | None:
    if chances is None:
        return None
    places = align(scenarios, list(chances), "scenario")
    found = np.array(list(chances.values()), dtype=np.float64)[places]
    if not np.isfinite(found).all() or (found < 0).any() or abs(float(found.sum()) - 1) > 1e-9:
        raise InputError("kansen-onbruikbaar", sum=float(found.sum()))
    found.setflags(write=False)
    return found
