from __future__ import annotations

import numpy as np
import pytest

from wijkkoers.appraisal.mca.swing import swing_weights, weigh_by_swing
from wijkkoers.base.errors import InputError


def test_weights_are_the_swings_divided_by_their_sum() -> None:
    assert swing_weights(np.array([100.0, 60.0, 40.0])) == pytest.approx([0.5, 0.3, 0.2])


def test_the_most_important_swing_is_named() -> None:
    found = weigh_by_swing("p", "Panel", {"a": 60, "b": 100, "c": 100})
    assert (found.most_important, found.reasons) == (("b", "c"), ())


def test_a_highest_swing_other_than_100_is_used_with_a_note() -> None:
    found = weigh_by_swing("p", "Panel", {"a": 80, "b": 20})
    (note,) = found.reasons
    assert (note.kind, dict(note.values)) == ("swing-geen-100", {"set": "p", "criteria": ("a",), "highest": 80.0})
    assert found.weights.values == pytest.approx([0.8, 0.2])


def test_a_swing_of_0_is_named() -> None:
    assert [note.kind for note in weigh_by_swing("p", "Panel", {"a": 100, "b": 0}).reasons] == ["gewicht-nul"]


def test_a_negative_swing_is_refused() -> None:
    with pytest.raises(InputError) as caught:
        weigh_by_swing("p", "Panel", {"a": 100, "b": -5})
    assert caught.value.code == "gewicht-negatief"
