"""Compiled loops give what the plain ones give."""

from __future__ import annotations

import numpy as np
import pytest

from wijkkoers.appraisal.mca import flow, topsis
from wijkkoers.appraisal.mca.preference import Preference, Shape

RNG = np.random.default_rng(11)


@pytest.mark.parametrize("shape", [shape for shape in Shape if shape is not Shape.GAUSSIAN])
@pytest.mark.parametrize("scores", [RNG.integers(0, 9, 300).astype(float), RNG.normal(size=300)], ids=["ties", "spread"])
def test_compiled_flows_are_the_same_to_the_last_bit(shape: Shape, scores: np.ndarray, monkeypatch: pytest.MonkeyPatch) -> None:
    plain = flow.flows_of(scores, Preference(shape, 0.5, 1.5))
    monkeypatch.setattr(flow, "FROM_ROWS", 1)
    compiled = flow.flows_of(scores, Preference(shape, 0.5, 1.5))
    assert np.array_equal(plain, compiled)


@pytest.mark.parametrize("scaling", topsis.Scaling)
def test_compiled_distances_are_the_same_but_for_rounding(scaling: topsis.Scaling, monkeypatch: pytest.MonkeyPatch) -> None:
    scores, weights = RNG.normal(size=(500, 7)), RNG.random(7)
    plain = topsis.closeness_of(scores, weights, scaling)
    monkeypatch.setattr(topsis, "FROM_ROWS", 1)
    assert topsis.closeness_of(scores, weights, scaling) == pytest.approx(plain, abs=1e-13)
