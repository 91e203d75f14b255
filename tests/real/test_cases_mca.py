"""The collected published cases of comparing alternatives give the published figures."""

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
from wijkkoers.appraisal.mca.decision_table import decision_table
from wijkkoers.appraisal.mca.electre1 import choose_electre1
from wijkkoers.appraisal.mca.electre2 import Levels, rank_electre2
from wijkkoers.appraisal.mca.matrix_game import play_game
from wijkkoers.appraisal.mca.normalisation import Normalisation
from wijkkoers.appraisal.mca.preference import Preference, Shape
from wijkkoers.appraisal.mca.product import weigh_product
from wijkkoers.appraisal.mca.promethee import weigh_promethee
from wijkkoers.appraisal.mca.robust import Rule, judge_robust
from wijkkoers.appraisal.mca.spotis import weigh_spotis
from wijkkoers.appraisal.mca.topsis import Scaling, weigh_topsis
from wijkkoers.appraisal.mca.vikor import weigh_vikor

Case = Mapping[str, Any]
FILES = ("mcda_additive", "mcda_electre", "mcda_promethee", "mcda_topsis_vikor", "robust_decisions", "smaa")
IDS = (
    "wsm_kracka_2010",
    "wsm_saw_jmcdm_5x7",
    "wpm_wikipedia",
    "wpm_jmcdm_5x6",
    "spotis_dezert_2020",
    "spotis_dezert_2020_cars",
    "electre1_cebrian_2009",
    "electre2_cebrian_2009",
    "promethee_zhao_2013",
    "promethee_papathanasiou_2018",
    "promethee_ziemba_2017",
    "promethee_jmcdm_8x4",
    "topsis_tzeng_huang_2011",
    "topsis_opricovic_tzeng_2004",
    "topsis_jmcdm_3x4",
    "vikor_opricovic_tzeng_2004",
    "vikor_opricovic_tzeng_2007_w2",
    "vikor_opricovic_tzeng_2007_w3",
    "vikor_papathanasiou_2018",
    "vikor_yang_wu_2020",
    "decision_rules_jmcdm_4x4",
    "laplace_jmcdm_3x4",
    "zero_sum_game_jmcdm",
    "smaa_partial_value_function",
    "smaa_partial_value_function_extrapolated",
)
WAYS = {"max": Direction.MORE, "min": Direction.LESS}
SHAPES = {"usual": Shape.USUAL, "ushape": Shape.USHAPE, "vshape": Shape.VSHAPE, "level": Shape.LEVEL, "linear": Shape.LINEAR}
RATIOS = {"max": Normalisation.MAX, "sum": Normalisation.SUM}


@pytest.fixture(scope="module")
def cases(testdata: Path) -> dict[str, Case]:
    files = [testdata / "cases" / "appraisal" / f"{name}.yaml" for name in FILES]
    return {case["id"]: case for file in files for case in yaml.safe_load(file.read_text(encoding="utf-8"))}


def names(prefix: str, count: int) -> list[str]:
    return [f"{prefix}{number + 1}" for number in range(count)]


def matrix_of(case: Case) -> tuple[DecisionMatrix, WeightSet]:
    given = case["input"]
    ids = names("c", len(given["weights"]))
    bounds, targets = given.get("bounds", [None] * len(ids)), given.get("esp", [None] * len(ids))
    criteria = [
        Criterion(id, id, WAYS[way] if target is None else Direction.TARGET, anchors=tuple(bound) if bound else None, target=target)
        for id, way, bound, target in zip(ids, given["directions"], bounds, targets, strict=True)
    ]
    matrix = decision_matrix(names("a", len(given["matrix"])), criteria, given["matrix"])
    return matrix, weight_set("alle", "Alle", dict(zip(ids, given["weights"], strict=True)))


def run_sum(case: Case) -> dict[str, Any]:
    found = weigh_additive(*matrix_of(case), RATIOS[case["params"]["normalisation"]])
    return {"scores": found.totals, "ranks": found.ranks}


def run_product(case: Case) -> dict[str, Any]:
    found = weigh_product(*matrix_of(case), RATIOS[case["params"].get("normalisation", "sum")])
    return {"scores": found.totals, "ranks": found.ranks, "log10_ratio_1_over_2": np.log10(found.totals[0] / found.totals[1])}


def run_spotis(case: Case) -> dict[str, Any]:
    return {"scores": weigh_spotis(*matrix_of(case)).totals}


