"""Small decision matrices from plain tables, with criteria k0, k1, ... and alternatives A, B, ..."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from wijkkoers.appraisal.matrix import Criterion, DecisionMatrix, Direction, WeightSet, decision_matrix, weight_set
from wijkkoers.base.ranges import Range

LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"


def made(table: Sequence[Sequence[float]], ways: str = "", **fields: Any) -> DecisionMatrix:
    """Return a matrix of exact scores; `ways` has + (more), - (less) or = (target) per criterion, `fields` hold for every criterion."""
    signs = {"+": Direction.MORE, "-": Direction.LESS, "=": Direction.TARGET}
    ways = ways or "+" * len(table[0])
    criteria = [Criterion(f"k{place}", f"k{place}", signs[way], **fields) for place, way in enumerate(ways)]
    return decision_matrix(LETTERS[: len(table)], criteria, table)


def banded(table: Sequence[Sequence[tuple[float, float, float]]], ways: str = "", **fields: Any) -> DecisionMatrix:
    """Return a matrix of (low, mid, high) scores."""
    middle = made([[mid for _low, mid, _high in row] for row in table], ways, **fields)
    scores = {
        (name, criterion.id): Range(*cell)
        for name, row in zip(middle.alternatives, table, strict=True)
        for criterion, cell in zip(middle.criteria, row, strict=True)
    }
    return decision_matrix(middle.alternatives, middle.criteria, scores)


def changed(matrix: DecisionMatrix, place: int, **fields: Any) -> DecisionMatrix:
    """Return the matrix with other fields of one criterion."""
    criteria = list(matrix.criteria)
    criteria[place] = replace(criteria[place], **fields)
    return replace(matrix, criteria=tuple(criteria))


def weights_of(*values: float) -> WeightSet:
    """Return weights of k0, k1, ..."""
    return weight_set("p", "Partij", {f"k{place}": value for place, value in enumerate(values)})
