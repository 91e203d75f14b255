from __future__ import annotations

import numpy as np
import pytest

from wijkkoers.appraisal.mca.points import normalise_points, weigh_by_points, weigh_directly
from wijkkoers.base.errors import InputError

PUBLISHED = {"veilig": 23.8, "groen": 13.8, "wonen": 22.5, "energie": 30.0, "kosten": 10.0}


def test_points_are_divided_by_their_sum() -> None:
    assert normalise_points(np.array([2.0, 1.0, 1.0])).tolist() == [0.5, 0.25, 0.25]


def test_a_sum_of_100_1_is_normalised_with_a_visible_note() -> None:
    found = weigh_by_points("p", "Panel", PUBLISHED)
    (note,) = found.reasons
    assert note.kind == "som-gewichten"
    assert note.values == {"set": "p", "entered_sum": pytest.approx(100.1), "expected_sum": 100.0}
    assert found.weights.values.sum() == pytest.approx(1.0)


def test_a_sum_of_100_needs_no_note_even_when_the_machine_rounds() -> None:
    assert weigh_by_points("p", "Panel", {name: 100 / 3 for name in "abc"}).reasons == ()


def test_a_criterion_without_points_keeps_weight_0_and_is_named() -> None:
    found = weigh_by_points("p", "Panel", {"a": 60, "b": 0, "c": 40})
    assert (found.without_weight, found.weights.values.tolist()) == (("b",), [0.6, 0, 0.4])
    assert [(note.kind, note.values["criteria"]) for note in found.reasons] == [("gewicht-nul", ("b",))]


def test_a_direct_rating_needs_no_fixed_sum() -> None:
    found = weigh_directly("p", "Panel", {"a": 7, "b": 3})
    assert (found.reasons, found.weights.values.tolist()) == ((), [0.7, 0.3])


@pytest.mark.parametrize(
    ("points", "code"),
    [
        ({"a": 50, "b": -1}, "gewicht-negatief"),
        ({"a": 0, "b": 0}, "gewichten-nul"),
        ({"a": float("nan")}, "gewicht-niet-eindig"),
        ({"a": 1e300}, "gewicht-niet-eindig"),
        ({}, "geen-criteria"),
    ],
)
def test_points_that_mean_nothing_are_refused(points: dict[str, float], code: str) -> None:
    with pytest.raises(InputError) as caught:
        weigh_by_points("p", "Panel", points)
    assert caught.value.code == code


def test_the_digest_follows_the_points() -> None:
    one, other = weigh_by_points("p", "Panel", PUBLISHED), weigh_by_points("p", "Panel", {**PUBLISHED, "kosten": 9.9})
    assert one.provenance == weigh_by_points("p", "Ander", PUBLISHED).provenance
    assert one.provenance.digest != other.provenance.digest
