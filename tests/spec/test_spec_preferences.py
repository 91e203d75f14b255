"""Runs the worked cases of `appraisal-preferences*.yaml` and `appraisal-sharing*.yaml`: published input in, the printed figures out."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import yaml

from wijkkoers.appraisal import sharing
from wijkkoers.appraisal.preferences import (
    Ballot,
    Margin,
    Survey,
    count_borda,
    count_choices,
    count_response,
    count_support,
    court_deadline,
    find_opinions,
    find_sample_size,
    judge_change,
    margin_of_error,
    weigh_survey,
)

Case = Mapping[str, Any]
FIELDS = {"id", "method", "source", "note", "input", "params", "expected", "tolerance"}


def read_cases() -> list[Case]:
    folder = Path(__file__).parent
    files = sorted([*folder.glob("appraisal-preferences*.yaml"), *folder.glob("appraisal-sharing*.yaml")])
    return [case for file in files for case in yaml.safe_load(file.read_text(encoding="utf-8"))]


CASES = read_cases()


def played(case: Case) -> sharing.Game:
    given = case["input"]
    worth = given.get("cost") or given["value"]
    return sharing.game(given["players"], {tuple(names): amount for names, amount in worth.items()}, is_cost="cost" in given)


def weighed(case: Case) -> Survey:
    given = case["input"]
    answers = {(group,): count for group, count in given["respondents"].items()}
    return weigh_survey([Margin("leeftijd", given["population"])], answers, population=case["params"]["people"])


def raked(case: Case) -> list[float]:
    margins = [Margin(str(place), groups) for place, groups in enumerate(case["params"]["margins"])]
    answers = {(row[0], row[1]): row[2] for row in case["input"]["cells"]}
    found = weigh_survey(margins, answers, population=case["params"]["people"])
    return (found.raking.weights * found.counts / found.counts.sum()).tolist()


def camps(case: Case) -> list[float]:
    found = find_opinions(["a", "b"], np.array(case["input"]["votes"], dtype=np.int8))
    return [*found.axes[:, 0].tolist(), float(found.explained[0]), *found.of_person.tolist()]


def borda(case: Case) -> list[float]:
    names = [str(place) for place in range(len(case["input"]["ranks"]))]
    rankings = [dict(zip(names, column, strict=True)) for column in zip(*case["input"]["ranks"], strict=True)]
    return count_borda(names, rankings).rank_sums.tolist()


def chosen(case: Case) -> list[float | None]:
    ballots = [Ballot(tuple(names.split())) for names, count in case["input"]["ballots"] for _ in range(count)]
    return [line.share for line in count_choices(case["input"]["costs"], case["params"]["budget"], ballots).measures]


def response(case: Case) -> list[float]:
    found = count_response(**case["input"])
    return [found.raw_share, found.cleaned_share]


RUN: dict[str, Callable[[Case], Any]] = {
    "zeventig-procent": lambda case: [count_support(homes, 0, homes).needed for homes in case["input"]["homes"]],
    "wijziging": lambda case: judge_change(**case["input"]).share,
    "rechter": lambda case: court_deadline(date.fromisoformat(case["input"]["sent"])).isoformat(),
    "gewichten": lambda case: weighed(case).raking.weights.tolist(),
    "ontwerpeffect": lambda case: weighed(case).design_effect,
    "effectief-deel": lambda case: weighed(case).effective / weighed(case).respondents,
    "respons": response,
    "marge": lambda case: margin_of_error(**case["input"]),
    "steekproef": lambda case: [find_sample_size(size, **case["params"]).respondents for size in case["input"]["population"]],
    "rakelen": raked,
    "borda": borda,
    "meningen": camps,
    "keuze": chosen,
    "shapley": lambda case: sharing.allocate_by_shapley(played(case)).amounts.tolist(),
    "nucleolus": lambda case: sharing.allocate_by_nucleolus(played(case)).allocation.amounts.tolist(),
    "scrb": lambda case: sharing.allocate_by_separable(played(case)).allocation.amounts.tolist(),
    "marginaal": lambda case: sharing.allocate_by_marginal(played(case)).amounts.tolist(),
    "boedel": lambda case: sharing.divide_estate(case["input"]["claims"], **case["params"]).amounts.tolist(),
    "stemmacht": lambda case: sharing.voting_power(case["input"]["weights"], **case["params"]).power.tolist(),
    "evenredig": lambda case: sharing.share_by_benefit(case["params"]["cost"], case["input"]["benefits"]).amounts_eur.tolist(),
    "gelijk": lambda case: sharing.share_equally(case["params"]["cost"], case["input"]["benefits"]).amounts_eur.tolist(),
}


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["id"])
def test_worked_case_gives_the_expected_figures(case: Case) -> None:
    found, expected = RUN[case["method"]](case), case["expected"]
    found, expected = (values if isinstance(values, list) else [values] for values in (found, expected))
    assert len(found) == len(expected)
    for one, wanted in zip(found, expected, strict=True):
        assert one == (pytest.approx(wanted, abs=case["tolerance"], rel=0) if isinstance(wanted, float | int) else wanted)


def test_every_method_has_a_worked_case() -> None:
    assert set(RUN) == {case["method"] for case in CASES}


def test_every_worked_case_names_its_source_once() -> None:
    assert all(case["source"] for case in CASES)
    assert len({case["id"] for case in CASES}) == len(CASES)
    assert [case["id"] for case in CASES if set(case) | {"note"} != FIELDS] == []
