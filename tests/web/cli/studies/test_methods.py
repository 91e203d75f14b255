from __future__ import annotations

import pytest
from tests.web.cli.studies import files

from wijkkoers.cli.studies.methods import DEFAULT, METHODS
from wijkkoers.cli.studies.weighing_run import matrix_of, weight_sets_of
from wijkkoers.cli.weeg import METHOD_NAMES


def test_the_verb_offers_exactly_these_methods() -> None:
    assert tuple(METHODS) == METHOD_NAMES
    assert METHOD_NAMES[0] == DEFAULT


@pytest.mark.parametrize("method", METHOD_NAMES)
def test_each_method_has_a_rank_for_every_alternative(method: str) -> None:
    matrix = matrix_of(files.weighing())
    (weights,), _notes = weight_sets_of(files.weighing(), matrix)
    found = METHODS[method](matrix, weights)
    assert set(found.ranks) == set(matrix.alternatives)
    assert min(found.ranks.values()) == 1
    assert (found.totals is None) == (method == "electre3")
