"""The scorekaart: raw scores in their own units, thresholds and dominance, before any number is made of them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

import numpy as np

from wijkkoers.appraisal.matrix import Criterion, DecisionMatrix, Direction, Floats
from wijkkoers.appraisal.mca.dominance import Dominance, find_dominance
from wijkkoers.appraisal.mca.orientation import orient, orient_range
from wijkkoers.appraisal.mca.trace import trace
from wijkkoers.appraisal.mca.value import distinguishes
from wijkkoers.appraisal.provenance import Provenance
from wijkkoers.base.errors import InputError
from wijkkoers.base.reasons import Reason, reason

METHOD = "scorekaart"


class Passing(StrEnum):
    """How firmly a score passes its threshold: over the whole bandwidth, in the middle, or at its edge only."""

    CERTAIN = "zeker"
    LIKELY = "waarschijnlijk"
    POSSIBLE = "mogelijk"


@dataclass(frozen=True, slots=True)
class VetoMark:
    """An alternative beyond a threshold: it is marked, never hidden. `score` and `threshold` are in the unit of the criterion."""

    alternative: str
    criterion: str
    score: float
    threshold: float
    passing: Passing


@dataclass(frozen=True, slots=True)
class Scorecard:
    """What the raw scores say.

    `low`, `mid`, `high` (alternatives, criteria) are raw. `constant` are criteria on which all alternatives score the same, bandwidth
    included; a weighing leaves those out. `undecided` are criteria that also leave the alternatives that are not dominated equal, so that
    they never decide.
    Remarks: `criterium-constant` (criterion), `criterium-beslist-niet` (criterion), `criteria-gelijk` (first, second: the same scores up
    to unit and origin, so one thing may count twice), `criterium-hangt-af` (criterion, on), `afhankelijkheid-onbekend` (criterion, on).
    """

    alternatives: tuple[str, ...]
    criteria: tuple[Criterion, ...]
    null: str | None
    low: Floats
    mid: Floats
    high: Floats
    vetoes: tuple[VetoMark, ...]
    dominance: tuple[Dominance, ...]
    not_dominated: tuple[str, ...]
    constant: tuple[str, ...]
    undecided: tuple[str, ...]
    remarks: tuple[Reason, ...]
    provenance: Provenance


def make_scorecard(matrix: DecisionMatrix) -> Scorecard:
    """Return the scorekaart. Raises InputError: `doel-ontbreekt`, `doel-niet-eindig`, `drempel-niet-eindig` (criterion)."""
    dominance = find_dominance(matrix)
    beaten = {pair.worse for pair in dominance}
    left = tuple(name for name in matrix.alternatives if name not in beaten)
    constant = _constant_among(matrix, range(len(matrix.alternatives)))
    undecided = tuple(
        name
        for name in _constant_among(matrix, [row for row, name in enumerate(matrix.alternatives) if name in left])
        if len(left) > 1 and name not in constant
    )
    remarks = (
        *(reason("criterium-constant", criterion=name) for name in constant),
        *(reason("criterium-beslist-niet", criterion=name) for name in undecided),
        *_repeated(matrix, constant),
        *_dependent(matrix),
    )
    shared = (matrix.alternatives, matrix.criteria, matrix.null, matrix.low, matrix.mid, matrix.high)
    return Scorecard(*shared, find_vetoes(matrix), dominance, left, constant, undecided, remarks, trace(METHOD, matrix))


def explain_vetoes(vetoes: Sequence[VetoMark]) -> tuple[Reason, ...]:
    """Return `drempel-overschreden` for each criterion on which an alternative is beyond its threshold.

    Values: criterion, threshold; alternatives, scores and passings beside each other, in the order of the marks; and the alternatives
    again, apart, that are certainly, likely and possibly beyond it (certain, likely, possible).
    """
    by_criterion: dict[str, list[VetoMark]] = {}
    for mark in vetoes:
        by_criterion.setdefault(mark.criterion, []).append(mark)
    return tuple(
        reason(
            "drempel-overschreden",
            criterion=criterion,
            threshold=marks[0].threshold,
            alternatives=tuple(mark.alternative for mark in marks),
            scores=tuple(mark.score for mark in marks),
            passings=tuple(mark.passing.value for mark in marks),
            certain=_passing(marks, Passing.CERTAIN),
            likely=_passing(marks, Passing.LIKELY),
            possible=_passing(marks, Passing.POSSIBLE),
        )
        for criterion, marks in by_criterion.items()
    )


def _passing(marks: Sequence[VetoMark], passing: Passing) -> tuple[str, ...]:
    return tuple(mark.alternative for mark in marks if mark.passing is passing)


def find_vetoes(matrix: DecisionMatrix) -> tuple[VetoMark, ...]:
    """Return the marks, criterion by criterion: below the threshold where more is better, above it where less is better.

    With a target the threshold is the largest distance to it; a target without a score of its own but with steps has a least value as
    threshold. Raises InputError: `drempel-niet-eindig`, `doel-ontbreekt`.
    """
    worst, best = orient_range(matrix)
    middle = orient(matrix)
    found: list[VetoMark] = []
    for column, criterion in enumerate(matrix.criteria):
        if criterion.veto is None:
            continue
        limit, mids = _limit_of(criterion), middle[:, column]
        for row in np.flatnonzero(worst[:, column] < limit):
            passing = Passing.POSSIBLE if mids[row] >= limit else Passing.LIKELY if best[row, column] >= limit else Passing.CERTAIN
            score = float(matrix.mid[row, column])
            found.append(VetoMark(matrix.alternatives[row], criterion.id, score, criterion.veto, passing))
    return tuple(found)


def _limit_of(criterion: Criterion) -> float:
    veto = criterion.veto
    if veto is None or not np.isfinite(veto):
        raise InputError("drempel-niet-eindig", criterion=criterion.id)
    is_least = criterion.direction is Direction.MORE or (criterion.direction is Direction.TARGET and criterion.target is None)
    return veto if is_least else -veto


def _constant_among(matrix: DecisionMatrix, rows: range | list[int]) -> tuple[str, ...]:
    return tuple(name for name, tells in zip(matrix.criterion_ids, distinguishes(matrix, rows), strict=True) if not tells)


def _repeated(matrix: DecisionMatrix, constant: tuple[str, ...]) -> list[Reason]:
    """Return the criteria whose mid scores are the same up to unit, origin and direction; needs three alternatives to mean anything."""
    if len(matrix.alternatives) < 3:
        return []
    centred = matrix.mid - matrix.mid.mean(axis=0)
    sizes = np.linalg.norm(centred, axis=0)
    shapes = np.divide(centred, sizes, out=np.zeros_like(centred), where=sizes > 0)
    alike = np.abs(shapes.T @ shapes) > 1 - 1e-9
    names = matrix.criterion_ids
    pairs = [(names[i], names[j]) for i, j in np.argwhere(np.triu(alike, 1))]
    return [reason("criteria-gelijk", first=a, second=b) for a, b in pairs if a not in constant and b not in constant]


def _dependent(matrix: DecisionMatrix) -> list[Reason]:
    return [
        reason("criterium-hangt-af" if other in matrix.criterion_ids else "afhankelijkheid-onbekend", criterion=criterion.id, on=other)
        for criterion in matrix.criteria
        for other in criterion.depends_on
    ]
