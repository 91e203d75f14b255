"""Runs the worked cases of `appraisal-weights*.yaml`: what people say in, weights and their firmness out."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import yaml

from wijkkoers.appraisal.matrix import Criterion, WeightSet, decision_matrix, weight_set
from wijkkoers.appraisal.mca.additive import AdditiveResult, weigh_additive
from wijkkoers.appraisal.mca.ahp import rank_hierarchy, weigh_by_pairs
from wijkkoers.appraisal.mca.bwm import BestWorstModel, weigh_by_best_worst
from wijkkoers.appraisal.mca.entropy import weigh_by_entropy
from wijkkoers.appraisal.mca.groups import compare_weights
from wijkkoers.appraisal.mca.indistinct import find_indistinct
from wijkkoers.appraisal.mca.overturn import find_overturns
from wijkkoers.appraisal.mca.points import weigh_by_points, weigh_directly
from wijkkoers.appraisal.mca.ranking import RankRule, weigh_by_ranking
from wijkkoers.appraisal.mca.stability import find_stability
from wijkkoers.appraisal.mca.swing import weigh_by_swing

Case = Mapping[str, Any]
Found = dict[str, Any]


def read_cases() -> list[Case]:
    files = sorted(Path(__file__).parent.glob("appraisal-weights*.yaml"))
    return [case for file in files for case in yaml.safe_load(file.read_text(encoding="utf-8"))]


CASES = read_cases()


def points(case: Case) -> Found:
    weigh = {"punten": weigh_by_points, "directe-waardering": weigh_directly, "swing": weigh_by_swing}[case["method"]]
    found = weigh("p", "Panel", case["input"]["points"]).weights
    return {"weights": found.values, "entered_sum": found.entered_sum}


def ranks(case: Case) -> Found:
    return {"weights": weigh_by_ranking("p", "Panel", case["input"]["ranks"], RankRule(case["method"])).weights.values}


def pairs(case: Case) -> Found:
    given = case["input"]
    found = weigh_by_pairs("p", "Panel", given["names"], np.array(given["ratios"]), random_index=case["params"]["random_index"])
    return {"weights": found.weights.values, "consistency_ratio": found.priorities.ratio}


def hierarchy(case: Case) -> Found:
    given = case["input"]
    tables = {name: np.array(table) for name, table in zip(given["criteria"], given["alternatives"], strict=True)}
    return {"scores": rank_hierarchy(given["criteria"], np.array(given["ratios"]), given["names"], tables).scores}


def best_worst(case: Case) -> Found:
    model = BestWorstModel(case["method"].removeprefix("bwm-"))
    found = weigh_by_best_worst("p", "Panel", case["input"]["best_to_others"], case["input"]["others_to_worst"], model)
    return {"weights": found.weights.values, "ksi": found.ksi, "consistency_ratio": found.consistency_ratio}


def entropy(case: Case) -> Found:
    scores = case["input"]["scores"]
    criteria = [Criterion(f"k{place}", f"k{place}") for place in range(len(scores[0]))]
    found = weigh_by_entropy("e", "Entropie", decision_matrix([f"a{row}" for row in range(len(scores))], criteria, scores))
    return {"weights": found.weights.values}


def weighed(case: Case) -> AdditiveResult:
    given = case["input"]
    criteria = [Criterion(name, name, anchors=(0.0, float(given["best_score"]))) for name in given["criteria"]]
    matrix = decision_matrix(list(given["alternatives"]), criteria, list(given["alternatives"].values()))
    return weigh_additive(matrix, weight_set("p", "Panel", dict(zip(given["criteria"], given["weights"], strict=True))))


def stability(case: Case) -> Found:
    found = find_stability(weighed(case))
    return {"winner": found.winner, "intervals": list(found.intervals().values())}


def overturns(case: Case) -> Found:
    rivals = find_overturns(weighed(case)).rivals
    return {"rivals": [rival.rival for rival in rivals], "distances": [rival.distance for rival in rivals]}


def indistinct(case: Case) -> Found:
    found = find_indistinct(weighed(case)).pairs
    return {"pairs": [[pair.first, pair.second] for pair in found], "differences": [pair.difference for pair in found]}


def together(case: Case) -> Found:
    given = case["input"]
    sets: list[WeightSet] = [
        weight_set(name, name, dict(zip(given["criteria"], values, strict=True))) for name, values in given["sets"].items()
    ]
    found = compare_weights(sets)
    distances = found.distances[np.triu_indices(len(sets), 1)]
    return {"mean": found.mean, "distances": distances, "dividing": found.dividing, "deviation": found.spread.deviation}


RUN: dict[str, Callable[[Case], Found]] = {
    **dict.fromkeys(("punten", "directe-waardering", "swing"), points),
    **dict.fromkeys(("rangorde-zwaartepunt", "rangsom"), ranks),
    "ahp-eigenvector": pairs,
    "ahp-hierarchie-eigenvector": hierarchy,
    **dict.fromkeys(("bwm-verhouding", "bwm-lineair"), best_worst),
    "entropie": entropy,
    "stabiliteit": stability,
    "omslag": overturns,
    "niet-onderscheidbaar": indistinct,
    "gewichten-samen": together,
}


def is_number(value: Any) -> bool:
    return isinstance(value, int | float)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["id"])
def test_worked_case_gives_the_expected_figures(case: Case) -> None:
    found = RUN[case["method"]](case)
    for name, wanted in case["expected"].items():
        flat = np.ravel(np.array(wanted, dtype=object)).tolist()
        got = np.ravel(np.array(found[name], dtype=object)).tolist()
        assert len(got) == len(flat)
        for one, other in zip(got, flat, strict=True):
            assert one == (pytest.approx(other, abs=case["tolerance"], rel=0) if is_number(other) else other)


def test_every_method_of_weights_has_a_worked_case() -> None:
    assert {case["method"] for case in CASES} == set(RUN)


def test_every_worked_case_names_its_source_and_its_fields_once() -> None:
    assert all(set(case) == {"id", "method", "source", "note", "input", "params", "expected", "tolerance"} for case in CASES)
    assert len({case["id"] for case in CASES}) == len(CASES)
