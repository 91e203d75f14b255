"""What many draws say of an MKBA: spread per alternative and per actor, and how often an alternative loses or comes first."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from wijkkoers.appraisal.provenance import Provenance

Floats = NDArray[np.float64]
SHARES = (0.05, 0.5, 0.95)


@dataclass(frozen=True, slots=True)
class Spread:
    """Mean, standard deviation (of the draws, divisor n) and the 5th, 50th and 95th percentile of draws, EUR."""

    mean: float
    sd: float
    p5: float
    p50: float
    p95: float


@dataclass(frozen=True, slots=True)
class AlternativeChances:
    """One alternative: spread of its NCW and of that of each actor, the chance (0-1) of an NCW below 0, and of coming first.

    `chance_first` is the share of draws in which neither another alternative nor nul (at 0 EUR) is higher; ties count for all.
    """

    id: str
    total: Spread
    per_actor: Mapping[str, Spread]
    chance_negative: float
    chance_first: float


@dataclass(frozen=True, slots=True)
class Chances:
    """Chances of all alternatives from the same draws; `quantile_step_eur` is 0 when percentiles come from all draws themselves.

    Above 0 it is the widest class of the counts that percentiles were read from: they lie within half of it of a draw.
    """

    alternatives: tuple[AlternativeChances, ...]
    chance_null_first: float
    draws: int
    seed: int
    quantile_step_eur: float
    provenance: Provenance

    def of(self, id: str) -> AlternativeChances:
        """Return the chances of one alternative; KeyError when it is not there."""
        return {found.id: found for found in self.alternatives}[id]


def spread_of_draws(draws: Floats) -> Spread:
    """Return the spread of draws, shape (draws,)."""
    p5, p50, p95 = np.quantile(draws, SHARES)
    return Spread(float(draws.mean()), float(draws.std()), float(p5), float(p50), float(p95))
