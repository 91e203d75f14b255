"""The kernel outranks everything outside it and nothing inside it, circles apart."""

from __future__ import annotations

import numpy as np
import pytest
from tests.unit.appraisal.mca.tables import made, weights_of

from wijkkoers.appraisal.mca.electre1 import choose_electre1, kernel_of
from wijkkoers.base.errors import InputError


def graph(size: int, *arrows: tuple[int, int]) -> np.ndarray:
    found = np.zeros((size, size), dtype=bool)
    for start, end in arrows:
        found[start, end] = True
    return found


@pytest.mark.parametrize(
    ("arrows", "kernel"),
    [
        ([], [0, 1, 2, 3]),
        ([(0, 1), (0, 2), (0, 3)], [0]),
        ([(0, 1), (1, 2), (2, 3)], [0, 2]),
        ([(0, 1), (1, 0), (1, 2)], [0, 1, 3]),
        ([(0, 1), (1, 2), (2, 0), (3, 0)], [3]),
        ([(0, 1), (1, 2), (2, 0), (2, 3)], [0, 1, 2]),
    ],
)
def test_kernel_of_a_graph(arrows: list[tuple[int, int]], kernel: list[int]) -> None:
    assert kernel_of(graph(4, *arrows)).tolist() == kernel


def test_dominating_alternative_is_the_kernel() -> None:
    found = choose_electre1(made([[1, 1], [3, 3], [2, 2]]), weights_of(1, 1))
    assert found.kernel == ("B",)
    assert not found.outranks.diagonal().any()


def test_large_disadvantage_keeps_an_alternative_in() -> None:
    table = made([[9, 0], [5, 10]])
    assert choose_electre1(table, weights_of(8, 2)).kernel == ("A", "B")
    assert choose_electre1(table, weights_of(8, 2), most_discordance=1).kernel == ("A",)


def test_level_outside_zero_to_one_is_refused() -> None:
    with pytest.raises(InputError, match="drempel-buiten-bereik"):
        choose_electre1(made([[1], [2]]), weights_of(1), 1.5)
