"""From values to a job: one scale, equal alternatives together, and what is refused."""

from __future__ import annotations

import numpy as np
import pytest
from tests.unit.appraisal.smaa.tables import values_of

from wijkkoers.appraisal.smaa.preparation import SmaaSettings, choose_engine, prepare, smaa_values
from wijkkoers.appraisal.smaa.tally import Engine
from wijkkoers.appraisal.smaa.weights import NoInformation, OrdinalInformation
from wijkkoers.appraisal.uncertainty.distributions import Kind
from wijkkoers.base.errors import InputError

NONE = NoInformation()
SETTINGS = SmaaSettings(draws=10)


def test_values_are_put_on_a_scale_from_zero_to_one() -> None:
    job = prepare(values_of([[5, 10], [7, 30]]), SETTINGS, NONE).job
    assert job.values.tolist() == [[0.1, 1.0], [0.0, 0.0]]


def test_equal_alternatives_become_one_row() -> None:
    prepared = prepare(values_of([[0, 1], [1, 0.5], [0, 1]]), SETTINGS, NONE)
    assert prepared.row_of[0] == prepared.row_of[2] != prepared.row_of[1]
    assert prepared.job.sizes[prepared.row_of[0]] == 2
    assert prepared.job.places == 3


def test_alternatives_that_differ_only_within_a_tier_of_equal_weights_are_equal() -> None:
    tiers = OrdinalInformation((("c000", "c001"), ("c002",)), is_equal_within=True)
    prepared = prepare(values_of([[1, 0, 0.5], [0, 1, 0.5]]), SETTINGS, tiers)
    assert prepared.job.sizes.tolist() == [2]


def test_equal_values_with_a_bandwidth_of_their_own_are_two_rows() -> None:
    equal = values_of([[1, 0], [1, 0]], spread=0.1)
    assert prepare(equal, SETTINGS, NONE).job.sizes.tolist() == [1, 1]
    assert prepare(equal, SmaaSettings(draws=10, moves_together=True), NONE).job.sizes.tolist() == [2]


def test_rows_stand_with_the_highest_mean_first() -> None:
    prepared = prepare(values_of([[0.1, 0.1], [0.9, 0.9], [0.5, 0.5]]), SETTINGS, NONE)
    assert prepared.row_of.tolist() == [2, 0, 1]


def test_the_engine_follows_from_sizes_and_kind_alone() -> None:
    large, small = SmaaSettings(draws=1_000_000), SmaaSettings(draws=1000)
    assert choose_engine(large, 20, 8, is_exact=True) is Engine.COMPILED
    assert choose_engine(small, 20, 8, is_exact=True) is Engine.NUMPY
    assert choose_engine(large, 300, 8, is_exact=True) is Engine.NUMPY
    assert choose_engine(SmaaSettings(draws=1_000_000, kind=Kind.PERT), 20, 8, is_exact=False) is Engine.NUMPY


@pytest.mark.parametrize(
    ("mid", "low", "code"),
    [
        ([[1, 2]], None, "te-weinig-alternatieven"),
        ([[], []], None, "geen-criteria"),
        ([[1, 2], [1, np.nan]], None, "score-niet-eindig"),
        ([[1, 2], [1, 1e300]], None, "score-te-groot"),
        ([[1, 2], [1, 2]], [[1, 3], [1, 2]], "bandbreedte-volgorde"),
        ([[1, 2], [1, 2]], [[1, 2]], "tabel-vorm"),
    ],
)
def test_values_that_cannot_be_used_are_refused(mid: list[list[float]], low: list[list[float]] | None, code: str) -> None:
    names = [f"a{row}" for row in range(len(mid))], [f"c{column}" for column in range(len(mid[0]))]
    with pytest.raises(InputError) as refused:
        smaa_values(*names, np.array(mid, dtype=float), None if low is None else np.array(low, dtype=float))
    assert refused.value.code == code


@pytest.mark.parametrize(
    ("settings", "code"),
    [
        (SmaaSettings(draws=0), "trekkingen-te-weinig"),
        (SmaaSettings(draws=10**10), "trekkingen-te-veel"),
        (SmaaSettings(draws=10, kind=Kind.NORMAL), "verdeling-onbegrensd"),
    ],
)
def test_settings_that_cannot_be_run_are_refused(settings: SmaaSettings, code: str) -> None:
    with pytest.raises(InputError, match=code):
        prepare(values_of([[1, 2], [2, 1]]), settings, NONE)
