"""Parts of the largest or of the sum; only positive scores have them."""

from __future__ import annotations

import numpy as np
import pytest
from tests.unit.appraisal.mca.tables import made

from wijkkoers.appraisal.mca.normalisation import Normalisation, extremes_of, ratio_values
from wijkkoers.base.errors import InputError


def test_largest_score_becomes_one() -> None:
    assert ratio_values(made([[2, 10], [4, 5]], "+-"), Normalisation.MAX).tolist() == [[0.5, 0.5], [1, 1]]


def test_sum_of_every_column_becomes_one() -> None:
    found = ratio_values(made([[2, 10], [6, 5]], "+-"), Normalisation.SUM)
    assert found.sum(axis=0).tolist() == pytest.approx([1, 1])
    assert found[:, 0].tolist() == [0.25, 0.75]


@pytest.mark.parametrize("wrong", [0, -1])
def test_score_that_is_not_positive_is_named(wrong: float) -> None:
    with pytest.raises(InputError) as error:
        ratio_values(made([[1, 2], [1, wrong]]), Normalisation.SUM)
    assert (error.value.code, error.value.values["alternative"], error.value.values["criterion"]) == ("score-niet-positief", "B", "k1")


def test_target_has_no_ratio() -> None:
    with pytest.raises(InputError, match="doel-past-niet"):
        ratio_values(made([[1], [2]], "=", target=1), Normalisation.MAX)


@pytest.mark.parametrize("rows", [2, 63, 128, 129, 300])
def test_extremes_are_those_of_every_column(rows: int) -> None:
    scores = np.random.default_rng(rows).normal(size=(rows, 3))
    for table in (scores, np.asfortranarray(scores)):
        low, high = extremes_of(table)
        assert (low.tolist(), high.tolist()) == (scores.min(axis=0).tolist(), scores.max(axis=0).tolist())
