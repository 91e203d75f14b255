from __future__ import annotations

import pytest

from wijkkoers.indicators.spread import Direction, Spread, spread_of


def test_the_deviation_is_that_of_all_areas_and_not_of_a_sample() -> None:
    assert spread_of([2, 4, 4, 4, 5, 5, 7, 9]) == Spread(mean=5, sd=2, number=8)


@pytest.mark.parametrize("values", [[7.0], [0.0, 0.0], [0.1, 0.1, 0.1], [1e9 / 3] * 7])
def test_equal_values_have_no_spread_whatever_the_machine_rounds(values: list[float]) -> None:
    assert spread_of(values).sd == 0


@pytest.mark.parametrize("values", [[], [1.0, float("nan")], [float("inf")]])
def test_a_spread_needs_values_that_are_finite(values: list[float]) -> None:
    with pytest.raises(ValueError, match="finite"):
        spread_of(values)


@pytest.mark.parametrize(("direction", "score"), [("hoog", 2.0), ("neutraal", 2.0), ("laag", -2.0)])
def test_a_score_has_the_good_side_up(direction: Direction, score: float) -> None:
    assert Spread(5, 2, 8).score(9, direction) == score


def test_without_spread_there_is_no_score() -> None:
    assert Spread(5, 0, 8).score(5) is None


@pytest.mark.parametrize("direction", ["hoog", "laag"])
def test_a_value_on_the_mean_scores_a_plain_zero(direction: Direction) -> None:
    score = Spread(0.3, 0.1, 3).score(0.1 + 0.2, direction)
    assert str(score) == "0.0"
