"""Confidence factors."""

from __future__ import annotations

import numpy as np
import pytest
from tests.unit.appraisal.smaa.tables import values_of

from wijkkoers.appraisal.smaa.confidence import confidence_draws, confidence_factors
from wijkkoers.appraisal.smaa.preparation import SmaaSettings, SmaaValues, prepare
from wijkkoers.appraisal.smaa.weights import NoInformation

SETTINGS = SmaaSettings(draws=20_000)
HALF = np.array([0.5, 0.5])


def factors(values: SmaaValues) -> tuple[tuple[float | None, ...], int]:
    prepared = prepare(values, SETTINGS, NoInformation())
    return confidence_factors(prepared, [HALF] * len(values.alternatives), SETTINGS)


def test_exact_scores_are_certain() -> None:
    assert factors(values_of([[1, 0], [0, 1]])) == ((1.0, 1.0), 0)


def test_equal_alternatives_share_the_first_place() -> None:
    assert factors(values_of([[1, 0], [1, 0], [0, 1]]))[0] == (0.5, 0.5, 1.0)


def test_bandwidths_that_overlap_wholly_leave_an_even_chance() -> None:
    found, draws = factors(values_of([[1, 0], [0, 1]], spread=0.3))
    assert draws == 16_384
    assert found == pytest.approx((0.5, 0.5), abs=0.02)
    assert sum(share for share in found if share is not None) == pytest.approx(1)


def test_without_central_weights_there_is_no_confidence() -> None:
    prepared = prepare(values_of([[1, 1], [0, 0]], spread=0.1), SETTINGS, NoInformation())
    assert confidence_factors(prepared, [HALF, None], SETTINGS)[0] == (1.0, None)


def test_the_number_of_draws_follows_from_the_sizes() -> None:
    assert confidence_draws(500, 3, 3) == 500
    assert confidence_draws(10**6, 3, 3) == 16_384
    assert confidence_draws(10**6, 200, 12) == 1000
