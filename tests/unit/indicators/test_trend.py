from __future__ import annotations

import pytest

from wijkkoers.base.missing import Status, absent, present
from wijkkoers.indicators.trend import TrendSummary, YearFigure, since_last_break, summarise, theil_sen_slope


def series(*values: float | None, start: int = 2020) -> list[YearFigure]:
    figures = [present(value) if value is not None else absent(Status.UNAVAILABLE) for value in values]
    return [YearFigure(start + place, figure) for place, figure in enumerate(figures)]


def test_a_trend_runs_from_first_to_last() -> None:
    assert summarise(series(10, 14, 16)) == TrendSummary(2020, 2022, 10, 16, 6, 3, 3, 3, False)


def test_a_missing_year_is_skipped_and_counts_in_the_years_between() -> None:
    summary = summarise(series(10, None, 16))
    assert summary is not None
    assert (summary.change_per_year, summary.points, summary.slope_per_year) == (3, 2, None)


def test_missing_first_years_do_not_count_as_first() -> None:
    summary = summarise(series(None, 10, 12))
    assert summary is not None
    assert (summary.first_year, summary.is_cut) == (2021, False)


@pytest.mark.parametrize("values", [(), (5,), (None, 5), (None, None)])
def test_one_value_is_no_trend(values: tuple[float | None, ...]) -> None:
    assert summarise(series(*values)) is None


def test_years_before_a_break_are_left_out_and_said_to_be() -> None:
    points = [*series(100, 90), YearFigure(2022, present(10), is_break=True), YearFigure(2023, present(12))]
    summary = summarise(points)
    assert summary is not None
    assert (summary.first_year, summary.change, summary.is_cut) == (2022, 2, True)


def test_a_break_in_a_year_without_value_still_cuts() -> None:
    points = [YearFigure(2020, present(1)), YearFigure(2021, absent(Status.UNKNOWN), is_break=True), YearFigure(2022, present(3))]
    assert summarise(points) is None


def test_a_break_at_the_first_year_cuts_nothing() -> None:
    summary = summarise([YearFigure(2020, present(1), is_break=True), YearFigure(2021, present(3))])
    assert summary is not None
    assert not summary.is_cut


def test_only_the_last_of_several_breaks_counts() -> None:
    points = [YearFigure(year, present(year), is_break=year in (2021, 2023)) for year in range(2020, 2025)]
    assert [point.year for point in since_last_break(points)] == [2023, 2024]


def test_a_year_that_occurs_twice_is_refused() -> None:
    with pytest.raises(ValueError, match="twice"):
        summarise([*series(1, 2), *series(3)])


def test_one_wild_year_hardly_moves_the_slope() -> None:
    assert theil_sen_slope([1, 2, 3, 4, 5], [1, 2, 300, 4, 5]) == 1


def test_two_points_have_no_slope() -> None:
    assert theil_sen_slope([1, 2], [1, 2]) is None


@pytest.mark.parametrize(("years", "values"), [([1, 2, 3], [1, 2]), ([1, 1, 2], [1, 2, 3])])
def test_each_year_has_one_value(years: list[float], values: list[float]) -> None:
    with pytest.raises(ValueError, match="each year once"):
        theil_sen_slope(years, values)
