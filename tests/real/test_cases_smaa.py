"""The collected cases of SMAA: analytic shares, exactly where that can be, and within the sampling error of the draws."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import yaml

from wijkkoers.appraisal.smaa.acceptability import run_smaa
from wijkkoers.appraisal.smaa.exact import find_dominated, rank_order_centroid
from wijkkoers.appraisal.smaa.preparation import SmaaSettings, smaa_values
from wijkkoers.appraisal.smaa.weights import OrdinalInformation

Case = Mapping[str, Any]
IDS = ("smaa_analytic_identity_3", "smaa_analytic_dominance")
CENTROIDS = ("roc_n2", "roc_n3")


def case_of(testdata: Path, file: str, name: str) -> Case:
    cases = yaml.safe_load((testdata / "cases/appraisal" / file).read_text(encoding="utf-8"))
    return next(case for case in cases if case["id"] == name)


@pytest.mark.parametrize("name", IDS)
@pytest.mark.parametrize("is_sobol", [False, True])
def test_shares_and_central_weights_are_those_of_the_case(testdata: Path, name: str, is_sobol: bool) -> None:
    case = case_of(testdata, "smaa.yaml", name)
    matrix = np.array(case["input"]["matrix"], dtype=float)
    values = smaa_values([f"a{row}" for row in range(len(matrix))], [f"c{column}" for column in range(matrix.shape[1])], matrix)
    found = run_smaa(values, SmaaSettings(draws=262_144, seed=7, is_sobol=is_sobol))
    expected = case["expected"]
    assert found.rank_acceptability == pytest.approx(np.array(expected["rank_acceptability"]), abs=case["mc_atol"])
    for own, wanted in zip(found.central_weights, expected["central_weights"], strict=True):
        assert (own is None) == (wanted is None)
        assert own is None or own == pytest.approx(wanted, abs=case["mc_atol"])


def test_the_dominated_of_the_case_are_found_without_draws(testdata: Path) -> None:
    case = case_of(testdata, "smaa.yaml", "smaa_analytic_dominance")
    assert find_dominated(np.array(case["input"]["matrix"])).tolist() == [
        weights is None for weights in case["expected"]["central_weights"]
    ]


@pytest.mark.parametrize("name", CENTROIDS)
def test_central_weights_under_an_order_are_the_centroid_of_the_case(testdata: Path, name: str) -> None:
    case = case_of(testdata, "weights_ahp_bwm.yaml", name)
    count = case["input"]["n"]
    names = [f"c{number}" for number in range(count)]
    found = run_smaa(
        smaa_values(names, names, np.eye(count)), SmaaSettings(draws=262_144), OrdinalInformation(tuple((own,) for own in names))
    )
    assert found.central_weights[0] == pytest.approx(case["expected"]["weights"], abs=0.002)
    assert rank_order_centroid(count) == pytest.approx(case["expected"]["weights"], abs=case["atol"])
