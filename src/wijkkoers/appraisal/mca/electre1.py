"""ELECTRE I: leave over a small group (the kernel) such that every other alternative is outranked by one of the group.

Source: Roy (1968), RIRO 2(8):57-75. Alternatives that outrank each other in a circle count as equals and stay or go together.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from wijkkoers.appraisal.matrix import DecisionMatrix, Floats, WeightSet
from wijkkoers.appraisal.mca.concordance import PairScale, check_level, prepare_pairs
from wijkkoers.appraisal.mca.order import TOLERANCE
from wijkkoers.appraisal.mca.trace import trace
from wijkkoers.appraisal.mca.value import Bools
from wijkkoers.appraisal.provenance import Provenance

METHOD = "electre-1"


@dataclass(frozen=True, slots=True)
class Electre1Result:
    """The kernel, and the arguments for and against every pair: three arrays (alternatives, alternatives), row against column."""

    alternatives: tuple[str, ...]
    criteria: tuple[str, ...]
    weight_set: str
    weights: Floats
    scale: PairScale
    least_concordance: float
    most_discordance: float
    concordance: Floats
    discordance: Floats
    outranks: Bools
    kernel: tuple[str, ...]
    provenance: Provenance


def kernel_of(outranks: Bools) -> NDArray[np.int64]:
    """Return the rows of the kernel, ascending; `outranks` (alternatives, alternatives), its diagonal does not matter.

    Circles are merged first, so that exactly one kernel exists; then whatever no member outranks joins, from the top down. So a member
    outranks every alternative that is left out, or another one of its circle.
    """
    reach = outranks | np.eye(len(outranks), dtype=bool)
    for middle in range(len(reach)):
        reach |= reach[:, middle, None] & reach[middle, None, :]
    circle = np.argmax(reach & reach.T, axis=1)
    is_open = np.ones(len(outranks), dtype=bool)
    members: list[int] = []
    for lead in sorted(set(circle.tolist()), key=lambda row: int(reach[:, row].sum())):
        if not is_open[lead]:
            continue
        group = np.flatnonzero(circle == lead)
        members += group.tolist()
        is_open[np.isin(circle, circle[outranks[group].any(axis=0)])] = False
        is_open[group] = False
    return np.array(sorted(members), dtype=np.int64)


def choose_electre1(
    matrix: DecisionMatrix,
    weights: WeightSet,
    least_concordance: float = 0.65,
    most_discordance: float = 0.35,
    scale: PairScale = PairScale.RANGE,
) -> Electre1Result:
    """Return the kernel of the mid scores under one set of weights.

    Raises InputError: `namen-ongelijk`, `doel-ontbreekt`, `te-veel-alternatieven`, `som-nul`, `drempel-buiten-bereik`.
    """
    check_level("concordantie", least_concordance)
    check_level("discordantie", most_discordance)
    given, concordance, discordance = prepare_pairs(matrix, weights, scale)
    outranks = (concordance >= least_concordance - TOLERANCE) & (discordance <= most_discordance + TOLERANCE)
    np.fill_diagonal(outranks, False)
    kernel = tuple(matrix.alternatives[row] for row in kernel_of(outranks))
    levels = (float(least_concordance), float(most_discordance))
    provenance = trace(METHOD, matrix, weights, levels=levels, scale=str(scale))
    shared = (matrix.alternatives, matrix.criterion_ids, weights.id, given, scale, *levels)
    return Electre1Result(*shared, concordance, discordance, outranks, kernel, provenance)
