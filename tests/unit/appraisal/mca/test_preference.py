"""The six shapes of preference are those of Brans & Vincke."""

from __future__ import annotations

import math

import numpy as np
import pytest
from tests.reference.promethee_pairs import degree

from wijkkoers.appraisal.mca.preference import Preference, Shape, check_preference, degree_of
from wijkkoers.base.errors import InputError

DIFFERENCES = np.array([-2.0, 0.0, 0.5, 1.0, 1.5, 2.0, 3.0])


@pytest.mark.parametrize("shape", Shape)
def test_degree_is_that_of_the_definition(shape: Shape) -> None:
    found = degree_of(Preference(shape, 1.0, 2.0, 1.5), DIFFERENCES)
    assert found.tolist() == pytest.approx([degree(str(shape), d, 1.0, 2.0, 1.5, 0.0) for d in DIFFERENCES.tolist()])


@pytest.mark.parametrize("shape", [Shape.LINEAR, Shape.LEVEL])
def test_equal_thresholds_make_a_single_jump(shape: Shape) -> None:
    assert degree_of(Preference(shape, 1.0, 1.0), DIFFERENCES).tolist() == [0, 0, 0, 0, 1, 1, 1]


@pytest.mark.parametrize(
    "wrong",
    [
        Preference(Shape.VSHAPE, 0, 0),
        Preference(Shape.LINEAR, 2, 1),
        Preference(Shape.LEVEL, 2, 1),
        Preference(Shape.USHAPE, -1),
        Preference(Shape.GAUSSIAN),
        Preference(Shape.USHAPE, math.nan),
        Preference(Shape.VSHAPE, 0, math.inf),
    ],
)
def test_thresholds_that_a_shape_cannot_use_are_named(wrong: Preference) -> None:
    with pytest.raises(InputError) as error:
        check_preference(wrong, "groen")
    assert (error.value.code, error.value.values["criterion"]) == ("voorkeursdrempel-onbruikbaar", "groen")


@pytest.mark.parametrize("shape", Shape)
def test_sound_thresholds_pass_and_rise_from_nothing_to_full(shape: Shape) -> None:
    sound = Preference(shape, 1, 2, 1)
    check_preference(sound, "groen")
    degrees = degree_of(sound, np.array([0.0, 1.5, 100.0]))
    assert (degrees[0], degrees[2]) == (0, 1)
    assert 0 < degrees[1] <= 1
