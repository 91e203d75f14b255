"""The collected published cases of costs and benefits give the published figures."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import pytest
import yaml
from tests.reference.cba_studies import line, study

from wijkkoers.appraisal.cba.appraise import appraise
from wijkkoers.appraisal.cba.discount import annuity_factor, factors, npv, present_value
from wijkkoers.appraisal.cba.result import AlternativeResult
from wijkkoers.appraisal.cba.schemes import custom_scheme
from wijkkoers.appraisal.cba.study import Kind

Case = Mapping[str, Any]
IDS = ("omb_a94_sample", "green_book_a_b", "gitman_npv", "nl_discount_2020_225", "nl_eigen_haard_2014", "nl_vogelaarwijken")


@pytest.fixture(scope="module")
def cases(testdata: Path) -> dict[str, Case]:
    found = yaml.safe_load((testdata / "cases/appraisal/cba.yaml").read_text(encoding="utf-8"))
    return {case["id"]: case for case in found}


def shifted(flows: list[float], first_year: int) -> list[float]:
    return [0.0] * first_year + flows


def table(case: Case) -> dict[str, Any]:
    given = case["input"]
    if "projects" in given:
        return {"npv": {name: npv(shifted(flows, given["first_year"]), given["rate"]) for name, flows in given["projects"].items()}}
    scheme = custom_scheme([(given["rate"], None)], "eigen")
    costs, benefits = (present_value(shifted(given[name], given["first_year"]), scheme) for name in ("costs", "benefits"))
    return {"pv_costs": costs, "pv_benefits": benefits, "npv": benefits - costs}


def flows(case: Case) -> dict[str, Any]:
    return {"npv": npv(case["input"]["flows"], case["input"]["rate"])}


def discounting(case: Case) -> dict[str, Any]:
    given = case["input"]
    scheme = custom_scheme([(step["rate"], step["until"]) for step in given["schedule"]], "eigen")
    return {
        "factor": factors(scheme, max(given["years"]))[given["years"]].tolist(),
        "annuity": [annuity_factor(scheme, years) for years in given["annuity_years"]],
    }


def appraised(costs: float, **benefits: float) -> AlternativeResult:
    lines = [line(actor, Kind.BENEFIT, amount, years=1, actor=actor) for actor, amount in benefits.items()]
    return appraise(study([line("kosten", Kind.COST, costs, years=1), *lines])).alternatives[0]


def totals(case: Case) -> dict[str, Any]:
    given = case["input"]
    if "pv_benefits" in given:
        found = [appraised(given["pv_costs"], wijk=benefit) for benefit in given["pv_benefits"]]
        return {"bcr": [one.bcr.mid if one.bcr else None for one in found], "npv": [one.ncw.mid for one in found]}
    least = appraised(given["pv_costs"], wijk=given["pv_benefits_at_least"])
    others = given["benefits_to_others"]
    split = appraised(given["pv_costs"], huurders=given["benefits"] - others, anderen=others)
    assert least.bcr is not None
    return {
        "npv_at_least": least.ncw.mid,
        "bcr_at_least": least.bcr.mid,
        "share_own_tenants": split.per_actor["huurders"].ncw.mid / split.benefits.mid,
    }


RUN: dict[str, Callable[[Case], dict[str, Any]]] = {"npv_table": table, "irr": flows, "discount_factor": discounting, "npv_total": totals}


@pytest.mark.parametrize("id", IDS)
def test_published_case_is_reproduced(cases: dict[str, Case], id: str) -> None:
    case = cases[id]
    found = RUN[case["method"]](case)
    for name, expected in case["expected"].items():
        assert found[name] == pytest.approx(expected, abs=case["atol"], rel=0), name


def test_every_collected_case_is_run(cases: dict[str, Case]) -> None:
    assert set(cases) == set(IDS)
