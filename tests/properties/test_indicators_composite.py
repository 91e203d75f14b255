"""Laws of standard scores, of composites and of quadrants, with slow oracles beside them."""

from __future__ import annotations

from statistics import fmean, median, pstdev

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from wijkkoers.base.missing import present
from wijkkoers.indicators.composite import Component, compose
from wijkkoers.indicators.quadrant import Field, judge_quadrants
from wijkkoers.indicators.spread import Direction, spread_of
from wijkkoers.indicators.trend import YearFigure

numbers = st.integers(-1000, 1000).map(float)
value_lists = st.lists(numbers, min_size=2, max_size=20)
directions: st.SearchStrategy[Direction] = st.sampled_from(["hoog", "laag"])
parts = st.lists(st.tuples(numbers, st.integers(1, 9), directions, st.booleans()), min_size=1, max_size=6)
area_values = st.lists(st.lists(numbers, min_size=3, max_size=5), min_size=5, max_size=9)
TURNED = {
    Field.STRONG_IMPROVING: Field.WEAK_DECLINING,
    Field.STRONG_DECLINING: Field.WEAK_IMPROVING,
    Field.WEAK_IMPROVING: Field.STRONG_DECLINING,
    Field.WEAK_DECLINING: Field.STRONG_IMPROVING,
    Field.NONE: Field.NONE,
}


@given(value_lists)
def test_mean_and_deviation_are_those_of_the_books(values: list[float]) -> None:
    found = spread_of(values)
    assert (found.mean, found.sd) == (pytest.approx(fmean(values)), pytest.approx(pstdev(values), abs=1e-9))


@given(value_lists)
def test_standard_scores_have_mean_0_and_deviation_1(values: list[float]) -> None:
    spread = spread_of(values)
    assume(spread.sd > 0)
    scores = [score for value in values if (score := spread.score(value, "laag")) is not None]
    assert (fmean(scores), pstdev(scores)) == (pytest.approx(0, abs=1e-9), pytest.approx(1))


def composed(rows: list[tuple[float, int, Direction, bool]], scale: float = 1.0, least: float = 0.0):  # type: ignore[no-untyped-def]
    components = [Component(f"i{place}", direction, weight * scale) for place, (_, weight, direction, _) in enumerate(rows)]
    figures = {f"i{place}": present(value) for place, (value, _, _, is_known) in enumerate(rows) if is_known}
    spreads = {f"i{place}": spread_of([-10, 10]) for place in range(len(rows))}
    return compose(components, figures, spreads, least)


@given(parts)
def test_a_score_is_the_weighted_mean_over_what_is_known(rows: list[tuple[float, int, Direction, bool]]) -> None:
    known = [(value / 10 * (1 if direction == "hoog" else -1), weight) for value, weight, direction, is_known in rows if is_known]
    found = composed(rows)
    assert found.coverage == pytest.approx(sum(weight for _, weight in known) / sum(row[1] for row in rows))
    if known:
        assert found.score == pytest.approx(sum(score * weight for score, weight in known) / sum(weight for _, weight in known))
    else:
        assert found.score is None


@given(parts, st.integers(1, 100))
def test_weights_on_another_scale_give_the_same_score(rows: list[tuple[float, int, Direction, bool]], scale: int) -> None:
    assert composed(rows, scale).score == pytest.approx(composed(rows).score)


@given(parts)
def test_contributions_add_up_to_the_score(rows: list[tuple[float, int, Direction, bool]]) -> None:
    found = composed(rows)
    assume(found.score is not None)
    assert sum(part.contribution or 0 for part in found.components) == pytest.approx(found.score)


@given(parts, st.floats(0, 1))
def test_a_score_needs_its_coverage(rows: list[tuple[float, int, Direction, bool]], least: float) -> None:
    found = composed(rows, least=least)
    assert (found.score is not None) == (found.coverage > 0 and found.coverage >= least - 1e-9)


def series_of(rows: list[list[float]]) -> dict[str, list[YearFigure]]:
    return {f"BU{place}": [YearFigure(2025 - age, present(value)) for age, value in enumerate(row)] for place, row in enumerate(rows)}


@given(area_values)
def test_state_and_trend_are_standard_scores_of_value_and_slope(rows: list[list[float]]) -> None:
    slopes = [median((row[i] - row[j]) / (j - i) for i in range(len(row)) for j in range(i + 1, len(row))) for row in rows]
    latest = [row[0] for row in rows]
    assume(pstdev(latest) > 1e-6 and pstdev(slopes) > 1e-6)
    for place, found in enumerate(judge_quadrants(series_of(rows), "hoog").values()):
        assert found.state == pytest.approx((latest[place] - fmean(latest)) / pstdev(latest), abs=1e-9)
        assert found.trend == pytest.approx((slopes[place] - fmean(slopes)) / pstdev(slopes), abs=1e-9)


@given(area_values)
def test_turning_the_good_side_turns_every_field_off_the_lines(rows: list[list[float]]) -> None:
    high, low = judge_quadrants(series_of(rows), "hoog"), judge_quadrants(series_of(rows), "laag")
    for area, found in high.items():
        if not found.is_on_line:
            assert low[area].field is TURNED[found.field]


@given(area_values, st.integers(1, 100), numbers)
def test_another_unit_changes_no_field(rows: list[list[float]], scale: int, shift: float) -> None:
    changed = [[value * scale + shift for value in row] for row in rows]
    before, after = judge_quadrants(series_of(rows), "hoog"), judge_quadrants(series_of(changed), "hoog")
    assert [found.field for found in before.values()] == [found.field for found in after.values()]


@given(area_values)
def test_nobody_is_judged_without_everybody_being_counted(rows: list[list[float]]) -> None:
    for found in judge_quadrants(series_of(rows), "hoog").values():
        assert found.states is not None
        assert found.states.number == len(rows)
