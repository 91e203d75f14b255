"""Spread of draws, and how the chances of an alternative are found."""

from __future__ import annotations

import numpy as np
import pytest
from tests.reference.cba_studies import B, line, study

from wijkkoers.appraisal.cba.chances import spread_of_draws
from wijkkoers.appraisal.cba.montecarlo import Run
from wijkkoers.appraisal.cba.simulation import simulate


def test_spread_is_that_of_the_draws() -> None:
    found = spread_of_draws(np.arange(101.0))
    assert (found.mean, found.p5, found.p50, found.p95) == (50, 5, 50, 95)
    assert found.sd == pytest.approx(np.sqrt((101**2 - 1) / 12))


def test_chances_are_found_by_alternative() -> None:
    chances = simulate(study([line("b", B, 5.0)]), Run(draws=10))
    assert chances.of("a").chance_first == 1.0
    with pytest.raises(KeyError):
        chances.of("nul")
