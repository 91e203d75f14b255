"""Runs the worked cases of `appraisal-mca-*.yaml`: the printed figures of a publication, from its scores and weights."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import yaml

from wijkkoers.appraisal.matrix import Criterion, DecisionMatrix, Direction, WeightSet, decision_matrix, weight_set
from wijkkoers.appraisal.mca.additive import weigh_additive
from wijkkoers.appraisal.mca.broken_line import Outside, interpolate
from wijkkoers.appraisal.mca.concordance import PairScale
from wijkkoers.appraisal.mca.cost_effectiveness import judge_cost_effectiveness
from wijkkoers.appraisal.mca.decision_table import DecisionTable, decision_table
from wijkkoers.appraisal.mca.electre1 import choose_electre1
from wijkkoers.appraisal.mca.electre2 import Levels, rank_electre2
from wijkkoers.appraisal.mca.electre3 import Thresholds, rank_electre3
from wijkkoers.appraisal.mca.matrix_game import play_game
from wijkkoers.appraisal.mca.normalisation import Normalisation
from wijkkoers.appraisal.mca.preference import Preference, Shape
from wijkkoers.appraisal.mca.product import weigh_product
from wijkkoers.appraisal.mca.promethee import weigh_promethee
from wijkkoers.appraisal.mca.robust import judge_robust
from wijkkoers.appraisal.mca.spotis import weigh_spotis
from wijkkoers.appraisal.mca.topsis import Scaling, weigh_topsis
from wijkkoers.appraisal.mca.vikor import weigh_vikor
from wijkkoers.base.ranges import Range

Case = Mapping[str, Any]
Found = dict[str, Any]
FILES = ("values", "distances", "outranking", "decisions")


def read_cases() -> list[Case]:
    files = [Path(__file__).parent / f"appraisal-mca-{name}.yaml" for name in FILES]
    return [case for file in files for case in yaml.safe_load(file.read_text(encoding="utf-8"))]


CASES = read_cases()


def weighing(case: Case) -> tuple[DecisionMatrix, WeightSet]:
    given = case["input"]
    names = list(given["criteria"])
    none = [None] * len(names)
    rows = zip(given["criteria"].items(), given.get("anchors", none), given.get("targets", none), strict=True)
    criteria = [
        Criterion(name, name, Direction(way), anchors=tuple(anchors) if anchors else None, target=target)
        for (name, way), anchors, target in rows
    ]
    matrix = decision_matrix(list(given["alternatives"]), criteria, list(given["alternatives"].values()))
    return matrix, weight_set("gewichten", "Gewichten", dict(zip(names, given["weights"], strict=True)))


def table_of(case: Case) -> DecisionTable:
    given = case["input"]
    chances = dict(zip(given["scenarios"], given["chances"], strict=True)) if "chances" in given else None
    return decision_table(list(given["alternatives"]), given["scenarios"], list(given["alternatives"].values()), chances)


def run_value(case: Case) -> Found:
    scores, points, values = (np.array(case["input"][name], dtype=float) for name in ("scores", "points", "values"))
    return {"values": interpolate(scores, points, values, Outside(case["params"]["outside"]))}


def run_sum(case: Case) -> Found:
    found = weigh_additive(*weighing(case), Normalisation(case["params"]["normalisation"]))
    return {"totals": found.totals, "ranks": found.ranks}


def run_product(case: Case) -> Found:
    found = weigh_product(*weighing(case), Normalisation(case["params"]["normalisation"]))
    return {"totals": found.totals, "ranks": found.ranks, "ratio_first_second": found.totals[0] / found.totals[1]}


def run_spotis(case: Case) -> Found:
    found = weigh_spotis(*weighing(case))
    return {"totals": found.totals, "ranks": found.ranks}


def run_topsis(case: Case) -> Found:
    found = weigh_topsis(*weighing(case), Scaling(case["params"]["scaling"]))
    return {"scores": found.scores, "ranks": found.ranks}


def run_vikor(case: Case) -> Found:
    found = weigh_vikor(*weighing(case), case["params"]["majority_weight"])
    return {"s": found.s, "r": found.r, "q": found.q, "compromise": list(found.compromise)}


def run_promethee(case: Case) -> Found:
    params, (matrix, weights) = case["params"], weighing(case)
    none = [0.0] * len(matrix.criteria)
    rows = zip(matrix.criterion_ids, params["shapes"], params.get("indifference", none), params.get("strict", none), strict=True)
    found = weigh_promethee(matrix, weights, {name: Preference(Shape(shape), q, p) for name, shape, q, p in rows})
    return {"leaving": found.leaving, "entering": found.entering, "net": found.net, "ranks": found.ranks}


def run_electre1(case: Case) -> Found:
    params = case["params"]
    found = choose_electre1(*weighing(case), params["least_concordance"], params["most_discordance"], PairScale(params["scale"]))
    return {"concordance_first": found.concordance[0], "discordance_fifth": found.discordance[4], "kernel": list(found.kernel)}


def run_electre2(case: Case) -> Found:
    found = rank_electre2(*weighing(case), Levels(*case["params"]["levels"]), PairScale(case["params"]["scale"]))
    return {"scores": found.scores, "ranks": found.ranks}


def run_electre3(case: Case) -> Found:
    matrix, weights = weighing(case)
    found = rank_electre3(matrix, weights, {name: Thresholds(*limits) for name, limits in case["params"]["thresholds"].items()})
    return {
        "concordance_first": found.concordance[0],
        "credibility_first": found.credibility[0],
        "credibility_fourth": found.credibility[3],
        "credibility_fifth": found.credibility[4],
        "descending": found.descending,
        "ascending": found.ascending,
        "ranks": found.ranks,
    }


def run_robust(case: Case) -> Found:
    found = judge_robust(table_of(case))
    wanted = case["expected"]["best"]
    figures = {str(rule): figures for rule, figures in found.figures.items()}
    return figures | {"best": {str(rule): list(names) for rule, names in found.best.items() if str(rule) in wanted}}


def run_game(case: Case) -> Found:
    found = play_game(table_of(case))
    return {"value": found.value, "shares": found.shares}


def run_cost_effectiveness(case: Case) -> Found:
    given = case["input"]
    found = judge_cost_effectiveness(
        {name: Range(*bounds) for name, bounds in given["costs_eur"].items()},
        {name: Range(*bounds) for name, bounds in given["effects"].items()},
    )
    return {
        "ratio_eur": [ratio.mid for ratio in found.ratio_eur if ratio],
        "ratio_low_high_first": [found.ratio_eur[0].low, found.ratio_eur[0].high] if found.ratio_eur[0] else None,
        "efficient": [step.end for step in found.steps],
        "step_cost_per_unit_eur": [step.cost_per_unit_eur for step in found.steps],
        "reasons": [f"{remark.kind}: {remark.values['alternative']}" for remark in found.remarks],
    }


RUN: dict[str, Callable[[Case], Found]] = {
    "waarde": run_value,
    "gewogen-som": run_sum,
    "gewogen-product": run_product,
    "spotis": run_spotis,
    "topsis": run_topsis,
    "vikor": run_vikor,
    "promethee": run_promethee,
    "electre-1": run_electre1,
    "electre-2": run_electre2,
    "electre-3": run_electre3,
    "robuust": run_robust,
    "matrixspel": run_game,
    "kosteneffectiviteit": run_cost_effectiveness,
}


def is_figures(expected: Any) -> bool:
    return isinstance(expected, int | float) or (isinstance(expected, list) and isinstance(expected[0], int | float))


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["id"])
def test_worked_case_gives_the_printed_figures(case: Case) -> None:
    found = RUN[case["method"]](case)
    for name, expected in case["expected"].items():
        wanted = pytest.approx(expected, abs=case["tolerance"], rel=0) if is_figures(expected) else expected
        got = found[name].tolist() if isinstance(found[name], np.ndarray) else found[name]
        assert got == wanted, name


def test_every_method_has_a_worked_case() -> None:
    assert {case["method"] for case in CASES} == set(RUN)


def test_every_worked_case_names_its_source_once() -> None:
    assert all(case["source"] and case["note"] for case in CASES)
    assert len({case["id"] for case in CASES}) == len(CASES)
