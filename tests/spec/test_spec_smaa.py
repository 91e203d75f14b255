"""Runs the worked cases of `appraisal-smaa*.yaml`: exact figures, met by draws within their own sampling error."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import yaml

from wijkkoers.appraisal.matrix import weight_set
from wijkkoers.appraisal.smaa.acceptability import SmaaResult, run_smaa
from wijkkoers.appraisal.smaa.preparation import SmaaSettings, smaa_values
from wijkkoers.appraisal.smaa.weights import Information, IntervalInformation, NoInformation, OrdinalInformation, PartyInformation
from wijkkoers.appraisal.uncertainty.distributions import Kind

Case = Mapping[str, Any]
DRAWS = 200_000
ERRORS = 4.5
"""Standard errors within which every share must lie; the seed is fixed, so a case does not fail by chance."""


def read_cases() -> list[Case]:
    files = sorted(Path(__file__).parent.glob("appraisal-smaa*.yaml"))
    return [case for file in files for case in yaml.safe_load(file.read_text(encoding="utf-8"))]


CASES = read_cases()
EXPECTED = [(case, name) for case in CASES for name in case["expected"]]


def information_of(case: Case, criteria: list[str]) -> Information:
    if "order" in case:
        return OrdinalInformation(tuple((name,) for name in case["order"]))
    if "bounds" in case:
        return IntervalInformation({name: tuple(bounds) for name, bounds in case["bounds"].items()})
    if "parties" in case:
        rows = enumerate(case["parties"])
        return PartyInformation(tuple(weight_set(f"p{at}", f"P{at}", dict(zip(criteria, row, strict=True))) for at, row in rows))
    return NoInformation()


def run(case: Case) -> SmaaResult:
    mid = np.array(case["values"], dtype=float)
    criteria = [f"c{column + 1}" for column in range(mid.shape[1])]
    bounds = (np.array(case[name], dtype=float) if name in case else None for name in ("low", "high"))
    values = smaa_values([f"a{row + 1}" for row in range(len(mid))], criteria, mid, *bounds)
    settings = SmaaSettings(draws=DRAWS, seed=2026, kind=Kind(case.get("kind", "driehoek")))
    return run_smaa(values, settings, information_of(case, criteria))


@pytest.mark.parametrize(("case", "name"), EXPECTED, ids=lambda part: part if isinstance(part, str) else part["id"])
def test_worked_case_is_met_within_the_sampling_error(case: Case, name: str) -> None:
    result, expected = run(case), case["expected"][name]
    found = getattr(result, name)
    if name == "central_weights":
        assert [weights is None for weights in found] == [weights is None for weights in expected]
        for own, wanted in zip(found, expected, strict=True):
            assert own is None or own == pytest.approx(wanted, abs=0.003)
        return
    exact = np.array(expected, dtype=float)
    draws = result.confidence_draws if name == "confidence" else DRAWS
    spread = np.sqrt(exact * (1 - exact) / draws) if name in ("rank_acceptability", "pairwise", "confidence") else 1 / draws**0.5
    assert (np.abs(np.array(found) - exact) <= ERRORS * spread + 1e-7).all()


def test_every_worked_case_names_its_source_once() -> None:
    assert all(case["source"] for case in CASES)
    assert len({case["id"] for case in CASES}) == len(CASES)
