from __future__ import annotations

import pytest

from wijkkoers.base.missing import present
from wijkkoers.indicators.combined_quadrant import CombinedQuadrant, Uncovered, combine_quadrants
from wijkkoers.indicators.composite import Component
from wijkkoers.indicators.quadrant import Field, judge_quadrants
from wijkkoers.indicators.trend import YearFigure

AREAS = ("a", "b", "c", "d", "e")
PARTS = (Component("koop", "hoog"), Component("misdrijven", "laag"))


def _series(**values: tuple[float, ...]) -> dict[str, list[YearFigure]]:
    return {area: [YearFigure(2021 + year, present(value)) for year, value in enumerate(row)] for area, row in values.items()}


KOOP = _series(a=(50, 55, 60), b=(50, 51, 52), c=(40, 40, 40), d=(30, 29, 28), e=(20, 15, 10))
MISDRIJVEN = _series(a=(20, 15, 10), b=(20, 19, 18), c=(30, 30, 30), d=(40, 41, 42), e=(50, 55, 60))


def _combined(parts: tuple[Component, ...] = PARTS, **more: dict[str, list[YearFigure]]) -> dict[str, CombinedQuadrant]:
    series = {"koop": KOOP, "misdrijven": MISDRIJVEN, **more}
    return combine_quadrants(parts, {part.indicator: judge_quadrants(series[part.indicator], part.direction) for part in parts})


def test_good_and_improving_on_both_is_good_and_improving_together() -> None:
    found = _combined()
    assert (found["a"].field, found["e"].field) == (Field.STRONG_IMPROVING, Field.WEAK_DECLINING)


def test_the_score_is_the_weighted_mean_of_the_parts() -> None:
    place = _combined((Component("koop", "hoog", 3), Component("misdrijven", "laag", 1)))["a"]
    scores = [part.score for part in place.state.components]
    assert scores[0] is not None and scores[1] is not None
    assert place.state.score == pytest.approx(0.75 * scores[0] + 0.25 * scores[1])


def test_too_little_weight_behind_the_state_gives_no_field() -> None:
    few = {area: row for area, row in MISDRIJVEN.items() if area != "a"} | {"a": [], "f": MISDRIJVEN["c"]}
    place = _combined(misdrijven=few)["a"]
    assert (place.field, place.gap, place.number) == (Field.NONE, Uncovered.STATE, 1)


def test_an_indicator_without_years_enough_lacks_in_the_trend_only() -> None:
    short = {**MISDRIJVEN, "a": MISDRIJVEN["a"][1:], "f": MISDRIJVEN["c"]}
    place = _combined(misdrijven=short)["a"]
    assert (place.gap, place.state.missing, place.trend.missing) == (Uncovered.TREND, (), ("misdrijven",))


def test_an_indicator_of_few_areas_counts_for_nobody() -> None:
    few = {area: MISDRIJVEN[area] for area in ("a", "b")}
    assert {place.field for place in _combined(misdrijven=few).values()} == {Field.NONE}


def test_the_number_of_indicators_behind_a_score_is_told() -> None:
    assert {place.number for place in _combined().values()} == {2}
