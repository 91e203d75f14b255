"""ELECTRE II peels from the top and from the bottom and takes the mean."""

from __future__ import annotations

import numpy as np
import pytest
from tests.unit.appraisal.mca.tables import made, weights_of

from wijkkoers.appraisal.mca.electre2 import Levels, outrank_twice, peel, rank_electre2
from wijkkoers.base.errors import InputError

NONE = np.zeros((3, 3), dtype=bool)


def test_chain_is_peeled_one_by_one() -> None:
    chain = np.array([[False, True, True], [False, False, True], [False, False, False]])
    assert peel(chain, NONE).tolist() == [1, 2, 3]


def test_weak_relation_decides_among_those_that_are_equally_strong() -> None:
    weak = np.array([[False, True, False], [False, False, False], [False, False, False]])
    assert peel(NONE, weak).tolist() == [1, 2, 1]


def test_circle_shares_one_position() -> None:
    circle = np.array([[False, True, False], [False, False, True], [True, False, False]])
    assert peel(circle, NONE).tolist() == [1, 1, 1]


def test_draw_in_weight_outranks_neither_way() -> None:
    half = np.array([[1.0, 0.5], [0.5, 1.0]])
    strong, weak = outrank_twice(half, np.zeros((2, 2)), Levels())
    assert not strong.any()
    assert not weak.any()


def test_dominance_gives_the_order() -> None:
    found = rank_electre2(made([[1, 1], [3, 3], [2, 2]]), weights_of(1, 1), Levels(most=1, least=1))
    assert (found.ranks.tolist(), found.direct.tolist(), found.inverse.tolist()) == ([3, 1, 2], [3, 1, 2], [3, 1, 2])
    assert found.best == ("B",)


@pytest.mark.parametrize("levels", [Levels(high=0.4), Levels(low=0.6), Levels(most=0.2)])
def test_levels_out_of_order_are_refused(levels: Levels) -> None:
    with pytest.raises(InputError, match="drempels-volgorde"):
        rank_electre2(made([[1], [2]]), weights_of(1), levels)


def test_level_outside_zero_to_one_is_refused() -> None:
    with pytest.raises(InputError, match="drempel-buiten-bereik"):
        rank_electre2(made([[1], [2]]), weights_of(1), Levels(high=2))
