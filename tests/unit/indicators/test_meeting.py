"""Works that meet: distance and years up to and including their limits, what could not be compared, and the window before a start."""

from __future__ import annotations

import math

import numpy as np
import pytest
import shapely
from shapely.geometry.base import BaseGeometry

from wijkkoers.base.errors import InputError
from wijkkoers.indicators.meeting import (
    BUFFER_M,
    YEARS,
    Gap,
    Meetings,
    NotCompared,
    Pair,
    Window,
    Work,
    find_meetings,
    near_pairs,
    window_of,
)

STREET = shapely.LineString([(0, 0), (100, 0)])


def work(
    label: str, geometry: BaseGeometry | None = STREET, start: float | None = 2028.0, end: float | None = None, owner: str = ""
) -> Work:
    return Work(label, geometry, start, end, owner)


def met(*works: Work, **limits: float) -> list[tuple[str, str]]:
    return [(pair.left, pair.right) for pair in find_meetings(works, **limits).pairs]


def test_a_pair_says_how_near_in_place_and_time_and_whose() -> None:
    sewer = work("riool", start=2028.0, end=2029.0, owner="gemeente")
    roofs = work("daken", shapely.Point(50, 20), start=2028.5, end=2030.0, owner="corporatie")
    assert find_meetings([sewer, roofs]).pairs == (Pair("daken", "riool", 20.0, 0.5, 0.5, False),)


def test_two_works_of_one_owner_are_marked() -> None:
    assert find_meetings([work("a", owner="gemeente"), work("b", owner="gemeente")]).pairs[0].is_same_owner


def test_nobody_is_no_owner() -> None:
    assert not find_meetings([work("a"), work("b")]).pairs[0].is_same_owner


@pytest.mark.parametrize(("distance_m", "expected"), [(25.0, True), (25.001, False), (0.0, True)])
def test_the_buffer_itself_still_counts(distance_m: float, expected: bool) -> None:
    assert bool(met(work("a"), work("b", shapely.Point(50, distance_m)))) is expected


@pytest.mark.parametrize(("start", "expected"), [(2030.0, True), (2030.01, False), (2026.0, True), (2025.9, False)])
def test_the_years_themselves_still_count_to_both_sides(start: float, expected: bool) -> None:
    assert bool(met(work("a"), work("b", start=start))) is expected


def test_two_years_to_the_day_are_two_years_also_in_a_leap_year() -> None:
    first_of_july_2026, first_of_july_2028 = 2026 + 181 / 365, 2028 + 182 / 366
    assert met(work("a", start=first_of_july_2026), work("b", start=first_of_july_2028)) == [("a", "b")]


def test_near_corners_of_bounds_are_not_near_places() -> None:
    assert met(work("a", shapely.LineString([(0, 0), (100, 100)])), work("b", shapely.Point(95, 5))) == []


def test_nearest_in_time_comes_first_and_then_nearest_in_place() -> None:
    later, far, near = work("later", start=2029.0), work("ver", shapely.Point(0, 20)), work("dichtbij", shapely.Point(0, 5))
    assert met(work("a"), later, far, near)[:3] == [("a", "dichtbij"), ("dichtbij", "ver"), ("a", "ver")]


@pytest.mark.parametrize(
    ("ends", "expected"), [((2029.0, 2030.0), 1.0), ((2028.25, 2030.0), 0.25), ((None, 2030.0), None), ((2027.5, 2030.0), None)]
)
def test_overlap_is_how_long_both_run(ends: tuple[float | None, float | None], expected: float | None) -> None:
    (pair,) = find_meetings([work("a", end=ends[0]), work("b", end=ends[1])]).pairs
    assert pair.overlap_years == expected


def test_works_after_each_other_have_no_overlap() -> None:
    assert find_meetings([work("a", end=2028.5), work("b", start=2029.0, end=2030.0)]).pairs[0].overlap_years == 0.0


@pytest.mark.parametrize(
    ("given", "gap"),
    [
        (work("x", None), Gap.NO_PLACE),
        (work("x", shapely.Point()), Gap.NO_PLACE),
        (work("x", shapely.Point(math.nan, 1)), Gap.NO_PLACE),
        (work("x", start=None), Gap.NO_START),
        (work("x", start=math.nan), Gap.NO_START),
        (work("x", None, start=None), Gap.NEITHER),
    ],
)
def test_a_work_that_cannot_be_compared_says_what_it_lacks(given: Work, gap: Gap) -> None:
    found = find_meetings([work("a"), given, work("b")])
    assert (found.not_compared, found.compared, len(found.pairs)) == ((NotCompared("x", gap),), 2, 1)


def test_no_works_meet_nobody() -> None:
    assert find_meetings([]) == Meetings((), (), 0, BUFFER_M, YEARS)


def test_one_label_for_two_works_is_refused() -> None:
    with pytest.raises(InputError, match="naam-dubbel"):
        find_meetings([work("a"), work("a")])


@pytest.mark.parametrize("limits", [{"buffer_m": -1.0}, {"years": -0.1}, {"buffer_m": math.inf}, {"years": math.nan}])
def test_a_limit_that_is_none_is_a_bug(limits: dict[str, float]) -> None:
    with pytest.raises(ValueError, match="numbers from 0"):
        find_meetings([], **limits)


def test_shapes_that_are_near_are_found_by_place() -> None:
    shapes = np.array([shapely.Point(0, 0), shapely.Point(3, 4), shapely.Point(90, 0)], dtype=object)
    first, second, distance_m = near_pairs(shapes, np.array([1.0, 2.0, 1.0]), 25.0, 2.0)
    assert (first.tolist(), second.tolist(), distance_m.tolist()) == ([0], [1], [5.0])


@pytest.mark.parametrize(
    ("start", "end", "expected"),
    [
        (2027.5, None, Window.NEAR),
        (2027.9, None, Window.NEAR),
        (2028.0, None, Window.OPEN),
        (2029.0, 2031.0, Window.OPEN),
        (2030.0, None, Window.OPEN),
        (2030.1, None, Window.LATER),
        (2027.0, None, Window.RUNNING),
        (2020.0, None, Window.RUNNING),
        (2026.0, 2027.0, Window.RUNNING),
        (2026.0, 2026.9, Window.PAST),
        (None, 2026.0, Window.PAST),
        (None, None, Window.UNKNOWN),
        (None, 2030.0, Window.UNKNOWN),
    ],
)
def test_the_window_of_a_work_seen_from_the_first_of_january_2027(start: float | None, end: float | None, expected: Window) -> None:
    assert window_of(start, end, 2027.0) is expected
