from __future__ import annotations

import numpy as np
import pytest

from wijkkoers.appraisal.provenance import Provenance
from wijkkoers.appraisal.smaa.acceptability import SmaaResult, run_smaa
from wijkkoers.appraisal.smaa.explanation import KINDS, explain_chances
from wijkkoers.appraisal.smaa.preparation import SmaaSettings, smaa_values
from wijkkoers.base.reasons import reason


def result_of(firsts: list[float], confidence: list[float | None] | None = None) -> SmaaResult:
    """A result of which only the shares of the first place and the confidence factors matter."""
    number = len(firsts)
    ranks = np.column_stack([firsts, np.tile((1 - np.array(firsts)) / (number - 1), (number - 1, 1)).T])
    return SmaaResult(
        alternatives=("renovatie", "sloop", "isolatie")[:number],
        criteria=("co2",),
        rank_acceptability=ranks,
        pairwise=None,
        central_weights=(np.ones(1),) * number,
        confidence=tuple(confidence or [1.0] * number),
        holistic=np.zeros(number),
        meta_weights=np.zeros(number),
        expected_rank=np.zeros(number),
        rank_error=np.zeros((number, number)),
        pairwise_error=None,
        drawing="simplex",
        confidence_draws=0,
        provenance=Provenance("smaa-2", "x", 1, 1000),
    )


def test_alternative_that_is_first_most_often_comes_with_its_chance() -> None:
    assert explain_chances(result_of([0.2, 0.7, 0.1])) == (reason("kans-eerste", alternative="sloop", chance=0.7, draws=1000),)


def test_first_place_is_divided_when_nobody_has_more_than_half() -> None:
    found = explain_chances(result_of([0.5, 0.1, 0.4]))
    assert found[1] == reason("kans-verdeeld", alternatives=("renovatie", "isolatie"), chances=(0.5, 0.4))


def test_just_over_half_is_not_divided() -> None:
    assert [note.kind for note in explain_chances(result_of([0.501, 0.499]))] == ["kans-eerste"]


@pytest.mark.parametrize(("confidence", "kinds"), [(0.49, ["kans-eerste", "vertrouwen-laag"]), (0.5, ["kans-eerste"])])
def test_confidence_below_one_half_is_told(confidence: float, kinds: list[str]) -> None:
    found = explain_chances(result_of([0.9, 0.1], [confidence, 0.1]))
    assert [note.kind for note in found] == kinds


def test_low_confidence_of_another_alternative_is_not_told() -> None:
    assert [note.kind for note in explain_chances(result_of([0.9, 0.1], [0.9, 0.1]))] == ["kans-eerste"]


def test_equal_chances_go_to_the_alternative_given_first() -> None:
    found = explain_chances(result_of([0.5, 0.5]))
    assert found[0].values["alternative"] == "renovatie"
    assert found[1].values["chances"] == (0.5, 0.5)


def test_reasons_have_the_values_that_their_kinds_name() -> None:
    found = explain_chances(result_of([0.4, 0.3, 0.3], [0.2, 0.2, 0.2]))
    assert {note.kind: tuple(note.values) for note in found} == KINDS


def test_a_real_run_is_explained() -> None:
    values = smaa_values(("a", "b"), ("x", "y"), np.array([[1.0, 1.0], [0.0, 0.0]]))
    assert explain_chances(run_smaa(values, SmaaSettings(draws=64, seed=1))) == (
        reason("kans-eerste", alternative="a", chance=1.0, draws=64),
    )
