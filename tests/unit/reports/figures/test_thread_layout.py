"""Where things of the thread stand."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.unit.reports.figures.threads import FIGURE

from wijkkoers.reports.figures.thread_layout import GAP, is_lane, lay_out, spread

HEIGHTS = {node.key: 60.0 for node in FIGURE.nodes}
LAYOUT = lay_out(FIGURE, HEIGHTS)


def test_nothing_in_a_column_touches() -> None:
    for column in LAYOUT.columns:
        for above, below in pairwise(column):
            room = LAYOUT.middles[below] - LAYOUT.middles[above] - (LAYOUT.heights[above] + LAYOUT.heights[below]) / 2
            assert room >= GAP - 1e-6


def test_an_arrow_that_passes_columns_has_a_lane_in_each() -> None:
    lanes = [[slot for slot in column if is_lane(slot)] for column in LAYOUT.columns]
    assert lanes == [[], [], ["2>pakket:1"], ["3>pakket:1"], [], []]
    assert [piece.is_end for piece in LAYOUT.pieces if piece.source == "3>pakket:1"] == [True]


def test_merging_stays_within_its_column() -> None:
    assert [(link.source, link.target) for link in LAYOUT.within] == [("opgave:4", "opgave:12")]


def test_things_that_are_tied_stand_beside_each_other() -> None:
    assert abs(LAYOUT.middles["gesprek:1"] - LAYOUT.middles["signaal:1"]) < 1
    order = [slot for slot in LAYOUT.columns[2] if not is_lane(slot)]
    grounds = [slot for slot in LAYOUT.columns[1] if not is_lane(slot)]
    assert (order.index("opgave:4") < order.index("opgave:12")) == (grounds.index("signaal:1") < grounds.index("inbreng:7"))


def test_the_top_is_nought() -> None:
    assert min(LAYOUT.middles[slot] - LAYOUT.heights[slot] / 2 for slot in LAYOUT.middles) == pytest.approx(0)


@given(st.lists(st.tuples(st.floats(10, 100), st.floats(-500, 500)), min_size=1, max_size=12))
def test_spreading_keeps_the_order_and_leaves_alone_what_has_room(things: list[tuple[float, float]]) -> None:
    heights, wanted = [height for height, _ in things], [aim for _, aim in things]
    middles = spread(heights, wanted)
    for number in range(1, len(things)):
        least = (heights[number - 1] + heights[number]) / 2 + GAP
        assert middles[number] - middles[number - 1] >= least - 1e-6
    assert abs(sum(middles) - sum(wanted)) < 1e-4 * len(things) + 1e-6
