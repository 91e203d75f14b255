"""Dominance needs no weights: no worse on all, better on one."""

from __future__ import annotations

from tests.unit.appraisal.mca.tables import banded, made

from wijkkoers.appraisal.mca.dominance import Dominance, find_dominance


def test_worked_example_has_one_dominated_alternative() -> None:
    matrix = made([[5, 3, 2, 4, 1], [3, 4, 4, 3, 3], [1, 5, 5, 2, 5], [3, 3, 2, 3, 1]])
    assert [(pair.better, pair.worse, pair.is_strict) for pair in find_dominance(matrix)] == [("A", "D", False), ("B", "D", False)]


def test_strict_dominance_is_better_on_everything() -> None:
    assert find_dominance(made([[2, 2], [1, 1]])) == (Dominance("A", "B", True, True),)


def test_direction_counts() -> None:
    assert [pair.better for pair in find_dominance(made([[2, 1], [1, 2]], "+-"))] == ["A"]
    assert find_dominance(made([[2, 1], [1, 2]])) == ()


def test_distance_to_a_target_counts() -> None:
    assert [pair.better for pair in find_dominance(made([[8], [4]], "=", target=5))] == ["B"]


def test_equal_alternatives_do_not_dominate_each_other() -> None:
    assert find_dominance(made([[1, 2], [1, 2]])) == ()


def test_overlapping_bandwidths_make_dominance_uncertain() -> None:
    clear = banded([[(5, 6, 7)], [(1, 2, 3)]])
    vague = banded([[(2, 6, 7)], [(1, 2, 3)]])
    assert [pair.is_certain for matrix in (clear, vague) for pair in find_dominance(matrix)] == [True, False]
