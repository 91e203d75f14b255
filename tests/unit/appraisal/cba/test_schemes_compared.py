"""The same study under other discount schemes."""

from __future__ import annotations

import pytest
from tests.reference.cba_studies import B, K, line, renovation, study

from wijkkoers.appraisal.cba.schemes import SCHEMES
from wijkkoers.appraisal.cba.schemes_compared import compare_schemes


def test_every_scheme_gives_its_own_ncw() -> None:
    found = {outcome.scheme: outcome.ncw_eur["renovatie"] for outcome in compare_schemes(renovation())}
    assert found == pytest.approx({"2015": 1_507_245, "2021": 1_944_072, "2025": 1_617_435}, abs=0.5)


def test_order_can_turn_in_the_very_long_run() -> None:
    lines = [
        line("vroeg", B, 1000.0, start_year=1, years=1, alternative="vroeg"),
        line("laat", B, 8600.0, start_year=100, years=1, alternative="laat"),
        line("kosten", K, 1.0, years=1, alternative="laat"),
    ]
    turned = {outcome.scheme: outcome.changes_order for outcome in compare_schemes(study(lines, horizon_years=100))}
    assert turned == {"2015": False, "2021": False, "2025": True}


def test_scheme_that_was_not_verified_says_so() -> None:
    assert [outcome.is_verified for outcome in compare_schemes(renovation(), [SCHEMES["2025"]])] == [False]
