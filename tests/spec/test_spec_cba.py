"""Runs the worked cases of `appraisal-cba-*.yaml`: flows and lines in, the published or reckoned figure out."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import pytest
import yaml
from tests.reference.cba_studies import line, study

from wijkkoers.appraisal.cba.appraise import appraise
from wijkkoers.appraisal.cba.breakeven import find_break_evens
from wijkkoers.appraisal.cba.discount import annuity_factor, factors, irr, npv, payback_years, present_value
from wijkkoers.appraisal.cba.price_levels import PriceIndex, convert_price
from wijkkoers.appraisal.cba.schemes import SCHEMES, custom_scheme
from wijkkoers.appraisal.cba.study import Kind, Line
from wijkkoers.base.ranges import Range, exact

Case = Mapping[str, Any]
Found = dict[str, Any]


def read_cases() -> list[Case]:
    files = sorted(Path(__file__).parent.glob("appraisal-cba-*.yaml"))
    return [case for file in files for case in yaml.safe_load(file.read_text(encoding="utf-8"))]


CASES = read_cases()


def discount_factors(case: Case) -> Found:
    years = case["input"]["years"]
    return {"factors": factors(SCHEMES[case["params"]["scheme"]], max(years))[years].tolist()}


def annuities(case: Case) -> Found:
    scheme = SCHEMES[case["params"]["scheme"]]
    return {"annuities": [annuity_factor(scheme, years) for years in case["input"]["years"]]}


def present_values(case: Case) -> Found:
    scheme = custom_scheme([(case["params"]["rate"], None)], "eigen")
    costs, benefits = (present_value(case["input"][name], scheme) for name in ("costs", "benefits"))
    return {"costs": costs, "benefits": benefits, "ncw": benefits - costs}


def projects(case: Case) -> Found:
    return {name: npv(flows, case["params"]["rate"]) for name, flows in case["input"]["projects"].items()}


def rate_of_return(case: Case) -> Found:
    flows, rate = case["input"]["flows"], case["params"]["rate"]
    return {"ncw": npv(flows, rate), "spreadsheet": npv([0, *flows], rate), "irr": irr(flows)}


def line_of(row: Mapping[str, Any]) -> Line:
    return line(
        row["id"],
        Kind(row["kind"]),
        row["amount"],
        actor=row["actor"],
        to_actor=row.get("to", ""),
        price=exact(row.get("price", 1)),
        growth_per_year=row.get("growth", 0.0),
        start_year=row["start"],
        years=row["years"],
    )


def whole_study(case: Case) -> Found:
    lines = [line_of(row) for row in case["input"]["lines"]]
    found: dict[str, list[float]] = {}
    for scheme in case["params"]["schemes"]:
        result = appraise(study(lines, horizon_years=case["input"]["horizon_years"], scheme=SCHEMES[scheme]))
        one = result.alternatives[0]
        values = {actor: part.ncw.mid for actor, part in one.per_actor.items()}
        values |= {"ncw": one.ncw.mid, "costs": one.costs.mid, "bcr": one.bcr.mid if one.bcr else 0.0}
        points = {point.line: point.amount_eur for point in find_break_evens(result) if point.amount_eur is not None}
        if "break_even" in case["params"] and scheme != "2015":
            values["break_even"] = points[case["params"]["break_even"]]
        for name, value in values.items():
            found.setdefault(name, []).append(value)
    return found


def standing(case: Case) -> Found:
    found: Found = {"ncw": [], "bcr": []}
    for benefit in case["input"]["benefits"]:
        lines = [line("kosten", Kind.COST, case["input"]["costs"], years=1), line("baten", Kind.BENEFIT, benefit, years=1)]
        one = appraise(study(lines)).alternatives[0]
        found["ncw"].append(one.ncw.mid)
        found["bcr"].append(one.bcr.mid if one.bcr else None)
    return found


def price_level(case: Case) -> Found:
    given = case["input"]
    price = convert_price(Range(*given["price"]), given["from_year"], given["to_year"], PriceIndex("i", "i", "hand", given["index"]))
    return {"price": [price.low, price.mid, price.high]}


def payback(case: Case) -> Found:
    flows = case["input"]["flows"]
    discount = factors(custom_scheme([(case["params"]["rate"], None)], "eigen"), len(flows) - 1)
    return {"undiscounted": payback_years(flows), "discounted": payback_years(flows, discount)}


RUN: dict[str, Callable[[Case], Found]] = {
    "discontofactor": discount_factors,
    "annuiteit": annuities,
    "contante-waarde": present_values,
    "ncw-per-project": projects,
    "interne-rentevoet": rate_of_return,
    "mkba": whole_study,
    "wie-telt": standing,
    "prijspeil": price_level,
    "terugverdientijd": payback,
}
TIGHTER = {"bcr": 5e-5, "irr": 5e-6}
"""Ratios of a study whose amounts are in EUR are held to their own decimals."""


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["id"])
def test_worked_case_gives_the_expected_figures(case: Case) -> None:
    found = RUN[case["method"]](case)
    for name, expected in case["expected"].items():
        tolerance = min(case["tolerance"], TIGHTER.get(name, case["tolerance"]))
        assert found[name] == pytest.approx(expected, abs=tolerance, rel=0), name


def test_every_method_has_a_worked_case() -> None:
    assert {case["method"] for case in CASES} == set(RUN)


def test_every_worked_case_names_its_source_once() -> None:
    assert all(case["source"] and case["note"] for case in CASES)
    assert len({case["id"] for case in CASES}) == len(CASES)
