"""The collected published cases of weights give the published figures."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import yaml

from wijkkoers.appraisal.matrix import Criterion, decision_matrix
from wijkkoers.appraisal.mca.ahp import Priority, rank_hierarchy, weigh_by_pairs
from wijkkoers.appraisal.mca.bwm import BestWorstModel, weigh_by_best_worst
from wijkkoers.appraisal.mca.entropy import weigh_by_entropy
from wijkkoers.appraisal.mca.ranking import weigh_by_ranking

Case = Mapping[str, Any]
Found = dict[str, Any]
IDS = (
    "ahp_saaty_drinks_2008",
    "ahp_leader",
    "ahp_jmcdm_house_8x4",
    "bwm_rezaei_2015_transport",
    "entropy_xu_2004",
    "entropy_jmcdm_6x8",
    "roc_n2",
    "roc_n3",
    "roc_n5",
)


def read_cases(testdata: Path) -> dict[str, Case]:
    file = testdata / "cases/appraisal/weights_ahp_bwm.yaml"
    return {case["id"]: case for case in yaml.safe_load(file.read_text(encoding="utf-8"))}


def pairs(case: Case) -> Found:
    given = case["input"]
    found = weigh_by_pairs("p", "Panel", given["names"], np.array(given["matrix"]), random_index=case["params"]["random_index"])
    return {"weights": found.weights.values, "consistency_ratio": found.priorities.ratio}


def hierarchy(case: Case) -> Found:
    given = case["input"]
    criteria = [f"k{place}" for place in range(len(given["criteria"]))]
    tables = {name: np.array(table) for name, table in zip(criteria, given["alternatives"], strict=True)}
    names = given.get("names") or [f"a{row}" for row in range(len(given["alternatives"][0]))]
    priority = Priority.COLUMN_MEAN if case["params"].get("priority") == "column mean" else Priority.EIGENVECTOR
    return {"scores": rank_hierarchy(criteria, np.array(given["criteria"]), names, tables, priority).scores}


def best_worst(case: Case) -> Found:
    given = case["input"]
    best, worst = (dict(zip(given["names"], given[side], strict=True)) for side in ("best_to_others", "others_to_worst"))
    found = weigh_by_best_worst("p", "Panel", best, worst, BestWorstModel.RATIO)
    return {"weights": found.weights.values, "ksi": found.ksi}


def entropy(case: Case) -> Found:
    scores = case["input"]["matrix"]
    criteria = [Criterion(f"k{place}", f"k{place}") for place in range(len(scores[0]))]
    matrix = decision_matrix([f"a{row}" for row in range(len(scores))], criteria, scores)
    return {"weights": weigh_by_entropy("e", "Entropie", matrix).weights.values}


def centroid(case: Case) -> Found:
    ranks = {f"k{place}": place + 1.0 for place in range(case["input"]["n"])}
    return {"weights": weigh_by_ranking("p", "Panel", ranks).weights.values}


RUN: Mapping[str, Callable[[Case], Found]] = {
    "ahp_eigenvector": pairs,
    "ahp_hierarchy": hierarchy,
    "bwm_nonlinear": best_worst,
    "entropy_weights": entropy,
    "roc_weights": centroid,
}


@pytest.mark.parametrize("id", IDS)
def test_published_case_gives_the_published_figures(id: str, testdata: Path) -> None:
    case = read_cases(testdata)[id]
    found = RUN[case["method"]](case)
    for name, expected in case["expected"].items():
        assert found[name] == pytest.approx(expected, abs=case["atol"], rel=0), name


def test_every_collected_case_of_weights_is_run(testdata: Path) -> None:
    assert set(read_cases(testdata)) == set(IDS)
