"""TOPSIS shows the distances behind its closeness, and equals the plain loops."""

from __future__ import annotations

import numpy as np
import pytest
from tests.reference.topsis_loops import closeness
from tests.unit.appraisal.mca.tables import made, weights_of

from wijkkoers.appraisal.mca.topsis import Scaling, closeness_of, weigh_topsis
from wijkkoers.base.errors import InputError

TABLE = [[5.0, 8.0, -4.0], [7.0, 6.0, 8.0], [8.0, 8.0, 6.0], [7.0, 4.0, 6.0]]


@pytest.mark.parametrize("scaling", Scaling)
def test_closeness_equals_the_plain_loops(scaling: Scaling) -> None:
    found = weigh_topsis(made(TABLE, "+-+"), weights_of(3, 4, 3), scaling)
    assert found.scores.tolist() == pytest.approx(closeness(TABLE, [0.3, 0.4, 0.3], [False, True, False], scaling is Scaling.VECTOR))


def test_closeness_follows_from_the_distances() -> None:
    found = weigh_topsis(made(TABLE), weights_of(1, 1, 1))
    assert found.scores == pytest.approx(found.distance_worst / (found.distance_best + found.distance_worst))
    assert (found.ideal >= found.anti_ideal).all()


def test_the_best_on_everything_has_closeness_one() -> None:
    assert weigh_topsis(made([[2, 1], [1, 2], [0, 3]], "+-"), weights_of(1, 1)).scores.tolist() == pytest.approx([1, 0.5, 0])


def test_constant_column_adds_nothing_and_is_named() -> None:
    with_it, without = weigh_topsis(made([[1, 5], [2, 5]]), weights_of(1, 1)), weigh_topsis(made([[1], [2]]), weights_of(1))
    assert with_it.scores.tolist() == without.scores.tolist()
    assert [(remark.kind, remark.values["criterion"]) for remark in with_it.remarks] == [("criterium-constant", "k1")]


def test_column_of_zeros_divides_nothing_by_zero() -> None:
    assert np.isfinite(weigh_topsis(made([[1, 0], [2, 0]]), weights_of(1, 1)).scores).all()


def test_alternatives_that_are_all_equal_are_refused() -> None:
    with pytest.raises(InputError, match="geen-onderscheid"):
        weigh_topsis(made([[1, 5], [1, 6]]), weights_of(1, 0))


@pytest.mark.parametrize("scaling", Scaling)
def test_screening_gives_the_closeness_of_the_explained_result(scaling: Scaling) -> None:
    found = closeness_of(np.array(TABLE), np.array([0.3, 0.4, 0.3]), scaling)
    assert found.tolist() == weigh_topsis(made(TABLE), weights_of(3, 4, 3), scaling).scores.tolist()
