"""The decision matrix: alternatives against criteria, with the bandwidth of every score. Missing is refused, never filled."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

import numpy as np
from numpy.typing import NDArray

from wijkkoers.base.errors import InputError
from wijkkoers.base.labels import align, check_unique
from wijkkoers.base.ranges import Range

Floats = NDArray[np.float64]

LARGEST = 1e15
"""Scores beyond this size are refused: they are errors of entry, and sums of them lose their decimals."""


class Direction(StrEnum):
    """Which way is better on a criterion."""

    MORE = "hoger"
    LESS = "lager"
    TARGET = "doel"


@dataclass(frozen=True, slots=True)
class Criterion:
    """One criterion: id, label, direction, unit, and how a raw score becomes a value between 0 and 1.

    `anchors` (raw scores of value 0 and 1 for MORE, of 1 and 0 for LESS: always low, high) are absolute; None means local, from the
    lowest and highest score at hand. `target` with direction TARGET is worth 1, the anchors 0. `steps` are (raw bound, value) pairs of a
    stepwise or piecewise value function. `veto` is the threshold of raw score beyond which an alternative is marked, never hidden.
    """

    id: str
    label: str
    direction: Direction = Direction.MORE
    unit: str = ""
    anchors: tuple[float, float] | None = None
    target: float | None = None
    steps: tuple[tuple[float, float], ...] | None = None
    veto: float | None = None
    depends_on: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class DecisionMatrix:
    """Scores of alternatives on criteria, raw and in the unit of each criterion.

    `low`, `mid` and `high` have shape (alternatives, criteria), float64, finite, low <= mid <= high. `null` is the id of the
    nulalternatief when there is one. Made by `decision_matrix`, which checks; rows and columns follow `alternatives` and `criteria`.
    """

    alternatives: tuple[str, ...]
    criteria: tuple[Criterion, ...]
    low: Floats
    mid: Floats
    high: Floats
    null: str | None = None

    @property
    def criterion_ids(self) -> tuple[str, ...]:
        """Return the ids of the criteria, in column order."""
        return tuple(criterion.id for criterion in self.criteria)

    @property
    def is_exact(self) -> bool:
        """Whether no score has a bandwidth."""
        return bool((self.low == self.high).all())


def decision_matrix(
    alternatives: Sequence[str],
    criteria: Sequence[Criterion],
    scores: Mapping[tuple[str, str], Range] | Sequence[Sequence[float]] | Floats,
    null: str | None = None,
) -> DecisionMatrix:
    """Return a checked matrix from a table (alternatives x criteria) of exact scores or from ranges by (alternative, criterion).

    Raises InputError: `naam-dubbel`, `naam-leeg`, `te-weinig-alternatieven` (< 2), `geen-criteria`, `tabel-vorm`, `score-ontbreekt`,
    `score-overbodig`, `score-niet-eindig`, `score-te-groot`, `nul-onbekend`.
    """
    rows = check_unique(alternatives, "alternatief")
    columns = check_unique([criterion.id for criterion in criteria], "criterium")
    if len(rows) < 2:
        raise InputError("te-weinig-alternatieven", count=len(rows))
    if not columns:
        raise InputError("geen-criteria")
    if null is not None and null not in rows:
        raise InputError("nul-onbekend", name=null)
    low, mid, high = _from_ranges(rows, columns, scores) if isinstance(scores, Mapping) else _from_table(rows, columns, scores)
    for bounds in (low, mid, high):
        bounds.setflags(write=False)
    return DecisionMatrix(rows, tuple(criteria), low, mid, high, null)


def _from_ranges(rows: tuple[str, ...], columns: tuple[str, ...], scores: Mapping[tuple[str, str], Range]) -> tuple[Floats, Floats, Floats]:
    for row, column in scores:
        if row not in rows or column not in columns:
            raise InputError("score-overbodig", alternative=row, criterion=column)
    found = np.empty((3, len(rows), len(columns)))
    for i, row in enumerate(rows):
        for j, column in enumerate(columns):
            score = scores.get((row, column))
            if score is None:
                raise InputError("score-ontbreekt", alternative=row, criterion=column)
            found[:, i, j] = (score.low, score.mid, score.high)
    _check_finite(rows, columns, found)
    return found[0], found[1], found[2]


def _from_table(
    rows: tuple[str, ...], columns: tuple[str, ...], scores: Sequence[Sequence[float]] | Floats
) -> tuple[Floats, Floats, Floats]:
    if len(scores) != len(rows) or any(len(line) != len(columns) for line in scores):
        raise InputError("tabel-vorm", rows=len(rows), columns=len(columns))
    table = np.array(scores, dtype=np.float64)
    _check_finite(rows, columns, table[None])
    return table, table.copy(), table.copy()


def _check_finite(rows: tuple[str, ...], columns: tuple[str, ...], found: Floats) -> None:
    for code, is_wrong in (("score-niet-eindig", ~np.isfinite(found)), ("score-te-groot", np.abs(found) > LARGEST)):
        if is_wrong.any():
            _layer, i, j = np.argwhere(is_wrong)[0]
            raise InputError(code, alternative=rows[i], criterion=columns[j])


@dataclass(frozen=True, slots=True)
class WeightSet:
    """The weights that one party gives, per criterion id: `values` sum to 1; `entered_sum` is the sum as entered, for the visible note."""

    id: str
    label: str
    criteria: tuple[str, ...]
    values: Floats
    entered_sum: float

    def for_matrix(self, matrix: DecisionMatrix) -> Floats:
        """Return the weights in the column order of the matrix, shape (criteria,). Raises InputError `namen-ongelijk`."""
        return self.values[align(matrix.criterion_ids, self.criteria, "criterium")]


def weight_set(id: str, label: str, weights: Mapping[str, float]) -> WeightSet:
    """Return normalised weights of one party from points per criterion.

    Raises InputError: `gewicht-niet-eindig`, `gewicht-negatief`, `gewichten-nul` (all zero), `geen-criteria`.
    """
    if not weights:
        raise InputError("geen-criteria")
    values = np.array(list(weights.values()), dtype=np.float64)
    for criterion, value in weights.items():
        if not np.isfinite(value) or abs(value) > LARGEST:
            raise InputError("gewicht-niet-eindig", set=label, criterion=criterion)
        if value < 0:
            raise InputError("gewicht-negatief", set=label, criterion=criterion, value=float(value))
    total = float(values.sum())
    if total <= 0:
        raise InputError("gewichten-nul", set=label)
    normalised = values / total
    normalised.setflags(write=False)
    return WeightSet(id, label, tuple(weights), normalised, total)