def run_electre1(case: Case) -> dict[str, Any]:
    params = case["params"]
    found = choose_electre1(*matrix_of(case), params["concordance"], params["discordance"], PairScale.SUM)
    kernel = [found.alternatives.index(name) for name in found.kernel]
    return {"concordance": found.concordance, "discordance": found.discordance, "kernel": kernel}


def run_electre2(case: Case) -> dict[str, Any]:
    levels = Levels(*(case["params"][name] for name in ("p0", "p1", "p2", "q0", "q1")))
    found = rank_electre2(*matrix_of(case), levels, PairScale.SUM)
    return {"ranks": found.ranks, "scores": found.scores}


def run_promethee(case: Case) -> dict[str, Any]:
    params, (matrix, weights) = case["params"], matrix_of(case)
    none = [0] * len(matrix.criteria)
    rows = zip(matrix.criterion_ids, params["functions"], params.get("q", none), params.get("p", none), strict=True)
    found = weigh_promethee(matrix, weights, {id: Preference(SHAPES[shape], q, p) for id, shape, q, p in rows})
    return {"net": found.net * case.get("sign", 1), "plus": found.leaving, "minus": found.entering}


def run_topsis(case: Case) -> dict[str, Any]:
    found = weigh_topsis(*matrix_of(case), Scaling(case["params"]["normalisation"]))
    return {"scores": found.scores, "ranks": found.ranks}


def run_vikor(case: Case) -> dict[str, Any]:
    found = weigh_vikor(*matrix_of(case), case["params"]["v"])
    return {"S": found.s, "R": found.r, "Q": found.q}


def run_table(case: Case) -> dict[str, Any]:
    payoff, chances = case["input"]["payoff"], case["input"].get("probabilities")
    scenarios = names("s", len(payoff[0]))
    table = decision_table(names("a", len(payoff)), scenarios, payoff, dict(zip(scenarios, chances, strict=True)) if chances else None)
    found = judge_robust(table)
    best = {rule: [table.alternatives.index(name) for name in names] for rule, names in found.best.items()}
    return {
        "row_min": found.figures[Rule.MAXIMIN],
        "row_max": found.figures[Rule.MAXIMAX],
        "maximin": best[Rule.MAXIMIN],
        "maximax": best[Rule.MAXIMAX],
        "minimax_regret": best[Rule.MINIMAX_REGRET],
        "expected_value": found.figures.get(Rule.EXPECTED_VALUE),
        "expected_regret": found.figures.get(Rule.EXPECTED_REGRET),
        "best_expected": best.get(Rule.EXPECTED_VALUE),
        "laplace": found.figures[Rule.LAPLACE],
        "best_laplace": best[Rule.LAPLACE],
    }


def run_game(case: Case) -> dict[str, Any]:
    payoff = case["input"]["payoff"]
    found = play_game(decision_table(names("a", len(payoff)), names("s", len(payoff[0])), payoff))
    return {"value": found.value, "probabilities": found.shares}


def run_value(case: Case) -> dict[str, Any]:
    x, points, values = (np.array(case["input"][name], dtype=float) for name in ("x", "cutoffs", "values"))
    outside = {"clip": Outside.CLIP, "interpolate": Outside.INTERPOLATE}[case["params"]["out_of_bounds"]]
    return {"y": interpolate(x, points, values, outside)}


RUN: dict[str, Callable[[Case], dict[str, Any]]] = {
    "wsm": run_sum,
    "wpm": run_product,
    "spotis": run_spotis,
    "electre1": run_electre1,
    "electre2": run_electre2,
    "promethee2": run_promethee,
    "topsis": run_topsis,
    "vikor": run_vikor,
    "decision_table": run_table,
    "matrix_game": run_game,
    "piecewise_value": run_value,
}


def known_part(expected: Any, found: Any) -> tuple[list[float], list[float]]:
    """Cells that the source leaves empty (the diagonal of a pair table) are not compared."""
    wanted, got = np.array(expected, dtype=float).ravel(), np.array(found, dtype=float).ravel()
    is_known = ~np.isnan(wanted)
    return got[is_known].tolist(), wanted[is_known].tolist()


@pytest.mark.parametrize("id", IDS)
def test_published_case_gives_the_published_figures(id: str, cases: dict[str, Case]) -> None:
    case = cases[id]
    found = RUN[case["method"]](case)
    for name, expected in case["expected"].items():
        got, wanted = known_part(expected, found[name])
        assert got == pytest.approx(wanted, abs=case.get("atol", 1e-9), rel=0), name


def test_no_case_is_left_out(cases: dict[str, Case]) -> None:
    assert {id for id, case in cases.items() if case["method"] in RUN} == set(IDS)
