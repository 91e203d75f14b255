"""The worked cases of cost sharing and group choice that stand beside the project, through the library."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np
import pytest
import yaml

from wijkkoers.appraisal import sharing
from wijkkoers.appraisal.preferences import count_borda, find_opinions

FOLDER = "cases/appraisal"


def cases(testdata: Path, name: str, method: str) -> list[dict[str, Any]]:
    found = [case for case in yaml.safe_load((testdata / FOLDER / name).read_text("utf-8")) if case["method"] == method]
    assert found, f"{name} has no case of {method}"
    return found


def test_the_files_hold_no_method_that_is_not_tested_here(testdata: Path) -> None:
    both = [
        case
        for name in ("cost_sharing.yaml", "group_choice.yaml")
        for case in yaml.safe_load((testdata / FOLDER / name).read_text("utf-8"))
    ]
    assert {case["method"] for case in both} == {"cost_game", "value_game", "bankruptcy", "weighted_voting", "borda", "polis"}


def test_cost_games_are_divided_as_published(testdata: Path) -> None:
    for case in cases(testdata, "cost_sharing.yaml", "cost_game"):
        worth = {tuple(names): amount for names, amount in case["input"]["cost"].items()}
        played = sharing.game(case["input"]["players"], worth)
        found = {
            "shapley": sharing.allocate_by_shapley(played).amounts,
            "nucleolus": sharing.allocate_by_nucleolus(played).allocation.amounts,
            "scrb": sharing.allocate_by_separable(played).allocation.amounts,
            "marginal": sharing.allocate_by_marginal(played).amounts,
        }
        for method, expected in case["expected"].items():
            assert found[method] == pytest.approx(expected, abs=case["atol"], rel=0), (case["id"], method)


def test_value_games_have_the_published_nucleolus(testdata: Path) -> None:
    for case in cases(testdata, "cost_sharing.yaml", "value_game"):
        given = case["input"]
        worth = {tuple(names): amount for names, amount in zip(given["order"], given["v"], strict=True)}
        players = [str(number + 1) for number in range(given["players"])]
        found = sharing.allocate_by_nucleolus(sharing.game(players, worth, is_cost=False)).allocation.amounts
        assert found == pytest.approx(case["expected"]["nucleolus"], abs=case["atol"], rel=0), case["id"]


def test_estates_are_divided_as_published(testdata: Path) -> None:
    for case in cases(testdata, "cost_sharing.yaml", "bankruptcy"):
        claims = {str(place): claim for place, claim in enumerate(case["input"]["claims"])}
        for estate, expected in zip(case["input"]["estates"], case["expected"]["nucleolus"], strict=True):
            assert sharing.divide_estate(claims, estate).amounts == pytest.approx(expected, abs=case["atol"], rel=0), (case["id"], estate)


def test_voting_power_is_as_published(testdata: Path) -> None:
    for case in cases(testdata, "cost_sharing.yaml", "weighted_voting"):
        weights = {str(place): weight for place, weight in enumerate(case["input"]["weights"])}
        for quota, expected in zip(case["input"]["quotas"], case["expected"]["shapley_shubik"], strict=True):
            assert sharing.voting_power(weights, quota).power == pytest.approx(expected, abs=case["atol"], rel=0), (case["id"], quota)


def test_borda_counts_are_as_published(testdata: Path) -> None:
    for case in cases(testdata, "group_choice.yaml", "borda"):
        names = [str(place) for place in range(len(case["input"]["ranks"]))]
        rankings = [dict(zip(names, column, strict=True)) for column in zip(*case["input"]["ranks"], strict=True)]
        assert count_borda(names, rankings).rank_sums == pytest.approx(case["expected"]["rank_sums"], abs=case["atol"], rel=0)


def test_opinion_groups_are_as_derived(testdata: Path) -> None:
    for case in cases(testdata, "group_choice.yaml", "polis"):
        votes = np.array(case["input"]["votes"], dtype=np.int8)
        found = find_opinions([str(place) for place in range(votes.shape[1])], votes)
        assert found.axes[:, 0] == pytest.approx(case["expected"]["component"], abs=case["atol"], rel=0)
        assert found.explained[0] == pytest.approx(case["expected"]["explained"], abs=case["atol"], rel=0)
        groups = [np.flatnonzero(found.of_person == group).tolist() for group in range(len(found.groups))]
        assert groups == case["expected"]["groups"]
