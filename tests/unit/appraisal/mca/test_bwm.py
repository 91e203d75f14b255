from __future__ import annotations

import numpy as np
import pytest

from wijkkoers.appraisal.mca.bwm import (
    BestWorstModel,
    input_ratios,
    largest_ksi,
    linear_best_worst,
    ratio_best_worst,
    ratio_ksi,
    weigh_by_best_worst,
)
from wijkkoers.base.errors import InputError

BEST, WORST = np.array([8.0, 2.0, 1.0]), np.array([1.0, 5.0, 8.0])
MODELS = list(BestWorstModel)


@pytest.mark.parametrize("model", MODELS)
def test_consistent_judgements_give_their_weights_back_with_ksi_0(model: BestWorstModel) -> None:
    found = weigh_by_best_worst("p", "Panel", {"a": 1, "b": 2, "c": 8}, {"a": 8, "b": 4, "c": 1}, model)
    assert found.weights.values == pytest.approx([8 / 13, 4 / 13, 1 / 13], abs=1e-7)
    assert (found.ksi, found.input_ratio, found.least_fitting, found.reasons) == (pytest.approx(0, abs=1e-7), 0, None, ())


def test_ratio_model_of_three_criteria_solves_the_quadratic() -> None:
    ksi = ratio_ksi(BEST, WORST)
    assert (2 - ksi) * (5 - ksi) == pytest.approx(8 + ksi)
    assert ksi == pytest.approx((8 - np.sqrt(56)) / 2)


def test_ratio_model_keeps_every_ratio_within_ksi() -> None:
    weights, ksi, _low, _high = ratio_best_worst(BEST, WORST)
    assert np.abs(weights[2] / weights - BEST).max() == pytest.approx(ksi, abs=1e-6)
    assert np.abs(weights / weights[0] - WORST).max() == pytest.approx(ksi, abs=1e-6)


def test_linear_model_keeps_every_difference_within_ksi() -> None:
    weights, ksi = linear_best_worst(BEST, WORST)
    assert weights == pytest.approx([1 / 14, 4.5 / 14, 8.5 / 14])
    assert max(np.abs(weights[2] - BEST * weights).max(), np.abs(weights - WORST * weights[0]).max()) == pytest.approx(ksi) == 0.5 / 14


@pytest.mark.parametrize(
    ("ratio", "printed"), [(1, 0.0), (2, 0.44), (3, 1.0), (4, 1.63), (5, 2.30), (6, 3.0), (7, 3.73), (8, 4.47), (9, 5.23)]
)
def test_largest_ksi_is_the_printed_consistency_index(ratio: float, printed: float) -> None:
    assert largest_ksi(ratio) == pytest.approx(printed, abs=0.006)


def test_input_ratio_is_the_deviation_of_the_product() -> None:
    assert input_ratios(BEST, WORST) == pytest.approx([0, 2 / 56, 0])


def test_judgements_that_do_not_fit_get_a_note_with_what_would() -> None:
    found = weigh_by_best_worst("p", "Panel", {"last": 8, "toegang": 2, "kosten": 1}, {"kosten": 8, "last": 1, "toegang": 5})
    (note,) = found.reasons
    assert (found.least_fitting, note.kind) == ("toegang", "bwm-afwijking")
    assert (note.values["best"], note.values["worst"], note.values["given"], note.values["fitting"]) == ("kosten", "last", 8, 10)


def test_consistency_ratio_belongs_to_the_ratio_model_alone() -> None:
    best, worst = {"a": 8, "b": 2, "c": 1}, {"a": 1, "b": 5, "c": 8}
    assert weigh_by_best_worst("p", "Panel", best, worst).consistency_ratio is None
    ratio = weigh_by_best_worst("p", "Panel", best, worst, BestWorstModel.RATIO).consistency_ratio
    assert ratio == pytest.approx(0.2583 / 4.469, abs=1e-4)


def test_weights_of_the_ratio_model_lie_within_their_bounds() -> None:
    best, worst = {"a": 1, "b": 3, "c": 4, "d": 2, "e": 6}, {"a": 6, "b": 3, "c": 1.5, "d": 2, "e": 1}
    found = weigh_by_best_worst("p", "P", best, worst, BestWorstModel.RATIO)
    assert found.low is not None
    assert found.high is not None
    assert (found.low <= found.weights.values + 1e-12).all()
    assert (found.weights.values <= found.high + 1e-12).all()
    assert (found.high - found.low).max() > 0.005


def test_the_linear_model_tells_no_bounds() -> None:
    found = weigh_by_best_worst("p", "P", {"a": 1, "b": 3}, {"a": 3, "b": 1})
    assert (found.low, found.high) == (None, None)


def test_two_criteria_are_enough() -> None:
    assert weigh_by_best_worst("p", "P", {"a": 1, "b": 3}, {"a": 3, "b": 1}).weights.values == pytest.approx([0.75, 0.25])


@pytest.mark.parametrize("model", MODELS)
def test_all_equal_is_all_equal(model: BestWorstModel) -> None:
    found = weigh_by_best_worst("p", "P", dict.fromkeys("abc", 1), dict.fromkeys("abc", 1), model)
    assert found.weights.values == pytest.approx([1 / 3] * 3)
    assert (found.input_ratio, found.consistency_ratio or 0.0) == (0, 0)


@pytest.mark.parametrize(
    ("best", "worst", "code"),
    [
        ({"a": 1}, {"a": 1}, "te-weinig-criteria"),
        ({"a": 1, "b": 3}, {"a": 3, "c": 1}, "namen-ongelijk"),
        ({"a": 1, "b": 0.5}, {"a": 3, "b": 1}, "bwm-verhouding"),
        ({"a": 1, "b": float("nan")}, {"a": 3, "b": 1}, "bwm-verhouding"),
        ({"a": 2, "b": 3}, {"a": 3, "b": 1}, "bwm-beste-slechtste"),
        ({"a": 1, "b": 3}, {"a": 4, "b": 1}, "bwm-beste-slechtste"),
        ({"a": 1, "b": 3}, {"a": 3, "b": 2}, "bwm-beste-slechtste"),
    ],
)
def test_judgements_without_a_best_and_a_worst_are_refused(best: dict[str, float], worst: dict[str, float], code: str) -> None:
    with pytest.raises(InputError) as caught:
        weigh_by_best_worst("p", "Panel", best, worst)
    assert caught.value.code == code
