"""The analytic case of Sobol indices is found within the error of sampling."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np
import pytest
import yaml

from wijkkoers.appraisal.uncertainty.sensitivity import Floats, measure_sensitivity

DRAWS = 200_000
TOLERANCE = 0.01
"""About four standard errors of the widest estimate at this number of draws; the closed form itself is given to 0.00001."""


def test_indices_of_ishigami_are_those_of_the_closed_form(testdata: Path) -> None:
    cases = yaml.safe_load((testdata / "cases/appraisal/robust_decisions.yaml").read_text(encoding="utf-8"))
    case: dict[str, Any] = next(case for case in cases if case["id"] == "ishigami_sobol")
    a, b, (low, high) = case["input"]["a"], case["input"]["b"], case["input"]["bounds"]

    def ishigami(shares: Floats) -> Floats:
        x, y, z = low + shares * (high - low)
        found: Floats = np.sin(x) + a * np.sin(y) ** 2 + b * z**4 * np.sin(x)
        return found

    found = measure_sensitivity(ishigami, ["x1", "x2", "x3"], draws=DRAWS, seed=20)
    assert [index.first for index in found.indices] == pytest.approx(case["expected"]["S1"], abs=TOLERANCE)
    assert [index.total for index in found.indices] == pytest.approx(case["expected"]["ST"], abs=TOLERANCE)
