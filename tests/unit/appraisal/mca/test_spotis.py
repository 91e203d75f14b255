"""SPOTIS measures within stated bounds, so that adding an alternative turns no order."""

from __future__ import annotations

import pytest
from tests.unit.appraisal.mca.tables import made, weights_of

from wijkkoers.appraisal.mca.spotis import weigh_spotis
from wijkkoers.base.errors import InputError


def test_ideal_is_the_better_bound() -> None:
    found = weigh_spotis(made([[8, 2], [5, 5]], "+-", anchors=(0, 10)), weights_of(1, 1))
    assert found.ideal.tolist() == [10, 0]
    assert found.distances.tolist() == [[0.2, 0.2], [0.5, 0.5]]
    assert (found.best, found.bounds) == (("A",), ((0, 10), (0, 10)))


def test_distances_on_both_sides_of_a_target_count() -> None:
    found = weigh_spotis(made([[3], [6]], "=", anchors=(0, 10), target=5), weights_of(1))
    assert found.totals.tolist() == pytest.approx([0.2, 0.1])


def test_adding_an_alternative_changes_no_distance() -> None:
    few, more = ([[8, 2], [5, 5]], [[8, 2], [5, 5], [9, 0]])
    totals = [weigh_spotis(made(table, anchors=(0, 10)), weights_of(2, 1)).totals[:2].tolist() for table in (few, more)]
    assert totals[0] == totals[1]


@pytest.mark.parametrize(
    ("ways", "fields", "code"),
    [
        ("+", {}, "ankers-ontbreken"),
        ("+", {"anchors": (5, 5)}, "ankers-onbruikbaar"),
        ("+", {"anchors": (2, 10)}, "score-buiten-ankers"),
        ("=", {"anchors": (0, 10)}, "doel-ontbreekt"),
        ("=", {"anchors": (0, 10), "target": -1}, "doel-buiten-ankers"),
    ],
)
def test_bounds_that_do_not_hold_are_named(ways: str, fields: dict[str, object], code: str) -> None:
    with pytest.raises(InputError) as error:
        weigh_spotis(made([[1], [3]], ways, **fields), weights_of(1))
    assert (error.value.code, error.value.values["criterion"]) == (code, "k0")
