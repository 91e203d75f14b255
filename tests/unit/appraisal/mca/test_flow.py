"""Flows by sorting equal flows over all pairs, for every shape and with ties."""

from __future__ import annotations

import numpy as np
import pytest
from tests.reference.promethee_pairs import flows

from wijkkoers.appraisal.mca import flow
from wijkkoers.appraisal.mca.flow import flows_of
from wijkkoers.appraisal.mca.preference import Preference, Shape

RNG = np.random.default_rng(5)
TABLES = {
    "ties": RNG.integers(0, 6, 40).astype(float),
    "spread": RNG.normal(size=60),
    "large": 1e6 + RNG.random(30),
    "equal": np.full(5, 3.0),
    "pair": np.array([1.0, 2.0]),
}


@pytest.mark.parametrize("shape", Shape)
@pytest.mark.parametrize("name", TABLES)
def test_flows_equal_those_over_all_pairs(shape: Shape, name: str) -> None:
    scores = TABLES[name]
    leaving, entering = flows_of(scores, Preference(shape, 1.0, 2.0, 1.5))
    wanted_leaving, wanted_entering = flows(scores.tolist(), str(shape), 1.0, 2.0, 1.5)
    assert leaving.tolist() == pytest.approx(wanted_leaving, abs=1e-9)
    assert entering.tolist() == pytest.approx(wanted_entering, abs=1e-9)


def test_all_pairs_go_in_blocks(monkeypatch: pytest.MonkeyPatch) -> None:
    preference = Preference(Shape.GAUSSIAN, inflection=1.0)
    whole = flows_of(TABLES["spread"], preference)
    monkeypatch.setattr(flow, "BLOCK_CELLS", 100)
    assert np.allclose(flows_of(TABLES["spread"], preference), whole, atol=1e-12)
