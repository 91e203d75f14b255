"""Laws of works that meet: the same as comparing every pair, whatever the order; larger limits only add."""

from __future__ import annotations

from random import Random

from hypothesis import given, settings
from hypothesis import strategies as st
from shapely import LineString, Point, box
from tests.reference.meeting_pairs import compare_every_pair

from wijkkoers.indicators.meeting import SLACK_YEARS, Work, find_meetings

spots = st.integers(0, 20).map(lambda step: step * 10.0)
points = st.builds(Point, spots, spots)
lines = st.tuples(spots, spots, spots, spots).map(lambda ends: LineString([ends[:2], ends[2:]]))
areas = st.builds(lambda x, y, wide, high: box(x, y, x + wide, y + high), spots, spots, st.just(30.0), st.sampled_from([10.0, 50.0]))
quarters = st.integers(0, 24).map(lambda quarter: 2026 + quarter / 4)


@st.composite
def some_works(draw: st.DrawFn) -> list[Work]:
    """Works of which some lack a place, a start or an end."""
    shapes = draw(st.lists(st.none() | points | lines | areas, max_size=9))
    starts = [draw(st.none() | quarters) for _ in shapes]
    ends = [None if start is None else draw(st.none() | st.integers(0, 12).map(lambda more: more / 4)) for start in starts]
    owners = [draw(st.sampled_from(["", "gemeente", "corporatie"])) for _ in shapes]
    rows = zip(shapes, starts, ends, owners, strict=True)
    return [
        Work(f"w{n}", shape, start, None if start is None or run is None else start + run, owner)
        for n, (shape, start, run, owner) in enumerate(rows)
    ]


limits = st.tuples(st.sampled_from([0.0, 10.0, 25.0, 60.0]), st.sampled_from([0.0, 0.25, 2.0, 3.5]))


@given(some_works(), limits)
def test_the_same_pairs_are_found_as_by_comparing_every_pair(works: list[Work], limit: tuple[float, float]) -> None:
    found = {(p.left, p.right, p.distance_m, p.overlap_years, p.is_same_owner) for p in find_meetings(works, *limit).pairs}
    assert found == compare_every_pair(works, limit[0], limit[1] + SLACK_YEARS)


@settings(max_examples=50)
@given(some_works(), limits, st.randoms(use_true_random=False))
def test_the_order_of_works_changes_nothing(works: list[Work], limit: tuple[float, float], order: Random) -> None:
    mixed = sorted(works, key=lambda _work: order.random())
    assert find_meetings(mixed, *limit) == find_meetings(works, *limit)


@settings(max_examples=50)
@given(some_works(), limits, limits)
def test_larger_limits_only_add_pairs(works: list[Work], one: tuple[float, float], other: tuple[float, float]) -> None:
    wider = max(one[0], other[0]), max(one[1], other[1])
    assert set(find_meetings(works, *one).pairs) <= set(find_meetings(works, *wider).pairs)


@given(some_works())
def test_every_work_is_compared_or_says_why_not(works: list[Work]) -> None:
    found = find_meetings(works)
    assert found.compared + len(found.not_compared) == len(works)
    assert {name for pair in found.pairs for name in (pair.left, pair.right)}.isdisjoint(item.label for item in found.not_compared)
