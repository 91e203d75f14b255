from __future__ import annotations

import numpy as np
import pytest
from tests.reference.weighing_brute_force import lowest_medoid_cost, slow_silhouette

from wijkkoers.appraisal.matrix import WeightSet, weight_set
from wijkkoers.appraisal.mca.groups import (
    compare_weights,
    dividing_shares,
    geometric_mean_weights,
    group_around_medoids,
    mean_silhouette,
    mean_weights,
    weight_distances,
)
from wijkkoers.base.errors import InputError

TABLE = np.array([[0.6, 0.3, 0.1], [0.2, 0.3, 0.5]])
CAMPS = [(70, 20, 10), (68, 22, 10), (72, 20, 8), (10, 20, 70), (12, 20, 68), (9, 20, 71)]


def sets(*points: tuple[float, ...]) -> list[WeightSet]:
    return [weight_set(f"p{place}", "P", dict(zip("abc", row, strict=True))) for place, row in enumerate(points)]


def test_mean_is_per_criterion_and_sums_to_1() -> None:
    assert mean_weights(TABLE) == pytest.approx([0.4, 0.3, 0.3])


def test_geometric_mean_is_the_normalised_root_of_the_product() -> None:
    roots = np.array([np.sqrt(0.12), 0.3, np.sqrt(0.05)])
    assert geometric_mean_weights(TABLE) == pytest.approx(roots / roots.sum())


def test_one_weight_of_0_makes_a_criterion_0_in_the_geometric_mean() -> None:
    found = geometric_mean_weights(np.array([[0.5, 0.5, 0.0], [0.2, 0.2, 0.6]]))
    assert found is not None
    assert found == pytest.approx([0.5, 0.5, 0.0])


def test_there_is_no_geometric_mean_of_opposites() -> None:
    assert geometric_mean_weights(np.eye(2)) is None


def test_distance_is_the_part_of_the_weight_that_must_move() -> None:
    assert weight_distances(TABLE).tolist() == [[0, 0.4], [0.4, 0]]
    assert weight_distances(np.eye(2)).max() == 1


def test_dividing_shares_sum_to_1_and_name_what_differs() -> None:
    assert dividing_shares(TABLE) == pytest.approx([0.5, 0, 0.5])
    assert dividing_shares(TABLE[[0, 0]]).tolist() == [0, 0, 0]


def test_spread_tells_quartiles_and_deviation() -> None:
    spread = compare_weights(sets((60, 30, 10), (20, 30, 50), (40, 30, 30))).spread
    quartiles = [spread.least[0], spread.first_quarter[0], spread.median[0], spread.third_quarter[0], spread.most[0]]
    assert quartiles == pytest.approx([0.2, 0.3, 0.4, 0.5, 0.6])
    assert spread.deviation == pytest.approx([np.sqrt(0.08 / 3), 0, np.sqrt(0.08 / 3)])


def test_two_camps_are_two_groups_with_their_means() -> None:
    found = compare_weights(sets(*CAMPS))
    assert [group.members for group in found.groups] == [("p0", "p1", "p2"), ("p3", "p4", "p5")]
    assert found.groups[0].mean == pytest.approx([0.70, 0.62 / 3, 0.28 / 3])
    assert [note.kind for note in found.reasons] == ["meningsgroepen", "criteria-verdelen"]
    assert (found.reasons[0].values["sizes"], found.is_hidden) == ((3, 3), False)


def test_the_most_dividing_criterion_comes_first() -> None:
    note = compare_weights(sets(*CAMPS)).reasons[-1]
    assert (note.values["criteria"], sum(note.values["shares"])) == (("c", "a", "b"), pytest.approx(1.0))


def test_a_camp_of_two_is_hidden_and_that_is_said() -> None:
    found = compare_weights(sets(*CAMPS[:5]))
    assert (found.groups, found.silhouette, found.is_hidden) == ((), None, True)
    assert found.reasons[0].kind == "meningsgroepen-verborgen"


def test_parties_that_speak_in_public_may_stand_alone() -> None:
    found = compare_weights(sets(*CAMPS[:4]), least_people=1)
    assert [group.members for group in found.groups] == [("p0", "p1", "p2"), ("p3",)]


def test_one_opinion_is_no_group() -> None:
    found = compare_weights(sets(*[(50, 30, 20)] * 8))
    assert (found.groups, found.is_hidden, found.reasons) == ((), False, ())


def test_people_keep_their_own_weights_whatever_the_order_of_their_criteria() -> None:
    one, other = weight_set("x", "X", {"a": 1, "b": 3}), weight_set("y", "Y", {"b": 3, "a": 1})
    assert compare_weights([one, other]).distances.max() == 0


def test_groups_around_medoids_are_as_good_as_trying_all() -> None:
    rng = np.random.default_rng(5)
    for _again in range(10):
        table = rng.dirichlet(np.ones(3), size=9)
        distances = weight_distances(table)
        labels = group_around_medoids(distances, 2)
        assert distances[np.arange(9), labels].sum() == pytest.approx(lowest_medoid_cost(distances.tolist(), 2), rel=0.05)


def test_silhouette_is_that_of_one_person_at_a_time() -> None:
    table = np.random.default_rng(6).dirichlet(np.ones(3), size=12)
    distances = weight_distances(table)
    for number in (2, 3, 5):
        labels = group_around_medoids(distances, number)
        assert mean_silhouette(distances, labels) == pytest.approx(slow_silhouette(distances.tolist(), labels.tolist()))


def test_the_order_of_people_does_not_change_the_groups() -> None:
    points = [tuple(row) for row in np.random.default_rng(7).dirichlet(np.ones(3), size=20)]
    people = sets(*points)
    one, other = compare_weights(people, 1), compare_weights(people[::-1], 1)
    assert [group.members for group in one.groups] == [group.members for group in other.groups]


@pytest.mark.parametrize(
    ("people", "least", "code"),
    [
        ([], 3, "geen-gewichtensets"),
        (sets((1, 1, 1)) * 2, 3, "naam-dubbel"),
        (sets((1, 1, 1)), 0, "groep-minimum"),
        ([weight_set("x", "X", {"a": 1}), weight_set("y", "Y", {"b": 1})], 3, "namen-ongelijk"),
    ],
)
def test_sets_that_do_not_belong_together_are_refused(people: list[WeightSet], least: int, code: str) -> None:
    with pytest.raises(InputError) as caught:
        compare_weights(people, least)
    assert caught.value.code == code
