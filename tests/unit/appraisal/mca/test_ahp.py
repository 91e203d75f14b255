from __future__ import annotations

import numpy as np
import pytest

from wijkkoers.appraisal.mca.ahp import (
    Priority,
    column_mean_priorities,
    consistency_index,
    eigenvector_priorities,
    pair_matrix,
    prioritise,
    rank_hierarchy,
    weigh_by_pairs,
)
from wijkkoers.base.errors import InputError

TRUE = np.array([0.5, 0.3, 0.2])
CONSISTENT = TRUE[:, None] / TRUE
CIRCULAR = np.array([[1, 9, 1 / 9], [1 / 9, 1, 9], [9, 1 / 9, 1]])


@pytest.mark.parametrize("priorities", [eigenvector_priorities, column_mean_priorities])
def test_consistent_ratios_give_their_weights_back(priorities: object) -> None:
    values, eigenvalue = priorities(CONSISTENT)  # type: ignore[operator]
    assert values == pytest.approx(TRUE)
    assert eigenvalue == pytest.approx(3.0)


def test_consistent_judgements_have_ratio_0_and_no_worst_pair() -> None:
    found = prioritise("abc", CONSISTENT)
    assert (found.ratio, found.worst, found.reasons) == (pytest.approx(0, abs=1e-9), None, ())


def test_two_items_cannot_be_inconsistent() -> None:
    assert (consistency_index(2.5, 2), prioritise("ab", np.array([[1, 4], [0.25, 1]])).ratio) == (0.0, 0.0)


def test_circular_judgements_get_a_named_warning_with_the_worst_pair() -> None:
    found = weigh_by_pairs("p", "Panel", "abc", CIRCULAR)
    (note,) = found.reasons
    assert (note.kind, note.values["about"], note.values["first"], note.values["second"]) == ("paren-niet-consistent", "p", "a", "b")
    assert (note.values["given"], note.values["fitting"]) == (9, pytest.approx(1.0))
    assert note.values["ratio"] == found.priorities.ratio > 0.10


def test_a_matrix_that_is_not_reciprocal_is_used_with_a_named_warning() -> None:
    table = CONSISTENT.copy()
    table[2, 0] = 0.5
    (note,) = prioritise("abc", table).reasons
    assert (note.kind, note.values["pairs"]) == ("paren-niet-omkeerbaar", (("a", "c", 2.5, 0.5),))


def test_a_given_random_index_replaces_that_of_saaty() -> None:
    table = np.array([[1, 2, 5], [0.5, 1, 3], [0.2, 1 / 3, 1]])
    own, given = prioritise("abc", table), prioritise("abc", table, random_index=0.29)
    assert given.ratio == pytest.approx(2 * (own.ratio or 0))


def test_more_than_fifteen_items_have_no_ratio_unless_a_random_index_is_given() -> None:
    names = [f"k{place}" for place in range(16)]
    found = prioritise(names, np.ones((16, 16)))
    assert (found.ratio, [note.kind for note in found.reasons]) == (None, ["paren-zonder-toevalsindex"])
    assert prioritise(names, np.ones((16, 16)), random_index=1.6).ratio == pytest.approx(0)


def test_one_judgement_per_pair_fills_the_matrix() -> None:
    found = pair_matrix("abc", {("a", "b"): 2, ("c", "a"): 4, ("b", "c"): 0.5})
    assert found.tolist() == [[1, 2, 0.25], [0.5, 1, 0.5], [4, 2, 1]]


def test_both_directions_of_a_pair_are_kept() -> None:
    assert pair_matrix("ab", {("a", "b"): 2, ("b", "a"): 3}).tolist() == [[1, 2], [3, 1]]


@pytest.mark.parametrize(
    ("ratios", "code"),
    [
        ({}, "paar-ontbreekt"),
        ({("a", "b"): 0}, "paar-niet-positief"),
        ({("a", "b"): 2, ("a", "x"): 2}, "paar-onbekend"),
        ({("a", "a"): 1}, "paar-onbekend"),
    ],
)
def test_pairs_that_do_not_fit_are_refused(ratios: dict[tuple[str, str], float], code: str) -> None:
    with pytest.raises(InputError) as caught:
        pair_matrix("ab", ratios)
    assert caught.value.code == code


@pytest.mark.parametrize(
    ("table", "code"),
    [
        ([[1, 2, 3], [1, 1, 1]], "paren-vorm"),
        ([[1, 2]], "paren-vorm"),
        ([[1, -2], [0.5, 1]], "paar-niet-positief"),
        ([[1, float("nan")], [0.5, 1]], "paar-niet-positief"),
        ([[1, 1e300], [1e-300, 1]], "paar-niet-positief"),
    ],
)
def test_a_matrix_that_holds_no_ratios_is_refused(table: list[list[float]], code: str) -> None:
    with pytest.raises(InputError) as caught:
        prioritise("ab", table)  # type: ignore[arg-type]
    assert caught.value.code == code


def test_a_hierarchy_adds_up_its_parts_and_aligns_matrices_by_name() -> None:
    first, second = np.array([[1, 3], [1 / 3, 1]]), np.array([[1, 1], [1, 1]])
    found = rank_hierarchy("ab", np.array([[1, 4], [0.25, 1]]), ["x", "y"], {"b": second, "a": first})
    assert found.parts == pytest.approx(np.array([[0.6, 0.1], [0.2, 0.1]]))
    assert found.scores == pytest.approx([0.7, 0.3])


def test_a_hierarchy_passes_the_warnings_of_each_matrix_on_with_its_name() -> None:
    found = rank_hierarchy("ab", np.ones((2, 2)), "xyz", {"a": np.ones((3, 3)), "b": CIRCULAR}, Priority.COLUMN_MEAN)
    assert [(note.kind, note.values["about"]) for note in found.reasons] == [("paren-niet-consistent", "b")]


def test_a_hierarchy_without_a_matrix_for_a_criterion_is_refused() -> None:
    with pytest.raises(InputError) as caught:
        rank_hierarchy("ab", np.ones((2, 2)), "xy", {"a": np.ones((2, 2))})
    assert caught.value.code == "namen-ongelijk"
