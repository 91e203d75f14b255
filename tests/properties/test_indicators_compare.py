"""Laws of comparing, of position and of trend, with slow oracles beside them."""

from __future__ import annotations

from statistics import median, quantiles

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from wijkkoers.base.missing import present
from wijkkoers.indicators.compare import EDGE_IN_SPREADS, difference, is_clear, position, rank
from wijkkoers.indicators.trend import YearFigure, summarise, theil_sen_slope

values = st.integers(-10_000, 10_000).map(lambda tenths: tenths / 10)
peers = st.lists(values, min_size=3, max_size=30)
points = st.dictionaries(st.integers(1995, 2030), values, min_size=3, max_size=12)


@given(values, values)
def test_a_difference_turned_round_changes_its_sign_only(one: float, other: float) -> None:
    there, back = difference(present(one), present(other)), difference(present(other), present(one))
    assert there is not None
    assert back is not None
    assert there == -back


@given(peers)
def test_places_count_every_area_once(areas: list[float]) -> None:
    ranks = [rank(area, areas) for area in areas]
    assert sorted(found.place for found in ranks) == sorted(1 + sum(other > area for other in areas) for area in areas)
    assert sum(1 / found.shared_by for found in ranks) == pytest.approx(len(set(areas)))


@given(values, values, peers)
def test_a_position_stays_on_the_figure_and_on_its_side(value: float, reference: float, areas: list[float]) -> None:
    place = position(value, reference, areas)
    assume(place is not None)
    assert place is not None
    assert -1 <= place <= 1
    assert place == 0 if value == reference else (place > 0) == (value > reference)


@given(values, values, values, peers)
def test_a_higher_value_never_stands_lower(value: float, other: float, reference: float, areas: list[float]) -> None:
    low, high = (position(item, reference, areas) for item in sorted((value, other)))
    assume(low is not None and high is not None)
    assert low is not None
    assert high is not None
    assert low <= high


@given(values, values, peers, st.integers(1, 1000), values)
def test_a_position_does_not_depend_on_the_unit(value: float, reference: float, areas: list[float], scale: int, shift: float) -> None:
    spread = quantiles(areas, n=4, method="inclusive")
    assume(spread[2] - spread[0] > 0.05)
    changed = position(value * scale + shift, reference * scale + shift, [area * scale + shift for area in areas])
    assert changed == pytest.approx(position(value, reference, areas), abs=1e-6)


@given(values, values, peers)
def test_a_position_is_the_distance_in_interquartile_ranges(value: float, reference: float, areas: list[float]) -> None:
    lower, _, upper = quantiles(areas, n=4, method="inclusive")
    assume(upper - lower > 0.05)
    expected = (value - reference) / (EDGE_IN_SPREADS * (upper - lower))
    assert position(value, reference, areas) == pytest.approx(max(-1.0, min(1.0, expected)))


@given(st.integers(-500, 500), st.integers(-500, 500), st.integers(0, 3))
def test_a_clear_difference_is_a_difference_whatever_was_rounded_away(one: int, other: int, decimals: int) -> None:
    unit = 10.0**-decimals
    largest_rounding = unit
    if is_clear(one * unit - other * unit, decimals):
        assert abs(one - other) * unit > largest_rounding


@given(points)
def test_the_slope_is_the_median_of_all_slopes(series: dict[int, float]) -> None:
    held = sorted(series.items())
    slopes = [(y2 - y1) / (x2 - x1) for place, (x1, y1) in enumerate(held) for x2, y2 in held[place + 1 :]]
    years, figures = zip(*held, strict=True)
    assert theil_sen_slope(years, figures) == pytest.approx(median(slopes))


@given(st.integers(-100, 100), st.integers(-100, 100), st.sets(st.integers(1995, 2030), min_size=3))
def test_points_on_a_line_have_the_slope_of_the_line(slope: int, start: int, years: set[int]) -> None:
    ordered = sorted(years)
    assert theil_sen_slope(ordered, [start + slope * year for year in ordered]) == pytest.approx(slope)


@given(points, st.randoms(use_true_random=False))
def test_the_order_in_which_years_come_does_not_matter(series: dict[int, float], random) -> None:  # type: ignore[no-untyped-def]
    ordered = [YearFigure(year, present(value)) for year, value in sorted(series.items())]
    mixed = list(ordered)
    random.shuffle(mixed)
    assert summarise(mixed) == summarise(ordered)


@given(points, points)
def test_nothing_before_a_break_changes_the_trend(before: dict[int, float], series: dict[int, float]) -> None:
    first = min(series)
    after = [YearFigure(year, present(value), is_break=year == first) for year, value in series.items()]
    earlier = [YearFigure(year, present(value)) for year, value in before.items() if year < first]
    whole, cut = summarise([*earlier, *after]), summarise(after)
    assert whole is not None
    assert cut is not None
    assert (whole.first, whole.change, whole.slope_per_year) == (cut.first, cut.change, cut.slope_per_year)
    assert whole.is_cut == bool(earlier)
